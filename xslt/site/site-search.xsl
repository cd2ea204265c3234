<?xml version="1.0" encoding="UTF-8"?>
<!-- The search: its page, and what its texts are sifted by; the index of words is pagefind's. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- search.html. -->
  <xsl:mode name="search" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="search" as="element()">
    <xsl:variable name="main" as="element()*">
      <header class="document-head"><h1>{words:label('sections.search')}</h1></header>
      <xsl:variable name="texts" as="element()"><a href="texts.html">{words:label('home.texts')}</a></xsl:variable>
      <p id="search-unavailable"><xsl:sequence select="words:phrase('search.unavailable', map{'texts': $texts})"/></p>
      <form id="search" class="search-form" role="search" hidden="hidden">
        <div class="words">
          <label for="words">{words:label('search.words')}</label>
          <input type="search" id="words" name="q" autocomplete="off"/>
        </div>
        <xsl:for-each select="'reading', 'kind', 'year', 'person', 'place'">
          <div>
            <label for="filter-{.}">{words:label('search.' || .)}</label>
            <select id="filter-{.}" name="{.}"><option value="">{words:label('search.any')}</option></select>
          </div>
        </xsl:for-each>
      </form>
      <p id="found" class="facts" role="status"/>
      <ol id="results" class="results" role="list"/>
    </xsl:variable>
    <xsl:variable name="script" as="element()+"><script defer="defer" src="searched.js"/><script defer="defer" src="search.js"/></xsl:variable>
    <xsl:sequence select="f:page('search.html', 'index-pages search', words:label('sections.search'), $script, $main)"/>
  </xsl:template>

  <!-- searched.js: what each text is sifted by, as data that no page has to hold; no sign of markup is left in it. -->
  <xsl:mode name="searched" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="searched" as="text()">
    <xsl:variable name="data" as="xs:string" select="serialize(f:sieve(), map{'method': 'json'})"/>
    <xsl:variable name="plain" as="xs:string" select="
      replace($data, '&lt;', '\\u003c') => replace('>', '\\u003e') => replace('&amp;', '\\u0026')"/>
    <xsl:value-of select="'window.searched = ' || $plain || ';'"/>
  </xsl:template>

  <!-- What each text is sifted by: pagefind's own filters are written in no settled order, so these stand here. -->
  <xsl:function name="f:sieve" as="array(*)">
    <xsl:variable name="texts" as="map(*)*" select="
      for $record in $records?* return map{
        'readings': map{'clean': f:address($record?id, 'clean'), 'diplomatic': f:address($record?id, 'diplomatic')},
        'title': $record?title, 'date': words:date($record?date),
        'kind': $record?kind, 'year': substring(f:sort-key($record?date), 1, 4),
        'person': f:named-in($record, 'person:'), 'place': f:named-in($record, 'place:')}"/>
    <xsl:sequence select="array{$texts}"/>
  </xsl:function>

  <!-- The preferred names of the entries of one register that a document mentions. -->
  <xsl:function name="f:named-in" as="array(xs:string)">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:sequence select="array{
      distinct-values($record?mentions?*?ref[starts-with(., $prefix)]) ! $names(.) => sort((), function($named) { $ranks($named) })}"/>
  </xsl:function>
</xsl:stylesheet>
