<?xml version="1.0" encoding="UTF-8"?>
<!-- Who wrote to whom: a drawing, and tables that say the same, by sender and by kind. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The measures of the drawing: its width, the ends of its lines, the height of a name. -->
  <xsl:variable name="drawing" as="map(xs:string, xs:integer)"
    select="map{'width': 620, 'from': 200, 'to': 340, 'row': 34}"/>

  <!-- correspondence.html. -->
  <xsl:mode name="correspondence" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="correspondence" as="element()">
    <xsl:variable name="letters" as="map(*)*" select="$records?* ! f:letters-of(.)"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>Correspondence</h1>
        <p class="from-to">Who wrote to whom, enclosed messages included.</p>
      </header>
      <xsl:if test="exists($letters)">
        <div class="scroll" tabindex="0" role="group" aria-label="Drawing"><xsl:sequence select="f:network($letters)"/></div>
        <xsl:sequence select="f:letters-table($letters)"/>
      </xsl:if>
      <xsl:sequence select="f:by-kind($records?*)"/>
    </xsl:variable>
    <xsl:sequence select="f:page('correspondence.html', 'index-pages', 'Correspondence', (), $main)"/>
  </xsl:template>

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

  <!-- What a party is told from others by. -->
  <xsl:function name="f:party-key" as="xs:string">
    <xsl:param name="party" as="map(*)"/>
    <xsl:sequence select="($party?ref, $party?name)[. ne ''][1]"/>
  </xsl:function>

  <!-- The drawing: senders at the left, recipients at the right, a line for each pair, thicker for more letters. -->
  <xsl:function name="f:network" as="element()">
    <xsl:param name="letters" as="map(*)+"/>
    <xsl:variable name="senders" as="xs:string+" select="distinct-values($letters ! f:party-key(?from))"/>
    <xsl:variable name="recipients" as="xs:string+" select="distinct-values($letters ! f:party-key(?to))"/>
    <xsl:variable name="height" as="xs:integer" select="max((count($senders), count($recipients))) * $drawing?row"/>
    <svg class="network" role="img" aria-label="Who wrote to whom; the table below says the same"
      viewBox="0 0 {$drawing?width} {$height}" width="{$drawing?width}" height="{$height}">
      <xsl:for-each-group select="$letters" group-by="f:party-key(?from) || ' ' || f:party-key(?to)">
        <xsl:variable name="y1" as="xs:double"
          select="f:row(index-of($senders, f:party-key(?from)), count($senders), $height)"/>
        <xsl:variable name="y2" as="xs:double"
          select="f:row(index-of($recipients, f:party-key(?to)), count($recipients), $height)"/>
        <path stroke-width="{count(current-group())}"
          d="M{$drawing?from} {$y1} C{$drawing?from + 70} {$y1} {$drawing?to - 70} {$y2} {$drawing?to} {$y2}"/>
      </xsl:for-each-group>
      <xsl:sequence select="
        f:names($letters?from, $senders, $height, $drawing?from - 10, 'end'),
        f:names($letters?to, $recipients, $height, $drawing?to + 10, 'start')"/>
    </svg>
  </xsl:function>

  <!-- The names at one side of the drawing. -->
  <xsl:function name="f:names" as="element()*">
    <xsl:param name="parties" as="map(*)*"/>
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="x" as="xs:integer"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:for-each select="$keys">
      <text x="{$x}" y="{f:row(position(), count($keys), $height) + 5}" text-anchor="{$anchor}">{
        $parties[f:party-key(.) eq current()][1]?name}</text>
    </xsl:for-each>
  </xsl:function>

  <!-- The height of the nth of some names, spread over the drawing. -->
  <xsl:function name="f:row" as="xs:double">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="of" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:sequence select="round(($n - 0.5) * $height div $of)"/>
  </xsl:function>

  <!-- The table: sender, recipient, document, date. -->
  <xsl:function name="f:letters-table" as="element()">
    <xsl:param name="letters" as="map(*)+"/>
    <div class="scroll" tabindex="0" role="group" aria-label="By sender">
      <table class="letters-table">
        <thead><tr><th scope="col">Sender</th><th scope="col">Recipient</th><th scope="col">Document</th>
          <th scope="col">Date</th></tr></thead>
        <tbody>
          <xsl:for-each select="$letters">
            <xsl:sort select="?from?name" lang="en"/>
            <xsl:sort select="f:sort-key(?record?date)"/>
            <tr>
              <td><xsl:sequence select="f:party(?from, '')"/></td>
              <td><xsl:sequence select="f:party(?to, '')"/></td>
              <td><a href="{f:address(?record?id, 'clean')}">{?record?short_title}</a></td>
              <td>{f:date(?record?date)}</td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:function>

  <!-- The documents by their kind. -->
  <xsl:function name="f:by-kind" as="element()*">
    <xsl:param name="records" as="map(*)*"/>
    <xsl:if test="exists($records)">
      <h2>By kind</h2>
      <dl class="by-kind">
        <xsl:for-each-group select="$records" group-by="?kind">
          <xsl:sort select="current-grouping-key()"/>
          <dt>{current-grouping-key()}</dt>
          <xsl:for-each select="current-group()">
            <dd><a href="{f:address(?id, 'clean')}">{?short_title}</a>, {f:date(?date)}</dd>
          </xsl:for-each>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
