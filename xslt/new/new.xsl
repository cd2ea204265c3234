<?xml version="1.0" encoding="UTF-8"?>
<!-- The skeleton of a new document: valid as it stands; what an editor fills in says so. -->
<xsl:package name="urn:press:new" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="header.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="p opener closer"/>

  <!-- id, kind (telegram, memorandum, letter), publisher and today (the day of the first change) of the new document. -->
  <xsl:param name="settings" as="map(*)"/>

  <!-- Enters with anything and leaves with the skeleton. -->
  <xsl:mode name="new" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The document, with one paragraph and, for a letter or telegram, a head and a tail. -->
  <xsl:template match="/" mode="new" as="node()+">
    <xsl:variable name="id" as="xs:string" select="$settings?id"/>
    <xsl:variable name="letter" as="xs:boolean" select="$settings?kind = ('telegram', 'letter')"/>
    <xsl:sequence select="f:schemas()" xmlns:f="urn:press:functions"/>
    <TEI xml:id="{$id}">
      <xsl:sequence select="f:header($settings, $letter)" xmlns:f="urn:press:functions"/>
      <text xml:id="{$id}.text" xml:lang="en">
        <body>
          <xsl:if test="$letter">
            <opener xml:id="{$id}.b1">…</opener>
          </xsl:if>
          <p xml:id="{$id}.b2">…</p>
          <xsl:if test="$letter">
            <closer xml:id="{$id}.b3"><signed>…</signed></closer>
          </xsl:if>
        </body>
      </text>
    </TEI>
  </xsl:template>
</xsl:package>
