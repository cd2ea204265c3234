<?xml version="1.0" encoding="UTF-8"?>
<!-- Settled text becomes two elements of a page: article#text and, where there are notes, section#notes. -->
<xsl:package version="3.0" name="urn:press:html"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:html="urn:press:html"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The way to the folder of persons.html ("../"); while it is empty, names are not links. -->
  <xsl:param name="registers" as="xs:string" select="''"/>
  <!-- Put before every id ("clean." on a page that holds two readings), and after article "text-". -->
  <xsl:param name="pane" as="xs:string" select="''"/>
  <!-- The reading of a document whose page bears the plain name. -->
  <xsl:param name="main-reading" as="xs:string" select="'clean'"/>
  <!-- Facts of the document and settings of the edition: every format is offered them; this one needs none. -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="edition" as="map(*)" select="map{}"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="html-attributes.xsl"/>
  <xsl:include href="html-blocks.xsl"/>
  <xsl:include href="html-lists.xsl"/>
  <xsl:include href="html-inline.xsl"/>
  <xsl:include href="html-addresses.xsl"/>
  <xsl:include href="html-notes.xsl"/>

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no"/>

  <!-- Entry: a reading. -->
  <xsl:mode name="html" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="html" as="element()*">
    <xsl:apply-templates select="*" mode="html"/>
  </xsl:template>

  <!-- The text as an article, a corpus as one; the notes after it. -->
  <xsl:template match="reading" mode="html" as="element()*">
    <article id="{string-join(('text', $pane[. ne '']), '-')}" lang="{(@xml:lang, 'en')[1]}"
      class="{string-join(('reading', @name[. ne '']), ' ')}">
      <xsl:copy-of select="@dir"/>
      <xsl:for-each select="@name[. ne '']">
        <xsl:attribute name="aria-label" select="words:begun(words:reading(., 'name'))"/>
      </xsl:for-each>
      <xsl:apply-templates select="body/*" mode="block"/>
    </article>
    <xsl:call-template name="notes"/>
  </xsl:template>
</xsl:package>
