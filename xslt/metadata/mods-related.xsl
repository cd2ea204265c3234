<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document has to do with other texts, as related items of MODS 3.8. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns="http://www.loc.gov/mods/v3" xmlns:mods="http://www.loc.gov/mods/v3"
  exclude-result-prefixes="f xs mods" expand-text="yes">

  <!-- Returns what it encloses, where its translation was published, what it answers or follows. -->
  <xsl:function name="f:mods-related" as="element(mods:relatedItem)*" visibility="private">
    <xsl:sequence select="$record?originals?*[1] ! f:mods-original(.), $record?earlier_originals?* ! f:mods-earlier(.), tail($record?correspondences?*) ! f:mods-enclosure(.), $record?publications?* ! f:mods-publication(.)"/>
    <xsl:for-each select="f:linked-relations($record)">
      <relatedItem>
        <xsl:variable name="type" as="xs:string?" select="map { 'prev': 'preceding', 'next': 'succeeding', 'encloses': 'constituent' }(?type)"/>
        <xsl:choose>
          <xsl:when test="$type"><xsl:attribute name="type" select="$type"/></xsl:when>
          <xsl:when test="?type ne ''"><xsl:attribute name="otherType" select="?type"/></xsl:when>
        </xsl:choose>
        <xsl:for-each select="?text[. ne '']"><titleInfo><title>{.}</title></titleInfo></xsl:for-each>
        <location><url>{?address}</url></location>
      </relatedItem>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the original that the text was made from. -->
  <xsl:function name="f:mods-original" as="element(mods:relatedItem)" visibility="private">
    <xsl:param name="original" as="map(*)"/>
    <relatedItem type="original"><xsl:sequence select="f:mods-facts-of($original)"/></relatedItem>
  </xsl:function>

  <!-- Returns what is known of an original. -->
  <xsl:function name="f:mods-facts-of" as="element()+" visibility="private">
    <xsl:param name="original" as="map(*)"/>
    <xsl:for-each select="$original?text[. ne '']"><titleInfo><title>{.}</title></titleInfo></xsl:for-each>
    <language><languageTerm type="code" authority="rfc5646">{$original?language}</languageTerm></language>
    <xsl:for-each select="$original?note[. ne '']"><note>{.}</note></xsl:for-each>
  </xsl:function>

  <!-- Returns an original before the one that the text was made from. -->
  <xsl:function name="f:mods-earlier" as="element(mods:relatedItem)" visibility="private">
    <xsl:param name="original" as="map(*)"/>
    <relatedItem otherType="earlier original"><xsl:sequence select="f:mods-facts-of($original)"/></relatedItem>
  </xsl:function>

  <!-- Returns a letter enclosed: who wrote it to whom, and when. -->
  <xsl:function name="f:mods-enclosure" as="element(mods:relatedItem)" visibility="private">
    <xsl:param name="letter" as="map(*)"/>
    <relatedItem type="constituent">
      <xsl:sequence select="$letter?actions?*[?type = 'sent']?parties?* ! f:mods-name(., 'cre', 'creator'),
        f:mods-parties($letter?actions?*)"/>
      <xsl:where-populated>
        <originInfo><xsl:sequence select="$letter?actions?*[?type = 'sent']?dates?*[1] ! f:mods-dates(.)"/></originInfo>
      </xsl:where-populated>
      <identifier type="local">{substring-after($letter?of, '#')}</identifier>
    </relatedItem>
  </xsl:function>

  <!-- Returns a publication of the translation, and what it stands in. -->
  <xsl:function name="f:mods-publication" as="element(mods:relatedItem)" visibility="private">
    <xsl:param name="publication" as="map(*)"/>
    <relatedItem type="otherVersion">
      <xsl:for-each select="$publication?title[. ne '']"><titleInfo><title>{.}</title></titleInfo></xsl:for-each>
      <xsl:sequence select="$publication?editors?* ! (
        if (?role = 'translator') then f:mods-name(., 'trl', 'translator') else f:mods-name(., 'edt', 'editor'))"/>
      <xsl:where-populated>
        <originInfo>
          <xsl:for-each select="$publication?publisher[. ne '']"><publisher>{.}</publisher></xsl:for-each>
          <xsl:for-each select="$publication?date[. ne '']"><dateIssued encoding="w3cdtf">{.}</dateIssued></xsl:for-each>
        </originInfo>
      </xsl:where-populated>
      <xsl:for-each select="$publication?part_of[. ne '']"><note type="source">{.}</note></xsl:for-each>
      <xsl:for-each select="$publication?container[. ne '']">
        <relatedItem type="host"><titleInfo><title>{.}</title></titleInfo><xsl:sequence select="f:mods-part($publication)"/></relatedItem>
      </xsl:for-each>
      <xsl:for-each select="$publication?address[. ne '']"><location><url>{.}</url></location></xsl:for-each>
    </relatedItem>
  </xsl:function>

  <!-- Returns volume, issue, number of the document, pages; nothing where none is known. -->
  <xsl:function name="f:mods-part" as="element(mods:part)?" visibility="private">
    <xsl:param name="publication" as="map(*)"/>
    <xsl:where-populated>
      <part>
        <xsl:for-each select="['volume', $publication?volume], ['issue', $publication?issue], ['document', $publication?number]">
          <xsl:if test=".(2) ne ''"><detail type="{.(1)}"><number>{.(2)}</number></detail></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$publication?pages[. ne '']"><extent unit="page"><list>{.}</list></extent></xsl:for-each>
      </part>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
