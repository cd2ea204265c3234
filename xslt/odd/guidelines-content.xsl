<?xml version="1.0" encoding="UTF-8"?>
<!-- Content in words: what an element may hold, and in which order, as its pattern says. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- A pattern without macros and without what can never stand. -->
  <xsl:mode name="plain" on-no-match="fail" on-multiple-match="fail"/>

  <!-- References to macros are unfolded; to nothing, dropped. -->
  <xsl:template match="rng:ref" mode="plain" as="element()?">
    <xsl:param name="seen" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="owner" as="element()?" select="guidelines:owner(@name)"/>
    <xsl:choose>
      <xsl:when test="$owner/self::macroSpec and not(@name = $seen)">
        <xsl:apply-templates select="odd:model($owner)" mode="plain">
          <xsl:with-param name="seen" select="$seen, string(@name)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="guidelines:behind(@name) or starts-with(@name, 'anyElement') or $owner/self::dataSpec">
        <xsl:sequence select="."/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What holds patterns is there as long as it holds some. -->
  <xsl:template match="rng:*" mode="plain" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="rng:*" mode="plain"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($parts)"/>
      <xsl:when test="count($parts) = 1 and (self::rng:group or self::rng:choice or self::rng:interleave)">
        <xsl:sequence select="$parts"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy><xsl:sequence select="$parts"/></xsl:copy>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text, data and elements of RELAX NG's own stay; what is empty says nothing. -->
  <xsl:template match="rng:text | rng:data | rng:value | rng:list | rng:element" mode="plain" as="element()" priority="1">
    <xsl:sequence select="."/>
  </xsl:template>
  <xsl:template match="rng:empty | rng:notAllowed" mode="plain" as="empty-sequence()" priority="1"/>

  <!-- What an element may hold. -->
  <xsl:function name="guidelines:content-words" as="element()*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="pattern" as="element()?">
      <xsl:apply-templates select="$models(generate-id($element))" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="inside" as="element()*" select="$children(generate-id($element))"/>
    <xsl:choose>
      <xsl:when test="empty($pattern)"><p>Nothing: it is always empty.</p></xsl:when>
      <xsl:when test="guidelines:is-line($pattern) and count($inside) gt 6">
        <p>{if ($pattern/descendant-or-self::rng:text) then 'Text, and any number of' else guidelines:often($pattern)} these elements{
          ', in any order'[$pattern/self::rng:zeroOrMore or $pattern/self::rng:oneOrMore]}:</p>
        <p class="names"><xsl:sequence select="guidelines:links($inside)"/></p>
      </xsl:when>
      <xsl:when test="guidelines:is-line($pattern)"><p><xsl:sequence select="guidelines:line($pattern)"/></p></xsl:when>
      <xsl:otherwise><ul class="model"><xsl:sequence select="guidelines:model-item($pattern)"/></ul></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a pattern can be said in one line: one thing, or one of several. -->
  <xsl:function name="guidelines:is-line" as="xs:boolean">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="empty($pattern/descendant-or-self::*[self::rng:group or self::rng:interleave])
        and empty($pattern/descendant-or-self::rng:choice/*[self::rng:oneOrMore or self::rng:zeroOrMore or self::rng:optional]
        [not($pattern/self::rng:zeroOrMore or $pattern/self::rng:oneOrMore)])"/>
  </xsl:function>

  <!-- How often a pattern may stand, at the beginning of a line. -->
  <xsl:function name="guidelines:often" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="
        if ($pattern/self::rng:zeroOrMore) then 'Any number of'
        else if ($pattern/self::rng:oneOrMore) then 'One or more of'
        else if ($pattern/self::rng:optional) then 'At most one of'
        else 'One of'"/>
  </xsl:function>

  <!-- A line: how often, and which. -->
  <xsl:function name="guidelines:line" as="node()*">
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="leaves" as="element()*"
                  select="$pattern/descendant-or-self::*[not(self::rng:zeroOrMore or self::rng:oneOrMore or self::rng:optional or self::rng:choice)]
                      [not(ancestor::rng:list or ancestor::rng:element or ancestor::rng:data)]"/>
    <xsl:variable name="things" as="element()*" select="guidelines:in-order-of-names($leaves/self::rng:ref/@name ! guidelines:behind(.))"/>
    <xsl:variable name="words" as="xs:string*" select="distinct-values($leaves ! guidelines:leaf-words(.))"/>
    <xsl:choose>
      <xsl:when test="empty($things) and deep-equal($words, 'text')">Text alone.</xsl:when>
      <xsl:when test="count(($things, $words)) = 1 and not($pattern/self::rng:zeroOrMore or $pattern/self::rng:oneOrMore)">
        <xsl:sequence select="guidelines:links($things)"/>
        <xsl:value-of select="string-join(($words, ', or nothing'[$pattern/self::rng:optional]))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="with-text" as="xs:boolean" select="$words = 'text' and guidelines:often($pattern) = 'Any number of'"/>
        <xsl:text>{'Text, and any number of'[$with-text]}{guidelines:often($pattern)[not($with-text)]} {
          string-join($words[not($with-text and . = 'text')], ', ')}{', '[exists($words[not($with-text and . = 'text')]) and exists($things)]}</xsl:text>
        <xsl:sequence select="guidelines:links($things)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What stands in a line besides elements of the schema. -->
  <xsl:function name="guidelines:leaf-words" as="xs:string?">
    <xsl:param name="leaf" as="element()"/>
    <xsl:choose>
      <xsl:when test="$leaf/self::rng:text">text</xsl:when>
      <xsl:when test="$leaf/self::rng:value">“{$leaf}”</xsl:when>
      <xsl:when test="$leaf/self::rng:element">an element <xsl:value-of select="($leaf/@name, 'of another namespace')[1]"/></xsl:when>
      <xsl:when test="$leaf/self::rng:ref[starts-with(@name, 'anyElement')]">any element of another namespace</xsl:when>
      <xsl:when test="$leaf/self::rng:ref[guidelines:owner(@name)/self::dataSpec]">{guidelines:datatype-words(guidelines:owner($leaf/@name)/@ident, false())}</xsl:when>
      <xsl:when test="$leaf/self::rng:data">{guidelines:datatype-words($leaf/@type, false())}</xsl:when>
      <xsl:when test="$leaf/self::rng:list">words parted by blanks</xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- An item of a model that has an order or alternatives: a line, or a list with what is said above it. -->
  <xsl:function name="guidelines:model-item" as="element(*)">
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="inner" as="element()" select="guidelines:held($pattern)"/>
    <li>
      <xsl:choose>
        <xsl:when test="guidelines:is-line($pattern)"><xsl:sequence select="guidelines:line($pattern)"/></xsl:when>
        <xsl:when test="$inner/self::rng:choice">
          <xsl:text>{guidelines:often($pattern)} these:</xsl:text>
          <ul><xsl:sequence select="$inner/* ! guidelines:model-item(.)"/></ul>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>{guidelines:often-in-order($pattern, if ($inner/self::rng:interleave) then 'in any order' else 'in this order')}:</xsl:text>
          <ol><xsl:sequence select="$inner/* ! guidelines:model-item(.)"/></ol>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:function>

  <!-- What a pattern that only says how often holds; several parts are a group. -->
  <xsl:function name="guidelines:held" as="element()">
    <xsl:param name="pattern" as="element()"/>
    <xsl:choose>
      <xsl:when test="not($pattern[self::rng:zeroOrMore or self::rng:oneOrMore or self::rng:optional])">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:when test="count($pattern/*) = 1"><xsl:sequence select="guidelines:held($pattern/*)"/></xsl:when>
      <xsl:otherwise><rng:group><xsl:sequence select="$pattern/*"/></rng:group></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- How often a sequence may stand. -->
  <xsl:function name="guidelines:often-in-order" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="order" as="xs:string"/>
    <xsl:sequence select="
        if ($pattern/self::rng:zeroOrMore) then 'Any number of times ' || $order
        else if ($pattern/self::rng:oneOrMore) then 'Once or more ' || $order
        else if ($pattern/self::rng:optional) then 'Nothing, or ' || $order
        else 'I' || substring($order, 2)"/>
  </xsl:function>

</xsl:stylesheet>
