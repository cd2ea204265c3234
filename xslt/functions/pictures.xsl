<?xml version="1.0" encoding="UTF-8"?>
<!-- The pictures of a document's pages: which there are, and which page has which (TEI Guidelines, 12.1). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pictures="urn:press:pictures"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What has a picture, in order: surfaces, single graphics, and page breaks that name a file themselves. -->
  <xsl:function name="pictures:all" as="element()*" visibility="public">
    <xsl:param name="document" as="document-node()?"/>
    <xsl:sequence select="$document/TEI/(facsimile//(surface | graphic[not(parent::surface)])
      | text//pb[@facs][not(starts-with(@facs, '#'))])[pictures:url(.)]"/>
  </xsl:function>

  <!-- The picture of a page: what its @facs leads to, or itself where it names a file. -->
  <xsl:function name="pictures:of" as="element()?" visibility="public">
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="pointer" as="xs:string?" select="tokenize($page/@facs)[1]"/>
    <xsl:variable name="place" as="element()?" select="
      if (starts-with($pointer, '#')) then (root($page)/TEI/facsimile//*[@xml:id = substring($pointer, 2)]
        /ancestor-or-self::*[self::surface or self::graphic])[last()]
      else $page[$pointer]"/>
    <xsl:sequence select="$place[pictures:url(.)][@xml:id or self::pb]"/>
  </xsl:function>

  <!-- The address of a picture: a file beside the document, or one on the web; nothing that runs, no host unsaid. -->
  <xsl:function name="pictures:url" as="xs:string?" visibility="public">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="url" as="xs:string?" select="tokenize(($place/self::pb/@facs, ($place/self::graphic, $place/graphic)[1]/@url)[1])[1]"/>
    <xsl:sequence select="$url[matches(., '^(https?://|[^:]+$)')][not(starts-with(., '//'))]"/>
  </xsl:function>

  <!-- The id of a picture on a page of the site. -->
  <xsl:function name="pictures:id" as="xs:string" visibility="public">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="string(($place[not(self::pb)]/@xml:id,
      'picture-' || count($place/preceding::*[name() = name($place)]) + 1)[1])"/>
  </xsl:function>
</xsl:stylesheet>
