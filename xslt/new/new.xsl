<?xml version="1.0" encoding="UTF-8"?>
<!-- A new document from a template: its placeholders filled in with the facts and the text of an import, if there is one. -->
<xsl:package name="urn:press:new" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:new="urn:press:new" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  expand-text="yes">

  <xsl:include href="header.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="zones.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="layout.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- id, kind, kind-name, edition (the pointer to this edition), source (the name of the file imported), correspondence
       (whether the kind has a sender; null: the template is the edition's own, which knows). -->
  <xsl:param name="settings" as="map(*)"/>

  <!-- The draft of an import, a document-node of it; nothing for an empty skeleton. -->
  <xsl:param name="draft" as="document-node()*" select="()"/>

  <!-- Enters with a template and leaves with the document. -->
  <xsl:mode name="new" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Fills in the template, gives every block and note its identifier, and lays it out in lines. -->
  <xsl:template match="/" mode="new" as="document-node()">
    <xsl:variable name="filled" as="document-node()">
      <xsl:document>
        <xsl:apply-templates mode="fill"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="identified" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$filled/node()" mode="identify"/>
      </xsl:document>
    </xsl:variable>
    <xsl:document>
      <xsl:apply-templates select="$identified/node()" mode="layout"/>
    </xsl:document>
  </xsl:template>
</xsl:package>
