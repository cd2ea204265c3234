<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line: names, dates, marks, breaks, links. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:html="urn:press:html" xmlns:words="urn:press:words" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each node of a line becomes phrasing content. -->
  <xsl:mode name="inline" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="inline" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="line" mode="inline" as="element()+">
    <br/>
    <xsl:if test="@says or @points">
      <span class="line-facts" data-generated="link" title="{string-join((words:hint(.), @points), '; ')}">{if (@n) then @n else '¦'}</span>
    </xsl:if>
  </xsl:template>

  <!-- A drawn mark: part of the reading's string, not of the transcription. -->
  <xsl:template match="mark" mode="inline" as="element()">
    <span data-generated="mark" class="{if (@own) then 'drawn own' else 'drawn'}">
      <xsl:apply-templates mode="inline"/>
    </span>
  </xsl:template>

  <!-- A page ends inside a paragraph: its number is in the margin. -->
  <xsl:template match="turn" mode="inline" as="element()">
    <xsl:sequence select="html:page-break(., 'span')"/>
  </xsl:template>

  <!-- A mark at the edge of a page has a line of its own: a blank before and after. -->
  <xsl:template match="edge" mode="inline" as="node()+">
    <xsl:text> </xsl:text>
    <span>
      <xsl:sequence select="html:attributes(., 'fw'), html:said(., html:line(.)), html:permalink(.)"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A place without words keeps its id. -->
  <xsl:template match="place" mode="inline" as="element()">
    <span><xsl:sequence select="html:attributes(., ())"/></span>
  </xsl:template>

  <!-- A date says to machines what it means, where W3C form and HTML agree. -->
  <xsl:template match="span[matches(@when, '^(\d{4}(-\d\d){0,2}|\d\d:\d\d(:\d\d)?)$')]" mode="inline" as="element()">
    <time datetime="{@when}">
      <xsl:sequence select="html:attributes(., ()), html:said(., html:line(.))"/>
    </time>
  </xsl:template>

  <!-- A name leads to its entries, once in a block; a note call inside it stays a link of its own. -->
  <xsl:template match="span[@entries][$registers][html:first-in-block(.)]" mode="inline" as="node()*" priority="1">
    <xsl:variable name="linked" as="node()*">
      <xsl:for-each-group select="node()" group-adjacent="exists(descendant-or-self::call | descendant-or-self::link)">
        <xsl:variable name="run" as="node()*">
          <xsl:apply-templates select="current-group()" mode="inline"/>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="current-grouping-key()"><xsl:sequence select="$run"/></xsl:when>
          <xsl:otherwise><a class="name" href="{html:entry(tokenize(../@entries)[1])}"><xsl:sequence select="$run"/></a></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
      <xsl:sequence select="tail(tokenize(@entries)) ! html:further-link(html:entry(.), position() + 1)"/>
    </xsl:variable>
    <xsl:sequence select="html:span(., html:said(., $linked))"/>
  </xsl:template>

  <!-- A second entry or target of the same words. -->
  <xsl:function name="html:further-link" as="element()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <a class="further" data-generated="link" href="{$address}" aria-label="{string-join((words:label('text.further-link', map{'number': $number}), substring-after($address, '#')[. ne '']), ', ')}">({$number})</a>
  </xsl:function>

  <!-- Names by their block and what they lead to. -->
  <xsl:key name="names" match="span[@entries]" use="html:block-id(.) || ' ' || @entries"/>

  <!-- The block that a name is in, a note or a cell. -->
  <xsl:function name="html:block-id" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="generate-id($name/ancestor::*[self::block or self::heading or self::item or self::cell or self::note
      or self::edge or self::label or self::reading][1])"/>
  </xsl:function>

  <!-- Whether no name before this one in its block leads to the same entry, and it is in no link. -->
  <xsl:function name="html:first-in-block" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="empty($name/(ancestor::span[@entries] | ancestor::link))
      and key('names', html:block-id($name) || ' ' || $name/@entries, root($name))[1] is $name"/>
  </xsl:function>

  <!-- The address of a register entry, from where this page is. -->
  <xsl:function name="html:entry" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="$registers || map{'person': 'persons', 'place': 'places', 'org': 'organisations'}
      (substring-before($pointer, ':')) || '.html#' || substring-after($pointer, ':')"/>
  </xsl:function>

  <!-- A link; further targets follow it. One that leads to no page says where it would. -->
  <xsl:template match="link" mode="inline" as="element()+">
    <xsl:variable name="link" as="element()" select="."/>
    <xsl:variable name="inside" as="xs:boolean" select="exists(ancestor::span[@entries][$registers])"/>
    <xsl:variable name="targets" as="xs:string*" select="tokenize(@targets)[not($inside)] ! html:address(., $link)"/>
    <xsl:element name="{if (exists($targets)) then 'a' else 'span'}">
      <xsl:for-each select="head($targets)">
        <xsl:attribute name="href" select="."/>
      </xsl:for-each>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:if test="@targets and empty($targets)">
        <xsl:attribute name="title" select="string-join((html:hint(.), words:fact('targets') || ': ' || @targets), '; ')"/>
      </xsl:if>
      <xsl:sequence select="html:said(., html:line(.))"/>
    </xsl:element>
    <xsl:sequence select="tail($targets) ! html:further-link(., position() + 1)"/>
  </xsl:template>

  <!-- The picture of a figure, from beside the document and from no other host. -->
  <xsl:template match="picture | inline-picture" mode="inline" as="element()">
    <img src="{html:picture-address(@url)}" alt="{@shows}" loading="lazy"><xsl:sequence select="html:attributes(., ())"/></img>
  </xsl:template>

  <!-- Any other words of a line. -->
  <xsl:template match="span" mode="inline" as="node()*">
    <xsl:sequence select="html:span(., html:said(., html:line(.)))"/>
  </xsl:template>

  <!-- Content in the elements that its looks ask for; bare where there is nothing to say of it. -->
  <xsl:function name="html:span" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="attributes" as="attribute()*" select="html:attributes($element, ())"/>
    <xsl:variable name="names" as="xs:string*" select="html:looks($element) ! $look-elements(.)"/>
    <xsl:choose>
      <xsl:when test="exists($attributes)">
        <xsl:element name="{($names, 'span')[1]}">
          <xsl:sequence select="$attributes, fold-right(tail($names), $content, html:wrapped#2)"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Content in one element more. -->
  <xsl:function name="html:wrapped" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:element name="{$name}"><xsl:sequence select="$content"/></xsl:element>
  </xsl:function>
</xsl:stylesheet>
