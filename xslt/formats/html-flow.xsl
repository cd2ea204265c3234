<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands as a block, what runs in a line, and how mixed content becomes valid HTML. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements that run in a line unless a block stands in them; their text needs no rule of its own. -->
  <xsl:variable name="inlines" as="xs:string*" select="tokenize(
    'abbr add addrLine address anchor bibl c choice cit code corr country damage date dateline del desc editor emph
     expan ex foreign forename gap geogName gi gloss handShift hi idno lb mentioned milestone name note num orgName
     orig pc persName placeName ptr q quote ref reg region roleName rs said salute seg settlement sic signed
     soCalled stamp subst supplied surname term time title unclear w')"/>

  <!-- Whether a node is set as a block where it stands: by its kind, by what it holds, or because it stands alone. -->
  <xsl:function name="f:stands-as-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      if (not($node instance of element())) then false()
      else if (local-name($node) = ('fw', 'pb', 'cb', 'gb')) then f:is-container($node/..)
      else if (f:is-block($node) or f:is-container($node)) then true()
      else if (some $child in $node/* satisfies f:stands-as-block($child)) then true()
      else not(local-name($node) = $inlines) and f:stands-alone($node)"/>
  </xsl:function>

  <!-- Whether an element of an unknown kind touches no words of a line: a blank or a block is on either side. -->
  <xsl:function name="f:stands-alone" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="beside" as="node()*" select="
      $element/(preceding-sibling::node()[1], following-sibling::node()[1])"/>
    <xsl:sequence select="f:is-container($element/..) and (every $node in $beside satisfies
      f:is-block($node) or f:is-container($node) or ($node instance of text() and normalize-space($node) eq ''))"/>
  </xsl:function>

  <!-- Mixed content: blocks as they are, the loose runs between them each in a paragraph. -->
  <xsl:function name="f:flow" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each-group select="$nodes[self::* or self::text()]" group-adjacent="f:stands-as-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="block"/>
        </xsl:when>
        <xsl:when test="current-group()/(self::*, self::text()[normalize-space()])">
          <p class="part"><xsl:apply-templates select="current-group()" mode="inline"/></p>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Content of an element: a flow where blocks stand in it, else a line. -->
  <xsl:function name="f:content" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/*/f:stands-as-block(.) = true()">
        <xsl:sequence select="f:said($element, f:flow($element/node()))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="line" as="node()*">
          <xsl:apply-templates select="$element/node()" mode="inline"/>
        </xsl:variable>
        <xsl:sequence select="f:said($element, $line)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- How a block is joined to the one before: class "line" or "run-in", and "run-on" before a run-in. -->
  <xsl:function name="f:joint" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      f:opening($element)/@rend[. = ('line', 'run-in')]/string(),
      'run-on'[f:following($element)/@rend = 'run-in']"/>
  </xsl:function>

  <!-- The element whose @rend says how this one begins: itself, or the first block in it. -->
  <xsl:function name="f:opening" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (f:is-container($element) and $element/*) then f:opening($element/*[1])
      else if ($element/self::item) then ($element/preceding-sibling::*[1]/self::label, $element)[1]
      else $element"/>
  </xsl:function>

  <!-- The next block after the end of this one, opening ones opened. -->
  <xsl:function name="f:following" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="next" as="element()?" select="$element/following-sibling::*[1]"/>
    <xsl:sequence select="
      if (not(f:stands-as-block($element))) then ()
      else if ($next) then f:opening($next)
      else $element/parent::*[f:is-container(.)] ! f:following(.)"/>
  </xsl:function>

  <!-- The blank that a line wants before a block that runs in. -->
  <xsl:function name="f:joint-blank" as="text()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="f:joint($element) = 'run-in'">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
