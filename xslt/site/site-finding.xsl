<?xml version="1.0" encoding="UTF-8"?>
<!-- Finding documents: by sender, recipient, kind, place and keyword, set as an index; the home page has them by date. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A list of more headings than this has a line of letters or years to leap by. -->
  <xsl:variable name="many" as="xs:integer" select="12"/>

  <!-- by-sender.html, by-recipient.html, by-kind.html, by-place.html, by-keyword.html. -->
  <xsl:mode name="finding" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="finding" as="element()">
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>{words:label('browse.' || $name || '.title')}</h1>
        <p class="from-to">{words:label('browse.' || $name || '.about')}</p>
      </header>
      <xsl:sequence select="f:ways($name), f:leaps()"/>
      <xsl:if test="empty($shelves?*)"><p>{words:label('browse.none')}</p></xsl:if>
      <div class="found">
        <xsl:for-each select="$shelves?*">
          <section aria-labelledby="{?id}">
            <h2 id="{?id}">{?name}</h2>
            <xsl:sequence select="if (?apart) then f:way-to(.) else f:lines(.)"/>
          </section>
        </xsl:for-each>
      </div>
    </xsl:variable>
    <xsl:sequence select="f:page('by-' || $name || '.html', 'index-pages', words:label('browse.' || $name || '.title'), (), $main)"/>
  </xsl:template>

  <!-- The page of one long shelf, its lines by year, or, by date, by month: by-sender.mao.html, by-date.y1951.html. -->
  <xsl:mode name="shelf" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="shelf" as="element()">
    <xsl:variable name="shelf" as="map(*)" select="$shelves(1)"/>
    <xsl:variable name="title" as="xs:string" select="words:label('browse.' || $name || '.title') || ': ' || $shelf?name"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <p class="kind">{words:label('browse.' || $name || '.title')}</p>
        <h1>{$shelf?name}</h1>
        <p class="from-to">{f:count($shelf)}</p>
      </header>
      <xsl:sequence select="f:ways('')"/>
      <div class="found">
        <xsl:for-each-group select="$shelf?lines?*" group-adjacent="f:period(.)">
          <section aria-labelledby="{f:period-id(.)}">
            <h2 id="{f:period-id(.)}">{words:day(current-grouping-key())}</h2>
            <xsl:sequence select="f:lines(map{'lines': array{current-group()}})"/>
          </section>
        </xsl:for-each-group>
      </div>
    </xsl:variable>
    <xsl:sequence select="f:page(f:shelf-page($shelf), 'index-pages', $title, (), $main)"/>
  </xsl:template>

  <!-- The other ways to find documents; $here is the one whose page this is. -->
  <xsl:function name="f:ways" as="element()">
    <xsl:param name="here" as="xs:string"/>
    <nav class="ways" aria-label="{words:label('browse.axes')}">
      <ul role="list">
        <xsl:for-each select="'date', 'sender', 'recipient', 'kind', 'place', 'keyword'">
          <li>
            <a href="{if (. eq 'date') then 'index' else 'by-' || .}.html">
              <xsl:if test=". eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
              <xsl:text>{words:label('browse.' || . || '.by')}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:function>

  <!-- Letters (by date: years) that lead to the first heading of each, where there are many headings. -->
  <xsl:function name="f:leaps" as="element()?">
    <xsl:sequence select="f:leaps-to($shelves?* ! [if ($name eq 'date') then ?name else f:initial(?name), ?id])"/>
  </xsl:function>

  <!-- A line of words to leap by: $headings are pairs of word and id, the first of each word being meant. -->
  <xsl:function name="f:leaps-to" as="element()?">
    <xsl:param name="headings" as="array(xs:string)*"/>
    <xsl:if test="count($headings) gt $many">
      <nav class="leaps" aria-label="{words:label('browse.leaps')}">
        <ul role="list">
          <xsl:for-each-group select="$headings" group-by=".(1)">
            <li><a href="#{.(2)}">{current-grouping-key()}</a></li>
          </xsl:for-each-group>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- The letter that a heading is leapt to by: its first, without its accent. -->
  <xsl:function name="f:initial" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="upper-case(substring(normalize-unicode($name, 'NFKD'), 1, 1))"/>
  </xsl:function>

  <!-- The documents of a shelf, a line each: date, short title, part. -->
  <xsl:function name="f:lines" as="element()">
    <xsl:param name="shelf" as="map(*)"/>
    <ul role="list" class="lines">
      <xsl:for-each select="$shelf?lines?*">
        <li>
          <span class="date">{words:date(?date)}</span>
          <xsl:text> </xsl:text>
          <span class="which"><a href="{f:address(?document, 'clean')}">{?title}</a>{?part[. ne ''] ! (', ' || .)}</span>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:function>

  <!-- Where the documents of a long shelf stand, and how many of each year. -->
  <xsl:function name="f:way-to" as="element()">
    <xsl:param name="shelf" as="map(*)"/>
    <p class="elsewhere">
      <a href="{f:shelf-page($shelf)}">{f:count($shelf)}</a>
      <xsl:text>: </xsl:text>
      <xsl:for-each-group select="$shelf?lines?*" group-adjacent="f:period(.)">
        <xsl:if test="position() gt 1">, </xsl:if>
        <a href="{f:shelf-page($shelf)}#{f:period-id(.)}">{words:day(current-grouping-key())}</a>
        <xsl:text> ({count(current-group())})</xsl:text>
      </xsl:for-each-group>
    </p>
  </xsl:function>

  <!-- "212 documents". -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="shelf" as="map(*)"/>
    <xsl:variable name="number" as="xs:integer" select="array:size($shelf?lines)" xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    <xsl:sequence select="words:label('list.documents', map{'count': $number})"/>
  </xsl:function>

  <!-- The page of a long shelf. -->
  <xsl:function name="f:shelf-page" as="xs:string">
    <xsl:param name="shelf" as="map(*)"/>
    <xsl:sequence select="'by-' || $name || '.' || $shelf?id || '.html'"/>
  </xsl:function>

  <!-- What the lines of a long shelf are parted by: the year; by date, the month. -->
  <xsl:function name="f:period" as="xs:string">
    <xsl:param name="line" as="map(*)"/>
    <xsl:variable name="day" as="xs:string" select="f:sort-key($line?date)"/>
    <xsl:sequence select="(substring($day, 1, if ($name eq 'date') then 7 else 4)[. ne ''], words:label('date.undated-heading'))[1]"/>
  </xsl:function>

  <!-- The id of a period: y1951, m1951-07, undated. -->
  <xsl:function name="f:period-id" as="xs:string">
    <xsl:param name="line" as="map(*)"/>
    <xsl:variable name="period" as="xs:string" select="f:period($line)"/>
    <xsl:sequence select="
      if ($period eq words:label('date.undated-heading')) then 'undated' else (if (contains($period, '-')) then 'm' else 'y') || $period"/>
  </xsl:function>
</xsl:stylesheet>
