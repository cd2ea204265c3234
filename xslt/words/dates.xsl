<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in words, by the patterns of CLDR. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A date of a record as every page and format words it, with who inferred it and how sure that is. -->
  <xsl:function name="words:date" as="xs:string" visibility="public">
    <xsl:param name="date" as="map(*)"/>
    <xsl:variable name="words" as="xs:string" select="words:plain-date($date)"/>
    <xsl:sequence select="if (string($date?cert)) then words:label('date.inferred', map{'date': $words, 'doubt': words:doubt($date?cert, string($date?by))})
      else $words"/>
  </xsl:function>

  <!-- The same without its certainty: "3 July 1951", "18 or 19 October 1951" as worded, "between 3 and 7 July 1951". -->
  <xsl:function name="words:plain-date" as="xs:string" visibility="public">
    <xsl:param name="date" as="map(*)"/>
    <xsl:variable name="from" as="xs:string" select="string($date?not_before)"/>
    <xsl:variable name="to" as="xs:string" select="string($date?not_after)"/>
    <xsl:sequence select="
      if ($date?when ne '') then words:day($date?when)
      else if ($date?text ne '' and not($date?lasting)) then $date?text
      else if ($from ne '' and $to ne '') then (if ($date?lasting) then words:span($from, $to)
        else words:label('date.between', map{'first': words:day($from), 'last': words:day($to)}))
      else if ($from ne '') then words:label(if ($date?lasting) then 'date.from' else 'date.not-before', map{'date': words:day($from)})
      else if ($to ne '') then words:label(if ($date?lasting) then 'date.until' else 'date.not-after', map{'date': words:day($to)})
      else ($date?text[. ne ''], words:label('date.undated'))[1]"/>
  </xsl:function>

  <!-- How sure a fact is, and whose inference it is: "inferred by this edition, certainty: high". -->
  <xsl:function name="words:doubt" as="xs:string" visibility="public">
    <xsl:param name="degree" as="xs:string"/>
    <xsl:param name="agent" as="xs:string"/>
    <xsl:variable name="word" as="xs:string" select="words:of('degree', $degree)"/>
    <xsl:sequence select="if ($agent) then words:label('doubt.by', map{'agent': $agent, 'degree': $word})
      else words:label('doubt.plain', map{'degree': $word})"/>
  </xsl:function>

  <!-- What is not certain of the facts of a record, each in a sentence. -->
  <xsl:function name="words:doubts" as="xs:string*" visibility="public">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="$record?doubts?* ! words:doubtful-fact(.)"/>
  </xsl:function>

  <!-- A doubtful fact of a record in a sentence: "Kind, Memorandum: inferred by this edition, certainty: medium". -->
  <xsl:function name="words:doubtful-fact" as="xs:string" visibility="private">
    <xsl:param name="doubt" as="map(*)"/>
    <xsl:sequence select="words:label('doubt.fact', map{'fact': words:of('doubt.facts', $doubt?fact), 'about': $doubt?about,
      'doubt': words:doubt($doubt?cert, $doubt?by)})"/>
  </xsl:function>

  <!-- A date of W3C form in words: a day, month or year, also before our era, a month or day without a year, a time;
       a time zone is said where there are no hours. Anything else as it is. -->
  <xsl:function name="words:day" as="xs:string" visibility="public">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="zone" as="xs:string" select="
      if (matches($when, '(Z|[+-]\d\d:\d\d)$')) then replace($when, '^.*?(Z|[+-]\d\d:\d\d)$', '$1') else ''"/>
    <xsl:variable name="local" as="xs:string" select="if (contains($when, 'T')) then $when else substring($when, 1, string-length($when) - string-length($zone))"/>
    <xsl:variable name="fields" as="map(*)?" select="words:fields($local)"/>
    <xsl:variable name="words" as="xs:string?" select="if (exists($fields)) then words:in-era($fields) else substring($local, 1, 5)[$local castable as xs:time]"/>
    <xsl:sequence select="if (empty($words)) then $when else if ($zone eq '' or contains($when, 'T')) then $words
      else words:label('date.zone', map{'date': $words, 'zone': if ($zone eq 'Z') then 'UTC' else 'UTC' || $zone})"/>
  </xsl:function>

  <!-- The fields of a date by the pattern of their kind, with the era where it is not ours. -->
  <xsl:function name="words:in-era" as="xs:string" visibility="public">
    <xsl:param name="fields" as="map(*)"/>
    <xsl:variable name="words" as="xs:string" select="string-join(words:dated($words:table?patterns?($fields?kind)?*, $fields))"/>
    <xsl:sequence select="if ($fields?before) then words:label('date.before-our-era', map{'date': $words})
      else if ($fields?kind eq 'dayAlone') then words:label('date.day-of-month', map{'day': $words}) else $words"/>
  </xsl:function>

  <!-- Two days as one span: month and year once where they are one. -->
  <xsl:function name="words:span" as="xs:string" visibility="public">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string"/>
    <xsl:variable name="days" as="map(*)*" select="($from, $to) ! words:fields(.)[?kind eq 'day'][not(?before)]"/>
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

  <!-- The fields of a date by the letters of CLDR, with its kind and whether it is before our era; nothing where it is none. -->
  <xsl:function name="words:fields" as="map(*)?" visibility="public">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="substring-before($when || 'T', 'T')"/>
    <xsl:variable name="kind" as="xs:string?" select="
      if ($day castable as xs:date) then 'day' else if ($when castable as xs:gYearMonth) then 'month'
      else if ($when castable as xs:gYear) then 'year' else if ($when castable as xs:gMonthDay) then 'monthDay'
      else if ($when castable as xs:gMonth) then 'monthAlone' else 'dayAlone'[$when castable as xs:gDay]"/>
    <xsl:variable name="parts" as="xs:integer*" select="$kind ! tokenize($day, '-')[. ne ''] ! xs:integer(.)"/>
    <xsl:variable name="places" as="xs:integer*" select="map{'monthDay': (3, 1, 2), 'monthAlone': (3, 1, 3), 'dayAlone': (3, 3, 1)}(string($kind))"/>
    <xsl:variable name="year" as="xs:integer?" select="$parts[($places[1], 1)[1]]"/>
    <xsl:variable name="month" as="xs:integer" select="($parts[($places[2], 2)[1]], 1)[1]"/>
    <xsl:variable name="date" as="xs:integer?" select="$parts[($places[3], 3)[1]]"/>
    <xsl:sequence select="$kind ! map{
      'kind': ., 'before': starts-with($when, '-') and empty($places), 'y': $year, 'M': $month, 'MM': format-integer($month, '00'),
      'd': $date, 'dd': $date ! format-integer(., '00'),
      'MMMM': $words:table?months?MMMM?($month), 'LLLL': $words:table?months?LLLL?($month)}"/>
  </xsl:function>
</xsl:stylesheet>
