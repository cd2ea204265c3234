<?xml version="1.0" encoding="UTF-8"?>
<!-- The string S of a reading: what every format of it must carry, character for character. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <xsl:include href="blocks.xsl"/>

  <!-- Returns S of what a reading has made: its characters in order, drawn marks included, notes apart; the edge of a
       block or cell and a typed line end count as one blank. -->
  <xsl:function name="f:string-of" as="xs:string" visibility="public">
    <xsl:param name="reading" as="node()"/>
    <xsl:sequence select="normalize-space(string-join(f:characters($reading/descendant-or-self::TEI/text)))"/>
  </xsl:function>

  <!-- Returns the string of each note that stands apart, in order. -->
  <xsl:function name="f:strings-of-notes" as="xs:string*" visibility="public">
    <xsl:param name="reading" as="node()"/>
    <xsl:sequence select="$reading/descendant-or-self::TEI/text/back/div[@type = 'notes']/note !
      normalize-space(string-join(f:characters(.)))"/>
  </xsl:function>

  <!-- Returns the characters of some nodes, a blank at every edge of a block. -->
  <xsl:function name="f:characters" as="xs:string*" visibility="public">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each select="$nodes">
      <xsl:variable name="edge" as="xs:string?" select="' '[f:is-block(current()) or f:is-container(current()) or current()/self::lb]"/>
      <xsl:sequence select="$edge, if (. instance of text()) then string(.)
        else if (self::ref[@type = 'note'] or self::pb or self::div[@type = 'notes'][parent::back] or not(self::*)) then () else f:characters(node()), $edge"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
