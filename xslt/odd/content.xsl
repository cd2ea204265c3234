<?xml version="1.0" encoding="UTF-8"?>
<!-- Content: Pure ODD becomes patterns; what refers to something that is not in the schema vanishes
     (TEI Guidelines, 22.5.1). A reference to it is no alternative; a group of such references is empty. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:odd="urn:press:odd"
                xmlns="http://relaxng.org/ns/structure/1.0"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The pattern of an element, a macro or a datatype. -->
  <xsl:mode name="body" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A part of a content model becomes one pattern, or none. -->
  <xsl:mode name="content" on-no-match="fail" on-multiple-match="fail"/>

  <!-- An element: what it holds, then its attributes. -->
  <xsl:template match="elementSpec" mode="body" as="element()">
    <element name="{normalize-space((altIdent, @ident)[1])}">
      <xsl:copy-of select="@ns"/>
      <xsl:sequence select="odd:documentation(.)"/>
      <xsl:sequence select="(odd:model(.), $empty)[1], odd:attributes(.)"/>
    </element>
  </xsl:template>

  <!-- An element that may not be there at all. -->
  <xsl:template match="elementSpec[content/rng:notAllowed]" mode="body" as="element()" priority="1">
    <notAllowed/>
  </xsl:template>

  <!-- A macro or datatype is its content. -->
  <xsl:template match="macroSpec | dataSpec" mode="body" as="element()">
    <xsl:sequence select="(odd:model(.), $empty)[1]"/>
  </xsl:template>

  <!-- The content of a specification; a closed list of values of its own is all that it may hold. -->
  <xsl:function name="odd:model" as="element()?">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates mode="content" select="
          if ($specification/valList[@type = 'closed']) then $specification/valList[1] else $specification/(content/*, dataRef)"/>
    </xsl:variable>
    <xsl:sequence select="odd:one($parts)"/>
  </xsl:function>

  <!-- A reference, where what it refers to is in the schema. -->
  <xsl:template match="elementRef | macroRef | classRef[not(@expand | @include | @except)]" mode="content" as="element()?">
    <xsl:sequence select="odd:named(@key) ! odd:ref(odd:pattern-name(.)) => odd:occurring(.)"/>
  </xsl:template>

  <!-- A class unfolded on the spot: some of its members, or its members in another arrangement. -->
  <xsl:template match="classRef" mode="content" as="element()?" priority="-1">
    <xsl:variable name="class" as="element()?" select="odd:named(@key)"/>
    <xsl:variable name="pattern" as="element()*"
                  select="$class ! odd:members(., (current()/@expand, 'alternation')[1], current())"/>
    <xsl:sequence select="odd:occurring($pattern, .)"/>
  </xsl:template>

  <!-- A sequence of nothing but datatypes is a list of words. -->
  <xsl:template match="sequence" mode="content" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:variable name="whole" as="element()?">
      <xsl:choose>
        <xsl:when test="$parts and empty(* except dataRef)">
          <list>
            <xsl:sequence select="$parts"/>
          </list>
        </xsl:when>
        <xsl:when test="@preserveOrder = ('false', '0') and count($parts) gt 1">
          <interleave>
            <xsl:sequence select="$parts"/>
          </interleave>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="odd:one($parts)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="odd:occurring(($whole, $empty)[1], .)"/>
  </xsl:template>

  <!-- One of several. -->
  <xsl:template match="alternate" mode="content" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:sequence select="(odd:choice($parts), $empty)[1] => odd:occurring(.)"/>
  </xsl:template>

  <!-- What ODD does not know adds nothing; the check of the ODD says so. -->
  <xsl:template match="*" mode="content" as="empty-sequence()" priority="-10"/>

  <!-- Text of any kind. -->
  <xsl:template match="textNode" mode="content" as="element(rng:text)">
    <text/>
  </xsl:template>

  <!-- Nothing. -->
  <xsl:template match="empty" mode="content" as="element(rng:empty)">
    <empty/>
  </xsl:template>

  <!-- One of the values of a list. -->
  <xsl:template match="valList" mode="content" as="element()?">
    <xsl:sequence select="odd:values(.)"/>
  </xsl:template>

  <!-- A datatype. -->
  <xsl:template match="dataRef" mode="content" as="element()?">
    <xsl:sequence select="odd:data(., ()) => odd:occurring(.)"/>
  </xsl:template>

  <!-- Any element: a reference to the pattern of this place. -->
  <xsl:template match="anyElement" mode="content" as="element()?">
    <xsl:sequence select="odd:ref(odd:any-name(.)) => odd:occurring(.)"/>
  </xsl:template>

  <!-- A pattern as often as `@minOccurs` and `@maxOccurs` say. -->
  <xsl:function name="odd:occurring" as="element()?">
    <xsl:param name="pattern" as="element()?"/>
    <xsl:param name="declaration" as="element()"/>
    <xsl:sequence select="odd:repeated($pattern, odd:least($declaration), odd:most($declaration))"/>
  </xsl:function>

  <!-- The smallest number of occurrences. -->
  <xsl:function name="odd:least" as="xs:integer">
    <xsl:param name="declaration" as="element()?"/>
    <xsl:sequence select="xs:integer(($declaration/@minOccurs[. castable as xs:integer], 1)[1])"/>
  </xsl:function>

  <!-- The largest number of occurrences; -1 where there is none. -->
  <xsl:function name="odd:most" as="xs:integer">
    <xsl:param name="declaration" as="element()?"/>
    <xsl:variable name="most" as="xs:string" select="string(($declaration/@maxOccurs, 1)[1])"/>
    <xsl:sequence select="
        if ($most castable as xs:integer) then max((xs:integer($most), odd:least($declaration)[. gt 1]))
        else -1"/>
  </xsl:function>

  <!-- A pattern from `least` to `most` times; more than 100 optional ones are any number. -->
  <xsl:function name="odd:repeated" as="element()?">
    <xsl:param name="pattern" as="element()?"/>
    <xsl:param name="least" as="xs:integer"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="not($pattern) or $most = 0"/>
      <xsl:when test="$least = 1 and $most = 1 or $pattern/self::rng:empty">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:when test="$least = 0 and ($most = -1 or $most gt 100)">
        <zeroOrMore>
          <xsl:sequence select="$pattern"/>
        </zeroOrMore>
      </xsl:when>
      <xsl:when test="$least = 1 and $most = -1">
        <oneOrMore>
          <xsl:sequence select="$pattern"/>
        </oneOrMore>
      </xsl:when>
      <xsl:when test="$least = 0">
        <optional>
          <xsl:sequence select="$pattern, odd:repeated($pattern, 0, $most - 1)"/>
        </optional>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="rest" as="xs:integer" select="if ($most = -1) then -1 else $most - $least"/>
        <xsl:sequence select="odd:one(((1 to $least) ! $pattern, odd:repeated($pattern, 0, $rest)))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Wherever any element may stand; each place has a pattern of its own. -->
  <xsl:variable name="any-elements" as="element(anyElement)*" select="$schema//content//anyElement"/>

  <!-- The name of a place's pattern. -->
  <xsl:function name="odd:any-name" as="xs:string">
    <xsl:param name="place" as="element(anyElement)"/>
    <xsl:sequence select="'anyElement.' || index-of($any-elements ! generate-id(.), generate-id($place))"/>
  </xsl:function>

  <!-- Any element but those of the excepted namespaces and names, with anything inside that is so too. -->
  <xsl:function name="odd:any-element" as="element(rng:element)">
    <xsl:param name="place" as="element(anyElement)"/>
    <xsl:variable name="excepted" as="xs:string*" select="odd:words(
        ($place/@except, $place/@exclude, $schema/@defaultExceptions, 'http://www.tei-c.org/ns/1.0 teix:egXML')[1])"/>
    <element>
      <anyName>
        <xsl:if test="exists($excepted)">
          <except>
            <xsl:sequence select="distinct-values($excepted) ! odd:excepted(., $place)"/>
          </except>
        </xsl:if>
      </anyName>
      <zeroOrMore>
        <attribute>
          <anyName/>
        </attribute>
      </zeroOrMore>
      <zeroOrMore>
        <choice>
          <text/>
          <xsl:sequence select="odd:ref(odd:any-name($place))"/>
        </choice>
      </zeroOrMore>
    </element>
  </xsl:function>

  <!-- One exception: a namespace, or a name with a prefix. -->
  <xsl:function name="odd:excepted" as="element()">
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="prefix" as="xs:string" select="substring-before($word, ':')"/>
    <xsl:variable name="namespace" as="xs:string?" select="
        (namespace-uri-for-prefix($prefix, $place), namespace-uri-for-prefix($prefix, $schema),
        'http://www.tei-c.org/ns/Examples'[$prefix = 'teix'])[1] ! string()"/>
    <xsl:choose>
      <xsl:when test="$prefix and $namespace and matches($word, '^[^:/]+:[^:/]+$')">
        <name ns="{$namespace}">{substring-after($word, ':')}</name>
      </xsl:when>
      <xsl:otherwise>
        <nsName ns="{$word}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
