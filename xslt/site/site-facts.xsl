<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts of a record in words: dates, parties, addresses. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A date in words: "3 July 1951", "23 June – 2 July 1951", or as it was worded. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="map(*)"/>
    <xsl:variable name="ends" as="xs:string*" select="($date?not_before, $date?not_after)[. ne ''] ! f:day(.)"/>
    <xsl:sequence select="
      if ($date?when ne '') then f:day($date?when)
      else if (count($ends) = 2) then f:span-of-days($date?not_before, $date?not_after)
      else if ($date?not_before ne '') then 'not before ' || $ends
      else if ($date?not_after ne '') then 'not after ' || $ends
      else ($date?text[. ne ''], 'undated')[1]"/>
  </xsl:function>

  <!-- "18–19 October 1951", "23 June – 2 July 1951": month and year once where they are one. -->
  <xsl:function name="f:span-of-days" as="xs:string">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string"/>
    <xsl:sequence select="
      if (substring($from, 1, 7) eq substring($to, 1, 7)) then xs:integer(substring($from, 9, 2)) || '–' || f:day($to)
      else (if (substring($from, 1, 4) eq substring($to, 1, 4)) then replace(f:day($from), ' \d{4}$', '') else f:day($from))
        || ' – ' || f:day($to)"/>
  </xsl:function>

  <!-- A day, month or year of W3C form in words; anything else as it is. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="substring($when, 1, 10)"/>
    <xsl:sequence select="
      if ($day castable as xs:date) then format-date(xs:date($day), '[D] [MNn] [Y]', 'en', (), ())
      else if ($day castable as xs:gYearMonth) then format-date(xs:date($day || '-01'), '[MNn] [Y]', 'en', (), ())
      else $when"/>
  </xsl:function>

  <!-- What a date is sorted and counted by. -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="date" as="map(*)"/>
    <xsl:sequence select="substring(string(($date?when, $date?not_before, $date?not_after)[. ne ''][1]), 1, 10)"/>
  </xsl:function>

  <!-- The parties of one kind (sent, received) of a correspondence. -->
  <xsl:function name="f:parties" as="map(*)*">
    <xsl:param name="correspondence" as="map(*)?"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="$correspondence?actions?*[?type eq $type]?parties?*"/>
  </xsl:function>

  <!-- A party, linked to its entry in the register; $root leads to the top of the site. -->
  <xsl:function name="f:party" as="node()">
    <xsl:param name="party" as="map(*)"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:variable name="entry" as="xs:string?" select="f:entry($party?ref)"/>
    <xsl:choose>
      <xsl:when test="$entry"><a href="{$root}{$entry}">{$party?name}</a></xsl:when>
      <xsl:otherwise><xsl:text>{$party?name}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The address of a register entry (person:stalin), from the top of the site. -->
  <xsl:function name="f:entry" as="xs:string?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:variable name="page" as="xs:string?" select="
      map{'person': 'persons', 'place': 'places', 'org': 'organisations'}(substring-before($ref, ':'))"/>
    <xsl:sequence select="$page ! (. || '.html#' || substring-after($ref, ':'))"/>
  </xsl:function>

  <!-- "Mao Zedong to Filippov": names joined, linked, of one correspondence. -->
  <xsl:function name="f:from-to" as="node()*">
    <xsl:param name="correspondence" as="map(*)?"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:variable name="from" as="map(*)*" select="f:parties($correspondence, 'sent')"/>
    <xsl:variable name="to" as="map(*)*" select="f:parties($correspondence, 'received')"/>
    <xsl:sequence select="f:named($from, $root)"/>
    <xsl:if test="exists($from) and exists($to)">
      <xsl:text> </xsl:text>
      <span class="to"><span class="arrow" aria-hidden="true">→</span><span class="spoken">to</span></span>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:sequence select="f:named($to, $root)"/>
  </xsl:function>

  <!-- Parties in a row, with commas and a last "and". -->
  <xsl:function name="f:named" as="node()*">
    <xsl:param name="parties" as="map(*)*"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:for-each select="$parties">
      <xsl:sequence select="f:party(., $root)"/>
      <xsl:if test="position() lt last()">
        <xsl:text>{if (position() eq last() - 1) then ' and ' else ', '}</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A title whose initials and dates do not part at a line's end. -->
  <xsl:function name="f:unbroken" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="replace($title, '(\p{Lu}\.) (\p{Lu})', '$1&#xA0;$2')
      ! replace(., '(\p{Lu}\.) (\p{Lu})', '$1&#xA0;$2') ! replace(., '(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})', '$1&#xA0;$2&#xA0;$3')"/>
  </xsl:function>

  <!-- The address of a reading of a document, from the top of the site. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="'texts/' || $id || (if ($reading eq 'clean') then '' else '.' || $reading) || '.html'"/>
  </xsl:function>
</xsl:stylesheet>
