<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition's own prose in the book: about, principles. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page of prose: about, principles. -->
  <xsl:mode name="prose" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Its title and runs. -->
  <xsl:template match="/" mode="prose" as="text()">
    <xsl:text>(kind: "prose", id: {typst:literal(string(reading/@xml:id))}, title: {typst:literal(string(reading/@title))}, runs: ({typst:program(typst:runs(reading/body))}))</xsl:text>
  </xsl:template>
</xsl:stylesheet>
