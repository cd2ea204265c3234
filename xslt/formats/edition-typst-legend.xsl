<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend of marks in a book: the table of the site, each mark drawn as the pages draw it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What the marks mean; made without a tree. -->
  <xsl:mode name="legend" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A page with one table; what only a screen shows in a way of its own is left out. -->
  <xsl:template match="/" mode="legend" as="text()">
    <xsl:variable name="rows" as="element(tr)*" select="$marks/tbody/tr[not(td[1]/*/contains-token(@class, 'displaced'))]"/>
    <xsl:variable name="table" as="map(xs:string, item()*)" select="map{
      'kind': 'table', 'depth': 0, 'columns': count($marks/thead/tr/th), 'height': count($rows) + 1,
      'header': $marks/thead/tr/th ! typst:legend-cell(., 0),
      'cells': for $n in 1 to count($rows) return $rows[$n]/td ! typst:legend-cell(., $n)}"/>
    <xsl:text>(kind: "legend", title: {typst:literal(words:label('page.legend'))}, runs: ({typst:program($table)}))</xsl:text>
  </xsl:template>

  <!-- A cell of the legend as a Typst dictionary. -->
  <xsl:function name="typst:legend-cell" as="xs:string">
    <xsl:param name="cell" as="element()"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$cell/node()" mode="legend-mark"/>
    </xsl:variable>
    <xsl:sequence select="'(x: ' || count($cell/preceding-sibling::*) || ', y: ' || $row
      || ', over: 1, down: 1, label: ' || exists($cell/self::th) || ', body: ' || typst:body($words) || '), '"/>
  </xsl:function>

  <!-- Marks as statements: the class of the site is the look of the page. -->
  <xsl:mode name="legend-mark" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Words, as they are. -->
  <xsl:template match="text()" mode="legend-mark" as="xs:string*">
    <xsl:sequence select="typst:literal(.) || ';'"/>
  </xsl:template>

  <!-- An element: its words in the look that its class is named after. -->
  <xsl:template match="*" mode="legend-mark" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="legend-mark"/>
    </xsl:variable>
    <xsl:sequence select="typst:call('look', (tokenize(@class), 'plain')[1], $words)"/>
  </xsl:template>

  <!-- A drawn mark. -->
  <xsl:template match="*[contains-token(@class, 'drawn')]" mode="legend-mark" as="xs:string" priority="1">
    <xsl:sequence select="'drawn(' || typst:literal(.) || ');'"/>
  </xsl:template>

  <!-- The call of a note, on a line as high as one with words. -->
  <xsl:template match="*[contains-token(@class, 'call')]" mode="legend-mark" as="xs:string" priority="1">
    <xsl:sequence select="'box(height: 0.7em); sign-of(' || typst:literal(.) || ');'"/>
  </xsl:template>

  <!-- The mark at a page's edge. -->
  <xsl:template match="*[contains-token(@class, 'fw')]" mode="legend-mark" as="xs:string" priority="1">
    <xsl:sequence select="'box(width: 25mm, old-mark(' || typst:literal(.) || '));'"/>
  </xsl:template>

  <!-- The beginning of an old page. -->
  <xsl:template match="*[contains-token(@class, 'page')]" mode="legend-mark" as="xs:string" priority="1">
    <xsl:sequence select="'page-sign(' || typst:literal(.) || ');'"/>
  </xsl:template>
</xsl:stylesheet>
