<?xml version="1.0" encoding="UTF-8"?>
<!-- Model classes: their members, one of them or in some order (TEI Guidelines, 22.4.6). -->
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

  <!-- Members of a class: elements and classes. -->
  <xsl:key name="member" match="schemaSpec/(elementSpec | classSpec)" use="classes/memberOf/@key"/>

  <!-- All members, arranged. -->
  <xsl:function name="odd:members" as="element()">
    <xsl:param name="class" as="element()"/>
    <xsl:param name="arrangement" as="xs:string"/>
    <xsl:variable name="parts" as="element()*"
                  select="key('member', $class/@ident, $top) ! odd:member(., $class, $arrangement)"/>
    <xsl:sequence select="odd:arranged($parts, $arrangement)"/>
  </xsl:function>

  <!-- The members that a reference admits, arranged as it wants them. -->
  <xsl:function name="odd:members" as="element()">
    <xsl:param name="class" as="element()"/>
    <xsl:param name="arrangement" as="xs:string"/>
    <xsl:param name="reference" as="element(classRef)"/>
    <xsl:variable name="parts" as="element()*" select="
        key('member', $class/@ident, $top) ! odd:admitted(., $class, $reference, $class)"/>
    <xsl:sequence select="odd:arranged($parts, $arrangement)"/>
  </xsl:function>

  <!-- A member as a pattern: itself, or, of a class, whichever of its members are admitted. -->
  <xsl:function name="odd:admitted" as="element()?">
    <xsl:param name="member" as="element()"/>
    <xsl:param name="class" as="element()"/>
    <xsl:param name="reference" as="element(classRef)"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="inner" as="element()*"
                  select="$member[self::classSpec] ! key('member', @ident, $top) except $seen"/>
    <xsl:choose>
      <xsl:when test="odd:words($reference/@except) = $member/@ident"/>
      <xsl:when test="odd:words($reference/@include) = $member/@ident or not($reference/(@include | @except))">
        <xsl:sequence select="odd:member($member, $class, 'alternation')"/>
      </xsl:when>
      <xsl:when test="$member[self::classSpec]">
        <xsl:sequence select="odd:choice($inner ! odd:admitted(., $member, $reference, ($seen, $member)))"/>
      </xsl:when>
      <xsl:when test="not($reference/@include)">
        <xsl:sequence select="odd:member($member, $class, 'alternation')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- One member, as often as its membership says; a class within a class in the arrangement of the outer one. -->
  <xsl:function name="odd:member" as="element()?">
    <xsl:param name="member" as="element()"/>
    <xsl:param name="class" as="element()"/>
    <xsl:param name="arrangement" as="xs:string"/>
    <xsl:variable name="membership" as="element(memberOf)" select="$member/classes/memberOf[@key = $class/@ident][1]"/>
    <xsl:variable name="suffix" as="xs:string?"
                  select="('_' || $arrangement)[$member/self::classSpec and $arrangement != 'alternation']"/>
    <xsl:variable name="least" as="xs:integer" select="xs:integer(($membership/@min[. castable as xs:integer], 1)[1])"/>
    <xsl:variable name="most" as="xs:integer" select="
        if ($membership/@max = 'unbounded') then -1
        else max((xs:integer(($membership/@max[. castable as xs:integer], 1)[1]), $least))"/>
    <xsl:sequence select="odd:ref(odd:pattern-name($member) || $suffix) => odd:repeated($least, $most)"/>
  </xsl:function>

  <!-- Parts in an arrangement (the values of classRef/@expand). A class without members matches nothing:
       as one of its members it is not allowed, as a sequence of them it is empty. -->
  <xsl:function name="odd:arranged" as="element()">
    <xsl:param name="parts" as="element()*"/>
    <xsl:param name="arrangement" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$arrangement = 'alternation'">
        <xsl:sequence select="(odd:choice($parts), $not-allowed)[1]"/>
      </xsl:when>
      <xsl:when test="empty($parts)">
        <xsl:sequence select="$empty"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="least" as="xs:integer" select="if (contains($arrangement, 'Optional')) then 0 else 1"/>
        <xsl:variable name="most" as="xs:integer" select="if (ends-with($arrangement, 'Repeatable')) then -1 else 1"/>
        <xsl:sequence select="odd:one($parts ! odd:repeated(., $least, $most))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
