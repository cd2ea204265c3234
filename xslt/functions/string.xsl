<?xml version="1.0" encoding="UTF-8"?>
<!-- The string S of a reading: what every format of it must carry, character for character. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:string="urn:press:string" xpath-default-namespace="urn:press:settled" expand-text="yes">

  <!-- Returns S of a reading: its characters in order, drawn marks included, notes apart; the edge of a block or cell and
       a typed line end count as one blank. -->
  <xsl:function name="string:of" as="xs:string" visibility="public">
    <xsl:param name="reading" as="node()"/>
    <xsl:sequence select="normalize-space(string-join(string:characters($reading/descendant-or-self::reading/body)))"/>
  </xsl:function>

  <!-- Returns the string of each note that is set apart, in order, with whose it is at its beginning. -->
  <xsl:function name="string:of-notes" as="xs:string*" visibility="public">
    <xsl:param name="reading" as="node()"/>
    <xsl:sequence select="$reading/descendant-or-self::reading/notes/note
      ! normalize-space(string-join((@whose ! (. || ': '), string:characters(.))))"/>
  </xsl:function>

  <!-- Returns the characters of some nodes, a blank at every edge of what does not run in a line. -->
  <xsl:function name="string:characters" as="xs:string*" visibility="public">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each select="$nodes">
      <xsl:variable name="edge" as="xs:string?" select="' '[not(current()/(self::text() | self::span | self::link | self::mark))]"/>
      <xsl:sequence select="if (self::call or self::place or self::turn) then ()
        else ($edge, if (self::text()) then string(.) else string:characters(node()), $edge)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
