<?xml version="1.0" encoding="UTF-8"?>
<!-- The timeline: a vertical rule with the documents at their dates, true to scale. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Height of the whole in lines, and the room that a label wants. -->
  <xsl:variable name="timeline-height" as="xs:double" select="44"/>
  <xsl:variable name="label-height" as="xs:double" select="4.4"/>

  <!-- timeline.html. -->
  <xsl:mode name="timeline" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="timeline" as="element()">
    <xsl:variable name="dated" as="map(*)*" select="$records?*[f:sort-key(?date) castable as xs:date]"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>Timeline</h1>
        <p class="from-to">The documents at their dates, true to scale.</p>
      </header>
      <xsl:if test="exists($dated)"><xsl:sequence select="f:timeline($dated)"/></xsl:if>
    </xsl:variable>
    <xsl:sequence select="f:page('timeline.html', 'index-pages', 'Timeline', (), $main)"/>
  </xsl:template>

  <!-- The drawing and its labels; the labels alone are the list for the ear. -->
  <xsl:function name="f:timeline" as="element()">
    <xsl:param name="records" as="map(*)+"/>
    <xsl:variable name="days" as="xs:date+" select="$records ! xs:date(f:sort-key(?date))"/>
    <xsl:variable name="from" as="xs:date" select="xs:date(year-from-date(min($days)) || '-01-01')"/>
    <xsl:variable name="to" as="xs:date" select="xs:date((year-from-date(max($days)) + 1) || '-01-01')"/>
    <xsl:variable name="true" as="xs:double+" select="$days ! f:at(., $from, $to)"/>
    <xsl:variable name="shown" as="xs:double+" select="f:spread($true, ())"/>
    <div class="timeline" style="height:{max(($timeline-height, $shown[last()] + $label-height))}rem">
      <svg aria-hidden="true" width="5rem" height="100%">
        <line x1="3.5rem" x2="3.5rem" y1="0" y2="{$timeline-height}rem"/>
        <xsl:for-each select="year-from-date($from) to year-from-date($to)">
          <xsl:variable name="y" as="xs:double" select="f:at(xs:date(. || '-01-01'), $from, $to)"/>
          <line x1="3.1rem" x2="3.5rem" y1="{$y}rem" y2="{$y}rem"/>
          <text x="2.8rem" y="{$y + 0.3}rem">{.}</text>
        </xsl:for-each>
        <xsl:for-each select="1 to count($records)">
          <xsl:variable name="y" as="xs:double" select="$true[current()]"/>
          <circle cx="3.5rem" cy="{$y}rem" r="0.22rem"/>
          <line class="leader" x1="3.5rem" x2="4.9rem" y1="{$y}rem" y2="{$shown[current()]}rem"/>
        </xsl:for-each>
      </svg>
      <ol role="list">
        <xsl:for-each select="$records">
          <xsl:variable name="n" as="xs:integer" select="position()"/>
          <li style="top:{$shown[$n] - 0.75}rem">
            <p><a href="{f:address(?id, 'clean')}">{?short_title}</a></p>
            <p class="facts">{f:date(?date)}<xsl:for-each
              select="?correspondences?*[1][exists(f:parties(., 'sent'))]">, <xsl:sequence select="f:from-to(., '')"/>
            </xsl:for-each></p>
          </li>
        </xsl:for-each>
      </ol>
    </div>
  </xsl:function>

  <!-- The height of a day on the rule. -->
  <xsl:function name="f:at" as="xs:double">
    <xsl:param name="day" as="xs:date"/>
    <xsl:param name="from" as="xs:date"/>
    <xsl:param name="to" as="xs:date"/>
    <xsl:sequence select="round((($day - $from) div ($to - $from)) * $timeline-height, 2) => number()"/>
  </xsl:function>

  <!-- The heights of the labels: at their dates, moved down where they would touch. -->
  <xsl:function name="f:spread" as="xs:double*">
    <xsl:param name="wanted" as="xs:double*"/>
    <xsl:param name="placed" as="xs:double*"/>
    <xsl:sequence select="
      if (empty($wanted)) then $placed
      else f:spread(tail($wanted), ($placed, max((head($wanted), $placed[last()] + $label-height))))"/>
  </xsl:function>
</xsl:stylesheet>
