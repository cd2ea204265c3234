<?xml version="1.0" encoding="UTF-8"?>
<!-- First step: parts in other files are fetched, and every element remembers where it stood. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:_press="urn:press:schematron" xmlns:schematron="urn:press:schematron" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Copies the schema with its external parts in place. -->
  <xsl:mode name="assemble" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A Schematron element keeps its place in _press:at: its path, after the address of its file if that is another. -->
  <xsl:template match="sch:*" mode="assemble" as="element()">
    <xsl:param name="file" as="xs:string" tunnel="yes" select="$base"/>
    <xsl:copy>
      <xsl:attribute name="_press:at" select="if ($file = $base) then path() else $file || ' ' || path()"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- Elements of other vocabularies next to Schematron's are skipped with all that is in them; XSLT is not foreign. -->
  <xsl:template mode="assemble" as="empty-sequence()" priority="1"
    match="*[not(self::sch:* or self::xsl:*)][parent::sch:*[local-name() = $holders]]"/>

  <!-- Elements of Schematron that hold no words of their own. -->
  <xsl:variable name="holders" as="xs:string+"
    select="'schema', 'phase', 'pattern', 'rules', 'rule', 'diagnostics', 'properties'"/>

  <!-- A stylesheet that the schema includes is taken in, part by part, each with what its root says of all of them.
       What is imported gives way to what the schema has itself. -->
  <xsl:template match="xsl:include[@href] | xsl:import[@href]" mode="assemble" as="node()*">
    <xsl:param name="file" as="xs:string" tunnel="yes" select="$base"/>
    <xsl:param name="open" as="xs:string*" tunnel="yes" select="$base || '#'"/>
    <xsl:variable name="address" as="xs:string" select="schematron:address(@href, $file)"/>
    <xsl:variable name="here" as="xs:string" select="$address || '#'"/>
    <xsl:variable name="sheet" as="element()?"
      select="schematron:document($address)/(xsl:stylesheet | xsl:transform)[not($here = $open)]"/>
    <xsl:variable name="own" as="xs:string*" select="self::xsl:import/../xsl:*[@name]/schematron:declaration(.)"/>
    <xsl:if test="empty($sheet)">
      <_press:unfetched _press:at="{path(..)}">{@href} {if ($here = $open) then 'includes itself.' else $unreadable}</_press:unfetched>
    </xsl:if>
    <xsl:apply-templates mode="sheet" select="$sheet/xsl:*[not(schematron:declaration(.) = $own)]">
      <xsl:with-param name="file" select="$address" tunnel="yes"/>
      <xsl:with-param name="open" select="$open, $here" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Why a part is not there. -->
  <xsl:variable name="unreadable" as="xs:string"
    select="'cannot be read: it is missing, outside the folder of the schema, not well-formed or has a DOCTYPE'"/>

  <!-- By what a declaration of a stylesheet is told from others. -->
  <xsl:function name="schematron:declaration" as="xs:string">
    <xsl:param name="declaration" as="element()"/>
    <xsl:sequence select="name($declaration) || ' ' || $declaration/@name || ' ' || count($declaration/xsl:param)"/>
  </xsl:function>

  <!-- Copies the parts of a stylesheet that is taken in. -->
  <xsl:mode name="sheet" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A stylesheet that it takes in itself. -->
  <xsl:template match="xsl:include[@href] | xsl:import[@href]" mode="sheet" as="node()*">
    <xsl:apply-templates select="." mode="assemble"/>
  </xsl:template>

  <!-- A part at the top keeps what its root says. -->
  <xsl:template match="/*/xsl:*[not(self::xsl:include or self::xsl:import)]" mode="sheet" as="element()">
    <xsl:copy>
      <xsl:copy-of select="../(@xpath-default-namespace | @expand-text | @default-mode)"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- An include gives way to the element that it names, an external extends to that element's content. -->
  <xsl:template match="sch:include[@href] | sch:extends[@href]" mode="assemble" as="node()*">
    <xsl:param name="file" as="xs:string" tunnel="yes" select="$base"/>
    <xsl:param name="open" as="xs:string*" tunnel="yes" select="$base || '#'"/>
    <xsl:variable name="fragment" as="xs:string" select="substring-after(@href, '#')"/>
    <xsl:variable name="address" as="xs:string" select="schematron:address(substring-before(@href || '#', '#'), $file)"/>
    <xsl:variable name="here" as="xs:string" select="$address || '#' || $fragment"/>
    <xsl:variable name="part" as="element()?"
      select="schematron:document($address)/(if ($fragment) then //*[(@id, @xml:id) = $fragment] else *)[1]"/>
    <xsl:if test="empty($part) or $here = $open">
      <_press:unfetched _press:at="{path()}">{@href} {if ($part) then 'includes itself.' else $unreadable}</_press:unfetched>
    </xsl:if>
    <xsl:apply-templates select="$part[not($here = $open)]/(if (current()/self::sch:extends) then node() else .)"
      mode="#current">
      <xsl:with-param name="file" select="$address" tunnel="yes"/>
      <xsl:with-param name="open" select="$open, $here" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The address of a part: as it stands where there is nothing to resolve it against. -->
  <xsl:function name="schematron:address" as="xs:string">
    <xsl:param name="href" as="xs:string"/> <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="if ($file) then replace(resolve-uri($href, $file), '^file:/+', 'file:///') else $href"/>
  </xsl:function>

  <!-- A document among those that were read for the schema, or nothing. -->
  <xsl:function name="schematron:document" as="document-node()?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="$documents[index-of($addresses, $address)[1]]"/>
  </xsl:function>
</xsl:stylesheet>
