<?xml version="1.0" encoding="UTF-8"?>
<!-- White space of a line, settled while the line is made: one blank where there was any, none at the edges of a block or
     of a typed line; a blank before a note goes behind its call; what fell out or goes on over a break leaves no gap. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:settle="urn:press:settle" xmlns:blanks="urn:press:blanks"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Returns the content of a line with its white space settled. -->
  <xsl:function name="settle:line" as="node()*" visibility="private">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="line" as="document-node()">
      <xsl:document><xsl:sequence select="$content"/></xsl:document>
    </xsl:variable>
    <xsl:variable name="tokens" as="node()*">
      <xsl:apply-templates select="$line" mode="tokens"/>
    </xsl:variable>
    <xsl:variable name="settled" as="map(xs:string, xs:string)">
      <xsl:map>
        <xsl:for-each-group select="$tokens" group-ending-with="line">
          <xsl:sequence select="settle:typed-line(current-group()[not(self::line)])"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:apply-templates select="$line/node()" mode="lined">
      <xsl:with-param name="settled" select="$settled" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- Finds what white space depends on: texts, typed line ends, notes, what fell out, words that go on. -->
  <xsl:mode name="tokens" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="text() | line | out | join" mode="tokens" as="node()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- A note or a mark at a page's edge is a line of its own; its texts are settled already. -->
  <xsl:template match="note | edge" mode="tokens" as="node()?">
    <xsl:sequence select="self::note"/>
  </xsl:template>

  <!-- Settles one typed line, word by word: each word with the blanks and marks before it. -->
  <xsl:function name="settle:typed-line" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="tokens" as="node()*"/>
    <xsl:variable name="steps" as="array(node()*)*">
      <xsl:for-each-group select="$tokens" group-ending-with="text()[normalize-space()]">
        <xsl:sequence select="[current-group()]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:iterate select="$steps">
      <xsl:param name="before" as="map(*)?" select="()"/>
      <xsl:on-completion select="$before ! map { ?id: blanks:trim-end(?words) }"/>
      <xsl:variable name="word" as="text()?" select="?*[last()][self::text()][normalize-space()]"/>
      <xsl:variable name="step" as="map(*)" select="settle:step($before, ?*[not(. is $word)], $word)"/>
      <xsl:sequence select="$step?done"/>
      <xsl:next-iteration>
        <xsl:with-param name="before" select="if ($word) then $step?word else ()"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Settles what is between two words, given the word before with its blanks: the texts done, and the next word. -->
  <xsl:function name="settle:step" as="map(*)" visibility="private">
    <xsl:param name="before" as="map(*)?"/>
    <xsl:param name="between" as="node()*"/>
    <xsl:param name="word" as="text()?"/>
    <xsl:variable name="words" as="xs:string" select="string($word) ! blanks:collapse(.)"/>
    <xsl:variable name="bare" as="xs:string" select="if (starts-with($words, ' ')) then substring($words, 2) else $words"/>
    <xsl:variable name="empty" as="text()*" select="$between[self::text()]"/>
    <xsl:variable name="blank-at" as="xs:string" select="if (empty($word)) then '' else settle:blank-at($before, $between, $words)"/>
    <xsl:variable name="ended" as="xs:string?" select="$before ! blanks:trim-end(?words)"/>
    <xsl:variable name="hyphen" as="xs:boolean" select="exists($between[self::join]) and ends-with($ended, '-')"/>
    <xsl:sequence select="map {
      'done': map:merge((
        $before ! map:entry(?id, (if ($hyphen) then substring($ended, 1, string-length($ended) - 1) else $ended)
          || ' '[$blank-at = 'before']),
        $empty ! map:entry(generate-id(), if (generate-id() = $blank-at) then ' ' else ''))),
      'word': $word ! map { 'id': generate-id(.), 'words': ' '[$blank-at = 'next'] || $bare } }"/>
  </xsl:function>

  <!-- Returns which text keeps the blank between two words: the word before, the next, or a blank text by its identifier;
       nothing where there is none. -->
  <xsl:function name="settle:blank-at" as="xs:string" visibility="private">
    <xsl:param name="before" as="map(*)?"/>
    <xsl:param name="between" as="node()*"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="note" as="element()?" select="$between[self::note][1]"/>
    <xsl:variable name="empty" as="text()*" select="$between[self::text()][not($note) or . >> $note]"/>
    <xsl:variable name="after" as="xs:boolean" select="exists($empty) or starts-with($words, ' ')"/>
    <xsl:variable name="earlier" as="xs:boolean" select="exists($before) and
      (ends-with($before?words, ' ') or exists($between[self::text()] except $empty))"/>
    <xsl:variable name="closes" as="xs:boolean" select="contains('.,;:!?)]”’', substring(normalize-space($words), 1, 1))"/>
    <xsl:sequence select="
      if ($between[self::join] or (empty($before) and not($note)) or ($closes and $between[self::out])) then ''
      else if (not($note) and ends-with($before?words, ' ')) then 'before'
      else if ($after) then (if (exists($empty)) then generate-id($empty[1]) else 'next')
      else if ($earlier and not($closes)) then 'next' else ''"/>
  </xsl:function>

  <!-- Copies a line with its texts settled, without the marks that only white space needs. -->
  <xsl:mode name="lined" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="lined" as="text()?">
    <xsl:param name="settled" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:value-of select="($settled(generate-id(.)), string())[1]"/>
  </xsl:template>

  <!-- These are settled already. -->
  <xsl:template match="note | edge | *[@space]" mode="lined" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- What fell out, and where a word goes on, is settled by now. -->
  <xsl:template match="out | join" mode="lined" as="empty-sequence()"/>
</xsl:stylesheet>
