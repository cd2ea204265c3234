<?xml version="1.0" encoding="UTF-8"?>
<!-- What the diplomatic reading decides: everything typed stands, and what the typist drew is drawn again. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Copies the document, each editorial element settled to a look and its drawn marks. -->
  <xsl:mode name="diplomatic-choices" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The document says which reading it now is. -->
  <xsl:template match="TEI" mode="diplomatic-choices" as="element()">
    <xsl:copy>
      <xsl:attribute name="type" select="'reading'"/>
      <xsl:attribute name="subtype" select="'diplomatic'"/>
      <xsl:apply-templates select="@* except (@type, @subtype), node()" mode="diplomatic-choices"/>
    </xsl:copy>
  </xsl:template>

  <!-- The header is no part of a reading's text. -->
  <xsl:template match="teiHeader" mode="diplomatic-choices" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- An element of the text keeps its place and takes its look. -->
  <xsl:template match="text//*" mode="diplomatic-choices" as="element()" priority="-1">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="diplomatic-choices"/>
      <xsl:sequence select="f:look(.)"/>
      <xsl:apply-templates select="node()" mode="diplomatic-choices"/>
    </xsl:copy>
  </xsl:template>

  <!-- Only joints stay in rend; every other way of drawing is a look by now. -->
  <xsl:template match="text//@rend" mode="diplomatic-choices" as="attribute()?">
    <xsl:copy-of select=".[. = ('line', 'run-in')]"/>
  </xsl:template>

  <!-- Of a choice, what was typed. -->
  <xsl:template match="choice" mode="diplomatic-choices" as="node()*">
    <xsl:apply-templates select="sic | orig | abbr | unclear[1]" mode="diplomatic-choices"/>
  </xsl:template>

  <!-- An apparent misprint. -->
  <xsl:template match="sic" mode="diplomatic-choices" as="element()">
    <hi rendition="misprint">
      <xsl:apply-templates mode="diplomatic-choices"/>
    </hi>
  </xsl:template>

  <!-- Struck words stand, struck. -->
  <xsl:template match="del" mode="diplomatic-choices" as="element()">
    <del rendition="struck">
      <xsl:apply-templates select="@* except (@rend, @rendition), node()" mode="diplomatic-choices"/>
    </del>
  </xsl:template>

  <!-- Written in later. -->
  <xsl:template match="add" mode="diplomatic-choices" as="element()">
    <add rendition="added">
      <xsl:apply-templates select="@* except (@rend, @rendition), node()" mode="diplomatic-choices"/>
    </add>
  </xsl:template>

  <!-- A mark at a page's edge. -->
  <xsl:template match="fw" mode="diplomatic-choices" as="element()">
    <fw rendition="mark">
      <xsl:apply-templates select="@*, node()" mode="diplomatic-choices"/>
    </fw>
  </xsl:template>

  <!-- Supplied words, in the brackets they were typed in; a doubtful one with a question mark. -->
  <xsl:template match="supplied" mode="diplomatic-choices" as="element()">
    <xsl:variable name="doubtful" as="xs:boolean" select="@reason = 'decoded' and @cert = ('low', 'medium', 'unknown')"/>
    <supplied rendition="{if ($doubtful) then 'doubtful'
      else if (@reason = ('identification', 'decoded', 'damage', 'illegible')) then @reason else 'supplied'}">
      <xsl:copy-of select="@* except (@rend, @rendition)"/>
      <xsl:sequence select="f:drawn('[')"/>
      <xsl:apply-templates mode="diplomatic-choices"/>
      <xsl:sequence select="f:drawn('?')[$doubtful], f:drawn(']')"/>
    </supplied>
  </xsl:template>

  <!-- A translator's note in the line, in the brackets it was typed in. -->
  <xsl:template match="note[@place = 'inline']" mode="diplomatic-choices" as="element()">
    <seg rendition="{@type}">
      <xsl:copy-of select="@resp, @xml:id"/>
      <xsl:sequence select="f:drawn('[')"/>
      <xsl:apply-templates mode="diplomatic-choices"/>
      <xsl:sequence select="f:drawn(']')"/>
    </seg>
  </xsl:template>

  <!-- What is hard to read, with a question mark. -->
  <xsl:template match="unclear" mode="diplomatic-choices" as="element()">
    <unclear rendition="unclear">
      <xsl:apply-templates select="@* except (@rend, @rendition), node()" mode="diplomatic-choices"/>
      <xsl:sequence select="f:drawn('?')"/>
    </unclear>
  </xsl:template>

  <!-- What cannot be read at all, or was taken out. -->
  <xsl:template match="gap" mode="diplomatic-choices" as="element()">
    <xsl:sequence select="f:gap(.)"/>
  </xsl:template>

  <!-- Paragraphs that only the published text has are not begun here. -->
  <xsl:template match="milestone[@unit = 'paragraph'][@resp]" mode="diplomatic-choices" as="empty-sequence()"/>

  <!-- Comments and instructions are not text. -->
  <xsl:template match="text//comment() | text//processing-instruction()" mode="diplomatic-choices" as="empty-sequence()"/>
</xsl:stylesheet>
