<?xml version="1.0" encoding="UTF-8"?>
<!-- What the clean reading decides. Each rule here is one declared change; all else stands as typed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:press:functions" xmlns:blanks="urn:press:blanks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Copies the document, each editorial element settled to the words one reads. -->
  <xsl:mode name="clean-choices" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The document says which reading it now is. -->
  <xsl:template match="TEI" mode="clean-choices" as="element()">
    <xsl:copy>
      <xsl:attribute name="type" select="'reading'"/>
      <xsl:attribute name="subtype" select="'clean'"/>
      <xsl:apply-templates select="@* except (@type, @subtype), node()" mode="clean-choices"/>
    </xsl:copy>
  </xsl:template>

  <!-- The header is no part of a reading's text. -->
  <xsl:template match="teiHeader" mode="clean-choices" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- An element of the text keeps its place and takes its look. -->
  <xsl:template match="text//*" mode="clean-choices" as="element()" priority="-1">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="clean-choices"/>
      <xsl:sequence select="f:look(.)"/>
      <xsl:apply-templates select="node()" mode="clean-choices"/>
    </xsl:copy>
  </xsl:template>

  <!-- Every block stands apart: how the typist joined blocks is left to the diplomatic reading. -->
  <xsl:template match="text//@rend" mode="clean-choices" as="empty-sequence()"/>

  <!-- Of a choice, the correction, the regular form or the full form. -->
  <xsl:template match="choice" mode="clean-choices" as="node()*">
    <xsl:apply-templates select="(corr | reg | expan | unclear)[1]/node()" mode="clean-choices"/>
  </xsl:template>

  <!-- A misprint without a declared correction, supplied, added and doubtful words: the plain words. -->
  <xsl:template match="sic | supplied | add | unclear" mode="clean-choices" as="node()*">
    <xsl:apply-templates mode="clean-choices"/>
  </xsl:template>

  <!-- Struck words, marks at a page's edge and page breaks fall out; paragraphs run on. -->
  <xsl:template match="del | fw | pb | cb" mode="clean-choices" as="empty-sequence()"/>

  <!-- In running prose a typed line end is a blank; telegram heads and tails keep their lines. -->
  <xsl:template match="lb[ancestor::p or ancestor::item or ancestor::note]" mode="clean-choices" as="text()">
    <xsl:value-of select="if (@break = 'no') then '' else ' '"/>
  </xsl:template>

  <!-- What cannot be read at all, or was taken out, is shown here too. -->
  <xsl:template match="gap" mode="clean-choices" as="element()">
    <xsl:sequence select="f:gap(.)"/>
  </xsl:template>

  <!-- A paragraph is broken where the published text begins one; each part bears the identifier written for it. -->
  <xsl:template match="p[milestone[@unit = 'paragraph']]" mode="clean-choices" as="element()+">
    <xsl:variable name="whole" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-starting-with="milestone[@unit = 'paragraph']">
      <p>
        <xsl:apply-templates select="$whole/(@* except @xml:id), if (self::milestone) then @xml:id else $whole/@xml:id"
          mode="clean-choices"/>
        <xsl:apply-templates select="current-group()[not(self::milestone)]" mode="clean-choices"/>
      </p>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The blank before what becomes a note, or before what falls out in front of a full stop, falls with it. -->
  <xsl:template match="text//text()[blanks:at-end(.)][f:blank-falls(.)]" mode="clean-choices" as="text()?">
    <xsl:value-of select="blanks:trim-end(.)"/>
  </xsl:template>

  <!-- Tells whether the blank that ends a text goes: a call or a closing mark comes to stand there. -->
  <xsl:function name="f:blank-falls" as="xs:boolean" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="next" as="node()?" select="$text/following-sibling::node()[not(self::comment())][1]"/>
    <xsl:sequence select="exists($next/self::note)
      or exists($next/self::del) and matches(string($next/following-sibling::node()[1]), '^[.,;:!?)\]”’]')"/>
  </xsl:function>

  <!-- A word that goes on over a break is joined, and the typist's hyphen falls out. -->
  <xsl:template match="text//text()[f:broken-after(.)]" mode="clean-choices" as="text()" priority="2">
    <xsl:value-of select="replace(blanks:trim-end(.), '-$', '')"/>
  </xsl:template>

  <!-- The blank before the rest of a word that goes on over a break is none. -->
  <xsl:template match="text//text()[preceding-sibling::*[1][@break = 'no']]" mode="clean-choices" as="text()" priority="1">
    <xsl:value-of select="blanks:trim-start(.)"/>
  </xsl:template>

  <!-- Tells whether a break inside a word follows a text, marks at a page's edge between them or not. -->
  <xsl:function name="f:broken-after" as="xs:boolean" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="following" as="element()*" select="$text/following-sibling::*"/>
    <xsl:variable name="break" as="element()?" select="$following[not(self::fw)][1][@break = 'no']"/>
    <xsl:sequence select="exists($break) and empty($text/following-sibling::text()[normalize-space()][. &lt;&lt; $break])"/>
  </xsl:function>

  <!-- Comments and instructions are not text. -->
  <xsl:template match="text//comment() | text//processing-instruction()" mode="clean-choices" as="empty-sequence()"/>
</xsl:stylesheet>
