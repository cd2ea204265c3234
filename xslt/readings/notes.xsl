<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes apart: every note leaves a call where it was and follows the text, under a sign of its agent's own kind. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Returns what settled text says of a note: its identifier, whose it is, what it is, its typed sign. -->
  <xsl:function name="settle:note-facts" as="attribute()*" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="$note/(@xml:id, @xml:lang), settle:direction($note), settle:agency($note)"/>
    <xsl:attribute name="agent" select="settle:note-agent($note)"/>
    <xsl:attribute name="kind" select="($note/@type, 'commentary')[1]"/>
    <xsl:sequence select="$note/@n, settle:facts($note, 'note')[name() = ('look', 'says', 'points')]"/>
  </xsl:function>

  <!-- Returns where a note was written by a hand of the document, and by whom, in words. -->
  <xsl:function name="settle:note-place" as="node()*" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="said" as="xs:string*" select="settle:place-words($note)[settle:is-apart($note) or $note/@hand], $note/@hand ! settle:by(settle:agent(.))"/>
    <xsl:if test="exists($said)">
      <xsl:sequence select="settle:own(string-join($said, ', '))"/>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:function>

  <!-- Returns whose kind of note a note is. -->
  <xsl:function name="settle:note-agent" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="if ($note/@place = 'inline') then 'translator' else 'edition'"/>
  </xsl:function>

  <!-- The signs of each kind of agent's notes, as a picture of format-integer. -->
  <xsl:variable name="note-signs" as="map(xs:string, xs:string)" select="map {
    'translator': 'a', 'edition': '1', 'author': 'A', 'reader': '&#x3b1;', 'archive': 'i' }"/>

  <!-- Copies a reading with calls in place of its notes, and the notes after its text. -->
  <xsl:mode name="notes" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="reading" mode="notes" as="element()">
    <xsl:variable name="signs" as="map(xs:string, map(*))" select="settle:signs(.//note)"/>
    <xsl:copy>
      <xsl:apply-templates select="@*, body" mode="notes">
        <xsl:with-param name="signs" select="$signs" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:where-populated>
        <notes>
          <xsl:apply-templates select=".//note" mode="note-apart">
            <xsl:with-param name="signs" select="$signs" tunnel="yes"/>
          </xsl:apply-templates>
        </notes>
      </xsl:where-populated>
    </xsl:copy>
  </xsl:template>

  <!-- A note leaves its call; after a digit the call must not be read as one. -->
  <xsl:template match="note" mode="notes" as="element(s:call)">
    <xsl:param name="signs" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:variable name="own" as="map(*)" select="$signs(generate-id())"/>
    <call xml:id="{$own?id}-call" note="{$own?id}" sign="{$own?sign}" agent="{@agent}">
      <xsl:copy-of select="@by"/>
      <xsl:if test="matches(string(preceding::text()[1][not(ancestor::note[. is current()])]), '\d$')">
        <xsl:attribute name="apart" select="'yes'"/>
      </xsl:if>
    </call>
  </xsl:template>

  <!-- Copies a note to stand apart. -->
  <xsl:mode name="note-apart" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="note-apart" as="element(s:note)">
    <xsl:param name="signs" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:variable name="own" as="map(*)" select="$signs(generate-id())"/>
    <note xml:id="{$own?id}" sign="{$own?sign}">
      <xsl:copy-of select="@* except (@xml:id, @n)"/>
      <xsl:apply-templates select="node()" mode="notes"/>
    </note>
  </xsl:template>

  <!-- Returns identifier and sign of each note: those of the TEI, else by its place among the notes of its kind. -->
  <xsl:function name="settle:signs" as="map(xs:string, map(*))" visibility="private">
    <xsl:param name="notes" as="element(s:note)*"/>
    <xsl:map>
      <xsl:for-each-group select="$notes" group-by="@agent">
        <xsl:for-each select="current-group()">
          <xsl:map-entry key="generate-id()" select="map {
            'id': string((@xml:id, 'note-' || @agent || '-' || position())[1]),
            'sign': string((@n, format-integer(count(current-group()[position() le last()][not(@n)][. &lt;&lt; current()]) + 1,
              ($note-signs(@agent), '1')[1]))[1]) }"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
