<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in which declarations speak: lists of names, what is let through, what is to be done. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The words of an attribute that is a list. -->
  <xsl:function name="odd:words" as="xs:string*" visibility="public">
    <xsl:param name="list" as="xs:string?"/>
    <xsl:sequence select="tokenize($list)"/>
  </xsl:function>

  <!-- Whether `@include` and `@except` let a name through; an empty `@include` lets none. -->
  <xsl:function name="odd:admits" as="xs:boolean" visibility="public">
    <xsl:param name="reference" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if ($reference/@include) then $name = odd:words($reference/@include)
        else not($name = odd:words($reference/@except))"/>
  </xsl:function>

  <!-- Prefixes that everyone knows, for attributes whose ODD does not declare them. -->
  <xsl:variable name="odd:well-known" as="map(xs:string, xs:string)" select="map{
      'xml': 'http://www.w3.org/XML/1998/namespace',
      'xlink': 'http://www.w3.org/1999/xlink',
      'xsi': 'http://www.w3.org/2001/XMLSchema-instance'}"/>

  <!-- The namespace that a prefix means in a declaration. -->
  <xsl:function name="odd:namespace" as="xs:string?" visibility="public">
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:param name="declaration" as="element()"/>
    <xsl:sequence select="(namespace-uri-for-prefix($prefix, $declaration) ! string(), $odd:well-known($prefix))[1]"/>
  </xsl:function>

  <!-- Whether a specification has a name that XML allows. -->
  <xsl:function name="odd:is-named" as="xs:boolean" visibility="public">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="normalize-space($specification/@ident) castable as xs:NCName"/>
  </xsl:function>

  <!-- Whether the name of an attribute has no prefix, or one with a meaning. -->
  <xsl:function name="odd:has-namespace" as="xs:boolean" visibility="public">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="prefix" as="xs:string" select="substring-before($attribute/@ident, ':')"/>
    <xsl:sequence select="$attribute/@ident castable as xs:NCName or $prefix and $attribute/@ident castable as xs:Name
        and (exists($attribute/@ns) or exists(odd:namespace($prefix, $attribute)))"/>
  </xsl:function>

  <!-- What tells specifications of one name apart: their prefixes and their namespaces. -->
  <xsl:function name="odd:identity" as="xs:string" visibility="public">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$specification/@prefix || $specification/@ident
        || $specification/@ns[. != 'http://www.tei-c.org/ns/1.0'][. != string(../ancestor::schemaSpec/@ns)] ! (' ' || .)"/>
  </xsl:function>

  <!-- What a specification, or a part of one, wants to do: `add` where it does not say. -->
  <xsl:function name="odd:mode" as="xs:string" visibility="public">
    <xsl:param name="declaration" as="element()"/>
    <xsl:sequence select="string(($declaration/@mode, 'add')[1])"/>
  </xsl:function>

  <!-- A specification without its mode. -->
  <xsl:function name="odd:plain" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:for-each select="$specification">
      <xsl:copy>
        <xsl:copy-of select="@* except @mode, node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
