<?xml version="1.0" encoding="UTF-8"?>
<!-- What rules may open: nothing but the documents that the stylesheet is handed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="urn:press:schematron:out" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:_press="urn:press:schematron"
  xmlns:schematron="urn:press:schematron" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- What the stylesheet may open: documents that it is handed, by the address of each, seen from that of the document. -->
  <xsl:variable name="opening" as="element()+">
    <out:param name="_press:base" select="''"/>
    <out:param name="_press:addresses" as="Q{{http://www.w3.org/2001/XMLSchema}}string*" select="()"/>
    <out:param name="_press:documents" as="document-node()*" select="()"/>
    <out:function name="_press:number">
      <out:param name="address"/>
      <out:sequence select="index-of($_press:addresses,
        if ($_press:base) then replace(resolve-uri($address, $_press:base), '^file:/+', 'file:///') else string($address))[1]"/>
    </out:function>
    <out:function name="_press:document">
      <out:param name="address"/>
      <out:variable name="found" select="$address ! $_press:documents[_press:number($address)]"/>
      <out:sequence select="if ($found or empty($address)) then $found else
        error((), $address || ' is no register of the edition, and a rule opens nothing else')"/>
    </out:function>
    <out:function name="_press:has-document">
      <out:param name="address"/>
      <out:sequence select="exists($address ! _press:number(.))"/>
    </out:function>
  </xsl:variable>

  <!-- An expression with the variables of the map in it; its doc() opens what the stylesheet is handed. -->
  <xsl:function name="schematron:expression" as="xs:string">
    <xsl:param name="expression" as="xs:string"/> <xsl:param name="values" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="element()*"
      select="analyze-string(schematron:with-variables($expression, $values), $call)/*"/>
    <xsl:sequence select="string-join($parts ! (if (fn:group[@nr = 3])
      then fn:group[@nr = 1] || (if (fn:group[@nr = 3] = 'doc') then '_press:document(' else '_press:has-document(')
      else string()))"/>
  </xsl:function>

  <!-- A string, or a call of doc() or doc-available(). -->
  <xsl:variable name="call" as="xs:string"
    select="'''[^'']*''|&quot;[^&quot;]*&quot;|(^|[^\i\c:$.}-])(fn:|Q\{http://www.w3.org/2005/xpath-functions\})?(doc|doc-available)\s*\('"/>
</xsl:stylesheet>
