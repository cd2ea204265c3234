<?xml version="1.0" encoding="UTF-8"?>
<!-- The preferred names of a register's entries, by their pointers, as JSON. -->
<xsl:package version="3.0" name="urn:press:names"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="site-names.xsl"/>
  <xsl:include href="../words/hands.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Entry: a register. -->
  <xsl:mode name="names" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="names" as="text()">
    <xsl:variable name="names" as="map(*)">
      <xsl:map>
        <xsl:for-each select=".//(person | place | org)[@xml:id]">
          <xsl:map-entry key="f:pointer(.)" select="f:entry-name(.)"/>
        </xsl:for-each>
        <xsl:for-each select=".//handNote[@xml:id]">
          <xsl:map-entry key="'hand:' || replace(@xml:id, '^hand-', '')" select="words:hand(.)"/>
        </xsl:for-each>
      </xsl:map>
    </xsl:variable>
    <xsl:value-of select="serialize($names, map{'method': 'json'})"/>
  </xsl:template>
</xsl:package>
