<?xml version="1.0" encoding="UTF-8"?>
<!-- Values of the Typst language: whatever comes from a document is a string literal, never markup. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:typst="urn:press:typst" xmlns:blanks="urn:press:blanks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="../functions/blanks.xsl"/>

  <!-- A string literal. White space is one blank (a line end in a literal would be one on the page);
    control and other invisible line-ending characters are written as escapes. -->
  <xsl:function name="typst:literal" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="collapsed" as="xs:string" select="blanks:collapse($text)"/>
    <xsl:variable name="quoted" as="xs:string" select="
      if (contains($collapsed, '&quot;') or contains($collapsed, '\')) then replace($collapsed, '([\\&quot;])', '\\$1')
      else $collapsed"/>
    <xsl:sequence select="'&quot;' || (
      if (translate($quoted, $line-ending, '') eq $quoted) then $quoted else typst:escaped($quoted)) || '&quot;'"/>
  </xsl:function>

  <!-- Characters that no font shows and that some programs take for line ends. -->
  <xsl:variable name="line-ending" as="xs:string" select="codepoints-to-string((127 to 159, 8232, 8233))"/>

  <!-- A text with its invisible line-ending characters as escapes. -->
  <xsl:function name="typst:escaped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="[&#x7f;-&#x9f;&#x2028;&#x2029;]">
        <xsl:matching-substring>\u{{{typst:hexadecimal(string-to-codepoints(.))}}}</xsl:matching-substring>
        <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- A whole number in hexadecimal digits. -->
  <xsl:function name="typst:hexadecimal" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="
      (if ($number ge 16) then typst:hexadecimal($number idiv 16) else '')
      || substring('0123456789abcdef', $number mod 16 + 1, 1)"/>
  </xsl:function>

  <!-- An array of string literals. -->
  <xsl:function name="typst:literals" as="xs:string">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($texts ! (typst:literal(.) || ', ')) || ')'"/>
  </xsl:function>

  <!-- A call of a function of the house style with words in it: name("first", {…}). -->
  <xsl:function name="typst:call" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="body" as="xs:string*"/>
    <xsl:sequence select="$name || '(' || typst:literal($first) || ', ' || typst:body($body) || ');'"/>
  </xsl:function>

  <!-- A code block that yields content, from the statements in it. -->
  <xsl:function name="typst:body" as="xs:string">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:sequence select="'{&quot;&quot;;' || string-join($statements) || '}'"/>
  </xsl:function>
</xsl:stylesheet>
