<?xml version="1.0" encoding="UTF-8"?>
<!-- What several formats say of a document, read from its record in one place, so that they cannot differ. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" expand-text="yes">

  <!-- Returns those who sent (or received) the document itself, not what it encloses. -->
  <xsl:function name="f:parties" as="map(*)*" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="$of?correspondences?*[1]?actions?*[?type = $type]?parties?*"/>
  </xsl:function>

  <!-- Returns the translators whom a source names. -->
  <xsl:function name="f:named-translators" as="map(*)*" visibility="private">
    <xsl:param name="of" as="map(*)"/>
    <xsl:sequence select="$of?translators?*[not(matches(?name, '^(not named|unnamed)'))]"/>
  </xsl:function>

  <!-- Returns a date in W3C form; a span as two, parted by a solidus. -->
  <xsl:function name="f:w3c-date" as="xs:string?" visibility="private">
    <xsl:param name="date" as="map(*)"/>
    <xsl:variable name="ends" as="xs:string*" select="($date?not_before, $date?not_after)[. ne '']"/>
    <xsl:sequence select="($date?when, string-join($ends, '/'))[. ne ''][1]"/>
  </xsl:function>

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

  <!-- Returns the addresses of the statements of rights: of the text, of the encoding. -->
  <xsl:function name="f:rights-addresses" as="xs:string*" visibility="private">
    <xsl:sequence select="($edition?harvest?rights, $edition?licence?encoding_url)[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
