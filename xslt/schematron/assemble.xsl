<?xml version="1.0" encoding="UTF-8"?>
<!-- First step: parts in other files are fetched, and every element remembers where it stood. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:s="urn:press:schematron" xmlns:schematron="urn:press:schematron" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Copies the schema with its external parts in place. -->
  <xsl:mode name="assemble" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A Schematron element keeps its place in s:at: its path, after the address of its file if that is another. -->
  <xsl:template match="sch:*" mode="assemble" as="element()">
    <xsl:param name="file" as="xs:string" tunnel="yes" select="$base"/>
    <xsl:copy>
      <xsl:attribute name="s:at" select="if ($file = $base) then path() else $file || ' ' || path()"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- A stylesheet that the schema includes is named by its whole address. -->
  <xsl:template match="xsl:include/@href | xsl:import/@href" mode="assemble" as="attribute()">
    <xsl:param name="file" as="xs:string" tunnel="yes" select="$base"/>
    <xsl:attribute name="href" select="schematron:address(., $file)"/>
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
      <s:unfetched s:at="{path()}">{@href} {if ($part) then 'includes itself.' else
        'cannot be read: it is missing, not well-formed or has a DOCTYPE'}</s:unfetched>
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
    <xsl:sequence select="if ($file) then string(resolve-uri($href, $file)) else $href"/>
  </xsl:function>

  <!-- A document that can be read and has no DOCTYPE (Saxon's parser would follow its entities), or nothing. -->
  <xsl:function name="schematron:document" as="document-node()?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:try>
      <xsl:sequence select="unparsed-text($address)[not(contains(., '&lt;!DOCTYPE'))] ! parse-xml(.)"/>
      <xsl:catch select="()"/>
    </xsl:try>
  </xsl:function>
</xsl:stylesheet>
