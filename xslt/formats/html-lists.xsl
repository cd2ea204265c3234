<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:html="urn:press:html" xmlns:words="urn:press:words" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Typed numbers are text, so the browser counts nothing; role="list" keeps it a list for the ear. -->
  <xsl:template match="list" mode="block" as="node()*">
    <xsl:sequence select="html:joint-blank(.)"/>
    <div>
      <xsl:sequence select="html:attributes(., 'list')"/>
      <xsl:apply-templates select="* except (item, between)" mode="block"/>
      <xsl:where-populated>
        <ul role="list"><xsl:apply-templates select="item | between" mode="item"/></ul>
      </xsl:where-populated>
    </div>
  </xsl:template>

  <!-- The points of a list, each with its number. -->
  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="item" mode="item" as="node()*">
    <xsl:sequence select="html:joint-blank(.)"/>
    <li>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates select="label" mode="number"/>
      <xsl:sequence select="html:content(.), html:permalink(.)"/>
    </li>
  </xsl:template>

  <!-- Whatever else is between points. -->
  <xsl:template match="between" mode="item" as="element()">
    <li class="between"><xsl:sequence select="html:blocks(.)"/></li>
  </xsl:template>

  <!-- The number of a point and the blank after it. -->
  <xsl:mode name="number" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="label" mode="number" as="node()*">
    <span>
      <xsl:sequence select="html:attributes(., 'label')[name() ne 'class']"/>
      <xsl:attribute name="class" select="'label', html:looks(.)"/>
      <xsl:sequence select="html:said(., html:line(.))"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A label is set with its point, in a line or before blocks. -->
  <xsl:template match="label" mode="inline" as="empty-sequence()"/>
  <xsl:template match="label" mode="block" as="empty-sequence()"/>

  <!-- A table scrolls in a frame of its own on a small screen. -->
  <xsl:template match="table" mode="block" as="element()">
    <div>
      <xsl:sequence select="html:attributes(., 'table')"/>
      <xsl:apply-templates select="*[following-sibling::row] except row" mode="block"/>
      <table>
        <tbody><xsl:apply-templates select="row" mode="table"/></tbody>
      </table>
      <xsl:apply-templates select="*[not(following-sibling::row)] except row" mode="block"/>
      <xsl:sequence select="html:permalink(.)"/>
    </div>
  </xsl:template>

  <!-- Rows and cells. -->
  <xsl:mode name="table" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="row" mode="table" as="element()">
    <tr>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates select="cell" mode="table"/>
    </tr>
  </xsl:template>

  <!-- A cell, or a heading cell. -->
  <xsl:template match="cell" mode="table" as="element()">
    <xsl:element name="{if (@label) then 'th' else 'td'}">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:for-each select="@over[. > 1]">
        <xsl:attribute name="colspan" select="."/>
      </xsl:for-each>
      <xsl:for-each select="@down[. > 1]">
        <xsl:attribute name="rowspan" select="."/>
      </xsl:for-each>
      <xsl:sequence select="html:content(.)"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
