<?xml version="1.0" encoding="UTF-8"?>
<!-- Simple Dublin Core as OAI-PMH wants it (http://www.openarchives.org/OAI/2.0/oai_dc.xsd). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns:words="urn:press:words" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  exclude-result-prefixes="f words xs" expand-text="yes">

  <!-- One document. -->
  <xsl:mode name="dublin-core" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="dublin-core" as="element(oai_dc:dc)">
    <oai_dc:dc xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <xsl:for-each select="$dublin-core?*"><xsl:element name="dc:{.(1)}">{.(2)}</xsl:element></xsl:for-each>
    </oai_dc:dc>
  </xsl:template>

  <!-- The edition as a whole. -->
  <xsl:mode name="dublin-core-edition" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="dublin-core-edition" as="element(oai_dc:dc)">
    <oai_dc:dc xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <dc:title>{f:edition-title()}</dc:title>
      <xsl:sequence select="f:dc('publisher', $edition?publisher), f:dc('type', 'Collection'),
        f:dc('identifier', $edition?base_url), f:dc('language', $edition?language), f:dc('rights', f:dc-rights())"/>
    </oai_dc:dc>
  </xsl:template>

  <!-- Returns the rights of the texts and of their encoding: the address of its licence stands in a sentence only, as an
       address alone would speak for the texts. -->
  <xsl:function name="f:dc-rights" as="xs:string*" visibility="private">
    <xsl:sequence select="f:text-rights-address(), $encoding-rights?*"/>
  </xsl:function>

  <!-- Returns one element for each value that is not empty. -->
  <xsl:function name="f:dc" as="element()*" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[. ne '']">
      <xsl:element name="dc:{$name}">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
