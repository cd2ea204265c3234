<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands as a block and what runs in a line; which elements have no rule of their own. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements that run in a line and need no rule of their own: their words, in their look. -->
  <xsl:variable name="inline-names" as="xs:string*" select="tokenize(
    'abbr add addrLine address anchor bibl cb choice cit corr country damage date del desc docAuthor emph ex expan
     foreign forename gap gb geogName gloss handShift hi idno lb mentioned milestone name note num orgName orig
     pb pc persName placeName ptr q quote ref reg region roleName rs said salute seg settlement sic signed soCalled
     stamp subst supplied surname term time title unclear w')"/>

  <!-- Whether a node is set as a block where it stands; the mark of an old page is where no words run around it. -->
  <xsl:function name="f:stands-apart" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($node)"/>
    <xsl:sequence select="
      if (not($node instance of element())) then false()
      else if ($node/self::graphic) then exists($node/parent::figure)
      else if ($name = ('fw', 'pb', 'cb', 'gb')) then f:holds-blocks($node/..)
      else if (f:is-block($node) or f:is-container($node)) then true()
      else if (some $child in $node/* satisfies f:stands-apart($child)) then true()
      else if ($name = $inline-names) then false()
      else f:holds-blocks($node/..)"/>
  </xsl:function>

  <!-- Whether an element holds blocks and no loose words. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="node()"/>
    <xsl:sequence select="f:is-container($element)
      or ((every $text in $element/text() satisfies normalize-space($text) = '')
          and (some $child in $element/* satisfies f:is-block($child) and not($child/self::fw)))"/>
  </xsl:function>

  <!-- One warning for each kind of element that has no rule. -->
  <xsl:function name="f:warn-of-unknown" as="empty-sequence()">
    <xsl:param name="text" as="element()*"/>
    <xsl:for-each-group group-by="local-name()"
      select="$text//*[not(local-name() = ($container-names, $block-names, $inline-names, 'graphic'))]">
      <xsl:message>
        <problem xmlns="" code="no-rule" path="{path()}">The element {name()} has no rule: it is set plainly.</problem>
      </xsl:message>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
