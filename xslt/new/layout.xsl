<?xml version="1.0" encoding="UTF-8"?>
<!-- A document in lines as an editor would type it: what holds only elements is indented, what holds words is left alone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:new="urn:press:new" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  expand-text="yes">

  <!-- Copies a document with the white space of a line before every element that is in no words. -->
  <xsl:mode name="layout" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- An instruction at the top, on a line of its own. -->
  <xsl:template match="/processing-instruction() | /comment()" mode="layout" as="node()+">
    <xsl:copy/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- White space that only laid out the template goes. -->
  <xsl:template match="text()[not(normalize-space())][new:holds-only-elements(..)]" mode="layout" as="empty-sequence()"/>

  <!-- What holds only elements: each of them on a line of its own. -->
  <xsl:template match="*[new:holds-only-elements(.)]" mode="layout" as="element()">
    <xsl:variable name="indent" as="xs:string" select="string-join(ancestor::* ! '  ')"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="layout"/>
      <xsl:for-each select="* | processing-instruction() | comment()">
        <xsl:text>&#10;{$indent}  </xsl:text>
        <xsl:apply-templates select="." mode="layout"/>
      </xsl:for-each>
      <xsl:text>&#10;{$indent}</xsl:text>
    </xsl:copy>
  </xsl:template>

  <!-- Tells whether an element holds elements and no words, so that white space in it means nothing. -->
  <xsl:function name="new:holds-only-elements" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="node()?"/>
    <xsl:sequence select="$element instance of element() and exists($element/*) and empty($element/text()[normalize-space()])
      and empty($element/ancestor-or-self::*[local-name() = $word-holders][not(local-name() = 'item' and p)])"/>
  </xsl:function>

  <!-- Elements that hold words: white space in them would be a blank. -->
  <xsl:variable name="word-holders" as="xs:string+" select="'p', 'ab', 'item', 'head', 'opener', 'closer', 'fw', 'label', 'cell',
    'note', 'bibl', 'language', 'licence', 'resp', 'name', 'persName', 'orgName', 'placeName', 'rs', 'title', 'l', 'author',
    'respStmt', 'creation', 'date'"/>
</xsl:stylesheet>
