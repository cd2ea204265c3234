<?xml version="1.0" encoding="UTF-8"?>
<!-- A block with marked stretches as its characters and, apart from them, where each stretch begins and ends. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:word="urn:press:word" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Writes blocks with their stretches apart. -->
  <xsl:mode name="stretches" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A block: the offset of a stretch is the length of the characters before it. -->
  <xsl:template match="block" mode="stretches" as="element()">
    <block>
      <xsl:sequence select="@*"/>
      <text>{string-join(.//text())}</text>
      <xsl:variable name="ends" as="map(xs:string, xs:integer)" select="word:ends(.//text())"/>
      <xsl:for-each select=".//s">
        <xsl:variable name="before" as="text()?" select="preceding::text()[ancestor::block[1] is current()/ancestor::block[1]][1]"/>
        <xsl:variable name="last" as="text()?" select="(.//text())[last()]"/>
        <xsl:variable name="start" as="xs:integer" select="if ($before) then $ends(generate-id($before)) else 0"/>
        <span start="{$start}" end="{if ($last) then $ends(generate-id($last)) else $start}">
          <xsl:sequence select="@*"/>
        </span>
      </xsl:for-each>
    </block>
  </xsl:template>

  <!-- Returns where each text of a block ends, counted in characters from its beginning. -->
  <xsl:function name="word:ends" as="map(xs:string, xs:integer)" visibility="private">
    <xsl:param name="texts" as="text()*"/>
    <xsl:map>
      <xsl:iterate select="$texts">
        <xsl:param name="length" as="xs:integer" select="0"/>
        <xsl:variable name="end" as="xs:integer" select="$length + string-length(.)"/>
        <xsl:map-entry key="generate-id(.)" select="$end"/>
        <xsl:next-iteration>
          <xsl:with-param name="length" select="$end"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
