<?xml version="1.0" encoding="UTF-8"?>
<!-- The tombstone of a withdrawn document: since when, why, what replaces it. Nothing of its text. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The change that withdrew it, the identifiers that it had, the document that replaces it, whether its TEI stays. -->
  <xsl:param name="withdrawal" as="map(*)" select="map{}"/>
  <xsl:param name="places" as="array(*)" select="[]"/>
  <xsl:param name="instead" as="array(*)" select="[]"/>
  <xsl:param name="kept" as="xs:boolean" select="false()"/>

  <!-- At every address of a page of the document. -->
  <xsl:mode name="tombstone" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="tombstone" as="element()">
    <xsl:variable name="main" as="element()+">
      <header class="document-head">
        <p class="kind">{words:begun(words:of('status', 'withdrawn'))}</p>
        <h1>{$record?title}</h1>
        <p class="from-to">{words:date($record?date)}</p>
      </header>
      <div class="tombstone">
        <p>{words:label('tombstone.since', map{'date': words:day($withdrawal?when)})}</p>
        <xsl:for-each select="$withdrawal?text[. ne '']"><p class="reason">{.}</p></xsl:for-each>
        <xsl:sequence select="f:instead()"/>
        <p>{words:label('tombstone.stays')}</p>
        <xsl:if test="$kept"><p><a href="../texts/{$record?id}.xml">{words:label('tombstone.tei')}</a></p></xsl:if>
        <xsl:for-each select="$places?*"><span id="{.}"/></xsl:for-each>
      </div>
    </xsl:variable>
    <xsl:variable name="head" as="element()"><meta name="robots" content="noindex"/></xsl:variable>
    <xsl:sequence select="f:page($name, 'withdrawn', $record?short_title, $head, $main)"/>
  </xsl:template>

  <!-- What replaces it, where its withdrawal names that: a document of the edition, or an address elsewhere. -->
  <xsl:function name="f:instead" as="element()?">
    <xsl:variable name="document" as="map(*)?" select="$instead?*"/>
    <xsl:variable name="link" as="element()?">
      <xsl:choose>
        <xsl:when test="exists($document)"><a href="../{f:address($document?id, 'clean')}">{$document?short_title}</a></xsl:when>
        <xsl:when test="contains($withdrawal?see, '://')"><a href="{$withdrawal?see}">{$withdrawal?see}</a></xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="exists($link)"><p><xsl:sequence select="words:phrase('tombstone.instead', map{'document': $link})"/></p></xsl:if>
  </xsl:function>
</xsl:stylesheet>
