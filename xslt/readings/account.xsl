<?xml version="1.0" encoding="UTF-8"?>
<!-- The account of a reading: how far its text can be trusted, and what it changes, who did it and how sure that is. It goes
     with the reading into every format. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:words="urn:press:words" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The kinds of change that an account lists, in their order. -->
  <xsl:variable name="accounted" as="xs:string*" select="'deletion', 'mark', 'correction', 'supplied', 'addition', 'note'"/>

  <!-- Of one kind, at most so many are listed, so that an account fits under a printed text; all are counted. -->
  <xsl:variable name="most" as="xs:integer" select="12"/>

  <!-- Returns the account of a document with a header; each line is a sentence. -->
  <xsl:function name="settle:account" as="element(s:account)?" visibility="private">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="trust" as="xs:string?" select="settle:trust($root/teiHeader)"/>
    <xsl:variable name="changes" as="xs:string*" select="if ($reading-name = 'clean') then $accounted ! settle:accounted(., settle:changed(., $root)) else ()"/>
    <xsl:if test="$root/teiHeader/fileDesc and exists(($trust, $changes))">
      <account>
        <xsl:for-each select="$trust"><line>{.}</line></xsl:for-each>
        <xsl:if test="exists($changes)"><line>{words:label('changes.title')}: {string-join($changes, words:label('changes.between'))}.</line></xsl:if>
      </account>
    </xsl:if>
  </xsl:function>

  <!-- Returns how far a text can be trusted, by its latest status and whether a transcript is its source. -->
  <xsl:function name="settle:trust" as="xs:string?" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="status" as="xs:string" select="string(sort($header/revisionDesc//change[@status], (), function($change) { string($change/@when) })[last()]/@status)"/>
    <xsl:variable name="key" as="xs:string" select="'trust.' || $status || '.' || (if ($header//sourceDesc//bibl[@type = 'transcript']) then 'transcript' else 'source')"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else ()"/>
  </xsl:function>

  <!-- Returns the elements that are one kind of change to the clean reading. -->
  <xsl:function name="settle:changed" as="element()*" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="text" as="element()*" select="$root/text"/>
    <xsl:sequence select="
      if ($kind = 'deletion') then $text//del[not(ancestor::fw or ancestor::restore or ancestor::del)]
      else if ($kind = 'mark') then $text//fw
      else if ($kind = 'correction') then $text//choice[corr | reg | expan][not(parent::choice)]
      else if ($kind = 'supplied') then $text//supplied
      else if ($kind = 'addition') then $text//add else $text//note[@place = 'inline']"/>
  </xsl:function>

  <!-- Returns the changes of one kind: how many, and each with its words, who did it and how sure that is. -->
  <xsl:function name="settle:accounted" as="xs:string?" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="those" as="element()*"/>
    <xsl:if test="exists($those)">
      <xsl:sequence select="words:label('changes.' || $kind || '.count', map { 'count': count($those) }) || ' ('
        || string-join(($those[position() le $most] ! settle:one-change(.), '…'[count($those) gt $most]), ', ') || ')'"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns one change: its words, what they are read as, its agent, its certainty. -->
  <xsl:function name="settle:one-change" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="read" as="element()?" select="$element/self::choice/(corr, reg, expan)[1]"/>
    <xsl:variable name="typed" as="xs:string" select="settle:quoted(if ($read) then ($element/* except $read)[1] else $element)"/>
    <xsl:variable name="act" as="element()?" select="($read, $element[@resp or @hand], $element/del)[1]"/>
    <xsl:variable name="agent" as="xs:string?" select="$act/(@hand, @resp)[1] ! settle:agent(.)"/>
    <xsl:sequence select="string-join((
      if ($read) then words:label('changes.read-as', map { 'typed': $typed, 'read': settle:quoted($read) }) else $typed,
      $agent ! (if ($act/self::del) then words:label('acts.' || settle:striking($act), map { 'agent': . }) else settle:by(.)),
      $element/self::add ! settle:place-words(.), ($element/@cert, $read/@cert)[1] ! ('(' || words:label('doubt.degree', map { 'degree': words:of('degree', .) }) || ')')), ' ')"/>
  </xsl:function>

  <!-- Returns the words of an element between quotation marks, long ones cut. -->
  <xsl:function name="settle:quoted" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()?"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(normalize-space(string-join($element//text()[not(ancestor::note[not(@place = 'inline')])])))"/>
    <xsl:sequence select="'“' || string-join(($words[position() le 8], '…'[count($words) gt 8]), ' ') || '”'"/>
  </xsl:function>
</xsl:stylesheet>
