<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite the edition as a whole. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The day of the last change to any document: the edition's version. -->
  <xsl:variable name="edition-version" as="xs:string" select="string(max($records?*?version))"/>

  <!-- Where it is for ever, by its DOI, ARK or Handle, else where its site is. -->
  <xsl:variable name="edition-address" as="xs:string?" select="($edition?identifiers?*, $edition?base_url[. ne ''])[1]"/>

  <!-- Folded, at the foot of the home page; nothing before there is a document. -->
  <xsl:function name="f:cite-edition" as="element()?">
    <xsl:if test="$edition-version ne ''">
      <details class="cite" id="cite">
        <summary>{words:label('cite.edition')}</summary>
        <dl>
          <dt>Chicago</dt>
          <dd><xsl:sequence select="f:edition-words(words:label('version.of', map{'date': words:day($edition-version)}))"/></dd>
          <dt>MLA</dt>
          <dd><xsl:sequence select="f:edition-words(words:day($edition-version))"/></dd>
        </dl>
        <h3>BibTeX</h3>
        <pre class="bibtex">{f:edition-bibtex()}</pre>
        <h3>RIS</h3>
        <pre class="ris">{f:edition-ris()}</pre>
        <h3>CSL-JSON</h3>
        <pre class="csl">{serialize(f:edition-csl(), map{'method': 'json', 'indent': true()})}</pre>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Title and version, and the publisher where it is another name than the title. -->
  <xsl:function name="f:edition-words" as="node()*">
    <xsl:param name="version" as="xs:string"/>
    <cite>{f:edition-title()}</cite>
    <xsl:text>{$edition?publisher[. ne $edition?title] ! (', ' || .)}, {$version}.{
      $edition-address ! (' ' || . || '.')}</xsl:text>
  </xsl:function>

  <!-- BibTeX, an online resource of biblatex. -->
  <xsl:function name="f:edition-bibtex" as="xs:string">
    <xsl:variable name="fields" as="xs:string*" select="
      'title = {{' || f:latex($edition?title) || '}}', $edition?subtitle[. ne ''] ! ('subtitle = {{' || f:latex(.) || '}}'),
      'organization = {' || f:latex($edition?publisher) || '}', 'version = {' || $edition-version || '}',
      'date = {' || $edition-version || '}', $edition?doi[. ne ''] ! ('doi = {' || . || '}'), $edition-address ! ('url = {' || . || '}')"/>
    <xsl:sequence select="'@online{edition,&#10;  ' || string-join($fields, ',&#10;  ') || '&#10;}'"/>
  </xsl:function>

  <!-- RIS, a work of its own. -->
  <xsl:function name="f:edition-ris" as="xs:string">
    <xsl:variable name="lines" as="array(xs:string)*" select="
      ['TY', 'EBOOK'], ['TI', f:edition-title()], ['PB', $edition?publisher], ['PY', substring($edition-version, 1, 4)],
      ['DA', translate($edition-version, '-', '/')], ['ET', words:label('version.begun', map{'date': words:day($edition-version)})],
      ['LA', $edition?language], $edition?doi[. ne ''] ! ['DO', .], $edition-address ! ['UR', .], ['ER', '']"/>
    <xsl:sequence select="string-join($lines ! (.(1) || '  - ' || .(2)), '&#10;')"/>
  </xsl:function>

  <!-- CSL-JSON, a book. -->
  <xsl:function name="f:edition-csl" as="map(*)">
    <xsl:sequence select="map:merge((
      map{'id': 'edition', 'type': 'book', 'title': f:edition-title(), 'publisher': $edition?publisher,
        'language': $edition?language, 'version': $edition-version,
        'issued': map{'date-parts': [array{tokenize($edition-version, '-') ! xs:integer(.)}]}},
      $edition?doi[. ne ''] ! map{'DOI': .}, $edition-address ! map{'URL': .}))"/>
  </xsl:function>
</xsl:stylesheet>
