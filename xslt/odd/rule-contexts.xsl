<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a constraint holds, and what the prefixes in its expressions mean. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The document of the schema, where keys look. -->
  <xsl:variable name="top" as="document-node()" select="root($schema)"/>

  <!-- Members of a class: elements and classes. -->
  <xsl:key name="member" match="schemaSpec/(elementSpec | classSpec)" use="classes/memberOf/@key"/>

  <!-- The elements that belong to a class, directly or by way of another. -->
  <xsl:function name="odd:elements-of" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:sequence select="(key('member', $class/@ident, $top) except $seen)
        ! (self::elementSpec, self::classSpec ! odd:elements-of(., ($seen, $class)))"/>
  </xsl:function>

  <!-- Namespaces in use, by prefix: those that the ODD declares, and those that everyone expects. -->
  <xsl:variable name="prefixes" as="map(xs:string, xs:string)" select="map:merge((
      $schema//sch:ns ! map:entry(string(@prefix), string(@uri)),
      map{'tei': 'http://www.tei-c.org/ns/1.0', 'teix': 'http://www.tei-c.org/ns/Examples',
          'rng': 'http://relaxng.org/ns/structure/1.0', 'a': 'http://relaxng.org/ns/compatibility/annotations/1.0',
          'sch': 'http://purl.oclc.org/dsdl/schematron', 'xs': 'http://www.w3.org/2001/XMLSchema',
          'map': 'http://www.w3.org/2005/xpath-functions/map', 'array': 'http://www.w3.org/2005/xpath-functions/array',
          'math': 'http://www.w3.org/2005/xpath-functions/math', 'fn': 'http://www.w3.org/2005/xpath-functions',
          'xlink': 'http://www.w3.org/1999/xlink', 'svg': 'http://www.w3.org/2000/svg',
          'mei': 'http://www.music-encoding.org/ns/mei'},
      ($schema//(elementSpec | attDef)[@ns], $schema[@ns]) ! odd:own-prefix(.),
      $constraints ! (for $prefix in in-scope-prefixes(.)[. != '']
        return map:entry($prefix, string(namespace-uri-for-prefix($prefix, .))))),
      map{'duplicates': 'use-first'})"/>

  <!-- A prefix for the namespace of a declaration: one that is bound there, or one of our own. -->
  <xsl:function name="odd:own-prefix" as="map(xs:string, xs:string)">
    <xsl:param name="declaration" as="element()"/>
    <xsl:variable name="bound" as="xs:string?" select="
        (in-scope-prefixes($declaration)[. != ''][namespace-uri-for-prefix(., $declaration) = $declaration/@ns])[1]"/>
    <xsl:sequence select="map{($bound, 'ns-' || translate($declaration/@ident, ':', '-'))[1]: string($declaration/@ns)}"/>
  </xsl:function>

  <!-- A prefix, with its colon, for a namespace; nothing for no namespace. -->
  <xsl:function name="odd:prefix" as="xs:string?">
    <xsl:param name="namespace" as="xs:string?"/>
    <xsl:sequence select="(map:keys($prefixes)[$prefixes(.) = $namespace and $namespace != ''] => sort())[1] ! (. || ':')"/>
  </xsl:function>

  <!-- The pattern that an element matches. -->
  <xsl:function name="odd:element-context" as="xs:string">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="namespace" as="xs:string"
                  select="string(($element/@ns, $schema/@ns, 'http://www.tei-c.org/ns/1.0')[1])"/>
    <xsl:variable name="prefix" as="xs:string?"
                  select="if ($namespace = 'http://www.tei-c.org/ns/1.0') then 'tei:' else odd:prefix($namespace)"/>
    <xsl:sequence select="$prefix || normalize-space(($element/altIdent, $element/@ident)[1])"/>
  </xsl:function>

  <!-- The elements on which a declaration bears, as patterns; all elements where it bears on every one. -->
  <xsl:function name="odd:contexts" as="xs:string*">
    <xsl:param name="declaration" as="element()"/>
    <xsl:variable name="holder" as="element()?"
                  select="$declaration/ancestor-or-self::*[self::elementSpec or self::classSpec][1]"/>
    <xsl:variable name="elements" as="element(elementSpec)*"
                  select="$holder ! (self::elementSpec | self::classSpec/odd:elements-of(., ()))"/>
    <xsl:sequence select="
        if (not($holder)) then '/*'
        else if ($holder/self::classSpec and count($elements) = count($schema/elementSpec)) then '*'
        else distinct-values($elements ! odd:element-context(.))"/>
  </xsl:function>

  <!-- The context of asserts and reports that name none: the element, or the attribute that they stand in. -->
  <xsl:function name="odd:context" as="xs:string">
    <xsl:param name="constraint" as="element()"/>
    <xsl:variable name="attribute" as="element(attDef)?" select="$constraint/ancestor::attDef[1]"/>
    <xsl:variable name="step" as="xs:string?" select="$attribute ! ('/@' || odd:attribute(.))"/>
    <xsl:sequence select="string-join(odd:contexts($constraint) ! (. || $step), ' | ')"/>
  </xsl:function>

  <!-- An attribute's name in an expression. -->
  <xsl:function name="odd:attribute" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="name" as="xs:string" select="normalize-space(($attribute/altIdent, $attribute/@ident)[1])"/>
    <xsl:sequence select="
        if ($attribute/@ns and not(contains($name, ':'))) then odd:prefix($attribute/@ns) || $name else $name"/>
  </xsl:function>

  <!-- Declarations of the prefixes that the rules use; `tei` always. -->
  <xsl:function name="odd:namespaces" as="element(sch:ns)+">
    <xsl:param name="rules" as="element()*"/>
    <xsl:variable name="expressions" as="xs:string" select="string-join(
        ($rules, $constraints/(xsl:*, sch:let))//(@test, @context, @select, @value, @path, @match, @use), ' ')"/>
    <xsl:for-each select="sort(map:keys($prefixes))[not(. = ('xml', 'xsl'))]">
      <xsl:if test=". = ('tei', $schema//sch:ns/@prefix) or matches($expressions, '(^|[^\w.-])' || . || ':[\w*]')">
        <sch:ns prefix="{.}" uri="{$prefixes(.)}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
