<?xml version="1.0" encoding="UTF-8"?>
<!-- Patterns: what each is called, which are needed, and in which order they stand. -->
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

  <!-- The document of the schema, where keys look. -->
  <xsl:variable name="top" as="document-node()" select="root($schema)"/>

  <!-- Specifications by the names that references use: plain, or with the prefix of the specification. -->
  <xsl:key name="named" match="schemaSpec/(elementSpec | classSpec | macroSpec | dataSpec)"
           use="distinct-values((@ident, @prefix || @ident))"/>

  <!-- The specification that a name means in this schema. -->
  <xsl:function name="odd:named" as="element()?">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="(key('named', $name, $top), $name ! $owners(.))[1]"/>
  </xsl:function>

  <!-- The name of a specification's pattern; a second of one name (of another namespace) gets a number. -->
  <xsl:function name="odd:pattern-name" as="xs:string">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="before" as="element()*" select="
        key('named', $specification/(@prefix || @ident), $top)[string(@prefix) = string($specification/@prefix)][. &lt;&lt; $specification]"/>
    <xsl:sequence select="($specification/@prefix, $schema/@prefix)[1] || $specification/@ident
        || (if ($before) then '..' || count($before) + 1 else ())"/>
  </xsl:function>

  <!-- Specifications by the names of their patterns. -->
  <xsl:variable name="owners" as="map(xs:string, element())" select="map:merge(
      $schema/(elementSpec | classSpec | macroSpec | dataSpec) ! map:entry(odd:pattern-name(.), .),
      map{'duplicates': 'use-first'})"/>

  <!-- A reference to a pattern. -->
  <xsl:function name="odd:ref" as="element(rng:ref)">
    <xsl:param name="name" as="xs:string"/>
    <ref name="{$name}"/>
  </xsl:function>

  <!-- The names that some patterns refer to. -->
  <xsl:function name="odd:called" as="xs:string*">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="distinct-values($patterns/descendant-or-self::rng:ref/@name/string())"/>
  </xsl:function>

  <!-- Every definition that the wanted names need, by name. -->
  <xsl:function name="odd:defined" as="map(xs:string, element()*)">
    <xsl:param name="wanted" as="xs:string*"/>
    <xsl:param name="made" as="map(xs:string, element()*)"/>
    <xsl:variable name="missing" as="xs:string*" select="$wanted[not(map:contains($made, .))]"/>
    <xsl:variable name="new" as="map(xs:string, element()*)"
                  select="map:merge($missing ! map:entry(., odd:define(.)))"/>
    <xsl:sequence select="
        if (empty($missing)) then $made
        else odd:defined(odd:called($new?*), map:merge(($made, $new)))"/>
  </xsl:function>

  <!-- The definition of one name; nothing where an imported grammar has it. -->
  <xsl:function name="odd:define" as="element(rng:define)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="owner" as="element()?" select="$owners($name)"/>
    <xsl:variable name="class" as="element(classSpec)?"
                  select="$owners(replace($name, '(\.attributes|\.attribute\..+|_sequence(Optional)?(Repeatable)?)$', ''))/self::classSpec"/>
    <xsl:variable name="body" as="element()*">
      <xsl:choose>
        <xsl:when test="$owner[self::classSpec]">
          <xsl:sequence select="odd:members($owner, 'alternation')"/>
        </xsl:when>
        <xsl:when test="$owner">
          <xsl:apply-templates select="$owner" mode="body"/>
        </xsl:when>
        <xsl:when test="starts-with($name, 'anyElement.')">
          <xsl:sequence select="odd:any-element($any-elements[xs:integer(substring-after($name, '.'))])"/>
        </xsl:when>
        <xsl:when test="$class and ends-with($name, '.attributes')">
          <xsl:sequence select="odd:attributes($class), $empty[empty(odd:attributes($class))]"/>
        </xsl:when>
        <xsl:when test="$class and contains($name, '.attribute.')">
          <xsl:sequence select="odd:attribute(odd:own-attribute($class, substring-after($name, '.attribute.')))"/>
        </xsl:when>
        <xsl:when test="$class">
          <xsl:sequence select="odd:members($class, replace($name, '^.*_', ''))"/>
        </xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$body">
      <define name="{$name}">
        <xsl:sequence select="$body"/>
      </define>
    </xsl:if>
  </xsl:function>

  <!-- Definitions as a reader wants them: elements, then classes, macros and datatypes, each by name. -->
  <xsl:function name="odd:in-order" as="element()*">
    <xsl:param name="defined" as="map(xs:string, element()*)"/>
    <xsl:for-each select="$defined?*">
      <xsl:sort select="index-of((true(), false()), exists(rng:element))"/>
      <xsl:sort select="lower-case(@name)"/>
      <xsl:sort select="@name"/>
      <xsl:sequence select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- What stands for nothing, and what never matches. -->
  <xsl:variable name="empty" as="element()"><empty/></xsl:variable>
  <xsl:variable name="not-allowed" as="element()"><notAllowed/></xsl:variable>

  <!-- Several patterns as one; what is empty adds nothing. -->
  <xsl:function name="odd:one" as="element()?">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:variable name="full" as="element()*" select="$patterns[not(self::rng:empty)]"/>
    <xsl:choose>
      <xsl:when test="count($full) le 1">
        <xsl:sequence select="($full, $patterns)[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <group>
          <xsl:sequence select="$full"/>
        </group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One of several patterns. -->
  <xsl:function name="odd:choice" as="element()?">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:variable name="full" as="element()*" select="$patterns[not(self::rng:empty)]"/>
    <xsl:choose>
      <xsl:when test="empty($full) or count($patterns) = 1">
        <xsl:sequence select="$patterns[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <choice>
          <xsl:sequence select="$full, $patterns[self::rng:empty][1]"/>
        </choice>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What a declaration says of itself, for whoever writes by the schema. -->
  <xsl:function name="odd:documentation" as="element(a:documentation)?">
    <xsl:param name="declaration" as="element()"/>
    <xsl:variable name="desc" as="element(desc)*"
                  select="$declaration/desc[not(@xml:lang) or starts-with(@xml:lang, 'en')]"/>
    <xsl:if test="$desc">
      <a:documentation>{normalize-space($desc[1])}</a:documentation>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
