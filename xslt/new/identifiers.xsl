<?xml version="1.0" encoding="UTF-8"?>
<!-- The identifiers of a new document: b1, b2 … for blocks, n1, n2 … for notes, in the order of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:new="urn:press:new" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  expand-text="yes">

  <!-- Copies a document, every block and note of the text with an identifier. -->
  <xsl:mode name="identify" on-no-match="shallow-copy" on-multiple-match="fail" use-accumulators="block-number note-number"/>

  <xsl:accumulator name="block-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//*[new:is-numbered(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note" select="$value + 1"/>
  </xsl:accumulator>

  <!-- A block or a note. -->
  <xsl:template match="text//*[new:is-numbered(.) or self::note]" mode="identify" as="element()">
    <xsl:copy>
      <xsl:attribute name="xml:id" select="new:identifier(.)"/>
      <xsl:apply-templates select="@* except @xml:id, node()" mode="identify"/>
    </xsl:copy>
  </xsl:template>

  <!-- A call of a line at the foot leads to that line. -->
  <xsl:template match="ref/@target[starts-with(., '#foot-')]" mode="identify" as="attribute()">
    <xsl:variable name="number" as="xs:string" select="substring-after(., '#foot-')"/>
    <xsl:variable name="foot" as="element()?" select="(root(.)//text//ab[new:foot-number(.) = $number])[last()]"/>
    <xsl:attribute name="target" select="'#' || new:identifier($foot)"/>
  </xsl:template>

  <!-- Returns the number with which a line at the foot begins. -->
  <xsl:function name="new:foot-number" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="replace(normalize-space($block), '^[\^(\[]?(\d+|\*+)[.)\]]?\s.*$', '$1')"/>
  </xsl:function>

  <!-- Returns the identifier of a block or note. -->
  <xsl:function name="new:identifier" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="number" as="xs:integer" select="if ($element/self::note)
      then $element/accumulator-before('note-number') else $element/accumulator-before('block-number')"/>
    <xsl:sequence select="$settings?id || (if ($element/self::note) then '.n' else '.b') || $number"/>
  </xsl:function>

  <!-- Tells whether an element is a block that has an identifier. -->
  <xsl:function name="new:is-numbered" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = ('head', 'opener', 'closer', 'postscript', 'p', 'ab', 'item', 'table', 'fw')
      and empty($element/ancestor::note)"/>
  </xsl:function>
</xsl:stylesheet>
