<?xml version="1.0" encoding="UTF-8"?>
<!-- A book for reading devices (EPUB 3.3) out of pages of the site, as one JSON object of files by their paths. -->
<xsl:package version="3.0" name="urn:press:epub"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The settings of the edition; what the book is called, and by which identifier it is known for ever. -->
  <xsl:param name="edition" as="map(*)"/>
  <xsl:param name="title" as="xs:string"/>
  <xsl:param name="identifier" as="xs:string"/>
  <!-- The records of the documents in it, by date. -->
  <xsl:param name="records" as="array(*)"/>
  <!-- Whether the book is one document alone: title page and contents are then no pages of it. -->
  <xsl:param name="alone" as="xs:boolean" select="false()"/>
  <!-- The pages in the order of the book, and the address of each in the site. -->
  <xsl:param name="pages" as="element(html)+"/>
  <xsl:param name="addresses" as="array(*)"/>
  <!-- The pictures at hand: their kind by their address in the book. -->
  <xsl:param name="pictures" as="map(*)" select="map{}"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../site/site-facts.xsl"/>
  <xsl:include href="epub-chapter.xsl"/>
  <xsl:include href="epub-front.xsl"/>
  <xsl:include href="epub-package.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Entry: any tree; the pages come in by a parameter. -->
  <xsl:mode name="epub" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="epub" as="text()">
    <xsl:variable name="chapters" as="map(xs:string, xs:string)*" select="
      for $n in 1 to count($pages) return map{f:file($addresses($n)): f:written(f:chapter($pages[$n], $addresses($n)))}"/>
    <xsl:variable name="front" as="map(xs:string, xs:string)*" select="
      map{'nav.xhtml': f:written(f:contents()), 'package.opf': f:written(f:package())},
      map{'index.xhtml': f:written(f:title-page())}[not($alone)]"/>
    <xsl:value-of select="serialize(map:merge(($chapters, $front)), map{'method': 'json'})"/>
  </xsl:template>
</xsl:package>
