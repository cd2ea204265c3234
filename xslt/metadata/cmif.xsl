<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of the edition for correspSearch: Correspondence Metadata Interchange Format 1.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:f="urn:press:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="f xs words" expand-text="yes">

  <!-- The whole edition: one correspDesc for each letter, those enclosed in another included. -->
  <xsl:mode name="cmif" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="cmif" as="element(TEI)">
    <TEI>
      <teiHeader>
        <fileDesc>
          <titleStmt>
            <title>{f:edition-title()}</title>
            <editor>{$edition?publisher}<xsl:for-each select="$edition?harvest?email[. ne '']"><xsl:text> </xsl:text><email>{.}</email></xsl:for-each></editor>
          </titleStmt>
          <publicationStmt>
            <publisher><ref target="{$edition?base_url}">{$edition?publisher}</ref></publisher>
            <idno type="url">{$edition?base_url}cmif.xml</idno>
            <date when="{max($records?*?version)}"/>
            <availability><licence target="{$edition?licence?encoding_url}">{$edition?licence?encoding}</licence></availability>
          </publicationStmt>
          <sourceDesc>
            <bibl type="online" xml:id="edition">{f:edition-title()}. <ref target="{$edition?base_url}">{$edition?base_url}</ref></bibl>
          </sourceDesc>
        </fileDesc>
        <profileDesc><xsl:sequence select="$records?* ! f:cmif-letters(.)"/></profileDesc>
      </teiHeader>
      <text><body><p/></body></text>
    </TEI>
  </xsl:template>

  <!-- Returns the letters of a document; the first is the document, others are parts of it. -->
  <xsl:function name="f:cmif-letters" as="element(correspDesc)*" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:for-each select="$of?correspondences?*">
      <xsl:variable name="number" as="xs:string" select="if (position() = 1) then $of?number else ''"/>
      <correspDesc source="#edition" ref="{f:address($of, 'html')}{if (position() = 1) then '' else ?of}">
        <xsl:if test="$number ne ''"><xsl:attribute name="key" select="$number"/></xsl:if>
        <xsl:sequence select="?actions?*[?type = ('sent', 'received')] ! f:cmif-action(.)"/>
        <xsl:for-each select="f:cmif-others(.), f:cmif-doubts(.)"><note>{.}</note></xsl:for-each>
      </correspDesc>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns who and on which days; a party or place has the address of its entry in an authority file. -->
  <xsl:function name="f:cmif-action" as="element(correspAction)" visibility="private">
    <xsl:param name="action" as="map(*)"/>
    <correspAction type="{$action?type}">
      <xsl:for-each select="$action?parties?*, $action?offices?*">
        <xsl:element name="{if (?kind = 'org') then 'orgName' else 'persName'}"><xsl:sequence select="f:cmif-ref(.), f:cmif-cert(.)"/>{?name}</xsl:element>
      </xsl:for-each>
      <xsl:for-each select="$action?places?*">
        <placeName><xsl:sequence select="f:cmif-ref(.)"/>{?name}</placeName>
      </xsl:for-each>
      <xsl:for-each select="$action?dates?*">
        <date>
          <xsl:variable name="date" as="map(*)" select="."/>
          <xsl:for-each select="'when', 'not_before', 'not_after'">
            <xsl:variable name="value" as="xs:string" select="$date(.)"/>
            <xsl:if test="$value ne ''">
              <xsl:attribute name="{(map { 'not_before': 'notBefore', 'not_after': 'notAfter' }(.), .)[1]}" select="substring-before($value || 'T', 'T')"/>
            </xsl:if>
          </xsl:for-each>
          <xsl:sequence select="f:cmif-cert($date)"/>
        </date>
      </xsl:for-each>
    </correspAction>
  </xsl:function>

  <!-- Returns what the format has no element for: who got a copy, and who passed a letter on and when. -->
  <xsl:function name="f:cmif-others" as="xs:string*" visibility="private">
    <xsl:param name="letter" as="map(*)"/>
    <xsl:variable name="copied" as="xs:string*" select="$letter?actions?*?copies?*?name"/>
    <xsl:if test="exists($copied)">
      <xsl:sequence select="words:label('letters.said', map { 'action': words:label('letters.copies'), 'facts': string-join($copied, '; ') })"/>
    </xsl:if>
    <xsl:for-each select="$letter?actions?*[not(?type = ('sent', 'received'))]">
      <xsl:sequence select="words:label('letters.said', map { 'action': words:of('letters', ?type),
        'facts': string-join(((?parties?*, ?offices?*, ?places?*)?name, ?dates?*?text), '; ') })"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns how sure each name, place and date of a letter is, in a sentence: @cert of the format has one degree alone. -->
  <xsl:function name="f:cmif-doubts" as="xs:string*" visibility="private">
    <xsl:param name="letter" as="map(*)"/>
    <xsl:for-each select="$letter?actions?*[?type = ('sent', 'received')]">
      <xsl:sequence select="(?parties?*, ?places?*)[?cert ne ''] ! (?name || ': ' || words:doubt(?cert, string(?by))), ?dates?*[?cert ne ''] ! words:date(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the one mark that the format has for how sure a name or a date is: none means that it is certain. -->
  <xsl:function name="f:cmif-cert" as="attribute(cert)?" visibility="private">
    <xsl:param name="fact" as="map(*)"/>
    <xsl:if test="not($fact?cert = ('', 'high'))"><xsl:attribute name="cert" select="'low'"/></xsl:if>
  </xsl:function>

  <!-- Returns the attribute that leads to an authority file, where the register knows one. -->
  <xsl:function name="f:cmif-ref" as="attribute(ref)?" visibility="private">
    <xsl:param name="party" as="map(*)"/>
    <xsl:for-each select="f:authorities($party)[1]"><xsl:attribute name="ref" select="."/></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
