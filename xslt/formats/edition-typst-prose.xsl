<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition's own prose in the book: about, principles. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page of prose: about, principles. -->
  <xsl:mode name="prose" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Its title and runs. -->
  <xsl:template match="/" mode="prose" as="text()">
    <xsl:text>(kind: "prose", id: {f:literal(string(TEI/@xml:id))}, title: {f:literal(f:title-of(TEI))}, runs: ({f:program-of-runs(f:runs-of(TEI/text))}))</xsl:text>
  </xsl:template>

  <!-- Quoted words of our own prose, whose marks nobody typed (in a document they are typed). -->
  <xsl:template match="TEI[not(@subtype)]//(q | soCalled | mentioned)" mode="inline" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="f:literal('“') || ';', $words, f:literal('”') || ';'"/>
  </xsl:template>

  <!-- The title of a page or register. -->
  <xsl:function name="f:title-of" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="normalize-space(($tei/teiHeader/fileDesc/titleStmt/title, $tei/@xml:id)[1])"/>
  </xsl:function>
</xsl:stylesheet>
