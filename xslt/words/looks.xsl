<?xml version="1.0" encoding="UTF-8"?>
<!-- What the press says of looks, notes and agents: the same words in every format. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Every look of the ODD's list: what is said before and after it to the ear, and what is shown of it to who points at it. -->
  <xsl:variable name="words:looks" as="map(xs:string, map(*))" select="map {
    'struck': map { 'spoken': ['deleted: ', ' end of deletion'], 'hint': 'struck through in the document' },
    'added': map { 'spoken': ['added: ', ' end of addition'], 'hint': 'added in the document' },
    'supplied': map { 'spoken': ['supplied: ', ' end of supplied words'], 'hint': 'words supplied for the sense' },
    'identification': map { 'spoken': ['identified as: ', ' end of identification'], 'hint': 'says who or what is meant' },
    'decoded': map { 'spoken': ['decoded name: ', ' end of decoded name'], 'hint': 'a decoded name' },
    'doubtful': map { 'spoken': ['doubtful: ', ' end of doubtful words'], 'hint': 'doubtful' },
    'wording': map { 'hint': 'the wording of the original' },
    'description': map { 'hint': 'describes what is not text' },
    'misprint': map { 'hint': 'so typed' },
    'stamp': map { 'hint': 'a stamp' },
    'mark': map { 'spoken': ['mark at the edge of the page: ', ' end of mark'], 'hint': 'a mark at the edge of the page' },
    'displaced': map { 'hint': 'displaced' },
    'unclear': map { 'spoken': ['unclear: ', ' end of unclear words'], 'hint': 'hard to read' },
    'illegible': map { 'spoken': ['illegible: ', ' end of illegible passage'], 'hint': 'cannot be read' },
    'redacted': map { 'spoken': ['redacted: ', ' end of redaction'], 'hint': 'taken out before release' },
    'damage': map { 'spoken': ['damaged: ', ' end of damage'], 'hint': 'damaged' },
    'italic': map {}, 'bold': map {}, 'underlined': map {}, 'superscript': map {}, 'letterhead': map {},
    'classification': map {}, 'precedence': map {}, 'smallcaps': map {}, 'copies': map {}, 'points': map {},
    'processing': map {}, 'signature': map {} }"/>

  <!-- Returns what is shown of an element to who points at it: what its looks mean, and who did it. -->
  <xsl:function name="words:hint" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="meant" as="xs:string*" select="tokenize($element/@look) ! $words:looks(.)?hint"/>
    <xsl:sequence select="string-join($meant, '; ')[.] ! (. || $element/@by ! (', by ' || .))"/>
  </xsl:function>

  <!-- Returns the name of a note: "translator's note a". -->
  <xsl:function name="words:note-name" as="xs:string" visibility="public">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="string-join(($note/@agent || '''s note', $note/@sign), ' ')"/>
  </xsl:function>

  <!-- Returns the sign of a call, in brackets where it could be read as part of a number. -->
  <xsl:function name="words:call-sign" as="xs:string" visibility="public">
    <xsl:param name="call" as="element(call)"/>
    <xsl:sequence select="if ($call/@apart) then '(' || $call/@sign || ')' else string($call/@sign)"/>
  </xsl:function>
</xsl:stylesheet>
