<?xml version="1.0" encoding="UTF-8"?>
<!-- One reading as a page of its own, its style inside: no site around it, nothing to fetch. -->
<xsl:package version="3.0" name="urn:press:standalone"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The settings of the edition, the facts of the document, the reading as HTML, the style sheet. -->
  <xsl:param name="edition" as="map(*)"/>
  <xsl:param name="record" as="map(*)"/>
  <xsl:param name="text" as="element()*"/>
  <xsl:param name="style" as="xs:string"/>
  <!-- The document as edited. -->
  <xsl:param name="document" as="document-node()"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="site-facts.xsl"/>
  <xsl:include href="site-header.xsl"/>

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no"/>

  <!-- Entry: any reading; its words come in by $text. -->
  <xsl:mode name="standalone" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="standalone" as="element()">
    <html lang="{$edition?language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$record?title}</title>
        <style>{$style}</style>
      </head>
      <body class="document">
        <main id="main">
          <header class="document-head">
            <xsl:if test="$record?heading ne ''"><p class="kind">{$record?heading}</p></xsl:if>
            <h1>{f:unbroken($record?title)}</h1>
          </header>
          <div class="sheet"><xsl:sequence select="$text"/></div>
          <xsl:where-populated>
            <div class="after facts"><xsl:sequence select="f:header-in-full($document)"/></div>
          </xsl:where-populated>
        </main>
      </body>
    </html>
  </xsl:template>
</xsl:package>
