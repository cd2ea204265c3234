<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts, continued: what of a specification is kept. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- An element keeps no namespace declarations but its own. -->
  <xsl:template match="*" mode="facts" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="facts"/>
    </xsl:copy>
  </xsl:template>

  <!-- Prose, examples and rules are not facts of the schema. -->
  <xsl:template mode="facts" match="gloss | desc | remarks | exemplum | constraintSpec | listRef | equiv | valDesc
      | paramList | model | modelGrp | modelSequence | moduleSpec/* | comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- Identifiers of the Guidelines' chapters, languages of the prose. -->
  <xsl:template mode="facts" match="@xml:id | @xml:lang | @versionDate | @predeclare" as="empty-sequence()"/>

  <!-- Only a default value is text. -->
  <xsl:template mode="facts" match="text()[not(parent::defaultVal)]" as="empty-sequence()"/>

</xsl:stylesheet>
