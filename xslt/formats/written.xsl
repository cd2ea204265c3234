<?xml version="1.0" encoding="UTF-8"?>
<!-- What was made as a tree is written as HTML. -->
<xsl:package version="3.0" name="urn:press:written"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no" encoding="UTF-8"/>

  <!-- Entry: a page, or the elements that a reading becomes. -->
  <xsl:mode name="written" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="written" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:package>
