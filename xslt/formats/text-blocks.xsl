<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks, words and notes of a reading as plain strings. Note calls are not written: the words of the text stay
     whole, and each note names the words that it belongs to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns:blanks="urn:press:blanks" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- The signs for looks that plain text cannot draw; they are not part of the text. -->
  <xsl:variable name="text-signs" as="map(xs:string, xs:string)" select="map { 'struck': '~~', 'italic': '*' }"/>

  <!-- Writes a reading as strings; what is neither block nor look is its words. -->
  <xsl:mode name="text-blocks" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Words, as they are. -->
  <xsl:template match="text()" mode="text-blocks" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="lb" mode="text-blocks" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <!-- An element: a block after its joint, a look between its signs. -->
  <xsl:template match="*" mode="text-blocks" as="xs:string*">
    <xsl:variable name="sign" as="xs:string?" select="@rendition ! $text-signs(.)"/>
    <xsl:variable name="edge" as="xs:string?" select="if (f:is-block(.)) then f:text-joint(.) else ()"/>
    <xsl:sequence select="$edge, $sign"/>
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:sequence select="$sign, if (f:goes-on(.)) then '&#10;&#10;' else ()"/>
  </xsl:template>

  <!-- Containers part what they hold from what came before. -->
  <xsl:template match="div | floatingText | list | table | postscript | lg | figure" mode="text-blocks" as="xs:string*">
    <xsl:sequence select="if (*[1]/@rend or body/*[1]/@rend) then () else '&#10;&#10;'"/>
    <xsl:apply-templates mode="text-blocks"/>
    <xsl:sequence select="if (f:goes-on(.)) then '&#10;&#10;' else ()"/>
  </xsl:template>

  <!-- Tells whether running text follows a block or container, which must be parted from it. -->
  <xsl:function name="f:goes-on" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="next" as="node()?" select="$element/following-sibling::node()[normalize-space()][1]"/>
    <xsl:sequence select="(f:is-block($element) or f:is-container($element)) and exists($next) and not(f:is-block($next) or f:is-container($next))"/>
  </xsl:function>

  <!-- Returns what stands before a block: an item goes on after its label, cells of a row are parted by a tab, a line of verse stands below. -->
  <xsl:function name="f:text-joint" as="xs:string" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/self::item[*[1][f:is-block(.)]][preceding-sibling::*[1]/self::label]) then ''
      else if ($block/@rend = 'run-in' or $block/self::item[preceding-sibling::*[1]/self::label]
          or $block/parent::item[preceding-sibling::*[1]/self::label]/*[1] is $block) then ' '
      else if ($block/self::cell[preceding-sibling::cell]) then '&#9;'
      else if ($block/@rend = 'line' or $block/self::l or $block/self::cell) then '&#10;'
      else '&#10;&#10;'"/>
  </xsl:function>

  <!-- Returns written lines without blanks at their ends, one empty line for several, none before or after all. -->
  <xsl:function name="f:spaced" as="xs:string" visibility="private">
    <xsl:param name="written" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize($written, '\n') ! f:bare-line(.)"/>
    <xsl:variable name="paragraphs" as="xs:string*">
      <xsl:for-each-group select="$lines" group-adjacent=". eq ''">
        <xsl:sequence select="string-join(current-group(), '&#10;')[not(current-grouping-key())]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($paragraphs, '&#10;&#10;')"/>
  </xsl:function>

  <!-- Returns a line without the blanks before and after its words; tabs between cells stay. -->
  <xsl:function name="f:bare-line" as="xs:string" visibility="private">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="if (starts-with($line, ' ')) then f:bare-line(substring($line, 2))
      else if (ends-with($line, ' ')) then f:bare-line(substring($line, 1, string-length($line) - 1)) else $line"/>
  </xsl:function>

  <!-- Returns a note as one paragraph: its sign, the words it belongs to, its words. -->
  <xsl:function name="f:note-line" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$note/node()" mode="text-blocks"/>
    </xsl:variable>
    <xsl:sequence select="'[' || $note/@n || '] ' || f:lemma($note) || normalize-space(string-join($words)) || '&#10;&#10;'"/>
  </xsl:function>

  <!-- Returns the words that a note belongs to: those before its call, four at most, quoted; those after it where the
       call begins its block. -->
  <xsl:function name="f:lemma" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="call" as="element(ref)?" select="(root($note)//ref[@type = 'note'][@target = '#' || $note/@xml:id])[1]"/>
    <xsl:variable name="around" as="node()*" select="$call/ancestor::*[f:is-block(.)][1]//(text() | lb)"/>
    <xsl:variable name="before" as="xs:string*" select="f:words-of($around[. &lt;&lt; $call])[position() gt last() - 4]"/>
    <xsl:variable name="after" as="xs:string*" select="f:words-of($around[. &gt;&gt; $call])[position() le 4]"/>
    <xsl:sequence select="
      if (exists($before)) then 'after “' || string-join($before, ' ') || '”: '
      else if (exists($after)) then 'before “' || string-join($after, ' ') || '”: '
      else ''"/>
  </xsl:function>

  <!-- Returns the words in some text and typed line ends. -->
  <xsl:function name="f:words-of" as="xs:string*" visibility="private">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="tokenize(string-join($nodes ! (if (self::lb) then ' ' else string(.))))"/>
  </xsl:function>

  <!-- Returns what must be said of the signs in the text and of the notes, a paragraph each. -->
  <xsl:function name="f:key" as="xs:string*" visibility="private">
    <xsl:param name="written" as="xs:string"/>
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:sequence select="
      'Words between ~~ and ~~ are struck through in the document.&#10;&#10;'[contains($written, '~~')],
      'Notes with letters are the translator’s, notes with numbers are this edition’s.&#10;&#10;'[$notes/@type = 'translator']"/>
  </xsl:function>
</xsl:stylesheet>
