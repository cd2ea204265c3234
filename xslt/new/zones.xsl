<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a text of a draft: its heading, the text itself with what is quoted whole in it, the lists after it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:new="urn:press:new"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What a line of the head is for, by the kind of its words. -->
  <xsl:variable name="line-types" as="map(xs:string, xs:string)" select="map { 'line-letterhead': 'letterhead',
    'line-classification': 'grade', 'line-precedence': 'grade', 'line-received': 'transmission', 'line-sent': 'transmission',
    'line-number': 'number', 'line-from': 'address', 'line-to': 'address', 'line-copies': 'distribution' }"/>

  <!-- Returns the blocks of a text as TEI: with a heading or lists after the signature in divisions, else without. -->
  <xsl:function name="new:zones" as="node()*" visibility="private">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="text" as="element()?" select="$blocks[not(@role = ($heading-roles, $free-roles))][1]"/>
    <xsl:variable name="heading" as="element()*" select="if ($text) then $blocks[@role = $heading-roles][. &lt;&lt; $text] else ()"/>
    <xsl:variable name="first" as="element()*"
      select="if ($heading[@role = 'form' or exists(s/@kind ! $line-types(.))]) then $blocks[. is $heading[last()] or . &lt;&lt; $heading[last()]] else ()"/>
    <xsl:variable name="last" as="element()*" select="new:after-lists($blocks)"/>
    <xsl:variable name="between" as="element()*" select="$blocks except ($first, $last)"/>
    <xsl:sequence select="new:division('heading', $first ! new:block-of-heading(.)),
      if (exists(($first, $last)) and exists($between[not(@role = $free-roles)])) then new:division('text', new:parts($between))
      else new:parts($between),
      $last[1] ! new:division(if ($last/@role != 'processing') then 'distribution' else 'processing', new:listed($last))"/>
  </xsl:function>

  <!-- Returns a division with some content; none without content. -->
  <xsl:function name="new:division" as="element()?" visibility="private">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:if test="exists($content)">
      <div type="{$type}"><xsl:sequence select="$content"/></div>
    </xsl:if>
  </xsl:function>

  <!-- Returns the blocks that follow the last line of the tail and list copies, or say who deciphered or saw it. -->
  <xsl:function name="new:after-lists" as="element()*" visibility="private">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="tail" as="element()?" select="$blocks[@role = 'tail' and not(@inside)][last()]"/>
    <xsl:variable name="after" as="element()*" select="if ($tail) then $blocks[. &gt;&gt; $tail] else ()"/>
    <xsl:sequence select="$after[every $block in $after satisfies not($block/@inside) and $block/@role = ($after-roles[. ne 'postscript'], $free-roles)]
      [$after/@role = ('processing', 'shown', 'printed', 'distribution-line', 'list-head')]"/>
  </xsl:function>

  <!-- Returns a block of the heading: a line of it, or what is at the edge of its page. -->
  <xsl:function name="new:block-of-heading" as="node()*" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="types" as="xs:string*" select="if ($block/@role = 'form') then 'designation'
      else distinct-values($block/s/@kind ! $line-types(.))"/>
    <xsl:variable name="type" as="attribute()?">
      <xsl:if test="count($types) = 1"><xsl:attribute name="type" select="$types"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$block/@role = $free-roles">
        <xsl:apply-templates select="$block" mode="block"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="new:block($block, 'ab', $type)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Returns the blocks of the text itself as TEI: what is quoted whole in it, a head that comes too late, a tail. -->
  <xsl:function name="new:parts" as="node()*" visibility="private">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="text" as="element()?" select="$blocks[not(@role = ($head-roles, $free-roles))][1]"/>
    <xsl:variable name="tails" as="element()*" select="$blocks[@role = 'tail' and not(@inside)]"/>
    <xsl:variable name="words" as="element()?" select="$blocks[@inside or not(@role = ($head-roles, $free-roles, 'tail'))][1]"/>
    <!-- A line of a tail before any words of the text is none, nor is what is before it a head: TEI has neither alone. -->
    <xsl:variable name="ends" as="element()*" select="if ($words) then $blocks[. &lt;&lt; $words][$tails[1] &lt;&lt; $words] else $blocks"/>
    <xsl:variable name="closer" as="element()?" select="($tails except $ends)[1]"/>
    <xsl:for-each-group select="$blocks" group-adjacent="if (@role = ($head-roles, 'tail') and exists(. intersect $ends)) then 'late-head'
      else new:zone(., $text, $closer)">
      <xsl:variable name="group" as="element()+" select="current-group()"/>
      <xsl:choose>
        <xsl:when test="current-grouping-key() = 'inside'">
          <xsl:sequence select="new:enclosure($group)"/>
        </xsl:when>
        <xsl:when test="current-grouping-key() = 'after'">
          <postscript>
            <xsl:sequence select="new:listed($group)"/>
          </postscript>
        </xsl:when>
        <xsl:when test="current-grouping-key() = 'late-head'">
          <xsl:sequence select="$group ! new:block-of-heading(.)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="new:listed($group)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Returns the part of the text to which a block belongs: inside what is quoted, a head that comes too late, after the
       signature, or its own place. -->
  <xsl:function name="new:zone" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="text" as="element()?"/>
    <xsl:param name="closer" as="element()?"/>
    <xsl:sequence select="
      if ($block/@inside) then 'inside'
      else if ($block/@role = $head-roles and $text and $block &gt;&gt; $text) then 'late-head'
      else if ($block/@role = $after-roles and $closer and $block &gt;&gt; $closer) then 'after'
      else 'in place'"/>
  </xsl:function>
</xsl:stylesheet>
