<?xml version="1.0" encoding="UTF-8"?>
<!-- DataCite metadata, kernel 4.5 (https://schema.datacite.org/meta/kernel-4.5/). There is no DOI yet, so the
     identifier is an address or the OAI identifier and says so; a creator whom no source names is "(:unkn)". -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns="http://datacite.org/schema/kernel-4" xmlns:datacite="http://datacite.org/schema/kernel-4"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" exclude-result-prefixes="f xs datacite" expand-text="yes">

  <!-- One document. -->
  <xsl:mode name="datacite" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="datacite" as="element(datacite:resource)">
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 http://schema.datacite.org/meta/kernel-4.5/metadata.xsd">
      <xsl:sequence select="f:datacite-identifier()"/>
      <creators>
        <xsl:for-each select="f:parties($record, 'sent')?name, '(:unkn)'[empty(f:parties($record, 'sent'))]">
          <creator><creatorName>{.}</creatorName></creator>
        </xsl:for-each>
      </creators>
      <titles><title xml:lang="{$edition?language}">{$record?title}</title></titles>
      <publisher>{$edition?publisher}</publisher>
      <publicationYear>{substring((f:issued($record), $record?version)[1], 1, 4)}</publicationYear>
      <resourceType resourceTypeGeneral="Text">{$record?kind}</resourceType>
      <subjects>
        <xsl:for-each select="$record?keywords?*"><subject>{.}</subject></xsl:for-each>
      </subjects>
      <xsl:where-populated><contributors><xsl:sequence select="f:datacite-translators()"/></contributors></xsl:where-populated>
      <dates>
        <xsl:for-each select="f:w3c-date($record?date)"><date dateType="Created">{.}</date></xsl:for-each>
        <xsl:for-each select="f:issued($record)"><date dateType="Issued">{.}</date></xsl:for-each>
        <date dateType="Updated">{$record?version}</date>
      </dates>
      <xsl:for-each select="f:language($record)"><language>{.}</language></xsl:for-each>
      <alternateIdentifiers><alternateIdentifier alternateIdentifierType="local">{$record?id}</alternateIdentifier></alternateIdentifiers>
      <formats><format>application/tei+xml</format></formats>
      <version>{$record?version}</version>
      <xsl:sequence select="f:datacite-rights()"/>
      <xsl:for-each select="$record?abstract[. ne '']">
        <descriptions><description descriptionType="Abstract" xml:lang="{$edition?language}">{.}</description></descriptions>
      </xsl:for-each>
    </resource>
  </xsl:template>

  <!-- Returns the best name there is: the address, the OAI identifier, the document's own id. -->
  <xsl:function name="f:datacite-identifier" as="element(datacite:identifier)" visibility="private">
    <xsl:variable name="address" as="xs:string?" select="f:address($record, 'html')"/>
    <identifier identifierType="{if ($address) then 'URL' else 'Other'}">{($address, f:oai-identifier($record), $record?id)[1]}</identifier>
  </xsl:function>

  <!-- Returns the translators whom a source names. -->
  <xsl:function name="f:datacite-translators" as="element(datacite:contributor)*" visibility="private">
    <xsl:for-each select="f:named-translators($record)">
      <contributor contributorType="Other"><contributorName>{?name}</contributorName></contributor>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the sentences on rights, and the statements that have an address. -->
  <xsl:function name="f:datacite-rights" as="element(datacite:rightsList)" visibility="private">
    <rightsList>
      <xsl:for-each select="$record?rights?*"><rights xml:lang="{$edition?language}">{.}</rights></xsl:for-each>
      <xsl:for-each select="f:rights-addresses()"><rights rightsURI="{.}"/></xsl:for-each>
    </rightsList>
  </xsl:function>
</xsl:stylesheet>
