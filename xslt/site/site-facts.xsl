<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts of a record in words: dates, parties, addresses. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

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
      <xsl:when test="$entry">
        <a href="{$root}{$entry}">
          <xsl:if test="f:nameless($party)">
            <xsl:attribute name="aria-label" select="$party?name || ', ' || substring-after($party?ref, ':')"/>
          </xsl:if>
          <xsl:text>{$party?name}</xsl:text>
        </a>
      </xsl:when>
      <xsl:otherwise><xsl:text>{$party?name}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a party is called by an office or another name than its entry's: two of them can have the same words. -->
  <xsl:function name="f:nameless" as="xs:boolean">
    <xsl:param name="party" as="map(*)"/>
    <xsl:sequence select="not(contains(lower-case($party?name), substring-after($party?ref, ':')))"/>
  </xsl:function>

  <!-- The address of a register entry (person:writer), from the top of the site. -->
  <xsl:function name="f:entry" as="xs:string?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:variable name="page" as="xs:string?" select="
      map{'person': 'persons', 'place': 'places', 'org': 'organisations'}(substring-before($ref, ':'))"/>
    <xsl:sequence select="$page ! (. || '.html#' || substring-after($ref, ':'))"/>
  </xsl:function>

  <!-- "Ada Writer to Ben Reader": names joined, linked, of one correspondence. -->
  <xsl:function name="f:from-to" as="node()*">
    <xsl:param name="correspondence" as="map(*)?"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:variable name="from" as="map(*)*" select="f:parties($correspondence, 'sent')"/>
    <xsl:variable name="to" as="map(*)*" select="f:parties($correspondence, 'received')"/>
    <xsl:sequence select="f:named($from, $root)"/>
    <xsl:if test="exists($from) and exists($to)">
      <xsl:text> </xsl:text>
      <span class="to"><span class="arrow" aria-hidden="true">→</span><span class="spoken">{words:label('correspondence.to')}</span></span>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:sequence select="f:named($to, $root)"/>
  </xsl:function>

  <!-- Parties in a row, with commas and a last "and". -->
  <xsl:function name="f:named" as="node()*">
    <xsl:param name="parties" as="map(*)*"/>
    <xsl:param name="root" as="xs:string"/>
    <xsl:sequence select="words:list($parties ! f:party(., $root))"/>
  </xsl:function>

  <!-- A title whose initials and dates do not part at a line's end. -->
  <xsl:function name="f:unbroken" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="replace($title, '(\p{Lu}\.) (\p{Lu})', '$1&#xA0;$2')
      ! replace(., '(\p{Lu}\.) (\p{Lu})', '$1&#xA0;$2') ! replace(., '(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})', '$1&#xA0;$2&#xA0;$3')"/>
  </xsl:function>

  <!-- The readings that the edition has, and the one that bears the plain name. -->
  <xsl:variable name="readings" as="xs:string+" select="
    if (exists($edition?readings?*)) then $edition?readings?* else ('clean', 'diplomatic')"/>
  <xsl:variable name="main-reading" as="xs:string" select="($readings[. eq 'clean'], $readings)[1]"/>

  <!-- The address of a reading of a document, from the top of the site; of one that there is not, that of the main one. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="reading" as="xs:string"/>
    <xsl:sequence select="'texts/' || $id || ('.' || $reading)[$reading = ('parallel', $readings[. ne $main-reading])] || '.html'"/>
  </xsl:function>
</xsl:stylesheet>
