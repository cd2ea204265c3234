<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables and pictures as runs. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:typst="urn:press:typst" xmlns:blanks="urn:press:blanks" xmlns:words="urn:press:words"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A table: what is above it, its cells each at its place in the grid, what is below; the rows of labels that it begins
    with are its header, unless one of their cells reaches below them (TEI Guidelines, 14.1.1). -->
  <xsl:template match="table" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="data" as="element(row)?" select="row[not(@label)][1]"/>
    <xsl:variable name="labels" as="element(row)*" select="$data/preceding-sibling::row"/>
    <xsl:variable name="header" as="element(row)*" select="$labels[max($labels/cell ! typst:reach(.)) le count($labels)]"/>
    <xsl:apply-templates select="*[following-sibling::row] except row" mode="run">
      <xsl:with-param name="depth" select="$depth"/>
    </xsl:apply-templates>
    <xsl:sequence select="map{
      'kind': 'table', 'joint': string(@joint), 'depth': $depth,
      'columns': max((1, row/cell ! (xs:integer(@column) + xs:integer(@over) - 1))),
      'height': max((1, row/cell ! typst:reach(.))), 'header': $header/cell ! typst:cell(.), 'cells': (row except $header)/cell ! typst:cell(.)}[current()/row/cell]"/>
    <xsl:apply-templates select="*[not(following-sibling::row)] except row" mode="run">
      <xsl:with-param name="depth" select="$depth"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The row that a cell reaches down to, from 1. -->
  <xsl:function name="typst:reach" as="xs:integer">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="count($cell/../preceding-sibling::row) + xs:integer($cell/@down)"/>
  </xsl:function>

  <!-- A cell as a Typst dictionary, with its place in the grid, from 0. -->
  <xsl:function name="typst:cell" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="'(x: ' || $cell/@column - 1 || ', y: ' || count($cell/../preceding-sibling::row)
      || ', over: ' || $cell/@over || ', down: ' || $cell/@down || ', label: ' || exists($cell/@label)
      || ', body: ' || typst:body(typst:in-language($cell, typst:stacked(typst:runs($cell)))) || '), '"/>
  </xsl:function>

  <!-- A picture, where its file is at hand. -->
  <xsl:template match="picture" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="map{
      'kind': 'picture', 'joint': '', 'depth': $depth, 'picture': $record?pictures?(string(@url)),
      'shows': (string(@shows)[.], words:label('text.picture-undescribed'))[1]}[exists(?picture)]"/>
  </xsl:template>
</xsl:stylesheet>
