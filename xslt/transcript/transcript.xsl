<?xml version="1.0" encoding="UTF-8"?>
<!-- The typed transcript again, from the TEI alone: the typist's signs are drawn by rend, the joints of blocks kept. -->
<xsl:package name="urn:press:transcript" package-version="1.0" version="3.0" declared-modes="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:typed="urn:press:typed" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <xsl:include href="../functions/blanks.xsl"/>
  <xsl:include href="../functions/blocks.xsl"/>
  <xsl:include href="white-space.xsl"/>
  <xsl:include href="typed.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Enters with a TEI document and leaves with the characters of its typed transcript. -->
  <xsl:mode name="transcript" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- What was typed, its white space settled, then written out; no line ends in a blank. -->
  <xsl:template match="/" mode="transcript" as="text()">
    <xsl:variable name="typed" as="document-node()">
      <xsl:apply-templates select="." mode="typed-only"/>
    </xsl:variable>
    <xsl:variable name="settled" as="document-node()">
      <xsl:apply-templates select="$typed" mode="white-space"/>
    </xsl:variable>
    <xsl:variable name="written" as="xs:string*">
      <xsl:apply-templates select="$settled/TEI/text" mode="typed"/>
    </xsl:variable>
    <xsl:value-of select="string-join(tokenize(string-join($written), '\n') ! typed:without-blanks-at-end(.), '&#10;') || '&#10;'"/>
  </xsl:template>
</xsl:package>
