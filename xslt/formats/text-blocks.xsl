<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks and words of a reading as plain strings. Note calls are not written: the words of the text stay as they are. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:text="urn:press:text" xmlns:words="urn:press:words"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The signs for looks that plain text cannot draw; they are not part of the text. -->
  <xsl:variable name="text-signs" as="map(xs:string, xs:string)" select="map { 'struck': '~~', 'italic': '*',
    'emphasis': '*', 'title': '*', 'bold': '**' }"/>

  <!-- Writes a reading as strings. -->
  <xsl:mode name="text-blocks" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Words, as they are. -->
  <xsl:template match="text()" mode="text-blocks" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="line" mode="text-blocks" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <!-- Words whose blanks count: these are kept at the ends of lines too. -->
  <xsl:template match="span[@space]" mode="text-blocks" as="xs:string" priority="1">
    <xsl:sequence select="translate(., ' ', '&#xFDD0;')"/>
  </xsl:template>

  <!-- What has no words. -->
  <xsl:template match="call | place | page | turn | picture | inline-picture" mode="text-blocks" as="empty-sequence()"/>

  <!-- What runs in a line: words between the signs of their looks. -->
  <xsl:template match="span | link | mark" mode="text-blocks" as="xs:string*">
    <xsl:variable name="signs" as="xs:string*" select="tokenize(@look) ! $text-signs(.)"/>
    <xsl:sequence select="$signs"/>
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:sequence select="reverse($signs)"/>
  </xsl:template>

  <!-- A mark at a page's edge inside a paragraph has a line of its own. -->
  <xsl:template match="edge" mode="text-blocks" as="xs:string*">
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:text>&#10;&#10;</xsl:text>
  </xsl:template>

  <!-- What holds blocks, which say themselves how they begin. -->
  <xsl:template match="body | group | quotation | list | between | figure | table" mode="text-blocks" as="xs:string*">
    <xsl:apply-templates select="*" mode="text-blocks"/>
  </xsl:template>

  <!-- A block, after its joint, between the signs of its looks. -->
  <xsl:template match="block | heading" mode="text-blocks" as="xs:string*">
    <xsl:variable name="signs" as="xs:string*" select="tokenize(@look) ! $text-signs(.)"/>
    <xsl:sequence select="text:joint(.), $signs"/>
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:sequence select="reverse($signs)"/>
  </xsl:template>

  <!-- A point: its label, then its words or blocks. -->
  <xsl:template match="item" mode="text-blocks" as="xs:string*">
    <xsl:sequence select="text:joint(.)"/>
    <xsl:apply-templates mode="text-blocks"/>
  </xsl:template>

  <!-- The label of a point, and the blank after it. -->
  <xsl:template match="label" mode="text-blocks" as="xs:string*">
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A row is a line, its cells apart by tabs; a column that it lacks is an empty one. -->
  <xsl:template match="row" mode="text-blocks" as="xs:string*">
    <xsl:sequence select="if (preceding-sibling::row) then '&#10;' else text:joint(.)"/>
    <xsl:iterate select="cell">
      <xsl:param name="column" as="xs:integer" select="1"/>
      <xsl:variable name="words" as="xs:string*">
        <xsl:apply-templates mode="text-blocks"/>
      </xsl:variable>
      <xsl:sequence select="for $tab in $column to xs:integer(@column) - 1 return '&#9;', translate(normalize-space(string-join($words)), '&#9;', ' ')"/>
      <xsl:next-iteration>
        <xsl:with-param name="column" select="xs:integer(@column)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:template>

  <!-- Returns what comes before a block: its joint; the first block of a point goes on after the label; a line of verse is below. -->
  <xsl:function name="text:joint" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/parent::item and not($block/preceding-sibling::*[not(self::label)])) then ''
      else if ($block/@joint = 'run-in') then ' '
      else if ($block/@joint = 'line' or $block[@kind = 'l'][preceding-sibling::*[1]/@kind = 'l']) then '&#10;'
      else '&#10;&#10;'"/>
  </xsl:function>

  <!-- Returns written lines without blanks at their ends, one empty line for several, none before or after all. -->
  <xsl:function name="text:spaced" as="xs:string" visibility="private">
    <xsl:param name="written" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize($written, '\n') ! text:bare-line(.)"/>
    <xsl:variable name="paragraphs" as="xs:string*">
      <xsl:for-each-group select="$lines" group-adjacent=". eq ''">
        <xsl:sequence select="string-join(current-group(), '&#10;')[not(current-grouping-key())]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="translate(string-join($paragraphs, '&#10;&#10;'), '&#xFDD0;', ' ')"/>
  </xsl:function>

  <!-- Returns a line without the blanks before and after its words; tabs between cells stay. -->
  <xsl:function name="text:bare-line" as="xs:string" visibility="private">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="if (starts-with($line, ' ')) then text:bare-line(substring($line, 2))
      else if (ends-with($line, ' ')) then text:bare-line(substring($line, 1, string-length($line) - 1)) else $line"/>
  </xsl:function>
</xsl:stylesheet>
