<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line: names, dates, marks, breaks, links. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each node of a line becomes phrasing content. -->
  <xsl:mode name="inline" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A line end typed in the middle of a text node is a blank. -->
  <xsl:template match="text()" mode="inline" as="text()">
    <xsl:value-of select="blanks:collapse(.)"/>
  </xsl:template>

  <!-- Comments are not text. -->
  <xsl:template match="comment() | processing-instruction()" mode="inline" as="empty-sequence()"/>

  <!-- A typed line end. -->
  <xsl:template match="lb" mode="inline" as="element()">
    <br/>
  </xsl:template>

  <!-- A drawn mark: part of the reading's string, not of the transcription. -->
  <xsl:template match="pc[@type = 'drawn']" mode="inline" as="element()">
    <span data-generated="mark">
      <xsl:sequence select="f:attributes(., ('drawn', 'doubt'[current() = '?'])), f:content(.)"/>
    </span>
  </xsl:template>

  <!-- A page ends inside a paragraph: its number stands in the margin. -->
  <xsl:template match="pb" mode="inline" as="element()">
    <xsl:sequence select="f:page-break(., 'span')"/>
  </xsl:template>

  <!-- A mark at the edge of a page stands on a line of its own: a blank before and after. -->
  <xsl:template match="fw" mode="inline" as="node()+">
    <xsl:text> </xsl:text>
    <span>
      <xsl:sequence select="f:attributes(., 'fw'), f:content(.), f:permalink(.)"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A place without words keeps its id. -->
  <xsl:template match="milestone | anchor" mode="inline" as="element()?">
    <xsl:if test="@xml:id">
      <span id="{f:id(@xml:id)}"/>
    </xsl:if>
  </xsl:template>

  <!-- A date says to machines what it means, where W3C form and HTML agree. -->
  <xsl:template match="(date | time)[matches(@when, '^(\d{4}(-\d\d){0,2}|\d\d:\d\d(:\d\d)?)$')]"
    mode="inline" as="element()">
    <time datetime="{@when}">
      <xsl:sequence select="f:attributes(., ()), f:content(.)"/>
    </time>
  </xsl:template>

  <!-- A name leads to its entry, once in a block; a note call inside it stays a link of its own. -->
  <xsl:template match="*[f:entry(.)][not(ancestor::*/f:entry(.))][f:first-in-block(.)]" mode="inline" as="node()*">
    <xsl:variable name="linked" as="node()*">
      <xsl:for-each-group select="node()" group-adjacent="exists(descendant-or-self::ref)">
        <xsl:variable name="run" as="node()*">
          <xsl:apply-templates select="current-group()" mode="inline"/>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="current-grouping-key()"><xsl:sequence select="$run"/></xsl:when>
          <xsl:otherwise><a class="name" href="{f:entry(..)}"><xsl:sequence select="$run"/></a></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:span(., f:said(., $linked))"/>
  </xsl:template>

  <!-- Whether no name before this one in its block leads to the same entry. -->
  <xsl:function name="f:first-in-block" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="block" as="element()" select="$name/ancestor::*[f:is-block(.) or not(parent::*)][1]"/>
    <xsl:sequence select="($block//*[@ref = $name/@ref])[1] is $name"/>
  </xsl:function>

  <!-- The address of a name's register entry, where this page has registers beside it. -->
  <xsl:function name="f:entry" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="ref" as="xs:string*" select="tokenize(tokenize($name/@ref)[1], ':')"/>
    <xsl:variable name="page" as="xs:string?" select="
      $ref[1] ! map{'person': 'persons', 'place': 'places', 'org': 'organisations'}(.)"/>
    <xsl:sequence select="($registers || $page || '.html#' || $ref[2])[$page and count($ref) = 2 and $registers]"/>
  </xsl:function>

  <!-- A link, where its target is a place or an address of the web, and nothing that runs. -->
  <xsl:template match="ref | ptr" mode="inline" as="element()">
    <xsl:variable name="target" as="xs:string?"
      select="@target[matches(., '^((https?|mailto):\S+|[^:\s]+)$')][not(ancestor::*/f:entry(.))]"/>
    <xsl:element name="{if ($target) then 'a' else 'span'}">
      <xsl:if test="self::ptr"><xsl:attribute name="data-generated" select="'link'"/></xsl:if>
      <xsl:for-each select="$target">
        <xsl:attribute name="href" select="if (starts-with(., '#')) then '#' || f:id(substring(., 2)) else ."/>
      </xsl:for-each>
      <xsl:sequence select="f:attributes(., ()), f:content(.)"/>
      <xsl:if test="self::ptr">{@target}</xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- In the press's own prose a quotation gets its marks; a reading's own stand in its text. -->
  <xsl:template match="q[not(ancestor::TEI/@type = 'reading')]" mode="inline" as="node()+">
    <xsl:text>“</xsl:text>
    <xsl:sequence select="f:content(.)"/>
    <xsl:text>”</xsl:text>
  </xsl:template>

  <!-- Any other element: its look, its language, its words. -->
  <xsl:template match="*" mode="inline" as="node()*" priority="-10">
    <xsl:if test="not(local-name() = $inlines)">
      <xsl:sequence select="f:unknown(.)"/>
    </xsl:if>
    <xsl:sequence select="f:span(., f:content(.))"/>
  </xsl:template>

  <!-- Content in the element that its look asks for; bare where there is nothing to say of it. -->
  <xsl:function name="f:span" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="attributes" as="attribute()*" select="f:attributes($element, ())"/>
    <xsl:choose>
      <xsl:when test="exists($attributes)">
        <xsl:element name="{(f:look($element) ! $looks(.), 'span')[1]}">
          <xsl:sequence select="$attributes, $content"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
