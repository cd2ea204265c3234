<?xml version="1.0" encoding="UTF-8"?>
<!-- Select: which specifications an ODD takes from its source (TEI Guidelines, 22.8.1). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Specifications by name, and by the module that they belong to. -->
  <xsl:key name="specification" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>
  <xsl:key name="module" match="elementSpec | classSpec | macroSpec | dataSpec" use="@module"/>

  <!-- What one file calls another. -->
  <xsl:key name="link" match="odd:link" use="@from || ' ' || @ref"/>
  <xsl:key name="file" match="odd:document" use="@name"/>

  <!-- The outermost element of the file that a place calls by an address; none where there is no such file. -->
  <xsl:function name="odd:linked" as="element()?">
    <xsl:param name="place" as="node()"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="from" as="xs:string" select="string($place/ancestor::odd:document[1]/@name)"/>
    <xsl:sequence select="key('link', $from || ' ' || $address, $documents)/@name
        ! key('file', ., $documents)/*"/>
  </xsl:function>

  <!-- The children of a schemaSpec, specification groups unfolded. `seen` are the groups we are in. -->
  <xsl:function name="odd:statements" as="element()*">
    <xsl:param name="holder" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:for-each select="$holder/*">
      <xsl:choose>
        <xsl:when test="self::specGrp">
          <xsl:sequence select="odd:statements(., $seen)"/>
        </xsl:when>
        <xsl:when test="self::specGrpRef">
          <xsl:sequence select="(odd:group(.) except ($seen, $holder)) ! odd:statements(., ($seen, $holder))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The group that a specGrpRef points to, in this file or another. -->
  <xsl:function name="odd:group" as="element()*">
    <xsl:param name="reference" as="element(specGrpRef)"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($reference/@target, '#')"/>
    <xsl:variable name="address" as="xs:string" select="replace($reference/@target, '#.*$', '')"/>
    <xsl:variable name="top" as="element()?" select="
        if ($address) then odd:linked($reference, $address)
        else ($reference/ancestor::odd:document/*, root($reference)/*)[1]"/>
    <xsl:sequence select="
        if ($id) then $top/descendant-or-self::specGrp[@xml:id = $id]
        else if ($top/self::specGrp) then $top
        else $top/descendant::specGrp[not(ancestor::specGrp)]"/>
  </xsl:function>

  <!-- The source that holds for a statement: its own, the schema's, or the default. -->
  <xsl:function name="odd:source" as="node()">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="named" as="attribute()?"
                  select="($statement/ancestor-or-self::*[self::schemaSpec or . is $statement]/@source)[last()]"/>
    <xsl:sequence select="($named ! odd:linked(.., .), $source)[1]"/>
  </xsl:function>

  <!-- Every specification taken from a source, once: TEI's modules `tei` and `core` first, then the other modules
       in the ODD's order, then what is named singly (which goes before the same thing from a module). -->
  <xsl:function name="odd:selected" as="element()*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:variable name="modules" as="element(moduleRef)*" select="$statements[self::moduleRef[@key]]"/>
    <xsl:variable name="single" as="element()*" select="$statements[odd:is-reference(.)]"/>
    <xsl:variable name="named" as="xs:string*" select="$single/@key"/>
    <xsl:variable name="candidates" as="element()*" select="
        for $module in ($modules[@key = 'tei'], $modules[@key = 'core'], $modules[not(@key = ('tei', 'core'))])
        return odd:of-module($module)[not(@ident = $named)],
        $single ! key('specification', @key, odd:source(.))[1]"/>
    <xsl:for-each-group select="$candidates" group-by="odd:identity(.)">
      <xsl:sequence select="current-group()[1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Whether a statement takes one thing by its name. -->
  <xsl:function name="odd:is-reference" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="exists($statement[self::elementRef or self::classRef or self::macroRef or self::dataRef][@key])"/>
  </xsl:function>

  <!-- Classes, macros and datatypes of a module, all of them; then those of its elements that are wanted. -->
  <xsl:function name="odd:of-module" as="element()*">
    <xsl:param name="module" as="element(moduleRef)"/>
    <xsl:variable name="members" as="element()*" select="key('module', $module/@key, odd:source($module))"/>
    <xsl:sequence select="$members[not(self::elementSpec)], $members[self::elementSpec][odd:admits($module, @ident)]"/>
  </xsl:function>

  <!-- RELAX NG modules of others' making, with the definitions that the ODD adds to them. -->
  <xsl:function name="odd:imports" as="element()*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:for-each select="$statements[self::moduleRef[@url]]">
      <xsl:copy>
        <xsl:copy-of select="@*, odd:linked(., @url), content"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
