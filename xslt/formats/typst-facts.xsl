<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands around the text: title block, running heads, colophon, and the PDF's own metadata. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:typst="urn:press:typst"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The dictionary of facts that edition-page takes. -->
  <xsl:function name="typst:facts" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="edition" as="map(*)"/>
    <xsl:variable name="title" as="xs:string"
      select="($record?title[normalize-space()], $record?id, string($reading/@xml:id), '?')[normalize-space()][1]"/>
    <xsl:variable name="name" as="xs:string" select="string($reading/@name)"/>
    <xsl:variable name="kind" as="xs:string" select="words:begun(words:reading($name, 'name'))"/>
    <xsl:variable name="texts" as="map(xs:string, xs:string)" select="map{
      'id': string(($record?id, $reading/@xml:id)[1]),
      'reading': string($reading/@name),
      'kind': $kind,
      'colophon': words:label('print.colophon'), 'remarks-title': words:label('remarks.title'),
      'lang': (typst:language($reading/@xml:lang), typst:language($edition?language), 'en')[1],
      'title': $title,
      'full-title': words:label('print.title', map{'title': $title, 'reading': words:reading($name, 'name')}),
      'short-title': ($record?short_title[normalize-space()], $title)[1],
      'heading': string($record?heading),
      'line': words:begun(string-join((typst:from-to($record), typst:dated($record))[.], ', ')),
      'state': string-join(($kind, $record?status[.] ! words:of('status', .), typst:version-words($record, 'version.of')), ' · '),
      'head': words:begun(string-join((typst:names($record, 'sent'), typst:shown-date($record))[.], ', ')),
      'description': string-join(($edition?title, $edition?subtitle)[.], ': '),
      'made': typst:made-from($reading, $record, $edition),
      'account': string-join($reading/*:account/*:line, ' '),
      'sources': string-join($record?sources ! ?*, ' '),
      'rights': string-join($record?rights ! ?*, ' ')}"/>
    <xsl:variable name="entries" as="xs:string*" select="
      sort(map:keys($texts)) ! (. || ': ' || typst:literal($texts(.))),
      'author: ' || typst:literals(typst:parties($record, 'sent')),
      'remarks: ' || typst:literals(words:remarks($reading, ($words:looks[. ne 'letterhead'], 'page'), $text-looks)),
      'keywords: ' || typst:literals($record?keywords ! array:flatten(.)),
      'day: ' || typst:day($record?version)"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    <xsl:sequence select="'(' || string-join($entries, ', ') || ')'"/>
  </xsl:function>

  <!-- The names of those who sent or received (first correspondence only: the carrier's). -->
  <xsl:function name="typst:parties" as="xs:string*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="carrier" as="map(*)?" select="head($record?correspondences ! ?*)"/>
    <xsl:sequence select="$carrier?actions?*[?type = $type]?parties?*?name"/>
  </xsl:function>

  <!-- The same names in words. -->
  <xsl:function name="typst:names" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="string-join(words:list(typst:parties($record, $type)))"/>
  </xsl:function>

  <!-- "Ada Writer → Ben Reader", or one end alone. -->
  <xsl:function name="typst:from-to" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="from" as="xs:string" select="typst:names($record, 'sent')"/>
    <xsl:variable name="to" as="xs:string" select="typst:names($record, 'received')"/>
    <xsl:sequence select="if ($from and $to) then $from || ' → ' || $to else if ($to) then words:label('correspondence.to-whom', map{'names': $to}) else $from"/>
  </xsl:function>

  <!-- The date in words, without and with its certainty; nothing of an undated document. -->
  <xsl:function name="typst:shown-date" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="if (typst:has-date($record)) then words:plain-date($record?date) else ''"/>
  </xsl:function>
  <xsl:function name="typst:dated" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="if (typst:has-date($record)) then words:date($record?date) else ()"/>
  </xsl:function>

  <!-- Whether anything is known of the date. -->
  <xsl:function name="typst:has-date" as="xs:boolean">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="exists($record?date ! (?text, ?when, ?not_before, ?not_after)[.])"/>
  </xsl:function>

  <!-- A day (YYYY-MM-DD) as a Typst value; where there is none, the day that the press is told. -->
  <xsl:function name="typst:day" as="xs:string">
    <xsl:param name="day" as="xs:string?"/>
    <xsl:sequence select="
      if ($day castable as xs:date)
      then 'datetime(year: ' || year-from-date(xs:date($day)) || ', month: ' || month-from-date(xs:date($day))
        || ', day: ' || day-from-date(xs:date($day)) || ')'
      else 'auto'"/>
  </xsl:function>

  <!-- "version of 20 November 2026", with the key of its words. -->
  <xsl:function name="typst:version-words" as="xs:string?">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:if test="$record?version castable as xs:date">
      <xsl:sequence select="words:label($key, map{'date': words:day($record?version)})"/>
    </xsl:if>
  </xsl:function>

  <!-- What this is and from which version of the TEI it was made. -->
  <xsl:function name="typst:made-from" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="edition" as="map(*)"/>
    <xsl:variable name="made" as="map(xs:string, item()*)" select="map{
      'reading': words:reading(string($reading/@name), 'name'), 'document': ($record?id, string($reading/@xml:id))[1],
      'status': words:of('status', string($record?status)), 'date': words:day(string($record?version))}"/>
    <xsl:variable name="dated" as="xs:boolean" select="$record?version castable as xs:date"/>
    <xsl:sequence select="string-join((
      string-join(($edition?title, $edition?subtitle)[.], ': ')[.] ! (. || '.'),
      if ($dated and $record?status[.]) then words:label('print.made-from-version', $made)
      else if ($dated) then words:label('print.made-from-day', $made)
      else if ($record?status[.]) then words:label('print.made-from-status', $made)
      else words:label('print.made-from', $made)), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
