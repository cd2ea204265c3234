<?xml version="1.0" encoding="UTF-8"?>
<!-- Places: which elements stand in which, which classes have members, and where each has its page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The elements of the schema, by name. -->
  <xsl:variable name="elements" as="element(elementSpec)*" select="guidelines:by-name($schema/elementSpec)"/>

  <!-- The attribute classes that an element of the schema has attributes from, by name. -->
  <xsl:variable name="classes" as="element(classSpec)*"
                select="guidelines:by-name(($elements ! guidelines:classes-of(.))[odd:own-attributes(.)])"/>

  <!-- The direct members of an attribute class, by the class. -->
  <xsl:key name="class-member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <!-- Specifications by their names, capitals beside small letters. -->
  <xsl:function name="guidelines:by-name" as="element()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:perform-sort select="$specifications/.">
      <xsl:sort select="lower-case(guidelines:name(.))"/>
      <xsl:sort select="guidelines:name(.)"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- What is typed: the name, or the other name that the ODD gives. -->
  <xsl:function name="guidelines:name" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="normalize-space(($specification/altIdent[normalize-space()], $specification/@ident)[1])"/>
  </xsl:function>

  <!-- The attribute classes of a specification, near ones first. -->
  <xsl:function name="guidelines:classes-of" as="element(classSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="guidelines:classes-of($specification, ())"/>
  </xsl:function>

  <!-- The same; `$seen` are the classes we come from. -->
  <xsl:function name="guidelines:classes-of" as="element(classSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="near" as="element(classSpec)*" select="odd:attribute-classes($specification) except ($seen, $specification)"/>
    <xsl:sequence select="$near, $near ! guidelines:classes-of(., ($seen, $specification))"/>
  </xsl:function>

  <!-- Links to elements and classes, by id; each is made once. -->
  <xsl:variable name="links" as="map(xs:string, element())" select="map:merge(
      ($elements, $classes) ! map:entry(generate-id(.), guidelines:made-link(.)))"/>

  <!-- The places of elements and classes in the order of their names, by id. -->
  <xsl:variable name="ranks" as="map(xs:string, xs:integer)" select="map:merge(
      for $place in 1 to count(($elements, $classes)) return map:entry(generate-id(($elements, $classes)[$place]), $place))"/>

  <!-- The name of the file of an element or a class. -->
  <xsl:function name="guidelines:file-name" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="(if ($specification/self::elementSpec) then 'element-' else 'class-')
        || replace(odd:pattern-name($specification), '[^\w.-]', '-') || '.html'"/>
  </xsl:function>

  <!-- A link to an element, as it is named in running text. -->
  <xsl:function name="guidelines:link" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$links(generate-id($specification))"/>
  </xsl:function>

  <!-- The same, made. -->
  <xsl:function name="guidelines:made-link" as="element()">
    <xsl:param name="specification" as="element()"/>
    <a class="gi" href="{guidelines:file-name($specification)}">{guidelines:name($specification)}</a>
  </xsl:function>

  <!-- Specifications that have a page in the order of their names, each once. -->
  <xsl:function name="guidelines:in-order-of-names" as="element()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:perform-sort select="$specifications/.">
      <xsl:sort select="$ranks(generate-id(.))"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- Links in a row, with commas, in the order given. -->
  <xsl:function name="guidelines:links" as="node()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:for-each select="$specifications">
      <xsl:sequence select="guidelines:link(.)"/>
      <xsl:if test="position() ne last()"><xsl:text>, </xsl:text></xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The elements that each model class and macro lets in, by the name of its pattern. -->
  <xsl:variable name="let-in" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      $schema/(classSpec[@type = 'model'] | macroSpec) ! map:entry(odd:pattern-name(.), guidelines:let-in(., ())),
      map{'duplicates': 'use-first'})"/>

  <!-- The elements that a specification lets in where it is referred to: itself, its members, its content. -->
  <xsl:function name="guidelines:let-in" as="element(elementSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="inner" as="element()*" select="
        if ($specification/self::classSpec) then key('member', $specification/@ident, $top)
        else if ($specification/self::macroSpec) then odd:called(odd:model($specification)) ! guidelines:owner(.)
        else ()"/>
    <xsl:sequence select="$specification/self::elementSpec,
        ($inner except ($seen, $specification)) ! guidelines:let-in(., ($seen, $specification))"/>
  </xsl:function>

  <!-- The specification that the name of a pattern belongs to. -->
  <xsl:function name="guidelines:owner" as="element()?">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="($owners($pattern), $owners(replace($pattern, '_sequence(Optional)?(Repeatable)?$', '')))[1]"/>
  </xsl:function>

  <!-- The elements behind a reference in a pattern. -->
  <xsl:function name="guidelines:behind" as="element(elementSpec)*">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="owner" as="element()?" select="guidelines:owner($pattern)"/>
    <xsl:sequence select="if ($owner/self::elementSpec) then $owner else $owner ! $let-in(odd:pattern-name(.))"/>
  </xsl:function>

  <!-- The pattern of what each element may hold, by its id. -->
  <xsl:variable name="models" as="map(xs:string, element()?)" select="map:merge(
      $elements ! map:entry(generate-id(.), odd:model(.)))"/>

  <!-- The elements that may stand in each element, by its id, in the order of their names. -->
  <xsl:variable name="children" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      $elements ! map:entry(generate-id(.), odd:called($models(generate-id(.))) ! guidelines:behind(.) => guidelines:in-order-of-names()))"/>

  <!-- The elements in which each element may stand, by its id, in the order of their names. -->
  <xsl:variable name="parents" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      for $parent in $elements, $child in $children(generate-id($parent)) return map:entry(generate-id($child), $parent),
      map{'duplicates': 'combine'})"/>

</xsl:stylesheet>
