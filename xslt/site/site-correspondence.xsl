<?xml version="1.0" encoding="UTF-8"?>
<!-- Who wrote to whom: a drawing, and a table that says the same and leads to the documents. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The measures of the drawing: the height of a name and the width of its letters, the length of a line, the most pairs drawn and told. -->
  <xsl:variable name="drawing" as="map(xs:string, xs:integer)" select="map{'row': 30, 'letter': 8, 'line': 150, 'pairs': 60, 'rows': 300}"/>

  <!-- correspondence.html. -->
  <xsl:mode name="correspondence" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="correspondence" as="element()">
    <xsl:variable name="pairs" as="map(*)*" select="f:pairs($records?* ! f:letters-of(.))"/>
    <xsl:variable name="drawn" as="map(*)*" select="f:busiest($pairs, $drawing?pairs)"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>{words:label('sections.correspondence')}</h1>
        <p class="from-to">{words:label('correspondence.about')}</p>
      </header>
      <xsl:if test="exists($pairs)">
        <div class="scroll" tabindex="0" role="group" aria-label="{words:label('correspondence.drawing')}"><xsl:sequence select="f:network($drawn)"/></div>
        <p class="caption">{string-join((words:label('correspondence.caption'),
          words:label('correspondence.busiest', map{'count': count($drawn)})[count($drawn) lt count($pairs)]), ' ')}</p>
        <xsl:if test="count($pairs) gt $drawing?rows"><xsl:sequence select="f:ways('')"/></xsl:if>
        <xsl:sequence select="f:letters-table(f:busiest($pairs, $drawing?rows))"/>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="f:page('correspondence.html', 'index-pages', words:label('sections.correspondence'), (), $main)"/>
  </xsl:template>

  <!-- The pairs with the most letters where there are more than so many; the others are found by sender. -->
  <xsl:function name="f:busiest" as="map(*)*">
    <xsl:param name="pairs" as="map(*)*"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="
      if (count($pairs) le $most) then $pairs
      else subsequence(sort($pairs, (), function($pair) { -count($pair?records) }), 1, $most)"/>
  </xsl:function>

  <!-- Each sender of each letter with each recipient: maps of from, to and record. -->
  <xsl:function name="f:letters-of" as="map(*)*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:for-each select="$record?correspondences?*">
      <xsl:variable name="letter" as="map(*)" select="."/>
      <xsl:sequence select="
        for $from in f:parties($letter, 'sent'), $to in f:parties($letter, 'received')
        return map{'from': $from, 'to': $to, 'record': $record}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The letters of each pair, in the order of their first: maps of from, to, their labels, and records. -->
  <xsl:function name="f:pairs" as="map(*)*">
    <xsl:param name="letters" as="map(*)*"/>
    <xsl:for-each-group select="$letters" group-by="f:party-key(?from) || ' ' || f:party-key(?to)">
      <xsl:sequence select="map{'from': f:label(?from), 'to': f:label(?to),
        'sender': ?from, 'recipient': ?to, 'records': current-group()?record}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What a party is told from others by. -->
  <xsl:function name="f:party-key" as="xs:string">
    <xsl:param name="party" as="map(*)"/>
    <xsl:sequence select="($party?ref, $party?name)[. ne ''][1]"/>
  </xsl:function>

  <!-- A party's name in the register, else in the header. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="party" as="map(*)"/>
    <xsl:sequence select="($names($party?ref), $party?name)[1]"/>
  </xsl:function>

  <!-- The drawing: a line for each pair; recipients stand where their senders' lines come from. -->
  <xsl:function name="f:network" as="element()">
    <xsl:param name="pairs" as="map(*)+"/>
    <xsl:variable name="senders" as="xs:string+" select="distinct-values($pairs?from)"/>
    <xsl:variable name="recipients" as="xs:string+" select="
      sort(distinct-values($pairs?to), (), function($to) { avg($pairs[?to eq $to]?from ! index-of($senders, .)) })"/>
    <xsl:variable name="height" as="xs:integer" select="max((count($senders), count($recipients))) * $drawing?row"/>
    <xsl:variable name="scale" as="xs:integer" select="max(($pairs ! count(?records), 5)) - 1"/>
    <xsl:variable name="from" as="xs:integer" select="f:room($senders)"/>
    <xsl:variable name="to" as="xs:integer" select="$from + $drawing?line"/>
    <xsl:variable name="width" as="xs:integer" select="$to + f:room($recipients)"/>
    <svg class="network" role="img" aria-label="{words:label('correspondence.network')}"
      viewBox="0 0 {$width} {$height}" width="{$width}" height="{$height}">
      <xsl:for-each select="$pairs">
        <xsl:variable name="y1" as="xs:double" select="f:row(index-of($senders, ?from), count($senders), $height)"/>
        <xsl:variable name="y2" as="xs:double" select="f:row(index-of($recipients, ?to), count($recipients), $height)"/>
        <path stroke-width="{round(1 + 4 * (count(?records) - 1) div $scale, 1)}"
          d="M{$from} {$y1} C{$from + 80} {$y1} {$to - 80} {$y2} {$to} {$y2}"/>
      </xsl:for-each>
      <xsl:sequence select="
        f:names($senders, $height, $from - 10, 'end'), f:names($recipients, $height, $to + 10, 'start')"/>
    </svg>
  </xsl:function>

  <!-- The room that names want. -->
  <xsl:function name="f:room" as="xs:integer">
    <xsl:param name="labels" as="xs:string+"/>
    <xsl:sequence select="10 + max($labels ! string-length(.)) * $drawing?letter"/>
  </xsl:function>

  <!-- The names at one side of the drawing. -->
  <xsl:function name="f:names" as="element()*">
    <xsl:param name="labels" as="xs:string*"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="x" as="xs:integer"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:for-each select="$labels">
      <text x="{$x}" y="{f:row(position(), count($labels), $height) + 5}" text-anchor="{$anchor}">{.}</text>
    </xsl:for-each>
  </xsl:function>

  <!-- The height of the nth of some names, spread over the drawing. -->
  <xsl:function name="f:row" as="xs:double">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="of" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:sequence select="round(($n - 0.5) * $height div $of)"/>
  </xsl:function>

  <!-- The table: a row for each pair, with its documents. -->
  <xsl:function name="f:letters-table" as="element()">
    <xsl:param name="pairs" as="map(*)+"/>
    <div class="scroll" tabindex="0" role="group" aria-label="{words:label('browse.sender.by')}">
      <table class="letters-table">
        <thead><tr><th scope="col">{words:label('parts.sent')}</th><th scope="col">{words:label('parts.received')}</th><th scope="col">{words:label('sections.index')}</th></tr></thead>
        <tbody>
          <xsl:for-each select="sort($pairs, (), function($pair) { $ranks($pair?from), $ranks($pair?to) })">
            <tr>
              <td><xsl:sequence select="f:party(map:put(?sender, 'name', ?from), '')" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/></td>
              <td><xsl:sequence select="f:party(map:put(?recipient, 'name', ?to), '')" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/></td>
              <td><xsl:sequence select="f:exchanged(.)"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:function>

  <!-- The documents of a pair with their dates, or, where they are many, their number. -->
  <xsl:function name="f:exchanged" as="node()*">
    <xsl:param name="pair" as="map(*)"/>
    <xsl:choose>
      <xsl:when test="count($pair?records) gt $many">
        <xsl:variable name="dated" as="map(*)*" select="$pair?records[f:sort-key(?date) ne '']"/>
        <xsl:variable name="heading" as="xs:string?" select="substring-after($pair?sender?ref, ':')[. ne '']"/>
        <xsl:sequence select="f:link(string($heading ! ('by-sender.html#' || .)), words:label('list.documents', map{'count': count($pair?records)}))"/>
        <xsl:text>{if (exists($dated)) then ', ' else ''}{words:range(($dated[1], $dated[last()]) ! words:date(?date))}</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$pair?records">
          <xsl:if test="position() gt 1"><br/></xsl:if>
          <a href="{f:address(?id, 'clean')}">{?short_title}</a>
          <xsl:text>, {words:date(?date)}</xsl:text>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
