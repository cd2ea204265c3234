<?xml version="1.0" encoding="UTF-8"?>
<!-- Third step: what is abstract becomes concrete, and what the phase leaves out is gone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:_press="urn:press:schematron" xmlns:schematron="urn:press:schematron" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Copies the schema; only concrete patterns and rules of the phase remain. -->
  <xsl:mode name="resolve" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A variable reference: $ and a name without prefix; then what binds it, where it is bound. -->
  <xsl:variable name="reference" as="xs:string" select="'\$([\i-[:]][\c-[:]]*)(\s+in\s|\s*:=)?'"/>

  <!-- The phase that is meant: #DEFAULT is the schema's own choice, or all. -->
  <xsl:function name="schematron:phase" as="xs:string">
    <xsl:param name="schema" as="element()"/>
    <xsl:sequence select="if ($phase = '#DEFAULT') then string(($schema/@defaultPhase, '#ALL')[1]) else $phase"/>
  </xsl:function>

  <!-- The abstract rule that an extends names: of its own pattern, or of the rules of the whole schema. -->
  <xsl:function name="schematron:abstract-rule" as="element(sch:rule)?">
    <xsl:param name="extends" as="element()"/>
    <xsl:variable name="rules" as="element(sch:rule)*" select="schematron:named($extends, 'abstract rule', $extends/@rule)"/>
    <xsl:sequence select="($rules[.. is $extends/../..], $rules[parent::sch:rules])[1]"/>
  </xsl:function>

  <!-- The expression with each variable of the map ($name) given as text. -->
  <xsl:function name="schematron:with-variables" as="xs:string">
    <xsl:param name="expression" as="xs:string"/> <xsl:param name="values" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="string-join(analyze-string($expression, $reference)/*/(
      let $name := string(fn:group[@nr = 1]) return
      if (map:contains($values, $name)) then $values($name) || fn:group[@nr = 2] else string()))"/>
  </xsl:function>

  <!-- The variables that an abstract pattern uses and nothing binds: its parameters. (An inline function binds
       in ways not seen here; its expression is left to the compiler.) -->
  <xsl:function name="schematron:free-variables" as="xs:string*">
    <xsl:param name="pattern" as="element()?"/>
    <xsl:variable name="found" as="element(fn:match)*" select="
      $pattern//sch:*/@*[contains(., '$')][not(contains(., 'function'))] ! analyze-string(., $reference)/fn:match"/>
    <xsl:variable name="bound" as="xs:string*" select="$found[fn:group/@nr = 2]/fn:group[@nr = 1],
      root($pattern)//(sch:let | xsl:variable | xsl:param)/@name"/>
    <xsl:sequence select="distinct-values($found/fn:group[@nr = 1])[not(. = $bound)]"/>
  </xsl:function>

  <!-- Patterns that the phase does not name are left out, with the other phases. -->
  <xsl:template match="sch:pattern | sch:phase" mode="resolve" as="element()?" priority="3">
    <xsl:variable name="asked" as="xs:string" select="schematron:phase(/*)"/>
    <xsl:if test="if (self::sch:phase) then @id = $asked
      else $asked = '#ALL' or @id = schematron:named(., 'phase', $asked)/sch:active/@pattern">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <!-- Abstract parts live on only in what is made from them. -->
  <xsl:template match="sch:*[@abstract = 'true'] | sch:rules | sch:param" mode="resolve" as="empty-sequence()" priority="2"/>

  <!-- A pattern made from an abstract one has the other's content; its own attributes come before the other's. -->
  <xsl:template match="sch:pattern[@is-a]" mode="resolve" as="element()?">
    <xsl:variable name="abstract" as="element()" select="schematron:named(., 'abstract pattern', @is-a)[1]"/>
    <xsl:copy>
      <xsl:apply-templates mode="#current"
        select="$abstract/(@* except (@id, @abstract)), @* except @is-a, $abstract/node(), node()">
        <xsl:with-param name="values" tunnel="yes" select="map:merge(
          (sch:param, $abstract/sch:param) ! map:entry(string(@name), string(@value)))"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- In an abstract pattern each $parameter stands for its value, as text. -->
  <xsl:template match="@*" mode="resolve" as="attribute()">
    <xsl:param name="values" as="map(xs:string, xs:string)" tunnel="yes" select="map { }"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="schematron:with-variables(., $values)"/>
  </xsl:template>

  <!-- A rule takes in the content of the abstract rule that it extends. -->
  <xsl:template match="sch:extends" mode="resolve" as="node()*">
    <xsl:apply-templates select="schematron:abstract-rule(.)/node()" mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
