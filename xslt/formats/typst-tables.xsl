<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables and pictures as runs. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A table: its heading, then its cells, in rows of as many columns as its widest; the rows of labels that it
    begins with are its header (TEI Guidelines, 14.1.1). -->
  <xsl:template match="table" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="data" as="element(row)?" select="row[not(f:is-label-row(.))][1]"/>
    <xsl:variable name="header" as="element(row)*" select="$data/preceding-sibling::row"/>
    <xsl:apply-templates select="* except row" mode="run">
      <xsl:with-param name="depth" select="$depth"/>
    </xsl:apply-templates>
    <xsl:sequence select="map{
      'kind': 'table', 'joint': f:joint(.), 'depth': $depth,
      'columns': max((1, row ! sum(cell ! f:span(@cols)))),
      'header': $header/cell ! f:cell(.), 'cells': (row except $header)/cell ! f:cell(.)}"/>
  </xsl:template>

  <!-- Whether a row holds nothing but labels. -->
  <xsl:function name="f:is-label-row" as="xs:boolean">
    <xsl:param name="row" as="element(row)"/>
    <xsl:sequence select="$row/@role = 'label' or ($row/cell and (every $cell in $row/cell satisfies $cell/@role = 'label'))"/>
  </xsl:function>

  <!-- A cell as a Typst dictionary. -->
  <xsl:function name="f:cell" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="'(over: ' || f:span($cell/@cols) || ', down: ' || f:span($cell/@rows) || ', label: '
      || ($cell/(@role, ../@role) = 'label') || ', body: ' || f:body(f:stacked(f:runs-of($cell))) || '), '"/>
  </xsl:function>

  <!-- How many columns or rows a cell covers. -->
  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="span" as="attribute()?"/>
    <xsl:sequence select="($span[. castable as xs:positiveInteger] ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <!-- The picture of a figure, where its file is at hand; what it shows is its description, else its heading. -->
  <xsl:template match="figure/graphic" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="map{
      'kind': 'picture', 'joint': '', 'depth': $depth, 'picture': $record?pictures?(string(@url)),
      'shows': normalize-space((../figDesc, ../head, 'A picture without a description')[1])}[exists(?picture)]"/>
  </xsl:template>
</xsl:stylesheet>
