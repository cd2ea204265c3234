<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks become runs: maps with kind, joint, depth, the words as statements, and what some kinds need besides.
  A block that runs in continues the run before, wherever its enclosing element begins. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:typst="urn:press:typst" xmlns:blanks="urn:press:blanks" xmlns:words="urn:press:words"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The runs of what holds blocks or one line, those that run in joined to the one before. -->
  <xsl:function name="typst:runs" as="map(xs:string, item()*)*">
    <xsl:param name="element" as="element()*"/>
    <xsl:variable name="runs" as="map(xs:string, item()*)*" select="$element ! typst:flow(., 0)"/>
    <xsl:for-each-group select="$runs" group-starting-with=".[not(?joint = 'run-in')]">
      <xsl:sequence select="typst:joined(current-group())"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Runs in one line become one run, of the first one's kind; a heading that runs in to its text is none. -->
  <xsl:function name="typst:joined" as="map(xs:string, item()*)">
    <xsl:param name="runs" as="map(xs:string, item()*)+"/>
    <xsl:variable name="first" as="map(xs:string, item()*)" select="head($runs)"/>
    <xsl:variable name="rest" as="xs:string*" select="tail($runs) ! ('&quot; &quot;;', typst:labelled(.))"/>
    <xsl:sequence select="
      if (empty($rest)) then $first
      else map:merge((
        map{'kind': if ($first?kind = 'point') then 'point' else 'opener', 'words': ($first?words, $rest)}, $first))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- The words of a run, its label at their head. -->
  <xsl:function name="typst:labelled" as="xs:string*">
    <xsl:param name="run" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$run?label, '&quot; &quot;;'[exists($run?label)], $run?words"/>
  </xsl:function>

  <!-- The runs of an element's content: of its blocks, or of its line. -->
  <xsl:function name="typst:flow" as="map(xs:string, item()*)*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="typst:holds-blocks($element)">
        <xsl:apply-templates select="$element/*" mode="run">
          <xsl:with-param name="depth" select="$depth"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="$element/node()">
        <xsl:sequence select="typst:run($element, $depth)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Whether an element holds blocks, and no line of its own. -->
  <xsl:function name="typst:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::body, self::group, self::quotation, self::list, self::between, self::figure,
      block, group, quotation, heading, list, table, figure, page, picture))"/>
  </xsl:function>

  <!-- The run of an element with a line. -->
  <xsl:function name="typst:run" as="map(xs:string, item()*)">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="label" as="element(label)?" select="typst:label-of($block)"/>
    <xsl:variable name="words" as="xs:string*" select="typst:line($block)"/>
    <xsl:variable name="own" as="xs:string*" select="distinct-values($block/ancestor-or-self::*/@look/tokenize(.))"/>
    <xsl:sequence select="map{
      'key': string($block[not(self::block[@kind = 'part'])]/@xml:id), 'kind': typst:kind($block),
      'joint': string(($block/@joint, $label/../@joint)[1]), 'depth': $depth,
      'words': fold-right(($own[. = $text-looks], tokenize($block/@look)[. = $act-looks]), $words,
        function($look as xs:string, $inner as xs:string*) as xs:string* { typst:call('look', $look, $inner) }),
      'label': string-join($label ! typst:line(.))[.], 'hang': typst:label-width($label),
      'level': $block/self::heading ! xs:integer(@level),
      'align': $own[. = ('centred', 'right')][1],
      'lang': $block/ancestor-or-self::*[@xml:lang][not(self::reading)][1]/@xml:lang ! typst:language(.),
      'dir': $block/ancestor-or-self::*[@dir][1]/@dir/string()}"/>
  </xsl:function>

  <!-- The looks of type, which words of a block may have as a whole; other looks of blocks are settings of their own. -->
  <xsl:variable name="text-looks" as="xs:string*" select="'italic', 'bold', 'underlined', 'smallcaps', 'superscript', 'subscript',
    'struck', 'overtyped', 'spaced', 'stamp', 'capitals', 'emphasis', 'title'"/>

  <!-- The looks of acts, which the words of a block of their own have. -->
  <xsl:variable name="act-looks" as="xs:string*" select="'added', 'identification', 'wording', 'description', 'misprint', 'unclear',
    'illegible', 'redacted', 'damage', 'surplus', 'variant', 'hand', 'restored', 'classification', 'precedence'"/>

  <!-- The label that a block begins with: its own, or that of the point which it opens. -->
  <xsl:function name="typst:label-of" as="element(label)?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/self::item) then $block/label
      else $block[not(preceding-sibling::*[not(self::label)])]/parent::item/label"/>
  </xsl:function>

  <!-- The length of the longest label of a list, in characters; 99 in a list whose labels are not hung. -->
  <xsl:function name="typst:label-width" as="xs:integer">
    <xsl:param name="label" as="element(label)?"/>
    <xsl:variable name="list" as="element()?" select="$label/../.."/>
    <xsl:sequence select="
      if (empty($label) or $list/@look = 'copies') then 99
      else typst:longest-label($list)"/>
  </xsl:function>

  <!-- The length of the longest label of a list: of its first hundred and its last, so that a long list costs no more. -->
  <xsl:function name="typst:longest-label" as="xs:integer">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="max((subsequence($list/item, 1, 100), $list/item[last()])/label ! string-length(.))"/>
  </xsl:function>

  <!-- The kind of a run, on which its setting depends. -->
  <xsl:function name="typst:kind" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="kind" as="xs:string?" select="if ($block/@kind = 'part') then $block/../@kind else $block/@kind"/>
    <xsl:variable name="copies" as="xs:boolean" select="$block/ancestor::list[1]/@look = 'copies'"/>
    <xsl:sequence select="
      if ($block/self::heading) then 'head'
      else if ($kind = 'head') then 'label'
      else if ($block/@look = ('letterhead', 'processing')) then string($block/@look)
      else if ($kind = 'fw') then 'mark'
      else if (exists(typst:label-of($block))) then (if (not($copies)) then 'point' else if ($block/self::item) then 'copy' else 'p')
      else if ($kind = 'l') then (if ($block/preceding-sibling::*[1]/@kind = 'l') then 'verse' else 'stanza')
      else if ($kind = ('p', 'item', 'speaker', 'stage', 'closer')) then $kind
      else if ($kind = 'opener' and $block/span/@kind = 'salute') then 'salute'
      else 'opener'"/>
  </xsl:function>

  <!-- Rules for blocks: each yields runs. -->
  <xsl:mode name="run" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="block | heading | item | between | group | figure" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="typst:flow(., $depth)"/>
  </xsl:template>

  <!-- A label is set with its point; a place has nothing to show. -->
  <xsl:template match="label | place" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
  </xsl:template>

  <!-- A text inside the text, and a list inside a list, are one step in where they are set apart. -->
  <xsl:template match="quotation[@kind = 'text'] | list" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="apart" as="xs:boolean"
      select="if (self::list) then exists(ancestor::item) else ancestor::reading/@name = 'clean'"/>
    <xsl:sequence select="typst:flow(., $depth + (if ($apart) then 1 else 0))"/>
  </xsl:template>

  <!-- Any other quotation. -->
  <xsl:template match="quotation" mode="run" as="map(xs:string, item()*)*" priority="-1">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="typst:flow(., $depth)"/>
  </xsl:template>

  <!-- The beginning of an old page between blocks. -->
  <xsl:template match="page" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="map{'kind': 'page', 'joint': '', 'depth': 0, 'number': string(@n)}[current()/@n]"/>
  </xsl:template>

  <!-- The words of several runs in one place (a note, a cell): a paragraph each. -->
  <xsl:function name="typst:stacked" as="xs:string*">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:for-each select="$runs">
      <xsl:sequence select="if (position() gt 1) then 'parbreak();' else (), typst:labelled(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The runs as an array of Typst dictionaries. -->
  <xsl:function name="typst:program" as="xs:string">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:sequence select="string-join($runs ! typst:dictionary(., 'body: ' || typst:body(?words)))"/>
  </xsl:function>

  <!-- A run as a Typst dictionary; $words says how its words are handed over. -->
  <xsl:function name="typst:dictionary" as="xs:string">
    <xsl:param name="run" as="map(xs:string, item()*)"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$run ! string-join((
      '&#10;(kind: ' || typst:literal(?kind) || ', joint: ' || typst:literal(string(?joint)) || ', depth: ' || ?depth,
      ?number ! ('number: ' || typst:literal(.)),
      ?level ! ('level: ' || .),
      ?lang ! ('lang: ' || typst:literal(.)),
      ?align ! ('align: ' || typst:literal(.)),
      ?dir ! ('dir: ' || .),
      ?columns ! ('columns: ' || . || ', height: ' || $run?height),
      ?columns ! ('header: (' || string-join($run?header) || ')'),
      ?columns ! ('cells: (' || string-join($run?cells) || ')'),
      ?picture ! ('picture: ' || typst:literal(.)),
      ?picture ! ('shows: ' || typst:literal($run?shows)),
      'label: ' || (if (?label) then typst:body(?label) else 'none'),
      'hang: ' || (?hang, 99)[1],
      $words), ', ') || '),'"/>
  </xsl:function>
</xsl:stylesheet>
