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
      <xsl:sequence select="f:offers('whole', $downloads?* ! [?file, ?words, f:download-use(?file)])"/>
      <xsl:sequence select="f:offers('documents', $each-document[f:made(.)] ! ['', words:label('data.name.' || .), words:label('data.for.' || .)])"/>
      <xsl:sequence select="f:offers('interfaces', $interfaces[f:offered(.)] ! [f:at(.), f:name(.), words:label('data.for.' || translate(., '.', '-'))])"/>
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
  <xsl:variable name="each-document" as="xs:string*" select="'xml', 'pdf', 'txt', 'json', 'datacite', 'linkset', 'mets'"/>

  <!-- Whether there is such a file: some are in formats that an edition need not have, some need its address. -->
  <xsl:function name="f:made" as="xs:boolean">
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="format" as="xs:string?" select="map{'pdf': 'pdf', 'txt': 'text'}($file)"/>
    <xsl:sequence select="(empty($format) or $edition?formats?* = $format) and ($edition?base_url ne '' or not($file = ('linkset', 'mets')))"/>
  </xsl:function>

  <!-- What programs read: files that are always there, those of an edition with an address of its own, and the interfaces
       of its service: path, media type, relation of the link to it on the home page. -->
  <xsl:variable name="offers" as="array(xs:string)*" select="
    ['manifest.json', 'application/json', ''], ['edition.ttl', 'text/turtle', 'alternate'], ['cmif.xml', 'application/tei+xml', 'alternate'],
    ['dcat.jsonld', 'application/ld+json', 'describedby'], ['beacon.txt', 'text/plain', 'alternate'], ['sitemap.xml', 'application/xml', ''],
    ['feed.xml', 'application/atom+xml', ''], ['capabilitylist.xml', 'application/xml', ''],
    ['oai', 'text/xml', 'service'], ['dts', 'application/ld+json', 'service'], ['openapi.json', 'application/json', 'service-desc']"/>
  <xsl:variable name="interfaces" as="xs:string*" select="$offers ! .(1)"/>

  <!-- Whether an interface is offered: most need the address of the edition, two a service. -->
  <xsl:function name="f:offered" as="xs:boolean">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="
      if ($file = ('oai', 'dts')) then $edition?served
      else $file = ('manifest.json', 'openapi.json') or $edition?base_url ne ''"/>
  </xsl:function>

  <!-- Where an interface is: a service is no file of the site. -->
  <xsl:function name="f:at" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="if ($file eq 'oai') then $edition?base_url || 'oai?verb=Identify' else if ($file eq 'dts') then $edition?base_url || 'dts' else $file"/>
  </xsl:function>

  <!-- What an interface is called. -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="if ($file eq 'oai') then 'OAI-PMH' else if ($file eq 'dts') then 'DTS' else $file"/>
  </xsl:function>

  <!-- What a file of the whole edition is for; that of another reading is for the same as that of the first. -->
  <xsl:function name="f:download-use" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="own" as="xs:string" select="'data.for.' || translate($file, '.', '-')"/>
    <xsl:sequence select="words:label(if (words:known($own)) then $own else replace($own, '-.*-', '-'))"/>
  </xsl:function>

  <!-- The typed links of the home page to them (RFC 8288, RFC 8631). -->
  <xsl:function name="f:service-links" as="element()*">
    <xsl:for-each select="$offers[.(3) ne ''][f:offered(.(1))]">
      <link rel="{.(3)}" type="{.(2)}" href="{f:at(.(1))}" title="{words:label('data.for.' || translate(.(1), '.', '-'))}"/>
    </xsl:for-each>
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
