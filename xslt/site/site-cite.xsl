<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document: in words, for reference managers, and in the head of the page. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The section on a document's page. -->
  <xsl:function name="f:cite" as="element()">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">How to cite</h2>
      <dl>
        <dt>Chicago</dt>
        <dd><xsl:sequence select="f:chicago($record, $reading)"/></dd>
        <dt>MLA</dt>
        <dd><xsl:sequence select="f:mla($record, $reading)"/></dd>
      </dl>
      <p>To cite a paragraph or a note, follow the ¶ beside it: the address then ends in its name, which never changes.</p>
      <details>
        <summary>BibTeX, RIS, CSL-JSON</summary>
        <h3>BibTeX</h3>
        <pre class="bibtex">{f:bibtex($record, $reading)}</pre>
        <h3>RIS</h3>
        <pre class="ris">{f:ris($record, $reading)}</pre>
        <h3>CSL-JSON</h3>
        <pre class="csl">{serialize(f:csl($record, $reading), map{'method': 'json', 'indent': true()})}</pre>
      </details>
    </section>
  </xsl:function>

  <!-- Who wrote the document, as far as it is known. -->
  <xsl:function name="f:authors" as="xs:string*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="$record?correspondences?*[1] ! f:parties(., 'sent')?name"/>
  </xsl:function>

  <!-- The title and subtitle of the edition. -->
  <xsl:function name="f:edition-title" as="xs:string">
    <xsl:sequence select="string-join(($edition?title, $edition?subtitle)[. ne ''], ': ')"/>
  </xsl:function>

  <!-- The absolute address of a reading, where the edition has one. -->
  <xsl:function name="f:url" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="($edition?base_url || f:address($record?id, $reading))[$edition?base_url ne '']"/>
  </xsl:function>

  <!-- Chicago, a bibliography entry. -->
  <xsl:function name="f:chicago" as="node()*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:text>{f:authors($record) ! (. || '. ')}“{$record?title}.” In </xsl:text>
    <cite>{f:edition-title()}</cite>
    <xsl:text>, {if ($reading eq 'parallel') then 'clean and diplomatic readings' else $reading || ' reading'}, version of {f:day($record?version)}.{f:url($record, $reading) ! (' ' || . || '.')}</xsl:text>
  </xsl:function>

  <!-- MLA, an entry in a list of works cited. -->
  <xsl:function name="f:mla" as="node()*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:text>{f:authors($record) ! (. || '. ')}“{$record?title}.” {f:date($record?date)}. </xsl:text>
    <cite>{f:edition-title()}</cite>
    <xsl:text>, {f:day($record?version)}{f:url($record, $reading) ! (', ' || .)}.</xsl:text>
  </xsl:function>

  <!-- BibTeX, with the date field of biblatex. -->
  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:authors($record) ! ('author = {{' || f:latex(.) || '}}'),
      'title = {{' || f:latex($record?title) || '}}',
      'booktitle = {' || f:latex(f:edition-title()) || '}',
      f:sort-key($record?date) ! ('date = {' || . || '}', 'year = {' || substring(., 1, 4) || '}'),
      'note = {Version of ' || f:day($record?version) || '}',
      f:url($record, $reading) ! ('url = {' || . || '}')"/>
    <xsl:sequence select="'@incollection{' || $record?id || ',&#10;  ' || string-join($fields, ',&#10;  ') || '&#10;}'"/>
  </xsl:function>

  <!-- Characters that mean something to LaTeX, made plain. -->
  <xsl:function name="f:latex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '[\\{}~^]', ''), '([&amp;%$#_])', '\\$1')"/>
  </xsl:function>

  <!-- RIS, a chapter of a book. -->
  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="lines" as="array(xs:string)*" select="
      ['TY', 'CHAP'], ['ID', $record?id], f:authors($record) ! ['AU', .], ['TI', $record?title],
      ['T2', f:edition-title()], ['PB', $edition?publisher],
      f:sort-key($record?date) ! (['PY', substring(., 1, 4)], ['DA', translate(., '-', '/')]),
      ['ET', 'Version of ' || f:day($record?version)], $record?languages?* ! ['LA', .],
      f:url($record, $reading) ! ['UR', .], ['ER', '']"/>
    <xsl:sequence select="string-join($lines ! (.(1) || '  - ' || .(2)), '&#10;')"/>
  </xsl:function>

  <!-- CSL-JSON, a chapter of a book. -->
  <xsl:function name="f:csl" as="map(*)">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="day" as="xs:string?" select="f:sort-key($record?date)"/>
    <xsl:sequence select="map:merge((
      map{'id': $record?id, 'type': 'chapter', 'title': $record?title, 'container-title': f:edition-title(),
        'publisher': $edition?publisher, 'language': $record?languages?*[1], 'version': $record?version},
      map{'author': array{f:authors($record) ! map{'literal': .}}}[exists(f:authors($record))],
      $day ! map{'issued': map{'date-parts': [array{tokenize($day, '-') ! xs:integer(.)}]}},
      f:url($record, $reading) ! map{'URL': .}))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- Highwire and Dublin Core, and schema.org, for the head of a page. -->
  <xsl:function name="f:citation-meta" as="element()*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="day" as="xs:string?" select="f:sort-key($record?date)"/>
    <xsl:variable name="pairs" as="array(xs:string)*" select="
      ['description', $record?abstract][$record?abstract ne ''],
      ['citation_title', $record?title], f:authors($record) ! ['citation_author', .],
      $day ! ['citation_publication_date', translate(., '-', '/')],
      ['citation_inbook_title', f:edition-title()], ['citation_publisher', $edition?publisher],
      $record?languages?* ! ['citation_language', .], f:url($record, 'clean') ! ['citation_public_url', .],
      ['DC.title', $record?title], f:authors($record) ! ['DC.creator', .], $day ! ['DC.date', .],
      $record?sources?* ! ['DC.source', .],
      ['DC.publisher', $edition?publisher], ['DC.identifier', (f:url($record, 'clean'), $record?id)[1]],
      $record?languages?* ! ['DC.language', .], ['DC.type', 'Text'], ['DC.isPartOf', f:edition-title()]"/>
    <xsl:for-each select="$pairs">
      <meta name="{.(1)}" content="{.(2)}"/>
    </xsl:for-each>
    <script type="application/ld+json">{
      replace(serialize(f:schema-org($record), map{'method': 'json'}), '&lt;', '\\u003c')}</script>
  </xsl:function>

  <!-- JSON-LD of schema.org. -->
  <xsl:function name="f:schema-org" as="map(*)">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="map:merge((
      map{'@context': 'https://schema.org', '@type': ('ArchiveComponent'), 'identifier': $record?id,
        'name': $record?title, 'inLanguage': array{$record?languages?*}, 'version': $record?version,
        'isPartOf': map{'@type': 'Collection', 'name': f:edition-title()},
        'publisher': map{'@type': 'Organization', 'name': $edition?publisher}},
      map{'author': array{f:authors($record) ! map{'@type': 'Thing', 'name': .}}}[exists(f:authors($record))],
      f:sort-key($record?date) ! map{'dateCreated': .},
      map{'abstract': $record?abstract}[$record?abstract ne ''],
      f:url($record, 'clean') ! map{'url': .}))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>
</xsl:stylesheet>
