<?xml version="1.0" encoding="UTF-8"?>
<!-- A word processor's file as a page: blocks, each with its characters and with what stretches of them are. -->
<xsl:package name="urn:press:word" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:word="urn:press:word" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="docx.xsl"/>
  <xsl:include href="docx-numbers.xsl"/>
  <xsl:include href="odt.xsl"/>
  <xsl:include href="stretches.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Enters with the parts of a file, each in a <part name="…">, and leaves with its blocks. -->
  <xsl:mode name="word" visibility="public" on-no-match="fail" on-multiple-match="fail" use-accumulators="change"/>

  <!-- First what is in each paragraph, then its characters apart from what is said of them. -->
  <xsl:template match="/" mode="word" as="element()">
    <xsl:variable name="parts" as="element()" select="parts"/>
    <xsl:variable name="blocks" as="element()*">
      <xsl:choose>
        <xsl:when test="$parts/part[@name = 'content.xml']">
          <xsl:sequence select="word:odt($parts)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="word:docx($parts)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <page>
      <xsl:apply-templates select="$blocks" mode="stretches"/>
    </page>
  </xsl:template>
</xsl:package>
