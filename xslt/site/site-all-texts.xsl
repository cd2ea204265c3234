<?xml version="1.0" encoding="UTF-8"?>
<!-- All texts on one page, to be printed or searched with the browser's own means. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- texts.html; in an edition of very many texts it leads to texts.y1951.html, and so on. -->
  <xsl:mode name="all-texts" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="all-texts" as="element()">
    <xsl:variable name="title" as="xs:string" select="string-join((words:label('texts.title'), words:reading($reading, 'name')[$reading ne $main-reading], replace($name, '^y', '')[. ne '']), ', ')"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>{$title}</h1>
        <p class="from-to">{words:label('texts.about', map{'reading': words:reading($reading, 'name')})}</p>
      </header>
      <xsl:where-populated>
        <ul role="list">
          <xsl:for-each select="$shelves?*"><li><a href="{string-join(('texts', $reading[. ne $main-reading], ?id, 'html'), '.')}">{?name}</a>, {f:count(.)}</li></xsl:for-each>
        </ul>
      </xsl:where-populated>
      <xsl:for-each select="$records?*">
        <xsl:variable name="record" as="map(*)" select="."/>
        <section class="whole" aria-labelledby="{?id}">
          <p class="date">{words:date(?date)}</p>
          <h2 id="{?id}"><a href="{f:address(?id, $reading)}">{f:unbroken(?title)}</a></h2>
          <div class="sheet"><xsl:processing-instruction name="text" select="$record?id"/></div>
        </section>
      </xsl:for-each>
      <div class="after"><xsl:sequence select="f:legend-with($classes?*)"/></div>
    </xsl:variable>
    <xsl:sequence select="f:page(string-join(('texts', $reading[. ne $main-reading], $name[. ne ''], 'html'), '.'), 'document ' || $reading || ' all', $title, (), $main)"/>
  </xsl:template>
</xsl:stylesheet>
