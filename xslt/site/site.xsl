<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the site. One package, compiled once; each page has a public mode of its own. -->
<xsl:package version="3.0" name="urn:press:site"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">
  <!-- The settings of the edition, by the keys of edition.toml, and the sections that it has. -->
  <xsl:param name="edition" as="map(*)" select="map{}"/>
  <!-- All records by date, for pages that look over the whole; the names of the registers' entries by their pointers, and the places of names in order. -->
  <xsl:param name="records" as="array(*)" select="[]"/>
  <xsl:param name="names" as="map(*)" select="map{}"/>
  <xsl:param name="ranks" as="map(*)" select="map{}"/>
  <!-- Of a document's page: its record, the reading, the readings as HTML, the document as edited, files beside it. -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="reading" as="xs:string" select="''"/>
  <xsl:param name="text" as="item()*" select="()"/>
  <xsl:param name="clean" as="item()*" select="()"/>
  <xsl:param name="diplomatic" as="item()*" select="()"/>
  <xsl:param name="document" as="document-node()?" select="()"/>
  <xsl:param name="downloads" as="array(*)" select="[]"/>
  <!-- Its neighbours by date and between the same two, what is related to it (publish/document/relations.py), what it is found under. -->
  <xsl:param name="before" as="array(*)" select="[]"/>
  <xsl:param name="after" as="array(*)" select="[]"/>
  <xsl:param name="letter-before" as="array(*)" select="[]"/>
  <xsl:param name="letter-after" as="array(*)" select="[]"/>
  <xsl:param name="related" as="array(*)" select="[]"/>
  <xsl:param name="headings" as="array(*)" select="[]"/>
  <!-- Of all texts: the classes of their elements. Of a list: its name, its shelves (publish/site/browse.py), the entries of a register with pages of their own, one of these. -->
  <xsl:param name="classes" as="array(*)" select="[]"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="shelves" as="array(*)" select="[]"/>
  <xsl:param name="apart" as="array(*)" select="[]"/>
  <xsl:param name="entry" as="xs:string" select="''"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../functions/pictures.xsl"/>
  <xsl:include href="site-page.xsl"/>
  <xsl:include href="site-facts.xsl"/>
  <xsl:include href="site-index.xsl"/>
  <xsl:include href="site-finding.xsl"/>
  <xsl:include href="site-document.xsl"/>
  <xsl:include href="site-changes.xsl"/>
  <xsl:include href="site-tombstone.xsl"/>
  <xsl:include href="site-related.xsl"/>
  <xsl:include href="site-facsimile.xsl"/>
  <xsl:include href="site-cite.xsl"/>
  <xsl:include href="site-parallel.xsl"/>
  <xsl:include href="site-names.xsl"/>
  <xsl:include href="site-register.xsl"/>
  <xsl:include href="site-mentions.xsl"/>
  <xsl:include href="site-timeline.xsl"/>
  <xsl:include href="site-correspondence.xsl"/>
  <xsl:include href="site-all-texts.xsl"/>
  <xsl:include href="site-search.xsl"/>
  <xsl:include href="site-prose.xsl"/>
  <xsl:include href="site-legend.xsl"/>

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no" encoding="UTF-8"/>
</xsl:package>
