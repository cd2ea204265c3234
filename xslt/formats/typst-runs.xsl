<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks become runs: maps with kind, joint, depth, the words as statements, and what some kinds need besides.
  A block that runs in continues the run before, wherever its enclosing element begins. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The runs of a text, those that run in joined to the one before. -->
  <xsl:function name="f:runs-of" as="map(xs:string, item()*)*">
    <xsl:param name="element" as="element()*"/>
    <xsl:variable name="runs" as="map(xs:string, item()*)*" select="$element ! f:flow(., 0)"/>
    <xsl:for-each-group select="$runs" group-starting-with=".[not(?joint = 'run-in')]">
      <xsl:sequence select="f:joined(current-group())"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Runs in one line become one run, of the first one's kind; a heading that runs in to its text is none. -->
  <xsl:function name="f:joined" as="map(xs:string, item()*)">
    <xsl:param name="runs" as="map(xs:string, item()*)+"/>
    <xsl:variable name="first" as="map(xs:string, item()*)" select="head($runs)"/>
    <xsl:variable name="rest" as="xs:string*" select="tail($runs) ! ('&quot; &quot;;', f:labelled(.))"/>
    <xsl:sequence select="
      if (empty($rest)) then $first
      else map:merge((
        map{'kind': if ($first?kind = 'point') then 'point' else 'opener', 'words': ($first?words, $rest)}, $first))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- The words of a run, its label at their head. -->
  <xsl:function name="f:labelled" as="xs:string*">
    <xsl:param name="run" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$run?label, '&quot; &quot;;'[exists($run?label)], $run?words"/>
  </xsl:function>

  <!-- The runs of an element's content: its blocks' own, and one for each stretch of loose words between. -->
  <xsl:function name="f:flow" as="map(xs:string, item()*)*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:for-each-group select="$element/(* | text())" group-adjacent="f:stands-apart(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="run">
            <xsl:with-param name="depth" select="$depth"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:when test="current-group()/(self::*, self::text()[normalize-space()])">
          <xsl:sequence select="f:run($element, current-group(), $depth)"/>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- One run; the joint counts only where the words are the block's first. -->
  <xsl:function name="f:run" as="map(xs:string, item()*)">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="first" as="xs:boolean" select="empty($block/node()) or $block/node()[1] is $nodes[1]"/>
    <xsl:variable name="label" as="element(label)?" select="f:own-label($block)[$first]"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$nodes" mode="inline"/>
    </xsl:variable>
    <xsl:variable name="label-words" as="xs:string*">
      <xsl:apply-templates select="$label/node()" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="map{
      'key': string($block/@xml:id[$first]), 'kind': f:kind($block), 'joint': f:joint($block)[$first], 'depth': $depth,
      'words': (head($words) ! replace(., '^&quot; ', '&quot;'), tail($words)),
      'label': string-join($label-words)[.], 'hang': f:label-width($label),
      'level': if ($block/self::head) then 1 + count($block/ancestor::*[head and not(self::list)]) else ()}"/>
  </xsl:function>

  <!-- The label that a block begins with: an item's, or that of the item which it opens. -->
  <xsl:function name="f:own-label" as="element(label)?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/self::item) then $block/preceding-sibling::*[1]/self::label
      else if ($block/parent::item and empty($block/preceding-sibling::*)
        and not($block/preceding-sibling::text()[normalize-space()])) then f:own-label($block/..)
      else ()"/>
  </xsl:function>

  <!-- The length of the longest label of a list, in characters; 99 in a list whose labels are not hung. -->
  <xsl:function name="f:label-width" as="xs:integer">
    <xsl:param name="label" as="element(label)?"/>
    <xsl:sequence select="
      if (empty($label) or $label/../@rendition = 'copies') then 99
      else max($label/../label ! string-length(normalize-space()))"/>
  </xsl:function>

  <!-- How a block is joined to the one before: by itself, its item, its label, or what it opens. -->
  <xsl:function name="f:joint" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="joint" as="attribute()?" select="
      ($block/@rend, f:own-label($block)/@rend,
       $block[empty(preceding-sibling::*)]/parent::item/@rend)[. = ('line', 'run-in')][1]"/>
    <xsl:sequence select="string($joint)"/>
  </xsl:function>

  <!-- The kind of a run, on which its setting depends. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/self::head) then (if (local-name($block/..) = ('list', 'table', 'figure')) then 'label' else 'head')
      else if ($block/@rendition = ('letterhead', 'processing')) then string($block/@rendition)
      else if ($block/self::fw) then 'mark'
      else if (exists(f:own-label($block)) and not($block/../@rendition = 'copies')) then 'point'
      else if ($block/self::item[preceding-sibling::*[1]/self::label]/../@rendition = 'copies') then 'copy'
      else if ($block/self::l) then (if ($block/preceding-sibling::*[1]/self::l) then 'verse' else 'stanza')
      else if ($block[self::p | self::item | self::speaker | self::stage | self::closer]) then local-name($block)
      else if ($block/self::opener[salute]) then 'salute'
      else 'opener'"/>
  </xsl:function>

  <!-- Rules for blocks: each yields runs. -->
  <xsl:mode name="run" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="run" as="map(xs:string, item()*)*" priority="-10">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="* ! f:stands-apart(.) = true() or f:is-container(.)">
        <xsl:sequence select="f:flow(., $depth)"/>
      </xsl:when>
      <xsl:when test="node()">
        <xsl:sequence select="f:run(., node(), $depth)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A typed label is set with its item; one without an item stands alone. -->
  <xsl:template match="list/label" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:if test="not(following-sibling::*[1]/self::item[node()])">
      <xsl:sequence select="f:run(., node(), $depth)"/>
    </xsl:if>
  </xsl:template>

  <!-- A text inside the text, and a list inside a list, stand one step in where they stand apart. -->
  <xsl:template match="floatingText | item//list" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="apart" as="xs:boolean" select="ancestor::TEI/@subtype = 'clean' or self::list"/>
    <xsl:sequence select="f:flow(., $depth + (if ($apart) then 1 else 0))"/>
  </xsl:template>

  <!-- The notes are set where they are called. -->
  <xsl:template match="back/div[@type = 'notes']" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
  </xsl:template>

  <!-- The beginning of an old page between blocks. -->
  <xsl:template match="pb | cb | gb" mode="run" as="map(xs:string, item()*)*">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:sequence select="map{'kind': 'page', 'joint': '', 'depth': 0, 'number': string(@n)}[current()/self::pb/@n]"/>
  </xsl:template>

  <!-- The words of several runs in one place (a note, a cell): a paragraph each. -->
  <xsl:function name="f:stacked" as="xs:string*">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:for-each select="$runs">
      <xsl:sequence select="if (position() gt 1) then 'parbreak();' else (), f:labelled(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The runs as an array of Typst dictionaries. -->
  <xsl:function name="f:program-of-runs" as="xs:string">
    <xsl:param name="runs" as="map(xs:string, item()*)*"/>
    <xsl:sequence select="string-join($runs ! f:dictionary(., 'body: ' || f:body(?words)))"/>
  </xsl:function>

  <!-- A run as a Typst dictionary; $words says how its words are handed over. -->
  <xsl:function name="f:dictionary" as="xs:string">
    <xsl:param name="run" as="map(xs:string, item()*)"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$run ! string-join((
      '&#10;(kind: ' || f:literal(?kind) || ', joint: ' || f:literal(string(?joint)) || ', depth: ' || ?depth,
      ?number ! ('number: ' || f:literal(.)),
      ?level ! ('level: ' || .),
      ?columns ! ('columns: ' || .),
      ?columns ! ('header: (' || string-join($run?header) || ')'),
      ?columns ! ('cells: (' || string-join($run?cells) || ')'),
      ?picture ! ('picture: ' || f:literal(.)),
      ?picture ! ('shows: ' || f:literal($run?shows)),
      'label: ' || (if (?label) then f:body(?label) else 'none'),
      'hang: ' || (?hang, 99)[1],
      $words), ', ') || '),'"/>
  </xsl:function>
</xsl:stylesheet>
