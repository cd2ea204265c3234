<?xml version="1.0" encoding="UTF-8"?>
<!-- MODS 3.8, the Metadata Object Description Schema of the Library of Congress (http://www.loc.gov/standards/mods/). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns="http://www.loc.gov/mods/v3" xmlns:mods="http://www.loc.gov/mods/v3"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" exclude-result-prefixes="f xs mods" expand-text="yes">

  <!-- One document. -->
  <xsl:mode name="mods" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="mods" as="element(mods:mods)">
    <mods version="3.8" xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">
      <titleInfo>
        <xsl:if test="$record?title_editorial"><xsl:attribute name="supplied" select="'yes'"/></xsl:if>
        <title>{$record?title}</title>
      </titleInfo>
      <xsl:sequence select="f:parties($record, 'sent') ! f:mods-name(., 'cre', 'creator'),
        f:parties($record, 'received') ! f:mods-name(., 'rcp', 'addressee'),
        f:named-translators($record) ! f:mods-name(., 'trl', 'translator')"/>
      <typeOfResource>text</typeOfResource>
      <genre>{$record?kind}</genre>
      <xsl:sequence select="f:mods-origin(), f:mods-languages()"/>
      <xsl:for-each select="$record?abstract[. ne '']"><abstract>{.}</abstract></xsl:for-each>
      <xsl:for-each select="$record?sources?*"><note type="source">{.}</note></xsl:for-each>
      <xsl:for-each select="$record?keywords?*"><subject><topic>{.}</topic></subject></xsl:for-each>
      <relatedItem type="host"><titleInfo><title>{f:edition-title()}</title></titleInfo></relatedItem>
      <identifier type="local">{$record?id}</identifier>
      <xsl:for-each select="f:oai-identifier($record)"><identifier type="oai">{.}</identifier></xsl:for-each>
      <xsl:for-each select="f:address($record, 'html')"><location><url usage="primary">{.}</url></location></xsl:for-each>
      <xsl:for-each select="$record?rights?*, f:rights-addresses()"><accessCondition>{.}</accessCondition></xsl:for-each>
      <recordInfo>
        <recordContentSource>{$edition?publisher}</recordContentSource>
        <recordChangeDate encoding="w3cdtf">{$record?version}</recordChangeDate>
        <recordIdentifier>{$record?id}</recordIdentifier>
      </recordInfo>
    </mods>
  </xsl:template>

  <!-- Returns a name with its role (a MARC relator). -->
  <xsl:function name="f:mods-name" as="element(mods:name)" visibility="private">
    <xsl:param name="party" as="map(*)"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="role" as="xs:string"/>
    <name>
      <namePart>{$party?name}</namePart>
      <role>
        <roleTerm type="code" authority="marcrelator">{$code}</roleTerm>
        <roleTerm type="text">{$role}</roleTerm>
      </role>
    </name>
  </xsl:function>

  <!-- Returns when the document was made; a date with a certainty is inferred. -->
  <xsl:function name="f:mods-origin" as="element(mods:originInfo)" visibility="private">
    <xsl:variable name="date" as="map(*)" select="$record?date"/>
    <originInfo>
      <xsl:for-each select="map { 'when': '', 'not_before': 'start', 'not_after': 'end' } ! (
          for $name in ('when', 'not_before', 'not_after') return map { 'value': $date($name), 'point': .($name) })[?value ne '']">
        <dateCreated encoding="w3cdtf">
          <xsl:if test="?point ne ''"><xsl:attribute name="point" select="?point"/></xsl:if>
          <xsl:if test="$date?cert ne ''"><xsl:attribute name="qualifier" select="'inferred'"/></xsl:if>
          <xsl:value-of select="?value"/>
        </dateCreated>
      </xsl:for-each>
      <xsl:for-each select="f:issued($record)"><dateIssued encoding="w3cdtf">{.}</dateIssued></xsl:for-each>
    </originInfo>
  </xsl:function>

  <!-- Returns the language of the text and of the original. -->
  <xsl:function name="f:mods-languages" as="element(mods:language)*" visibility="private">
    <xsl:for-each select="f:language($record)">
      <language><languageTerm type="code" authority="rfc5646">{.}</languageTerm></language>
    </xsl:for-each>
    <xsl:for-each select="$record?original_language[not(. = ('', f:language($record)))]">
      <language objectPart="original"><languageTerm type="code" authority="rfc5646">{.}</languageTerm></language>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
