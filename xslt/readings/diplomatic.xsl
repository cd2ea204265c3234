<?xml version="1.0" encoding="UTF-8"?>
<!-- The diplomatic reading: every mark, bracket, line and misprint as typed. TEI to TEI. -->
<xsl:package name="urn:press:readings:diplomatic" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="drawn.xsl"/>
  <xsl:include href="white-space.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="diplomatic-choices.xsl"/>

  <xsl:output method="xml" indent="no" encoding="UTF-8"/>

  <!-- Enters with a TEI document and leaves with its diplomatic reading. -->
  <xsl:mode name="diplomatic" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The reading in three steps: editorial choices, white space, notes apart. -->
  <xsl:template match="/" mode="diplomatic" as="document-node()">
    <xsl:variable name="chosen" as="document-node()">
      <xsl:apply-templates select="." mode="diplomatic-choices"/>
    </xsl:variable>
    <xsl:variable name="settled" as="document-node()">
      <xsl:apply-templates select="$chosen" mode="white-space"/>
    </xsl:variable>
    <xsl:apply-templates select="$settled" mode="notes"/>
  </xsl:template>
</xsl:package>
