<?xml version="1.0" encoding="UTF-8"?>
<!-- What markup says and a format cannot draw, in words: whose act it is, how sure, of what type; once for all words it is true of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- How many words a remark names at most. -->
  <xsl:variable name="words:most" as="xs:integer" select="8"/>

  <!-- Returns the remarks on a reading, in the order of the first words that each is about; what only names a kind in one
       remark together. $drawn are the looks that the format draws, $inherited those that it draws on all that an element holds. -->
  <xsl:function name="words:remarks" as="xs:string*" visibility="public">
    <xsl:param name="reading" as="element()"/>
    <xsl:param name="drawn" as="xs:string*"/>
    <xsl:param name="inherited" as="xs:string*"/>
    <xsl:variable name="all" as="map(xs:string, xs:string)*">
      <xsl:for-each-group select="$reading//*[@says or @by or @look or self::page or self::turn or @url or @targets][words:remark(., $drawn, $inherited)]" group-by="words:remark(., $drawn, $inherited)">
        <xsl:sequence select="map { 'said': current-grouping-key(), 'words': words:quoted(distinct-values(current-group() ! words:beginning(.))) }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)*" select="$all[not(contains(?said, ';') or contains(?said, ': '))]"/>
    <xsl:sequence select="string-join($kinds ! words:label('remarks.remark', map { 'said': if (position() = 1) then words:begun(?said) else ?said, 'words': ?words }), '; ')[.],
      $all[contains(?said, ';') or contains(?said, ': ')] ! words:label('remarks.remark', map { 'said': words:begun(?said), 'words': ?words })"/>
  </xsl:function>

  <!-- Returns words in quotation marks, as a list; of many the first, and how many more. -->
  <xsl:function name="words:quoted" as="xs:string" visibility="public">
    <xsl:param name="about" as="xs:string*"/>
    <xsl:variable name="more" as="xs:integer" select="count($about) - $words:most"/>
    <xsl:sequence select="string-join(words:list((subsequence($about, 1, $words:most) ! words:label('remarks.words', map { 'words': . }),
      if ($more gt 0) then words:label('remarks.more', map { 'count': $more }) else ())))"/>
  </xsl:function>

  <!-- Returns what is said of an element. -->
  <xsl:function name="words:remark" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="drawn" as="xs:string*"/>
    <xsl:param name="inherited" as="xs:string*"/>
    <xsl:variable name="looks" as="xs:string*" select="tokenize($element/@look)[words:is-undrawn(., $element, $drawn, $inherited)]
      ! (words:look(., 'hint'), words:look(., 'name'))[1]"/>
    <xsl:variable name="by" as="xs:string*" select="words:unsaid($element, $element[not(self::call or self::note or @kind = ('add', 'restore'))]/@by
      ! words:label('by.whom', map { 'agent': string(.) }))"/>
    <xsl:variable name="page" as="xs:string?" select="
      $element[self::page or self::turn][not(@n and $drawn = 'page')] ! (if (@n) then words:label('text.page-name', map { 'page': string(@n) }) else words:label('text.page-break'))"/>
    <xsl:variable name="picture" as="xs:string?" select="$element/@url ! string-join((words:label('remarks.picture', map { 'file': string(.) }), ../@shows[normalize-space()]), ', ')"/>
    <xsl:sequence select="string-join(($page, $picture, $looks, $by, words:unsaid($element, $element/@says ! tokenize(., '; ')), $element/@targets ! (words:fact('targets') || ': ' || .)), '; ')"/>
  </xsl:function>

  <!-- Tells whether a format shows a look in words alone: it draws none, or draws it in a line and not on what holds blocks. -->
  <xsl:function name="words:is-undrawn" as="xs:boolean" visibility="public">
    <xsl:param name="look" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:param name="drawn" as="xs:string*"/>
    <xsl:param name="inherited" as="xs:string*"/>
    <xsl:sequence select="not($look = (if ($element/(self::span | self::link | self::block | self::heading)) then $drawn else $inherited))"/>
  </xsl:function>

  <!-- Returns the words that an element begins with, all where they are few; of one without words those that follow. -->
  <xsl:function name="words:beginning" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="own" as="text()*" select="subsequence($element//text(), 1, 16)"/>
    <xsl:variable name="texts" as="text()*" select="if ($own[normalize-space()]) then $own else $element/following::text()[normalize-space()][1]"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(string-join(for $text in $texts return (if (words:begins($text)) then ' ' else '') || $text))"/>
    <xsl:sequence select="string-join(subsequence($words, 1, 6), ' ') || ' …'[count($words) gt 6 or not($own[normalize-space()])]"/>
  </xsl:function>

  <!-- Tells whether a node begins a block or a typed line. -->
  <xsl:function name="words:begins" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="before" as="node()?" select="$node/preceding-sibling::node()[1]"/>
    <xsl:sequence select="
      if ($before) then not($before instance of text() or $before/(self::span or self::link or self::mark or self::call or self::place or self::turn))
      else if ($node/parent::*/(self::span or self::link or self::mark)) then words:begins($node/..) else true()"/>
  </xsl:function>
</xsl:stylesheet>
