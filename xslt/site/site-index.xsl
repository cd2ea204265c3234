<?xml version="1.0" encoding="UTF-8"?>
<!-- The home page: a title page with a table of contents. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="site-data.xsl"/>
  <xsl:include href="site-history.xsl"/>

  <!-- index.html. -->
  <xsl:mode name="index" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="index" as="element()">
    <xsl:variable name="main" as="element()+">
      <header class="title-page">
        <h1>{$edition?title}</h1>
        <p class="subtitle">{$edition?subtitle}</p>
        <xsl:where-populated><div class="introduction"><xsl:sequence select="$text[self::article]/node()"/></div></xsl:where-populated>
        <xsl:where-populated>
          <ul role="list" class="begin">
            <xsl:for-each select="('events', 'abbreviations', 'principles', 'making', 'about', 'history', 'data')[. = $edition?sections?*]">
              <li><a href="{.}.html">{words:label('home.' || .)}</a></li>
            </xsl:for-each>
          </ul>
        </xsl:where-populated>
      </header>
      <section class="contents" aria-labelledby="contents">
        <h2 id="contents">{words:label('sections.index')}</h2>
        <xsl:sequence select="f:ways('date'), f:leaps(), f:by-year()"/>
        <xsl:variable name="files" as="element()*"><xsl:for-each select="$downloads?*"><a href="{?file}">{?words}</a></xsl:for-each></xsl:variable>
        <p class="whole-edition"><xsl:sequence select="words:phrase('home.whole-edition', map{'files': $files})"/></p>
        <xsl:sequence select="f:cite-edition()"/>
      </section>
    </xsl:variable>
    <xsl:sequence select="f:page('index.html', 'home', $edition?title, (f:service-links(), f:linked()), $main)"/>
  </xsl:template>

  <!-- The documents by date: a few on end, many under their years, and very many on a page for each year. -->
  <xsl:function name="f:by-year" as="element()*">
    <xsl:variable name="by-id" as="map(xs:string, map(*))" select="map:merge($records?* ! map{?id: .})"/>
    <xsl:variable name="few" as="xs:boolean" select="count($records?*) le $many"/>
    <xsl:for-each select="$shelves?*">
      <xsl:if test="not($few)"><h3 id="{?id}">{?name}</h3></xsl:if>
      <xsl:choose>
        <xsl:when test="?apart"><xsl:sequence select="f:way-to(.)"/></xsl:when>
        <xsl:otherwise>
          <ol role="list">
            <xsl:if test="$few"><xsl:attribute name="id" select="?id"/></xsl:if>
            <xsl:for-each select="?lines?*"><xsl:sequence select="f:contents-entry($by-id(?document))"/></xsl:for-each>
          </ol>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- A document in the table of contents. -->
  <xsl:function name="f:contents-entry" as="element()">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="parties" as="node()*" select="$record?correspondences?*[1][not(f:said-in-title($record, .))] ! f:from-to(., '')"/>
    <li>
      <p class="date">{words:date($record?date)}</p>
      <p class="document"><a href="{f:address($record?id, 'clean')}">{f:unbroken(f:title-without-date($record))}</a></p>
      <p class="facts">
        <xsl:if test="exists($parties)"><span class="parties"><xsl:sequence select="$parties"/></span></xsl:if>
        <span class="kind">{f:kind-unsaid($record)}</span>
      </p>
    </li>
  </xsl:function>

  <!-- Kind and number: the heading of the record, else the kind alone. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="($record?heading, $record?kind)[. ne ''][1]"/>
  </xsl:function>

  <!-- The title, without the date that is shown next to it. -->
  <xsl:function name="f:title-without-date" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="date" as="xs:string?" select="(words:date($record?date), $record?date?text)[. ne ''][contains($record?title || ',', ', ' || . || ',')][1]"/>
    <xsl:variable name="parts" as="xs:string*" select="$date ! (substring-before($record?title, ', ' || .), substring-after($record?title, ', ' || .))"/>
    <xsl:sequence select="if ($parts[1] ne '') then string-join($parts) else $record?title"/>
  </xsl:function>
</xsl:stylesheet>
