<?xml version="1.0" encoding="UTF-8"?>
<!-- Drawn marks and looks: what a reading says of a text's appearance, in the closed list of words of the ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The look of each way a source draws words (rend). -->
  <xsl:variable name="looks" as="map(xs:string, xs:string)" select="map {
    'strikethrough': 'struck', 'italic': 'italic', 'italics': 'italic', 'bold': 'bold', 'underline': 'underlined',
    'underlined': 'underlined', 'smallcaps': 'smallcaps', 'superscript': 'superscript', 'letterhead': 'letterhead' }"/>

  <!-- Returns one drawn mark. -->
  <xsl:function name="f:drawn" as="element(pc)" visibility="private">
    <xsl:param name="mark" as="xs:string"/>
    <pc type="drawn">{$mark}</pc>
  </xsl:function>

  <!-- Returns the look of an element in every reading: of its kind, else of how the source draws it. -->
  <xsl:function name="f:look" as="attribute(rendition)?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="word" as="xs:string?" select="(
      $element/self::seg/@type[. = ('classification', 'precedence')],
      $element/self::seg/@type[. = 'copies'], $element/self::ab/@type[. = 'processing'],
      $element/self::list/@type[. = ('points', 'copies')], $element/self::div/@type[. = 'displaced'],
      $element/self::stamp/'stamp', $element/self::signed/'signature',
      tokenize($element/@rend) ! $looks(.))[1]"/>
    <xsl:if test="$word">
      <xsl:attribute name="rendition" select="$word"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns what stands for words that cannot be read or were taken out: the typist's own words for it in their
       brackets, else a mark; the reason is the look. -->
  <xsl:function name="f:gap" as="element()" visibility="private">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="look" as="xs:string" select="if ($gap/@reason = 'redaction') then 'redacted' else 'illegible'"/>
    <xsl:choose>
      <xsl:when test="$gap/desc">
        <seg rendition="{$look}">
          <xsl:sequence select="f:drawn('[')"/>
          <xsl:value-of select="$gap/desc"/>
          <xsl:sequence select="f:drawn(']')"/>
        </seg>
      </xsl:when>
      <xsl:otherwise>
        <pc type="drawn" rendition="{$look}">{if ($look = 'redacted') then '[redacted]' else '[…]'}</pc>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
