<?xml version="1.0" encoding="UTF-8"?>
<!-- Places: which elements stand in which, which classes have members, and where each has its page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:f="urn:press:functions"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The elements of the schema, by name. -->
  <xsl:variable name="elements" as="element(elementSpec)*" select="f:by-name($schema/elementSpec)"/>

  <!-- The attribute classes that an element of the schema has attributes from, by name. -->
  <xsl:variable name="classes" as="element(classSpec)*"
                select="f:by-name(($elements ! f:classes-of(.))[f:own-attributes(.)])"/>

  <!-- The direct members of an attribute class, by the class. -->
  <xsl:key name="class-member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <!-- Specifications by their names, capitals beside small letters. -->
  <xsl:function name="f:by-name" as="element()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:perform-sort select="$specifications/.">
      <xsl:sort select="lower-case(f:name(.))"/>
      <xsl:sort select="f:name(.)"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- What is typed: the name, or the other name that the ODD gives. -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="normalize-space(($specification/altIdent[normalize-space()], $specification/@ident)[1])"/>
  </xsl:function>

  <!-- The attribute classes of a specification, near ones first. -->
  <xsl:function name="f:classes-of" as="element(classSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="f:classes-of($specification, ())"/>
  </xsl:function>

  <!-- The same; `$seen` are the classes we come from. -->
  <xsl:function name="f:classes-of" as="element(classSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="near" as="element(classSpec)*" select="f:attribute-classes($specification) except ($seen, $specification)"/>
    <xsl:sequence select="$near, $near ! f:classes-of(., ($seen, $specification))"/>
  </xsl:function>

  <!-- Links to elements and classes, by id; each is made once. -->
  <xsl:variable name="links" as="map(xs:string, element())" select="map:merge(
      ($elements, $classes) ! map:entry(generate-id(.), f:made-link(.)))"/>

  <!-- The places of elements and classes in the order of their names, by id. -->
  <xsl:variable name="ranks" as="map(xs:string, xs:integer)" select="map:merge(
      for $place in 1 to count(($elements, $classes)) return map:entry(generate-id(($elements, $classes)[$place]), $place))"/>

  <!-- The name of the file of an element or a class. -->
  <xsl:function name="f:file-name" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="(if ($specification/self::elementSpec) then 'element-' else 'class-')
        || replace(f:pattern-name($specification), '[^\w.-]', '-') || '.html'"/>
  </xsl:function>

  <!-- A link to an element, as it is named in running text. -->
  <xsl:function name="f:link" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$links(generate-id($specification))"/>
  </xsl:function>

  <!-- The same, made. -->
  <xsl:function name="f:made-link" as="element()">
    <xsl:param name="specification" as="element()"/>
    <a class="gi" href="{f:file-name($specification)}">{f:name($specification)}</a>
  </xsl:function>

  <!-- Specifications that have a page in the order of their names, each once. -->
  <xsl:function name="f:in-order-of-names" as="element()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:perform-sort select="$specifications/.">
      <xsl:sort select="$ranks(generate-id(.))"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- Links in a row, with commas, in the order given. -->
  <xsl:function name="f:links" as="node()*">
    <xsl:param name="specifications" as="element()*"/>
    <xsl:for-each select="$specifications">
      <xsl:sequence select="f:link(.)"/>
      <xsl:if test="position() ne last()"><xsl:text>, </xsl:text></xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The elements that each model class and macro lets in, by the name of its pattern. -->
  <xsl:variable name="let-in" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      $schema/(classSpec[@type = 'model'] | macroSpec) ! map:entry(f:pattern-name(.), f:let-in(., ())),
      map{'duplicates': 'use-first'})"/>

  <!-- The elements that a specification lets in where it is referred to: itself, its members, its content. -->
  <xsl:function name="f:let-in" as="element(elementSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="inner" as="element()*" select="
        if ($specification/self::classSpec) then key('member', $specification/@ident, $top)
        else if ($specification/self::macroSpec) then f:called(f:model($specification)) ! f:owner(.)
        else ()"/>
    <xsl:sequence select="$specification/self::elementSpec,
        ($inner except ($seen, $specification)) ! f:let-in(., ($seen, $specification))"/>
  </xsl:function>

  <!-- The specification that the name of a pattern belongs to. -->
  <xsl:function name="f:owner" as="element()?">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="($owners($pattern), $owners(replace($pattern, '_sequence(Optional)?(Repeatable)?$', '')))[1]"/>
  </xsl:function>

  <!-- The elements behind a reference in a pattern. -->
  <xsl:function name="f:behind" as="element(elementSpec)*">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="owner" as="element()?" select="f:owner($pattern)"/>
    <xsl:sequence select="if ($owner/self::elementSpec) then $owner else $owner ! $let-in(f:pattern-name(.))"/>
  </xsl:function>

  <!-- The pattern of what each element may hold, by its id. -->
  <xsl:variable name="models" as="map(xs:string, element()?)" select="map:merge(
      $elements ! map:entry(generate-id(.), f:model(.)))"/>

  <!-- The elements that may stand in each element, by its id, in the order of their names. -->
  <xsl:variable name="children" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      $elements ! map:entry(generate-id(.), f:called($models(generate-id(.))) ! f:behind(.) => f:in-order-of-names()))"/>

  <!-- The elements in which each element may stand, by its id, in the order of their names. -->
  <xsl:variable name="parents" as="map(xs:string, element(elementSpec)*)" select="map:merge(
      for $parent in $elements, $child in $children(generate-id($parent)) return map:entry(generate-id($child), $parent),
      map{'duplicates': 'combine'})"/>

</xsl:stylesheet>
