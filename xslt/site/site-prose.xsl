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

  <!-- A page as it is; links of the same words get names of their own. -->
  <xsl:mode name="in-site" on-no-match="shallow-copy" on-multiple-match="fail"/>

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
</xsl:stylesheet>
