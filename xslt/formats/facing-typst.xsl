<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings of a document as rows for facing pages: data for publish/formats/typeset/facing.typ. -->
<xsl:package version="3.0" name="urn:press:facing-typst"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The clean reading, for the right page. -->
  <xsl:param name="clean" as="document-node()"/>
  <!-- The record of the document and the edition's settings. -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="edition" as="map(*)" select="map{}"/>

  <!-- These pages have no index. -->
  <xsl:variable name="indexed" as="xs:boolean" select="false()"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="../words/remarks.xsl"/>
  <xsl:include href="typst-literals.xsl"/>
  <xsl:include href="typst-facts.xsl"/>
  <xsl:include href="typst-runs.xsl"/>
  <xsl:include href="typst-tables.xsl"/>
  <xsl:include href="typst-inline.xsl"/>
  <xsl:include href="facing-typst-rows.xsl"/>

  <xsl:output method="text"/>

  <!-- Entry: the diplomatic reading, for the left page. -->
  <xsl:mode name="facing-typst" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="facing-typst" as="text()">
    <xsl:text>(left: {typst:facts(reading, $record, $edition)},&#10;right: {typst:facts($clean/reading, $record, $edition)},&#10;rows: ({
      typst:rows(typst:runs(reading/body), typst:runs($clean/reading/body))}))</xsl:text>
  </xsl:template>
</xsl:package>
