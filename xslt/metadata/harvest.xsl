<?xml version="1.0" encoding="UTF-8"?>
<!-- The record of a document in the formats of libraries: one mode a format, the facts from the record alone. -->
<xsl:package name="urn:press:harvest" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" expand-text="yes">

  <!-- The settings of the edition, as publish/edition.py has them. -->
  <xsl:param name="edition" as="map(*)" select="map{}"/>
  <!-- The record of one document, as publish/document/record.py has it; its Dublin Core (pairs of name and value), its
       letters in sentences, what is said of the rights of its encoding (publish/metadata/dublin_core.py). -->
  <xsl:param name="record" as="map(*)" select="map{}"/>
  <xsl:param name="dublin-core" as="array(*)" select="[]"/>
  <xsl:param name="letters" as="array(*)" select="[]"/>
  <xsl:param name="encoding-rights" as="array(*)" select="[]"/>
  <!-- The records of all documents, for what tells of the edition as a whole. -->
  <xsl:param name="records" as="array(*)" select="[]"/>

  <!-- The addresses in authority files of each entry of the registers that has some, by pointer (person:mao), the best first. -->
  <xsl:param name="authorities" as="map(*)" select="map{}"/>
  <!-- Every file of the site: path, instant of change, type, length, sha256. -->
  <xsl:param name="files" as="array(*)" select="[]"/>
  <!-- Every change of every document, the oldest first: id, title, number, instant, status, text, files (path, change). -->
  <xsl:param name="changes" as="array(*)" select="[]"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="dublin-core.xsl"/>
  <xsl:include href="mods.xsl"/>
  <xsl:include href="mods-related.xsl"/>
  <xsl:include href="datacite.xsl"/>
  <xsl:include href="cmif.xsl"/>
  <xsl:include href="sitemaps.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes" indent="no"/>
</xsl:package>
