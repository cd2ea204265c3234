<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole edition as one Typst program, a part at a time: each mode turns one tree into one part as data. -->
<xsl:package version="3.0" name="urn:press:edition-typst"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The record of a document, on which its part is made; all records, for the front; the edition's settings. -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="records" as="array(*)" select="[]"/>
  <xsl:param name="edition" as="map(*)" select="map{}"/>
  <!-- Names leave a trace for the registers' page numbers. -->
  <xsl:variable name="indexed" as="xs:boolean" select="true()"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="../words/remarks.xsl"/>
  <xsl:include href="../site/site-legend.xsl"/>
  <xsl:include href="typst-literals.xsl"/>
  <xsl:include href="typst-facts.xsl"/>
  <xsl:include href="typst-runs.xsl"/>
  <xsl:include href="typst-tables.xsl"/>
  <xsl:include href="typst-inline.xsl"/>
  <xsl:include href="edition-typst-front.xsl"/>
  <xsl:include href="edition-typst-prose.xsl"/>
  <xsl:include href="edition-typst-legend.xsl"/>
  <xsl:include href="edition-typst-register.xsl"/>

  <xsl:output method="text"/>

  <!-- A document: a reading. -->
  <xsl:mode name="document" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The same facts and runs as in the document's own file. -->
  <xsl:template match="/" mode="document" as="text()">
    <xsl:text>(kind: "document", facts: {typst:facts(reading, $record, $edition)}, runs: ({typst:program(typst:runs(reading/body))}))</xsl:text>
  </xsl:template>
</xsl:package>
