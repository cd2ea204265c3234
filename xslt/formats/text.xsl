<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text of a reading: blocks apart, what cannot be drawn in the typist's signs, notes after the text. -->
<xsl:package name="urn:press:formats:text" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:words="urn:press:words"
  xmlns:text="urn:press:text" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The identifier of the block that alone is written; without one, the whole reading. -->
  <xsl:param name="passage" as="xs:string" select="''"/>

  <xsl:include href="../words/words.xsl"/>
  <xsl:include href="../words/looks.xsl"/>
  <xsl:include href="../words/remarks.xsl"/>
  <xsl:include href="text-blocks.xsl"/>
  <xsl:include href="text-notes.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Enters with a reading and leaves with its plain text. -->
  <xsl:mode name="text" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The text, then the notes, each with the words it belongs to. -->
  <xsl:template match="/" mode="text" as="text()">
    <xsl:variable name="chosen" as="element()*" select="if ($passage) then .//body//*[@xml:id = $passage] else .//body"/>
    <xsl:variable name="body" as="xs:string*">
      <xsl:apply-templates select="$chosen" mode="text-blocks"/>
    </xsl:variable>
    <xsl:variable name="written" as="xs:string" select="text:spaced(string-join($body))"/>
    <xsl:variable name="notes" as="element(note)*" select=".[not($passage)]//notes/note"/>
    <xsl:variable name="after" as="xs:string*" select="text:key($written, $notes), $notes ! text:note(.)"/>
    <xsl:variable name="about" as="xs:string*" select="
      (.[not($passage)]//account/line ! string(), .[not($passage)]/reading/words:remarks(., map:keys($text-signs), ())) ! (. || '&#10;&#10;')"/>
    <xsl:value-of select="$written || '&#10;', text:section('notes.title', $after), text:section('text.account', $about)" separator=""/>
  </xsl:template>
</xsl:package>
