<?xml version="1.0" encoding="UTF-8"?>
<!-- Which title, number and date an edition means (publish/conventions.py, table [tei] of edition.toml). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:conventions="urn:press:conventions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns the title that is the heading: the first type or level of the list that there is, else the first title. -->
  <xsl:function name="conventions:title" as="element(title)?" visibility="private">
    <xsl:param name="titles" as="element(title)*"/>
    <xsl:variable name="wanted" as="element(title)*" select="
      for $word in $conventions?title?* return $titles[(@type, @level) = $word or ($word eq '' and empty((@type, @level)))]"/>
    <xsl:sequence select="($wanted, $titles)[1]"/>
  </xsl:function>

  <!-- Returns the number of a document: of the first type of idno in the list that the text has, else the header. -->
  <xsl:function name="conventions:number" as="element(idno)?" visibility="private">
    <xsl:param name="document" as="element()?"/>
    <xsl:sequence select="(
      for $type in $conventions?number?* return $document/text//idno[@type = $type][1],
      for $type in $conventions?number?* return $document/teiHeader/fileDesc/(publicationStmt | titleStmt | seriesStmt)//idno[@type = $type][1])[1]"/>
  </xsl:function>

  <!-- Returns the date that a document is sorted and shown by. -->
  <xsl:function name="conventions:date" as="element(date)?" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:sequence select="(for $kind in $conventions?date?* return (
      if ($kind eq 'sent') then $header/profileDesc/correspDesc[1]/correspAction[@type = 'sent']/date
      else if ($kind eq 'creation') then $header/profileDesc/creation/date
      else $header/fileDesc/publicationStmt/date)[1])[1]"/>
  </xsl:function>

  <!-- Returns a date in W3C form: by W3C's attributes, else by those of ISO 8601 where they have that form. W3C counts the
       years before our era from -0001, ISO 8601 from 0000 (TEI Guidelines, att.datable.w3c). -->
  <xsl:function name="conventions:when" as="xs:string" visibility="private">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:param name="ends" as="xs:string*"/>
    <xsl:variable name="written" as="xs:string*" select="
      for $end in $ends return ($date/@*[name() = $end], conventions:of-iso($date, $end))[1]"/>
    <xsl:sequence select="string($written[. ne ''][1])"/>
  </xsl:function>

  <!-- Returns what an attribute of ISO 8601 says, in W3C form: of an interval in when-iso, its ends. -->
  <xsl:function name="conventions:of-iso" as="xs:string?" visibility="private">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:param name="end" as="xs:string"/>
    <xsl:variable name="own" as="xs:string?" select="$date/@*[name() = $end || '-iso']"/>
    <xsl:variable name="interval" as="xs:string*" select="$date/@when-iso[contains(., '/')] ! tokenize(., '/')"/>
    <xsl:variable name="value" as="xs:string" select="string((
      if ($end = 'when') then $own[not(contains(., '/'))] else $own,
      if ($end = ('notBefore', 'from')) then $interval[1] else if ($end = ('notAfter', 'to')) then $interval[2] else ())[1])"/>
    <xsl:sequence select="$value[not(. = '..')] ! (if (matches(., '^(-\d{4,}|0000)')) then conventions:before-our-era(.) else .)"/>
  </xsl:function>

  <!-- Returns a year before our era of ISO 8601, or a date in one, as W3C counts it. -->
  <xsl:function name="conventions:before-our-era" as="xs:string" visibility="private">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="year" as="xs:string" select="replace($date, '^(-?\d+).*$', '$1')"/>
    <xsl:sequence select="format-integer(xs:integer($year) - 1, '0000') || substring-after($date, $year)"/>
  </xsl:function>
</xsl:stylesheet>
