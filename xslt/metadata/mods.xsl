<?xml version="1.0" encoding="UTF-8"?>
<!-- MODS 3.8, the Metadata Object Description Schema of the Library of Congress (http://www.loc.gov/standards/mods/). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:f="urn:press:functions" xmlns="http://www.loc.gov/mods/v3" xmlns:mods="http://www.loc.gov/mods/v3"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  exclude-result-prefixes="f xs words mods" expand-text="yes">

  <!-- One document. -->
  <xsl:mode name="mods" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="mods" as="element(mods:mods)">
    <mods version="3.8" xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">
      <titleInfo>
        <xsl:if test="$record?title_editorial"><xsl:attribute name="supplied" select="'yes'"/></xsl:if>
        <title>{$record?title}</title>
      </titleInfo>
      <xsl:sequence select="f:mods-names()"/>
      <typeOfResource>text</typeOfResource>
      <genre>{$record?kind}</genre>
      <xsl:where-populated>
        <originInfo>
          <xsl:sequence select="f:mods-places(), f:mods-dates($record?date)"/>
          <xsl:for-each select="f:issued($record)"><dateIssued encoding="w3cdtf">{.}</dateIssued></xsl:for-each>
          <xsl:sequence select="f:mods-moments()"/>
          <xsl:for-each select="$record?edition_version[. ne '']"><edition>{.}</edition></xsl:for-each>
        </originInfo>
      </xsl:where-populated>
      <xsl:sequence select="f:mods-languages()"/>
      <xsl:for-each select="$record?abstract[. ne '']"><abstract>{.}</abstract></xsl:for-each>
      <xsl:sequence select="f:mods-notes()"/>
      <xsl:for-each select="$record?keywords?*"><subject><topic>{.}</topic></subject></xsl:for-each>
      <relatedItem type="host"><titleInfo><title>{f:edition-title()}</title></titleInfo></relatedItem>
      <xsl:for-each select="$record?series?*[. ne f:edition-title()]"><relatedItem type="series"><titleInfo><title>{.}</title></titleInfo></relatedItem></xsl:for-each>
      <xsl:sequence select="f:mods-related()"/>
      <xsl:for-each select="$record?permanent?*"><identifier type="{if (?type eq 'handle') then 'hdl' else ?type}">{?value}</identifier></xsl:for-each>
      <identifier type="local">{$record?id}</identifier>
      <xsl:for-each select="f:oai-identifier($record)"><identifier type="oai">{.}</identifier></xsl:for-each>
      <xsl:for-each select="f:own-numbers($record)"><identifier type="{?type}">{?value}</identifier></xsl:for-each>
      <xsl:sequence select="f:mods-locations(), f:mods-rights()"/>
      <recordInfo>
        <recordContentSource>{$edition?publisher}</recordContentSource>
        <recordChangeDate encoding="w3cdtf">{$record?version}</recordChangeDate>
        <recordIdentifier>{$record?id}</recordIdentifier>
      </recordInfo>
    </mods>
  </xsl:template>

  <!-- Returns the notes: the translator who is not named, letters in sentences, doubts, classification, sources. -->
  <xsl:function name="f:mods-notes" as="element(mods:note)*" visibility="private">
    <xsl:if test="$record?translator_unknown">
      <note type="statement of responsibility" displayLabel="Translator">{($record?translators?*[1]?name[. ne ''], words:label('document.unknown'))[1]}</note>
    </xsl:if>
    <xsl:for-each select="$letters?*"><note type="correspondence">{.}</note></xsl:for-each>
    <xsl:for-each select="words:doubts($record)"><note type="certainty">{.}</note></xsl:for-each>
    <xsl:for-each select="$record?classification?*"><note displayLabel="Classification">{.}</note></xsl:for-each>
    <xsl:for-each select="$record?sources?*"><note type="source">{.}</note></xsl:for-each>
  </xsl:function>

  <!-- Returns who made, received, passed on and translated the document, and who got a copy; an author who is a mere guess
       is "dubious" (MARC relators, which have no code for the others). -->
  <xsl:function name="f:mods-names" as="element(mods:name)*" visibility="private">
    <xsl:sequence select="$record?creators?* ! f:mods-name(., 'cre', 'creator'),
      $record?authors?*[?cert = 'low'][empty($record?creators?*)] ! f:mods-name(., 'dub', 'dubious author'),
      f:mods-parties(f:actions(())),
      $record?named_translators?* ! f:mods-name(., 'trl', 'translator'),
      $record?funders?* ! f:mods-name(., 'fnd', 'funder')"/>
  </xsl:function>

  <!-- Returns those who received a letter, got a copy of it or passed it on, with the bodies named besides persons. -->
  <xsl:function name="f:mods-parties" as="element(mods:name)*" visibility="private">
    <xsl:param name="actions" as="map(*)*"/>
    <xsl:variable name="received" as="map(*)*" select="$actions[?type = 'received']"/>
    <xsl:sequence select="$actions[?type = 'sent']?offices?* ! f:mods-name(., '', 'body of the sender'),
      ($received?parties?*, $received?offices?*) ! f:mods-name(., 'rcp', 'addressee'),
      $actions?copies?* ! f:mods-name(., '', 'recipient of a copy'),
      $actions[not(?type = ('sent', 'received'))] ! (let $role := ?type return (?parties?*, ?offices?*) ! f:mods-name(., '', $role))"/>
  </xsl:function>

  <!-- Returns a name with its role (a MARC relator); how sure it is stands in words, as MODS has no attribute for it. -->
  <xsl:function name="f:mods-name" as="element(mods:name)" visibility="private">
    <xsl:param name="party" as="map(*)"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="role" as="xs:string"/>
    <name>
      <xsl:for-each select="map { 'person': 'personal', 'org': 'corporate' }(string($party?kind))">
        <xsl:attribute name="type" select="."/>
      </xsl:for-each>
      <xsl:sequence select="f:authorities($party)[1] ! f:mods-authority(.)"/>
      <namePart>{$party?name}</namePart>
      <xsl:for-each select="f:authorities($party)">
        <nameIdentifier type="{lower-case(f:authority(.)?name)}">{.}</nameIdentifier>
      </xsl:for-each>
      <role>
        <xsl:if test="$code ne ''"><roleTerm type="code" authority="marcrelator">{$code}</roleTerm></xsl:if>
        <roleTerm type="text">{$role}</roleTerm>
      </role>
      <xsl:for-each select="$party?cert[. ne '']"><description>{words:doubt(., string($party?by))}</description></xsl:for-each>
    </name>
  </xsl:function>

  <!-- Returns the attributes that lead to the best authority file. -->
  <xsl:function name="f:mods-authority" as="attribute()+" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="file" as="map(*)" select="f:authority($address)"/>
    <xsl:attribute name="authority" select="lower-case($file?name)"/>
    <xsl:attribute name="authorityURI" select="$file?begin"/>
    <xsl:attribute name="valueURI" select="$address"/>
  </xsl:function>

  <!-- Returns where a letter was sent from. -->
  <xsl:function name="f:mods-places" as="element(mods:place)*" visibility="private">
    <xsl:for-each select="f:actions('sent')?places?*">
      <place><placeTerm type="text"><xsl:sequence select="f:authorities(.)[1] ! f:mods-authority(.)"/>{?name}</placeTerm></place>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the days and hours on which it was sent, passed on and received; hours without a time zone are of ISO 8601 alone. -->
  <xsl:function name="f:mods-moments" as="element(mods:dateOther)*" visibility="private">
    <xsl:for-each select="f:actions(())">
      <xsl:variable name="type" as="xs:string" select="?type"/>
      <xsl:for-each select="?dates?*?when[. ne ''][$type ne 'sent' or contains(., 'T')]">
        <dateOther type="{$type}" encoding="iso8601">{.}</dateOther>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns when a letter was made; a date with a certainty is inferred, and questionable unless that is high. -->
  <xsl:function name="f:mods-dates" as="element(mods:dateCreated)*" visibility="private">
    <xsl:param name="date" as="map(*)"/>
    <xsl:for-each select="['when', ''], ['not_before', 'start'], ['not_after', 'end']">
      <xsl:variable name="point" as="xs:string" select=".(2)"/>
      <xsl:for-each select="$date(.(1))[. ne '']">
        <dateCreated encoding="w3cdtf">
          <xsl:if test="$point ne ''"><xsl:attribute name="point" select="$point"/></xsl:if>
          <xsl:if test="$date?cert ne ''">
            <xsl:attribute name="qualifier" select="if ($date?cert eq 'high') then 'inferred' else 'questionable'"/>
          </xsl:if>
          <xsl:text>{if (matches(., 'T.*(Z|[+-]\d\d:\d\d)$')) then . else tokenize(., 'T')[1]}</xsl:text>
        </dateCreated>
      </xsl:for-each>
    </xsl:for-each>
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

  <!-- Returns where the page is, and where the original is kept. -->
  <xsl:function name="f:mods-locations" as="element(mods:location)*" visibility="private">
    <xsl:for-each select="f:address($record, 'html')"><location><url usage="primary">{.}</url></location></xsl:for-each>
    <xsl:for-each select="f:address($record, 'xml')"><location><url access="raw object" displayLabel="TEI">{.}</url></location></xsl:for-each>
    <xsl:for-each select="$record?holdings?*">
      <location>
        <physicalLocation displayLabel="Original">{string-join((?place, ?repository)[. ne ''], ', ')}</physicalLocation>
        <xsl:where-populated><shelfLocator>{string-join((?collection, ?shelfmark)[. ne ''], ', ')}</shelfLocator></xsl:where-populated>
      </location>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the rights of the text and of its encoding apart; the only address is that of the text's. -->
  <xsl:function name="f:mods-rights" as="element(mods:accessCondition)*" visibility="private">
    <xsl:for-each select="$record?text_rights?*"><accessCondition type="use and reproduction" displayLabel="Text">{.}</accessCondition></xsl:for-each>
    <xsl:for-each select="f:text-rights-address()"><accessCondition type="use and reproduction" displayLabel="Text" xlink:href="{.}"/></xsl:for-each>
    <xsl:for-each select="$encoding-rights?*"><accessCondition type="use and reproduction" displayLabel="Encoding">{.}</accessCondition></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
