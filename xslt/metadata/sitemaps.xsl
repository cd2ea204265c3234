<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of addresses: the sitemap (sitemaps.org 0.9) and ResourceSync 1.1 (ANSI/NISO Z39.99), which is made of sitemaps. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:f="urn:press:functions" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/"
  exclude-result-prefixes="f xs words sm" expand-text="yes">

  <!-- Every page. -->
  <xsl:mode name="sitemap" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="sitemap" as="element(sm:urlset)">
    <urlset>
      <xsl:for-each select="$files?*[ends-with(?path, '.html')]">
        <url><loc>{$edition?base_url}{?path}</loc><lastmod>{?changed}</lastmod></url>
      </xsl:for-each>
    </urlset>
  </xsl:template>

  <!-- Where ResourceSync begins (6.3.1): one set of resources, one capability list. -->
  <xsl:mode name="resourcesync" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="resourcesync" as="element(sm:urlset)">
    <urlset>
      <rs:ln rel="describedby" href="{$edition?base_url}dcat.jsonld"/>
      <rs:md capability="description"/>
      <url><loc>{$edition?base_url}capabilitylist.xml</loc><rs:md capability="capabilitylist"/></url>
    </urlset>
  </xsl:template>

  <!-- What there is: a list of resources and a list of changes. -->
  <xsl:mode name="capabilitylist" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="capabilitylist" as="element(sm:urlset)">
    <urlset>
      <rs:ln rel="up" href="{$edition?base_url}.well-known/resourcesync"/>
      <rs:md capability="capabilitylist"/>
      <url><loc>{$edition?base_url}resourcelist.xml</loc><rs:md capability="resourcelist"/></url>
      <url><loc>{$edition?base_url}changelist.xml</loc><rs:md capability="changelist"/></url>
    </urlset>
  </xsl:template>

  <!-- Every file, with its digest, size and media type. -->
  <xsl:mode name="resourcelist" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="resourcelist" as="element(sm:urlset)">
    <urlset>
      <rs:ln rel="up" href="{$edition?base_url}capabilitylist.xml"/>
      <rs:md capability="resourcelist" at="{max($changes?*?instant)}"/>
      <xsl:for-each select="$files?*">
        <url>
          <loc>{$edition?base_url}{?path}</loc>
          <lastmod>{?changed}</lastmod>
          <rs:md hash="sha-256:{?sha256}" length="{?length}" type="{?type}"/>
        </url>
      </xsl:for-each>
    </urlset>
  </xsl:template>

  <!-- Every change of a document, the oldest first, with every file that it made, changed or took away. -->
  <xsl:mode name="changelist" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="changelist" as="element(sm:urlset)">
    <urlset>
      <rs:ln rel="up" href="{$edition?base_url}capabilitylist.xml"/>
      <rs:md capability="changelist" from="{min($changes?*?instant)}"/>
      <xsl:for-each select="$changes?*">
        <xsl:variable name="instant" as="xs:string" select="?instant"/>
        <xsl:for-each select="?files?*">
          <url>
            <loc>{$edition?base_url}{?path}</loc>
            <lastmod>{$instant}</lastmod>
            <rs:md change="{?change}" datetime="{$instant}"/>
          </url>
        </xsl:for-each>
      </xsl:for-each>
    </urlset>
  </xsl:template>

  <!-- The changes as an Atom feed (RFC 4287), the newest first. -->
  <xsl:mode name="atom" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="atom" as="element(a:feed)" xmlns="http://www.w3.org/2005/Atom" xmlns:a="http://www.w3.org/2005/Atom">
    <feed xmlns:a="http://www.w3.org/2005/Atom" xsl:exclude-result-prefixes="a rs">
      <id>{$edition?base_url}feed.xml</id>
      <title>{words:label('metadata.changes', map{'edition': f:edition-title()})}</title>
      <updated>{max($changes?*?instant)}</updated>
      <author><name>{$edition?publisher}</name></author>
      <link rel="self" type="application/atom+xml" href="{$edition?base_url}feed.xml"/>
      <link rel="alternate" type="text/html" href="{$edition?base_url}index.html"/>
      <xsl:for-each select="reverse($changes?*)">
        <entry>
          <id>{$edition?base_url}texts/{?id}.html#change-{?number}</id>
          <title>{?title}</title>
          <updated>{?instant}</updated>
          <link rel="alternate" type="text/html" href="{$edition?base_url}texts/{?id}.html"/>
          <category term="{?status}"/>
          <summary>{?text}</summary>
        </entry>
      </xsl:for-each>
    </feed>
  </xsl:template>
</xsl:stylesheet>
