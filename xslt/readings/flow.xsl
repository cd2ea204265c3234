<?xml version="1.0" encoding="UTF-8"?>
<!-- How settled content becomes blocks: what holds a block is a group, loose words between blocks are a block of their own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:settle="urn:press:settle" xmlns:blocks="urn:press:blocks"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The elements of settled text that are set between blocks. -->
  <xsl:variable name="settled-blocks" as="map(xs:string, xs:boolean)"
    select="blocks:names('block group quotation heading list table figure page picture')"/>

  <!-- Tells whether settled content is a block or holds some. -->
  <xsl:function name="settle:is-block" as="xs:boolean" visibility="private">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and map:contains($settled-blocks, local-name($node))"/>
  </xsl:function>

  <!-- Returns content as blocks: those that are, and one for each run of loose words between them. -->
  <xsl:function name="settle:flow" as="node()*" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:for-each-group select="$content" group-adjacent="settle:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:sequence select="current-group()"/></xsl:when>
        <xsl:when test="settle:has-words(current-group())">
          <block kind="part"><xsl:sequence select="settle:line(current-group())"/></block>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="current-group()[self::place]"/>
          <xsl:for-each select="current-group()[self::line][@*]"><place><xsl:copy-of select="@* except @n"/></place></xsl:for-each></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Tells whether loose content is more than blanks and marks of what fell out. -->
  <xsl:function name="settle:has-words" as="xs:boolean" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:sequence select="exists($content[normalize-space()
      or self::*[not(self::out or self::join or self::line or self::place or self::span)]
      or self::span//(note | inline-picture | turn)])"/>
  </xsl:function>

  <!-- Returns content as a line, or as blocks where it holds some. -->
  <xsl:function name="settle:line-or-flow" as="node()*" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:sequence select="if (some $node in $content satisfies settle:is-block($node)) then settle:flow($content)
      else settle:line($content)"/>
  </xsl:function>

  <!-- Returns an element as a block, or as a group where it holds blocks. -->
  <xsl:function name="settle:block" as="element()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="drawn" as="node()*" select="settle:drawn-around($element, $content)"/>
    <xsl:variable name="groups" as="xs:boolean" select="some $node in $content satisfies settle:is-block($node)"/>
    <xsl:element name="{if (not($groups)) then 'block' else if ($kind = ('q', 'quote', 'cit', 'said')) then 'quotation' else 'group'}">
      <xsl:sequence select="settle:facts($element, $kind), if ($groups) then settle:flow($drawn) else settle:line($drawn)"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns what runs in a line, a span or a link; a group where it holds blocks. -->
  <xsl:function name="settle:run" as="element()" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="facts" as="attribute()*"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="groups" as="xs:boolean" select="some $node in $content satisfies settle:is-block($node)"/>
    <xsl:element name="{if ($groups) then 'group' else $name}">
      <xsl:sequence select="$facts, if ($groups) then settle:flow($content) else $content"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns content as one line: what blocks hold, each on a typed line of its own. -->
  <xsl:function name="settle:one-line" as="node()*" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="flat" as="node()*">
      <xsl:apply-templates select="$content" mode="flat"/>
    </xsl:variable>
    <xsl:sequence select="settle:line($flat)"/>
  </xsl:function>

  <!-- Turns blocks into lines, where only a line may be. -->
  <xsl:mode name="flat" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A block: a line of its own. -->
  <xsl:template match="block | heading | item | s:label | cell" mode="flat" as="node()*" xmlns:s="urn:press:settled">
    <line/>
    <xsl:apply-templates mode="flat"/>
    <line/>
  </xsl:template>

  <!-- What holds blocks: what these hold. -->
  <xsl:template match="group | quotation | list | between | table | row | figure" mode="flat" as="node()*">
    <xsl:apply-templates mode="flat"/>
  </xsl:template>

  <!-- What cannot be in a line. -->
  <xsl:template match="page | picture" mode="flat" as="empty-sequence()"/>

  <!-- Returns an element that runs in a line: bare words where there is nothing to say of them. -->
  <xsl:function name="settle:span" as="node()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:choose>
      <xsl:when test="some $node in $content satisfies settle:is-block($node)">
        <xsl:sequence select="settle:block($element, local-name($element), $content)"/>
      </xsl:when>
      <xsl:otherwise>
        <span><xsl:sequence select="settle:facts($element, local-name($element)), settle:drawn-around($element, $content)"/></span>
        <xsl:sequence select="settle:doubt($element)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
