<?xml version="1.0" encoding="UTF-8"?>
<!-- The name of a hand, from what a handNote says of it (TEI Guidelines, 11.4.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Its name or scribe, else its first sentence without the full stop; else its identifier. -->
  <xsl:function name="words:hand" as="xs:string" visibility="public">
    <xsl:param name="hand" as="element(handNote)"/>
    <xsl:variable name="named" as="xs:string" select="normalize-space((($hand//(persName | orgName | name))[1], $hand/@scribe, $hand)[normalize-space()][1])"/>
    <xsl:variable name="first" as="xs:string" select="replace($named, '^(.*?\p{Ll}{2,})\. .*$', '$1')"/>
    <xsl:variable name="inside" as="xs:string" select="if (matches($first, '^(The|An?|Der|Die|Das|Eine?) ')) then lower-case(substring($first, 1, 1)) || substring($first, 2) else $first"/>
    <xsl:sequence select="(replace($inside, '(\p{Ll}{2,})\.$', '$1')[. ne ''], replace(replace($hand/@xml:id, '^.*\.', ''), '^hand-', ''))[1]"/>
  </xsl:function>
</xsl:stylesheet>
