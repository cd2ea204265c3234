<?xml version="1.0" encoding="UTF-8"?>
<!-- The timeline: a vertical rule with the documents at their dates, true to scale. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- More documents than the first have labels of one line, more than the second one label for each month. -->
  <xsl:variable name="crowds" as="xs:integer+" select="$many, 80"/>
  <!-- The least height of the whole in lines. -->
  <xsl:variable name="least-height" as="xs:double" select="40"/>

  <!-- timeline.html. -->
  <xsl:mode name="timeline" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="timeline" as="element()">
    <xsl:variable name="dated" as="map(*)*" select="$records?*[exists(f:days(?date))]"/>
    <xsl:variable name="undated" as="map(*)*" select="$records?*[empty(f:days(?date))]"/>
    <xsl:variable name="marks" as="map(*)*" select="
      if (count($dated) gt $crowds[2]) then f:months($dated) else $dated ! map{'days': f:days(?date), 'records': ., 'brief': count($dated) gt $crowds[1]}"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <h1>{words:label('sections.timeline')}</h1>
        <p class="from-to">{words:label('timeline.about')}</p>
        <xsl:if test="exists($dated[f:days(?date)[1] ne f:days(?date)[2]]) and count($dated) le $crowds[2]">
          <p class="status">{words:label('timeline.ring')}</p>
        </xsl:if>
      </header>
      <xsl:if test="exists($marks)"><xsl:sequence select="f:timeline($marks)"/></xsl:if>
      <xsl:if test="exists($undated)">
        <h2>{words:label('date.undated-heading')}</h2>
        <ul role="list" class="undated">
          <xsl:for-each select="$undated"><li><xsl:sequence select="f:mark-label(map{'records': .})"/></li></xsl:for-each>
        </ul>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="f:page('timeline.html', 'index-pages', words:label('sections.timeline'), (), $main)"/>
  </xsl:template>

  <!-- The first and the last day that a date may mean; nothing where it means none. -->
  <xsl:function name="f:days" as="xs:date*">
    <xsl:param name="date" as="map(*)"/>
    <xsl:variable name="ends" as="xs:string*" select="if ($date?when ne '') then $date?when else ($date?not_before, $date?not_after)[. ne '']"/>
    <xsl:variable name="days" as="xs:date*" select="f:first-day($ends[1]), f:last-day($ends[last()])"/>
    <xsl:sequence select="$days[count($days) eq 2]"/>
  </xsl:function>

  <!-- The first day of a day, a month or a year of W3C form. -->
  <xsl:function name="f:first-day" as="xs:date?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="substring(replace($when, '^(\d{4})$', '$1-01') ! replace(., '^(\d{4}-\d\d)$', '$1-01'), 1, 10)[. castable as xs:date] ! xs:date(.)"/>
  </xsl:function>

  <!-- The last day of a day, a month or a year of W3C form. -->
  <xsl:function name="f:last-day" as="xs:date?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:variable name="months" as="xs:integer?" select="map{4: 12, 7: 1}(string-length($when))"/>
    <xsl:sequence select="
      if ($months) then f:first-day($when) ! (. + $months * xs:yearMonthDuration('P1M') - xs:dayTimeDuration('P1D'))
      else f:first-day($when)"/>
  </xsl:function>

  <!-- One mark for each month that has documents, and one for those of a year whose month is not certain. -->
  <xsl:function name="f:months" as="map(*)*">
    <xsl:param name="records" as="map(*)+"/>
    <xsl:for-each-group select="$records" group-by="f:period-of(f:days(?date))">
      <xsl:sort select="current-grouping-key()"/>
      <xsl:variable name="period" as="xs:string" select="current-grouping-key()"/>
      <xsl:variable name="last" as="xs:date" select="if (string-length($period) eq 4) then f:last-day($period) else f:first-day($period)"/>
      <xsl:sequence select="map{'period': $period, 'records': current-group(), 'days': (f:first-day($period), $last)}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The month that two days lie in, else the year of the first. -->
  <xsl:function name="f:period-of" as="xs:string">
    <xsl:param name="days" as="xs:date+"/>
    <xsl:variable name="months" as="xs:string+" select="distinct-values($days ! substring(string(.), 1, 7))"/>
    <xsl:sequence select="if (count($months) eq 1) then $months else substring($months[1], 1, 4)"/>
  </xsl:function>

  <!-- The drawing and its labels; the labels alone are the list for the ear. -->
  <xsl:function name="f:timeline" as="element()">
    <xsl:param name="marks" as="map(*)+"/>
    <xsl:variable name="label" as="xs:double" select="if (count($marks) gt $crowds[1]) then 2.3 else 4.4"/>
    <xsl:variable name="years" as="xs:integer+" select="year-from-date(min($marks?days)) to year-from-date(max($marks?days)) + 1"/>
    <xsl:variable name="height" as="xs:double" select="f:height($marks, $years, $label)"/>
    <xsl:variable name="at" as="function(xs:date) as xs:double" select="f:at(?, $years, $height)"/>
    <xsl:variable name="shown" as="xs:double+" select="f:spread($marks ! $at(?days[1]), $label)"/>
    <div class="timeline{' dense'[count($marks) gt $crowds[1]]}" style="height:{max(($height, $shown[last()] + $label))}rem">
      <svg aria-hidden="true" width="5rem" height="100%">
        <line x1="3.5rem" x2="3.5rem" y1="0" y2="{$height}rem"/>
        <xsl:for-each select="$years">
          <xsl:variable name="y" as="xs:double" select="$at(xs:date(. || '-01-01'))"/>
          <line x1="3.1rem" x2="3.5rem" y1="{$y}rem" y2="{$y}rem"/>
          <text x="2.8rem" y="{$y + 0.3}rem">{.}</text>
        </xsl:for-each>
        <xsl:for-each select="$marks">
          <xsl:variable name="n" as="xs:integer" select="position()"/>
          <xsl:sequence select="f:mark(?days ! $at(.), $shown[$n])"/>
        </xsl:for-each>
      </svg>
      <ol role="list">
        <xsl:for-each select="$marks">
          <xsl:variable name="n" as="xs:integer" select="position()"/>
          <li style="top:{round($shown[$n] - 0.75, 2)}rem"><xsl:sequence select="f:mark-label(.)"/></li>
        </xsl:for-each>
      </ol>
    </div>
  </xsl:function>

  <!-- The height of the whole: so that the labels of the fullest year have room in it, within reason. -->
  <xsl:function name="f:height" as="xs:double">
    <xsl:param name="marks" as="map(*)+"/>
    <xsl:param name="years" as="xs:integer+"/>
    <xsl:param name="label" as="xs:double"/>
    <xsl:variable name="fullest" as="xs:integer" select="max(for $year in $years return count($marks[year-from-date(?days[1]) eq $year]))"/>
    <xsl:sequence select="max(($least-height, min((count($years), 2.5 * count($marks) div $fullest)) * $fullest * $label))"/>
  </xsl:function>

  <!-- A dot, or a ring and a bar, with a line to its label. -->
  <xsl:function name="f:mark" as="element()+">
    <xsl:param name="heights" as="xs:double+"/>
    <xsl:param name="shown" as="xs:double"/>
    <line class="leader" x1="3.5rem" x2="4.9rem" y1="{$heights[1]}rem" y2="{round($shown, 2)}rem"/>
    <xsl:if test="$heights[2] gt $heights[1]">
      <line class="range" x1="3.75rem" x2="3.75rem" y1="{$heights[1]}rem" y2="{$heights[2]}rem"/>
    </xsl:if>
    <circle cx="3.5rem" cy="{$heights[1]}rem" r="0.22rem">
      <xsl:if test="$heights[2] gt $heights[1]"><xsl:attribute name="class" select="'ring'"/></xsl:if>
    </circle>
  </xsl:function>

  <!-- The words at a mark: a document, or the number of those of a month. -->
  <xsl:function name="f:mark-label" as="element()+">
    <xsl:param name="mark" as="map(*)"/>
    <xsl:choose>
      <xsl:when test="$mark?period">
        <xsl:variable name="shelf" as="map(*)?" select="$shelves?*[?id eq 'y' || substring($mark?period, 1, 4)]"/>
        <xsl:variable name="page" as="xs:string" select="
          if (not($shelf?apart)) then 'index.html#' || $shelf?id
          else 'by-date.' || $shelf?id || '.html' || ('#m' || $mark?period)[contains($mark?period, '-')]"/>
        <xsl:variable name="period" as="element()"><a href="{$page}">{words:day($mark?period)}</a></xsl:variable>
        <xsl:variable name="key" as="xs:string" select="if (string-length($mark?period) eq 4) then 'timeline.year' else 'timeline.month'"/>
        <p><xsl:sequence select="words:phrase($key, map{
          'period': $period, 'documents': words:label('list.documents', map{'count': count($mark?records)})})"/></p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$mark?records">
          <p><a href="{f:address(?id, 'clean')}">{?short_title}</a></p>
          <p class="facts">{words:date(?date)}<xsl:for-each
            select="?correspondences?*[1][not($mark?brief)][exists(f:parties(., 'sent'))]">, <xsl:sequence select="f:from-to(., '')"/>
          </xsl:for-each></p>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The height of a day on the rule. -->
  <xsl:function name="f:at" as="xs:double">
    <xsl:param name="day" as="xs:date"/>
    <xsl:param name="years" as="xs:integer+"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:variable name="ends" as="xs:date+" select="($years[1], $years[last()]) ! xs:date(format-integer(., '0000') || '-01-01')"/>
    <xsl:sequence select="round((($day - $ends[1]) div ($ends[2] - $ends[1])) * $height, 2) => number()"/>
  </xsl:function>

  <!-- The heights of labels, as near to those wanted as they can be without touching: touching ones are set as one, at their mean. -->
  <xsl:function name="f:spread" as="xs:double+">
    <xsl:param name="wanted" as="xs:double+"/>
    <xsl:param name="label" as="xs:double"/>
    <xsl:variable name="groups" as="map(*)+" select="fold-left($wanted, (), function($groups as map(*)*, $height as xs:double) as map(*)+ {
      f:settled(($groups, map{'n': 1, 'top': $height}), $label) })"/>
    <xsl:variable name="heights" as="xs:double+" select="for $group in $groups, $n in 0 to $group?n - 1 return $group?top + $n * $label"/>
    <xsl:sequence select="fold-left($heights, (), function($placed as xs:double*, $height as xs:double) as xs:double+ {
      $placed, max(($height, if (empty($placed)) then 0 else $placed[last()] + $label)) })"/>
  </xsl:function>

  <!-- Groups of labels, the last two made one as long as they touch. -->
  <xsl:function name="f:settled" as="map(*)+">
    <xsl:param name="groups" as="map(*)+"/>
    <xsl:param name="label" as="xs:double"/>
    <xsl:variable name="above" as="map(*)?" select="$groups[last() - 1]"/>
    <xsl:variable name="last" as="map(*)" select="$groups[last()]"/>
    <xsl:sequence select="
      if (empty($above) or $above?top + $above?n * $label le $last?top) then $groups
      else f:settled((subsequence($groups, 1, count($groups) - 2), map{'n': $above?n + $last?n,
        'top': ($above?n * $above?top + $last?n * ($last?top - $above?n * $label)) div ($above?n + $last?n)}), $label)"/>
  </xsl:function>
</xsl:stylesheet>
