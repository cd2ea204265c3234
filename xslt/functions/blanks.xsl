<?xml version="1.0" encoding="UTF-8"?>
<!-- White space without regular expressions: a pattern that begins with a repeat costs the engine a step for every
     character, and a reading asks these questions of all its characters several times. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:blanks="urn:press:blanks" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Returns a text with one blank for every run of white space, also at its ends. -->
  <xsl:function name="blanks:collapse" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="guarded" as="xs:string" select="normalize-space('|' || $text || '|')"/>
    <xsl:sequence select="substring($guarded, 2, string-length($guarded) - 2)"/>
  </xsl:function>

  <!-- Tells whether a text ends with white space. -->
  <xsl:function name="blanks:at-end" as="xs:boolean" visibility="public">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="string($text) and not(normalize-space(substring($text, string-length($text))))"/>
  </xsl:function>

  <!-- Tells whether a text begins with white space. -->
  <xsl:function name="blanks:at-start" as="xs:boolean" visibility="public">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="string($text) and not(normalize-space(substring($text, 1, 1)))"/>
  </xsl:function>

  <!-- Returns a text without the white space at its end; where there is some, it is collapsed. -->
  <xsl:function name="blanks:trim-end" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (blanks:at-end($text)) then blanks:collapse($text) ! substring(., 1, string-length(.) - 1) else $text"/>
  </xsl:function>

  <!-- Returns a text without the white space at its start; where there is some, it is collapsed. -->
  <xsl:function name="blanks:trim-start" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (blanks:at-start($text)) then substring(blanks:collapse($text), 2) else $text"/>
  </xsl:function>
</xsl:stylesheet>
