<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line becomes statements: string literals and calls of the looks in publish/formats/typeset/marks.typ. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns:blanks="urn:press:blanks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="note" match="back/div[@type = 'notes']/note" use="@xml:id"/>

  <!-- Rules for what runs in a line: each yields Typst statements. -->
  <xsl:mode name="inline" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Words. -->
  <xsl:template match="text()" mode="inline" as="xs:string*">
    <xsl:sequence select="f:literal(.) || ';'"/>
  </xsl:template>

  <!-- Words that begin a line below the edge of an old page; for the blank before them see pb. -->
  <xsl:template match="text()[preceding-sibling::node()[1]/self::pb]" mode="inline" as="xs:string*" priority="1">
    <xsl:sequence select="f:literal(blanks:trim-start(.)) || ';'"/>
  </xsl:template>

  <!-- No words of the text. -->
  <xsl:template match="comment() | processing-instruction()" mode="inline" as="xs:string*"/>

  <!-- Any element: its words, in its look, in its language. -->
  <xsl:template match="*" mode="inline" as="xs:string*" priority="-10">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="inline"/>
    </xsl:variable>
    <xsl:variable name="looked" as="xs:string*"
      select="if (@rendition and exists($words)) then f:call('look', @rendition, $words) else $words"/>
    <xsl:variable name="language" as="xs:string?" select="@xml:lang ! f:language(.)"/>
    <xsl:sequence select="
      if ($indexed) then f:traces(@ref) else (),
      if ($language) then f:call('foreign', $language, $looked) else $looked"/>
  </xsl:template>

  <!-- A mark that the edition draws. -->
  <xsl:template match="pc[@type = 'drawn']" mode="inline" as="xs:string*">
    <xsl:variable name="sign" as="xs:string" select="'drawn(' || f:literal(.) || ');'"/>
    <xsl:sequence select="if (@rendition) then f:call('look', @rendition, $sign) else $sign"/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="lb" mode="inline" as="xs:string*">
    <xsl:sequence select="'line-end;'"/>
  </xsl:template>

  <!-- The beginning of an old page; the blank after it stands at the end of the line before. -->
  <xsl:template match="pb" mode="inline" as="xs:string*">
    <xsl:sequence select="
      '&quot; &quot;;'[current()/following-sibling::node()[1][self::text()][blanks:at-start(.)]],
      'old-page-inside(' || f:literal(string(@n)) || ');'"/>
  </xsl:template>

  <!-- The mark at the edge of an old page, inside a paragraph. -->
  <xsl:template match="fw" mode="inline" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="'old-mark-inside(' || f:body($words) || ');'"/>
  </xsl:template>

  <!-- A note is set at the foot of the page where it is called, under the sign of its call. -->
  <xsl:template match="ref[@type = 'note']" mode="inline" as="xs:string*">
    <xsl:variable name="note" as="element(note)?" select="key('note', substring(@target, 2))[1]"/>
    <xsl:if test="$note">
      <xsl:sequence select="
        'note(' || f:literal((@n, $note/@n)[1]) || ', ' || f:body(f:stacked(f:runs-of($note)))
        || ', touching: ' || exists(preceding-sibling::node()[1]/self::ref[@type = 'note']) || ');'"/>
    </xsl:if>
  </xsl:template>

  <!-- Where a register entry is mentioned: nothing to see, found again by the index. -->
  <xsl:function name="f:traces" as="xs:string*">
    <xsl:param name="refs" as="attribute()?"/>
    <xsl:sequence select="tokenize($refs)[matches(., '^(person|place|org):')] ! ('mention(' || f:literal(.) || ');')"/>
  </xsl:function>

  <!-- The language part of a language tag, where Typst has a name for it (two or three letters). -->
  <xsl:function name="f:language" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1])[matches(., '^[a-z]{2,3}$')]"/>
  </xsl:function>
</xsl:stylesheet>
