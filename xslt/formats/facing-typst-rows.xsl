<?xml version="1.0" encoding="UTF-8"?>
<!-- Rows: each begins with a block that both readings have; what only one has stands in the row before.
  The words of a run come in pieces between which a page may end. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The rows of two readings as an array of Typst dictionaries. -->
  <xsl:function name="typst:rows" as="xs:string">
    <xsl:param name="left" as="map(xs:string, item()*)*"/>
    <xsl:param name="right" as="map(xs:string, item()*)*"/>
    <xsl:variable name="shared" as="xs:string*" select="typst:shared($left?key, $right?key)"/>
    <xsl:variable name="left-rows" as="xs:string*" select="typst:grouped($left, $shared)"/>
    <xsl:variable name="right-rows" as="xs:string*" select="typst:grouped($right, $shared)"/>
    <xsl:sequence select="string-join(
      for $n in 1 to count($left-rows) return '&#10;(left: (' || $left-rows[$n] || '), right: (' || $right-rows[$n] || ')),')"/>
  </xsl:function>

  <!-- The keys that both have, in an order in which both have them. -->
  <xsl:function name="typst:shared" as="xs:string*">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:iterate select="$left[. ne '']">
      <xsl:param name="rest" as="xs:string*" select="$right"/>
      <xsl:variable name="at" as="xs:integer?" select="index-of($rest, .)[1]"/>
      <xsl:sequence select=".[exists($at)]"/>
      <xsl:next-iteration>
        <xsl:with-param name="rest" select="if (exists($at)) then subsequence($rest, $at + 1) else $rest"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The runs of one side, row by row: first those before any shared block, then as many rows as there are keys. -->
  <xsl:function name="typst:grouped" as="xs:string+">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:param name="shared" as="xs:string*"/>
    <xsl:sequence select="''[empty($runs) or head($runs)?key = $shared]"/>
    <xsl:for-each-group select="$runs" group-starting-with=".[?key = $shared]">
      <xsl:sequence select="string-join(current-group() ! typst:dictionary(., 'pieces: (' || string-join(typst:pieces(?words)) || ')'))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The words of a run in pieces that end with a blank: single words, for a page ends with a whole line. -->
  <xsl:function name="typst:pieces" as="xs:string*">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:for-each-group select="$statements ! typst:words(.)" group-ending-with=".[matches(., '^&quot;.* &quot;;$')]">
      <xsl:sequence select="(typst:only-words(current-group()) ! ('&quot;' || . || '&quot;'), typst:body(current-group()))[1] || ', '"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A statement that is nothing but words, as one for each of them; any other as it is. -->
  <xsl:function name="typst:words" as="xs:string+">
    <xsl:param name="statement" as="xs:string"/>
    <xsl:variable name="words" as="xs:string?" select="typst:only-words($statement)"/>
    <xsl:variable name="parts" as="xs:string*" select="analyze-string($words, '[^ ]* ')/* ! string()"/>
    <xsl:sequence select="if ($words) then $parts ! ('&quot;' || . || '&quot;;') else $statement"/>
  </xsl:function>

  <!-- The words of a statement that is nothing but words. -->
  <xsl:function name="typst:only-words" as="xs:string?">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:sequence select="
      $statements[count($statements) = 1][matches(., '^&quot;([^&quot;\\]|\\.)+&quot;;$')] ! substring(., 2, string-length() - 3)"/>
  </xsl:function>
</xsl:stylesheet>
