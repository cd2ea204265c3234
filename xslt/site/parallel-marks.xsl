<?xml version="1.0" encoding="UTF-8"?>
<!-- A block on the comparison page: its words as they are, those that differ from the other reading marked. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What is in a block is copied, its differing words marked. -->
  <xsl:mode name="marked" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The content of a block with the differences that it has in one pane. -->
  <xsl:function name="f:marked" as="node()*">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:param name="compared" as="map(*)"/>
    <xsl:variable name="differences" as="map(*)*" select="$compared?blocks(f:key($block))"/>
    <xsl:apply-templates select="$block/node()" mode="marked">
      <xsl:with-param name="starts" select="$compared?starts" tunnel="yes"/>
      <xsl:with-param name="pane" select="$pane" tunnel="yes"/>
      <xsl:with-param name="differences" select="$differences" tunnel="yes"/>
      <xsl:with-param name="alike" select="f:alike($block, $pane, $compared)" tunnel="yes"/>
      <xsl:with-param name="last" select="if (exists($differences)) then f:texts($block)[normalize-space()][last()] else ()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- What both readings have alike is cited from the diplomatic one: it has no second sign to link it. -->
  <xsl:template match="a[contains-token(@class, 'permalink')]" mode="marked" as="element()?">
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="alike" as="xs:boolean" tunnel="yes"/>
    <xsl:if test="$pane eq 'diplomatic' or not($alike)"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <!-- A text is cut where a difference begins or ends. -->
  <xsl:template match="text()" mode="marked" as="node()*">
    <xsl:param name="starts" as="map(xs:string, xs:integer)" tunnel="yes"/>
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="differences" as="map(*)*" tunnel="yes"/>
    <xsl:param name="last" as="text()?" tunnel="yes"/>
    <xsl:variable name="start" as="xs:integer?" select="$starts(generate-id(.))"/>
    <xsl:variable name="end" as="xs:integer" select="($start, 0)[1] + string-length(.)"/>
    <xsl:variable name="beyond" as="xs:integer" select="if (. is $last) then $end + 1 else $end"/>
    <xsl:variable name="ours" as="map(*)*" select="$differences[?($pane)(1) lt $beyond and ?($pane)(2) ge $start]"/>
    <xsl:sequence select="if (empty($start) or empty($ours)) then . else f:cut(string(.), $start, $ours, $pane)"/>
  </xsl:template>

  <!-- The pieces of a text: words as they are, words that differ, and places where the other reading has words. -->
  <xsl:function name="f:cut" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="start" as="xs:integer"/>
    <xsl:param name="differences" as="map(*)*"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:iterate select="$differences">
      <xsl:param name="at" as="xs:integer" select="0"/>
      <xsl:on-completion><xsl:value-of select="substring($text, $at + 1)"/></xsl:on-completion>
      <xsl:variable name="from" as="xs:integer" select="max((?($pane)(1) - $start, $at))"/>
      <xsl:variable name="to" as="xs:integer" select="max((min((?($pane)(2) - $start, string-length($text))), $from))"/>
      <xsl:value-of select="substring($text, $at + 1, $from - $at)"/>
      <xsl:sequence select="f:mark(substring($text, $from + 1, $to - $from), ., $pane, ?($pane)(1) ge $start)"/>
      <xsl:next-iteration><xsl:with-param name="at" select="$to"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Words that differ; a gap where the other reading alone has words. The first piece of a difference has its address. -->
  <xsl:function name="f:mark" as="element()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="difference" as="map(*)"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:param name="first" as="xs:boolean"/>
    <xsl:variable name="gap" as="xs:boolean" select="$difference?($pane)(1) eq $difference?($pane)(2)"/>
    <xsl:if test="$gap or $words ne ''">
      <xsl:element name="{if ($gap) then 'span' else 'mark'}">
        <xsl:attribute name="class" select="'difference', 'gap'[$gap]"/>
        <xsl:if test="$first and $pane eq $difference?in"><xsl:attribute name="id" select="'difference-' || $difference?number"/></xsl:if>
        <xsl:attribute name="data-difference" select="$difference?number"/>
        <xsl:value-of select="$words"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
