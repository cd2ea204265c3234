<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text of a reading: blocks apart, what cannot be drawn in the typist's signs, notes after the text. -->
<xsl:package name="urn:press:formats:text" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="text-blocks.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Enters with a reading and leaves with its plain text. -->
  <xsl:mode name="text" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The text, then the notes, each with the words it belongs to. -->
  <xsl:template match="/" mode="text" as="text()">
    <xsl:variable name="body" as="xs:string*">
      <xsl:apply-templates select=".//text[not(ancestor::text)]/(front | body | group | back/node()[not(self::div[@type = 'notes'])])" mode="text-blocks"/>
    </xsl:variable>
    <xsl:variable name="notes" as="element(note)*" select=".//TEI/text/back/div[@type = 'notes']/note"/>
    <xsl:variable name="written" as="xs:string" select="f:spaced(string-join($body))"/>
    <xsl:variable name="after" as="xs:string*" select="f:key($written, $notes), $notes ! f:note-line(.)"/>
    <xsl:value-of select="$written || '&#10;'
      || (if (exists($after)) then '&#10;Notes&#10;&#10;' || string-join($after) else '')"/>
  </xsl:template>
</xsl:package>
