<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes in plain text: each names the words that it belongs to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:text="urn:press:text" xmlns:words="urn:press:words"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Calls by the note they call. -->
  <xsl:key name="call" match="call" use="@note"/>

  <!-- Returns a note as one paragraph: its sign, the words it belongs to, its words. -->
  <xsl:function name="text:note" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$note/node()" mode="text-blocks"/>
    </xsl:variable>
    <xsl:sequence select="'[' || $note/@sign || '] ' || text:lemma($note) || $note/@whose || ': ' || normalize-space(string-join($words)) || '&#10;&#10;'"/>
  </xsl:function>

  <!-- Returns the words that a note belongs to: those before its call, four at most, quoted; those after it where the
       call begins its block. -->
  <xsl:function name="text:lemma" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="call" as="element(call)?" select="key('call', $note/@xml:id, root($note))[1]"/>
    <xsl:variable name="block" as="element()?"
      select="$call/ancestor::*[self::block or self::heading or self::item or self::cell or self::note][1]"/>
    <xsl:variable name="earlier" as="node()*" select="$call/preceding::node()[self::text() or self::line][position() le 8]"/>
    <xsl:variable name="later" as="node()*" select="$call/following::node()[self::text() or self::line][position() le 8]"/>
    <xsl:variable name="before" as="xs:string*" select="text:words($earlier[ancestor::* intersect $block])[position() gt last() - 4]"/>
    <xsl:variable name="after" as="xs:string*" select="text:words($later[ancestor::* intersect $block])[position() le 4]"/>
    <xsl:sequence select="
      if (exists($before)) then words:label('text.note-after', map{'words': string-join($before, ' ')})
      else if (exists($after)) then words:label('text.note-before', map{'words': string-join($after, ' ')})
      else ''"/>
  </xsl:function>

  <!-- Returns the words in some text and typed line ends. -->
  <xsl:function name="text:words" as="xs:string*" visibility="private">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="tokenize(string-join($nodes ! (if (self::line) then ' ' else string(.))))"/>
  </xsl:function>

  <!-- Returns what must be said of the signs in the text and of the notes, a paragraph each. -->
  <xsl:function name="text:key" as="xs:string*" visibility="private">
    <xsl:param name="written" as="xs:string"/>
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:sequence select="
      (words:label('text.struck') || '&#10;&#10;')[contains($written, '~~')],
      (words:label('text.own') || '&#10;&#10;')[contains($written, '‹')]"/>
  </xsl:function>

  <!-- Returns paragraphs that follow the text, under their title; nothing where there are none. -->
  <xsl:function name="text:section" as="xs:string?" visibility="private">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="paragraphs" as="xs:string*"/>
    <xsl:sequence select="if (exists($paragraphs)) then '&#10;' || words:label($title) || '&#10;&#10;' || string-join($paragraphs) else ()"/>
  </xsl:function>
</xsl:stylesheet>
