<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes apart: every note leaves a call where it was and follows the text, under a sign of its agent's own kind. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:words="urn:press:words" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Returns what settled text says of a note: its identifier, whose it is, what it is, its typed sign. -->
  <xsl:function name="settle:note-facts" as="attribute()*" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="$note/(@xml:id, @xml:lang), settle:direction($note), settle:agency($note)"/>
    <xsl:attribute name="agent" select="settle:note-agent($note)"/>
    <xsl:attribute name="kind" select="($note/@type, 'commentary')[1]"/>
    <xsl:attribute name="whose" select="settle:whose($note)"/>
    <xsl:sequence select="$note/@n, settle:facts($note, 'note')[name() = ('look', 'says', 'points')]"/>
  </xsl:function>

  <!-- Returns whose kind of note a note is: the edition's, a translator's, an author's at the foot of the page, a reader's in
       the margin, an archive's. -->
  <xsl:function name="settle:note-agent" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="who" as="xs:string" select="string(($note/@resp, $note/@hand)[1])"/>
    <xsl:sequence select="
      if (starts-with($who, 'resp:translator') or $who = '' and $note/@place = 'inline') then 'translator'
      else if ($who = ('', 'resp:edition')) then 'edition'
      else if (starts-with($who, 'org:')) then 'archive'
      else if ($note/@hand or settle:is-marginal($note)) then 'reader' else 'author'"/>
  </xsl:function>

  <!-- Tells whether a note is written at the edge of its page. -->
  <xsl:function name="settle:is-marginal" as="xs:boolean" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="tokenize($note/@place) ! replace(., '-.*$', '') = ('margin', 'left', 'right', 'top', 'opposite', 'overleaf')"/>
  </xsl:function>

  <!-- Returns whose a note is, in words, for its beginning: "Described by the translator", "In the left margin, by V. M.". -->
  <xsl:function name="settle:whose" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="kind" as="xs:string" select="settle:note-agent($note)"/>
    <xsl:variable name="by" as="xs:string" select="string((($note/@resp, $note/@hand)[1] ! settle:agent(.), words:label('agents.' || $kind)[$kind = ('edition', 'translator')])[1])"/>
    <xsl:variable name="key" as="xs:string" select="'notes.whose.' || $note/@type"/>
    <xsl:variable name="place" as="xs:string?" select="$note[not(@place = 'inline')] ! settle:place-words(.)"/>
    <xsl:variable name="whose" as="xs:string" select="
      if ($note/@type = ('identification', 'wording', 'description')) then words:label($key, map { 'agent': $by })
      else if ($note/@type = 'textual') then words:label($key, map { 'agent': $by })
      else if ($kind = 'edition') then words:label('notes.whose.edition')
      else if ($kind = 'author' and $note/@place) then words:label('notes.whose.author', map { 'agent': $by })
      else words:label('notes.whose.note', map { 'agent': $by })"/>
    <xsl:sequence select="string-join(($whose, $place, $note/@cert ! words:label('doubt.degree', map { 'degree': words:of('degree', .) })), ', ')"/>
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
      <xsl:copy-of select="account"/>
    </xsl:copy>
  </xsl:template>

  <!-- A note leaves its call; after a digit the call must not be read as one. -->
  <xsl:template match="note" mode="notes" as="element(s:call)">
    <xsl:param name="signs" as="map(xs:string, map(*))" tunnel="yes"/>
    <xsl:variable name="own" as="map(*)" select="$signs(generate-id())"/>
    <call xml:id="{$own?id}-call" note="{$own?id}" sign="{$own?sign}" agent="{@agent}">
      <xsl:copy-of select="@by, @whose"/>
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

  <!-- Returns identifier and sign of each note. A typed sign is kept; this edition's notes have the numbers of their
       identifiers where all have one (letter-1.n7 is 7), so that a note added later changes no number; else the sign
       is the place among the notes of its kind. -->
  <xsl:function name="settle:signs" as="map(xs:string, map(*))" visibility="private">
    <xsl:param name="notes" as="element(s:note)*"/>
    <xsl:map>
      <xsl:for-each-group select="$notes" group-by="@agent">
        <xsl:variable name="by-identifier" as="xs:boolean" select="current-grouping-key() = 'edition'
          and (every $note in current-group() satisfies matches($note/@xml:id, '\.n\d+$'))"/>
        <xsl:for-each select="current-group()">
          <xsl:map-entry key="generate-id()" select="map {
            'id': string((@xml:id, 'note-' || @agent || '-' || position())[1]),
            'sign': string((@n, replace(@xml:id, '^.*\.n(\d+)$', '$1')[$by-identifier], format-integer(count(current-group()[position() le last()][not(@n)][. &lt;&lt; current()]) + 1,
              ($note-signs(@agent), '1')[1]))[1]) }"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
