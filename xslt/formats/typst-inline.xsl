<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line becomes statements: string literals and calls of the looks in publish/formats/typeset/marks.typ. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:typst="urn:press:typst" xmlns:blanks="urn:press:blanks" xmlns:words="urn:press:words"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="note" match="notes/note" use="@xml:id"/>

  <!-- Rules for what runs in a line: each yields Typst statements. -->
  <xsl:mode name="inline" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Words. -->
  <xsl:template match="text()" mode="inline" as="xs:string*">
    <xsl:sequence select="typst:literal(.) || ';'"/>
  </xsl:template>

  <!-- Words whose blanks count: one of several in a row is a character, the others are room. -->
  <xsl:template match="span[@space]" mode="inline" as="xs:string*" priority="1">
    <xsl:analyze-string select="translate(., '&#9;', ' ')" regex=" ( +)">
      <xsl:matching-substring>" ";blanks({string-length(regex-group(1))});</xsl:matching-substring>
      <xsl:non-matching-substring><xsl:sequence select="typst:literal(.) || ';'"/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <!-- Words that begin a line below the edge of an old page; for the blank before them see turn. -->
  <xsl:template match="text()[preceding-sibling::node()[1]/self::turn]" mode="inline" as="xs:string*" priority="1">
    <xsl:sequence select="typst:literal(blanks:trim-start(.)) || ';'"/>
  </xsl:template>

  <!-- Words in their looks and their language. -->
  <xsl:template match="span | link" mode="inline" as="xs:string*">
    <xsl:variable name="looked" as="xs:string*" select="typst:looked(., typst:line(.))"/>
    <xsl:variable name="language" as="xs:string?" select="@xml:lang ! typst:language(.)"/>
    <xsl:sequence select="
      if ($indexed) then tokenize(@entries) ! ('mention(' || typst:literal(.) || ');') else (),
      if ($language or @dir) then typst:call('foreign', ($language, 'en')[1], $looked) else $looked"/>
  </xsl:template>

  <!-- The statements of an element's line. -->
  <xsl:function name="typst:line" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node() except $element/label" mode="inline"/>
  </xsl:function>

  <!-- Statements in the looks of an element. -->
  <xsl:function name="typst:looked" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:sequence select="if (exists($words)) then fold-right(tokenize($element/@look), $words,
      function($look as xs:string, $inner as xs:string*) as xs:string* { typst:call('look', $look, $inner) }) else ()"/>
  </xsl:function>

  <!-- A mark that the edition draws. -->
  <xsl:template match="mark" mode="inline" as="xs:string*">
    <xsl:variable name="sign" as="xs:string" select="'drawn(' || typst:literal(.) || ');'"/>
    <xsl:sequence select="if (@own) then 'own-' || $sign else $sign"/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="line" mode="inline" as="xs:string*">
    <xsl:sequence select="'line-end;'"/>
  </xsl:template>

  <!-- The beginning of an old page; the blank after it is at the end of the line before. -->
  <xsl:template match="turn" mode="inline" as="xs:string*">
    <xsl:sequence select="
      '&quot; &quot;;'[current()/following-sibling::node()[1][self::text()][blanks:at-start(.)]],
      'old-page-inside(' || typst:literal(string(@n)) || ');'"/>
  </xsl:template>

  <!-- The mark at the edge of an old page, inside a paragraph. -->
  <xsl:template match="edge" mode="inline" as="xs:string*">
    <xsl:sequence select="'old-mark-inside(' || typst:body(typst:line(.)) || ');'"/>
  </xsl:template>

  <!-- A note is set at the foot of the page where it is called, under the sign of its call. -->
  <xsl:template match="call" mode="inline" as="xs:string*">
    <xsl:variable name="note" as="element(note)?" select="key('note', @note)[1]"/>
    <xsl:if test="$note">
      <xsl:sequence select="
        'note(' || typst:literal(words:call-sign(.)) || ', ' || typst:body(('whose(' || typst:literal($note/@whose || ': ') || ');', typst:in-language($note, typst:stacked(typst:runs($note)))))
        || ', touching: ' || exists(preceding-sibling::node()[1]/self::call) || ');'"/>
    </xsl:if>
  </xsl:template>

  <!-- What has nothing to show in a line of print. -->
  <xsl:template match="place | inline-picture | label" mode="inline" as="xs:string*"/>

  <!-- Statements in the language of an element. -->
  <xsl:function name="typst:in-language" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="language" as="xs:string?" select="$element/ancestor-or-self::*[@xml:lang or self::table or self::note][1]/@xml:lang ! typst:language(.)"/>
    <xsl:sequence select="if ($language and exists($words)) then typst:call('foreign', $language, $words) else $words"/>
  </xsl:function>

  <!-- The language part of a language tag, where Typst has a name for it (two or three letters). -->
  <xsl:function name="typst:language" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1])[matches(., '^[a-z]{2,3}$')]"/>
  </xsl:function>
</xsl:stylesheet>
