<?xml version="1.0" encoding="UTF-8"?>
<!-- Everything that a header says, element by element: whatever the schema admits there is shown without a rule of its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:words="urn:press:words" xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The header of a document, closed until a reader opens it; nothing of one that says nothing. -->
  <xsl:function name="f:header-in-full" as="element()?" visibility="public">
    <xsl:param name="document" as="node()?"/>
    <xsl:for-each select="$document/descendant-or-self::teiHeader[1][@* or *]">
      <details class="header-in-full">
        <summary>{words:label('document.header')}</summary>
        <dl>
          <xsl:copy-of select="@xml:lang/f:language(.)"/>
          <xsl:apply-templates select="if (@* except (@xml:id, @xml:lang)) then . else *" mode="header"/>
        </dl>
      </details>
    </xsl:for-each>
  </xsl:function>

  <!-- Turns an element of a header into a term and what it says. -->
  <xsl:mode name="header" on-no-match="fail" on-multiple-match="fail"/>

  <!-- An element: what it is called, what its attributes say, and its parts or its words. -->
  <xsl:template match="*" mode="header" as="element()+">
    <dt>
      <xsl:text>{f:header-name(.)}</xsl:text>
      <xsl:sequence select="f:header-facts(.)"/>
    </dt>
    <dd>
      <xsl:copy-of select="@xml:lang/f:language(.)"/>
      <xsl:choose>
        <xsl:when test="* and not(text()[normalize-space()])">
          <dl><xsl:apply-templates select="*" mode="header"/></dl>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="header-words"/></xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <!-- Turns the words of an element into words, an element among them into words with what it says. -->
  <xsl:mode name="header-words" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Words as they are. -->
  <xsl:template match="text()" mode="header-words" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Comments and instructions are not words. -->
  <xsl:template match="comment() | processing-instruction()" mode="header-words" as="empty-sequence()"/>

  <!-- An element among words: its words, then what it is and says. -->
  <xsl:template match="*" mode="header-words" as="element()">
    <span class="header-part">
      <xsl:copy-of select="@xml:lang/f:language(.)"/>
      <xsl:apply-templates mode="header-words"/>
      <small> ({f:header-name(.)}<xsl:sequence select="f:header-facts(.)"/>)</small>
    </span>
  </xsl:template>

  <!-- What the attributes of an element say: "; type: short". -->
  <xsl:function name="f:header-facts" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@*[not(name() = ('xml:id', 'xml:lang'))]">
      <small>; {words:fact(name())}: {normalize-space()}</small>
    </xsl:for-each>
  </xsl:function>

  <!-- The language of some words, for programs that speak them. -->
  <xsl:function name="f:language" as="attribute()">
    <xsl:param name="language" as="attribute()"/>
    <xsl:attribute name="lang" select="$language"/>
  </xsl:function>

  <!-- What an element is called: by the table, else by its own name, its words parted. -->
  <xsl:function name="f:header-name" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="key" as="xs:string" select="'header.' || local-name($element)"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else lower-case(replace(local-name($element), '(\p{Ll})(\p{Lu})', '$1 $2'))"/>
  </xsl:function>
</xsl:stylesheet>
