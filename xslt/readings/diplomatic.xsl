<?xml version="1.0" encoding="UTF-8"?>
<!-- The diplomatic reading: every mark, bracket, line and misprint as on the page. -->
<xsl:package name="urn:press:readings:diplomatic" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Who pointers to hands and responsibilities mean: the names of the registers, by pointer (publish/document/agents.py). -->
  <xsl:param name="agents" as="map(*)" select="map {}"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/hands.xsl"/>
  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="../functions/pictures.xsl"/>
  <xsl:include href="settle.xsl"/>
  <xsl:include href="flow.xsl"/>
  <xsl:include href="lines.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="looks.xsl"/>
  <xsl:include href="marks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="spans.xsl"/>
  <xsl:include href="acts.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="account.xsl"/>
  <xsl:include href="diplomatic-choices.xsl"/>

  <xsl:output method="xml" indent="no" encoding="UTF-8"/>

  <!-- Enters with a TEI document and leaves with its diplomatic reading. -->
  <xsl:mode name="diplomatic" visibility="public" use-accumulators="span-open" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The reading in two steps: each element settled, then notes apart. -->
  <xsl:template match="/" mode="diplomatic" as="document-node()">
    <xsl:variable name="settled" as="document-node()">
      <xsl:document><xsl:sequence select="settle:document(*)"/></xsl:document>
    </xsl:variable>
    <xsl:document><xsl:apply-templates select="$settled/*" mode="notes"/></xsl:document>
  </xsl:template>
</xsl:package>
