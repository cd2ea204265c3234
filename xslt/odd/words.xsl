<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in which declarations speak: lists of names, what is let through, what is to be done. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:odd="urn:press:odd"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The words of an attribute that is a list. -->
  <xsl:function name="odd:words" as="xs:string*" visibility="public">
    <xsl:param name="list" as="xs:string?"/>
    <xsl:sequence select="tokenize($list)"/>
  </xsl:function>

  <!-- Whether `@include` and `@except` let a name through. -->
  <xsl:function name="odd:admits" as="xs:boolean" visibility="public">
    <xsl:param name="reference" as="element()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if (odd:words($reference/@include)[1]) then $name = odd:words($reference/@include)
        else not($name = odd:words($reference/@except))"/>
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
