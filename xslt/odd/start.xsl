<?xml version="1.0" encoding="UTF-8"?>
<!-- Start: which elements a document may begin with (schemaSpec/@start). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xmlns="http://relaxng.org/ns/structure/1.0"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The elements of `@start` that are there; without it TEI and teiCorpus; without these, none. -->
  <xsl:function name="odd:start" as="element(rng:start)">
    <xsl:variable name="names" as="xs:string*"
                  select="if (exists($schema/@start)) then odd:words($schema/@start) else ('TEI', 'teiCorpus')"/>
    <start>
      <xsl:sequence select="(odd:choice($names ! odd:start-of(.)), $not-allowed)[1]"/>
    </start>
  </xsl:function>

  <!-- A start may be an element, or a pattern of an imported grammar. -->
  <xsl:function name="odd:start-of" as="element(rng:ref)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="owner" as="element()?" select="(odd:named($name), $owners($name))[1]"/>
    <xsl:sequence select="
        if ($owner) then odd:ref(odd:pattern-name($owner))
        else odd:ref($name)[$name = $imported]"/>
  </xsl:function>

</xsl:stylesheet>
