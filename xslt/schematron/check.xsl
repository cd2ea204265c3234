<?xml version="1.0" encoding="UTF-8"?>
<!-- Second step: everything that can be wrong with a schema is found before any work, and all of it is told. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:_press="urn:press:schematron" xmlns:schematron="urn:press:schematron"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Makes a problem element of every fault of the assembled schema. -->
  <xsl:mode name="check" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- What may stand in what (ISO Schematron, annex A). -->
  <xsl:variable name="content" as="map(xs:string, xs:string*)" select="
    let $words := ('name', 'value-of', 'emph', 'dir', 'span') return map {
      '': 'schema', 'schema': ('title', 'ns', 'p', 'let', 'phase', 'rules', 'pattern', 'diagnostics', 'properties'), 'rules': 'rule',
      'phase': ('p', 'let', 'active'), 'pattern': ('title', 'p', 'let', 'rule', 'param'),
      'rule': ('p', 'let', 'assert', 'report', 'extends'), 'diagnostics': 'diagnostic', 'properties': 'property',
      'title': $words, 'p': $words, 'active': $words, 'emph': $words, 'dir': $words, 'span': $words,
      'assert': $words, 'report': $words, 'diagnostic': $words, 'property': $words }"/>

  <!-- The attributes that an element cannot do without. -->
  <xsl:variable name="required" as="map(xs:string, xs:string*)" select="map {
    'ns': ('prefix', 'uri'), 'let': 'name', 'active': 'pattern', 'param': ('name', 'value'), 'phase': 'id',
    'assert': 'test', 'report': 'test', 'value-of': 'select', 'diagnostic': 'id', 'property': 'id', 'rule': 'context',
    'abstract rule': 'id', 'abstract pattern': 'id', 'extends': 'rule' }"/>

  <!-- Every named part, by its kind and id; an abstract one by what it is. -->
  <xsl:key name="named" match="sch:*[@id]" use="schematron:kind(.) || ' ' || @id"/>

  <!-- What a part is: its name, and whether it is abstract. -->
  <xsl:function name="schematron:kind" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="('abstract '[$part/@abstract = 'true'], '')[1] || local-name($part)"/>
  </xsl:function>

  <!-- The parts of one kind that bear an id. -->
  <xsl:function name="schematron:named" as="element()*">
    <xsl:param name="from" as="node()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="key('named', $kind || ' ' || $id, root($from))"/>
  </xsl:function>

  <!-- A fault that stops the schema from being used. -->
  <xsl:function name="schematron:problem" as="element(problem)">
    <xsl:param name="where" as="element()"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="schematron:fault($where, $code, $text, 'error')"/>
  </xsl:function>

  <!-- A fault as data. -->
  <xsl:function name="schematron:fault" as="element(problem)">
    <xsl:param name="where" as="element()"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="severity" as="xs:string"/>
    <problem code="schematron-{$code}" severity="{$severity}" path="{($where/@_press:at, path($where))[1]}">{$text}</problem>
  </xsl:function>

  <!-- What every element must be: where it may stand, with what it needs, the only one of its id. -->
  <xsl:template match="sch:*" mode="check" as="element(problem)*" priority="1">
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:variable name="kind" as="xs:string" select="schematron:kind(.)"/>
    <xsl:variable name="parent" as="xs:string" select="string(ancestor::sch:*[1]/local-name())"/>
    <xsl:if test="map:contains($content, $parent) and not(local-name() = $content($parent))">
      <xsl:sequence select="schematron:problem(., 'misplaced', 'the element ' || local-name() || ' cannot stand ' ||
        (if ($parent) then 'in ' || $parent else 'outside a schema'))"/>
    </xsl:if>
    <xsl:sequence select="for $name in $required($kind)[not($here/@*/name() = .)] return
      schematron:problem($here, 'attribute', 'the ' || $kind || ' needs the attribute ' || $name)"/>
    <xsl:if test="not($kind = ('rule', 'assert', 'report')) and @id and schematron:named(., $kind, @id)[1] &lt;&lt; .">
      <xsl:sequence select="schematron:problem(., 'duplicate', 'there is another ' || $kind || ' with the id ' || @id)"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- The document must be a schema in a language that this step understands, and the phase one of its own. -->
  <xsl:template match="/*" mode="check" as="element(problem)*" priority="2">
    <xsl:variable name="asked" as="xs:string" select="schematron:phase(.)"/>
    <xsl:if test="not(self::sch:schema)">
      <xsl:sequence select="schematron:problem(., 'misplaced', name() || ' is not an ISO Schematron schema')"/>
    </xsl:if>
    <xsl:if test="@queryBinding and not(matches(@queryBinding, '^(xslt|xpath)(1|2|3|31)?$', 'i'))">
      <xsl:sequence select="schematron:problem(., 'binding', 'the query binding ' || @queryBinding || ' is none of xslt2, xslt3')"/>
    </xsl:if>
    <xsl:if test="not($asked = '#ALL' or schematron:named(., 'phase', $asked))">
      <xsl:sequence select="schematron:problem(., 'phase', 'the schema has no phase ' || $asked)"/>
    </xsl:if>
    <xsl:sequence select="schematron:assumed(.) ! schematron:fault(?where, 'prefix',
      'the prefix ' || ?prefix || ' is not declared; it is taken for ' || ?uri, 'warning')"/>
    <xsl:next-match/>
  </xsl:template>

  <!-- Prefixes of the stylesheet that a schema becomes mean what they mean there. -->
  <xsl:template match="sch:ns[@prefix = map:keys($own-prefixes)][@uri != $own-prefixes(@prefix)]" mode="check" as="element(problem)">
    <xsl:sequence select="schematron:problem(., 'prefix', 'the prefix ' || @prefix || ' is that of ' || $own-prefixes(@prefix))"/>
  </xsl:template>

  <!-- A variable has one value: no other let of the same parent has its name. Up to the edition of 2016 a pattern's
       variables are of the whole schema, and none has the name of one of the schema's. -->
  <xsl:template match="sch:let" mode="check" as="element(problem)*">
    <xsl:variable name="outer" as="element(sch:let)?"
      select="parent::sch:pattern/parent::sch:schema[not(@schematronEdition)]/sch:let[@name = current()/@name][1]"/>
    <xsl:if test="@name = preceding-sibling::sch:let/@name">
      <xsl:sequence select="schematron:problem(., 'duplicate', 'the variable ' || @name || ' is defined twice here')"/>
    </xsl:if>
    <xsl:if test="$outer">
      <xsl:sequence select="schematron:problem(., 'duplicate', 'the variable ' || @name || ' is also one of the whole schema')"/>
    </xsl:if>
  </xsl:template>

  <!-- What a part refers to must be there: a phase's patterns, a rule's abstract rule, diagnostics, properties. -->
  <xsl:template match="sch:active | sch:extends | sch:assert | sch:report" mode="check" as="element(problem)*">
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:variable name="wanted" as="map(*)*" select="
      @pattern ! map { 'kind': 'pattern', 'id': . }, @rule ! map { 'kind': 'abstract rule', 'id': . },
      tokenize(@diagnostics) ! map { 'kind': 'diagnostic', 'id': . },
      tokenize(@properties) ! map { 'kind': 'property', 'id': . }"/>
    <xsl:sequence select="$wanted[empty(schematron:named($here, ?kind, ?id))] !
      schematron:problem($here, 'reference', 'there is no ' || ?kind || ' ' || ?id)"/>
    <xsl:if test="@rule and schematron:named(., 'abstract rule', @rule) and empty(schematron:abstract-rule(.))">
      <xsl:sequence select="schematron:problem(., 'reference', 'the abstract rule ' || @rule || ' is in another pattern')"/>
    </xsl:if>
    <xsl:if test="schematron:leads-to(schematron:abstract-rule(.), .., ())">
      <xsl:sequence select="schematron:problem(., 'circular', 'the abstract rule ' || @rule || ' extends itself')"/>
    </xsl:if>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- A pattern made from an abstract one gives a value to each of its parameters. -->
  <xsl:template match="sch:pattern[@is-a]" mode="check" as="element(problem)*">
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:variable name="abstract" as="element()?" select="schematron:named(., 'abstract pattern', @is-a)[1]"/>
    <xsl:if test="empty($abstract)">
      <xsl:sequence select="schematron:problem(., 'reference', 'there is no abstract pattern ' || @is-a)"/>
    </xsl:if>
    <xsl:sequence select="for $name in schematron:free-variables($abstract)[not(. = ($here, $abstract)/sch:param/@name)] return
      schematron:problem($here, 'param', 'the pattern ' || @id || ' gives no param ' || $name || ' to the abstract pattern ' ||
        @is-a)"/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- What could not be fetched says so. -->
  <xsl:template match="_press:unfetched" mode="check" as="element(problem)">
    <xsl:sequence select="schematron:problem(., 'include', string())"/>
  </xsl:template>

  <!-- Whether following extends from an abstract rule comes to a rule. -->
  <xsl:function name="schematron:leads-to" as="xs:boolean">
    <xsl:param name="from" as="element()?"/>
    <xsl:param name="to" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:sequence select="$from is $to or exists($from[not(. intersect $seen)]/sch:extends
      [schematron:leads-to(schematron:abstract-rule(.), $to, ($seen, $from))])"/>
  </xsl:function>
</xsl:stylesheet>
