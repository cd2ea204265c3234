<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of a document's page: what reference managers, harvesters and search engines read there. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xmlns:words="urn:press:words"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Typed links of the landing page, and the record as JSON-LD (publish/metadata/page_metadata.py). -->
  <xsl:param name="links" as="array(*)" select="[]"/>
  <xsl:param name="linked" as="xs:string" select="''"/>
  <!-- Dublin Core as pairs of name and value (publish/metadata/dublin_core.py). -->
  <xsl:param name="dublin-core" as="array(*)" select="[]"/>

  <!-- Typed links (Signposting) on the landing page, tags for reference managers, and the record as JSON-LD. The comparison
       says only what is needed to cite it: it is no place of its own in a library's index. -->
  <xsl:function name="f:citation-meta" as="element()*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:for-each select="$links?*[$reading eq $main-reading]">
      <link rel="{?rel}" href="{?href}">
        <xsl:if test="?type ne ''"><xsl:attribute name="type" select="?type"/></xsl:if>
      </link>
    </xsl:for-each>
    <xsl:for-each select="f:highwire($record), f:dublin-core($record)[$reading ne ''], f:zotero($record)">
      <xsl:if test=".(2) ne ''"><meta name="{.(1)}" content="{.(2)}"/></xsl:if>
    </xsl:for-each>
    <xsl:sequence select="f:linked()[$reading ne '']"/>
  </xsl:function>

  <!-- JSON-LD of what the page is about. -->
  <xsl:function name="f:linked" as="element()?">
    <xsl:if test="$linked ne ''"><script type="application/ld+json">{replace($linked, '&lt;', '\\u003c')}</script></xsl:if>
  </xsl:function>

  <!-- The tags of Highwire Press, which Google Scholar and Zotero read; the date is that of issue, as they have none for the
       date of a document (DC.date has that). -->
  <xsl:function name="f:highwire" as="array(xs:string)*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="pdf" as="xs:string?" select="$downloads?*?file[ends-with(., '.pdf')][$edition?base_url ne '']"/>
    <xsl:sequence select="['description', $record?abstract], ['citation_title', $record?title],
      f:authors($record) ! ['citation_author', .], f:issued($record) ! ['citation_online_date', translate(., '-', '/')],
      ['citation_inbook_title', f:edition-title()], ['citation_publisher', $edition?publisher],
      ['citation_language', string($record?languages?*[1])], ['citation_public_url', string(f:url($record, 'clean'))],
      ['citation_doi', string(f:doi($record))],
      ['citation_pdf_url', string($pdf ! ($edition?base_url || 'texts/' || .))]"/>
  </xsl:function>

  <!-- Dublin Core. A translator is told only beside an author: without one, readers of these tags take him for the author. -->
  <xsl:function name="f:dublin-core" as="array(xs:string)*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="told" as="array(*)*" select="$dublin-core?*[.(1) ne 'contributor' or exists(f:authors($record))]"/>
    <xsl:sequence select="$told ! ['DC.' || .(1), .(2)]"/>
  </xsl:function>

  <!-- What only Zotero reads (its namespace z): a letter where there is a sender or recipient, else a manuscript;
       the archive. The name of the publication keeps it from taking the first source for that. -->
  <xsl:function name="f:zotero" as="array(xs:string)*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:variable name="kept" as="map(*)?" select="$record?holdings?*[1]"/>
    <xsl:sequence select="['z.itemType', if (exists($record?correspondences?*)) then 'letter' else 'manuscript'],
      ['z.archive', string($kept ! f:archive(.))], ['z.archiveLocation', string($kept ! f:archive-location(.))],
      ['prism.publicationName', f:edition-title()]"/>
  </xsl:function>
</xsl:stylesheet>
