<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes apart: every note leaves a call where it stood and follows the text, lettered or numbered in order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Copies the text with calls in place of its notes. -->
  <xsl:mode name="notes" use-accumulators="note-count" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A text, then its notes in a division of their own. -->
  <xsl:template match="TEI/text" mode="notes" as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="notes"/>
      <xsl:where-populated>
        <back>
          <xsl:where-populated>
            <div type="notes">
              <xsl:apply-templates select=".//note[not(ancestor::note)]" mode="note-apart"/>
            </div>
          </xsl:where-populated>
        </back>
      </xsl:where-populated>
    </xsl:copy>
  </xsl:template>

  <!-- A note leaves its call. -->
  <xsl:template match="text//note[not(ancestor::note)]" mode="notes" as="element()">
    <ref type="note" xml:id="{f:note-id(.)}-call" target="#{f:note-id(.)}" n="{f:note-sign(.)}"/>
  </xsl:template>

  <!-- Copies a note to stand apart. -->
  <xsl:mode name="note-apart" use-accumulators="note-count" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The note itself: whose it is (translator's or the edition's), what it is, its sign. -->
  <xsl:template match="note" mode="note-apart" as="element()">
    <note xml:id="{f:note-id(.)}" type="{f:note-owner(.)}" subtype="{(@type, 'commentary')[1]}" n="{f:note-sign(.)}">
      <xsl:apply-templates select="node()" mode="note-apart"/>
    </note>
  </xsl:template>

  <!-- Tells whose a note is: what stood in the translation is the translator's, all else is the edition's. -->
  <xsl:function name="f:note-owner" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note/@place = 'inline') then 'translator' else 'edition'"/>
  </xsl:function>

  <!-- Returns the identifier written in the TEI; notes of other editions that have none are told by their place. -->
  <xsl:function name="f:note-id" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@xml:id,
      'note-' || f:note-owner($note) || '-' || $note/accumulator-before('note-count')(f:note-owner($note)))[1])"/>
  </xsl:function>

  <!-- Returns the sign of a note's call: letters for the translator's notes, numbers for the edition's. -->
  <xsl:function name="f:note-sign" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="owner" as="xs:string" select="f:note-owner($note)"/>
    <xsl:variable name="count" as="xs:integer" select="$note/accumulator-before('note-count')($owner)"/>
    <xsl:sequence select="format-integer($count, if ($owner = 'translator') then 'a' else '1')"/>
  </xsl:function>

  <!-- Counts the notes of the text, by owner. -->
  <xsl:accumulator name="note-count" as="map(xs:string, xs:integer)" initial-value="map { 'translator': 0, 'edition': 0 }">
    <xsl:accumulator-rule match="text//note[not(ancestor::note)]"
      select="map:put($value, f:note-owner(.), $value(f:note-owner(.)) + 1)"/>
  </xsl:accumulator>
</xsl:stylesheet>
