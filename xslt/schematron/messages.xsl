<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of messages, and the trees of variables, as parts of the stylesheet. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="urn:press:schematron:out" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:_press="urn:press:schematron" xmlns:schematron="urn:press:schematron"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- Writes the words of a message; elements that are not Schematron's stay what they are. -->
  <xsl:mode name="message" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Writes the content of a variable: a tree as it is. -->
  <xsl:mode name="tree" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Where a part of the schema was is no part of what it says. -->
  <xsl:template match="@_press:at" mode="message tree" as="empty-sequence()"/>

  <!-- Attributes (and a title) of the schema as they go into the report: braces mean themselves. -->
  <xsl:function name="schematron:attributes" as="attribute()*">
    <xsl:param name="parts" as="node()*"/>
    <xsl:for-each select="$parts">
      <xsl:attribute name="{if (self::sch:title) then if (parent::sch:pattern) then 'name' else 'title' else name()}"
        namespace="{namespace-uri(self::attribute())}" select="replace(., '[{}]', '$0$0')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The words of an assertion, a diagnostic, a property or a paragraph. -->
  <xsl:function name="schematron:text" as="element(svrl:text)">
    <xsl:param name="words" as="element()"/> <xsl:param name="own" as="map(xs:string, xs:string)"/>
    <svrl:text>
      <xsl:sequence select="schematron:attributes($words[not(@test)]/(@xml:lang | @xml:space | @see | @icon | @fpi))"/>
      <xsl:apply-templates select="$words/node()" mode="message">
        <xsl:with-param name="own" select="$own" tunnel="yes"/>
      </xsl:apply-templates>
    </svrl:text>
  </xsl:function>

  <!-- Characters stay as they are. -->
  <xsl:template match="text()" mode="message" as="element()">
    <out:text>{.}</out:text>
  </xsl:template>

  <!-- A value, or the name of a node, is computed where the rule stands. A path that leads to something other than an
       element stands for its value. -->
  <xsl:template match="sch:value-of | sch:name" mode="message" as="element()">
    <xsl:param name="own" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:variable name="expression" as="xs:string" select="schematron:expression((@select, @path, '.')[1], $own)"/>
    <xsl:variable name="name" as="xs:string"
      select="if (@path) then '(' || $expression || ') ! (if (. instance of element()) then name() else string())' else 'name(.)'"/>
    <out:value-of select="{if (self::sch:name) then $name else $expression}">
      <xsl:sequence select="@_press:at"/>
    </out:value-of>
  </xsl:template>

  <!-- What is neither Schematron nor XSLT has attributes that mean just their characters. -->
  <xsl:template match="@*" mode="message tree" as="attribute()">
    <xsl:param name="own" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}"
      select="if (parent::xsl:*) then schematron:expression(., $own) else schematron:attributes(.)"/>
  </xsl:template>

  <!-- Emphasis, direction and spans are SVRL's too. -->
  <xsl:template match="sch:emph | sch:dir | sch:span" mode="message" as="element()">
    <xsl:element name="svrl:{local-name()}">
      <xsl:sequence select="schematron:attributes(@* except @_press:at)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
