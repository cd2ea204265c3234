<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of a register as JSON: id, kind, name, other names, dates, role, addresses in authority files. -->
<xsl:package name="urn:press:harvest:register" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <xsl:include href="../words/years.xsl"/>

  <xsl:output method="json" encoding="UTF-8"/>

  <!-- Where an identifier leads: type of idno, address before it. -->
  <xsl:variable name="authorities" as="map(xs:string, xs:string)" select="map {
    'wikidata': 'http://www.wikidata.org/entity/', 'viaf': 'https://viaf.org/viaf/', 'gnd': 'https://d-nb.info/gnd/',
    'geonames': 'https://sws.geonames.org/' }"/>

  <!-- Enters with a register and leaves with its entries. -->
  <xsl:mode name="register" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- One map an entry, in the order of the register. -->
  <xsl:template match="/" mode="register" as="array(*)">
    <xsl:variable name="entries" as="map(*)*">
      <xsl:apply-templates select="TEI/(standOff | text)//(person | place | org)[@xml:id]" mode="entry"/>
    </xsl:variable>
    <xsl:sequence select="array { $entries }"/>
  </xsl:template>

  <!-- Leaves with one entry. -->
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The address of an authority ends in a solidus at GeoNames. -->
  <xsl:template match="person | place | org" mode="entry" as="map(*)">
    <xsl:variable name="names" as="xs:string*" select="(persName | placeName | orgName) ! normalize-space(.)"/>
    <xsl:sequence select="map {
      'id': string(@xml:id), 'ref': local-name() || ':' || @xml:id,
      'type': map { 'person': 'Person', 'place': 'Place', 'org': 'Organization' }(local-name()),
      'name': string(((persName | placeName | orgName)[@type = 'preferred'] ! normalize-space(.), $names)[1]),
      'other_names': array { distinct-values($names)[. ne $names[1]] },
      'birth': string(birth[1]/@when), 'death': string(death[1]/@when),
      'life': words:years(.),
      'role': string-join((occupation, note[@type = 'description']) ! normalize-space(), ' '),
      'gnd': string(idno[@type = 'gnd'][1]),
      'same_as': array { idno[map:contains($authorities, @type)] ! ($authorities(@type) || . || (if (@type = 'geonames') then '/' else '')) } }"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:template>
</xsl:package>
