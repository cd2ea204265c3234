<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of a draft as TEI: numbered points with what is said to each, lists under a label. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:new="urn:press:new"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Returns blocks as TEI, those of a list inside it; a series that begins anew with its first number is another list. -->
  <xsl:function name="new:listed" as="node()*" visibility="private">
    <xsl:param name="blocks" as="element()+"/>
    <xsl:for-each-group select="$blocks" group-adjacent="new:list-key(., $blocks)">
      <xsl:choose>
        <xsl:when test="starts-with(current-grouping-key(), 'points')">
          <xsl:variable name="label" as="element()?" select="current-group()[@role = 'point-label'][1]"/>
          <xsl:apply-templates select="current-group()[not($label) or . &lt;&lt; $label]" mode="block"/>
          <xsl:for-each select="$label">
            <list type="points">
              <xsl:sequence select="new:points(current-group()[not(. &lt;&lt; $label)])"/>
            </list>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="starts-with(current-grouping-key(), 'list')">
          <list type="{current-group()[1]/@type}">
            <xsl:for-each select="current-group()">
              <xsl:variable name="part" as="node()*" select="new:block(., new:list-part(.), ())"/>
              <xsl:sequence select="if (preceding-sibling::*[1]/@role = 'list-label') then $part ! new:without-joint(.) else $part"/>
            </xsl:for-each>
          </list>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="block"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Returns the list to which a block belongs, empty for a block of none. -->
  <xsl:function name="new:list-key" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="blocks" as="element()+"/>
    <xsl:variable name="before" as="element()*" select="$blocks[. &lt;&lt; $block], $block"/>
    <xsl:sequence select="
      if ($block/@role = ('point-label', 'point', 'point-more'))
        then 'points ' || count($before[@role = 'point-label'][matches(., '^\W*1\W*$')])
      else if ($block/@role = ('list-head', 'list-label', 'list-item')) then 'list ' || count($before[@role = 'list-head'])
      else ''"/>
  </xsl:function>

  <!-- Returns the element that a part of a labelled list becomes. -->
  <xsl:function name="new:list-part" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="map { 'list-head': 'head', 'list-label': 'label', 'list-item': 'item' }($block/@role)"/>
  </xsl:function>

  <!-- Returns labels and items; an item with more than one paragraph holds paragraphs. -->
  <xsl:function name="new:points" as="node()*" visibility="private">
    <xsl:param name="blocks" as="element()+"/>
    <xsl:for-each-group select="$blocks" group-starting-with="b[@role = 'point-label']">
      <xsl:variable name="label" as="element()?" select="current-group()[@role = 'point-label']"/>
      <xsl:variable name="paragraphs" as="element()*" select="current-group() except $label"/>
      <xsl:for-each select="$label">
        <xsl:sequence select="new:block(., 'label', ())"/>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="count($paragraphs) = 1">
          <xsl:sequence select="new:block($paragraphs, 'item', ()) ! new:without-joint(.)"/>
        </xsl:when>
        <xsl:otherwise>
          <item>
            <xsl:sequence select="new:block($paragraphs[1], 'p', ()) ! new:without-joint(.)"/>
            <xsl:apply-templates select="tail($paragraphs)" mode="block"/>
          </item>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Returns an item without its joint: after a label it is always the same. -->
  <xsl:function name="new:without-joint" as="node()" visibility="private">
    <xsl:param name="node" as="node()"/>
    <xsl:choose>
      <xsl:when test="$node instance of element()">
        <xsl:element name="{name($node)}">
          <xsl:sequence select="$node/@* except $node/@rend[. = ('line', 'run-in')], $node/node()"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$node"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
