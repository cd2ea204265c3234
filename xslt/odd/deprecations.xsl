<?xml version="1.0" encoding="UTF-8"?>
<!-- Deprecations: a warning for what will be withdrawn, from `@validUntil` (TEI Guidelines, 22.7.4). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- A declaration that will not last becomes a pattern. -->
  <xsl:mode name="deprecation" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Everything of the schema that will not last. -->
  <xsl:function name="odd:deprecations" as="element(sch:pattern)*">
    <xsl:apply-templates mode="deprecation"
        select="$schema/(elementSpec[@validUntil] | (elementSpec | classSpec)/attList//(attDef | valItem)[@validUntil])"/>
  </xsl:function>

  <!-- An element. -->
  <xsl:template match="elementSpec" mode="deprecation" as="element(sch:pattern)">
    <xsl:sequence select="odd:deprecation(., odd:element-context(.), 'false()', 'the element')"/>
  </xsl:template>

  <!-- An attribute, of an element or of the elements of a class. -->
  <xsl:template match="attDef" mode="deprecation" as="element(sch:pattern)*">
    <xsl:sequence select="odd:deprecation(., string-join(odd:contexts(.), ' | '), 'not(@' || odd:attribute(.) || ')',
        'the attribute ' || @ident || ' of')"/>
  </xsl:template>

  <!-- A value of an attribute. -->
  <xsl:template match="valItem" mode="deprecation" as="element(sch:pattern)*">
    <xsl:variable name="attribute" as="element(attDef)" select="ancestor::attDef[1]"/>
    <xsl:sequence select="odd:deprecation(., string-join(odd:contexts(.), ' | '),
        'not(tokenize(@' || odd:attribute($attribute) || ') = ''' || @ident || ''')',
        'the value ' || @ident || ' of the attribute ' || $attribute/@ident || ' of')"/>
  </xsl:template>

  <!-- A pattern that warns; none where the declaration bears on no element. -->
  <xsl:function name="odd:deprecation" as="element(sch:pattern)?">
    <xsl:param name="declaration" as="element()"/>
    <xsl:param name="context" as="xs:string"/>
    <xsl:param name="test" as="xs:string"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:if test="$context">
      <sch:pattern id="{replace(string-join(($declaration/ancestor-or-self::*[@ident][not(self::schemaSpec)]/@ident, 'deprecated'), '-'), '[^\w.-]', '_')}">
        <sch:rule context="{$context}">
          <sch:assert test="{$test}" role="warning">{$what} <sch:name/> is to be withdrawn on {$declaration/@validUntil}</sch:assert>
        </sch:rule>
      </sch:pattern>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
