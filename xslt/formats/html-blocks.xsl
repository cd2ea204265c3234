<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: paragraphs, headings, what holds blocks, page breaks. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:html="urn:press:html" xmlns:words="urn:press:words" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each block becomes HTML that may hold what it holds, with its own id. -->
  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="block" mode="block" as="node()*">
    <xsl:sequence select="html:joint-blank(.)"/>
    <p>
      <xsl:sequence select="html:attributes(., @kind), html:said(., html:line(.)), html:permalink(.)"/>
    </p>
  </xsl:template>

  <!-- A heading in a division; the page's title is h1. -->
  <xsl:template match="heading" mode="block" as="element()">
    <xsl:element name="h{min((6, @level))}">
      <xsl:sequence select="html:attributes(., 'head'), html:said(., html:line(.)), html:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- What holds blocks. -->
  <xsl:template match="group" mode="block" as="node()*">
    <xsl:sequence select="html:joint-blank(.)"/>
    <div>
      <xsl:sequence select="html:attributes(., @kind), html:said(., html:blocks(.)), html:permalink(.)[current()/@kind = $paragraphs]"/>
    </div>
  </xsl:template>

  <!-- Kinds of blocks that an address is offered for even where they hold blocks. -->
  <xsl:variable name="paragraphs" as="xs:string*" select="'p', 'ab', 'opener', 'closer', 'fw', 'l', 'speaker', 'stage',
    'trailer', 'byline', 'dateline', 'docImprint', 'docAuthor', 'docDate', 'titlePart', 'caption', 'figDesc', 'item', 'label',
    'cell', 'head'"/>

  <!-- A text within the text, and a quotation in which blocks are. -->
  <xsl:template match="quotation" mode="block" as="node()*">
    <xsl:sequence select="html:joint-blank(.)"/>
    <blockquote>
      <xsl:sequence select="html:attributes(., @kind), html:said(., html:blocks(.))"/>
    </blockquote>
  </xsl:template>

  <!-- A figure: its picture and its words. -->
  <xsl:template match="figure" mode="block" as="element()">
    <figure>
      <xsl:sequence select="html:attributes(., ()), html:blocks(.), html:permalink(.)"/>
    </figure>
  </xsl:template>

  <!-- A page begins between blocks. -->
  <xsl:template match="page" mode="block" as="element()">
    <xsl:sequence select="html:page-break(., 'div')"/>
  </xsl:template>

  <!-- A place between blocks keeps its id. -->
  <xsl:template match="place" mode="block" as="element()">
    <div><xsl:sequence select="html:attributes(., ())"/></div>
  </xsl:template>

  <!-- A picture between blocks. -->
  <xsl:template match="picture" mode="block" as="element()">
    <xsl:apply-templates select="." mode="inline"/>
  </xsl:template>

  <!-- The blocks in an element. -->
  <xsl:function name="html:blocks" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/*" mode="block"/>
  </xsl:function>

  <!-- The line in an element. -->
  <xsl:function name="html:line" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node()" mode="inline"/>
  </xsl:function>

  <!-- The line or the blocks in an element that may hold either. -->
  <xsl:function name="html:content" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="html:said($element, if ($element/(block | group | quotation | heading | list | table | figure | page | picture))
      then html:blocks($element) else html:line($element))"/>
  </xsl:function>

  <!-- A page break: a line with the page's number, where it has one, which on the site leads to its picture. -->
  <xsl:function name="html:page-break" as="element()">
    <xsl:param name="page" as="element()"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:variable name="name" as="xs:string" select="if ($page/@n) then words:label('text.page-name', map{'page': string($page/@n)}) else words:label('text.page-break')"/>
    <xsl:variable name="number" as="xs:string?" select="$page/@n ! words:label('text.page', map{'page': string(.)})"/>
    <xsl:element name="{$element}">
      <xsl:attribute name="class" select="'page'"/>
      <xsl:attribute name="data-generated" select="'link'"/>
      <xsl:sequence select="html:attributes($page, ())[name() = ('id', 'title')]"/>
      <xsl:choose>
        <xsl:when test="$page/@picture and $registers">
          <a class="number" href="{html:page-of-pictures($page)}#{$page/@picture}" aria-label="{words:label('text.picture', map{'page': $name})}">{($number, words:label('text.page-unnumbered'))[1]}</a>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="role" select="'doc-pagebreak'"/>
          <xsl:attribute name="aria-label" select="$name"/>
          <xsl:where-populated><span class="number">{$number}</span></xsl:where-populated>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:function>

  <!-- The link that every block with an id offers to itself. -->
  <xsl:function name="html:permalink" as="element()?">
    <xsl:param name="block" as="element()"/>
    <xsl:for-each select="$block/@xml:id">
      <a class="permalink" data-generated="link" href="#{html:id(.)}"
        aria-label="{words:label('text.link', map{'block': html:id(.)})}">¶</a>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
