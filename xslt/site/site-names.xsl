<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of a register: their pointers and preferred names. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The pointer to an entry (person:writer): its element's name is the prefix. -->
  <xsl:function name="f:pointer" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="local-name($entry) || ':' || $entry/@xml:id"/>
  </xsl:function>

  <!-- The preferred name of an entry. -->
  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName)"/>
    <xsl:sequence select="normalize-space(($names[@type = 'preferred'], $names, $entry/@xml:id)[1])"/>
  </xsl:function>
</xsl:stylesheet>
