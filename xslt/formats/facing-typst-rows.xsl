<?xml version="1.0" encoding="UTF-8"?>
<!-- Rows: each begins with a block that both readings have; what only one has stands in the row before.
  The words of a run come in pieces between which a page may end. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The rows of two readings as an array of Typst dictionaries. -->
  <xsl:function name="f:rows" as="xs:string">
    <xsl:param name="left" as="map(xs:string, item()*)*"/>
    <xsl:param name="right" as="map(xs:string, item()*)*"/>
    <xsl:variable name="shared" as="xs:string*" select="f:shared($left?key, $right?key)"/>
    <xsl:variable name="left-rows" as="xs:string*" select="f:grouped($left, $shared)"/>
    <xsl:variable name="right-rows" as="xs:string*" select="f:grouped($right, $shared)"/>
    <xsl:sequence select="string-join(
      for $n in 1 to count($left-rows) return '&#10;(left: (' || $left-rows[$n] || '), right: (' || $right-rows[$n] || ')),')"/>
  </xsl:function>

  <!-- The keys that both have, in an order in which both have them. -->
  <xsl:function name="f:shared" as="xs:string*">
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
  <xsl:function name="f:grouped" as="xs:string+">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:param name="shared" as="xs:string*"/>
    <xsl:sequence select="''[empty($runs) or head($runs)?key = $shared]"/>
    <xsl:for-each-group select="$runs" group-starting-with=".[?key = $shared]">
      <xsl:sequence select="string-join(current-group() ! f:unit(.))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A run as a Typst dictionary. -->
  <xsl:function name="f:unit" as="xs:string">
    <xsl:param name="run" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$run ! string-join((
      '&#10;(kind: ' || f:literal(?kind) || ', joint: ' || f:literal(string(?joint)) || ', depth: ' || ?depth,
      ?number ! ('number: ' || f:literal(.)),
      ?level ! ('level: ' || .),
      ?columns ! ('columns: ' || .),
      ?columns ! ('cells: (' || string-join($run?cells) || ')'),
      'label: ' || (if (?label) then f:body(?label) else 'none'),
      'hang: ' || (?hang, 99)[1],
      'pieces: (' || string-join(f:pieces(?words)) || ')'), ', ') || '),'"/>
  </xsl:function>

  <!-- The words of a run in pieces that end with a blank. -->
  <xsl:function name="f:pieces" as="xs:string*">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:variable name="short" as="xs:string*" select="$statements ! f:shorter(.)"/>
    <xsl:for-each-group select="$short" group-ending-with=".[matches(., '^&quot;.* &quot;;$') and string-length() gt 15]">
      <xsl:sequence select="f:body(current-group()) || ', '"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A statement that is nothing but words, as several of some twenty characters; any other as it is. -->
  <xsl:function name="f:shorter" as="xs:string+">
    <xsl:param name="statement" as="xs:string"/>
    <xsl:variable name="words" as="xs:string?" select="
      $statement[matches(., '^&quot;([^&quot;\\]|\\.)+&quot;;$')] ! substring(., 2, string-length() - 3)"/>
    <xsl:variable name="parts" as="xs:string*" select="
      analyze-string($words, '.{15}[^ ]* ')/* ! string()"/>
    <xsl:sequence select="if ($words) then $parts ! ('&quot;' || . || '&quot;;') else $statement"/>
  </xsl:function>
</xsl:stylesheet>
