<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the language of the edition lacks are English, between tags of Unicode; here the tags become markup. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:html="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page whose English words are marked; one in a language that has every word is left as it is. -->
  <xsl:function name="words:marked" as="element()" visibility="public">
    <xsl:param name="page" as="element()"/>
    <xsl:choose>
      <xsl:when test="$words:table?incomplete"><xsl:apply-templates select="$page" mode="words:marked"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$page"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Everything is as it was but the tags. -->
  <xsl:mode name="words:marked" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- English words in the text of a page. -->
  <xsl:template match="text()[contains(., '&#xE0001;')]" mode="words:marked" as="node()*">
    <xsl:analyze-string select="." regex="&#xE0001;&#xE0065;&#xE006E;([^&#xE007F;]*)&#xE007F;">
      <xsl:matching-substring>
        <span lang="en" xmlns="http://www.w3.org/1999/xhtml">{regex-group(1)}</span>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:value-of select="words:untagged(.)"/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <!-- The end of words with a link in them. -->
  <xsl:template match="text()[contains(., '&#xE007F;')][not(contains(., '&#xE0001;'))]" mode="words:marked" as="text()">
    <xsl:value-of select="words:untagged(.)"/>
  </xsl:template>

  <!-- Where no element can be. -->
  <xsl:template match="(html:title | html:script | html:style | html:option | html:textarea)/text()" mode="words:marked" as="text()" priority="2">
    <xsl:value-of select="words:untagged(.)"/>
  </xsl:template>

  <!-- An attribute, in which no element can be either. -->
  <xsl:template match="@*" mode="words:marked" as="attribute()">
    <xsl:attribute name="{name()}" select="words:untagged(.)" namespace="{namespace-uri()}"/>
  </xsl:template>

  <!-- A text without tags. -->
  <xsl:function name="words:untagged" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, '&#xE0001;&#xE0065;&#xE006E;&#xE007F;', '')"/>
  </xsl:function>
</xsl:stylesheet>
