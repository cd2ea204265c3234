<?xml version="1.0" encoding="UTF-8"?>
<!-- Datatypes in words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- What is typed, by the name of the datatype (TEI's without `teidata.`): one, and several. -->
  <xsl:variable name="datatype-words" as="map(xs:string, array(xs:string))" select="map{
      'pointer': ['an address, or a prefix and a name', 'addresses, or prefixes and names'],
      'anyURI': ['an address', 'addresses'],
      'authority': ['a name or an address of an authority', 'names or addresses of authorities'],
      'namespace': ['the address of a namespace', 'addresses of namespaces'],
      'enumerated': ['a word', 'words'], 'word': ['a word', 'words'], 'token': ['a word', 'words'],
      'name': ['a name', 'names'], 'Name': ['a name', 'names'], 'NCName': ['a name', 'names'],
      'xmlName': ['an XML name', 'XML names'], 'ID': ['an identifier, given once in the file', 'identifiers'],
      'prefix': ['a prefix, letters and digits', 'prefixes'],
      'text': ['any text', 'any text'], 'string': ['any text', 'any text'],
      'temporal.w3c': ['a date or time in W3C form (1951-07-03)', 'dates or times in W3C form'],
      'temporal.iso': ['a date or time in ISO form', 'dates or times in ISO form'],
      'temporal.working': ['a date or time in W3C form', 'dates or times in W3C form'],
      'duration.w3c': ['a length of time in W3C form (P3D)', 'lengths of time in W3C form'],
      'duration.iso': ['a length of time in ISO form', 'lengths of time in ISO form'],
      'language': ['a language (en, ru-Latn)', 'languages (en, ru-Latn)'],
      'count': ['a whole number, 0 or more', 'whole numbers'],
      'nonNegativeInteger': ['a whole number, 0 or more', 'whole numbers'], 'integer': ['a whole number', 'whole numbers'],
      'numeric': ['a number', 'numbers'], 'decimal': ['a number', 'numbers'], 'double': ['a number', 'numbers'],
      'probability': ['a number from 0 to 1', 'numbers from 0 to 1'],
      'certainty': ['high, medium, low or unknown', 'words: high, medium, low or unknown'],
      'probCert': ['a number from 0 to 1, or high, medium, low or unknown', 'numbers from 0 to 1'],
      'truthValue': ['true or false', 'words: true or false'], 'boolean': ['true or false', 'words: true or false'],
      'xTruthValue': ['true, false, unknown or inapplicable', 'words: true, false, unknown or inapplicable'],
      'pattern': ['a regular expression', 'regular expressions'], 'replacement': ['a replacement, with $1 for a group', 'replacements'],
      'xpath': ['an XPath expression', 'XPath expressions'], 'point': ['a point: two numbers with a comma', 'points: two numbers with a comma'],
      'version': ['a version of Unicode', 'versions'], 'versionNumber': ['a version number', 'version numbers'],
      'outputMeasurement': ['a measure as on the web (12px, 50%)', 'measures as on the web'],
      'sex': ['a word', 'words'], 'gender': ['a word', 'words']}"/>

  <!-- A datatype in words, one or several; one without words is named. -->
  <xsl:function name="guidelines:datatype-words" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="several" as="xs:boolean"/>
    <xsl:variable name="words" as="array(xs:string)?" select="$datatype-words(replace($name, '^teidata\.', ''))"/>
    <xsl:sequence select="
        if (empty($words)) then ('words of the type '[$several], 'a value of the type '[not($several)])[1] || $name
        else $words(if ($several) then 2 else 1)"/>
  </xsl:function>

  <!-- What an attribute holds, in words: how many, of which datatype. -->
  <xsl:function name="guidelines:holds" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="datatype" as="element(datatype)?" select="$attribute/datatype"/>
    <xsl:variable name="several" as="xs:boolean" select="odd:most($datatype) ne 1"/>
    <xsl:variable name="kinds" as="xs:string*" select="$datatype/descendant::dataRef/(@key, @name) ! guidelines:datatype-words(., $several)"/>
    <xsl:variable name="words" as="xs:string" select="(string-join(distinct-values($kinds), ' or ')[.], 'any text')[1]"/>
    <xsl:sequence select="
        if (not($several)) then $words
        else if (odd:most($datatype) = -1) then ('one or more ' || $words || ', parted by blanks')
        else odd:least($datatype) || ' to ' || odd:most($datatype) || ' ' || $words || ', parted by blanks'"/>
  </xsl:function>

</xsl:stylesheet>
