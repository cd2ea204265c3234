<?xml version="1.0" encoding="UTF-8"?>
<!-- How the typist wrote: what of a TEI document was typed, with which signs, and how blocks were joined. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typed="urn:press:typed" xmlns:blocks="urn:press:blocks" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- The signs that the typist set around what rend says: opening and closing. -->
  <xsl:variable name="signs" as="map(xs:string, array(xs:string))" select="map {
    'brackets': ['[', ']'], 'strikethrough': ['~~', '~~'], 'italic': ['*', '*'], 'underline': ['__', '__'],
    'above': ['^', '^'] }"/>

  <!-- Keeps of a document only what was typed. -->
  <xsl:mode name="typed-only" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The edition's notes and readings were not typed; nor were comments and instructions. -->
  <xsl:template match="text//note[not(@place = 'inline')] | choice/corr | choice/reg | choice/expan | text//figDesc
    | text//comment() | text//processing-instruction()" mode="typed-only" as="empty-sequence()"/>

  <!-- Writes settled TEI as typed strings. -->
  <xsl:mode name="typed" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Words, as they are. -->
  <xsl:template match="text()" mode="typed" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="lb" mode="typed" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <!-- An element stands between the signs that rend names, a block after its joint. -->
  <xsl:template match="*" mode="typed" as="xs:string*">
    <xsl:variable name="drawn" as="array(xs:string)*" select="(tokenize(@rend), self::add/@place) ! $signs(.)"/>
    <xsl:sequence select="if (typed:begins-line(.)) then typed:joint(.) else ()"/>
    <xsl:sequence select="$drawn ! .(1)"/>
    <xsl:apply-templates mode="typed"/>
    <xsl:sequence select="reverse($drawn) ! .(2)"/>
    <xsl:variable name="next" as="text()?" select="self::fw/following::text()[normalize-space()][1]"/>
    <xsl:if test="$next and blocks:run-root($next) is blocks:run-root(.)">
      <xsl:sequence select="'&#10;&#10;'"/>
    </xsl:if>
  </xsl:template>

  <!-- A cell without words still has its tab or line end. -->
  <xsl:template match="cell[not(normalize-space())]" mode="typed" as="xs:string">
    <xsl:sequence select="if (preceding-sibling::cell) then '&#9;' else if (../preceding-sibling::row) then '&#10;' else ''"/>
  </xsl:template>

  <!-- Tells whether an element is a block with words of its own run, so that a joint comes before it. -->
  <xsl:function name="typed:begins-line" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="blocks:is-block($element) and (let $first := typed:first-words($element)
      return exists($first) and blocks:run-root($first) is $element)"/>
  </xsl:function>

  <!-- Returns the first text with words in an element. -->
  <xsl:function name="typed:first-words" as="text()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element//text()[normalize-space()])[1]"/>
  </xsl:function>

  <!-- Returns how a block is joined to what comes before: its own rend, else that of what it begins, else a blank line;
       the cells of a row by tabs, the rows by line ends. -->
  <xsl:function name="typed:joint" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="first" as="text()" select="typed:first-words($block)"/>
    <xsl:variable name="begun" as="element()+"
      select="$block/ancestor-or-self::*[not(self::TEI or self::text or self::body[parent::text])][typed:first-words(.) is $first]"/>
    <xsl:variable name="said" as="xs:string?" select="($begun/@rend[. = ('line', 'run-in')])[last()]"/>
    <xsl:sequence select="
      if ($first is typed:first-words(root($block)/TEI/text)) then ''
      else if ($block/self::cell[preceding-sibling::cell]) then '&#9;'
      else if ($said = 'line' or $block/self::cell[parent::row/preceding-sibling::row]) then '&#10;'
      else if ($said = 'run-in' or $begun/self::item/preceding-sibling::*[1]/self::label) then ' '
      else '&#10;&#10;'"/>
  </xsl:function>

  <!-- Returns a line without the blanks at its end. -->
  <xsl:function name="typed:without-blanks-at-end" as="xs:string" visibility="private">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="if (ends-with($line, ' ')) then typed:without-blanks-at-end(substring($line, 1, string-length($line) - 1)) else $line"/>
  </xsl:function>
</xsl:stylesheet>
