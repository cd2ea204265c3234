<?xml version="1.0" encoding="UTF-8"?>
<!-- Reduces the TEI's own source (p5subset.xml) to facts: what a schema needs, and none of the prose. -->
<xsl:package name="urn:press:odd:facts" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:sch="http://purl.oclc.org/dsdl/schematron"
             xmlns:odd="urn:press:odd"
             xmlns="http://www.tei-c.org/ns/1.0"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0"
             expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes" 
              suppress-indentation="datatype classes content valList sch:assert sch:report"/>

  <!-- What the rules say, in the press's own words (odd/tei/sentences.xml). -->
  <xsl:param name="sentences" as="document-node()" select="parse-xml('&lt;sentences xmlns=&quot;urn:press:odd&quot;/>')"/>

  <!-- Entry: one TEI document with the specifications in the order of the source. -->
  <xsl:mode name="facts" visibility="public" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:include href="facts-kept.xsl"/>

  <!-- What it is and whose it is, then the specifications. -->
  <xsl:template match="/" mode="facts" as="document-node()">
    <xsl:variable name="edition" as="xs:string"
                  select="translate((//teiHeader/fileDesc/editionStmt/edition)[1], '&#xA0;', ' ') => normalize-space()"/>
    <xsl:document>
      <xsl:comment> Facts of TEI {$edition}, reduced from the TEI's p5subset.xml:
  names, modules, classes, content models, attributes, datatypes, closed values, and where rules hold and what they
  test; no descriptions, examples or remarks. The sentences of the rules are not the TEI's. Made by `publish facts`, not
  to be edited.
  {normalize-space(//teiHeader//licence/p[contains(., 'Copyright')][1])} Licensed by the TEI Consortium under
  BSD-2-Clause or CC BY: {string-join(//teiHeader//licence/@target, ' and ')} </xsl:comment>
      <TEI>
        <teiHeader>
          <fileDesc>
            <titleStmt><title>The specifications of the TEI, as facts</title></titleStmt>
            <editionStmt><edition>{$edition}</edition></editionStmt>
            <publicationStmt>
              <distributor>TEI Consortium</distributor>
              <availability>
                <xsl:for-each select="//teiHeader//licence/@target">
                  <licence target="{.}"/>
                </xsl:for-each>
              </availability>
            </publicationStmt>
            <sourceDesc><p>Reduced from p5subset.xml of the TEI Consortium.</p></sourceDesc>
          </fileDesc>
        </teiHeader>
        <text>
          <body>
            <xsl:apply-templates mode="facts"
                select="//(moduleSpec | elementSpec | classSpec | macroSpec | dataSpec)"/>
          </body>
        </text>
      </TEI>
    </xsl:document>
  </xsl:template>

</xsl:package>
