<?xml version="1.0" encoding="UTF-8"?>
<!-- A merged schemaSpec becomes one ISO Schematron schema: its constraints, each a pattern with an id, and a warning
     for each thing that TEI will withdraw (TEI Guidelines, 22.5.2 and 22.7.4). -->
<xsl:package name="urn:press:odd:rules" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:sch="http://purl.oclc.org/dsdl/schematron"
             xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
             xmlns:odd="urn:press:odd"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0"
             expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"
              suppress-indentation="sch:assert sch:report sch:diagnostic sch:p sch:title"/>

  <!-- Entry: the schemaSpec becomes a Schematron schema. -->
  <xsl:mode name="rules" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="rule-contexts.xsl"/>
  <xsl:include href="rule-patterns.xsl"/>
  <xsl:include href="deprecations.xsl"/>

  <!-- The schemaSpec, and those of its constraints that are Schematron in the language of the schema. -->
  <xsl:variable name="schema" as="element(schemaSpec)" select="/schemaSpec"/>
  <xsl:variable name="constraints" as="element(constraint)*" select="$schema//constraintSpec[odd:is-schematron(.)]/constraint"/>

  <!-- The parts of a schema in the order of Schematron. -->
  <xsl:template match="/" mode="rules" as="element(sch:schema)">
    <xsl:variable name="rules" as="element()*" 
                  select="$constraints ! odd:patterns(.), odd:required-namespaces(), odd:parameters(), odd:deprecations()"/>
    <sch:schema queryBinding="{($schema//@*[local-name() = 'queryBinding'], 'xslt3')[1]}">
      <sch:title>Rules of {$schema/@ident}</sch:title>
      <xsl:sequence select="odd:namespaces($rules)"/>
      <xsl:copy-of select="$constraints/(xsl:* | sch:pattern/xsl:*)" copy-namespaces="no"/>
      <xsl:apply-templates select="$constraints/(. | sch:pattern)[odd:has-only-declarations(.)]/sch:let" mode="rule"/>
      <xsl:apply-templates select="$constraints//sch:phase" mode="rule"/>
      <xsl:sequence select="odd:numbered($rules)"/>
      <xsl:where-populated>
        <sqf:fixes>
          <xsl:apply-templates select="$constraints/(sqf:fixes/* | sqf:* except sqf:fixes)" mode="rule"/>
        </sqf:fixes>
      </xsl:where-populated>
      <xsl:for-each-group select="$constraints//(sch:diagnostics | sch:properties)/*" group-by="node-name(..)">
        <xsl:element name="sch:{local-name(..)}" namespace="http://purl.oclc.org/dsdl/schematron">
          <xsl:apply-templates select="current-group()" mode="rule"/>
        </xsl:element>
      </xsl:for-each-group>
    </sch:schema>
  </xsl:template>

</xsl:package>
