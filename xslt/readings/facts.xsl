<?xml version="1.0" encoding="UTF-8"?>
<!-- What settled text says of an element: its kind, its looks, whose act it is and how sure, its language and direction. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:blocks="urn:press:blocks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Languages and scripts that run from right to left. -->
  <xsl:variable name="right-to-left" as="map(xs:string, xs:boolean)"
    select="blocks:names('ar arc ckb dv fa he nqo pnb ps sd syr ug ur yi arab hebr syrc thaa nkoo')"/>

  <!-- Returns the attributes of a settled element. -->
  <xsl:function name="settle:facts" as="attribute()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="looks" as="xs:string*" select="settle:looks($element)"/>
    <xsl:attribute name="kind" select="$kind"/>
    <xsl:sequence select="$element/(@xml:id, @xml:lang), settle:direction($element), settle:joint($element)"/>
    <xsl:if test="exists($looks)">
      <xsl:attribute name="look" select="$looks"/>
    </xsl:if>
    <xsl:sequence select="settle:agency($element), settle:meaning($element), settle:says($element)"/>
  </xsl:function>

  <!-- Returns who did what the element says, in words. -->
  <xsl:function name="settle:agency" as="attribute()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string?" select="$element/(@hand, @resp)[1] ! settle:agent(.)"/>
    <xsl:if test="$words">
      <xsl:attribute name="by" select="$words"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns what formats may do with an element beside drawing it: lead to an entry, tell machines a date. -->
  <xsl:function name="settle:meaning" as="attribute()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="entries" as="xs:string*" select="tokenize($element/@ref)[matches(., '^(person|place|org):.')]"/>
    <xsl:if test="exists($entries)">
      <xsl:attribute name="entries" select="$entries"/>
    </xsl:if>
    <xsl:if test="$element[self::date or self::time]/@when">
      <xsl:attribute name="when" select="$element/@when"/>
    </xsl:if>
  </xsl:function>

  <!-- Attributes that are drawn, followed or told in words elsewhere, or that only point. -->
  <xsl:variable name="told-elsewhere" as="map(xs:string, xs:boolean)" select="blocks:names('xml:id xml:lang xml:space xml:base
    rend style rendition ref resp hand target targets url corresp next prev sameAs copyOf synch exclude select spanTo break
    rows cols facs new scribe when wit level ana decls')"/>

  <!-- Names of attributes in words. -->
  <xsl:variable name="fact-names" as="map(xs:string, xs:string)" select="map { 'cert': 'certainty', 'n': 'number',
    'notBefore': 'not before', 'notAfter': 'not after' }"/>

  <!-- Returns what an element's other attributes say, for who points at it: "type: cable; certainty: high". -->
  <xsl:function name="settle:says" as="attribute()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="facts" as="xs:string*" select="$element/@*[not(map:contains($told-elsewhere, name()))][not(. = settle:looks($element))]
      ! (($fact-names(name()), name())[1] || ': ' || normalize-space())"/>
    <xsl:if test="exists($facts)">
      <xsl:attribute name="says" select="string-join($facts, '; ')"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns the direction of an element's script, where it has a language whose direction is another than around it. -->
  <xsl:function name="settle:direction" as="attribute()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:lang">
      <xsl:variable name="own" as="xs:string" select="settle:runs($element/@xml:lang)"/>
      <xsl:variable name="around" as="xs:string" select="settle:runs($element/ancestor::*[@xml:lang][1]/@xml:lang)"/>
      <xsl:if test="$own ne $around">
        <xsl:attribute name="dir" select="$own"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- Returns which way a language runs: by its script, else by itself. -->
  <xsl:function name="settle:runs" as="xs:string" visibility="private">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(lower-case($language), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="$parts[position() gt 1][string-length() = 4][1]"/>
    <xsl:sequence select="if (map:contains($right-to-left, string(($script, $parts)[1]))) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- Returns how a block is joined to the one before, where the reading keeps that. -->
  <xsl:function name="settle:joint" as="attribute()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="joint" as="xs:string?" select="if ($keeps-joints) then settle:opening($element)/@rend[. = ('line', 'run-in')] else ()"/>
    <xsl:if test="$joint">
      <xsl:attribute name="joint" select="$joint"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns the element whose @rend says how this one begins: itself, or the first block in it. -->
  <xsl:function name="settle:opening" as="element()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (blocks:is-container($element) and $element/*) then settle:opening($element/*[1])
      else if ($element/self::item) then ($element/preceding-sibling::*[1]/self::label, $element)[1]
      else $element"/>
  </xsl:function>
</xsl:stylesheet>
