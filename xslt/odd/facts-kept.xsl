<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts: what of a specification is kept. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- An element keeps no namespace declarations but its own. -->
  <xsl:template match="*" mode="facts" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="facts"/>
    </xsl:copy>
  </xsl:template>

  <!-- Prose and examples are not facts of the schema. -->
  <xsl:template mode="facts" match="gloss | desc | remarks | exemplum | listRef | equiv | valDesc
      | model | modelGrp | modelSequence | moduleSpec/* | comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- Identifiers of the Guidelines' chapters, languages of the prose. -->
  <xsl:template mode="facts" match="@xml:id | @xml:lang | @versionDate | @predeclare" as="empty-sequence()"/>

  <!-- Only a default value is text. -->
  <xsl:template mode="facts" match="text()[not(parent::defaultVal)]" as="empty-sequence()"/>

  <!-- Rules in other languages than Schematron, translations of rules, and rules that look at the clock: a schema says
       the same on every day, and warns of what will be withdrawn by itself. -->
  <xsl:template mode="facts" as="empty-sequence()" match="constraintSpec[not(@scheme = ('schematron', 'isoschematron'))]
      | constraintSpec[@xml:lang][not(starts-with(@xml:lang, 'en'))]
      | classSpec[@ident = 'att.deprecated']//constraintSpec"/>

  <!-- Where a rule holds, what it declares and what it tests. -->
  <xsl:template match="sch:rule | sch:let" mode="facts" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:copy-of select="@context, @name, @value"/>
      <xsl:apply-templates select="sch:*" mode="facts"/>
    </xsl:copy>
  </xsl:template>

  <!-- A test, with a sentence of the press's own. What TEI calls nonfatal is a warning. -->
  <xsl:template match="sch:assert | sch:report" mode="facts" as="element()">
    <xsl:variable name="role" as="xs:string?" select="(@role, parent::sch:rule/@role)[1]"/>
    <xsl:copy copy-namespaces="no">
      <xsl:copy-of select="@test"/>
      <xsl:if test="$role and $role != 'error'">
        <xsl:attribute name="role" select="if ($role = 'info') then 'info' else 'warning'"/>
      </xsl:if>
      <xsl:value-of select="odd:sentence(.)"/>
    </xsl:copy>
  </xsl:template>

  <!-- The sentence of a test; a general one where there is none. -->
  <xsl:function name="odd:sentence" as="xs:string">
    <xsl:param name="test" as="element()"/>
    <xsl:variable name="constraint" as="element(constraintSpec)" select="$test/ancestor::constraintSpec[1]"/>
    <xsl:variable name="of" as="xs:string"
                  select="string($constraint/ancestor::*[self::elementSpec or self::classSpec or self::dataSpec][1]/@ident)"/>
    <xsl:variable name="number" as="xs:integer" select="count($constraint//(sch:assert | sch:report)[. &lt;&lt; $test]) + 1"/>
    <xsl:variable name="own" as="element(odd:sentence)*" select="$sentences//odd:sentence[@of = $of]
        [@rule = $constraint/@ident][not(@n) or xs:integer(@n) = $number]"/>
    <xsl:sequence select="($own ! string(), 'this breaks the rule ' || $constraint/@ident || ' of TEI for ' || $of)[1]"/>
  </xsl:function>

</xsl:stylesheet>
