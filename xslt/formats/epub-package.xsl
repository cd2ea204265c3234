<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document: what the book is, which files it has, in which order they are read (EPUB 3.3, 5). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns="http://www.idpf.org/2007/opf"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs f words map" expand-text="yes">

  <!-- The day of the last change of any document in the book; empty where none tells one. -->
  <xsl:variable name="version" as="xs:string" select="string(max($records?*?version[. castable as xs:date]))"/>

  <!-- Every file but the package document itself, in the order of reading. -->
  <xsl:variable name="files" as="xs:string+" select="
    'index.xhtml'[not($alone)], 'nav.xhtml', $chapters?*?file"/>

  <!-- The package document. -->
  <xsl:function name="f:package" as="element()">
    <package version="3.0" unique-identifier="identifier" xml:lang="{$edition?language}">
      <metadata>
        <dc:identifier id="identifier">{$identifier}</dc:identifier>
        <xsl:sequence select="f:description(), f:accessibility()"/>
      </metadata>
      <manifest>
        <item id="style" href="style.css" media-type="text/css"/>
        <xsl:for-each select="sort(map:keys($pictures))">
          <item id="picture-{position()}" href="{.}" media-type="{$pictures(.)}"/>
        </xsl:for-each>
        <xsl:for-each select="$files">
          <item id="{f:item(.)}" href="{.}" media-type="application/xhtml+xml">
            <xsl:if test=". eq 'nav.xhtml'"><xsl:attribute name="properties" select="'nav'"/></xsl:if>
          </item>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="$files[not($alone and . eq 'nav.xhtml')]">
          <itemref idref="{f:item(.)}"/>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <!-- A file's name in the manifest. -->
  <xsl:function name="f:item" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="translate($file, '/', '.')"/>
  </xsl:function>

  <!-- Title, publisher, languages and so on; what the edition or the record does not say is not written. -->
  <xsl:function name="f:description" as="element()+">
    <dc:title>{$title}</dc:title>
    <xsl:for-each select="distinct-values(($edition?language, $chapters?*?languages?*))[. ne '']">
      <dc:language>{.}</dc:language>
    </xsl:for-each>
    <xsl:for-each select="if ($alone) then $records?*?correspondences?*[1] ! f:parties(., 'sent')?name else ()">
      <dc:creator>{.}</dc:creator>
    </xsl:for-each>
    <xsl:for-each select="$edition?publisher[. ne '']"><dc:publisher>{.}</dc:publisher></xsl:for-each>
    <xsl:for-each select="if ($alone) then ($records?*?abstract[. ne ''], f:of-edition())[1] else $edition?subtitle[. ne '']">
      <dc:description>{.}</dc:description>
    </xsl:for-each>
    <xsl:for-each select="distinct-values($records?*?keywords?*)"><dc:subject>{.}</dc:subject></xsl:for-each>
    <xsl:for-each select="if ($alone) then $records?*?sources?* else ()"><dc:source>{.}</dc:source></xsl:for-each>
    <xsl:for-each select="f:terms()[. ne '']"><dc:rights>{.}</dc:rights></xsl:for-each>
    <meta property="dcterms:modified">{($version[. ne ''], '1970-01-01')[1]}T00:00:00Z</meta>
  </xsl:function>

  <!-- The edition that a document alone is out of. -->
  <xsl:function name="f:of-edition" as="xs:string">
    <xsl:sequence select="string-join(($edition?title, $edition?subtitle)[. ne ''], ': ')"/>
  </xsl:function>

  <!-- What may be done with the book, as far as it is declared. -->
  <xsl:function name="f:terms" as="xs:string">
    <xsl:sequence select="string-join((
      if ($alone) then $records?*?rights?* else (
        $edition?licence?encoding[. ne ''] ! words:label('licence.encoding', map{'licence': .}),
        if ($edition?licence?translations[. ne '']) then words:label('licence.translations', map{'licence': $edition?licence?translations})
        else words:label('licence.none'))), ' ')"/>
  </xsl:function>

  <!-- What the book offers to readers who do not see it (EPUB Accessibility 1.1, 2: discovery; 4: conformance).
    Only of the edition's own book it is known that it conforms: its pages are judged by the tests. -->
  <xsl:function name="f:accessibility" as="element()+">
    <xsl:for-each select="
      ['accessMode', 'textual'], ['accessMode', 'visual'][$pictured], ['accessModeSufficient', 'textual'],
      ('structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'ARIA',
       'alternativeText'[$pictured], 'pageBreakMarkers'[$paged], 'pageNavigation'[$paged],
       'index'[$chapters?* ! f:part(?address) = 'backmatter']) ! ['accessibilityFeature', .],
      ['accessibilityHazard', 'none'],
      ['accessibilitySummary', f:summary()]">
      <meta property="schema:{.(1)}">{.(2)}</meta>
    </xsl:for-each>
    <xsl:if test="not($alone)">
      <meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
      <meta property="a11y:certifiedBy">{($edition?publisher[. ne ''], $edition?title)[1]}</meta>
    </xsl:if>
  </xsl:function>

  <!-- Whether there are pictures in the book; whether it says where pages of documents begin. -->
  <xsl:variable name="pictured" as="xs:boolean" select="map:size($pictures) gt 0"/>
  <xsl:variable name="paged" as="xs:boolean" select="exists($chapters?*?breaks?*)"/>

  <!-- The same in words. -->
  <xsl:function name="f:summary" as="xs:string">
    <xsl:sequence select="string-join((
      words:label('epub.text'),
      words:label('epub.notes'),
      words:label('epub.announced')[$chapters?*?spoken = true()],
      words:label('epub.pages-listed')[$paged],
      if ($pictured) then words:label('epub.pictures')
      else words:label('epub.no-pictures')), ' ')"/>
  </xsl:function>

  <!-- The characters of a file. -->
  <xsl:function name="f:written" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="'&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?&gt;&#10;' || serialize($root, map{
      'method': if ($root/self::html) then 'xhtml' else 'xml', 'html-version': 5.0, 'omit-xml-declaration': true(),
      'include-content-type': false(), 'indent': false()}) || '&#10;'"/>
  </xsl:function>
</xsl:stylesheet>
