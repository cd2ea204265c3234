<?xml version="1.0" encoding="UTF-8"?>
<!-- Apply: specifications deleted, replaced, changed and added (TEI Guidelines, 22.8.2 and 23.3.1). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xmlns="http://www.tei-c.org/ns/1.0"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Whether a statement is a specification of the ODD's own. -->
  <xsl:function name="odd:is-specification" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="exists($statement[self::elementSpec or self::classSpec or self::macroSpec or self::dataSpec])"/>
  </xsl:function>

  <!-- The ODD's own specifications by what they want to do and to whom (`change p`). -->
  <xsl:function name="odd:by-mode" as="map(xs:string, element()*)">
    <xsl:param name="statements" as="element()*"/>
    <xsl:sequence select="map:merge($statements[odd:is-specification(.)] ! map:entry(odd:mode(.) || ' ' || @ident, .),
        map{'duplicates': 'combine'})"/>
  </xsl:function>

  <!-- Every specification of the schema: those selected, as the ODD wants them, then those that it adds. -->
  <xsl:function name="odd:specifications" as="element()*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:param name="selected" as="element()*"/>
    <xsl:variable name="own" as="map(xs:string, element()*)" select="odd:by-mode($statements)"/>
    <xsl:variable name="picks" as="map(xs:string, element()*)" select="map:merge(
        $statements[self::classRef[@include or @except]] ! map:entry(string(@key), .))"/>
    <xsl:variable name="added" as="element()*"
                  select="$statements[odd:is-specification(.)][odd:mode(.) = 'add']"/>
    <xsl:variable name="names" as="map(xs:string, xs:string*)" select="map:merge(
        ($selected, $added) ! map:entry(string(@ident), odd:identity(.)), map{'duplicates': 'combine'})"/>
    <xsl:for-each select="$selected">
      <xsl:variable name="replacing" as="element()*" select="odd:concerning('replace', ., $own, $names)"/>
      <xsl:choose>
        <xsl:when test="odd:concerning('delete', ., $own, $names)
            or odd:identity(.) = $own('add ' || @ident) ! odd:identity(.)"/>
        <xsl:when test="$replacing">
          <xsl:sequence select="odd:plain($replacing[1])"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="odd:picked(., $picks(@ident)) => odd:changed(odd:concerning('change', ., $own, $names))"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:for-each-group select="$added" group-by="odd:identity(.)">
      <xsl:if test="not(odd:concerning('delete', ., $own, $names))">
        <xsl:sequence select="odd:plain(.) => odd:changed(odd:concerning('change', ., $own, $names))"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The statements of one mode that are about a specification: those of its own namespace and prefix, or, where the
       ODD has nothing so named, those of its name. `names` are the identities behind each name. -->
  <xsl:function name="odd:concerning" as="element()*">
    <xsl:param name="mode" as="xs:string"/>
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="own" as="map(xs:string, element()*)"/>
    <xsl:param name="names" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="identity" as="xs:string" select="odd:identity($specification)"/>
    <xsl:variable name="others" as="xs:string*" select="$names($specification/@ident)[. != $identity]"/>
    <xsl:sequence select="$own($mode || ' ' || $specification/@ident)[not(odd:identity(.) = $others)]"/>
  </xsl:function>

  <!-- An attribute class with only the attributes that a classRef picks. -->
  <xsl:function name="odd:picked" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="pick" as="element(classRef)?"/>
    <xsl:choose>
      <xsl:when test="$pick and $specification/attList">
        <xsl:for-each select="$specification">
          <xsl:copy>
            <xsl:copy-of select="@*, * except attList"/>
            <attList>
              <xsl:copy-of select="attList/@org, attList//(attDef[odd:admits($pick, @ident)] | attRef)"/>
            </attList>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$specification"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A specification after changes, one after the other. -->
  <xsl:function name="odd:changed" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:param name="changes" as="element()*"/>
    <xsl:sequence select="fold-left($changes, $specification, odd:change#2)"/>
  </xsl:function>

  <!-- One change: what it says goes before what was there, part by part. -->
  <xsl:function name="odd:change" as="element()">
    <xsl:param name="old" as="element()"/>
    <xsl:param name="new" as="element()"/>
    <xsl:for-each select="$old">
      <xsl:copy>
        <xsl:copy-of select="@*, $new/(@* except (@ident, @mode, @module, @type, @xml:id))"/>
        <xsl:sequence select="('altIdent', 'equiv', 'gloss', 'desc') ! odd:part($old, $new, .)"/>
        <xsl:sequence select="odd:change-classes(classes, $new/classes)"/>
        <xsl:sequence select="if ($new/(content, valList, dataRef)) then $new/(content, valList[not(odd:mode(.) = 'delete')], dataRef)
            else (content, valList, dataRef)"/>
        <xsl:sequence select="odd:change-constraints(constraintSpec, $new/constraintSpec)"/>
        <xsl:sequence select="odd:change-attributes(attList, $new/attList)"/>
        <xsl:sequence select="if ($new/(model, modelGrp, modelSequence)) then $new/(model, modelGrp, modelSequence)
            else (model, modelGrp, modelSequence)"/>
        <xsl:sequence select="('exemplum', 'remarks', 'listRef') ! odd:part($old, $new, .)"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

  <!-- The parts of one name: the change's if it has any. -->
  <xsl:function name="odd:part" as="element()*">
    <xsl:param name="old" as="element()"/>
    <xsl:param name="new" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="given" as="element()*" select="$new/*[local-name() = $name]"/>
    <xsl:sequence select="if ($given) then $given else $old/*[local-name() = $name]"/>
  </xsl:function>

  <!-- Class memberships: `mode="change"` adds and deletes single ones, anything else replaces them all. -->
  <xsl:function name="odd:change-classes" as="element(classes)?">
    <xsl:param name="old" as="element(classes)?"/>
    <xsl:param name="new" as="element(classes)?"/>
    <xsl:choose>
      <xsl:when test="$new/@mode = 'change'">
        <classes>
          <xsl:copy-of select="$new/memberOf[not(@mode = 'delete')], $old/memberOf[not(@key = $new/memberOf/@key)]"/>
        </classes>
      </xsl:when>
      <xsl:when test="$new">
        <classes>
          <xsl:copy-of select="$new/memberOf[not(@mode = 'delete')]"/>
        </classes>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$old"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Constraints are changed, replaced and deleted by their name. -->
  <xsl:function name="odd:change-constraints" as="element(constraintSpec)*">
    <xsl:param name="old" as="element(constraintSpec)*"/>
    <xsl:param name="new" as="element(constraintSpec)*"/>
    <xsl:sequence select="$old[not(@ident = $new/@ident)], $new[not(@mode = 'delete')]"/>
  </xsl:function>

</xsl:stylesheet>
