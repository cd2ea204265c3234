<?xml version="1.0" encoding="UTF-8"?>
<!-- Datatypes: what an attribute or an element may hold (TEI Guidelines, 22.5.3.1 and 1.4.2). -->
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

  <!-- What an attribute may hold: one word of a kind, or as many as its datatype says. -->
  <xsl:function name="odd:value" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="datatype" as="element(datatype)?" select="$attribute/datatype"/>
    <xsl:variable name="word" as="element()" select="odd:word($attribute)"/>
    <xsl:variable name="least" as="xs:integer" select="odd:least($datatype)"/>
    <xsl:variable name="most" as="xs:integer" select="odd:most($datatype)"/>
    <xsl:choose>
      <xsl:when test="odd:is-text($word, ())">
        <xsl:sequence select="$word"/>
      </xsl:when>
      <xsl:when test="$most = 1">
        <xsl:sequence select="odd:repeated($word, $least, 1)"/>
      </xsl:when>
      <xsl:otherwise>
        <list>
          <xsl:sequence select="odd:repeated($word, $least, $most)"/>
        </list>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One word of an attribute: of a closed list, of a list or of the datatype, or of the datatype. -->
  <xsl:function name="odd:word" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="list" as="element(valList)?" select="$attribute/valList[1]"/>
    <xsl:variable name="data" as="element()*">
      <xsl:apply-templates select="$attribute/datatype/*" mode="content"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$list/@type = 'closed'">
        <xsl:sequence select="(odd:values($list), $empty)[1]"/>
      </xsl:when>
      <xsl:when test="$list/@type = 'semi'">
        <xsl:variable name="open" as="element()">
          <data type="Name"/>
        </xsl:variable>
        <xsl:sequence select="odd:choice((odd:value-patterns($list), (odd:one($data), $open)[1]))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="text" as="element()"><text/></xsl:variable>
        <xsl:sequence select="(odd:one($data), $text)[1]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a pattern is text of any kind, which cannot stand in a list. -->
  <xsl:function name="odd:is-text" as="xs:boolean">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:variable name="called" as="xs:string*" select="odd:called($pattern)[not(. = $seen)]"/>
    <xsl:sequence select="exists($pattern/descendant-or-self::rng:text) or
        (some $name in $called satisfies $owners($name)/content ! (exists(descendant::textNode | descendant::rng:text)
        or (descendant::dataRef/@key ! odd:named(.) ! odd:is-text(odd:ref(odd:pattern-name(.)), ($seen, $called))) = true()))"/>
  </xsl:function>

  <!-- The values of a list, one of them. -->
  <xsl:function name="odd:values" as="element()?">
    <xsl:param name="list" as="element(valList)"/>
    <xsl:variable name="values" as="element()*" select="odd:value-patterns($list)"/>
    <xsl:choose>
      <xsl:when test="count($values) = 1">
        <xsl:sequence select="$values"/>
      </xsl:when>
      <xsl:when test="exists($values)">
        <choice>
          <xsl:sequence select="$values"/>
        </choice>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The values of a list, each with what is said of it. -->
  <xsl:function name="odd:value-patterns" as="element()*">
    <xsl:param name="list" as="element(valList)"/>
    <xsl:for-each select="$list/valItem[not(odd:mode(.) = 'delete')]">
      <value>{(altIdent, @ident)[1]}</value>
      <xsl:sequence select="odd:documentation(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A datatype of XML Schema with its facets, or a dataSpec; `facets` are those of whoever refers to it. -->
  <xsl:function name="odd:data" as="element()?">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:param name="facets" as="element(rng:param)*"/>
    <xsl:variable name="all" as="element(rng:param)*" select="odd:facets($reference), $facets"/>
    <xsl:variable name="specification" as="element()?" select="$reference/@key ! odd:named(.)"/>
    <xsl:choose>
      <xsl:when test="$reference/@name">
        <data type="{$reference/@name}">
          <xsl:sequence select="$all"/>
        </data>
      </xsl:when>
      <xsl:when test="exists($all)">
        <xsl:apply-templates select="$specification" mode="restrict">
          <xsl:with-param name="facets" select="$all" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$specification ! odd:ref(odd:pattern-name(.))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What a reference restricts: `@restriction` is a pattern. -->
  <xsl:function name="odd:facets" as="element(rng:param)*">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:for-each select="$reference/@restriction">
      <param name="pattern">{.}</param>
    </xsl:for-each>
    <xsl:for-each select="$reference/dataFacet">
      <param name="{@name}">{@value}</param>
    </xsl:for-each>
  </xsl:function>

  <!-- A datatype unfolded, with every datatype of XML Schema in it restricted. -->
  <xsl:mode name="restrict" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A datatype: its content. -->
  <xsl:template match="dataSpec | macroSpec" mode="restrict" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="content/* | valList" mode="restrict"/>
    </xsl:variable>
    <xsl:sequence select="odd:one($parts)"/>
  </xsl:template>

  <!-- One of several datatypes. -->
  <xsl:template match="alternate" mode="restrict" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="restrict"/>
    </xsl:variable>
    <xsl:sequence select="odd:choice($parts)"/>
  </xsl:template>

  <!-- Another datatype, restricted too. -->
  <xsl:template match="dataRef" mode="restrict" as="element()?">
    <xsl:param name="facets" as="element(rng:param)*" tunnel="yes"/>
    <xsl:sequence select="odd:data(., $facets)"/>
  </xsl:template>

  <!-- Text becomes a string, which can be restricted. -->
  <xsl:template match="textNode" mode="restrict" as="element()">
    <xsl:param name="facets" as="element(rng:param)*" tunnel="yes"/>
    <data type="string">
      <xsl:sequence select="$facets"/>
    </data>
  </xsl:template>

  <!-- Values are what they are, and so is RELAX NG. -->
  <xsl:template match="valList | rng:* | sequence | empty" mode="restrict" as="element()?">
    <xsl:apply-templates select="." mode="content"/>
  </xsl:template>

</xsl:stylesheet>
