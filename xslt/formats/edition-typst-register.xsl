<?xml version="1.0" encoding="UTF-8"?>
<!-- A register of persons, places or organisations as the index of a book. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A register. -->
  <xsl:mode name="register" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Its title and its entries by name. -->
  <xsl:template match="/" mode="register" as="text()">
    <xsl:variable name="entries" as="xs:string*">
      <xsl:for-each select=".//(person | place | org)[@xml:id]">
        <xsl:sort select="typst:preferred-name(.)" lang="en"/>
        <xsl:sequence select="typst:entry(.)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:text>(kind: "register", title: {typst:literal(normalize-space((TEI/teiHeader/fileDesc/titleStmt/title, TEI/@xml:id)[1]))}, entries: ({string-join($entries)}))</xsl:text>
  </xsl:template>

  <!-- One entry: what it is pointed to with, name, years, what is said of it, names as typed. -->
  <xsl:function name="typst:entry" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="years" as="xs:string?"
      select="($entry[birth and death] ! (birth || '–' || death), $entry/birth ! words:label('register.born', map{'date': normalize-space(.)}), $entry/death ! words:label('register.died', map{'date': normalize-space(.)}))[1]"/>
    <xsl:variable name="typed" as="xs:string*" select="
      distinct-values($entry/(persName | placeName | orgName)[@type = 'typed'] ! normalize-space())
      [. ne typst:preferred-name($entry)]"/>
    <xsl:variable name="said" as="xs:string*"
      select="$entry/(occupation | note[@type = 'description']) ! normalize-space()"/>
    <xsl:sequence select="
      '&#10;(ref: ' || typst:literal(local-name($entry) || ':' || $entry/@xml:id)
      || ', name: ' || typst:literal(typst:preferred-name($entry)) || ', years: ' || typst:literal(normalize-space($years))
      || ', said: ' || typst:literal(string-join($said, ' ')) || ', typed-as: ' || typst:literal(words:label('print.typed')) || ', typed: ' || typst:literals($typed) || '),'"/>
  </xsl:function>

  <!-- The name that an entry stands under. -->
  <xsl:function name="typst:preferred-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(persName | placeName | orgName)"/>
    <xsl:sequence select="normalize-space(($names[@type = 'preferred'], $names, $entry/@xml:id)[1])"/>
  </xsl:function>
</xsl:stylesheet>
