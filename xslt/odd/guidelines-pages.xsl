<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the guidelines: the prose, the index, and one page a thing. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:press:functions"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Every page. -->
  <xsl:function name="f:guidelines" as="node()*">
    <xsl:sequence select="f:prose-page(), f:reference-page(), $elements ! f:element-page(.), $classes ! f:class-page(.),
        $ruled ! f:rule-page(.)"/>
  </xsl:function>

  <!-- index.html: the prose, its contents above it. -->
  <xsl:function name="f:prose-page" as="node()+">
    <xsl:variable name="body" as="element()*" select="$odd//text[1]/(front | body | back)"/>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="f:page-head('Guidelines', f:text($title), ())"/>
      <xsl:if test="f:sections($body)">
        <nav class="toc" aria-label="Contents"><xsl:sequence select="f:contents($body)"/></nav>
      </xsl:if>
      <div class="prose"><xsl:apply-templates select="$body/*" mode="prose"/></div>
    </xsl:variable>
    <xsl:sequence select="f:file('index.html', $title, $main)"/>
  </xsl:function>

  <!-- A list of contents, two levels deep. -->
  <xsl:function name="f:contents" as="element()?">
    <xsl:param name="holder" as="element()*"/>
    <xsl:where-populated>
      <ol role="list">
        <xsl:for-each select="f:sections($holder)">
          <li>
            <a href="#{f:anchor(.)}">{normalize-space(head[1])}</a>
            <xsl:if test="parent::body or parent::front or parent::back"><xsl:sequence select="f:contents(.)"/></xsl:if>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:where-populated>
  </xsl:function>

  <!-- Characters as a node. -->
  <xsl:function name="f:text" as="text()">
    <xsl:param name="characters" as="xs:string"/>
    <xsl:value-of select="$characters"/>
  </xsl:function>

  <!-- reference.html: all elements, classes and rules. -->
  <xsl:function name="f:reference-page" as="node()+">
    <xsl:variable name="main" as="node()*" select="
        f:page-head('Index', f:text('Elements, classes of attributes, rules'), ()),
        f:section('elements', 'Elements', f:entries($elements)),
        f:section('classes', 'Classes of attributes', f:entries($classes)),
        f:section('rules', 'Rules', f:constraint-words($constraint-specs)),
        f:section('codes', 'Other problems', f:codes($ruled[not(?code = $constraint-specs/@ident)]))"/>
    <xsl:sequence select="f:file('reference.html', 'Elements, classes, rules', $main)"/>
  </xsl:function>

  <!-- Specifications in a list, each with its purpose. -->
  <xsl:function name="f:entries" as="element()?">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:variable name="said" as="xs:boolean" select="exists($specifications/desc)"/>
    <xsl:where-populated>
      <ul class="entries{' brief'[not($said)]}" role="list">
        <xsl:for-each select="$specifications">
          <xsl:variable name="purpose" as="node()*" select="f:purpose(.)"/>
          <li>
            <xsl:sequence select="f:link(.)"/>
            <xsl:if test="$purpose"><xsl:text> </xsl:text><span><xsl:sequence select="$purpose"/></span></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- Rules that no ODD states, in a list. -->
  <xsl:function name="f:codes" as="element()?">
    <xsl:param name="others" as="map(*)*"/>
    <xsl:where-populated>
      <ul class="entries" role="list">
        <xsl:for-each select="$others">
          <li>
            <a href="rule-{?code}.html"><code>{?code}</code></a>
            <xsl:text> </xsl:text>
            <span><xsl:sequence select="f:quoted-words(?wants)"/></span>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- The page of an element. -->
  <xsl:function name="f:element-page" as="node()+">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="heading" as="element()"><code>{f:name($element)}</code></xsl:variable>
    <xsl:sequence select="f:file(f:file-name($element), f:name($element), (
        f:page-head('Element', $heading, f:purpose($element)),
        f:section('examples', 'In the documents', f:examples($element)),
        f:section('content', 'May hold', f:content-words($element)),
        f:section('places', 'May stand in', f:place-list($element)),
        f:section('attributes', 'Attributes', f:own-attribute-words($element)),
        f:section('inherited', 'Attributes from classes', f:inherited-words($element)),
        f:section('rules', 'Rules', f:constraint-words(f:rules-of($element)))))"/>
  </xsl:function>

  <!-- The elements in which an element may stand. -->
  <xsl:function name="f:place-list" as="element()*">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="around" as="element()*" select="$parents(generate-id($element))"/>
    <xsl:variable name="begins" as="xs:boolean" select="$element/@ident = f:words($schema/@start)"/>
    <xsl:choose>
      <xsl:when test="$begins"><p>Nothing{': or in'[exists($around)]}. A file begins with it.</p></xsl:when>
      <xsl:when test="empty($around)"><p>No element of this schema has a place for it.</p></xsl:when>
    </xsl:choose>
    <xsl:if test="exists($around)"><p class="names"><xsl:sequence select="f:links($around)"/></p></xsl:if>
  </xsl:function>

  <!-- The page of an attribute class. -->
  <xsl:function name="f:class-page" as="node()+">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="heading" as="element()"><code>{f:name($class)}</code></xsl:variable>
    <xsl:variable name="members" as="element(elementSpec)*" select="f:members-of($class, ())"/>
    <xsl:variable name="list" as="element()">
      <p class="names">
        <xsl:choose>
          <xsl:when test="count($members) = count($elements)">All elements.</xsl:when>
          <xsl:otherwise><xsl:sequence select="f:links($members)"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:variable>
    <xsl:sequence select="f:file(f:file-name($class), f:name($class), (
        f:page-head('Class of attributes', $heading, f:purpose($class)),
        f:section('attributes', 'Attributes', f:own-attribute-words($class)),
        f:section('inherited', 'Attributes from other classes', f:inherited-words($class)),
        f:section('members', 'Elements that have them', $list),
        f:section('examples', 'In the documents', f:examples-of-class($class)),
        f:section('rules', 'Rules', f:constraint-words(f:rules-of($class)))))"/>
  </xsl:function>

</xsl:stylesheet>
