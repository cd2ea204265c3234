<?xml version="1.0" encoding="UTF-8"?>
<!-- A merged schemaSpec becomes one RELAX NG grammar that a person can read: a pattern for each element, class,
     attribute of a class, macro and datatype that the start can reach (TEI Guidelines, 23.5.2). -->
<xsl:package name="urn:press:odd:relaxng" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:rng="http://relaxng.org/ns/structure/1.0"
             xmlns:odd="urn:press:odd"
             xmlns="http://relaxng.org/ns/structure/1.0"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0"
             expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="rng:value rng:param"/>

  <!-- Entry: the schemaSpec becomes a grammar. -->
  <xsl:mode name="relaxng" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

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

  <!-- The schemaSpec: what all patterns are made of. -->
  <xsl:variable name="schema" as="element(schemaSpec)" select="/schemaSpec"/>

  <!-- The start, what it reaches, and what others have made. -->
  <xsl:template match="/" mode="relaxng" as="element(rng:grammar)">
    <xsl:variable name="start" as="element(rng:start)" select="odd:start()"/>
    <xsl:variable name="imports" as="element(rng:div)*" select="$schema/moduleRef[@url] ! odd:import(.)"/>
    <xsl:variable name="defined" as="map(xs:string, element()*)"
                  select="odd:defined(odd:called(($start, $imports)), map{})"/>
    <grammar datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"
                 ns="{($schema/@ns, 'http://www.tei-c.org/ns/1.0')[1]}">
      <xsl:comment> {$schema/@ident}: compiled from its ODD, which is the place to change it </xsl:comment>
      <xsl:sequence select="$start, odd:in-order($defined), $imports"/>
    </grammar>
  </xsl:template>

</xsl:package>
