<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in which declarations speak: lists of names, what is let through, what is to be done. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:press:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The words of an attribute that is a list. -->
  <xsl:function name="f:words" as="xs:string*" visibility="public">
    <xsl:param name="list" as="xs:string?"/>
    <xsl:sequence select="tokenize($list)"/>
  </xsl:function>

  <!-- Whether `@include` and `@except` let a name through. -->
  <xsl:function name="f:admits" as="xs:boolean" visibility="public">
    <xsl:param name="reference" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if (f:words($reference/@include)[1]) then $name = f:words($reference/@include)
        else not($name = f:words($reference/@except))"/>
  </xsl:function>

  <!-- What tells specifications of one name apart: their prefixes and their namespaces. -->
  <xsl:function name="f:identity" as="xs:string" visibility="public">
    <xsl:param name="specification" as="element()"/>
    <xsl:sequence select="$specification/@prefix || $specification/@ident
        || $specification/@ns[. != 'http://www.tei-c.org/ns/1.0'][. != string(../ancestor::schemaSpec/@ns)] ! (' ' || .)"/>
  </xsl:function>

  <!-- What a specification, or a part of one, wants to do: `add` where it does not say. -->
  <xsl:function name="f:mode" as="xs:string" visibility="public">
    <xsl:param name="declaration" as="element()"/>
    <xsl:sequence select="string(($declaration/@mode, 'add')[1])"/>
  </xsl:function>

  <!-- A specification without its mode. -->
  <xsl:function name="f:plain" as="element()">
    <xsl:param name="specification" as="element()"/>
    <xsl:for-each select="$specification">
      <xsl:copy>
        <xsl:copy-of select="@* except @mode, node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
