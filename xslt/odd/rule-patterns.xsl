<?xml version="1.0" encoding="UTF-8"?>
<!-- Constraints become patterns. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- A copy of Schematron with its quick fixes; other markup in a message becomes its words. -->
  <xsl:mode name="rule" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Schematron, under one prefix. -->
  <xsl:template match="sch:*" mode="rule" as="element()">
    <xsl:element name="sch:{local-name()}" namespace="http://purl.oclc.org/dsdl/schematron">
      <xsl:copy-of select="@*[namespace-uri() = ('', 'http://www.w3.org/XML/1998/namespace', $quick-fix)]"/>
      <xsl:apply-templates mode="rule"/>
    </xsl:element>
  </xsl:template>

  <!-- The namespace of quick fixes. -->
  <xsl:variable name="quick-fix" as="xs:string" select="'http://www.schematron-quickfix.com/validator/process'"/>

  <!-- XSLT within Schematron, and quick fixes. -->
  <xsl:template match="xsl:* | sqf:*" mode="rule" as="element()">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

  <!-- The words of messages. -->
  <xsl:template match="text()" mode="rule" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Elements of other vocabularies next to asserts. -->
  <xsl:template match="sch:rule/*[not(self::sch:* or self::xsl:* or self::sqf:*)]
      | sch:pattern/*[not(self::sch:* or self::xsl:* or self::sqf:*)]" mode="rule" as="empty-sequence()" priority="2"/>

  <!-- What is declared for the whole schema stands at its top. -->
  <xsl:template match="sch:ns | sch:schema/sch:title | sch:pattern/xsl:*" mode="rule" as="empty-sequence()" priority="2"/>

  <!-- Whether a constraintSpec is Schematron, and in the schema's language if it has one. -->
  <xsl:function name="odd:is-schematron" as="xs:boolean">
    <xsl:param name="constraints" as="element(constraintSpec)"/>
    <xsl:sequence select="($constraints/@scheme, 'schematron')[1] = ('schematron', 'isoschematron')
        and (empty($constraints/@xml:lang) or starts-with(($schema/@docLang, 'en')[1], $constraints/@xml:lang))
        and empty($constraints/ancestor::exemplum)"/>
  </xsl:function>

  <!-- The patterns of one constraint: those that it has, one for each of its rules, so that no rule hides another (rules
       that extend others are in one with them), and one for its bare asserts and reports. -->
  <xsl:function name="odd:patterns" as="element(sch:pattern)*">
    <xsl:param name="constraint" as="element(constraint)"/>
    <xsl:variable name="id" as="xs:string" select="odd:id($constraint)"/>
    <xsl:for-each select="$constraint/(sch:pattern | sch:schema/sch:pattern)[not(odd:has-only-declarations(.))]">
      <sch:pattern id="{(@id, $id)[1]}">
        <xsl:copy-of select="@*[namespace-uri() = ''] except @id"/>
        <xsl:apply-templates mode="rule"/>
      </sch:pattern>
    </xsl:for-each>
    <xsl:for-each-group select="$constraint/sch:rule" group-by="if (@abstract or sch:extends) then '' else generate-id()">
      <sch:pattern id="{$id}">
        <xsl:apply-templates select="../sch:let, current-group()" mode="rule"/>
      </sch:pattern>
    </xsl:for-each-group>
    <xsl:if test="$constraint/(sch:assert | sch:report) and odd:contexts($constraint) != ''">
      <sch:pattern id="{$id}">
        <sch:rule context="{odd:context($constraint)}">
          <xsl:apply-templates select="$constraint/(sch:let[not($constraint/sch:rule)] | sch:assert | sch:report)" mode="rule"/>
        </sch:rule>
      </sch:pattern>
    </xsl:if>
  </xsl:function>

  <!-- Whether a constraint or pattern checks nothing itself: what it declares is for the whole schema. -->
  <xsl:function name="odd:has-only-declarations" as="xs:boolean">
    <xsl:param name="holder" as="element()"/>
    <xsl:sequence select="empty($holder/(sch:schema | sch:pattern[not(odd:has-only-declarations(.))] | sch:rule | sch:assert
        | sch:report)) and empty($holder/(@is-a, @abstract))"/>
  </xsl:function>

  <!-- The name of a constraint: what it stands in, and its own. -->
  <xsl:function name="odd:id" as="xs:string">
    <xsl:param name="constraint" as="element(constraint)"/>
    <xsl:sequence select="string-join($constraint/ancestor::*[@ident][not(self::schemaSpec)]/@ident, '-')
        => replace('[^\w.-]', '_') => replace('^([^\p{L}_])', '_$1')"/>
  </xsl:function>

  <!-- Patterns with an id each: a second one of the same name gets a number. -->
  <xsl:function name="odd:numbered" as="element(sch:pattern)*">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <xsl:iterate select="$patterns">
      <xsl:param name="counts" as="map(xs:string, xs:integer)" select="map{}"/>
      <xsl:variable name="count" as="xs:integer" select="($counts(@id), 0)[1] + 1"/>
      <sch:pattern id="{@id}{('-' || $count)[$count gt 1]}">
        <xsl:copy-of select="@* except @id, node()"/>
      </sch:pattern>
      <xsl:next-iteration>
        <xsl:with-param name="counts" select="map:put($counts, string(@id), $count)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The parameters that a behaviour of the processing model takes (TEI Guidelines, 22.5.4.2). -->
  <xsl:function name="odd:parameters" as="element(sch:pattern)*">
    <xsl:for-each select="$schema/elementSpec[@ident = 'model'][$schema/elementSpec/@ident = 'param']//valItem/paramList">
      <xsl:variable name="names" as="xs:string" select="string-join(paramSpec ! concat(&quot;'&quot;, @ident, &quot;'&quot;), ', ')"/>
      <sch:pattern id="model-{../@ident}-parameters">
        <sch:rule context="tei:model[@behaviour = '{../@ident}']/tei:param[@name]">
          <sch:assert test="@name = ({$names})">the behaviour {../@ident} has no parameter <sch:value-of select="@name"/></sch:assert>
        </sch:rule>
      </sch:pattern>
    </xsl:for-each>
  </xsl:function>

  <!-- What may stand where any element may: `anyElement/@require` names the namespaces of all that is inside. -->
  <xsl:function name="odd:required-namespaces" as="element(sch:pattern)*">
    <xsl:for-each select="$schema/elementSpec[content//anyElement/@require]">
      <xsl:variable name="allowed" as="xs:string+" select="content//anyElement/@require ! tokenize(.),
          'http://www.tei-c.org/ns/1.0'[current()/content//(elementRef | classRef | macroRef)]"/>
      <sch:pattern id="{@ident}-namespaces">
        <sch:rule context="{odd:element-context(.)}">
          <sch:assert test="every $inner in descendant::* satisfies namespace-uri($inner) = ({
              string-join(distinct-values($allowed) ! ('''' || . || ''''), ', ')})">Inside <sch:name/> stands an element of a namespace that has no place there.</sch:assert>
        </sch:rule>
      </sch:pattern>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
