<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in words, by the patterns of CLDR. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A date of a record: "3 July 1951", "23 June – 2 July 1951", or as it was worded. -->
  <xsl:function name="words:date" as="xs:string" visibility="public">
    <xsl:param name="date" as="map(*)"/>
    <xsl:sequence select="
      if ($date?when ne '') then words:day($date?when)
      else if ($date?not_before ne '' and $date?not_after ne '') then words:span($date?not_before, $date?not_after)
      else if ($date?not_before ne '') then words:label('date.not-before', map{'date': words:day($date?not_before)})
      else if ($date?not_after ne '') then words:label('date.not-after', map{'date': words:day($date?not_after)})
      else ($date?text[. ne ''], words:label('date.undated'))[1]"/>
  </xsl:function>

  <!-- A day, month or year of W3C form in words; anything else as it is. -->
  <xsl:function name="words:day" as="xs:string" visibility="public">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="fields" as="map(*)?" select="words:fields($when)"/>
    <xsl:sequence select="if (empty($fields)) then $when else string-join(words:dated($words:table?patterns?($fields?kind)?*, $fields))"/>
  </xsl:function>

  <!-- Two days as one span: month and year once where they are one. -->
  <xsl:function name="words:span" as="xs:string" visibility="public">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string"/>
    <xsl:variable name="days" as="map(*)*" select="($from, $to) ! words:fields(.)[?kind eq 'day']"/>
    <xsl:variable name="patterns" as="array(*)?" select="$words:table?spans?(words:differing($days))"/>
    <xsl:sequence select="string-join(
      if (empty($patterns)) then (words:day($from), $words:table?separators?span, words:day($to))
      else (words:dated($patterns(1)?*, $days[1]), words:dated($patterns(2)?*, $days[2])))"/>
  </xsl:function>

  <!-- Two dates that are already in words, as "3 July to 8 July 1951"; one where they are the same. -->
  <xsl:function name="words:range" as="xs:string" visibility="public">
    <xsl:param name="ends" as="xs:string*"/>
    <xsl:sequence select="
      if (count(distinct-values($ends)) le 1) then string($ends[1])
      else words:label('date.from-to', map{'first': $ends[1], 'last': $ends[last()]})"/>
  </xsl:function>

  <!-- The pattern for two days: of one month, of one year; of different years, none. -->
  <xsl:function name="words:differing" as="xs:string" visibility="public">
    <xsl:param name="days" as="map(*)*"/>
    <xsl:sequence select="
      if (count($days) lt 2 or $days[1]?y ne $days[2]?y) then 'none'
      else if ($days[1]?M eq $days[2]?M) then 'days' else 'months'"/>
  </xsl:function>

  <!-- The parts of a pattern with the fields of a date filled in. -->
  <xsl:function name="words:dated" as="xs:string*" visibility="public">
    <xsl:param name="pattern" as="item()*"/>
    <xsl:param name="fields" as="map(*)"/>
    <xsl:sequence select="for $part in $pattern return if ($part instance of array(*)) then string($fields?($part(1))) else $part"/>
  </xsl:function>

  <!-- The fields of a date by the letters of CLDR, with its kind: day, month or year; nothing where it is none. -->
  <xsl:function name="words:fields" as="map(*)?" visibility="public">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="substring($when, 1, 10)"/>
    <xsl:variable name="kind" as="xs:string?" select="
      if ($day castable as xs:date) then 'day' else if ($when castable as xs:gYearMonth) then 'month'
      else 'year'[$when castable as xs:gYear]"/>
    <xsl:variable name="parts" as="xs:integer*" select="$kind ! tokenize($day, '-')[. ne ''] ! xs:integer(.)"/>
    <xsl:variable name="month" as="xs:integer" select="($parts[2], 1)[1]"/>
    <xsl:sequence select="$kind[not(starts-with($when, '-'))] ! map{
      'kind': ., 'y': $parts[1], 'M': $month, 'MM': format-integer($month, '00'), 'd': $parts[3],
      'dd': $parts[3] ! format-integer(., '00'),
      'MMMM': $words:table?months?MMMM?($month), 'LLLL': $words:table?months?LLLL?($month)}"/>
  </xsl:function>
</xsl:stylesheet>
