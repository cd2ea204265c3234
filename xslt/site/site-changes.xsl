<?xml version="1.0" encoding="UTF-8"?>
<!-- What the clean reading changes: a list told from the markup of the document itself. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The kinds of change, in the order of the list: name, one of them, many of them. -->
  <xsl:variable name="changes" as="array(xs:string)*" select="
    ['deletion', 'deletion left out', 'deletions left out'],
    ['mark', 'mark at the edge of a page left out', 'marks at the edge of a page left out'],
    ['break', 'page break left out', 'page breaks left out'],
    ['correction', 'correction', 'corrections'],
    ['supplied', 'supplied passage without its brackets', 'supplied passages without their brackets'],
    ['addition', 'addition set in its place', 'additions set in their places'],
    ['note', 'remark in brackets turned into a note', 'remarks in brackets turned into notes'],
    ['paragraph', 'paragraph begun', 'paragraphs begun']"/>

  <!-- The kind of change that an element of the document is to the clean reading. -->
  <xsl:mode name="change" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:template match="del" mode="change" as="xs:string">deletion</xsl:template>
  <xsl:template match="fw" mode="change" as="xs:string">mark</xsl:template>
  <xsl:template match="pb" mode="change" as="xs:string">break</xsl:template>
  <xsl:template match="choice" mode="change" as="xs:string">correction</xsl:template>
  <xsl:template match="supplied" mode="change" as="xs:string">supplied</xsl:template>
  <xsl:template match="add" mode="change" as="xs:string">addition</xsl:template>
  <xsl:template match="note" mode="change" as="xs:string">note</xsl:template>
  <xsl:template match="milestone" mode="change" as="xs:string">paragraph</xsl:template>

  <!-- Everything in the text that the clean reading changes. -->
  <xsl:function name="f:changed" as="element()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/TEI/text//(del[not(ancestor::fw)] | fw | pb[preceding::node()/self::text()[normalize-space()]/ancestor::text] | choice
      | supplied | add | note[@place = 'inline'] | milestone[@unit = 'paragraph'])"/>
  </xsl:function>

  <!-- The section on a clean page; nothing where nothing is changed. -->
  <xsl:function name="f:changes" as="element()?">
    <xsl:param name="document" as="document-node()?"/>
    <xsl:variable name="changed" as="element()*" select="$document ! f:changed(.)"/>
    <xsl:variable name="kind-of" as="function(element()) as xs:string" select="f:change-kind#1"/>
    <xsl:if test="exists($changed)">
      <section class="changes" aria-labelledby="changes">
        <h2 id="changes">What this reading changes</h2>
        <p>{string-join(for $kind in $changes return f:counted($kind, $changed[$kind-of(.) eq $kind(1)]), '; ')}.</p>
        <details>
          <summary>Each change and its place</summary>
          <xsl:for-each select="$changes">
            <xsl:variable name="kind" as="array(xs:string)" select="."/>
            <xsl:variable name="those" as="element()*" select="$changed[$kind-of(.) eq $kind(1)]"/>
            <xsl:if test="exists($those)">
              <h3>{upper-case(substring($kind(3), 1, 1)) || substring($kind(3), 2)}</h3>
              <ul role="list">
                <xsl:for-each select="$those"><xsl:sequence select="f:change(.)"/></xsl:for-each>
              </ul>
            </xsl:if>
          </xsl:for-each>
        </details>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- "5 corrections, 3 by this edition, 2 by the translator": the changes of one kind, by who made them. -->
  <xsl:function name="f:counted" as="xs:string?">
    <xsl:param name="kind" as="array(xs:string)"/>
    <xsl:param name="those" as="element()*"/>
    <xsl:variable name="makers" as="xs:string*" select="$those ! f:by-whom(.)"/>
    <xsl:variable name="each" as="xs:string*" select="
      for $maker in distinct-values($makers), $n in count($makers[. eq $maker])
      return (string($n)[$n lt count($those)], $maker) => string-join(' ')"/>
    <xsl:variable name="number" as="xs:integer" select="count($those)"/>
    <xsl:sequence select="
      string-join(($number || ' ' || $kind(if ($number eq 1) then 2 else 3), $each), ', ')[$number gt 0]"/>
  </xsl:function>

  <!-- The kind of change, as a function. -->
  <xsl:function name="f:change-kind" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="change"/>
  </xsl:function>

  <!-- One change: the words, who made it, its place in both readings. -->
  <xsl:function name="f:change" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="root($element)/TEI/@xml:id"/>
    <xsl:variable name="block" as="xs:string?" select="f:block-of($element)"/>
    <li>
      <xsl:sequence select="f:change-words($element)"/>
      <span class="by">{f:by($element)}</span>
      <xsl:text> </xsl:text>
      <a href="{$id}.diplomatic.html#{$block}">diplomatic</a>
      <xsl:for-each select="f:place-here($element, $block)">
        <xsl:text> </xsl:text>
        <a href="#{.}">here</a>
      </xsl:for-each>
    </li>
  </xsl:function>

  <!-- The id of a change's place in the clean reading, where it has one: a paragraph begun, its block, what holds it. -->
  <xsl:function name="f:place-here" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="block" as="xs:string?"/>
    <xsl:variable name="split" as="xs:string?" select="$element/(self::milestone,
      preceding-sibling::milestone[@unit = 'paragraph'][1])[1]/@xml:id"/>
    <xsl:variable name="holder" as="xs:string?" select="$element/ancestor::*[@xml:id][not(self::text or self::TEI)][1]/@xml:id"/>
    <xsl:sequence select="($split, $block[not($element/self::fw)], $holder)[1][not($element/self::fw[not(ancestor::p)])]"/>
  </xsl:function>

  <!-- The words of a change. -->
  <xsl:function name="f:change-words" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/self::choice">
        <q>{normalize-space($element/*[1])}</q>
        <xsl:text> read as </xsl:text>
        <q>{normalize-space($element/*[2])}</q>
      </xsl:when>
      <xsl:when test="$element/self::milestone">
        <xsl:text>before </xsl:text>
        <q>{string-join(tokenize(string-join($element/following-sibling::node()))[position() le 4], ' ')} …</q>
      </xsl:when>
      <xsl:when test="$element/self::pb"><xsl:text>page {$element/@n}</xsl:text></xsl:when>
      <xsl:otherwise><q>{normalize-space($element)}</q></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- ", by the translator": who is responsible, and how sure that is. -->
  <xsl:function name="f:by" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="cert" as="xs:string?" select="$element/(@cert, corr/@cert)[1]"/>
    <xsl:sequence select="string-join((f:by-whom($element), $cert ! ('certainty ' || .)) ! (', ' || .))"/>
  </xsl:function>

  <!-- "by the translator". -->
  <xsl:function name="f:by-whom" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="who" as="xs:string?" select="$element/(@hand, @resp, corr/@resp, del/@hand)[1]"/>
    <xsl:sequence select="
      if ($element/self::fw/del) then 'struck by an unknown hand'[$who eq 'hand:unknown']
      else if (starts-with($who, 'resp:translator')) then 'by the translator'
      else map{'resp:edition': 'by this edition', 'hand:unknown': 'by an unknown hand'}(string($who))"/>
  </xsl:function>

  <!-- The id of the block that an element stands in, as it is in the diplomatic reading. -->
  <xsl:function name="f:block-of" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::*[local-name() = ('p', 'ab', 'head', 'opener', 'closer',
      'item', 'postscript', 'table', 'fw')][@xml:id][1]/@xml:id"/>
  </xsl:function>
</xsl:stylesheet>
