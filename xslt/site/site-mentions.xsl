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
            <xsl:if test="count(current-group()) gt 1 or current-group()?mention?voice ne ''"> ({f:counted-by-voice(current-group())})</xsl:if>
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

  <!-- Who put a mention in, where it is not the document's own, and how sure it is that this entry is meant. -->
  <xsl:function name="f:voice-and-doubt" as="element()?">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:variable name="said" as="xs:string*" select="$mention?voice[. ne ''] ! words:label('doubt.voice', map{'agent': .}),
      $mention?cert[. ne ''] ! words:doubt(., $mention?by)"/>
    <xsl:if test="exists($said)"><span class="doubt"> ({string-join($said, '; ')})</span></xsl:if>
  </xsl:function>

  <!-- "3", "2, 1 by the translator": the mentions of the document, and apart from them those of others. -->
  <xsl:function name="f:counted-by-voice" as="xs:string">
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:variable name="own" as="xs:integer" select="count($mentions[?mention?voice eq ''])"/>
    <xsl:variable name="others" as="xs:string*">
      <xsl:for-each-group select="$mentions[?mention?voice ne '']" group-by="?mention?voice">
        <xsl:sequence select="count(current-group()) || ' ' || words:label('by.whom', map{'agent': current-grouping-key()})"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join((string($own)[$own gt 0], $others), ', ')"/>
  </xsl:function>

  <!-- The words around a mention; the mention itself leads to its block. -->
  <xsl:function name="f:context" as="node()*">
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="mention" as="map(*)"/>
    <xsl:variable name="words" as="node()*">
      <xsl:text>{$mention?before}</xsl:text>
      <a href="{f:address($document, 'diplomatic')}{$mention?block[. ne ''] ! ('#' || .)}" aria-label="{$mention?text}, {($mention?block[. ne ''], $document)[1]}">{$mention?text}</a>
      <xsl:text>{$mention?after}</xsl:text>
      <xsl:sequence select="f:voice-and-doubt($mention)"/>
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
