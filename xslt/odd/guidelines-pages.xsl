<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the guidelines: the prose, the index, and one page a thing. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Every page. -->
  <xsl:function name="guidelines:guidelines" as="node()*">
    <xsl:sequence select="guidelines:prose-page(), guidelines:reference-page(), $elements ! guidelines:element-page(.), $classes ! guidelines:class-page(.),
        $ruled ! guidelines:rule-page(.)"/>
  </xsl:function>

  <!-- index.html: the prose, its contents above it. -->
  <xsl:function name="guidelines:prose-page" as="node()+">
    <xsl:variable name="body" as="element()*" select="$odd//text[1]/(front | body | back)"/>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="guidelines:page-head('Guidelines', guidelines:text($title), ())"/>
      <xsl:if test="guidelines:sections($body)">
        <nav class="toc" aria-label="Contents"><xsl:sequence select="guidelines:contents($body)"/></nav>
      </xsl:if>
      <div class="prose"><xsl:apply-templates select="$body/*" mode="prose"/></div>
    </xsl:variable>
    <xsl:sequence select="guidelines:file('index.html', $title, $main)"/>
  </xsl:function>

  <!-- A list of contents, two levels deep. -->
  <xsl:function name="guidelines:contents" as="element()?">
    <xsl:param name="holder" as="element()*"/>
    <xsl:where-populated>
      <ol role="list">
        <xsl:for-each select="guidelines:sections($holder)">
          <li>
            <a href="#{guidelines:anchor(.)}">{normalize-space(head[1])}</a>
            <xsl:if test="parent::body or parent::front or parent::back"><xsl:sequence select="guidelines:contents(.)"/></xsl:if>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:where-populated>
  </xsl:function>

  <!-- Characters as a node. -->
  <xsl:function name="guidelines:text" as="text()">
    <xsl:param name="characters" as="xs:string"/>
    <xsl:value-of select="$characters"/>
  </xsl:function>

  <!-- reference.html: all elements, classes and rules. -->
  <xsl:function name="guidelines:reference-page" as="node()+">
    <xsl:variable name="main" as="node()*" select="
        guidelines:page-head('Index', guidelines:text('Elements, classes of attributes, rules'), ()),
        guidelines:section('elements', 'Elements', guidelines:entries($elements)),
        guidelines:section('classes', 'Classes of attributes', guidelines:entries($classes)),
        guidelines:section('rules', 'Rules', guidelines:constraint-words($constraint-specs)),
        guidelines:section('codes', 'Other problems', guidelines:codes($ruled[not(?code = $constraint-specs/@ident)]))"/>
    <xsl:sequence select="guidelines:file('reference.html', 'Elements, classes, rules', $main)"/>
  </xsl:function>

  <!-- Specifications in a list, each with its purpose. -->
  <xsl:function name="guidelines:entries" as="element()?">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:variable name="said" as="xs:boolean" select="exists($specifications/desc)"/>
    <xsl:where-populated>
      <ul class="entries{' brief'[not($said)]}" role="list">
        <xsl:for-each select="$specifications">
          <xsl:variable name="purpose" as="node()*" select="guidelines:purpose(.)"/>
          <li>
            <xsl:sequence select="guidelines:link(.)"/>
            <xsl:if test="$purpose"><xsl:text> </xsl:text><span><xsl:sequence select="$purpose"/></span></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- Rules that no ODD states, in a list. -->
  <xsl:function name="guidelines:codes" as="element()?">
    <xsl:param name="others" as="map(*)*"/>
    <xsl:where-populated>
      <ul class="entries" role="list">
        <xsl:for-each select="$others">
          <li>
            <a href="rule-{?code}.html"><code>{?code}</code></a>
            <xsl:text> </xsl:text>
            <span><xsl:sequence select="guidelines:quoted-words(?wants)"/></span>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- The page of an element. -->
  <xsl:function name="guidelines:element-page" as="node()+">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="heading" as="element()"><code>{guidelines:name($element)}</code></xsl:variable>
    <xsl:sequence select="guidelines:file(guidelines:file-name($element), guidelines:name($element), (
        guidelines:page-head('Element', $heading, guidelines:purpose($element)),
        guidelines:section('examples', 'In the documents', guidelines:examples($element)),
        guidelines:section('content', 'May hold', guidelines:content-words($element)),
        guidelines:section('places', 'May stand in', guidelines:place-list($element)),
        guidelines:section('attributes', 'Attributes', guidelines:own-attribute-words($element)),
        guidelines:section('inherited', 'Attributes from classes', guidelines:inherited-words($element)),
        guidelines:section('rules', 'Rules', guidelines:constraint-words(guidelines:rules-of($element)))))"/>
  </xsl:function>

  <!-- The elements in which an element may stand. -->
  <xsl:function name="guidelines:place-list" as="element()*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="around" as="element()*" select="$parents(generate-id($element))"/>
    <xsl:variable name="begins" as="xs:boolean" select="$element/@ident = odd:words($schema/@start)"/>
    <xsl:choose>
      <xsl:when test="$begins"><p>Nothing{': or in'[exists($around)]}. A file begins with it.</p></xsl:when>
      <xsl:when test="empty($around)"><p>No element of this schema has a place for it.</p></xsl:when>
    </xsl:choose>
    <xsl:if test="exists($around)"><p class="names"><xsl:sequence select="guidelines:links($around)"/></p></xsl:if>
  </xsl:function>

  <!-- The page of an attribute class. -->
  <xsl:function name="guidelines:class-page" as="node()+">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="heading" as="element()"><code>{guidelines:name($class)}</code></xsl:variable>
    <xsl:variable name="members" as="element(elementSpec)*" select="guidelines:members-of($class, ())"/>
    <xsl:variable name="list" as="element()">
      <p class="names">
        <xsl:choose>
          <xsl:when test="count($members) = count($elements)">All elements.</xsl:when>
          <xsl:otherwise><xsl:sequence select="guidelines:links($members)"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:variable>
    <xsl:sequence select="guidelines:file(guidelines:file-name($class), guidelines:name($class), (
        guidelines:page-head('Class of attributes', $heading, guidelines:purpose($class)),
        guidelines:section('attributes', 'Attributes', guidelines:own-attribute-words($class)),
        guidelines:section('inherited', 'Attributes from other classes', guidelines:inherited-words($class)),
        guidelines:section('members', 'Elements that have them', $list),
        guidelines:section('examples', 'In the documents', guidelines:examples-of-class($class)),
        guidelines:section('rules', 'Rules', guidelines:constraint-words(guidelines:rules-of($class)))))"/>
  </xsl:function>

</xsl:stylesheet>
