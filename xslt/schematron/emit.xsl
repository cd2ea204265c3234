<?xml version="1.0" encoding="UTF-8"?>
<!-- Last step: the stylesheet. Each pattern is a mode that walks the document, each rule a template in it; the first
     rule has the highest priority, so that within a pattern the first match wins. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="urn:press:schematron:out" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:_press="urn:press:schematron" xmlns:schematron="urn:press:schematron"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- Writes the stylesheet; every part of the schema has its own rule. -->
  <xsl:mode name="emit" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The whole: what the schema brings along, its variables, the report's frame, the patterns. The stylesheet asks
       whether rules that found nothing are reported too. -->
  <xsl:template match="sch:schema" mode="emit" as="element()">
    <out:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:sequence select="@_press:at"/>
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <xsl:for-each select="schematron:assumed(.)">
        <xsl:namespace name="{?prefix}" select="?uri"/>
      </xsl:for-each>
      <xsl:sequence select="xsl:* except xsl:output"/>
      <out:param name="_press:all" select="true()"/>
      <xsl:sequence select="$opening"/>
      <xsl:apply-templates select="sch:let[not(@name = ../sch:phase/sch:let/@name)], sch:phase/sch:let, sch:pattern" mode="#current"/>
      <out:template match="/" priority="1">
        <svrl:schematron-output phase="{schematron:phase(.)}">
          <xsl:sequence select="schematron:attributes((@schemaVersion, sch:title))"/>
          <xsl:sequence select="sch:p ! schematron:text(., map { })"/>
          <xsl:for-each select="sch:ns">
            <svrl:ns-prefix-in-attribute-values prefix="{@prefix}" uri="{@uri}"/>
          </xsl:for-each>
          <xsl:sequence select="sch:pattern ! schematron:start(.)"/>
        </svrl:schematron-output>
      </out:template>
    </out:stylesheet>
  </xsl:template>

  <!-- A pattern is announced and set on the document, or on those that its @documents names. -->
  <xsl:function name="schematron:start" as="element()+">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:variable name="read" as="xs:string" select="'_press:document(.)/'"/>
    <svrl:active-pattern>
      <xsl:sequence select="schematron:attributes($pattern/(@id, @role, @documents, sch:title))"/>
    </svrl:active-pattern>
    <out:for-each select="{($pattern/@documents ! ('(' || . || ') ! string()'), '/')[1]}">
      <xsl:sequence select="$pattern/@_press:at"/>
      <out:try>
        <out:apply-templates mode="_press:{schematron:number($pattern)}"
          select="{$read[$pattern/@documents]}({schematron:candidates($pattern/sch:rule/@context)})"/>
        <xsl:sequence select="schematron:catch('a document of the pattern ' || $pattern/@id || ' cannot be read', '/')"/>
      </out:try>
    </out:for-each>
  </xsl:function>

  <!-- What a pattern's mode and variables are told from others' by: the same for the same schema. -->
  <xsl:function name="schematron:number" as="xs:string">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="'pattern-' || count($pattern/preceding::sch:pattern) + 1"/>
  </xsl:function>

  <!-- A path to all nodes that the rules of a pattern may match: elements by name where the contexts, without their
       strings and predicates, are plain paths; else every node. -->
  <xsl:function name="schematron:candidates" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:variable name="plain" as="xs:string*" select="$contexts ! schematron:without-predicates(.)"/>
    <xsl:variable name="steps" as="xs:string*"
      select="distinct-values($plain ! tokenize(., '\|') ! replace(normalize-space(.), '^.*/ ?', ''))"/>
    <xsl:variable name="name" as="xs:string" select="'^(([\i-[:]][\c-[:]]*|\*):)?([\i-[:]][\c-[:]]*|\*)$|^$'"/>
    <xsl:sequence select="if (exists($plain[matches(., '\s(except|intersect|union)\s')]) or exists($steps[not(matches(., $name))]))
      then '/descendant-or-self::node()/(. | @*)'
      else string-join(('/'[$steps = ''], $steps[.] ! ('/descendant::' || .)), ' | ')"/>
  </xsl:function>

  <!-- A context without its strings and what stands in square brackets. -->
  <xsl:function name="schematron:without-predicates" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="shorter" as="xs:string"
      select="replace(replace($context, '''[^'']*''|&quot;[^&quot;]*&quot;', ''), '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($shorter eq $context) then $context else schematron:without-predicates($shorter)"/>
  </xsl:function>

  <!-- A context as a match pattern. SaxonC 13.1 ends the process over a variable inside a step in parentheses, so that
       such a context is asked for what it selects instead. -->
  <xsl:function name="schematron:safe-pattern" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:sequence select="if (contains($context, '$') and matches(schematron:without-predicates($context), '(^|/)\s*\('))
      then '.[exists(. intersect root(.)/descendant-or-self::node()/(' || $context || '))]' else $context"/>
  </xsl:function>

  <!-- What goes wrong when the stylesheet runs becomes a problem and does not stop the other rules. -->
  <xsl:function name="schematron:catch" as="element()">
    <xsl:param name="what" as="xs:string"/> <xsl:param name="path" as="xs:string"/>
    <out:catch>
      <out:message>
        <problem code="schematron-run" severity="error" path="{$path}">{$what}: <out:value-of
          select="$Q{{http://www.w3.org/2005/xqt-errors}}description"/>.</problem>
      </out:message>
    </out:catch>
  </xsl:function>

  <!-- A pattern is a mode. Its variables are global under names of its own, so that contexts can use them; with
       several documents they belong to its rules. -->
  <xsl:template match="sch:pattern" mode="emit" as="element()+">
    <xsl:variable name="id" as="xs:string" select="schematron:number(.)"/>
    <xsl:variable name="global" as="element(sch:let)*" select="sch:let[not(../@documents)]"/>
    <out:mode name="_press:{$id}" on-no-match="deep-skip"/>
    <xsl:apply-templates select="$global, sch:rule" mode="#current">
      <xsl:with-param name="own" tunnel="yes" as="map(xs:string, xs:string)"
        select="map:merge((schematron:variables-of-patterns(..), $global ! schematron:global-name(.)), map { 'duplicates': 'use-last' })"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The name that a pattern's variable has in the stylesheet, by its own. -->
  <xsl:function name="schematron:global-name" as="map(xs:string, xs:string)">
    <xsl:param name="let" as="element(sch:let)"/>
    <xsl:sequence select="map:entry(string($let/@name), '$' || $let/@name || '.' || schematron:number($let/..))"/>
  </xsl:function>

  <!-- The variables of patterns that all other patterns see: up to the edition of 2016 all that are defined once. -->
  <xsl:function name="schematron:variables-of-patterns" as="map(xs:string, xs:string)" cache="yes">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:variable name="own" as="element(sch:let)*"
      select="$schema[not(@schematronEdition)]/sch:pattern[not(@documents)]/sch:let[not(@name = $schema/(. | sch:phase)/sch:let/@name)]"/>
    <xsl:sequence select="map:merge(for $let in $own return schematron:global-name($let)[count($own[@name = $let/@name]) = 1])"/>
  </xsl:function>

  <!-- A rule is a template that reports its own firing before what it found. -->
  <xsl:template match="sch:rule" mode="emit" as="element()">
    <xsl:param name="own" as="map(xs:string, xs:string)" tunnel="yes"/>
    <out:template match="{schematron:safe-pattern(schematron:expression(@context, $own))}" mode="_press:{schematron:number(..)}"
      priority="{1 + count(following-sibling::sch:rule)}">
      <xsl:sequence select="@_press:at"/>
      <out:variable name="_press:found" as="element()*">
        <out:try>
          <xsl:apply-templates select="../sch:let[../@documents], sch:let | sch:assert | sch:report" mode="#current"/>
          <xsl:sequence select="schematron:catch('the rule ' || (@id, @context)[1] || ' cannot be evaluated here', '{path()}')"/>
        </out:try>
      </out:variable>
      <out:if test="$_press:all or $_press:found">
        <svrl:fired-rule>
          <xsl:sequence select="schematron:attributes((@id, @context, @role, @flag, @see))"/>
        </svrl:fired-rule>
      </out:if>
      <out:sequence select="$_press:found"/>
    </out:template>
  </xsl:template>

  <!-- A let is a variable, of a value or of its content; a pattern's let inside a rule is still of the document. -->
  <xsl:template match="sch:let" mode="emit" as="element()">
    <xsl:param name="own" as="map(xs:string, xs:string)" tunnel="yes" select="map { }"/>
    <out:variable name="{substring(schematron:with-variables('$' || @name, $own), 2)}">
      <xsl:sequence select="@as, @_press:at"/>
      <xsl:apply-templates select="node()[not(../@value)]" mode="tree">
        <xsl:with-param name="own" select="$own" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:for-each select="@value">
        <xsl:attribute name="select"
          select="'root() ! '[current()/../../@documents] || '(' || schematron:expression(., $own) || ')'"/>
      </xsl:for-each>
    </out:variable>
  </xsl:template>

  <!-- An assert speaks where its test fails, a report where it holds; @subject says that the fault is elsewhere. -->
  <xsl:template match="sch:assert | sch:report" mode="emit" as="element()">
    <xsl:param name="own" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:variable name="test" as="xs:string" select="schematron:expression(@test, $own)"/>
    <xsl:variable name="subject" as="xs:string" select="schematron:expression((@subject, ../@subject, '.')[1], $own)"/>
    <out:if test="{if (self::sch:report) then $test else 'not(' || $test || ')'}">
      <xsl:sequence select="@_press:at"/>
      <xsl:element name="svrl:{if (self::sch:report) then 'successful-report' else 'failed-assert'}">
        <xsl:attribute name="location" select="'{path((' || $subject || ', .)[1])}'"/>
        <xsl:sequence select="schematron:attributes((@test, @id, @role, @flag, @see, @icon, @fpi, @xml:lang))"/>
        <xsl:for-each select="tokenize(@diagnostics) ! schematron:named($here, 'diagnostic', .)">
          <svrl:diagnostic-reference diagnostic="{@id}">
            <xsl:sequence select="schematron:text(., $own)"/>
          </svrl:diagnostic-reference>
        </xsl:for-each>
        <xsl:for-each select="tokenize(@properties) ! schematron:named($here, 'property', .)">
          <svrl:property-reference property="{@id}">
            <xsl:sequence select="schematron:attributes((@role, @scheme)), schematron:text(., $own)"/>
          </svrl:property-reference>
        </xsl:for-each>
        <xsl:sequence select="schematron:text(., $own)"/>
      </xsl:element>
    </out:if>
  </xsl:template>
</xsl:stylesheet>
