<?xml version="1.0" encoding="UTF-8"?>
<!-- Normalise: what published ODDs write in other ways is written in one. No element is added or removed, so that
     every path stays the same. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- An ODD with its references in `@key` and its names without white space around them. -->
  <xsl:mode name="normalise" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A tree with nothing to normalise is left as it is. -->
  <xsl:function name="odd:normalised" as="document-node()">
    <xsl:param name="tree" as="document-node()"/>
    <xsl:variable name="normalised" as="document-node()?">
      <xsl:if test="$tree//(elementRef | classRef | macroRef)[@name][not(@key)] or $tree//(@ident | @key)[normalize-space() != .]">
        <xsl:apply-templates select="$tree" mode="normalise"/>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="($normalised, $tree)[1]"/>
  </xsl:function>

  <!-- A reference by `@name`. -->
  <xsl:template match="elementRef[not(@key)][@name] | classRef[not(@key)][@name] | macroRef[not(@key)][@name]" mode="normalise"
                as="element()">
    <xsl:copy>
      <xsl:attribute name="key" select="normalize-space(@name)"/>
      <xsl:apply-templates select="@*, node()" mode="normalise"/>
    </xsl:copy>
  </xsl:template>

  <!-- A name. -->
  <xsl:template match="@ident | @key" mode="normalise" as="attribute()">
    <xsl:attribute name="{name()}" select="normalize-space()"/>
  </xsl:template>

</xsl:stylesheet>
