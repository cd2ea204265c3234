<?xml version="1.0" encoding="UTF-8"?>
<!-- An ODD and its source become one schemaSpec that holds every specification in full, as the ODD wants it
     (TEI Guidelines, 22.8, and 23.5.1: the unified ODD). -->
<xsl:package name="urn:press:odd:merge" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:odd="urn:press:odd"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0"
             expand-text="yes" exclude-result-prefixes="#all">

  <!-- Where specifications come from unless the ODD names a source. -->
  <xsl:param name="source" as="document-node()" select="parse-xml('&lt;TEI xmlns=&quot;http://www.tei-c.org/ns/1.0&quot;/>')"/>

  <!-- The other files that the ODD points to, each with the address it is called by (see `linked`). -->
  <xsl:param name="files" as="document-node()" select="parse-xml('&lt;documents xmlns=&quot;urn:press:odd&quot;/>')"/>

  <!-- These files as the compiler reads them. -->
  <xsl:variable name="documents" as="document-node()" select="odd:normalised($files)"/>

  <!-- The prefix that the schema gives its patterns. -->
  <xsl:variable name="schema-prefix" as="attribute()?" select="(//schemaSpec)[1]/@prefix"/>

  <!-- Entry: an ODD becomes one schemaSpec, or nothing where there is none. -->
  <xsl:mode name="merge" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="words.xsl"/>
  <xsl:include href="select.xsl"/>
  <xsl:include href="change.xsl"/>
  <xsl:include href="change-attributes.xsl"/>
  <xsl:include href="check.xsl"/>
  <xsl:include href="check-parts.xsl"/>
  <xsl:include href="check-names.xsl"/>
  <xsl:include href="normalise.xsl"/>

  <!-- Faults first, then the schema. -->
  <xsl:template match="/" mode="merge" as="document-node()">
    <xsl:variable name="odd" as="document-node()" select="odd:normalised(.)"/>
    <xsl:variable name="schema" as="element(schemaSpec)?" select="($odd//schemaSpec)[1]"/>
    <xsl:variable name="statements" as="element()*"
                  select="($schema ! odd:statements(., ()))[not(odd:is-specification(.)) or odd:is-named(.)]"/>
    <xsl:variable name="selected" as="element()*" select="odd:selected($statements)"/>
    <xsl:variable name="written" as="element()*" select="(//schemaSpec)[1] ! odd:statements(., ())"/>
    <xsl:for-each select="odd:name-faults($written), odd:gathered(odd:faults($odd, $schema, $statements, $selected))">
      <xsl:message><xsl:copy-of select="."/></xsl:message>
    </xsl:for-each>
    <xsl:document>
      <xsl:for-each select="$schema">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:sequence select="odd:specifications($statements, $selected)"/>
          <xsl:copy-of select="$statements[self::constraintSpec]"/>
          <xsl:sequence select="odd:imports($statements)"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:document>
  </xsl:template>

</xsl:package>
