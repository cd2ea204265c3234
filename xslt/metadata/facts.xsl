<?xml version="1.0" encoding="UTF-8"?>
<!-- What several formats say of a document, read from its record in one place, so that they cannot differ. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:f="urn:press:functions" expand-text="yes">

  <!-- Returns the absolute address of a document's page, or of a file of its; nothing while the edition has none. -->
  <xsl:function name="f:address" as="xs:string?" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="($edition?base_url || 'texts/' || $of?id || '.' || $ending)[$edition?base_url ne '']"/>
  </xsl:function>

  <!-- Returns the OAI identifier of a document; nothing while the edition has no domain. -->
  <xsl:function name="f:oai-identifier" as="xs:string?" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="('oai:' || $edition?harvest?domain || ':' || $of?id)[$edition?harvest?domain ne '']"/>
  </xsl:function>

  <!-- Returns the language of the text. -->
  <xsl:function name="f:language" as="xs:string?" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="$of?languages?*[1]"/>
  </xsl:function>

  <!-- Returns title and subtitle of the edition. -->
  <xsl:function name="f:edition-title" as="xs:string" visibility="private">
    <xsl:sequence select="string-join(($edition?title, $edition?subtitle)[. ne ''], ': ')"/>
  </xsl:function>

  <!-- Returns the day of the first publication; nothing before it. -->
  <xsl:function name="f:issued" as="xs:string?" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="min($of?changes?*[?status = 'published']?when) ! substring(., 1, 10)"/>
  </xsl:function>

  <!-- Returns the document's own numbers. -->
  <xsl:function name="f:own-numbers" as="map(*)*" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="$of?numbers?*"/>
  </xsl:function>

  <!-- Returns the relations to other texts that can be told by an address. -->
  <xsl:function name="f:linked-relations" as="map(*)*" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:for-each select="$of?relations?*[?address ne '' or not(?document = ('', $of?id))]">
      <xsl:variable name="address" as="xs:string?" select="(?address[. ne ''], f:address(map { 'id': ?document }, 'html'))[1]"/>
      <xsl:if test="$address"><xsl:sequence select="map { 'type': ?type, 'address': $address, 'text': ?text }"/></xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Tells whether the text is in another language than the original. -->
  <xsl:function name="f:is-translation" as="xs:boolean" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="not($of?original_language = ('', f:language($of)))"/>
  </xsl:function>

  <!-- Returns the address of the statement of rights of the text; nothing where the edition has none. -->
  <xsl:function name="f:text-rights-address" as="xs:string?" visibility="private">
    <xsl:sequence select="$edition?harvest?rights[. ne '']"/>
  </xsl:function>

  <!-- Returns an original in words: what the header calls it, and its language. -->
  <xsl:function name="f:original" as="xs:string" visibility="private">
    <xsl:param name="original" as="map(*)"/>
    <xsl:sequence select="string-join(($original?text[. ne ''], ($original?name, $original?language)[. ne ''][1]), '. ')"/>
  </xsl:function>

  <!-- Returns the addresses of a party in authority files, the best first. -->
  <xsl:function name="f:authorities" as="xs:string*" visibility="private">
    <xsl:param name="party" as="map(*)"/>
    <xsl:sequence select="$authorities(string($party?ref))?*"/>
  </xsl:function>

  <!-- Returns the authority file that an address belongs to: its name, and what its addresses begin with. -->
  <xsl:function name="f:authority" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="name" as="xs:string" select="
      if (contains($address, 'd-nb.info')) then 'GND' else if (contains($address, 'viaf.org')) then 'VIAF'
      else if (contains($address, 'geonames.org')) then 'GeoNames' else 'Wikidata'"/>
    <xsl:sequence select="map { 'name': $name, 'begin': replace($address, '[^/]+/?$', '') }"/>
  </xsl:function>

  <!-- Returns the actions of the document's own letter, or of one type of them. -->
  <xsl:function name="f:actions" as="map(*)*" visibility="private">
    <xsl:param name="type" as="xs:string*"/>
    <xsl:sequence select="$record?correspondences?*[1]?actions?*[?type = $type or empty($type)]"/>
  </xsl:function>
</xsl:stylesheet>
