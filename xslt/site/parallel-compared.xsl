<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings compared: the differences of each block, where each text begins, how many differences there are. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- "blocks": the differences by the keys of their blocks; "starts": where each text begins in the characters that are
       compared; "count". -->
  <xsl:function name="f:compared" as="map(*)">
    <xsl:param name="left" as="element()"/>
    <xsl:param name="right" as="element()"/>
    <xsl:variable name="units" as="map(*)*" select="f:units-compared(f:units(f:cells-compared($left), f:cells-compared($right)))"/>
    <xsl:sequence select="map{
      'blocks': map:merge(for $unit in $units, $cell in $unit?cells return map:entry(f:key($cell), $unit?differences)),
      'starts': map:merge($units[exists(?differences)] ! (f:starts(f:texts(?left)), f:starts(f:texts(?right)))),
      'count': count($units?differences)}"/>
  </xsl:function>

  <!-- The units with the differences of each, numbered through the document. -->
  <xsl:function name="f:units-compared" as="map(*)*">
    <xsl:param name="units" as="map(*)*"/>
    <xsl:iterate select="$units">
      <xsl:param name="count" as="xs:integer" select="0"/>
      <xsl:variable name="found" as="map(*)*" select="f:differences(?left, ?right)"/>
      <xsl:variable name="numbered" as="map(*)*" select="for $n in 1 to count($found) return map:put($found[$n], 'number', $count + $n)"/>
      <xsl:sequence select="map:merge((., map{'cells': (?left, ?right), 'differences': $numbered}))"/>
      <xsl:next-iteration><xsl:with-param name="count" select="$count + count($found)"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The cells that have words to compare. -->
  <xsl:function name="f:cells-compared" as="element()*">
    <xsl:param name="pane" as="element()"/>
    <xsl:sequence select="f:cells($pane)[not(contains-token(@class, 'page'))]"/>
  </xsl:function>

  <!-- What is compared at once: a block that both readings have, with the blocks after it that one reading alone has, as
       where one reading breaks a paragraph in several. -->
  <xsl:function name="f:units" as="map(*)*">
    <xsl:param name="left" as="element()*"/>
    <xsl:param name="right" as="element()*"/>
    <xsl:variable name="known" as="map(xs:string, element())" select="map:merge($left ! map{f:key(.): .})"/>
    <xsl:variable name="common" as="xs:string*" select="$right ! f:key(.)[map:contains($known, .)]"/>
    <xsl:variable name="by-unit" as="map(xs:string, map(*))+" select="f:by-unit($left, $common), f:by-unit($right, $common)"/>
    <xsl:sequence select="
      for $key in ('', $left ! f:key(.)[. = $common]) return map{'left': $by-unit[1]($key)?cells, 'right': $by-unit[2]($key)?cells}"/>
  </xsl:function>

  <!-- The cells of one reading by the common block that begins their unit; what comes before the first is under ''. -->
  <xsl:function name="f:by-unit" as="map(xs:string, map(*))">
    <xsl:param name="cells" as="element()*"/>
    <xsl:param name="common" as="xs:string*"/>
    <xsl:map>
      <xsl:for-each-group select="$cells" group-starting-with="*[f:key(.) = $common]">
        <xsl:map-entry key="string(f:key(.)[. = $common])" select="map{'cells': current-group()}"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- Where each text begins in the characters that are compared. -->
  <xsl:function name="f:starts" as="map(xs:string, xs:integer)">
    <xsl:param name="texts" as="text()*"/>
    <xsl:variable name="stretches" as="xs:string*" select="f:stretches($texts)"/>
    <xsl:map>
      <xsl:iterate select="$texts">
        <xsl:param name="at" as="xs:integer" select="0"/>
        <xsl:variable name="n" as="xs:integer" select="position()"/>
        <xsl:variable name="end" as="xs:integer" select="$at + string-length($stretches[$n])"/>
        <xsl:map-entry key="generate-id(.)" select="$end - string-length(.)"/>
        <xsl:next-iteration><xsl:with-param name="at" select="$end"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:function>

  <!-- Whether a block has the same words in the other reading. -->
  <xsl:function name="f:alike" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:param name="compared" as="map(*)"/>
    <xsl:variable name="differences" as="map(*)*" select="$compared?blocks(f:key($block))"/>
    <xsl:variable name="texts" as="text()*" select="f:texts($block)[exists($differences)]"/>
    <xsl:variable name="from" as="xs:integer?" select="$texts[1] ! $compared?starts(generate-id())"/>
    <xsl:variable name="to" as="xs:integer?" select="$texts[last()] ! ($compared?starts(generate-id()) + string-length())"/>
    <xsl:sequence select="empty($differences[?($pane)(1) le $to and ?($pane)(2) ge $from])"/>
  </xsl:function>
</xsl:stylesheet>
