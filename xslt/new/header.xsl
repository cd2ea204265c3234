<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of a new document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:press:functions" exclude-result-prefixes="#all"
  expand-text="yes">

  <!-- Returns the instructions by which an editor's tool finds the schema. -->
  <xsl:function name="f:schemas" as="processing-instruction()+" visibility="private">
    <xsl:processing-instruction name="xml-model">href="../schema/armistice.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"</xsl:processing-instruction>
    <xsl:processing-instruction name="xml-model">href="../schema/armistice.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"</xsl:processing-instruction>
  </xsl:function>

  <!-- Returns the header; three dots stand where an editor writes. -->
  <xsl:function name="f:header" as="element()" visibility="private">
    <xsl:param name="settings" as="map(*)"/>
    <xsl:param name="letter" as="xs:boolean"/>
    <teiHeader>
      <fileDesc>
        <titleStmt>
          <title type="main" subtype="editorial" resp="resp:edition">…</title>
          <title type="short" subtype="editorial" resp="resp:edition">…</title>
          <respStmt><resp ref="resp:transcriber">typed transcript</resp><name>unnamed</name></respStmt>
        </titleStmt>
        <publicationStmt>
          <publisher>{$settings?publisher}</publisher>
          <availability status="restricted">
            <p>…</p>
            <licence target="https://creativecommons.org/licenses/by/4.0/">The edition’s own encoding and notes are available under the Creative Commons Attribution 4.0 International licence.</licence>
          </availability>
        </publicationStmt>
        <sourceDesc>
          <listBibl>
            <bibl type="transcript" xml:id="{$settings?id}.s1">Typed transcript.</bibl>
          </listBibl>
        </sourceDesc>
      </fileDesc>
      <encodingDesc>
        <editorialDecl>
          <p>Encoded by the <ref target="../pages/principles.xml">editorial principles</ref> of this edition.</p>
        </editorialDecl>
        <xsl:sequence select="f:prefixes()"/>
      </encodingDesc>
      <profileDesc>
        <abstract resp="resp:edition"><p>…</p></abstract>
        <langUsage><language ident="en">English, the language of the text</language></langUsage>
        <textClass><catRef target="kind:{$settings?kind}"/><keywords><term>…</term></keywords></textClass>
        <xsl:sequence select="if ($letter) then f:correspondence($settings?id) else f:creation()"/>
      </profileDesc>
      <revisionDesc>
        <change when="{$settings?today}" status="draft">Begun.</change>
      </revisionDesc>
    </teiHeader>
  </xsl:function>

  <!-- Returns what the prefixes of pointers mean. -->
  <xsl:function name="f:prefixes" as="element()" visibility="private">
    <xsl:variable name="targets" as="map(xs:string, xs:string)" select="map { 'person': 'persons.xml#', 'place': 'places.xml#',
      'org': 'organisations.xml#', 'kind': 'kinds.xml#', 'resp': 'responsibility.xml#resp-', 'hand': 'responsibility.xml#hand-' }"/>
    <listPrefixDef>
      <xsl:for-each select="'person', 'place', 'org', 'kind', 'resp', 'hand'">
        <prefixDef ident="{.}" matchPattern="([a-z0-9-]+)" replacementPattern="../registers/{$targets(.)}$1"/>
      </xsl:for-each>
    </listPrefixDef>
  </xsl:function>

  <!-- Returns who wrote to whom, to be filled in. -->
  <xsl:function name="f:correspondence" as="element()" visibility="private">
    <xsl:param name="id" as="xs:string"/>
    <correspDesc corresp="#{$id}.text">
      <correspAction type="sent"><rs>…</rs></correspAction>
      <correspAction type="received"><rs>…</rs></correspAction>
    </correspDesc>
  </xsl:function>

  <!-- Returns when a document without sender came to be, to be filled in. -->
  <xsl:function name="f:creation" as="element()" visibility="private">
    <creation><date>…</date></creation>
  </xsl:function>
</xsl:stylesheet>
