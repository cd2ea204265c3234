<?xml version="1.0" encoding="UTF-8"?>
<!-- What came before or after a document, and what it carries, as far as its header says so. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:record="urn:press:record" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns every relation: pointers and sentences of correspContext (TEI Guidelines, 2.4.6), then enclosures. -->
  <xsl:function name="record:relations" as="map(*)*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:for-each select="$header/profileDesc/correspDesc/correspContext/(.//ref[@target] | .//ptr[@target]
      | (note | p)[not(.//ref or .//ptr)])">
      <xsl:variable name="type" as="xs:string" select="string(@type[not(current()/self::note)])"/>
      <xsl:variable name="text" as="xs:string" select="normalize-space((ancestor::note, ancestor::p, .)[1])"/>
      <xsl:sequence select="if (@target) then tokenize(@target) ! record:relation(., $type, $text, root($header))
        else record:relation('', $type, $text, root($header))"/>
    </xsl:for-each>
    <xsl:sequence select="tokenize(string-join($header/profileDesc/correspDesc/@corresp, ' '))[not(. = root($header)/TEI/text/@xml:id ! ('#' || .))]
      ! record:relation(., 'encloses', '', root($header))"/>
  </xsl:function>

  <!-- Returns one relation: "letter-12.xml#letter-12.b4" and "doc:letter-12" name a document, "#…" a place of this one. -->
  <xsl:function name="record:relation" as="map(*)" visibility="private">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="file" as="xs:string" select="replace(substring-before($pointer || '#', '#'), '^(doc:|.*/)', '') => replace('\.xml$', '')"/>
    <xsl:sequence select="map { 'type': $type, 'text': $text, 'block': substring-after($pointer, '#')[not(contains($pointer, '://'))] => string(),
      'address': string($pointer[matches(., '^https?://')]),
      'document': if (starts-with($pointer, '#')) then string($document/TEI/@xml:id)
        else if (matches($pointer, '^(doc:|([^:#]*/)?[^:/#]+\.xml(#|$))')) then $file else '' }"/>
  </xsl:function>
</xsl:stylesheet>
