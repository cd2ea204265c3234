<?xml version="1.0" encoding="UTF-8"?>
<!-- The rows of the comparison: which blocks of the two readings belong to one row. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The cells of a pane: its outermost blocks, a point of a list being one. -->
  <xsl:function name="f:cells" as="element()*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element/* ! (if (f:holds-cells(.)) then f:cells(.) else .)"/>
  </xsl:function>

  <!-- Whether an element only holds cells. -->
  <xsl:function name="f:holds-cells" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(self::ul | self::blockquote[contains-token(@class, 'text')]
      | self::div[tokenize(@class) = ('div', 'list', 'postscript')]) => exists()"/>
  </xsl:function>

  <!-- Whether a block runs on in the line of the block before it. -->
  <xsl:function name="f:runs-in" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="contains-token($block/@class, 'run-in')"/>
  </xsl:function>

  <!-- The first block of an element: the element itself, or the first cell that it holds. -->
  <xsl:function name="f:first-cell" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (f:holds-cells($element)) then f:cells($element)[1] else $element"/>
  </xsl:function>

  <!-- The keys of a pane's rows: one for each cell, and one for a run of blocks that follow each other in the line. -->
  <xsl:function name="f:row-keys" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each-group select="$element/*" group-starting-with="*[not(f:runs-in(.))]">
      <xsl:sequence select="
        if (count(current-group()) eq 1 and f:holds-cells(.)) then f:row-keys(.)
        else (current-group() ! f:first-cell(.))[1] ! f:key(.)"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What a cell is matched by: its id without the pane, or, where it has none, its place. -->
  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="if ($cell/@id) then f:plain($cell/@id) else path($cell)"/>
  </xsl:function>

  <!-- An identifier without the name of its pane. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="replace($id, '^(diplomatic|clean)\.', '')"/>
  </xsl:function>

  <!-- The keys of two panes in one order: each once, in the order of both as far as they agree. -->
  <xsl:function name="f:merge" as="xs:string*">
    <xsl:param name="done" as="xs:string*"/>
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:sequence select="
      if (empty($left) or empty($right)) then ($done, $left, $right)
      else if (head($left) eq head($right)) then f:merge(($done, head($left)), tail($left), tail($right))
      else if (not(head($left) = $right)) then f:merge(($done, head($left)), tail($left), $right)
      else if (not(head($right) = $left)) then f:merge(($done, head($right)), $left, tail($right))
      else f:merge(($done, head($left)), tail($left), $right[. ne head($left)])"/>
  </xsl:function>

  <!-- The rows of a pane's cells: each from its own row to the row of the next. Row 1 holds the count, row 2 the names. -->
  <xsl:function name="f:placed" as="map(xs:string, xs:string)">
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:param name="rows" as="xs:string*"/>
    <xsl:variable name="starts" as="xs:integer*" select="$keys ! index-of($rows, .)[1]"/>
    <xsl:variable name="ends" as="xs:integer*" select="tail($starts), count($rows) + 1"/>
    <xsl:map>
      <xsl:for-each select="$keys">
        <xsl:variable name="n" as="xs:integer" select="position()"/>
        <xsl:map-entry key="." select="($starts[$n] + 2) || ' / ' || max(($ends[$n], $starts[$n] + 1)) + 2"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
