<?xml version="1.0" encoding="UTF-8"?>
<!-- The prefixes in expressions of a schema: those that it does not declare, and what they are taken for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:schematron="urn:press:schematron" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Prefixes with one meaning for everybody. -->
  <xsl:variable name="well-known" as="map(xs:string, xs:string)" select="map {
    'xs': 'http://www.w3.org/2001/XMLSchema', 'xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xlink': 'http://www.w3.org/1999/xlink', 'fn': 'http://www.w3.org/2005/xpath-functions',
    'map': 'http://www.w3.org/2005/xpath-functions/map', 'array': 'http://www.w3.org/2005/xpath-functions/array',
    'math': 'http://www.w3.org/2005/xpath-functions/math', 'err': 'http://www.w3.org/2005/xqt-errors',
    'tei': 'http://www.tei-c.org/ns/1.0', 'teix': 'http://www.tei-c.org/ns/Examples',
    'html': 'http://www.w3.org/1999/xhtml', 'xhtml': 'http://www.w3.org/1999/xhtml',
    'mei': 'http://www.music-encoding.org/ns/mei', 'svg': 'http://www.w3.org/2000/svg',
    'rng': 'http://relaxng.org/ns/structure/1.0', 'sch': 'http://purl.oclc.org/dsdl/schematron' }"/>

  <!-- Prefixes that the stylesheet needs itself. -->
  <xsl:variable name="own-prefixes" as="map(xs:string, xs:string)" select="map {
    'xsl': 'http://www.w3.org/1999/XSL/Transform', 'svrl': 'http://purl.oclc.org/dsdl/svrl' }"/>

  <!-- Prefixes that a schema uses without declaring them, the namespace that each is taken for, and where it is first
       used: what the prefix means in the file, or what it means to everybody. -->
  <xsl:function name="schematron:assumed" as="map(*)*">
    <xsl:param name="schema" as="element()"/>
    <xsl:variable name="declared" as="xs:string*" select="$schema/sch:ns/@prefix, map:keys($own-prefixes), 'xml'"/>
    <xsl:variable name="used" as="map(*)*" select="
      for $expression in $schema//(@context | @test | @select | @value | @path | @subject)[contains(., ':')][parent::sch:*]
      return schematron:prefixes($expression)[not(. = $declared)] ! map { 'prefix': ., 'where': $expression/.. }"/>
    <xsl:for-each-group select="$used" group-by="?prefix">
      <xsl:variable name="uri" as="xs:string?"
        select="(namespace-uri-for-prefix(?prefix, ?where) ! string(), $well-known(?prefix))[1]"/>
      <xsl:sequence select="$uri ! map:put(current-group()[1], 'uri', .)"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The prefixes of the names in an expression; strings hold none. -->
  <xsl:function name="schematron:prefixes" as="xs:string*">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:variable name="names" as="xs:string" select="replace($expression, '''[^'']*''|&quot;[^&quot;]*&quot;', ' ')"/>
    <xsl:sequence select="distinct-values(analyze-string($names, '([\i-[:]][\c-[:]]*):[\i*-[:]]')/fn:match/fn:group[@nr = 1])"/>
  </xsl:function>
</xsl:stylesheet>
