<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a document as JSON, in the shape of publish/document/record.py: read once, from the TEI, and from nowhere else. -->
<xsl:package name="urn:press:record" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:record="urn:press:record" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- The conventions of the edition. -->
  <xsl:param name="conventions" as="map(*)"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="conventions.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="doubt.xsl"/>
  <xsl:include href="sources.xsl"/>
  <xsl:include href="relations.xsl"/>

  <xsl:output method="json" encoding="UTF-8"/>

  <!-- Enters with a TEI document and leaves with its record. -->
  <xsl:mode name="record" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- One map, its keys the fields of the record. -->
  <xsl:template match="/" mode="record" as="map(*)">
    <xsl:variable name="header" as="element()?" select="*/teiHeader"/>
    <xsl:sequence select="map:merge((record:titles($header), record:letters($header), record:makers($header), record:sources($header), record:history($header),
      map { 'id': string(*/@xml:id), 'identifiers': array { record:identifiers(*) }, 'mentions': array { record:mentions(TEI/text) },
        'relations': array { record:relations($header) }, 'doubts': array { record:doubts($header) },
        'agents': array { sort(distinct-values(TEI/text//(@hand | @resp | @new | @agent)/tokenize(.)[contains(., ':')])) },
        'permanent': array { record:permanent($header) },
        'edition_version': record:edition-version($header), 'series': array { record:titles-of-series($header) },
        'funders': array { $header/fileDesc/titleStmt/funder ! record:party((orgName, persName, .)[1]) } }))"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:template>
</xsl:package>
