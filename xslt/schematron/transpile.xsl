<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (ISO/IEC 19757-3:2020, query bindings xslt2 and xslt3) becomes an XSLT 3.0 stylesheet that makes
     SVRL of a document. Where the schema has errors, they leave as problems and nothing is made. -->
<xsl:package name="urn:press:schematron:transpile" package-version="1.0" version="3.0" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  exclude-result-prefixes="#all">

  <xsl:output method="xml" indent="yes"/>

  <!-- The phase to check: its id, #ALL or #DEFAULT. -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>

  <!-- The address of the schema, from which its includes are found. -->
  <xsl:param name="base" as="xs:string" select="''"/>

  <!-- The files that the schema takes in, and the address of each: none is opened here. -->
  <xsl:param name="documents" as="document-node()*" select="()"/>
  <xsl:param name="addresses" as="xs:string*" select="()"/>

  <!-- Entry: a Schematron schema becomes a stylesheet. -->
  <xsl:mode name="transpile" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="assemble.xsl"/>
  <xsl:include href="check.xsl"/>
  <xsl:include href="prefixes.xsl"/>
  <xsl:include href="resolve.xsl"/>
  <xsl:include href="opening.xsl"/>
  <xsl:include href="emit.xsl"/>
  <xsl:include href="messages.xsl"/>

  <!-- The steps in order: fetch what is included, check, settle all that is abstract, write the stylesheet. -->
  <xsl:template match="/" mode="transpile" as="element(xsl:stylesheet)?">
    <xsl:variable name="assembled" as="document-node()">
      <xsl:apply-templates select="." mode="assemble"/>
    </xsl:variable>
    <xsl:variable name="problems" as="element(problem)*">
      <xsl:apply-templates select="$assembled" mode="check"/>
    </xsl:variable>
    <xsl:for-each select="$problems"><xsl:message select="."/></xsl:for-each>
    <xsl:if test="empty($problems[@severity = 'error'])">
      <xsl:variable name="resolved" as="document-node()">
        <xsl:apply-templates select="$assembled" mode="resolve"/>
      </xsl:variable>
      <xsl:apply-templates select="$resolved/*" mode="emit"/>
    </xsl:if>
  </xsl:template>
</xsl:package>
