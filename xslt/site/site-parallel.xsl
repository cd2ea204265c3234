<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings side by side on one grid: a block and its counterpart are on the same row, what differs is marked. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="parallel-rows.xsl"/>
  <xsl:include href="parallel-cells.xsl"/>
  <xsl:include href="parallel-compared.xsl"/>
  <xsl:include href="parallel-differences.xsl"/>
  <xsl:include href="parallel-marks.xsl"/>
  <xsl:include href="parallel-notes.xsl"/>

  <!-- texts/<id>.parallel.html. -->
  <xsl:mode name="parallel" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="parallel" as="element()">
    <xsl:variable name="main" as="element()*">
      <xsl:sequence select="f:first-screen('parallel', ($diplomatic, $clean))"/>
      <xsl:sequence select="f:panes(f:compared($diplomatic[1], $clean[1]), f:facsimile($document, 'parallel'))"/>
      <div class="after" id="after"><xsl:sequence select="f:related('parallel'), f:cite($record, 'parallel')"/></div>
      <xsl:sequence select="f:turns('parallel'), f:cards()"/>
    </xsl:variable>
    <xsl:sequence select="f:page(f:address($record?id, 'parallel'), 'document parallel',
      $record?short_title || ', ' || words:reading('parallel', 'in-title'),
      (f:citation-meta($record), f:stepping()), $main)"/>
  </xsl:template>

  <!-- The script that steps from one difference to the next. -->
  <xsl:function name="f:stepping" as="element()">
    <script defer="defer" src="../compare.js"/>
  </xsl:function>

  <!-- Both readings, the notes, the pictures. -->
  <xsl:function name="f:panes" as="element()">
    <xsl:param name="compared" as="map(*)"/>
    <xsl:param name="pictures" as="element()*"/>
    <xsl:variable name="rows" as="xs:string*" select="f:merge((), f:row-keys($diplomatic[1]), f:row-keys($clean[1]))"/>
    <div class="panes{' three'[exists($pictures)]}" style="--rows:{count($rows) + 2}">
      <xsl:sequence select="f:differences-counted($compared?count)"/>
      <xsl:for-each select="[$diplomatic[1], $clean[1], '#clean-name', 'diplomatic'], [$clean[1], $diplomatic[1], '#after', 'clean']">
        <h2 class="pane-name {.(4)}-name" id="{.(4)}-name">{words:reading(.(4), 'short')}</h2>
        <a class="leap" href="{.(3)}">{words:label('parallel.skip', map{'reading': words:reading(.(4), 'name')})}</a>
        <xsl:apply-templates select=".(1)" mode="pane">
          <xsl:with-param name="pane" select=".(4)" tunnel="yes"/>
          <xsl:with-param name="rows" select="f:placed(f:row-keys(.(1)), $rows)" tunnel="yes"/>
          <xsl:with-param name="there" select="f:cells(.(2))/@id ! string()" tunnel="yes"/>
          <xsl:with-param name="known" select="f:names-given(.(2), .(4))" tunnel="yes"/>
          <xsl:with-param name="compared" select="$compared" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:for-each>
      <xsl:sequence select="f:notes-compared(), $pictures"/>
    </div>
  </xsl:function>

  <!-- How many differences there are, with a link to the first. -->
  <xsl:function name="f:differences-counted" as="element()">
    <xsl:param name="count" as="xs:integer"/>
    <nav class="differences" aria-label="{words:label('parallel.differences')}">
      <p>
        <xsl:choose>
          <xsl:when test="$count eq 0">{words:label('parallel.none')}</xsl:when>
          <xsl:otherwise><a href="#difference-1">{words:label('parallel.count', map{'count': $count})}</a></xsl:otherwise>
        </xsl:choose>
      </p>
    </nav>
  </xsl:function>

</xsl:stylesheet>
