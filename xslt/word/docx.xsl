<?xml version="1.0" encoding="UTF-8"?>
<!-- A Word file (WordprocessingML) as blocks with marked stretches: every word of it, deleted and inserted ones too. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:rel="http://schemas.openxmlformats.org/package/2006/relationships"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
  xmlns:word="urn:press:word" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Paragraphs, tables and what holds them, as blocks. -->
  <xsl:mode name="docx" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- What is in a paragraph, as words and marked stretches. -->
  <xsl:mode name="docx-inline" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Returns the blocks of a Word file: running heads, the text, notes at the foot. -->
  <xsl:function name="word:docx" as="element()*" visibility="private">
    <xsl:param name="parts" as="element()"/>
    <xsl:variable name="notes" as="element()*" select="$parts//w:footnote[not(@w:type)], $parts//w:endnote[not(@w:type)]"/>
    <xsl:apply-templates select="$parts/part/w:hdr" mode="docx"/>
    <xsl:apply-templates select="$parts/part/w:document" mode="docx"/>
    <xsl:for-each select="$parts//(w:footnoteReference | w:endnoteReference)[not(@w:customMarkFollows)]">
      <xsl:variable name="number" as="xs:integer" select="position()"/>
      <block joint="{if (position() = 1) then 'blank' else 'line'}" role="foot" n="{$number}">
        <xsl:text>{$number} </xsl:text>
        <xsl:for-each select="word:note(.)//w:p">
          <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates select="node()" mode="docx-inline"/>
        </xsl:for-each>
      </block>
    </xsl:for-each>
    <xsl:apply-templates select="$parts/part/w:ftr" mode="docx"/>
  </xsl:function>

  <!-- Returns the note that a reference calls. -->
  <xsl:function name="word:note" as="element()?" visibility="private">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="root($reference)//(if ($reference/self::w:footnoteReference) then w:footnote else w:endnote)[@w:id = $reference/@w:id]"/>
  </xsl:function>

  <!-- A running head or foot, where it has words. -->
  <xsl:template match="w:hdr[normalize-space()] | w:ftr[normalize-space()]" mode="docx" as="element()*">
    <xsl:for-each select=".//w:p[normalize-space()]">
      <block joint="blank" role="running" type="{if (ancestor::w:hdr) then 'header' else 'footer'}" place="{if (ancestor::w:hdr) then 'top' else 'bottom'}">
        <xsl:apply-templates mode="docx-inline"/>
      </block>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="w:hdr | w:ftr" mode="docx" as="empty-sequence()" priority="-1"/>

  <!-- A paragraph, with its number where Word makes one; then what stands in boxes in it. -->
  <xsl:template match="w:p" mode="docx" as="element()*">
    <block joint="blank">
      <xsl:sequence select="word:number(.)"/>
      <xsl:apply-templates mode="docx-inline"/>
    </block>
    <xsl:apply-templates select=".//w:txbxContent[not(ancestor::mc:Fallback)]/w:p" mode="docx"/>
  </xsl:template>

  <!-- A table: cells parted by tabs, rows by line ends; inside a cell both are blanks. -->
  <xsl:template match="w:tbl" mode="docx" as="element()">
    <block joint="blank" role="table">
      <xsl:for-each select=".//w:tr">
        <xsl:if test="position() gt 1"><xsl:text>&#10;</xsl:text></xsl:if>
        <xsl:for-each select="w:tc | w:sdt/w:sdtContent/w:tc">
          <xsl:if test="position() gt 1"><xsl:text>&#9;</xsl:text></xsl:if>
          <xsl:for-each select=".//w:p">
            <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:apply-templates mode="docx-inline">
              <xsl:with-param name="in-cell" select="true()" tunnel="yes" as="xs:boolean"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </block>
  </xsl:template>

  <!-- What a reader of Word does not see twice, and instructions of fields. -->
  <xsl:template match="mc:Fallback" mode="docx docx-inline" as="empty-sequence()"/>
  <xsl:template match="w:txbxContent" mode="docx-inline" as="empty-sequence()"/>
  <xsl:template match="text()" mode="docx docx-inline" as="empty-sequence()"/>

  <!-- Words. -->
  <xsl:template match="w:t | w:delText | m:t" mode="docx-inline" as="text()*" priority="1">
    <xsl:value-of select="."/>
  </xsl:template>

  <!-- Signs that Word writes as elements. -->
  <xsl:template match="w:tab[parent::w:r] | w:ptab | w:br | w:cr | w:noBreakHyphen | w:softHyphen" mode="docx-inline" as="text()?">
    <xsl:param name="in-cell" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="sign" as="xs:string" select="
      if (self::w:noBreakHyphen) then '&#x2011;' else if (self::w:softHyphen) then '&#xAD;'
      else if ($in-cell or self::w:ptab) then ' ' else if (self::w:tab) then '&#9;' else '&#10;'"/>
    <xsl:value-of select="$sign"/>
  </xsl:template>
  <xsl:template match="w:sym" mode="docx-inline" as="text()">
    <xsl:value-of select="codepoints-to-string(xs:integer(fold-left(string-to-codepoints(lower-case(@w:char)), 0,
      function($sum, $digit) { $sum * 16 + (if ($digit gt 96) then $digit - 87 else $digit - 48) })))"/>
  </xsl:template>

  <!-- A run, its look around its words. -->
  <xsl:template match="w:r" mode="docx-inline" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="docx-inline"/>
    </xsl:variable>
    <xsl:variable name="says" as="element()*" select="w:rPr, w:rPr/w:rStyle/root()//w:style[@w:styleId = current()/w:rPr/w:rStyle/@w:val]/w:rPr"/>
    <xsl:variable name="looks" as="xs:string*" select="if (w:footnoteReference or w:endnoteReference) then () else word:looks($says)"/>
    <xsl:sequence select="fold-right($looks, $content, function($look, $inner) { word:stretch($look, $inner) })"/>
  </xsl:template>

  <!-- Returns the looks that properties of a run switch on. -->
  <xsl:function name="word:looks" as="xs:string*" visibility="private">
    <xsl:param name="says" as="element()*"/>
    <xsl:variable name="on" as="element()*" select="$says/*[not(@w:val = ('0', 'false', 'none', 'off'))]"/>
    <xsl:sequence select="distinct-values((
      'struck'[$on/self::w:strike or $on/self::w:dstrike], 'underlined'[$on/self::w:u],
      'italic'[$on/self::w:i], 'bold'[$on/self::w:b], 'smallcaps'[$on/self::w:smallCaps],
      $on/self::w:vertAlign/@w:val[. = ('superscript', 'subscript')]/string()))"/>
  </xsl:function>

  <!-- Returns words as a stretch of a kind, nothing for no words. -->
  <xsl:function name="word:stretch" as="node()*" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:if test="exists($content)">
      <s kind="{$kind}"><xsl:sequence select="$content"/></s>
    </xsl:if>
  </xsl:function>

  <!-- Deletions and additions, with their author. -->
  <xsl:template match="w:del | w:ins | w:moveFrom | w:moveTo" mode="docx-inline" as="element()">
    <s kind="{if (self::w:del or self::w:moveFrom) then 'deleted' else 'inserted'}" author="{@w:author}">
      <xsl:apply-templates mode="docx-inline"/>
    </s>
  </xsl:template>
  <xsl:template match="w:rPr/w:del | w:rPr/w:ins | w:rPr/w:moveFrom | w:rPr/w:moveTo" mode="docx-inline" as="empty-sequence()" priority="2"/>

  <!-- The call of a note. -->
  <xsl:template match="w:footnoteReference | w:endnoteReference" mode="docx-inline" as="element()?">
    <xsl:if test="not(ancestor::w:footnote or ancestor::w:endnote)">
      <xsl:variable name="number" as="xs:integer" select="1 + count(root()//(w:footnoteReference | w:endnoteReference)[. &lt;&lt; current()])"/>
      <s kind="call" n="{$number}">{$number}</s>
    </xsl:if>
  </xsl:template>

  <!-- A comment, at the place where it refers to the text. -->
  <xsl:template match="w:commentReference" mode="docx-inline" as="element()*">
    <xsl:for-each select="root()//w:comment[@w:id = current()/@w:id]">
      <s kind="comment" author="{@w:author}" words="{normalize-space(string-join(.//w:p ! string-join(.//w:t), ' '))}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A picture, by the name of its file in the archive. -->
  <xsl:template match="a:blip[@r:embed] | v:imagedata[@r:id]" mode="docx-inline" as="element()*">
    <xsl:variable name="id" as="xs:string" select="string((@r:embed, @r:id)[1])"/>
    <xsl:variable name="words" as="xs:string?" select="(ancestor::*/wp:docPr/@descr)[last()][normalize-space()]"/>
    <xsl:for-each select="ancestor::part/root()//rel:Relationship[@Id = $id][not(@TargetMode = 'External')][1]">
      <s kind="picture" file="word/{@Target}">
        <xsl:if test="$words"><xsl:attribute name="words" select="$words"/></xsl:if>
      </s>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
