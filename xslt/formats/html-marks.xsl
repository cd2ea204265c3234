<?xml version="1.0" encoding="UTF-8"?>
<!-- The looks: what each word of @rendition becomes, and the words that a screen reader says for it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Every look: the HTML element that carries it inside a line. -->
  <xsl:variable name="looks" as="map(xs:string, xs:string)" select="
    map{'struck': 'del', 'added': 'ins', 'italic': 'i', 'bold': 'b', 'underlined': 'u', 'superscript': 'sup',
      'supplied': 'span', 'identification': 'span', 'decoded': 'span', 'doubtful': 'span', 'wording': 'span',
      'description': 'span', 'misprint': 'span', 'stamp': 'span', 'mark': 'span', 'letterhead': 'span',
      'classification': 'span', 'precedence': 'span', 'displaced': 'span', 'unclear': 'span',
      'illegible': 'span', 'redacted': 'span', 'damage': 'span', 'smallcaps': 'span', 'copies': 'span',
      'points': 'span', 'processing': 'span', 'signature': 'span'}"/>

  <!-- What is said before and after a look that the ear would miss. -->
  <xsl:variable name="spoken" as="map(xs:string, xs:string+)" select="
    map{'struck': ('deleted: ', ' end of deletion'),
      'added': ('added: ', ' end of addition'),
      'supplied': ('supplied: ', ' end of supplied words'),
      'identification': ('identified as: ', ' end of identification'),
      'decoded': ('decoded name: ', ' end of decoded name'),
      'doubtful': ('doubtful: ', ' end of doubtful words'),
      'unclear': ('unclear: ', ' end of unclear words'),
      'illegible': ('illegible: ', ' end of illegible passage'),
      'redacted': ('redacted: ', ' end of redaction'),
      'damage': ('damaged: ', ' end of damage'),
      'mark': ('mark at the edge of the page: ', ' end of mark')}"/>

  <!-- What is shown of a look to who points at it. -->
  <xsl:variable name="hints" as="map(xs:string, xs:string)" select="
    map{'struck': 'struck through in the document', 'added': 'added in the document',
      'supplied': 'words supplied for the sense', 'identification': 'says who or what is meant',
      'decoded': 'a decoded name', 'doubtful': 'doubtful', 'wording': 'the wording of the original',
      'description': 'describes what is not text', 'misprint': 'so typed', 'stamp': 'a stamp',
      'mark': 'a mark at the edge of the page', 'displaced': 'displaced', 'unclear': 'hard to read',
      'illegible': 'cannot be read', 'redacted': 'taken out before release', 'damage': 'damaged'}"/>

  <!-- Who is meant by @hand or @resp. -->
  <xsl:variable name="makers" as="map(xs:string, xs:string)" select="
    map{'hand:unknown': ', by an unknown hand', 'resp:edition': ', by this edition'}"/>

  <!-- The look of an element, where it has one that is known. -->
  <xsl:function name="f:look" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@rendition/string()[map:contains($looks, .)]"/>
  </xsl:function>

  <!-- The attributes that any element hands on: id, class (its kind, its look, its joint) and language. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string*"/>
    <xsl:variable name="classes" as="xs:string*" select="$kind, f:look($element), f:joint($element)"/>
    <xsl:if test="$element/@xml:id">
      <xsl:attribute name="id" select="f:id($element/@xml:id)"/>
    </xsl:if>
    <xsl:if test="exists($classes)">
      <xsl:attribute name="class" select="distinct-values($classes)"/>
    </xsl:if>
    <xsl:for-each select="f:look($element) ! $hints(.)">
      <xsl:attribute name="title" select=". || f:maker($element)"/>
    </xsl:for-each>
    <xsl:if test="$element/@xml:lang">
      <xsl:attribute name="lang" select="$element/@xml:lang"/>
    </xsl:if>
  </xsl:function>

  <!-- ", by the translator": who made a mark, where the reading says so. -->
  <xsl:function name="f:maker" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="who" as="xs:string?" select="$element/(@hand, @resp)[1]"/>
    <xsl:sequence select="
      if (starts-with($who, 'resp:translator')) then ', by the translator' else $who ! $makers(.)"/>
  </xsl:function>

  <!-- An id as it stands in this page. -->
  <xsl:function name="f:id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="string-join(($pane[. ne ''], $id), '.')"/>
  </xsl:function>

  <!-- Content between the words that a screen reader says for the element's look. -->
  <xsl:function name="f:said" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="words" as="xs:string*" select="f:look($element) ! $spoken(.)"/>
    <xsl:sequence select="$words[1] ! f:spoken(.), $content, $words[2] ! f:spoken(.)"/>
  </xsl:function>

  <!-- Words for the ear alone. -->
  <xsl:function name="f:spoken" as="element()">
    <xsl:param name="words" as="xs:string"/>
    <span class="spoken" data-generated="spoken" lang="en">{$words}</span>
  </xsl:function>

  <!-- One warning for each kind of element that no rule knows, at its first place. -->
  <xsl:function name="f:unknown" as="empty-sequence()">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="key('elements', name($element), root($element))[1] is $element">
      <xsl:message>
        <problem xmlns="" code="no-rule" path="{path($element)}">{
          'the page has no rule for ' || name($element) || ': its text is set plainly'}</problem>
      </xsl:message>
    </xsl:if>
  </xsl:function>

  <xsl:key name="elements" match="*" use="name()"/>
</xsl:stylesheet>
