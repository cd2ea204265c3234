<?xml version="1.0" encoding="UTF-8"?>
<!-- What the clean reading changes: a list told from the markup of the document itself. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The kinds of change, in the order of the list. -->
  <xsl:variable name="changes" as="xs:string*"
    select="'deletion', 'mark', 'break', 'correction', 'supplied', 'addition', 'note', 'paragraph'"/>

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
        <h2 id="changes">{words:label('changes.title')}</h2>
        <p>{words:label('changes.sum', map{'kinds': string-join(
          for $kind in $changes return f:counted($kind, $changed[$kind-of(.) eq $kind]), words:label('changes.between'))})}</p>
        <details>
          <summary>{words:label('changes.each')}</summary>
          <xsl:for-each select="$changes">
            <xsl:variable name="kind" as="xs:string" select="."/>
            <xsl:variable name="those" as="element()*" select="$changed[$kind-of(.) eq $kind]"/>
            <xsl:if test="exists($those)">
              <h3>{words:label('changes.' || $kind || '.heading')}</h3>
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
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="those" as="element()*"/>
    <xsl:variable name="makers" as="xs:string*" select="$those ! f:by-whom(.)"/>
    <xsl:variable name="each" as="xs:string*" select="
      for $maker in distinct-values($makers), $n in count($makers[. eq $maker])
      return (string($n)[$n lt count($those)], $maker) => string-join(' ')"/>
    <xsl:variable name="number" as="xs:integer" select="count($those)"/>
    <xsl:sequence select="
      string-join((words:label('changes.' || $kind || '.count', map{'count': $number}), $each), ', ')[$number gt 0]"/>
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
      <xsl:if test="$readings = 'diplomatic'">
        <a href="{$id}.diplomatic.html#{$block}" aria-label="{words:label('changes.diplomatic')}, {$block}">{words:label('changes.diplomatic')}</a>
      </xsl:if>
      <xsl:for-each select="f:place-here($element, $block)">
        <xsl:text> </xsl:text>
        <a href="#{.}" aria-label="{words:label('changes.here')}, {.}">{words:label('changes.here')}</a>
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
        <xsl:variable name="texts" as="element()*"><q>{normalize-space($element/*[1])}</q><q>{normalize-space($element/*[2])}</q></xsl:variable>
        <xsl:sequence select="words:phrase('changes.read-as', map{'typed': $texts[1], 'read': $texts[2]})"/>
      </xsl:when>
      <xsl:when test="$element/self::milestone">
        <xsl:variable name="next" as="element()"><q>{string-join(tokenize(string-join($element/following-sibling::node()))[position() le 4], ' ')} …</q></xsl:variable>
        <xsl:sequence select="words:phrase('changes.before', map{'words': $next})"/>
      </xsl:when>
      <xsl:when test="$element/self::pb"><xsl:text>{words:label('changes.page', map{'page': string($element/@n)})}</xsl:text></xsl:when>
      <xsl:otherwise><q>{normalize-space($element)}</q></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- ", by the translator": who is responsible, and how sure that is. -->
  <xsl:function name="f:by" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="cert" as="xs:string?" select="$element/(@cert, corr/@cert)[1]"/>
    <xsl:sequence select="string-join((f:by-whom($element), $cert ! words:label('by.certainty', map{'degree': words:of('degree', .)})) ! (', ' || .))"/>
  </xsl:function>

  <!-- "by the translator". -->
  <xsl:function name="f:by-whom" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="who" as="xs:string?" select="$element/(@hand, @resp, corr/@resp, del/@hand)[1]"/>
    <xsl:sequence select="
      if ($element/self::fw/del) then words:label('by.struck')[$who eq 'hand:unknown']
      else if (starts-with($who, 'resp:translator')) then words:label('by.translator')
      else map{'resp:edition': words:label('by.edition'), 'hand:unknown': words:label('by.unknown-hand')}(string($who))"/>
  </xsl:function>

  <!-- The id of the block that an element stands in, as it is in the diplomatic reading. -->
  <xsl:function name="f:block-of" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::*[local-name() = ('p', 'ab', 'head', 'opener', 'closer',
      'item', 'postscript', 'table', 'fw')][@xml:id][1]/@xml:id"/>
  </xsl:function>
</xsl:stylesheet>
