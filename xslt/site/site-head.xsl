<?xml version="1.0" encoding="UTF-8"?>
<!-- The first screen of a document: what it is, and in which ways it can be read. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The head, the choice of a reading, and the marks that this page has. -->
  <xsl:function name="f:first-screen" as="element()+">
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="texts" as="element()*"/>
    <div class="first-screen"><xsl:sequence select="f:document-head(), f:choice($here)"/></div>
    <xsl:sequence select="f:legend-of($texts)"/>
  </xsl:function>

  <!-- Kind, title, one dateline, summary, status: no fact twice. -->
  <xsl:function name="f:document-head" as="element()">
    <header class="document-head">
      <p class="kind"><xsl:sequence select="f:link(f:heading-address('kind'), f:kind-unsaid($record))"/></p>
      <h1>{f:unbroken(f:title-without-date($record))}</h1>
      <p class="printed">{words:begun(words:reading(($reading[. ne ''], 'parallel')[1], 'name'))}</p>
      <p class="from-to">
        <xsl:sequence select="f:link(f:heading-address('date'), words:date($record?date))"/>
        <xsl:for-each select="$record?correspondences?*[1][exists(f:parties(., 'sent'))][not(f:said-in-title($record, .))]">
          <xsl:text>, </xsl:text>
          <xsl:sequence select="f:from-to(., '../')"/>
        </xsl:for-each>
      </p>
      <xsl:if test="$record?abstract ne ''"><p class="summary">{$record?abstract}</p></xsl:if>
      <xsl:where-populated><p class="status">{f:plain-status()}</p></xsl:where-populated>
    </header>
  </xsl:function>

  <!-- Kind and number, or the kind alone where the title has the number. -->
  <xsl:function name="f:kind-unsaid" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="
      if (tokenize($record?title, '\W+') = tokenize($record?heading, '\W+')[. castable as xs:integer]) then words:begun($record?kind)
      else f:kind($record)"/>
  </xsl:function>

  <!-- Whether the title already names sender and recipient: every longer word of their names is in it. -->
  <xsl:function name="f:said-in-title" as="xs:boolean">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="letter" as="map(*)"/>
    <xsl:variable name="names" as="xs:string*" select="('sent', 'received') ! f:parties($letter, .)?name"/>
    <xsl:sequence select="every $word in $names ! tokenize(., '\W+')[string-length(.) gt 3] satisfies contains($record?title, $word)"/>
  </xsl:function>

  <!-- How far the text can be trusted, in plain words: by its status, and whether a transcript is its source. -->
  <xsl:function name="f:plain-status" as="xs:string?">
    <xsl:variable name="typed" as="xs:string" select="if ($document//sourceDesc//bibl[@type = 'transcript']) then 'transcript' else 'source'"/>
    <xsl:variable name="key" as="xs:string" select="'trust.' || $record?status || '.' || $typed"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else $record?status[. ne ''] ! (words:begun(words:of('status', .)) || '.')"/>
  </xsl:function>

  <!-- The choice between the readings, each with what it does to this document; and the files. -->
  <xsl:function name="f:choice" as="element()">
    <xsl:param name="here" as="xs:string"/>
    <nav class="switch" aria-label="{words:label('document.switch')}">
      <ul role="list" class="readings">
        <xsl:for-each select="$views">
          <li>
            <a href="{substring-after(f:address($record?id, .(1)), 'texts/')}">
              <xsl:if test=".(1) eq $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
              <xsl:text>{.(2)}</xsl:text>
            </a>
            <span class="about">{f:about-view(.(1))}</span>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:where-populated>
        <ul role="list" class="files">
          <xsl:for-each select="$downloads?*">
            <li><a href="{?file}">{?words}</a></li>
          </xsl:for-each>
        </ul>
      </xsl:where-populated>
    </nav>
  </xsl:function>

  <!-- One line on a reading, with its counts. -->
  <xsl:function name="f:about-view" as="xs:string">
    <xsl:param name="view" as="xs:string"/>
    <xsl:variable name="told" as="xs:string*" select="
      for $kind in ('deletions', 'brackets', 'misprints'), $count in $counts?($view || '.' || $kind)[. gt 0]
      return words:label('choice.' || $view || '.' || $kind, map{'count': $count})"/>
    <xsl:sequence select="
      if (not(words:known('choice.' || $view || '.about'))) then ''
      else if ($view eq 'parallel' or empty($told)) then words:label('choice.' || $view || '.about')
      else words:label('choice.' || $view || '.counted', map{'counts': string-join(words:list($told))})"/>
  </xsl:function>

  <!-- The counts of the document of this page. -->
  <xsl:variable name="counts" as="map(xs:string, xs:integer)" select="f:counts($document)"/>

  <!-- What each reading keeps or changes, counted in the document as edited. -->
  <xsl:function name="f:counts" as="map(xs:string, xs:integer)">
    <xsl:param name="document" as="document-node()?"/>
    <xsl:variable name="text" as="element()?" select="$document/TEI/text"/>
    <xsl:variable name="deletions" as="xs:integer" select="count($text//del[not(ancestor::del)])"/>
    <xsl:variable name="brackets" as="xs:integer" select="count($text//*[contains-token(@rend, 'brackets')])"/>
    <xsl:sequence select="map{
      'diplomatic.deletions': $deletions, 'diplomatic.brackets': $brackets, 'diplomatic.misprints': count($text//sic),
      'clean.deletions': $deletions, 'clean.brackets': $brackets, 'clean.misprints': count($text//choice[sic and corr])}"/>
  </xsl:function>
</xsl:stylesheet>
