<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: divisions, paragraphs, heads, page breaks. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each block becomes HTML that may hold what it holds, with its own id. -->
  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text | body | front | group" mode="block" as="node()*">
    <xsl:sequence select="f:flow(node())"/>
  </xsl:template>

  <!-- What stands at the back but is no note of a reading. -->
  <xsl:template match="back" mode="block" as="node()*">
    <xsl:sequence select="f:flow(node() except div[@type = 'notes'])"/>
  </xsl:template>

  <!-- Divisions, at every depth. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | postscript | lg | titlePage
    | docTitle | argument | epigraph" mode="block" as="node()*">
    <xsl:sequence select="f:joint-blank(.)"/>
    <div>
      <xsl:sequence select="f:attributes(., replace(name(), '\d', '')), f:said(., f:flow(node()))"/>
    </div>
  </xsl:template>

  <!-- A text within the text: a telegram quoted or enclosed. -->
  <xsl:template match="floatingText" mode="block" as="node()*">
    <xsl:sequence select="f:joint-blank(.)"/>
    <blockquote>
      <xsl:sequence select="f:attributes(., 'text'), f:said(., f:flow(node()))"/>
    </blockquote>
  </xsl:template>

  <!-- A quotation in which blocks stand. -->
  <xsl:template match="q | quote | cit | said" mode="block" as="element()">
    <blockquote>
      <xsl:sequence select="f:attributes(., name()), f:content(.)"/>
    </blockquote>
  </xsl:template>

  <!-- Paragraph-like blocks are p where HTML allows it, else div. -->
  <xsl:template match="p | ab | opener | closer | fw | l | speaker | stage | trailer | byline | dateline | docImprint
    | docAuthor | docDate | titlePart | caption | figDesc | item | label | cell" mode="block" as="node()*">
    <xsl:sequence select="f:joint-blank(.)"/>
    <xsl:element name="{if (*/f:stands-as-block(.) = true()) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., name()), f:content(.), f:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- A heading in a division; the page's title is h1. -->
  <xsl:template match="head" mode="block" as="element()">
    <xsl:variable name="level" as="xs:integer" select="min((6, 1 + max((1, count(ancestor::*[head])))))"/>
    <xsl:element name="h{$level}">
      <xsl:sequence select="f:attributes(., 'head'), f:content(.), f:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- The head of a list, table or figure is no heading of the page. -->
  <xsl:template match="list/head | table/head | figure/head" mode="block" as="element()" priority="1">
    <p>
      <xsl:sequence select="f:attributes(., 'head'), f:content(.), f:permalink(.)"/>
    </p>
  </xsl:template>

  <!-- A page begins between blocks. -->
  <xsl:template match="pb" mode="block" as="element()">
    <xsl:sequence select="f:page-break(., 'div')"/>
  </xsl:template>

  <!-- A page break: a line with the page's number, which on the site leads to its picture, where there is one. -->
  <xsl:function name="f:page-break" as="element()">
    <xsl:param name="page" as="element()"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:variable name="picture" as="element()?" select="f:picture-of($page)[$registers]"/>
    <xsl:element name="{$element}">
      <xsl:attribute name="class" select="'page'"/>
      <xsl:attribute name="data-generated" select="'link'"/>
      <xsl:sequence select="f:attributes($page, ())[name() = 'id']"/>
      <xsl:choose>
        <xsl:when test="$picture">
          <a class="number" href="#{f:picture-id($picture)}" aria-label="page {$page/@n}: its picture">[p. {$page/@n}]</a>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="role" select="'doc-pagebreak'"/>
          <xsl:attribute name="aria-label" select="'page ' || $page/@n"/>
          <span class="number">[p. {$page/@n}]</span>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:function>

  <!-- A block of a kind that no rule knows: its text in its order, and one warning. -->
  <xsl:template match="*" mode="block" as="element()" priority="-10">
    <xsl:if test="not(local-name() = $inlines or f:is-block(.) or f:is-container(.))">
      <xsl:sequence select="f:unknown(.)"/>
    </xsl:if>
    <div>
      <xsl:sequence select="f:attributes(., ()), f:content(.), f:permalink(.)"/>
    </div>
  </xsl:template>

  <!-- The link that every block with an id offers to itself. -->
  <xsl:function name="f:permalink" as="element()?">
    <xsl:param name="block" as="element()"/>
    <xsl:for-each select="$block/@xml:id">
      <a class="permalink" data-generated="link" href="#{f:id(.)}"
        aria-label="Link to {(tokenize(., '\.')[last()])}">¶</a>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
