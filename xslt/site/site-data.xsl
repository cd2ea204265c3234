<?xml version="1.0" encoding="UTF-8"?>
<!-- Data and downloads: every file and interface of the edition, with a sentence on what it is for. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- data.html. -->
  <xsl:mode name="data" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="data" as="element()">
    <xsl:variable name="main" as="element()+">
      <header class="document-head">
        <h1>{words:label('data.title')}</h1>
        <p class="from-to">{words:label('data.about')}</p>
      </header>
      <xsl:sequence select="f:offers('whole', $downloads?* ! [?file, ?words, words:label('data.for.' || translate(?file, '.', '-'))])"/>
      <xsl:sequence select="f:offers('documents', $each-document ! ['', words:label('data.name.' || .), words:label('data.for.' || .)])"/>
      <xsl:sequence select="f:offers('interfaces', $interfaces[f:offered(.)] ! [., ., words:label('data.for.' || translate(., '.', '-'))])"/>
      <xsl:if test="$edition?email ne ''">
        <section aria-labelledby="error">
          <h2 id="error">{words:label('data.error')}</h2>
          <p>{words:label('data.report')} <a href="mailto:{$edition?email}">{$edition?email}</a></p>
        </section>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="f:page('data.html', 'index-pages data', words:label('data.title'), (), $main)"/>
  </xsl:template>

  <!-- The files next to the page of each document, by their endings. -->
  <xsl:variable name="each-document" as="xs:string*" select="'xml', 'pdf', 'txt', 'json'"/>

  <!-- What programs read: files that are always there, and those of an edition with an address of its own. -->
  <xsl:variable name="interfaces" as="xs:string*" select="'manifest.json', 'cmif.xml', 'sitemap.xml', 'feed.xml', 'capabilitylist.xml'"/>

  <!-- Whether a file is made: most need the address of the edition. -->
  <xsl:function name="f:offered" as="xs:boolean">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="$file eq 'manifest.json' or $edition?base_url ne ''"/>
  </xsl:function>

  <!-- One group of offers: address, name, what it is for. -->
  <xsl:function name="f:offers" as="element()">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="offers" as="array(xs:string)*"/>
    <section aria-labelledby="{$group}">
      <h2 id="{$group}">{words:label('data.' || $group)}</h2>
      <dl>
        <xsl:for-each select="$offers">
          <dt><xsl:sequence select="f:link(.(1), .(2))"/></dt>
          <dd>{.(3)}</dd>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:function>
</xsl:stylesheet>
