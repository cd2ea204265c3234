<?xml version="1.0" encoding="UTF-8"?>
<!-- Check: what is wrong inside the specifications of an ODD. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- What a content model or a datatype refers to. -->
  <xsl:template match="elementRef[@key] | classRef[@key] | macroRef[@key] | dataRef[@key]" mode="check" as="element()*">
    <xsl:param name="there" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="own" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:sequence select="odd:reference(@key, @key, $there, $own)"/>
    <xsl:apply-templates select="@*, *" mode="check"/>
  </xsl:template>

  <!-- What embedded RELAX NG refers to; imported grammars may define anything. -->
  <xsl:template match="rng:ref" mode="check" as="element()*">
    <xsl:param name="there" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="own" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="imports" as="xs:boolean" tunnel="yes"/>
    <xsl:variable name="stem" as="xs:string" select="
        replace(@name, '(\.attributes|\.attribute\..+|_(alternation|sequence(Optional)?(Repeatable)?))$', '')"/>
    <xsl:if test="not($imports or ancestor::moduleRef)">
      <xsl:sequence select="odd:reference(@name, $stem, $there, $own)"/>
    </xsl:if>
  </xsl:template>

  <!-- A reference to something that is nowhere, or not in this schema. -->
  <xsl:function name="odd:reference" as="element()?">
    <xsl:param name="place" as="attribute()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="there" as="map(xs:string, element()*)"/>
    <xsl:param name="own" as="map(xs:string, element()*)"/>
    <xsl:choose>
      <xsl:when test="map:contains($there, $name) or ($there?* ! odd:prefixed(.)) = $name"/>
      <xsl:when test="odd:is-known($place/.., $name, $own)">
        <xsl:sequence select="odd:absence($place, 'odd-unknown-content')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="odd:fault($place, 'odd-unknown-content', 'error', 'there is no ' || $name)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The name of a specification with the prefix that it has, or that its schema gives it. -->
  <xsl:function name="odd:prefixed" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="($specification/@prefix, $schema-prefix)[1] || $specification/@ident"/>
  </xsl:function>

  <!-- A class that is nowhere. -->
  <xsl:template match="memberOf[not(@mode = 'delete')] | attRef[@class]" mode="check" as="element()?">
    <xsl:param name="own" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:variable name="name" as="attribute()" select="(@key, @class)[1]"/>
    <xsl:if test="not(odd:is-known(., $name, $own))">
      <xsl:sequence select="odd:fault($name, 'odd-unknown-key', 'error', 'there is no class ' || $name)"/>
    </xsl:if>
  </xsl:template>

  <!-- A change to an attribute needs one to change. -->
  <xsl:template mode="check" as="element()*" priority="1"
                match="attDef[@ident][odd:mode(.) != 'add'][ancestor::*[odd:is-specification(.)]/@ident]">
    <xsl:param name="own" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="selected" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:variable name="specification" as="element()?" select="ancestor::*[odd:is-specification(.)][1]"/>
    <xsl:variable name="base" as="element(attDef)*" select="odd:attributes-named(@ident,
        ($selected($specification/@ident), $own($specification/@ident)), $own, ())"/>
    <xsl:choose>
      <xsl:when test="map:contains($selected, $specification/@ident) and empty($base)">
        <xsl:sequence select="odd:fault(@ident, 'odd-not-there', ('error'[current()/@mode = 'change'], 'warning')[1],
            $specification/@ident || ' has no attribute ' || @ident || ' to ' || odd:mode(.))"/>
      </xsl:when>
      <xsl:when test="@mode = 'change' and valList[not(@mode)] and $base/valList">
        <xsl:sequence select="odd:fault(valList[not(@mode)][1], 'odd-list-without-mode', 'warning',
            'this list of values does not say what it wants, so the list that is there stays')"/>
      </xsl:when>
    </xsl:choose>
    <xsl:next-match/>
  </xsl:template>

  <!-- The attributes of a name that specifications have of their own or from classes. -->
  <xsl:function name="odd:attributes-named" as="element(attDef)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="specifications" as="element()*"/>
    <xsl:param name="own" as="map(xs:string, element()*)"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:variable name="mine" as="element(attDef)*"
                  select="$specifications[not(@mode = 'change')]/attList//attDef[@ident = $name][not(@mode = 'delete')]"/>
    <xsl:variable name="classes" as="xs:string*" select="distinct-values(
        ($specifications/classes/memberOf[not(@mode = 'delete')]/@key, $specifications/attList//attRef/@class))[not(. = $seen)]"/>
    <xsl:sequence select="
        if ($mine or empty($classes)) then $mine
        else odd:attributes-named($name, ($classes ! $own(.), key('specification', $classes, $source),
            key('specification', $classes, $documents)), $own, ($seen, $classes))"/>
  </xsl:function>

  <!-- Numbers of occurrence. -->
  <xsl:template match="@minOccurs | @maxOccurs" mode="check" as="element()?">
    <xsl:variable name="least" as="xs:integer" select="xs:integer((../@minOccurs[. castable as xs:integer], 1)[1])"/>
    <xsl:choose>
      <xsl:when test="not(. castable as xs:nonNegativeInteger or (self::attribute(maxOccurs) and . = 'unbounded'))">
        <xsl:sequence select="odd:fault(., 'odd-occurrence', 'error', name() || '=&quot;' || . || '&quot; is not a number')"/>
      </xsl:when>
      <xsl:when test="self::attribute(maxOccurs) and . castable as xs:integer and number(.) lt $least
          or self::attribute(minOccurs) and $least gt 1 and not(../@maxOccurs)">
        <xsl:sequence select="odd:fault(., 'odd-occurrence', 'error', 'the largest number of occurrences is smaller than the smallest')"/>
      </xsl:when>
      <xsl:when test="self::attribute(maxOccurs) and . castable as xs:integer and number(.) - $least gt 100">
        <xsl:sequence select="odd:fault(., 'odd-occurrence', 'warning', 'more than 100 optional occurrences are taken as any number')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Datatypes of XML Schema, and facets that all or some of them have. -->
  <xsl:variable name="datatypes" as="xs:string*" select="tokenize('string normalizedString token language Name NCName NMTOKEN
      NMTOKENS ID IDREF IDREFS ENTITY ENTITIES QName NOTATION anyURI boolean base64Binary hexBinary float double decimal integer
      nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger long int short byte unsignedLong unsignedInt
      unsignedShort unsignedByte duration dateTime date time gYear gYearMonth gMonth gMonthDay gDay')"/>
  <xsl:variable name="unordered" as="xs:string*" select="tokenize('string normalizedString token language Name NCName NMTOKEN
      NMTOKENS ID IDREF IDREFS ENTITY ENTITIES QName NOTATION anyURI boolean base64Binary hexBinary')"/>

  <!-- A datatype that is none. -->
  <xsl:template match="dataRef/@name[not(. = $datatypes)]" mode="check" as="element()">
    <xsl:sequence select="odd:fault(., 'odd-facet', 'error', 'XML Schema has no datatype ' || .)"/>
  </xsl:template>

  <!-- A facet that is none, or not of this datatype, or without a value it can have. -->
  <xsl:template match="dataFacet" mode="check" as="element()?">
    <xsl:variable name="type" as="xs:string?" select="../@name"/>
    <xsl:choose>
      <xsl:when test="@name = 'pattern'"/>
      <xsl:when test="@name = ('length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits')">
        <xsl:sequence select="odd:fault(@value, 'odd-facet', 'error', @name || ' wants a number, not ' || @value)
            [not(current()/@value castable as xs:nonNegativeInteger)]"/>
      </xsl:when>
      <xsl:when test="not(@name = ('minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'))">
        <xsl:sequence select="odd:fault(@name, 'odd-facet', 'error', 'there is no facet ' || @name)"/>
      </xsl:when>
      <xsl:when test="$type = $unordered">
        <xsl:sequence select="odd:fault(@name, 'odd-facet', 'error', @name || ' means nothing for ' || $type)"/>
      </xsl:when>
      <xsl:when test="$type = ('integer', 'decimal', 'double', 'float', 'nonNegativeInteger', 'positiveInteger', 'int', 'long')">
        <xsl:sequence select="odd:fault(@value, 'odd-facet', 'error', @name || ' wants a number, not ' || @value)
            [not(current()/@value castable as xs:double)]"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Classes that belong to themselves by way of others. -->
  <xsl:function name="odd:cycles" as="element()*">
    <xsl:param name="classes" as="element(classSpec)*"/>
    <xsl:param name="there" as="map(xs:string, element()*)"/>
    <xsl:for-each select="$classes[classes/memberOf]">
      <xsl:if test="@ident = odd:ancestors(classes/memberOf[not(@mode = 'delete')]/@key, (), $there)">
        <xsl:sequence select="odd:fault(@ident, 'odd-class-cycle', 'error', 'the class ' || @ident || ' is a member of itself')"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The classes that some classes belong to, themselves included. -->
  <xsl:function name="odd:ancestors" as="xs:string*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:param name="there" as="map(xs:string, element()*)"/>
    <xsl:variable name="new" as="xs:string*" select="distinct-values($names)[not(. = $seen)]"/>
    <xsl:sequence select="
        if (empty($new)) then $seen
        else odd:ancestors(($new ! $there(.)/classes/memberOf/@key), ($seen, $new), $there)"/>
  </xsl:function>

</xsl:stylesheet>
