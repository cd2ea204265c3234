<?xml version="1.0" encoding="UTF-8"?>
<!-- What both readings do alike with editorial and empty elements. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:words="urn:press:words" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:blocks="urn:press:blocks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- What cannot be read at all, or was taken out. -->
  <xsl:template match="gap" mode="settle" as="element()">
    <xsl:sequence select="settle:gap(.)"/>
  </xsl:template>

  <!-- A place without words keeps its identifier; what it wrongly holds is not lost. -->
  <xsl:template match="anchor" mode="settle" as="node()*">
    <xsl:if test="@*">
      <place><xsl:sequence select="@xml:id, settle:empty-facts(.)"/></place>
    </xsl:if>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- The beginning of a part that is no element: which it is. -->
  <xsl:template match="milestone" mode="settle" as="node()*">
    <span>
      <xsl:sequence select="settle:facts(., 'milestone'), settle:own(string-join((@unit, @n), ' '))[current()/(@unit, @n)]"/>
    </span>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- Returns what the attributes of an element without words say. -->
  <xsl:function name="settle:empty-facts" as="attribute()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="settle:says($element, ()), settle:points($element), settle:agency($element)"/>
  </xsl:function>

  <!-- A link, where its targets are places or addresses of the web, and nothing that runs. -->
  <xsl:template match="ref" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:run('link', (settle:facts(., 'ref'), settle:targets(.)),
      settle:drawn-around(., if (normalize-space() or *) then $content else settle:pointer-label(.))), settle:doubt(.)"/>
  </xsl:template>

  <!-- A pointer has no words: it shows where it leads. -->
  <xsl:template match="ptr" mode="settle" as="node()*">
    <link>
      <xsl:sequence select="settle:facts(., 'ptr'), settle:targets(.), settle:pointer-label(.)"/>
    </link>
  </xsl:template>

  <!-- Returns the targets of a link that may be followed. -->
  <xsl:function name="settle:targets" as="attribute()?" visibility="private">
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="targets" as="xs:string*" select="tokenize($link/@target)[matches(., '^((https?|mailto|person|place|org):\S+|[^:\s]+)$')]"/>
    <xsl:if test="exists($targets)">
      <xsl:attribute name="targets" select="$targets"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns the words for a link that has none. -->
  <xsl:function name="settle:pointer-label" as="element(s:mark)?" visibility="private">
    <xsl:param name="link" as="element()"/>
    <xsl:sequence select="$link/@target ! settle:own(normalize-space(.))"/>
  </xsl:function>

  <!-- Parts of a head or tail that follow one another without words between are lines of their own. -->
  <xsl:template match="*[map:contains($line-parts, local-name())][settle:follows-a-part(.)]" mode="settle" as="node()*" priority="3">
    <line/>
    <xsl:next-match/>
  </xsl:template>

  <!-- The parts of heads, tails and addresses that have lines of their own. -->
  <xsl:variable name="line-parts" as="map(xs:string, xs:boolean)"
    select="blocks:names('dateline salute signed addrLine address byline docDate docAuthor')"/>

  <!-- What follows such a part without a blank begins a line of its own too. -->
  <xsl:template match="*[preceding-sibling::node()[1]/self::*[map:contains($line-parts, local-name())][settle:is-line-part(.)]]
    [not(map:contains($line-parts, local-name()) or self::lb or self::pb or self::cb or self::note or self::anchor)]"
    mode="settle" as="node()*" priority="2.6">
    <line/>
    <xsl:next-match/>
  </xsl:template>

  <!-- Words right after such a part begin a line of their own too, unless they only close it. -->
  <xsl:template match="text()[preceding-sibling::node()[1][self::*][map:contains($line-parts, local-name())]]" mode="settle" as="node()*" priority="0.7">
    <xsl:if test="matches(., '^[\p{L}\p{N}]') and settle:is-line-part(preceding-sibling::*[1])">
      <line/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- Tells whether an element is such a part inside a block. -->
  <xsl:function name="settle:is-line-part" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($line-parts, local-name($element)) and exists($element/parent::*[not(blocks:is-container(.))])"/>
  </xsl:function>

  <!-- Parts of data (a person, a source, an entry of a dictionary) that touch are words of their own. -->
  <xsl:template match="*[preceding-sibling::node()[1]/self::*][settle:is-datum(.)]" mode="settle" as="node()*" priority="2.5">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>

  <!-- The elements that hold data, not running text. -->
  <xsl:variable name="data" as="map(xs:string, xs:boolean)" select="blocks:names('person personGrp place org nym object event
    relation biblStruct biblFull monogr analytic series imprint msDesc msIdentifier msContents msItem physDesc history origin entry
    entryFree form gramGrp sense etym superEntry correspDesc address cit')"/>

  <!-- Tells whether an element is a part of data: in what holds elements alone, or one of a source's own. -->
  <xsl:function name="settle:is-datum" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(exists($element/ancestor::*[map:contains($data, local-name())]) and not($element/../text()[normalize-space()])
        and not(blocks:is-block($element)))
      or ($element/parent::bibl and map:contains($bibl-parts, local-name($element))
        and map:contains($bibl-parts, local-name($element/preceding-sibling::*[1])))"/>
  </xsl:function>

  <!-- The parts of a source that are never one word. -->
  <xsl:variable name="bibl-parts" as="map(xs:string, xs:boolean)"
    select="blocks:names('author editor title publisher pubPlace date biblScope citedRange series edition note idno extent locus')"/>

  <!-- Tells whether an element comes right after such a part of the same head, tail or address, or touches what is before it. -->
  <xsl:function name="settle:follows-a-part" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="before" as="node()?" select="$element/preceding-sibling::node()[not(self::comment()
      or self::text()[not(normalize-space())])][1]"/>
    <xsl:variable name="touching" as="node()?" select="$element/preceding-sibling::node()[1]"/>
    <xsl:sequence select="settle:is-line-part($element) and (map:contains($line-parts, local-name($before[self::*]))
      or $touching/self::*[not(self::lb or self::pb or self::cb or self::note)] or $touching[self::text()][matches(., '\S$')])"/>
  </xsl:function>

  <!-- What is never a part of a word, where letters touch it in a line: a label, a description, a stage direction. -->
  <xsl:template match="(label | desc | figDesc | stage | camera | caption | tech | sound | view | move)[text() or *][not(blocks:between-blocks(.))]"
    mode="settle" as="node()*" priority="2.7">
    <xsl:if test="matches(preceding::text()[1], '[\p{L}\p{N}]$')"><xsl:text> </xsl:text></xsl:if>
    <xsl:next-match/>
    <xsl:if test="matches(following::text()[1], '^[\p{L}\p{N}]')"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- What is written above or beside other characters. -->
  <xsl:template match="ruby/rt" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:text> </xsl:text>
    <xsl:sequence select="settle:span(., settle:between-own('', $content))"/>
  </xsl:template>

  <!-- Words of an index are not words of the text: they are told in a note. -->
  <xsl:template match="index" mode="settle" as="element(s:note)">
    <xsl:variable name="terms" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <note agent="edition" kind="index">
      <xsl:variable name="blank" as="text()"><xsl:text> </xsl:text></xsl:variable>
      <xsl:sequence select="@xml:id, settle:line-or-flow((settle:own(words:label('text.index')), $blank, $terms))"/>
    </note>
  </xsl:template>

  <!-- Text whose white space counts: blanks as they are, lines as they are. -->
  <xsl:template match="text()[ancestor::*[@xml:space][1]/@xml:space = 'preserve']" mode="settle" as="node()*" priority="0.8">
    <xsl:for-each select="tokenize(., '\n')">
      <xsl:if test="position() gt 1"><line/></xsl:if>
      <xsl:where-populated><span space="preserve">{.}</span></xsl:where-populated>
    </xsl:for-each>
  </xsl:template>

  <!-- Words that somebody set off: by whom, where it was not the writer. -->
  <xsl:template match="hi[@hand]" mode="settle" as="node()*" priority="1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="act" as="xs:string" select="if (settle:looks(.) = 'underlined') then 'underlined' else 'marked'"/>
    <xsl:sequence select="settle:span(., $content), settle:done-by(., $act)"/>
  </xsl:template>

  <!-- Another hand goes on from here. -->
  <xsl:template match="handShift" mode="settle" as="element(s:span)">
    <span>
      <xsl:sequence select="settle:looking(settle:facts(., 'handShift'), 'hand')"/>
      <mark own="yes"> ‹{string-join((settle:new-hand(.), settle:of-hand(., 'medium'), settle:of-hand(., 'script')), ', ')}› </mark>
    </span>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- Returns whose hand goes on, in words. -->
  <xsl:function name="settle:new-hand" as="xs:string" visibility="private">
    <xsl:param name="shift" as="element(handShift)"/>
    <xsl:variable name="hand" as="xs:string?" select="(string-join($shift/@new ! settle:agent(.))[.], $shift/@scribe)[1]"/>
    <xsl:sequence select="if ($hand) then words:label('text.hand', map { 'hand': $hand }) else words:label('agents.another-hand')"/>
  </xsl:function>

  <!-- Returns what a change of hand says of the hand (medium, script), else what the note on that hand says, in plain words. -->
  <xsl:function name="settle:of-hand" as="xs:string?" visibility="private">
    <xsl:param name="shift" as="element(handShift)"/>
    <xsl:param name="fact" as="xs:string"/>
    <xsl:variable name="note" as="element()?" select="root($shift)/*/id(substring-after($shift/@new, '#'))[1]"/>
    <xsl:sequence select="($shift/@*[name() = $fact], $note/@*[name() = $fact])[1] ! translate(., '-', ' ')"/>
  </xsl:function>

  <!-- Space left empty on the page. -->
  <xsl:template match="space" mode="settle" as="node()*">
    <xsl:variable name="facts" as="attribute()*" select="settle:facts(., 'space')"/>
    <span>
      <xsl:sequence select="$facts"/>
      <xsl:attribute name="says" select="string-join((string-join((settle:extent-words(.), words:label('text.blank')), ' '), $facts[name() = 'says']), '; ')"/>
      <mark own="yes"><xsl:text> </xsl:text></mark>
    </span>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- A letter or sign that Unicode may not have, without words of its own: its name, or what its declaration maps it to. -->
  <xsl:template match="g[not(node())]" mode="settle" as="element(s:span)">
    <xsl:variable name="declared" as="element()?" select="id(substring-after(@ref, '#'))"/>
    <span>
      <xsl:sequence select="settle:facts(., 'g'),
        settle:own(($declared/(mapping[1], desc[1], localProp[1]/@value)[normalize-space()] ! normalize-space(), substring-after(@ref, '#')[.], @type, '?')[1])"/>
    </span>
  </xsl:template>

  <!-- A pause in a line of verse. -->
  <xsl:template match="caesura" mode="settle" as="element(s:span)">
    <span kind="caesura"><mark own="yes"> ‖ </mark></span>
  </xsl:template>
</xsl:stylesheet>
