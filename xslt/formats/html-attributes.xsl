<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element hands on to its HTML: id, classes, hint, language; and the words for the ear. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:html="urn:press:html" xmlns:words="urn:press:words" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The HTML element that carries a look inside a line, where it is no span. -->
  <xsl:variable name="look-elements" as="map(xs:string, xs:string)" select="map{'struck': 'del', 'added': 'ins',
    'italic': 'i', 'bold': 'b', 'underlined': 'u', 'superscript': 'sup', 'subscript': 'sub', 'emphasis': 'em', 'title': 'cite'}"/>

  <!-- The looks of an element that the press knows. -->
  <xsl:function name="html:looks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@look)[. = $words:looks]"/>
  </xsl:function>

  <!-- The attributes that any element hands on: id, class (its kind, its looks, its joint), hint and language. -->
  <xsl:function name="html:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string*"/>
    <xsl:variable name="classes" as="xs:string*" select="$kind, html:looks($element), 'preserved'[$element/@space], html:joint($element)"/>
    <xsl:variable name="hint" as="xs:string?" select="html:hint($element)"/>
    <xsl:for-each select="$element/@xml:id">
      <xsl:attribute name="id" select="html:id(.)"/>
    </xsl:for-each>
    <xsl:if test="exists($classes)">
      <xsl:attribute name="class" select="distinct-values($classes)"/>
    </xsl:if>
    <xsl:if test="$hint">
      <xsl:attribute name="title" select="$hint"/>
    </xsl:if>
    <xsl:if test="$element[words:is-at-block-level(.)]/(@says, @by, @points)">
      <xsl:attribute name="data-says" select="string-join(($element/@by ! words:label('by.whom', map { 'agent': string(.) }), $element/@says, $element/@points), '; ')"/>
    </xsl:if>
    <xsl:for-each select="$element/@xml:lang">
      <xsl:attribute name="lang" select="."/>
    </xsl:for-each>
    <xsl:copy-of select="$element/@dir"/>
  </xsl:function>

  <!-- What is shown of an element to who points at it; where two readings are side by side the clean one says no more than looks. -->
  <xsl:function name="html:hint" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="alone" as="xs:boolean" select="not($pane = 'clean') or $element/@look"/>
    <xsl:sequence select="string-join((words:hint($element)[$alone], $element[not($pane or words:is-at-block-level(.))]/@points), '; ')[.]"/>
  </xsl:function>

  <!-- How a block is joined to the one before, and "run-on" where the next one runs in. -->
  <xsl:function name="html:joint" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@joint/string(), 'run-on'[html:runs-on($element)]"/>
  </xsl:function>

  <!-- Whether the block after a block runs in. -->
  <xsl:function name="html:runs-on" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists(key('joint', 'run-in', root($element))) and $element/@kind
      and not($element/(self::span | self::edge | self::link | self::label))
      and $element/following::*[self::block or self::item or self::heading or self::page or self::row][1]/@joint = 'run-in'"/>
  </xsl:function>

  <xsl:key name="joint" match="*[@joint]" use="@joint"/>

  <!-- The blank that a line wants before a block that runs in. -->
  <xsl:function name="html:joint-blank" as="text()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@joint = 'run-in'">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:function>

  <!-- An id as it is in this page. -->
  <xsl:function name="html:id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="string-join(($pane[. ne ''], $id), '.')"/>
  </xsl:function>

  <!-- Content between the words that a screen reader says for the element's looks. -->
  <xsl:function name="html:said" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="spoken" as="array(xs:string)*" select="
      html:looks($element)[words:known('looks.' || . || '.before')] ! [words:look(., 'before'), words:look(., 'after')]"/>
    <xsl:sequence select="$spoken ! html:spoken(.(1)), $content, reverse($spoken) ! html:spoken(.(2))"/>
  </xsl:function>

  <!-- Words for the ear alone. -->
  <xsl:function name="html:spoken" as="element()">
    <xsl:param name="words" as="xs:string"/>
    <span class="spoken" data-generated="spoken" lang="{$words:table?language}">{$words}</span>
  </xsl:function>
</xsl:stylesheet>
