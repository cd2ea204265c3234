<?xml version="1.0" encoding="UTF-8"?>
<!-- Guidelines: the prose of an ODD, a page for each element, attribute class and rule, and an index of them. -->
<xsl:package name="urn:press:odd:guidelines" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:guidelines="urn:press:guidelines"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0"
             expand-text="yes" exclude-result-prefixes="#all">

  <!-- The ODD as written; the entry gets its merged schemaSpec. -->
  <xsl:param name="odd" as="document-node()"/>
  <!-- The settings of the edition in whose site these pages stand; empty where they stand alone. -->
  <xsl:param name="edition" as="map(*)" select="map{}"/>
  <!-- Where examples are taken from: documents of the edition, and registers. -->
  <xsl:param name="documents" as="document-node()*" select="()"/>
  <xsl:param name="registers" as="document-node()*" select="()"/>
  <!-- Rules that have a page: code, wants, why, bad, good, see. -->
  <xsl:param name="rules" as="array(map(*))" select="[]"/>

  <!-- Entry: the merged schemaSpec becomes all pages, before each the name of its file between two characters
       that no text has (U+FDD0, U+FDD1): written at once, they take a third of the time. -->
  <xsl:mode name="guidelines" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="change.xsl"/>
  <xsl:include href="change-attributes.xsl"/>
  <xsl:include href="patterns.xsl"/>
  <xsl:include href="start.xsl"/>
  <xsl:include href="content.xsl"/>
  <xsl:include href="classes.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="datatypes.xsl"/>
  <xsl:include href="embedded.xsl"/>
  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../site/site-page.xsl"/>
  <xsl:include href="guidelines-frame.xsl"/>
  <xsl:include href="guidelines-places.xsl"/>
  <xsl:include href="guidelines-prose.xsl"/>
  <xsl:include href="guidelines-source.xsl"/>
  <xsl:include href="guidelines-examples.xsl"/>
  <xsl:include href="guidelines-content.xsl"/>
  <xsl:include href="guidelines-datatypes.xsl"/>
  <xsl:include href="guidelines-attributes.xsl"/>
  <xsl:include href="guidelines-rules.xsl"/>
  <xsl:include href="guidelines-pages.xsl"/>

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no" encoding="UTF-8"/>

  <!-- The merged schemaSpec. -->
  <xsl:variable name="schema" as="element(schemaSpec)" select="/schemaSpec"/>

  <!-- All pages. -->
  <xsl:template match="/" mode="guidelines" as="node()*">
    <xsl:sequence select="guidelines:guidelines()"/>
  </xsl:template>

</xsl:package>
