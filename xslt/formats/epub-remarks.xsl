<?xml version="1.0" encoding="UTF-8"?>
<!-- What a page says to who points at its words, in words after the text: a book on a reading device has nothing to point with. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:press:functions" xmlns:words="urn:press:words"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The remarks on the text and notes of a page, in the order of their first words; what only names a kind in one. -->
  <xsl:function name="f:remarks" as="element(section)?">
    <xsl:param name="page" as="element(html)"/>
    <xsl:variable name="all" as="map(xs:string, xs:string)*">
      <xsl:for-each-group select="$page//(article | section[contains-token(@class, 'notes')])//*[@title or @data-says][not(@data-generated)]" group-by="(@title, @data-says) ! string()">
        <xsl:sequence select="map { 'said': current-grouping-key(), 'words': words:quoted(distinct-values(current-group() ! f:beginning(.))) }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)*" select="$all[not(contains(?said, ';') or contains(?said, ': '))]"/>
    <xsl:if test="exists($all)">
      <section class="remarks" aria-label="{words:label('remarks.title')}">
        <h2>{words:label('remarks.title')}</h2>
        <xsl:where-populated><p>{words:begun(string-join($kinds ! words:label('remarks.remark', .), '; '))}</p></xsl:where-populated>
        <xsl:for-each select="$all[contains(?said, ';') or contains(?said, ': ')]">
          <p>{words:label('remarks.remark', map { 'said': words:begun(?said), 'words': ?words })}</p>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The words that an element begins with; of one without words those that follow. -->
  <xsl:function name="f:beginning" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="own" as="text()*" select="subsequence($element//text()[f:is-text(.)], 1, 16)"/>
    <xsl:variable name="texts" as="text()*" select="
      if ($own[normalize-space()]) then $own else $element/following::text()[normalize-space()][f:is-text(.)][1]"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(string-join($texts ! (if (f:begins(.)) then ' ' else '', string())))"/>
    <xsl:sequence select="string-join(subsequence($words, 1, 6), ' ') || ' …'[count($words) gt 6 or not($own[normalize-space()])]"/>
  </xsl:function>

  <!-- Whether a node begins a block or a line. -->
  <xsl:function name="f:begins" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="before" as="node()?" select="$node/preceding-sibling::node()[1]"/>
    <xsl:sequence select="
      if ($before) then exists($before/(self::br | self::p | self::div | self::ul | self::table))
      else if ($node/parent::*/(self::span | self::a | self::i | self::b | self::u | self::em | self::del | self::ins | self::cite | self::sup | self::sub | self::time))
        then f:begins($node/..) else true()"/>
  </xsl:function>

  <!-- Whether characters are of the text, and not for the ear, a call or a link of the page's own. -->
  <xsl:function name="f:is-text" as="xs:boolean">
    <xsl:param name="characters" as="text()"/>
    <xsl:sequence select="empty($characters/ancestor::*[@data-generated[. ne 'mark']])"/>
  </xsl:function>
</xsl:stylesheet>
