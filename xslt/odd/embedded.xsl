<?xml version="1.0" encoding="UTF-8"?>
<!-- Embedded RELAX NG: in content models and datatypes, and whole modules of others (TEI Guidelines, 22.5.1.4
     and 22.8.3). -->
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

  <!-- RELAX NG in a content model is taken as it is; what refers to nothing vanishes. -->
  <xsl:template match="rng:*" mode="content" as="element()?">
    <xsl:element name="{local-name()}" namespace="http://relaxng.org/ns/structure/1.0">
      <xsl:copy-of select="@*, node()[not(self::*)]"/>
      <xsl:sequence select="odd:embedded(*)"/>
    </xsl:element>
  </xsl:template>

  <!-- Of containers without content, those that only say how often vanish; the others are empty. -->
  <xsl:template match="rng:optional | rng:zeroOrMore | rng:oneOrMore | rng:list | rng:choice | rng:group | rng:interleave"
                mode="content" as="element()?" priority="1">
    <xsl:variable name="parts" as="element()*" select="odd:embedded(*)"/>
    <xsl:choose>
      <xsl:when test="$parts except $parts[self::a:*]">
        <xsl:element name="{local-name()}" namespace="http://relaxng.org/ns/structure/1.0">
          <xsl:copy-of select="@*"/>
          <xsl:sequence select="$parts"/>
        </xsl:element>
      </xsl:when>
      <xsl:when test="self::rng:list or self::rng:choice or self::rng:group or self::rng:interleave">
        <xsl:sequence select="$empty"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- An element of RELAX NG's own needs a content. -->
  <xsl:template match="rng:element" mode="content" as="element()?" priority="1">
    <xsl:variable name="parts" as="element()*" select="odd:embedded(*)"/>
    <xsl:element name="{local-name()}" namespace="http://relaxng.org/ns/structure/1.0">
      <xsl:copy-of select="@*"/>
      <xsl:sequence select="$parts, $empty[empty($parts except $parts[self::rng:name or self::rng:anyName
          or self::rng:nsName or self::rng:choice/rng:name or self::a:*])]"/>
    </xsl:element>
  </xsl:template>

  <!-- Text of values, names and parameters. -->
  <xsl:template match="rng:value | rng:name | rng:param" mode="content" as="element()" priority="1">
    <xsl:element name="{local-name()}" namespace="http://relaxng.org/ns/structure/1.0">
      <xsl:copy-of select="@*, text()"/>
    </xsl:element>
  </xsl:template>

  <!-- A reference, where what it refers to is there. -->
  <xsl:template match="rng:ref" mode="content" as="element(rng:ref)?" priority="1">
    <xsl:sequence select="odd:embedded-name(@name)[1] ! odd:ref(.)"/>
  </xsl:template>

  <!-- Annotations stay; anything else inside RELAX NG does not. -->
  <xsl:template match="a:*" mode="content" as="element()">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

  <!-- The parts of a container: RELAX NG and Pure ODD may stand together. -->
  <xsl:function name="odd:embedded" as="element()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:apply-templates select="$parts" mode="content"/>
  </xsl:function>

  <!-- What a name in RELAX NG calls: a specification, an arrangement of a class, attributes, or an imported pattern. -->
  <xsl:function name="odd:embedded-name" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="stem" as="xs:string" select="
        replace($name, '(\.attributes|\.attribute\..+|_(alternation|sequence(Optional)?(Repeatable)?))$', '')"/>
    <xsl:variable name="suffix" as="xs:string" select="substring-after($name, $stem)"/>
    <xsl:variable name="owner" as="element()?" select="(odd:named($name), $owners($name))[1]"/>
    <xsl:variable name="class" as="element()?" select="(odd:named($stem), $owners($stem))[1]/self::classSpec"/>
    <xsl:sequence select="
        if ($name = $imported) then $name
        else if ($owner) then odd:pattern-name($owner)
        else if ($suffix = '_alternation') then $class ! odd:pattern-name(.)
        else if (starts-with($suffix, '.attribute.'))
        then odd:own-attributes($class)[odd:flat(@ident) = substring-after($suffix, '.attribute.')] ! odd:shared(.)/@name
        else $class ! (odd:pattern-name(.) || $suffix)"/>
  </xsl:function>

  <!-- The names that imported grammars define. -->
  <xsl:variable name="imported" as="xs:string*" select="
      $schema/moduleRef[@url] ! (rng:grammar//rng:define/(../ancestor-or-self::moduleRef/@prefix || @name),
      content//rng:define/@name/string())"/>

  <!-- An imported grammar without its start, its names prefixed as the moduleRef says; then what the ODD adds to it. -->
  <xsl:function name="odd:import" as="element(rng:div)">
    <xsl:param name="module" as="element(moduleRef)"/>
    <div>
      <xsl:copy-of select="$module/rng:grammar/(@ns, @datatypeLibrary)"/>
      <xsl:apply-templates select="$module/rng:grammar/*" mode="import">
        <xsl:with-param name="prefix" select="string($module/@prefix)" tunnel="yes"/>
        <xsl:with-param name="names" select="$module/rng:grammar//rng:define/@name/string()" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:copy-of select="$module/content/*" copy-namespaces="no"/>
    </div>
  </xsl:function>

  <!-- A copy of a grammar with other names. -->
  <xsl:mode name="import" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Where a document starts is for the ODD to say. -->
  <xsl:template match="rng:start" mode="import" as="empty-sequence()"/>

  <!-- A name of the imported grammar, prefixed. -->
  <xsl:template match="(rng:define | rng:ref)/@name" mode="import" as="attribute()">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:param name="names" as="xs:string*" tunnel="yes"/>
    <xsl:attribute name="name" select="$prefix[current() = $names] || ."/>
  </xsl:template>

</xsl:stylesheet>
