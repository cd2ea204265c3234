<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers that Word makes before the paragraphs of a list: they are on the page, but not in the file's text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:word="urn:press:word" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Word's names of number formats, as pictures of format-integer. -->
  <xsl:variable name="formats" as="map(xs:string, xs:string)" select="map { 'decimal': '1', 'decimalZero': '01',
    'lowerLetter': 'a', 'upperLetter': 'A', 'lowerRoman': 'i', 'upperRoman': 'I' }"/>

  <!-- Returns the number of a paragraph of a list with a blank, nothing for others; a dash for a bullet. -->
  <xsl:function name="word:number" as="text()?" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="numbered" as="element()?" select="word:numbered($paragraph)[not(w:numId/@w:val = '0')]"/>
    <xsl:variable name="level" as="element()?" select="$numbered ! word:level(., string((w:ilvl/@w:val, '0')[1]))"/>
    <xsl:if test="$level and exists($paragraph//(w:t | w:delText))">
      <xsl:value-of select="(if ($level/w:numFmt/@w:val = 'bullet') then '-' else word:label($paragraph, $level)) || ' '"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns to which list a paragraph belongs, by itself or by its style. -->
  <xsl:function name="word:numbered" as="element()?" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="style" as="element()?" select="root($paragraph)//w:style[@w:styleId = $paragraph/w:pPr/w:pStyle/@w:val]"/>
    <xsl:sequence select="($paragraph/w:pPr/w:numPr, $style/w:pPr/w:numPr)[w:numId][1]"/>
  </xsl:function>

  <!-- Returns the definition of a level of the list to which a paragraph belongs. -->
  <xsl:function name="word:level" as="element()?" visibility="private">
    <xsl:param name="numbered" as="element()"/>
    <xsl:param name="level" as="xs:string"/>
    <xsl:variable name="num" as="element()?" select="root($numbered)//w:num[@w:numId = $numbered/w:numId/@w:val]"/>
    <xsl:sequence select="root($numbered)//w:abstractNum[@w:abstractNumId = $num/w:abstractNumId/@w:val]/w:lvl[@w:ilvl = $level]"/>
  </xsl:function>

  <!-- Returns a label such as “2.1)”: each %n of its form filled in with the number of that level. -->
  <xsl:function name="word:label" as="xs:string" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:param name="level" as="element()"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="string($level/w:lvlText/@w:val)" regex="%([1-9])">
        <xsl:matching-substring>
          <xsl:variable name="of" as="element()?" select="$level/../w:lvl[@w:ilvl = string(xs:integer(regex-group(1)) - 1)]"/>
          <xsl:sequence select="$of ! format-integer(word:count($paragraph, .), ($formats(string(w:numFmt/@w:val)), '1')[1])"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- Returns the number of a paragraph on a level: one more for each before it in the same abstract list, begun anew
       under each of the level above and where the list's number says so. -->
  <xsl:function name="word:count" as="xs:integer" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:param name="level" as="element()"/>
    <xsl:variable name="nums" as="element()*" select="root($level)//w:num[w:abstractNumId/@w:val = $level/../@w:abstractNumId]"/>
    <xsl:variable name="same" as="element()*" select="($paragraph/preceding::w:p, $paragraph)[word:numbered(.)/w:numId/@w:val = $nums/@w:numId]"/>
    <xsl:variable name="above" as="element()?" select="$same[xs:integer((word:numbered(.)/w:ilvl/@w:val, 0)[1]) lt xs:integer($level/@w:ilvl)][last()]"/>
    <xsl:variable name="restart" as="element()?" select="$same[word:restarts(., $nums, $level/@w:ilvl)][last()]"/>
    <xsl:variable name="counted" as="element()*" select="$same[(word:numbered(.)/w:ilvl/@w:val, '0')[1] = $level/@w:ilvl]
      [not($above) or . &gt;&gt; $above][not($restart) or not(. &lt;&lt; $restart)]"/>
    <xsl:variable name="start" as="xs:string" select="string(($nums[@w:numId = $restart/word:numbered(.)/w:numId/@w:val]
      /w:lvlOverride[@w:ilvl = $level/@w:ilvl]/w:startOverride/@w:val, $level/w:start/@w:val, '1')[1])"/>
    <xsl:sequence select="xs:integer($start) + max((count($counted), 1)) - 1"/>
  </xsl:function>

  <!-- Tells whether a paragraph is the first of a list's number that begins to count anew. -->
  <xsl:function name="word:restarts" as="xs:boolean" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:param name="nums" as="element()*"/>
    <xsl:param name="level" as="xs:string"/>
    <xsl:variable name="id" as="xs:string" select="string(word:numbered($paragraph)/w:numId/@w:val)"/>
    <xsl:sequence select="exists($nums[@w:numId = $id]/w:lvlOverride[@w:ilvl = $level]/w:startOverride)
      and empty($paragraph/preceding::w:p[word:numbered(.)/w:numId/@w:val = $id])"/>
  </xsl:function>
</xsl:stylesheet>
