<?xml version="1.0" encoding="UTF-8"?>
<!-- What settled text says of an element: its kind, its looks, whose act it is and how sure, its language and direction. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:words="urn:press:words"
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
    <xsl:sequence select="settle:agency($element), settle:meaning($element), settle:says($element, $looks), settle:points($element)"/>
  </xsl:function>

  <!-- Returns the attributes of a settled element with one look more. -->
  <xsl:function name="settle:looking" as="attribute()*" visibility="private">
    <xsl:param name="facts" as="attribute()*"/>
    <xsl:param name="look" as="xs:string"/>
    <xsl:sequence select="$facts[not(name() = 'look')]"/>
    <xsl:attribute name="look" select="distinct-values(($look, $facts[name() = 'look'] ! tokenize(.)))"/>
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

  <!-- Attributes that are drawn, followed or told in words elsewhere. -->
  <xsl:variable name="told-elsewhere" as="map(xs:string, xs:boolean)" select="blocks:names('xml:id xml:lang xml:space xml:base
    style rendition resp hand targets url spanTo break rows cols new scribe')"/>

  <!-- Attributes that only lead to other elements or files. -->
  <xsl:variable name="pointing" as="map(xs:string, xs:boolean)" select="blocks:names('ref key corresp next prev sameAs copyOf synch
    exclude select facs source wit ana decls edRef')"/>

  <!-- Returns what an element's other attributes say, for who points at it: "type: cable; certainty: high". -->
  <xsl:function name="settle:says" as="attribute()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="looks" as="xs:string*"/>
    <xsl:variable name="facts" as="xs:string*" select="$element/@*[settle:is-said(., $looks)] ! settle:said(.),
      settle:undrawn($element, $looks) ! (words:fact('rend') || ': ' || words:of('rends', .))"/>
    <xsl:if test="exists($facts)">
      <xsl:attribute name="says" select="string-join($facts, '; ')"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns what an attribute says: a type that the table knows in its words, else its name and value. -->
  <xsl:function name="settle:said" as="xs:string" visibility="private">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:sequence select="
      if (name($attribute) = 'type' and words:known('types.' || $attribute)) then words:label('types.' || $attribute)
      else words:fact(name($attribute)) || ': ' || normalize-space($attribute)"/>
  </xsl:function>

  <!-- Tells whether what an attribute says is told nowhere else. -->
  <xsl:function name="settle:is-said" as="xs:boolean" visibility="private">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:param name="looks" as="xs:string*"/>
    <xsl:variable name="name" as="xs:string" select="name($attribute)"/>
    <xsl:sequence select="not(map:contains($told-elsewhere, $name) or map:contains($pointing, $name) or $name = 'rend' or $attribute = $looks
      or ($name = 'target' and $attribute/parent::*[self::ref or self::ptr]) or ($name = 'n' and $attribute/parent::*[self::pb or self::note or self::item])
      or ($attribute/parent::note and settle:is-said-of-a-note($attribute)) or ($name = 'when' and $attribute/parent::*[self::date or self::time]))"/>
  </xsl:function>

  <!-- Tells whether the words on whose a note is say what an attribute says. -->
  <xsl:function name="settle:is-said-of-a-note" as="xs:boolean" visibility="private">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:sequence select="$attribute/name() = ('place', 'cert')
      or ($attribute/name() = 'type' and $attribute = ('commentary', 'textual', 'identification', 'wording', 'description'))"/>
  </xsl:function>

  <!-- Returns the words of rend that nothing is drawn for: brackets are drawn in a reading that keeps them, joints between blocks. -->
  <xsl:function name="settle:undrawn" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="looks" as="xs:string*"/>
    <xsl:for-each select="tokenize($element/@rend)">
      <xsl:variable name="look" as="xs:string?" select="$looks-of-rend(lower-case(.))"/>
      <xsl:sequence select=".[not($look = $looks)][not(. = 'brackets' and $keeps-joints and settle:takes-brackets($element))]
        [not(. = ('line', 'run-in') and settle:takes-joint($element))]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Tells whether brackets can be drawn around what an element holds. -->
  <xsl:function name="settle:takes-brackets" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/node()) and not(blocks:is-container($element))"/>
  </xsl:function>

  <!-- Tells whether an element is a block, which can be joined to the one before. -->
  <xsl:function name="settle:takes-joint" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="blocks:is-block($element) and not($element/self::postscript) and (blocks:is-container($element/..) or $element/self::label or $element/self::item)"/>
  </xsl:function>

  <!-- Returns where an element's attributes lead, for who points at it. -->
  <xsl:function name="settle:points" as="attribute()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="entries" as="attribute()?" select="$element/@ref[settle:meaning($element)[name() = 'entries']]"/>
    <xsl:variable name="facts" as="xs:string*" select="$element/@*[map:contains($pointing, name())][not(. is $entries)]
      ! (words:fact(name()) || ': ' || normalize-space())"/>
    <xsl:if test="exists($facts)">
      <xsl:attribute name="points" select="string-join($facts, '; ')"/>
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
