<?xml version="1.0" encoding="UTF-8"?>
<!-- A reading becomes a Typst program: facts and runs of text, as data, for publish/formats/typeset/document.typ. -->
<xsl:package version="3.0" name="urn:press:typst"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The record of the document and the edition's settings (publish/document/record.py, publish/edition.py). -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="edition" as="map(*)" select="map{}"/>

  <!-- Whether names leave a trace for an index (a document alone has none). -->
  <xsl:variable name="indexed" as="xs:boolean" select="false()"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="../words/remarks.xsl"/>
  <xsl:include href="typst-literals.xsl"/>
  <xsl:include href="typst-facts.xsl"/>
  <xsl:include href="typst-runs.xsl"/>
  <xsl:include href="typst-tables.xsl"/>
  <xsl:include href="typst-inline.xsl"/>

  <xsl:output method="text"/>

  <!-- Entry: a reading. -->
  <xsl:mode name="typst" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="typst" as="text()*">
    <xsl:apply-templates select="*" mode="typst"/>
  </xsl:template>

  <!-- The program: an import and one call. -->
  <xsl:template match="reading" mode="typst" as="text()*">
    <xsl:text>#import "document.typ": *&#10;</xsl:text>
    <xsl:text>#edition-page(&#10;{typst:facts(., $record, $edition)},&#10;</xsl:text>
    <xsl:text>({typst:program(typst:runs(body))}),&#10;)&#10;</xsl:text>
  </xsl:template>
</xsl:package>
