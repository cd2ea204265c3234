<?xml version="1.0" encoding="UTF-8"?>
<!-- The years of a person, as the register has them. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- "1878–1953", as far as it is known; empty where nothing is. -->
  <xsl:function name="words:years" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="known" as="xs:boolean" select="exists($entry/(birth, death)[normalize-space()])"/>
    <xsl:sequence select="if ($known) then string-join(($entry/birth ! normalize-space(), '–', $entry/death ! normalize-space())) else ''"/>
  </xsl:function>
</xsl:stylesheet>
