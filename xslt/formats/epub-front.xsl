<?xml version="1.0" encoding="UTF-8"?>
<!-- Title page, and the file of contents and landmarks (EPUB 3.3, 7: navigation document). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f words map" expand-text="yes">

  <!-- The title page: title, publisher where it is another name, version and terms. -->
  <xsl:function name="f:title-page" as="element(html)">
    <xsl:variable name="content" as="element(section)">
      <section class="title-page" epub:type="titlepage" aria-label="{words:label('epub.title-page')}">
        <h1>{$title}</h1>
        <xsl:if test="$edition?subtitle ne ''"><p class="subtitle">{$edition?subtitle}</p></xsl:if>
        <xsl:if test="not($edition?publisher = ('', $title))"><p class="publisher">{$edition?publisher}</p></xsl:if>
        <xsl:if test="$version ne ''"><p class="version">{words:label('epub.version', map{'date': words:day($version)})}</p></xsl:if>
        <p class="terms">{f:terms()}</p>
      </section>
    </xsl:variable>
    <xsl:sequence select="f:sheet($title, '', 'frontmatter', $content)"/>
  </xsl:function>

  <!-- The table of contents, a page of the book too, and the landmarks, which only devices use. -->
  <xsl:function name="f:contents" as="element(html)">
    <xsl:variable name="content" as="element(nav)+">
      <nav epub:type="toc" role="doc-toc" class="contents" aria-labelledby="contents">
        <h1 id="contents">{words:label('epub.contents')}</h1>
        <ol>
          <xsl:sequence select="'frontmatter' ! f:entries(.)"/>
          <li>
            <span>{words:label('sections.index')}</span>
            <ol><xsl:sequence select="f:entries('bodymatter')"/></ol>
          </li>
          <xsl:where-populated>
            <li>
              <xsl:if test="exists(f:entries('backmatter'))"><span>{words:label('epub.registers')}</span></xsl:if>
              <xsl:where-populated><ol><xsl:sequence select="f:entries('backmatter')"/></ol></xsl:where-populated>
            </li>
          </xsl:where-populated>
        </ol>
      </nav>
      <nav epub:type="landmarks" aria-label="{words:label('epub.landmarks')}" hidden="hidden">
        <ol><xsl:sequence select="f:landmarks()"/></ol>
      </nav>
      <xsl:if test="$paged">
        <nav epub:type="page-list" role="doc-pagelist" aria-label="{words:label('epub.pages')}" hidden="hidden">
          <ol><xsl:sequence select="f:page-list()"/></ol>
        </nav>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="f:sheet(words:label('epub.contents'), '', 'frontmatter', $content)"/>
  </xsl:function>

  <!-- The entries of one part of the book; a document with its date. -->
  <xsl:function name="f:entries" as="element(li)*">
    <xsl:param name="part" as="xs:string"/>
    <xsl:for-each select="$chapters?*">
      <xsl:variable name="record" as="map(*)?" select="$by-id(?document)"/>
      <xsl:if test="f:part(?address) eq $part">
        <li>
          <a href="{?file}">
            <xsl:variable name="reading" as="xs:string" select="substring-before(substring-after(?address, ?document || '.'), '.html')"/>
            <xsl:text>{string-join((($record?short_title[. ne ''], ?heading)[1], words:reading($reading, 'name')[exists($record) and $reading ne '']), ', ')}</xsl:text>
            <xsl:for-each select="$record">
              <xsl:text> </xsl:text>
              <span class="date">{words:date(?date)}</span>
            </xsl:for-each>
          </a>
        </li>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The records by the ids of their documents. -->
  <xsl:variable name="by-id" as="map(xs:string, map(*))" select="map:merge($records?* ! map{?id: .})"/>

  <!-- The landmarks: title page, contents, where the documents begin, registers. -->
  <xsl:function name="f:landmarks" as="element(li)+">
    <xsl:for-each select="
      ['titlepage', 'index.xhtml'[not($alone)], words:label('epub.title-page')], ['toc', 'nav.xhtml'[not($alone)], words:label('epub.contents')],
      ['bodymatter', f:first('bodymatter'), words:label('sections.index')], ['index', f:first('backmatter'), words:label('epub.registers')]">
      <xsl:if test="exists(.(2))">
        <li><a epub:type="{.(1)}" href="{.(2)}">{.(3)}</a></li>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The pages of the documents, each with its place. -->
  <xsl:function name="f:page-list" as="element(li)*">
    <xsl:for-each select="$chapters?*">
      <xsl:variable name="file" as="xs:string" select="?file"/>
      <xsl:for-each select="?breaks?*">
        <li><a href="{$file}#{?id}">{?page}</a></li>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- The number of a page, out of its name ("page 2"). -->
  <xsl:function name="f:page-number" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="around" as="xs:string+" select="tokenize(words:label('text.page-name', map{'page': '|'}), '\|')"/>
    <xsl:sequence select="substring($name, string-length($around[1]) + 1, string-length($name) - sum($around ! string-length()))"/>
  </xsl:function>

  <!-- The first file of a part. -->
  <xsl:function name="f:first" as="xs:string?">
    <xsl:param name="part" as="xs:string"/>
    <xsl:sequence select="$chapters?*[f:part(?address) eq $part][1]?file"/>
  </xsl:function>
</xsl:stylesheet>
