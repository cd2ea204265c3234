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
        <xsl:otherwise><xsl:sequence select="current-group()[self::place]"/></xsl:otherwise>
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
    <xsl:variable name="groups" as="xs:boolean" select="some $node in $content satisfies settle:is-block($node)"/>
    <xsl:element name="{if (not($groups)) then 'block' else if ($kind = ('q', 'quote', 'cit', 'said')) then 'quotation' else 'group'}">
      <xsl:sequence select="settle:facts($element, $kind), if ($groups) then settle:flow($content) else settle:line($content)"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns an element that runs in a line: bare words where there is nothing to say of them. -->
  <xsl:function name="settle:span" as="node()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:choose>
      <xsl:when test="some $node in $content satisfies settle:is-block($node)">
        <xsl:sequence select="settle:block($element, local-name($element), $content)"/>
      </xsl:when>
      <xsl:otherwise>
        <span><xsl:sequence select="settle:facts($element, local-name($element)), $content"/></span>
        <xsl:sequence select="settle:doubt($element)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
