<?xml version="1.0" encoding="UTF-8"?>
<!-- A book for reading devices (EPUB 3.3) out of pages of the site: first each page alone becomes a chapter, then the
  files are made that look over all chapters. Both leave as JSON. -->
<xsl:package version="3.0" name="urn:press:epub"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The settings of the edition; what the book is called, and by which identifier it is known for ever. -->
  <xsl:param name="edition" as="map(*)"/>
  <xsl:param name="title" as="xs:string"/>
  <xsl:param name="identifier" as="xs:string" select="''"/>
  <!-- The records of the documents in it, by date. -->
  <xsl:param name="records" as="array(*)" select="[]"/>
  <!-- Whether the book is one document alone: title page and contents are then no pages of it. -->
  <xsl:param name="alone" as="xs:boolean" select="false()"/>
  <!-- Of a chapter: the address of its page in the site. -->
  <xsl:param name="address" as="xs:string" select="''"/>
  <!-- The facts of the chapters in the order of the book, as mode epub-chapter tells them, each with its document. -->
  <xsl:param name="chapters" as="array(*)" select="[]"/>
  <!-- The pictures at hand: their kind by their address in the book. -->
  <xsl:param name="pictures" as="map(*)" select="map{}"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../site/site-facts.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="../words/remarks.xsl"/>
  <xsl:include href="epub-chapter.xsl"/>
  <xsl:include href="epub-remarks.xsl"/>
  <xsl:include href="epub-front.xsl"/>
  <xsl:include href="epub-package.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Entry: a page of the site. Its file in the book, and what the book must know of it. -->
  <xsl:mode name="epub-chapter" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="html" mode="epub-chapter" as="text()">
    <xsl:variable name="breaks" as="element()*" select=".//article//*[@role = 'doc-pagebreak']"/>
    <xsl:value-of select="serialize(map{
      'address': $address, 'file': f:file($address), 'heading': f:heading(.), 'text': f:written(f:chapter(., $address)),
      'ids': array{f:ids(.)}, 'languages': array{.//article[@id = 'text']/@lang ! string()},
      'spoken': exists(.//*[@data-generated = 'spoken']),
      'breaks': array{$breaks ! map{'id': f:page-id(.), 'page': f:page-number(@aria-label)}}}, map{'method': 'json'})"/>
  </xsl:template>

  <!-- Entry: any tree; the facts of the chapters come in by a parameter. -->
  <xsl:mode name="epub" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="epub" as="text()">
    <xsl:value-of select="serialize(map:merge((
      map{'nav.xhtml': f:written(f:contents()), 'package.opf': f:written(f:package())},
      map{'index.xhtml': f:written(f:title-page())}[not($alone)])), map{'method': 'json'})"/>
  </xsl:template>
</xsl:package>
