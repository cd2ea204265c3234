<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document: in words, and for reference managers. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="site-cite-head.xsl"/>
  <xsl:include href="site-cite-edition.xsl"/>

  <!-- The citations of the document in words, by style (publish/formats/citations.py). -->
  <xsl:param name="cited" as="document-node()?" select="()"/>

  <!-- The section on a document's page. -->
  <xsl:function name="f:cite" as="element()">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{words:label('cite.title')}</h2>
      <dl>
        <dt>{words:label('cite.chicago-note')}</dt>
        <dd><xsl:sequence select="f:in-style('note', ', '), f:cited-end($record, $reading, ', ')"/></dd>
        <dt>{words:label('cite.chicago')}</dt>
        <dd><xsl:sequence select="f:in-style('chicago', '. '), f:cited-end($record, $reading, '. ')"/></dd>
        <dt>MLA</dt>
        <dd><xsl:sequence select="f:in-style('mla', '. '), f:cited-end($record, $reading, '. ')"/></dd>
        <dt>APA</dt>
        <dd><xsl:sequence select="f:in-style('apa', '. '), f:cited-end($record, $reading, '. ')"/></dd>
      </dl>
      <p>{words:label('cite.block')}</p>
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
    <xsl:sequence select="$record?creators?*?name"/>
  </xsl:function>

  <!-- The title and subtitle of the edition. -->
  <xsl:function name="f:edition-title" as="xs:string">
    <xsl:sequence select="string-join(($edition?title, $edition?subtitle)[. ne ''], ': ')"/>
  </xsl:function>

  <!-- The address that a citation has: the document's for ever, else that of its reading, where the edition has one. -->
  <xsl:function name="f:cited-address" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="($record?pid[. ne ''], f:url($record, $reading))[1]"/>
  </xsl:function>

  <!-- The DOI of a document. -->
  <xsl:function name="f:doi" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="$record?permanent?*[?type eq 'doi'][1]?value"/>
  </xsl:function>

  <!-- The absolute address of a reading, where the edition has one. -->
  <xsl:function name="f:url" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="($edition?base_url || f:address($record?id, $reading))[$edition?base_url ne '']"/>
  </xsl:function>

  <!-- The day on which the edition issued the document: of its first publication, else of its version. -->
  <xsl:function name="f:issued" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="(min($record?changes?*[?status = 'published']?when) ! substring(., 1, 10), $record?version[. ne ''])[1]"/>
  </xsl:function>

  <!-- The citation of this document in one style (publish/formats/citations.py), and what parts it from its end. -->
  <xsl:function name="f:in-style" as="node()*">
    <xsl:param name="style" as="xs:string"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:variable name="words" as="node()*" select="$cited//*:p[@class eq $style]/node()"/>
    <xsl:sequence select="$words"/>
    <xsl:text>{if (ends-with(string-join($words), '.”')) then ' ' else $between}</xsl:text>
  </xsl:function>

  <!-- Reading, version and address, where the edition has one. -->
  <xsl:function name="f:cited-end" as="text()">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:variable name="named" as="xs:string" select="words:reading($reading, 'name')"/>
    <xsl:variable name="edition" as="xs:string" select="
      words:label(if ($record?version ne '') then 'cite.version' else 'cite.unversioned', map{
        'reading': if ($between eq '. ') then words:begun($named) else $named, 'date': words:day($record?version)})"/>
    <xsl:value-of select="string-join(($edition, f:cited-address($record, $reading)), $between) || '.'"/>
  </xsl:function>

  <!-- BibTeX, with the fields of biblatex: date is that of issue, origdate that of the document (spans as ISO 8601-2). -->
  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:bibtex-names('author', f:authors($record)),
      'title = {{' || f:latex($record?title) || '}}',
      f:bibtex-names('translator', $record?named_translators?*?name),
      'booktitle = {{' || f:latex(f:edition-title()) || '}}',
      'publisher = {{' || f:latex($edition?publisher) || '}}',
      f:issued($record) ! ('date = {' || . || '}', 'year = {' || substring(., 1, 4) || '}'),
      $record?dated[. ne ''] ! ('origdate = {' || . || '}'),
      $record?holdings?*[1]?text ! ('library = {' || f:latex(.) || '}'),
      string-join(($record?version[. ne ''] ! words:label('version.begun', map{'date': words:day(.)}), words:doubts($record)), '; ')[. ne '']
        ! ('note = {' || f:latex(.) || '}'),
      f:doi($record) ! ('doi = {' || . || '}'), f:cited-address($record, $reading) ! ('url = {' || . || '}')"/>
    <xsl:sequence select="'@incollection{' || $record?id || ',&#10;  ' || string-join($fields, ',&#10;  ') || '&#10;}'"/>
  </xsl:function>

  <!-- One field of names, each held together; nothing where nobody is known. -->
  <xsl:function name="f:bibtex-names" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="($field || ' = {' || string-join($names ! ('{' || f:latex(.) || '}'), ' and ') || '}')[exists($names)]"/>
  </xsl:function>

  <!-- Characters that mean something to LaTeX, as LaTeX writes them. -->
  <xsl:function name="f:latex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="signs" as="map(xs:string, xs:string)" select="
      map{'\': '\textbackslash{}', '~': '\textasciitilde{}', '^': '\textasciicircum{}', '{': '\textbraceleft{}', '}': '\textbraceright{}'}"/>
    <xsl:sequence select="string-join(analyze-string($text, '[\\{}~^&amp;%$#_]')/* ! (
      if (self::*:non-match) then . else ($signs(.), '\' || .)[1]))"/>
  </xsl:function>

  <!-- RIS, a chapter of a book: A4 is the translator, DB the archive, AV the place in it, PY and DA are the issue, OP is
       the date of the document. -->
  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="kept" as="map(*)?" select="$record?holdings?*[1]"/>
    <xsl:variable name="lines" as="array(xs:string)*" select="
      ['TY', 'CHAP'], ['ID', $record?id], f:authors($record) ! ['AU', .], ['TI', $record?title],
      $record?named_translators?*?name ! ['A4', .],
      ['T2', f:edition-title()], ['PB', $edition?publisher],
      f:issued($record) ! (['PY', substring(., 1, 4)], ['DA', translate(., '-', '/')]),
      $record?dated[. ne ''] ! ['OP', .], words:doubts($record) ! ['N1', .],
      $record?version[. ne ''] ! ['ET', words:label('version.begun', map{'date': words:day(.)})], $record?languages?*[1] ! ['LA', .],
      $kept ! (['DB', f:archive(.)], ['AV', f:archive-location(.)])[.(2) ne ''],
      f:doi($record) ! ['DO', .], f:cited-address($record, $reading) ! ['UR', .], ['ER', '']"/>
    <xsl:sequence select="string-join($lines ! (.(1) || '  - ' || .(2)), '&#10;')"/>
  </xsl:function>

  <!-- The archive that keeps an original, and the place in it. -->
  <xsl:function name="f:archive" as="xs:string">
    <xsl:param name="kept" as="map(*)"/>
    <xsl:sequence select="string-join(($kept?repository, $kept?place)[. ne ''], ', ')"/>
  </xsl:function>
  <xsl:function name="f:archive-location" as="xs:string">
    <xsl:param name="kept" as="map(*)"/>
    <xsl:sequence select="string-join(($kept?collection, $kept?shelfmark)[. ne ''], ', ')"/>
  </xsl:function>

  <!-- CSL-JSON, a chapter of a book. -->
  <xsl:function name="f:csl" as="map(*)">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:variable name="kept" as="map(*)?" select="$record?holdings?*[1]"/>
    <xsl:variable name="told" as="map(*)" select="map:merge((
      map{'id': $record?id, 'type': 'chapter', 'title': $record?title, 'container-title': f:edition-title(),
        'publisher': $edition?publisher, 'version': $record?version, 'language': string($record?languages?*[1]),
        'archive': string($kept ! f:archive(.)), 'archive_location': string($kept ! f:archive-location(.)),
        'DOI': string(f:doi($record)), 'URL': string(f:cited-address($record, $reading))},
      f:csl-names('author', f:authors($record)), f:csl-names('translator', $record?named_translators?*?name),
      f:csl-names('recipient', $record?recipients?*?name),
      f:issued($record) ! map{'issued': f:csl-date(.)}, map{'note': string-join(words:doubts($record), '; ')},
      $record?dated[. ne ''] ! map{'original-date': f:csl-date(.)}))"/>
    <xsl:sequence select="map:merge(map:keys($told)[not($told(.) instance of xs:string and $told(.) eq '')] ! map:entry(., $told(.)))"/>
  </xsl:function>

  <!-- A list of names, kept whole; nothing where nobody is known. -->
  <xsl:function name="f:csl-names" as="map(*)?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="map{$role: array{$names ! map{'literal': .}}}[exists($names)]"/>
  </xsl:function>

  <!-- A day or a span of two; what is open at one end is told in words. -->
  <xsl:function name="f:csl-date" as="map(*)">
    <xsl:param name="dated" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string*" select="tokenize($dated, '/')"/>
    <xsl:sequence select="
      if ($ends = '..') then map{'literal': (if ($ends[1] eq '..') then words:label('date.by', map{'date': words:day($ends[2])})
        else words:label('date.not-before', map{'date': words:day($ends[1])}))}
      else map{'date-parts': array{$ends ! array{tokenize(tokenize(., 'T')[1], '-') ! xs:integer(.)}}}"/>
  </xsl:function>
</xsl:stylesheet>
