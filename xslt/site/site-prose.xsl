<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of prose: about, principles. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:html="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- about.html, principles.html. -->
  <xsl:mode name="prose" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="prose" as="element()">
    <xsl:variable name="title" as="xs:string"
      select="normalize-space((tei:TEI/tei:teiHeader//tei:titleStmt/tei:title)[1])"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head"><h1>{$title}</h1></header>
      <div class="sheet">
        <xsl:apply-templates select="$text" mode="in-site"/>
        <xsl:if test="$name eq 'principles'">
          <section class="legend" id="legend" aria-labelledby="legend-title">
            <h2 class="head" id="legend-title">{words:label('page.legend')}</h2>
            <xsl:sequence select="f:legend()"/>
          </section>
        </xsl:if>
      </div>
    </xsl:variable>
    <xsl:sequence select="f:page($name || '.html', 'prose', $title, (), $main)"/>
  </xsl:template>

  <!-- A page as it is, its pointers to files of the edition as the addresses of their pages. -->
  <xsl:mode name="in-site" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="@href" mode="in-site" as="attribute()">
    <xsl:attribute name="href" select="f:page-of(.)"/>
  </xsl:template>

  <!-- Links by their words. -->
  <xsl:key name="links-by-words" match="html:a[@href]" use="normalize-space()"/>

  <!-- Links of the same words to several places: each is named with its place. -->
  <xsl:template match="html:a[root() instance of document-node()][contains(@href, '#')][not(@aria-label)][count(distinct-values(key('links-by-words', normalize-space())/@href)) gt 1]"
    mode="in-site" as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="in-site"/>
      <xsl:attribute name="aria-label" select="normalize-space() || ', ' || substring-after(@href, '#')"/>
      <xsl:apply-templates mode="in-site"/>
    </xsl:copy>
  </xsl:template>

  <!-- ../documents/x.xml#x.b3 as the block of the diplomatic reading; ../registers/persons.xml#mao as the entry. -->
  <xsl:function name="f:page-of" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="place" as="xs:string" select="if (contains($pointer, '#')) then '#' || substring-after($pointer, '#') else ''"/>
    <xsl:variable name="file" as="xs:string" select="replace($pointer, '#.*$', '')"/>
    <xsl:variable name="name" as="xs:string" select="replace($file, '^.*/|\.xml$', '')"/>
    <xsl:sequence select="
      if (matches($file, '^\.\./documents/[^/]+\.xml$')) then f:address($name, if ($place ne '') then 'diplomatic' else 'clean') || $place
      else if (matches($file, '^\.\./(registers|pages)/[^/]+\.xml$')) then $name || '.html' || $place
      else $pointer"/>
  </xsl:function>
</xsl:stylesheet>
