<?xml version="1.0" encoding="UTF-8"?>
<!-- Check: names that are no names, that are given twice, or that mean nothing. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Names in an ODD: faults of each. -->
  <xsl:mode name="names" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Every fault of the names in some statements. -->
  <xsl:function name="odd:name-faults" as="element()*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:apply-templates select="$statements" mode="names"/>
  </xsl:function>

  <!-- An element is looked at with its attributes and children; prose and examples are not. -->
  <xsl:template match="*" mode="names" as="element()*">
    <xsl:apply-templates select="@*, *" mode="names"/>
  </xsl:template>

  <!-- Words for people hold no names of the schema. -->
  <xsl:template match="desc | gloss | remarks | exemplum | constraintSpec | model | modelGrp | modelSequence" mode="names"
                as="empty-sequence()"/>

  <!-- The name of a specification is a name without a colon; an attribute's may have a prefix. -->
  <xsl:template match="(elementSpec | classSpec | macroSpec | dataSpec | attDef)/@ident" mode="names" as="element()*">
    <xsl:variable name="name" as="xs:string" select="normalize-space(.)"/>
    <xsl:variable name="attribute" as="element(attDef)?" select="parent::attDef"/>
    <xsl:choose>
      <xsl:when test="not($name castable as xs:NCName or $attribute and $name castable as xs:Name)">
        <xsl:sequence select="odd:fault(., 'odd-name', 'error', '&quot;' || . || '&quot; is no name that XML allows')"/>
      </xsl:when>
      <xsl:when test="$name != .">
        <xsl:sequence select="odd:fault(., 'odd-name', 'warning', 'the name &quot;' || . || '&quot; has white space around it, which is left out')"/>
      </xsl:when>
      <xsl:when test="$attribute[not(starts-with(@ident, 'xmlns'))][not(odd:has-namespace(.))]">
        <xsl:sequence select="odd:fault(., 'odd-prefix', 'error', 'the prefix of ' || . || ' is not declared, so the attribute is left out')"/>
      </xsl:when>
      <xsl:when test="$attribute[not(@ns)][contains(@ident, ':')][not(substring-before(@ident, ':') = in-scope-prefixes(.))]">
        <xsl:sequence select="odd:fault(., 'odd-prefix', 'warning', 'the prefix of ' || . || ' is not declared; it is taken for '
            || odd:namespace(substring-before(., ':'), ..))"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A reference says what it means in `@key`. -->
  <xsl:template match="elementRef/@name | classRef/@name | macroRef/@name" mode="names" as="element()">
    <xsl:sequence select="odd:fault(., 'odd-name-for-key', if (../@key) then 'error' else 'warning', name(..) || ' has no attribute name'
        || (if (../@key) then '' else '; it is taken as key'))"/>
  </xsl:template>

  <!-- A reference to a module says which, or where it is; a datatype which one. -->
  <xsl:template match="moduleRef[not(@key | @url)] | dataRef[not(@key | @name | @ref)]" mode="names" as="element()*">
    <xsl:sequence select="odd:fault(., 'odd-invalid', 'error', name() || ' does not say what it refers to')"/>
    <xsl:next-match/>
  </xsl:template>

  <!-- A datatype defined elsewhere cannot be followed. -->
  <xsl:template match="dataRef/@ref" mode="names" as="element()">
    <xsl:sequence select="odd:fault(., 'odd-facet', 'warning', 'the datatype at ' || . || ' is not followed: any text is allowed')"/>
  </xsl:template>

  <!-- An attribute, a value or a constraint that has a namesake before it in the same list. -->
  <xsl:template match="attDef | valItem | constraintSpec[not(@mode = ('change', 'delete'))]" mode="names" as="element()*" priority="1">
    <xsl:variable name="list" as="element()" select="(ancestor::attList[not(ancestor::attList)][current()/self::attDef], ..)[1]"/>
    <xsl:variable name="same" as="element()*"
                  select="$list/descendant::*[node-name() = node-name(current())][@ident = current()/@ident][not(ancestor::attList/@org = 'choice')]"/>
    <xsl:if test="not(. is $same[1]) and exists($same) and not(ancestor::attList/@org = 'choice')">
      <xsl:sequence select="odd:fault((@ident, .)[1], 'odd-duplicate', if (self::attDef) then 'error' else 'warning',
          @ident || ' is there twice in this list')"/>
    </xsl:if>
    <xsl:if test="self::constraintSpec[@scheme][not(@scheme = ('schematron', 'isoschematron'))]">
      <xsl:sequence select="odd:fault(@scheme, 'odd-scheme', 'warning', 'a constraint of the scheme ' || @scheme || ' is not compiled')"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- A schema of nothing but how elements are displayed, as publishing tools use ODDs. -->
  <xsl:function name="odd:is-display-only" as="xs:boolean">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:param name="statements" as="element()*"/>
    <xsl:sequence select="exists($statements//(model | modelGrp | modelSequence)) and
        empty($statements[not(self::elementSpec)][not(self::desc or self::gloss)]) and
        empty($statements[@mode = ('add', 'replace', 'delete')]) and
        empty($statements/*[not(self::model or self::modelGrp or self::modelSequence or self::desc or self::gloss or self::remarks)])"/>
  </xsl:function>

</xsl:stylesheet>
