<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, tables, figures. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Typed numbers are text, so the browser counts nothing; role="list" keeps it a list for the ear. -->
  <xsl:template match="list" mode="block" as="node()*">
    <xsl:sequence select="f:joint-blank(.)"/>
    <div>
      <xsl:variable name="first" as="element()?" select="(item | label)[1]"/>
      <xsl:sequence select="f:attributes(., 'list'), f:flow(if ($first) then $first/preceding-sibling::* else *)"/>
      <xsl:where-populated>
        <ul role="list">
          <xsl:apply-templates select="$first/(self::* | following-sibling::*)" mode="item"/>
        </ul>
      </xsl:where-populated>
    </div>
  </xsl:template>

  <!-- The points of a list, each with its typed number. -->
  <xsl:mode name="item" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="item" mode="item" as="node()*">
    <xsl:sequence select="f:joint-blank(.)"/>
    <li>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates select="preceding-sibling::*[1]/self::label" mode="number"/>
      <xsl:sequence select="f:content(.), f:permalink(.)"/>
    </li>
  </xsl:template>

  <!-- A typed number is set in its point. -->
  <xsl:template match="label[following-sibling::*[1]/self::item]" mode="item" as="empty-sequence()"/>

  <!-- Whatever else stands between points: a label alone, a page break. -->
  <xsl:template match="*" mode="item" as="element()" priority="-1">
    <li class="between">
      <xsl:sequence select="f:flow(.)"/>
    </li>
  </xsl:template>

  <!-- The typed number of a point and the blank after it. -->
  <xsl:mode name="number" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="label" mode="number" as="node()*">
    <span>
      <xsl:sequence select="f:attributes(., 'label')[name() ne 'class']"/>
      <xsl:attribute name="class" select="'label', f:look(.)"/>
      <xsl:sequence select="f:content(.)"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A table scrolls in a frame of its own on a small screen. -->
  <xsl:template match="table" mode="block" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'table'), f:flow(head)"/>
      <table>
        <tbody>
          <xsl:apply-templates select="row" mode="table"/>
        </tbody>
      </table>
      <xsl:sequence select="f:flow(* except (head, row)), f:permalink(.)"/>
    </div>
  </xsl:template>

  <!-- Rows and cells. -->
  <xsl:mode name="table" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="row" mode="table" as="element()">
    <tr>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates select="cell" mode="table"/>
    </tr>
  </xsl:template>

  <!-- A cell, or a heading cell where its role says label. -->
  <xsl:template match="cell" mode="table" as="element()">
    <xsl:element name="{if ((@role, ../@role) = 'label') then 'th' else 'td'}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]">
        <xsl:attribute name="colspan" select="."/>
      </xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]">
        <xsl:attribute name="rowspan" select="."/>
      </xsl:for-each>
      <xsl:sequence select="f:content(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- A figure: its picture and its words. -->
  <xsl:template match="figure" mode="block" as="element()">
    <figure>
      <xsl:sequence select="f:attributes(., ()), f:flow(node()), f:permalink(.)"/>
    </figure>
  </xsl:template>

  <!-- The picture of a figure, from beside the document and from no other host; what it shows is told in words. -->
  <xsl:template match="figure/graphic" mode="block" as="element()?">
    <xsl:if test="f:picture-url(.)[not(contains(., ':'))]">
      <img src="{@url}" alt="{normalize-space((../figDesc, ../head)[1])}" loading="lazy"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
