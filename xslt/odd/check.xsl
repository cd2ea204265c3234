<?xml version="1.0" encoding="UTF-8"?>
<!-- Check: what is wrong with an ODD. Each fault names its place; what the ODD says goes on being compiled. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The statements of an ODD and all that is in them: faults. `there` are the specifications of the schema by name,
       `known` those of its sources and its own. -->
  <xsl:mode name="check" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Every fault of an ODD. -->
  <xsl:function name="odd:faults" as="element()*">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:param name="schema" as="element(schemaSpec)?"/>
    <xsl:param name="statements" as="element()*"/>
    <xsl:param name="selected" as="element()*"/>
    <xsl:variable name="own" as="element()*" select="$statements[odd:is-specification(.)]"/>
    <xsl:variable name="added" as="element()*" select="$own[odd:mode(.) = 'add']"/>
    <xsl:variable name="there" as="map(xs:string, element()*)" select="map:merge(
        ($selected, $added)[not(@ident = $own[odd:mode(.) = 'delete']/@ident)] ! map:entry(string(@ident), .),
        map{'duplicates': 'combine'})"/>
    <xsl:choose>
      <xsl:when test="$schema and odd:is-display-only($schema, $statements)">
        <xsl:sequence select="odd:fault($schema, 'odd-processing-model', 'error',
            'this ODD has only a processing model (how elements are displayed), so there is no schema to compile')"/>
      </xsl:when>
      <xsl:when test="not($schema)">
        <xsl:sequence select="odd:fault($odd/*, 'odd-no-schema', 'error', 'the file has no schemaSpec, so there is nothing to compile')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="places" as="node()*" select="
            $schema/@start, $schema/descendant::specGrpRef, $statements"/>
        <xsl:apply-templates select="$places" mode="check">
          <xsl:with-param name="there" select="$there" tunnel="yes"/>
          <xsl:with-param name="own" select="map:merge($own ! map:entry(string(@ident), .), map{'duplicates': 'combine'})" tunnel="yes"/>
          <xsl:with-param name="selected" select="map:merge($selected ! map:entry(string(@ident), .))" tunnel="yes"/>
          <xsl:with-param name="imports" select="exists($statements[self::moduleRef[@url]])" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:if test="$odd//schemaSpec[not(. is $schema)]">
          <xsl:sequence select="odd:fault(($odd//schemaSpec)[2], 'odd-second-schema', 'warning',
              'this file has several schemaSpecs; only the first, ' || $schema/@ident || ', is compiled')"/>
        </xsl:if>
        <xsl:sequence select="odd:cycles($own[self::classSpec], $there)"/>
        <xsl:if test="$selected[self::elementSpec] and empty($selected[self::dataSpec])
            and key('specification', 'teidata.word', odd:source($schema))">
          <xsl:sequence select="odd:fault($schema, 'odd-no-tei', 'warning',
              'the module tei is not taken, so elements have neither the datatypes nor the classes of TEI')"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One fault at a place; the path in another file follows the name of that file and a blank. -->
  <xsl:function name="odd:fault" as="element()">
    <xsl:param name="place" as="node()"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="severity" as="xs:string"/>
    <xsl:param name="message" as="xs:string"/>
    <xsl:variable name="file" as="xs:string?" select="$place/ancestor::odd:document[1]/@name"/>
    <xsl:variable name="path" as="xs:string" select="replace(path($place),
        '^/Q\{urn:press:odd\}documents\[1\]/Q\{urn:press:odd\}document\[\d+\]', '')"/>
    <problem xmlns="" code="{$code}" severity="{$severity}" path="{$file ! (. || ' ')}{$path}">{$message}</problem>
  </xsl:function>

  <!-- Something that is known but not in the schema: all such faults of one code become one. -->
  <xsl:function name="odd:absence" as="element()">
    <xsl:param name="place" as="node()"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:for-each select="odd:fault($place, $code, 'warning', string($place))">
      <xsl:copy>
        <xsl:attribute name="absent"/>
        <xsl:copy-of select="@*, node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

  <!-- The faults with those that say the same of many things put together, at the place of the first. -->
  <xsl:function name="odd:gathered" as="element()*">
    <xsl:param name="faults" as="element()*"/>
    <xsl:sequence select="$faults[not(@absent)]"/>
    <xsl:for-each-group select="$faults[@absent]" group-by="@code">
      <xsl:variable name="names" as="xs:string*" select="distinct-values(current-group())"/>
      <xsl:copy>
        <xsl:copy-of select="@* except @absent"/>
        <xsl:text>{string-join($names, ', ')} {if (count($names) = 1) then 'is' else 'are'} not in the schema, so what is said of {
            if (count($names) = 1) then 'it' else 'them'} here has no effect</xsl:text>
      </xsl:copy>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Whether a source, or the ODD itself, has a specification of this name. -->
  <xsl:function name="odd:is-known" as="xs:boolean">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="own" as="map(xs:string, element()*)"/>
    <xsl:sequence select="exists($own($name)) or exists(key('specification', $name, odd:source($place)))
        or exists(key('specification', $name, $documents))"/>
  </xsl:function>

  <!-- A start that is not in the schema. -->
  <xsl:template match="schemaSpec/@start" mode="check" as="element()*">
    <xsl:param name="there" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="imports" as="xs:boolean" tunnel="yes"/>
    <xsl:variable name="start" as="attribute()" select="."/>
    <xsl:for-each select="odd:words(.)[not($imports or map:contains($there, .))]">
      <xsl:sequence select="odd:fault($start, 'odd-no-start', 'error', 'a document cannot start with ' || . || ', which is not in the schema')"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A group that is nowhere. -->
  <xsl:template match="specGrpRef" mode="check" as="element()?">
    <xsl:if test="empty(odd:group(.))">
      <xsl:sequence select="odd:fault(@target, 'odd-unknown-key', 'error', 'there is no specGrp at ' || @target)"/>
    </xsl:if>
  </xsl:template>

  <!-- A module that is not in the source, or has not what is wanted of it. -->
  <xsl:template match="moduleRef[@key]" mode="check" as="element()*">
    <xsl:variable name="module" as="element()*" select="key('module', @key, odd:source(.))"/>
    <xsl:choose>
      <xsl:when test="empty($module)">
        <xsl:sequence select="odd:fault(@key, 'odd-unknown-key', 'error', 'the source has no module ' || @key)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="@include, @except">
          <xsl:variable name="strangers" as="xs:string*" select="odd:words(.)[not(. = $module/@ident)]"/>
          <xsl:if test="exists($strangers)">
            <xsl:sequence select="odd:fault(., 'odd-unknown-key', ('error'[current() instance of attribute(include)], 'warning')[1],
                'the module ' || ../@key || ' has no ' || string-join($strangers, ', '))"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A statement that takes one thing. -->
  <xsl:template mode="check" as="element()?" match="*[odd:is-reference(.)][parent::schemaSpec or parent::specGrp]" priority="2">
    <xsl:if test="empty(key('specification', @key, odd:source(.)))">
      <xsl:sequence select="odd:fault(@key, 'odd-unknown-key', 'error', 'the source has no ' || @key)"/>
    </xsl:if>
  </xsl:template>

  <!-- A specification of the ODD's own: its name first, then what is in it. -->
  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec" mode="check" as="element()*">
    <xsl:param name="selected" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:param name="own" as="map(xs:string, element()*)" tunnel="yes"/>
    <xsl:variable name="adding" as="element()*"
                  select="$own(@ident)[odd:mode(.) = 'add'][odd:identity(.) = odd:identity(current())]"/>
    <xsl:choose>
      <xsl:when test="odd:mode(.) = 'add' and ($selected(@ident) ! odd:identity(.) = odd:identity(.) or not(. is $adding[1]))">
        <xsl:sequence select="odd:fault(@ident, 'odd-duplicate', 'error', @ident || ' is specified twice: ' || (
            if (. is $adding[1]) then 'it is taken from the source too' else 'the ODD adds it twice'))"/>
      </xsl:when>
      <xsl:when test="odd:mode(.) = 'add' or map:contains($selected, @ident) or (odd:mode(.) = 'change' and exists($adding))"/>
      <xsl:when test="not(odd:is-known(., @ident, map{}))">
        <xsl:sequence select="odd:fault(@ident, 'odd-not-there', if (odd:mode(.) = 'delete') then 'warning' else 'error',
            'there is no ' || @ident || ' to ' || odd:mode(.))"/>
      </xsl:when>
      <xsl:when test="odd:mode(.) != 'delete'">
        <xsl:sequence select="odd:absence(@ident, 'odd-not-there')"/>
      </xsl:when>
    </xsl:choose>
    <xsl:apply-templates mode="check"/>
  </xsl:template>

</xsl:stylesheet>
