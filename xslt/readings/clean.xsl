<?xml version="1.0" encoding="UTF-8"?>
<!-- The clean reading: the text as one would read it aloud; what it changes is declared in clean-choices.xsl. TEI to TEI. -->
<xsl:package name="urn:press:readings:clean" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="drawn.xsl"/>
  <xsl:include href="white-space.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="clean-choices.xsl"/>

  <xsl:output method="xml" indent="no" encoding="UTF-8"/>

  <!-- Enters with a TEI document and leaves with its clean reading. -->
  <xsl:mode name="clean" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The reading in three steps: editorial choices, white space, notes apart. -->
  <xsl:template match="/" mode="clean" as="document-node()">
    <xsl:variable name="chosen" as="document-node()">
      <xsl:apply-templates select="." mode="clean-choices"/>
    </xsl:variable>
    <xsl:variable name="settled" as="document-node()">
      <xsl:apply-templates select="$chosen" mode="white-space"/>
    </xsl:variable>
    <xsl:apply-templates select="$settled" mode="notes"/>
  </xsl:template>
</xsl:package>
