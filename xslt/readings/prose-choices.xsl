<?xml version="1.0" encoding="UTF-8"?>
<!-- What the reading of the edition's own prose decides. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- This reading has no name that a reader is told, and no joints of a typist's. -->
  <xsl:variable name="reading-name" as="xs:string" select="''"/>
  <xsl:variable name="keeps-joints" as="xs:boolean" select="false()"/>
  <xsl:variable name="reading-looks" as="map(xs:string, xs:string)" select="map {}"/>

  <!-- Quoted words get their marks, which nobody typed. -->
  <xsl:template match="q | soCalled | mentioned" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:text>“</xsl:text>
    <xsl:sequence select="settle:span(., $content)"/>
    <xsl:text>”</xsl:text>
  </xsl:template>
</xsl:stylesheet>
