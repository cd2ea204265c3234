<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, way in, navigation, foot. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The pages that every page leads to, as far as this edition has them: address and words. -->
  <xsl:variable name="sections" as="array(xs:string)*" select="
    ('index', 'persons', 'places', 'organisations', 'correspondence', 'timeline', 'search', 'principles', 'about')
      [. = ('index', $edition?sections?*)] ! [. || '.html', words:label('sections.' || .)]"/>

  <!-- The way from a page to the top of the site. -->
  <xsl:function name="f:root" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="if (contains($path, '/')) then '../' else ''"/>
  </xsl:function>

  <!-- A whole page: $path is its address in the site, $kind the class of its body. -->
  <xsl:function name="f:page" as="element()">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="head" as="node()*"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:variable name="page" as="element()">
      <html lang="{$edition?language}">
        <xsl:if test="$words:table?direction eq 'rtl'"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
        <head>
          <meta charset="utf-8"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <meta name="color-scheme" content="light dark"/>
          <title>{string-join(distinct-values(($title, $edition?title)), ' · ')}</title>
          <link rel="icon" href="{f:root($path)}icon.svg"/>
          <link rel="stylesheet" href="{f:root($path)}type.css"/>
          <link rel="stylesheet" href="{f:root($path)}style.css"/>
          <xsl:if test="not(tokenize($kind) = 'document')"><link rel="stylesheet" href="{f:root($path)}lists.css"/></xsl:if>
          <script src="{f:root($path)}settings.js"/>
          <xsl:for-each select="'popup.js', 'switch.js', 'notes.js', 'cards.js', 'marks.js', 'copy.js'">
            <script defer="defer" src="{f:root($path)}{.}"/>
          </xsl:for-each>
          <xsl:sequence select="f:canonical($path), $head"/>
        </head>
        <body class="{$kind}">
          <a class="skip" href="#main">{words:label('page.skip')}</a>
          <xsl:sequence select="f:masthead($path)"/>
          <main id="main">
            <xsl:sequence select="$main"/>
          </main>
          <xsl:sequence select="f:colophon($path)"/>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="words:marked($page)"/>
  </xsl:function>

  <!-- The absolute address of a page, once the edition has one, and where changes are told: a feed, and ResourceSync (6.3.2). -->
  <xsl:function name="f:canonical" as="element()*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:if test="$edition?base_url ne ''">
      <link rel="canonical" href="{$edition?base_url}{$path}"/>
      <link rel="alternate" type="application/atom+xml" title="{words:label('page.changes')}" href="{f:root($path)}feed.xml"/>
      <link rel="resourcesync" type="application/xml" href="{f:root($path)}capabilitylist.xml"/>
    </xsl:if>
  </xsl:function>

  <!-- The running title and the sections of the site. -->
  <xsl:function name="f:masthead" as="element()">
    <xsl:param name="path" as="xs:string"/>
    <header class="masthead">
      <a class="running-title" href="{f:root($path)}index.html">{$edition?title}</a>
      <nav aria-label="{words:label('page.sections')}">
        <ul role="list">
          <xsl:for-each select="$sections">
            <li>
              <a href="{f:root($path)}{.(1)}">
                <xsl:if test=".(1) eq $path"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:text>{.(2)}</xsl:text>
              </a>
              <xsl:sequence select="f:search-field($path)[current()(1) eq 'search.html']"/>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </header>
  </xsl:function>

  <!-- A field that leads to the search; the page of the search has its own. -->
  <xsl:function name="f:search-field" as="element()?">
    <xsl:param name="path" as="xs:string"/>
    <xsl:if test="$path ne 'search.html'">
      <form role="search" action="{f:root($path)}search.html">
        <input type="search" name="q" size="10" aria-label="{words:label('search.words')}"/>
      </form>
    </xsl:if>
  </xsl:function>

  <!-- The foot of the page: whose edition, under which terms, and where its marks are explained. -->
  <xsl:function name="f:colophon" as="element()">
    <xsl:param name="path" as="xs:string"/>
    <footer class="colophon">
      <p class="printed">{$edition?base_url}{$path}</p>
      <p><cite>{$edition?title}</cite>. {$edition?subtitle}.</p>
      <p><xsl:sequence select="words:phrase('page.licence', map{'licence': f:licence()})"/></p>
      <xsl:if test="$edition?sections?* = 'principles'">
        <p><a href="{f:root($path)}principles.html#legend">{words:label('page.legend')}</a></p>
      </xsl:if>
      <xsl:if test="$edition?sections?* = 'data'">
        <p><a href="{f:root($path)}data.html">{words:label('data.title')}</a></p>
      </xsl:if>
      <xsl:if test="$edition?sections?* = 'guidelines/index'">
        <p><a href="{f:root($path)}guidelines/index.html">{words:label('page.guidelines')}</a></p>
      </xsl:if>
    </footer>
  </xsl:function>

  <!-- The licence of what the edition adds, linked. -->
  <xsl:function name="f:licence" as="element()">
    <a href="{$edition?licence?encoding_url}">{$edition?licence?encoding}</a>
  </xsl:function>
</xsl:stylesheet>
