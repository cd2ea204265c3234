<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of one reading of a document. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:html="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="site-head.xsl"/>
  <xsl:include href="site-cards.xsl"/>
  <xsl:include href="site-header.xsl"/>

  <!-- The readings as the switch names them: name and words. -->
  <xsl:variable name="views" as="array(xs:string)*"
select="
    ($main-reading, $readings[. ne $main-reading], 'parallel'[$readings = 'clean' and $readings = 'diplomatic'])
    ! [., if (words:known('choice.' || . || '.name')) then words:label('choice.' || . || '.name') else words:begun(words:reading(., 'short'))]"/>

  <!-- texts/<id>.html and texts/<id>.diplomatic.html. -->
  <xsl:mode name="document" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="document" as="element()">
    <xsl:variable name="main" as="element()*">
      <xsl:sequence select="f:first-screen($reading, $text)"/>
      <div class="sheet" data-pagefind-body="">
        <a class="leap" href="#after" data-pagefind-ignore="">{words:label('page.past-text')}</a>
        <xsl:for-each select="$text">
          <h2 class="spoken" data-pagefind-ignore="">{if (self::html:article) then words:begun(words:reading($reading, 'name')) else words:label('notes.title')}</h2>
          <xsl:sequence select="."/>
        </xsl:for-each>
      </div>
      <xsl:sequence select="f:facsimile($document, $reading)"/>
      <div class="after" id="after">
        <xsl:sequence select="f:related($reading), f:changes($document[$reading eq 'clean']), f:about-document($record, $document), f:cite($record, $reading)"/>
      </div>
      <xsl:sequence select="f:turns($reading), f:cards()"/>
    </xsl:variable>
    <xsl:sequence select="f:page(f:address($record?id, $reading), 'document ' || $reading,
      string-join(($record?short_title, words:reading($reading, 'name')[$reading ne $main-reading]), ', '),
      f:citation-meta($record), $main)"/>
  </xsl:template>

  <!-- Where the text comes from, who translated it, what may be done with it. -->
  <xsl:function name="f:about-document" as="element()">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="document" as="document-node()?"/>
    <section class="facts" aria-labelledby="facts">
      <h2 id="facts">{words:label('document.about')}</h2>
      <dl>
        <xsl:sequence select="
          f:fact(words:label('document.source'), $record?sources?*),
          f:fact(words:label('document.translator'), $record?translators?* ! (?name[. ne ''], words:label('document.unknown'))[1]),
          f:fact(words:label('document.original'), $record?original_language_name),
          f:fact(words:label('document.earlier'), $record?earlier_originals?* ! string-join((?name || '.', ?note[. ne '']), ' ')),
          f:fact(words:label('document.classification'), string-join($record?classification?*, ', ')),
          f:found-under(),
          f:fact(words:label('document.rights'), $record?rights?*),
          f:fact(words:label('document.history'), $record?changes?* ! words:label('document.change', map{'date': words:day(?when), 'text': string(?text)}))"/>
      </dl>
      <xsl:sequence select="f:header-in-full($document)"/>
    </section>
  </xsl:function>

  <!-- The headings that the document is found under, by way. -->
  <xsl:function name="f:found-under" as="element()*">
    <xsl:if test="exists($headings?*)"><dt>{words:label('document.found-under')}</dt></xsl:if>
    <xsl:for-each-group select="$headings?*" group-adjacent="?way">
      <dd>
        <xsl:text>{words:label('browse.' || ?way || '.name')}: </xsl:text>
        <xsl:for-each select="current-group()">
          <xsl:if test="position() gt 1">; </xsl:if>
          <a href="{f:heading-page(.)}" aria-label="{words:label('browse.' || ?way || '.name')}: {?name}">{?name}</a>
        </xsl:for-each>
      </dd>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The address of the first heading of one way, from a document's page; none where the document is under none. -->
  <xsl:function name="f:heading-address" as="xs:string">
    <xsl:param name="way" as="xs:string"/>
    <xsl:sequence select="string($headings?*[?way eq $way][1] ! f:heading-page(.))"/>
  </xsl:function>

  <!-- The address of a heading, from a document's page. -->
  <xsl:function name="f:heading-page" as="xs:string">
    <xsl:param name="heading" as="map(*)"/>
    <xsl:sequence select="'../' || (if ($heading?way eq 'date') then 'index' else 'by-' || $heading?way) || '.html#' || $heading?id"/>
  </xsl:function>

  <!-- A term and what is known of it; nothing where nothing is. -->
  <xsl:function name="f:fact" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:if test="exists($known[. ne ''])">
      <dt>{$term}</dt>
      <xsl:for-each select="$known[. ne '']"><dd>{.}</dd></xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- The ways on: by date, and within the same correspondence where that leads elsewhere. -->
  <xsl:function name="f:turns" as="element()*">
    <xsl:param name="view" as="xs:string"/>
    <xsl:sequence select="f:turn('by-date', $before?*[1], $after?*[1], $view)"/>
    <xsl:if test="$letter-before?*?id ne $before?*?id or $letter-after?*?id ne $after?*?id">
      <xsl:sequence select="f:turn('same-correspondence', $letter-before?*[1], $letter-after?*[1], $view)"/>
    </xsl:if>
  </xsl:function>

  <!-- The documents before and after this one in one order, in the same reading. -->
  <xsl:function name="f:turn" as="element()?">
    <xsl:param name="order" as="xs:string"/>
    <xsl:param name="before" as="map(*)?"/>
    <xsl:param name="after" as="map(*)?"/>
    <xsl:param name="view" as="xs:string"/>
    <xsl:where-populated>
      <nav class="turn" aria-label="{words:label('turn.' || $order || '.title')}">
        <xsl:for-each select="$before">
          <a rel="prev" href="{substring-after(f:address(?id, $view), 'texts/')}">
            <span class="way">← {words:label('turn.' || $order || '.before')}</span><xsl:text> </xsl:text>
            <span class="which">{?short_title}</span><xsl:text> </xsl:text>
            <span class="date">{words:date(?date)}</span>
          </a>
        </xsl:for-each>
        <xsl:for-each select="$after">
          <a rel="next" href="{substring-after(f:address(?id, $view), 'texts/')}">
            <span class="way">{words:label('turn.' || $order || '.after')} →</span><xsl:text> </xsl:text>
            <span class="which">{?short_title}</span><xsl:text> </xsl:text>
            <span class="date">{words:date(?date)}</span>
          </a>
        </xsl:for-each>
      </nav>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
