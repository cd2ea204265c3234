<?xml version="1.0" encoding="UTF-8"?>
<!-- Mentions of a register's entry: the documents run on as in an index, and every place in its context. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The mentions of every entry, by its pointer: maps of record and mention, by date. -->
  <xsl:variable name="mentioned" as="map(xs:string, map(*)*)">
    <xsl:map>
      <xsl:for-each-group group-by="?mention?ref" select="
        for $record in $records?*, $mention in $record?mentions?* return map{'record': $record, 'mention': $mention}">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- More mentions than these are folded. -->
  <xsl:variable name="told" as="xs:integer" select="4"/>

  <!-- The documents that name an entry, run on, with the number of places where there are several. -->
  <xsl:function name="f:named-in-documents" as="element()?">
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:if test="exists($mentions)">
      <p class="named">
        <xsl:variable name="documents" as="node()*">
          <xsl:for-each-group select="$mentions" group-adjacent="?record?id">
            <xsl:if test="position() gt 1">, </xsl:if>
            <a href="{f:address(?record?id, 'clean')}">{?record?short_title}</a>
            <xsl:if test="count(current-group()) gt 1"> ({count(current-group())})</xsl:if>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:sequence select="words:phrase('register.named-in', map{'documents': $documents})"/>
      </p>
    </xsl:if>
  </xsl:function>

  <!-- Every mention in its context, by document. -->
  <xsl:function name="f:contexts" as="element()?">
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:where-populated>
      <ul role="list" class="contexts">
        <xsl:for-each-group select="$mentions" group-adjacent="?record?id">
          <li>
            <p><a class="in" href="{f:address(?record?id, 'clean')}">{?record?short_title}</a>, {words:date(?record?date)}</p>
            <ul role="list">
              <xsl:for-each select="current-group()">
                <li><xsl:sequence select="f:context(?record?id, ?mention)"/></li>
              </xsl:for-each>
            </ul>
          </li>
        </xsl:for-each-group>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- The words around a mention; the mention itself leads to its block. -->
  <xsl:function name="f:context" as="node()*">
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="mention" as="map(*)"/>
    <xsl:variable name="words" as="node()*">
      <xsl:text>{$mention?before}</xsl:text>
      <a href="{f:address($document, 'diplomatic')}{$mention?block[. ne ''] ! ('#' || .)}">{$mention?text}</a>
      <xsl:text>{$mention?after}</xsl:text>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$mention?deleted">
        <del class="struck"><span class="spoken">{words:label('looks.struck.before')}</span><xsl:sequence select="$words"/><span
          class="spoken">{words:label('looks.struck.after')}</span></del>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
