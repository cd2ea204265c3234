<?xml version="1.0" encoding="UTF-8"?>
<!-- A page of the site becomes a chapter: its text, notes and facts; what serves a browser stays behind. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f map" expand-text="yes">

  <!-- The places of a page that a link in the book can lead to: pictures of the document and cards are not in the book. -->
  <xsl:function name="f:ids" as="xs:string*">
    <xsl:param name="page" as="element(html)"/>
    <xsl:sequence select="$page/body/main/(* except (section[@class = 'facsimile'], div[@class = 'cards']))/descendant-or-self::*/@id ! string()"/>
  </xsl:function>

  <!-- The name of a page's file in the book. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="replace($address, '\.html$', '.xhtml')"/>
  </xsl:function>

  <!-- Which part of the book a page belongs to. -->
  <xsl:function name="f:part" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="
      if (starts-with($address, 'texts/')) then 'bodymatter'
      else if ($address = ('persons.html', 'places.html', 'organisations.html')) then 'backmatter'
      else 'frontmatter'"/>
  </xsl:function>

  <!-- What a chapter is called: its own heading, else what the book is called. -->
  <xsl:function name="f:heading" as="xs:string">
    <xsl:param name="page" as="element(html)"/>
    <xsl:sequence select="normalize-space(($page//h1[normalize-space()], $title)[1])"/>
  </xsl:function>

  <!-- A whole file of the book: $up leads to its top folder, $part is a word of EPUB's vocabulary of structure. -->
  <xsl:function name="f:sheet" as="element(html)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:param name="part" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <html lang="{$edition?language}" xml:lang="{$edition?language}">
      <head>
        <title>{$title}</title>
        <link rel="stylesheet" type="text/css" href="{$up}style.css"/>
      </head>
      <body epub:type="{$part}">
        <xsl:sequence select="$content"/>
      </body>
    </html>
  </xsl:function>

  <!-- The chapter of a page. -->
  <xsl:function name="f:chapter" as="element(html)">
    <xsl:param name="page" as="element(html)"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="kind" as="xs:string"
      select="map{'bodymatter': 'chapter', 'backmatter': 'index', 'frontmatter': 'introduction'}(f:part($address))"/>
    <xsl:variable name="content" as="element()">
      <section epub:type="{$kind}" role="doc-{$kind}" aria-label="{f:heading($page)}">
        <xsl:apply-templates select="$page/body/main/node()" mode="chapter">
          <xsl:with-param name="ids" select="f:ids($page)" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:sequence select="f:remarks($page)[f:part($address) eq 'bodymatter']"/>
      </section>
    </xsl:variable>
    <xsl:sequence select="
      f:sheet(f:heading($page), f:root($address), f:part($address), $content)"/>
  </xsl:function>

  <!-- The way from a file to the top of the book. -->
  <xsl:function name="f:root" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="if (contains($address, '/')) then '../' else ''"/>
  </xsl:function>

  <!-- A page's content is copied, but for what only a browser can use. -->
  <xsl:mode name="chapter" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="nav | script | button | a[@class = 'permalink'] | section[contains-token(@class, 'cite')]
    | section[@class = 'facsimile'] | div[@class = 'cards'] | details[@class = 'header-in-full'] | *[@data-pagefind-ignore] | p[@class = 'printed'] | @style | @*[starts-with(name(), 'data-pagefind')]" mode="chapter" as="empty-sequence()" priority="1"/>

  <!-- After the text only the facts are kept, but for what the document is found under: those lists are not in the book. -->
  <xsl:template match="child::div[@class = 'after']" mode="chapter" as="element()*">
    <xsl:apply-templates select="section[@class = 'facts']" mode="chapter"/>
  </xsl:template>

  <!-- What a document is found under. -->
  <xsl:template match="section[@class = 'facts']/dl/(dd[a] | dt[following-sibling::*[1]/a])" mode="chapter"
    as="empty-sequence()" priority="1"/>

  <!-- The legend, unfolded. -->
  <xsl:template match="details[@class = 'legend']" mode="chapter" as="element(section)">
    <section class="legend" id="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{summary}</h2>
      <xsl:apply-templates select="* except summary" mode="chapter"/>
    </section>
  </xsl:template>

  <!-- What a register folds on a screen, unfolded. -->
  <xsl:template match="section[@class = 'entry']/details" mode="chapter" as="element()*">
    <xsl:apply-templates select="* except summary" mode="chapter"/>
  </xsl:template>

  <!-- Links lead within the book or out into the web; where a place is not in the book, the words stay, but not the number of a
    further target. Whether another page is in the book, and has the place, is known when the book is made: till then such a link is marked. -->
  <xsl:template match="a[@href]" mode="chapter" as="node()*">
    <xsl:param name="ids" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="outside" as="xs:boolean" select="contains(@href, ':') and matches(@href, '^[A-Za-z][A-Za-z0-9+.\-]*:')"/>
    <xsl:variable name="there" as="xs:string" select="if ($outside) then '' else f:there(@href)"/>
    <xsl:variable name="place" as="xs:string" select="substring-after(@href, '#')"/>
    <xsl:choose>
      <xsl:when test="$there eq $address and not($place = $ids)">
        <xsl:apply-templates select="node()[not(current()/@class = 'further')]" mode="chapter"/>
      </xsl:when>
      <xsl:otherwise>
        <a>
          <xsl:if test="not($outside or $there eq $address)">
            <xsl:attribute name="data-there" select="$there"/>
            <xsl:attribute name="data-place" select="$place"/>
          </xsl:if>
          <xsl:attribute name="href" select="
            if ($outside) then @href else (f:root($address) || f:file($there))[$there ne $address] || $place[. ne ''] ! ('#' || .)"/>
          <xsl:if test="@role = 'doc-noteref'"><xsl:attribute name="epub:type" select="'noteref'"/></xsl:if>
          <xsl:apply-templates select="@* except @href, node()" mode="chapter"/>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The page that a link of this page leads to: the comparison is not in a book, its first reading is. -->
  <xsl:function name="f:there" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:variable name="path" as="xs:string" select="substring-before($href || '#', '#')"/>
    <xsl:variable name="page" as="xs:string" select="
      if ($path eq '') then $address
      else replace(if (f:root($address) and not(starts-with($path, '../'))) then 'texts/' || $path else $path, '^(\.\./|\./)+', '')"/>
    <xsl:sequence select="
      if ($page eq $address) then $page else replace($page, '\.parallel\.html$', '.html')"/>
  </xsl:function>

  <!-- A picture that is at hand; one that is not is known by its description, which stands beside it. -->
  <xsl:template match="img" mode="chapter" as="element(img)?">
    <xsl:if test="map:contains($pictures, f:in-book(@src, $address))">
      <img src="{f:root($address)}{f:in-book(@src, $address)}" alt="{@alt}"/>
    </xsl:if>
  </xsl:template>

  <!-- The address in the book of what a page names by a relative path; blanks are no part of a book's addresses. -->
  <xsl:function name="f:in-book" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="from" as="xs:string"/>
    <xsl:sequence select="
      resolve-uri($path, 'book:/' || $from) => substring-after('book:/') => iri-to-uri() => replace('%20', '_')"/>
  </xsl:function>

  <!-- The notes: each an aside that reading devices open in place. -->
  <xsl:template match="section[@class = 'notes']" mode="chapter" as="element()">
    <section epub:type="footnotes">
      <xsl:apply-templates select="@* except @role, ul/li" mode="chapter"/>
    </section>
  </xsl:template>

  <!-- A note begins with its sign, which leads back: in its first paragraph, or in the one that it is. -->
  <xsl:template match="section[@class = 'notes']/ul/li" mode="chapter" as="element(aside)">
    <xsl:variable name="content" as="node()*" select="child::div[@class = 'prose']/node()"/>
    <xsl:variable name="blocks" as="element()*" select="
      $content[self::p or self::div or self::ul or self::table or self::blockquote or self::figure]"/>
    <xsl:variable name="line" as="node()*" select="if (exists($blocks)) then $blocks[1]/self::p/node() else $content"/>
    <aside epub:type="footnote" role="doc-footnote">
      <xsl:apply-templates select="@*" mode="chapter"/>
      <p>
        <xsl:apply-templates select="$blocks[1]/self::p/@*, a[@class = 'sign']" mode="chapter"/>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="$line" mode="chapter"/>
      </p>
      <xsl:apply-templates select="$blocks except $blocks[1]/self::p" mode="chapter"/>
    </aside>
  </xsl:template>

  <!-- The beginning of a page of the document, by the word of EPUB's vocabulary too. -->
  <xsl:template match="*[@role = 'doc-pagebreak']" mode="chapter" as="element()">
    <xsl:copy>
      <xsl:attribute name="epub:type" select="'pagebreak'"/>
      <xsl:attribute name="id" select="f:page-id(.)"/>
      <xsl:apply-templates select="@* except @id, node()" mode="chapter"/>
    </xsl:copy>
  </xsl:template>

  <!-- The id of a place where a page of the document begins: by its place among them, since numbers may come again. -->
  <xsl:function name="f:page-id" as="xs:string">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="string(($break/@id, 'page-' || count($break/preceding::*[@role = 'doc-pagebreak']) + 1)[1])"/>
  </xsl:function>

  <!-- A language is told to XML too. -->
  <xsl:template match="@lang" mode="chapter" as="attribute()+">
    <xsl:sequence select="."/>
    <xsl:attribute name="xml:lang" select="."/>
  </xsl:template>
</xsl:stylesheet>
