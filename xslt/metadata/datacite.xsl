<?xml version="1.0" encoding="UTF-8"?>
<!-- DataCite metadata, kernel 4.6 (https://schema.datacite.org/meta/kernel-4.6/). Without a DOI the identifier
     is an address or the OAI identifier and says so; a name that is known to be unknown is "(:unkn)" (Appendix 3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:f="urn:press:functions" xmlns="http://datacite.org/schema/kernel-4" xmlns:datacite="http://datacite.org/schema/kernel-4"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" exclude-result-prefixes="f xs words datacite" expand-text="yes">

  <!-- One document. -->
  <xsl:mode name="datacite" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="datacite" as="element(datacite:resource)">
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 http://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
      <xsl:sequence select="f:datacite-identifier()"/>
      <creators>
        <xsl:sequence select="$record?creators?* ! f:datacite-creator(.)"/>
        <xsl:if test="empty($record?creators?*)"><creator><creatorName>(:unkn)</creatorName></creator></xsl:if>
      </creators>
      <titles><title xml:lang="{$edition?language}">{$record?title}</title></titles>
      <publisher>{$edition?publisher}</publisher>
      <publicationYear>{substring((f:issued($record), $record?version)[1], 1, 4)}</publicationYear>
      <resourceType resourceTypeGeneral="Text">{$record?kind}</resourceType>
      <xsl:where-populated>
        <subjects><xsl:for-each select="$record?keywords?*"><subject>{.}</subject></xsl:for-each></subjects>
      </xsl:where-populated>
      <xsl:where-populated><contributors><xsl:sequence select="f:datacite-translators()"/></contributors></xsl:where-populated>
      <dates><xsl:sequence select="f:datacite-dates()"/></dates>
      <xsl:for-each select="f:language($record)"><language>{.}</language></xsl:for-each>
      <alternateIdentifiers>
        <xsl:sequence select="f:datacite-other-names()"/>
        <alternateIdentifier alternateIdentifierType="local">{$record?id}</alternateIdentifier>
        <xsl:for-each select="f:own-numbers($record)"><alternateIdentifier alternateIdentifierType="{?type}">{?value}</alternateIdentifier></xsl:for-each>
      </alternateIdentifiers>
      <xsl:where-populated><relatedIdentifiers><xsl:sequence select="f:datacite-files(), f:datacite-relations()"/></relatedIdentifiers></xsl:where-populated>
      <formats><format>application/tei+xml</format></formats>
      <version>{$record?version}</version>
      <xsl:sequence select="f:datacite-rights()"/>
      <xsl:sequence select="f:datacite-about()"/>
      <xsl:where-populated><relatedItems><xsl:sequence select="f:datacite-sources()"/></relatedItems></xsl:where-populated>
    </resource>
  </xsl:template>

  <!-- Returns what is said in sentences, who paid for the edition, and where the document was sent from. -->
  <xsl:function name="f:datacite-about" as="element()*" visibility="private">
    <xsl:where-populated>
      <descriptions>
        <xsl:for-each select="$record?abstract[. ne '']"><description descriptionType="Abstract" xml:lang="{$edition?language}">{.}</description></xsl:for-each>
        <xsl:for-each select="$letters?*, $record?sources?*, words:doubts($record)"><description descriptionType="Other" xml:lang="{$edition?language}">{.}</description></xsl:for-each>
      </descriptions>
    </xsl:where-populated>
    <xsl:where-populated>
      <fundingReferences>
        <xsl:for-each select="$record?funders?*"><fundingReference><funderName>{?name}</funderName></fundingReference></xsl:for-each>
      </fundingReferences>
    </xsl:where-populated>
    <xsl:where-populated>
      <geoLocations>
        <xsl:for-each select="f:actions('sent')?places?*"><geoLocation><geoLocationPlace>{?name}</geoLocationPlace></geoLocation></xsl:for-each>
      </geoLocations>
    </xsl:where-populated>
  </xsl:function>

  <!-- Returns the DOI; while there is none, the best name there is: the address, the OAI identifier, the document's own id. -->
  <xsl:function name="f:datacite-identifier" as="element(datacite:identifier)" visibility="private">
    <xsl:variable name="doi" as="xs:string?" select="$record?permanent?*[?type eq 'doi'][1]?value"/>
    <xsl:variable name="address" as="xs:string?" select="f:address($record, 'html')"/>
    <identifier identifierType="{if ($doi) then 'DOI' else if ($address) then 'URL' else 'Other'}">{($doi, $address, f:oai-identifier($record), $record?id)[1]}</identifier>
  </xsl:function>

  <!-- Returns the names that the document has besides: its address beside a DOI, ARK, Handle, URN. -->
  <xsl:function name="f:datacite-other-names" as="element(datacite:alternateIdentifier)*" visibility="private">
    <xsl:if test="$record?permanent?*?type = 'doi'">
      <xsl:for-each select="f:address($record, 'html')"><alternateIdentifier alternateIdentifierType="URL">{.}</alternateIdentifier></xsl:for-each>
    </xsl:if>
    <xsl:for-each select="$record?permanent?*[?type ne 'doi']">
      <alternateIdentifier alternateIdentifierType="{map { 'ark': 'ARK', 'handle': 'Handle', 'urn': 'URN' }(?type)}">{?value}</alternateIdentifier>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns a maker, a person or a body by the markup of the name, with the addresses in authority files. -->
  <xsl:function name="f:datacite-creator" as="element(datacite:creator)" visibility="private">
    <xsl:param name="party" as="map(*)"/>
    <creator>
      <creatorName>
        <xsl:for-each select="map { 'person': 'Personal', 'org': 'Organizational' }($party?kind)">
          <xsl:attribute name="nameType" select="."/>
        </xsl:for-each>
        <xsl:text>{$party?name}</xsl:text>
      </creatorName>
      <xsl:for-each select="f:authorities($party)">
        <nameIdentifier nameIdentifierScheme="{f:authority(.)?name}" schemeURI="{f:authority(.)?begin}">{.}</nameIdentifier>
      </xsl:for-each>
    </creator>
  </xsl:function>

  <!-- Returns the translators whom a source names, or that the translator is unknown. -->
  <xsl:function name="f:datacite-translators" as="element(datacite:contributor)*" visibility="private">
    <xsl:for-each select="$record?named_translators?*?name, '(:unkn)'[$record?translator_unknown]">
      <contributor contributorType="Translator"><contributorName>{.}</contributorName></contributor>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the dates; an open end is empty here (RKMS-ISO8601), and how sure a date is stands beside it. -->
  <xsl:function name="f:datacite-dates" as="element(datacite:date)*" visibility="private">
    <xsl:for-each select="$record?dated[. ne '']">
      <date dateType="Created">
        <xsl:for-each select="$record?date?cert[. ne '']"><xsl:attribute name="dateInformation" select="words:doubt(., string($record?date?by))"/></xsl:for-each>
        <xsl:text>{replace(., '\.\.', '')}</xsl:text>
      </date>
    </xsl:for-each>
    <xsl:for-each select="f:issued($record)"><date dateType="Issued">{.}</date></xsl:for-each>
    <date dateType="Updated">{$record?version}</date>
    <xsl:for-each select="f:actions(())[?type ne 'sent']">
      <xsl:variable name="did" as="xs:string" select="words:of('letters', ?type)"/>
      <xsl:for-each select="?dates?*[?when ne '']">
        <date dateType="Other" dateInformation="{$did}: {?text}">{tokenize(?when, 'T')[1]}</date>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the sentences on the text and the statement on it, then what is said of the encoding. The address of
       its licence is in a sentence only: who reads one address would take it for that of the text. -->
  <xsl:function name="f:datacite-rights" as="element(datacite:rightsList)" visibility="private">
    <rightsList>
      <xsl:for-each select="$record?text_rights?*"><rights xml:lang="{$edition?language}">{.}</rights></xsl:for-each>
      <xsl:for-each select="f:text-rights-address()"><rights rightsURI="{.}"/></xsl:for-each>
      <xsl:for-each select="$encoding-rights?*"><rights xml:lang="{$edition?language}">{.}</rights></xsl:for-each>
    </rightsList>
  </xsl:function>

  <!-- Returns the address of the TEI. -->
  <xsl:function name="f:datacite-files" as="element(datacite:relatedIdentifier)*" visibility="private">
    <xsl:for-each select="f:address($record, 'xml')">
      <relatedIdentifier relatedIdentifierType="URL" relationType="IsVariantFormOf">{.}</relatedIdentifier>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the texts that this one answers, follows or encloses, by their addresses. -->
  <xsl:function name="f:datacite-relations" as="element(datacite:relatedIdentifier)*" visibility="private">
    <xsl:variable name="words" as="map(*)" select="map { 'prev': 'Continues', 'next': 'IsContinuedBy', 'encloses': 'HasPart' }"/>
    <xsl:for-each select="f:linked-relations($record)">
      <relatedIdentifier relatedIdentifierType="URL" relationType="{($words(?type), 'References')[1]}">{?address}</relatedIdentifier>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the original, by its archive where that is known, those before it, and the publications of the translation. -->
  <xsl:function name="f:datacite-sources" as="element(datacite:relatedItem)*" visibility="private">
    <xsl:variable name="made-from" as="xs:string" select="if (f:is-translation($record)) then 'IsTranslationOf' else 'IsDerivedFrom'"/>
    <xsl:variable name="first" as="xs:string*" select="$record?originals?*[1] ! f:original(.), $record?holdings?*?text"/>
    <xsl:for-each select="($record?series?*, f:edition-title())[1]">
      <relatedItem relatedItemType="Collection" relationType="IsPartOf">
        <titles><title>{.}</title></titles>
        <xsl:for-each select="$record?edition_version[. ne '']"><edition>{.}</edition></xsl:for-each>
      </relatedItem>
    </xsl:for-each>
    <xsl:sequence select="$first[1] ! f:datacite-original($first, $made-from),
      $record?earlier_originals?* ! f:datacite-original(f:original(.), 'IsDerivedFrom')"/>
    <xsl:for-each select="$record?publications?*[?title ne '']">
      <relatedItem relatedItemType="{(map { 'j': 'JournalArticle', 'm': 'BookChapter' }(?level), 'Text')[1]}" relationType="IsDerivedFrom">
        <titles>
          <title>{?title}</title>
          <xsl:for-each select="(?part_of, ?container)[. ne '']"><title titleType="Other">{.}</title></xsl:for-each>
        </titles>
        <xsl:for-each select="?date[matches(., '^\d{4}')]"><publicationYear>{substring(., 1, 4)}</publicationYear></xsl:for-each>
        <xsl:for-each select="?volume[. ne '']"><volume>{.}</volume></xsl:for-each>
        <xsl:for-each select="?issue[. ne '']"><issue>{.}</issue></xsl:for-each>
        <xsl:for-each select="?number[. ne '']"><number numberType="Other">{.}</number></xsl:for-each>
        <xsl:variable name="pages" as="xs:string*" select="tokenize(?pages, '[-–]') ! normalize-space(.)"/>
        <xsl:for-each select="$pages[1]"><firstPage>{.}</firstPage></xsl:for-each>
        <xsl:for-each select="$pages[2]"><lastPage>{.}</lastPage></xsl:for-each>
        <xsl:for-each select="?publisher[. ne '']"><publisher>{.}</publisher></xsl:for-each>
        <xsl:where-populated>
          <contributors>
            <xsl:for-each select="?editors?*">
              <contributor contributorType="{if (?role = 'translator') then 'Translator' else 'Editor'}"><contributorName>{?name}</contributorName></contributor>
            </xsl:for-each>
          </contributors>
        </xsl:where-populated>
      </relatedItem>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns a text that this one was made from: what it is called, and where it is kept. -->
  <xsl:function name="f:datacite-original" as="element(datacite:relatedItem)" visibility="private">
    <xsl:param name="titles" as="xs:string*"/>
    <xsl:param name="relation" as="xs:string"/>
    <relatedItem relatedItemType="Text" relationType="{$relation}">
      <titles>
        <title>{$titles[1]}</title>
        <xsl:for-each select="tail($titles)"><title titleType="Other">{.}</title></xsl:for-each>
      </titles>
    </relatedItem>
  </xsl:function>
</xsl:stylesheet>
