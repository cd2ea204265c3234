<?xml version="1.0" encoding="UTF-8"?>
<!-- White space, settled once: inside a run of text one blank, none at the edges of a block or of a typed line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:typed="urn:press:typed" xmlns:blocks="urn:press:blocks" xmlns:blanks="urn:press:blanks" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Copies a document with its white space settled. -->
  <xsl:mode name="white-space" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The text of a document, by run; the header is left as it is. -->
  <xsl:template match="text" mode="white-space" as="element()">
    <xsl:variable name="settled" as="map(xs:string, xs:string)">
      <xsl:map>
        <xsl:for-each-group select=".//text() | .//lb" group-by="generate-id(blocks:run-root(.))">
          <xsl:sequence select="typed:settle-run(current-group())"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="white-space">
        <xsl:with-param name="settled" select="$settled" tunnel="yes" as="map(xs:string, xs:string)"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- A text of the document becomes what its run makes of it. -->
  <xsl:template match="text//text()" mode="white-space" as="text()?">
    <xsl:param name="settled" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:value-of select="$settled(generate-id(.))"/>
  </xsl:template>

  <!-- A text inside a text (floatingText holds none, group does) is settled with the outermost one. -->
  <xsl:template match="text//text" mode="white-space" as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="white-space"/>
    </xsl:copy>
  </xsl:template>

  <!-- Settles one run, given its texts and typed line ends in order: identifier of each text to its new characters. -->
  <xsl:function name="typed:settle-run" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="run" as="node()*"/>
    <xsl:for-each-group select="$run" group-ending-with="lb">
      <xsl:sequence select="typed:settle-line(current-group()[. instance of text()])"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Settles one line: nothing before its first word or after its last, one blank where there was any between. -->
  <xsl:function name="typed:settle-line" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="line" as="text()*"/>
    <xsl:variable name="collapsed" as="xs:string*" select="$line ! blanks:collapse(.)"/>
    <xsl:variable name="worded" as="xs:integer*" select="for $i in 1 to count($line) return $i[not($collapsed[$i] = ('', ' '))]"/>
    <xsl:variable name="first" as="xs:integer?" select="head($worded)"/>
    <xsl:variable name="last" as="xs:integer?" select="$worded[last()]"/>
    <xsl:for-each select="$line">
      <xsl:variable name="position" as="xs:integer" select="position()"/>
      <xsl:variable name="words" as="xs:string" select="$collapsed[$position]"/>
      <xsl:variable name="begun" as="xs:string" select="if (starts-with($words, ' ')
        and ($position = $first or ends-with($collapsed[$position - 1], ' '))) then substring($words, 2) else $words"/>
      <xsl:sequence select="map { generate-id(.):
        if ($position lt $first or $position gt $last or empty($first)) then ''
        else if ($position = $last and ends-with($begun, ' ')) then substring($begun, 1, string-length($begun) - 1)
        else $begun }"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
