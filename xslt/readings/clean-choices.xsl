<?xml version="1.0" encoding="UTF-8"?>
<!-- What the clean reading decides. Each rule here is one declared change; all else is as on the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The name of this reading; how the typist joined blocks is left to the diplomatic reading. -->
  <xsl:variable name="reading-name" as="xs:string" select="'clean'"/>
  <xsl:variable name="keeps-joints" as="xs:boolean" select="false()"/>

  <!-- Editorial elements have no looks in this reading. -->
  <xsl:variable name="reading-looks" as="map(xs:string, xs:string)" select="map {}"/>

  <!-- Words within a stretch that is struck as a whole. -->
  <xsl:template match="text()[settle:spans(.)/self::delSpan]" mode="settle" as="element(s:out)" priority="1">
    <out/>
  </xsl:template>

  <!-- Of a choice, the correction, the regular form or the full form; else the first of those that are left. -->
  <xsl:template match="choice" mode="settle" as="node()*">
    <xsl:variable name="chosen" as="element()?" select="(corr, reg, expan, ex, choice, * except (sic, orig, abbr, am), *)[1]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$chosen" mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="if (@*) then settle:span(., $content) else $content"/>
  </xsl:template>

  <!-- Of an apparatus, the lemma; else the first variant. -->
  <xsl:template match="app" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="(lem, .//rdg)[1], note" mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="if (@*) then settle:span(., $content) else $content, settle:doubt(.)"/>
  </xsl:template>

  <!-- A misprint without a declared correction, a correction, supplied and doubtful words: the plain words. -->
  <xsl:template match="sic | corr | reg | expan | orig | lem | rdg" mode="settle" as="node()*">
    <xsl:apply-templates mode="settle"/>
    <xsl:sequence select="settle:doubt(.)"/>
  </xsl:template>

  <!-- Supplied and doubtful words, and words written in above or in the line. -->
  <xsl:template match="supplied | unclear | add" mode="settle" as="node()*">
    <xsl:apply-templates mode="settle"/>
    <xsl:sequence select="settle:doubt(.)"/>
  </xsl:template>

  <!-- Words written apart from the line are not run on as the text's own. -->
  <xsl:template match="add[settle:is-apart(.)]" mode="settle" as="node()*" priority="1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="said" as="xs:string*" select="settle:place-words(.), settle:agency(.) ! settle:by(.)"/>
    <xsl:sequence select="settle:blank-before(.)"/>
    <xsl:sequence select="settle:span(., settle:between-own(string-join($said, ', ') || ':'[exists($said)], $content))"/>
  </xsl:template>

  <!-- A deletion that was taken back is in the text again. -->
  <xsl:template match="restore//del" mode="settle" as="node()*" priority="2">
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- Struck and superfluous words, marks at a page's edge and page breaks fall out; paragraphs run on. -->
  <xsl:template match="del | surplus | secl | fw" mode="settle" priority="1" as="element(s:out)">
    <out/>
  </xsl:template>

  <!-- So do abbreviation marks whose letters are written out. -->
  <xsl:template match="expan/am[../ex]" mode="settle" as="empty-sequence()"/>

  <!-- Where a word goes on over a break it is joined, and the typist's hyphen falls out. -->
  <xsl:template match="pb | cb | gb" mode="settle" priority="1" as="element()">
    <xsl:element name="{if (settle:inside-word(.)) then 'join' else 'out'}"/>
  </xsl:template>

  <!-- A hyphen that only the end of a line wants. -->
  <xsl:template match="pc[@force = 'weak'][following-sibling::node()[not(self::text()[not(normalize-space())])][1][@break = 'no']]"
    mode="settle" as="empty-sequence()" priority="1"/>

  <!-- In running prose a typed line end is a blank; telegram heads and tails keep their lines. -->
  <xsl:template match="lb" mode="settle" priority="1" as="node()*">
    <xsl:choose>
      <xsl:when test="settle:inside-word(.)"><join/></xsl:when>
      <xsl:when test="ancestor::p or ancestor::item or ancestor::note"><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><line/></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- Tells whether a break, or one of those next to it, is inside a word. -->
  <xsl:function name="settle:inside-word" as="xs:boolean" visibility="private">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="$break/@break = 'no' or settle:next-break($break/preceding-sibling::node()[1], true())
      or settle:next-break($break/following-sibling::node()[1], false())"/>
  </xsl:function>

  <!-- Tells whether the breaks from a node on, forward or back, have one inside a word. -->
  <xsl:function name="settle:next-break" as="xs:boolean" visibility="private">
    <xsl:param name="node" as="node()?"/>
    <xsl:param name="back" as="xs:boolean"/>
    <xsl:variable name="passed" as="xs:boolean" select="exists($node[self::lb or self::pb or self::cb or self::gb or self::fw
      or self::text()[not(normalize-space())] or self::comment()])"/>
    <xsl:sequence select="$passed and ($node/@break = 'no' or settle:next-break(
      if ($back) then $node/preceding-sibling::node()[1] else $node/following-sibling::node()[1], $back))"/>
  </xsl:function>

  <!-- A paragraph is broken where the published text begins one; each part bears the identifier written for it. -->
  <xsl:template match="p[milestone[@unit = 'paragraph']]" mode="settle" as="element()+">
    <xsl:variable name="whole" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-starting-with="milestone[@unit = 'paragraph']">
      <xsl:variable name="content" as="node()*">
        <xsl:apply-templates select="current-group()[not(self::milestone[@unit = 'paragraph'])]" mode="settle"/>
      </xsl:variable>
      <xsl:variable name="part" as="element()" select="settle:block($whole, 'p', $content)"/>
      <xsl:element name="{name($part)}">
        <xsl:sequence select="if (self::milestone) then @xml:id else $whole/@xml:id"/>
        <xsl:copy-of select="$part/(@* except @xml:id), $part/node()"/>
      </xsl:element>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
