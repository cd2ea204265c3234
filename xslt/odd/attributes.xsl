<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes: what an element or a class has of its own and from the classes it belongs to; what is its own goes
     before what a class gives, and no attribute is given twice (TEI Guidelines, 22.5.3 and 23.3.1.3). -->
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

  <!-- A list of attributes becomes patterns. -->
  <xsl:mode name="attributes" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The attributes of each attribute class, inherited ones too, as the definitions that hold there. -->
  <xsl:variable name="of-class" as="map(xs:string, element(attDef)*)" select="map:merge(
      $schema/classSpec[@type = 'atts'] ! map:entry(string(@ident), odd:all-attributes(., ())),
      map{'duplicates': 'use-first'})"/>

  <!-- The attribute classes that a specification belongs to directly. -->
  <xsl:function name="odd:attribute-classes" as="element(classSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$specification/classes/memberOf/@key ! odd:named(.)/self::classSpec[@type = 'atts']"/>
  </xsl:function>

  <!-- The attributes that a list itself defines. A change without anything to change defines nothing. -->
  <xsl:function name="odd:own-attributes" as="element(attDef)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$specification/attList//attDef[odd:defines(.)]"/>
  </xsl:function>

  <!-- Whether an attDef defines an attribute; namespace declarations are none. -->
  <xsl:function name="odd:defines" as="xs:boolean">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="not(starts-with($attribute/@ident, 'xmlns')) and odd:has-namespace($attribute) and odd:is-first($attribute) and
        (odd:mode($attribute) = ('add', 'replace') or odd:mode($attribute) = 'change' and exists(odd:inherited($attribute)))"/>
  </xsl:function>

  <!-- Whether an attDef is the first of its name in its list; alternatives may share a name. -->
  <xsl:function name="odd:is-first" as="xs:boolean">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="exists($attribute/ancestor::attList/@org[. = 'choice'])
        or empty($attribute/preceding-sibling::attDef[@ident = $attribute/@ident][not(@mode = 'delete')])"/>
  </xsl:function>

  <!-- The attribute of a class that an attDef changes. -->
  <xsl:function name="odd:inherited" as="element(attDef)?">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="specification" as="element()" select="$attribute/ancestor::*[self::elementSpec or self::classSpec][1]"/>
    <xsl:sequence select="(odd:attribute-classes($specification)
        ! odd:all-attributes(., $specification)[@ident = $attribute/@ident])[1]"/>
  </xsl:function>

  <!-- Every attribute of a class: its own, those of the attributes it refers to, those of the classes it belongs to. -->
  <xsl:function name="odd:all-attributes" as="element(attDef)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="own" as="element(attDef)*" select="odd:own-attributes($class)"/>
    <xsl:variable name="silenced" as="xs:string*" select="$class/attList//attDef/@ident"/>
    <xsl:variable name="others" as="element(attDef)*" select="
        $class/attList//attRef ! odd:referred(.),
        (odd:attribute-classes($class) except ($class, $seen)) ! odd:all-attributes(., ($class, $seen))"/>
    <xsl:sequence select="odd:first-of-each(($own, $others[not(@ident = $silenced)]))"/>
  </xsl:function>

  <!-- The first definition of each name. -->
  <xsl:function name="odd:first-of-each" as="element(attDef)*">
    <xsl:param name="attributes" as="element(attDef)*"/>
    <xsl:for-each-group select="$attributes" group-by="@ident">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The attributes of classes that an attRef means: one, or all of a class. -->
  <xsl:function name="odd:referred" as="element(attDef)*">
    <xsl:param name="reference" as="element(attRef)"/>
    <xsl:variable name="class" as="xs:string"
                  select="string(($reference/@class, substring-before($reference/@name, '.attribute.'))[1])"/>
    <xsl:variable name="name" as="xs:string" select="replace(string($reference/@name), '^.*\.attribute\.', '')"/>
    <xsl:variable name="holder" as="element()*" select="$reference/ancestor::*[self::elementSpec or self::classSpec][1]"/>
    <xsl:sequence select="(odd:named($class)/self::classSpec except $holder)
        ! odd:all-attributes(., $holder)[$name = '' or odd:flat(@ident) = odd:flat($name)]"/>
  </xsl:function>

  <!-- A name without its colon, as pattern names have it. -->
  <xsl:function name="odd:flat" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="translate($name, ':', '')"/>
  </xsl:function>

  <!-- The attribute of a class behind a pattern's name. -->
  <xsl:function name="odd:own-attribute" as="element(attDef)">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="odd:own-attributes($class)[odd:flat(@ident) = $name][1]"/>
  </xsl:function>

  <!-- The patterns of all attributes of an element or class. -->
  <xsl:function name="odd:attributes" as="element()*">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="own" as="xs:string*" select="$specification/attList//attDef/@ident"/>
    <xsl:variable name="referred" as="element(attDef)*"
                  select="odd:first-of-each($specification/attList//attRef ! odd:referred(.))[not(@ident = $own)]"/>
    <xsl:iterate select="odd:attribute-classes($specification) except $specification">
      <xsl:param name="given" as="xs:string*" select="$own, $referred/@ident"/>
      <xsl:variable name="all" as="element(attDef)*" select="$of-class(@ident)"/>
      <xsl:sequence select="
          if ($all/@ident = $given) then $all[not(@ident = $given)] ! odd:shared(.)
          else odd:ref(odd:pattern-name(.) || '.attributes')[exists($all)]"/>
      <xsl:next-iteration>
        <xsl:with-param name="given" select="$given, $all/@ident"/>
      </xsl:next-iteration>
    </xsl:iterate>
    <xsl:sequence select="$referred ! odd:shared(.)"/>
    <xsl:apply-templates select="$specification/attList" mode="attributes"/>
  </xsl:function>

  <!-- A reference to an attribute of a class. -->
  <xsl:function name="odd:shared" as="element(rng:ref)">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="odd:ref(odd:pattern-name($attribute/ancestor::classSpec) || '.attribute.' || odd:flat($attribute/@ident))"/>
  </xsl:function>

  <!-- A list: all of its attributes, or one of its alternatives. -->
  <xsl:template match="attList" mode="attributes" as="element()*">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="attDef | attList" mode="attributes"/>
    </xsl:variable>
    <xsl:sequence select="
        if (@org = 'choice') then odd:choice($parts)
        else if (parent::attList/@org = 'choice') then odd:one($parts)
        else $parts"/>
  </xsl:template>

  <!-- What defines nothing (a deletion, a change of nothing) has no pattern. -->
  <xsl:template match="attDef" mode="attributes" as="element()?"/>

  <!-- An attribute of an element stands in its pattern. -->
  <xsl:template match="elementSpec//attDef[odd:defines(.)]" mode="attributes" as="element()?">
    <xsl:sequence select="odd:attribute(.)"/>
  </xsl:template>

  <!-- An attribute of a class has a pattern of its own. -->
  <xsl:template match="classSpec//attDef[odd:defines(.)]" mode="attributes" as="element()?">
    <xsl:sequence select="odd:shared(.)"/>
  </xsl:template>

  <!-- One attribute, optional unless `@usage` requires it. -->
  <xsl:function name="odd:attribute" as="element()">
    <xsl:param name="declared" as="element(attDef)"/>
    <xsl:variable name="attribute" as="element(attDef)" select="
        if (odd:mode($declared) = 'change') then odd:change-attribute(odd:inherited($declared), odd:own-list($declared))
        else $declared"/>
    <xsl:variable name="pattern" as="element(rng:attribute)">
      <xsl:for-each select="$attribute">
        <attribute>
          <xsl:sequence select="odd:attribute-name($attribute, $declared)"/>
          <xsl:if test="normalize-space(defaultVal)">
            <xsl:attribute name="a:defaultValue" select="normalize-space(defaultVal)"/>
          </xsl:if>
          <xsl:sequence select="odd:documentation(.), odd:value(.)"/>
        </attribute>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$attribute/@usage = 'req'">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:otherwise>
        <optional>
          <xsl:sequence select="$pattern"/>
        </optional>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A change to an attribute of a class, as the source has it: its list of values goes before the list of the class. -->
  <xsl:function name="odd:own-list" as="element(attDef)">
    <xsl:param name="declared" as="element(attDef)"/>
    <xsl:for-each select="$declared">
      <xsl:copy>
        <xsl:copy-of select="@*, * except valList[not(@mode)]"/>
        <xsl:for-each select="valList[not(@mode)]">
          <xsl:copy>
            <xsl:attribute name="mode" select="'replace'"/>
            <xsl:copy-of select="@*, node()"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

  <!-- Name and namespace of an attribute; a prefix means what it means where the attribute is declared. -->
  <xsl:function name="odd:attribute-name" as="attribute()+">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:param name="declared" as="element(attDef)"/>
    <xsl:variable name="name" as="xs:string" select="normalize-space(($attribute/altIdent, $attribute/@ident)[1])"/>
    <xsl:variable name="prefix" as="xs:string" select="substring-before($name, ':')"/>
    <xsl:variable name="namespace" as="xs:string?" select="
        ($attribute/@ns, $prefix[. != '' and . != 'xml'] ! odd:namespace(., $declared))[1] ! string()"/>
    <xsl:attribute name="name" select="if ($namespace) then replace($name, '^.*:', '') else $name"/>
    <xsl:if test="$namespace">
      <xsl:attribute name="ns" select="$namespace"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
