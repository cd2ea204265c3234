<?xml version="1.0" encoding="UTF-8"?>
<!-- A Writer file (OpenDocument) as blocks with marked stretches: every word of it, deleted and inserted ones too. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:word="urn:press:word" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The change in which a place is; empty outside changes. -->
  <xsl:accumulator name="change" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="text:change-start" select="string(@text:change-id)"/>
    <xsl:accumulator-rule match="text:change-end" select="''"/>
  </xsl:accumulator>

  <!-- Paragraphs, tables and what holds them, as blocks. -->
  <xsl:mode name="odt" on-no-match="shallow-skip" on-multiple-match="fail" use-accumulators="change"/>

  <!-- What is in a paragraph, as words and marked stretches. -->
  <xsl:mode name="odt-inline" on-no-match="shallow-skip" on-multiple-match="fail" use-accumulators="change"/>

  <!-- Returns the blocks of a Writer file: running heads, the text, notes at the foot. -->
  <xsl:function name="word:odt" as="element()*" visibility="private">
    <xsl:param name="parts" as="element()"/>
    <xsl:apply-templates select="$parts//style:header" mode="odt"/>
    <xsl:apply-templates select="$parts//office:body" mode="odt"/>
    <xsl:for-each select="$parts//office:body//text:note">
      <block joint="{if (position() = 1) then 'blank' else 'line'}" role="foot" n="{position()}">
        <xsl:text>{position()} </xsl:text>
        <xsl:for-each select="text:note-body//(text:p | text:h)">
          <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates mode="odt-inline"/>
        </xsl:for-each>
      </block>
    </xsl:for-each>
    <xsl:apply-templates select="$parts//style:footer" mode="odt"/>
  </xsl:function>

  <!-- A running head or foot. -->
  <xsl:template match="style:header | style:footer" mode="odt" as="element()*">
    <xsl:for-each select=".//(text:p | text:h)[normalize-space()]">
      <block joint="blank" role="running" type="{if (ancestor::style:header) then 'header' else 'footer'}"
        place="{if (ancestor::style:header) then 'top' else 'bottom'}">
        <xsl:apply-templates mode="odt-inline"/>
      </block>
    </xsl:for-each>
  </xsl:template>

  <!-- What was deleted is told where it was; sequence declarations are not text. -->
  <xsl:template match="text:tracked-changes | text:sequence-decls | office:forms" mode="odt" as="empty-sequence()"/>
  <xsl:template match="text()" mode="odt" as="empty-sequence()"/>

  <!-- A paragraph or heading, with its number in a list; then what stands in boxes in it. -->
  <xsl:template match="text:p | text:h" mode="odt" as="element()*">
    <block joint="blank">
      <xsl:sequence select="word:item-number(.)"/>
      <xsl:apply-templates mode="odt-inline"/>
    </block>
    <xsl:apply-templates select=".//draw:text-box/*" mode="odt"/>
  </xsl:template>

  <!-- Returns the number of the first paragraph of a list's item with a blank, nothing for others. -->
  <xsl:function name="word:item-number" as="text()?" visibility="private">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="item" as="element()?" select="$paragraph/parent::text:list-item[*[1] is $paragraph]"/>
    <xsl:variable name="level" as="xs:integer" select="count($paragraph/ancestor::text:list)"/>
    <xsl:variable name="name" as="xs:string?" select="($paragraph/ancestor::text:list/@text:style-name)[last()]"/>
    <xsl:variable name="style" as="element()?" select="(root($paragraph)//text:list-style[@style:name = $name]/*[@text:level = string($level)])[1]"/>
    <xsl:if test="$item">
      <xsl:variable name="number" as="xs:integer" select="1 + count($item/preceding-sibling::text:list-item)"/>
      <xsl:value-of select="if ($style/self::text:list-level-style-number[@style:num-format != ''])
        then $style/@style:num-prefix || format-integer($number, $style/@style:num-format) || ($style/@style:num-suffix, '.')[1] || ' '
        else '- '"/>
    </xsl:if>
  </xsl:function>

  <!-- A table: cells parted by tabs, rows by line ends; inside a cell both are blanks. -->
  <xsl:template match="table:table" mode="odt" as="element()">
    <block joint="blank" role="table">
      <xsl:for-each select=".//table:table-row">
        <xsl:if test="position() gt 1"><xsl:text>&#10;</xsl:text></xsl:if>
        <xsl:for-each select="table:table-cell">
          <xsl:if test="position() gt 1"><xsl:text>&#9;</xsl:text></xsl:if>
          <xsl:for-each select=".//(text:p | text:h)">
            <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:apply-templates mode="odt-inline">
              <xsl:with-param name="in-cell" select="true()" tunnel="yes" as="xs:boolean"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </block>
  </xsl:template>

  <!-- Words; inside a change they are inserted by its author. -->
  <xsl:template match="text()" mode="odt-inline" as="node()*">
    <xsl:variable name="change" as="xs:string" select="accumulator-before('change')"/>
    <xsl:variable name="region" as="element()?" select="if ($change) then root()//text:changed-region[@text:id = $change][text:insertion] else ()"/>
    <xsl:choose>
      <xsl:when test="$region">
        <s kind="inserted" author="{$region//dc:creator}">{translate(., '&#9;&#10;&#13;', '   ')}</s>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate(., '&#9;&#10;&#13;', '   ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was deleted at this place, by its author. -->
  <xsl:template match="text:change" mode="odt-inline" as="element()*">
    <xsl:for-each select="root()//text:changed-region[@text:id = current()/@text:change-id]/text:deletion">
      <s kind="deleted" author="{.//dc:creator}">
        <xsl:for-each select="text:p | text:h">
          <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates mode="odt-inline"/>
        </xsl:for-each>
      </s>
    </xsl:for-each>
  </xsl:template>

  <!-- Signs that Writer writes as elements. -->
  <xsl:template match="text:s" mode="odt-inline" as="text()">
    <xsl:value-of select="string-join(for $i in 1 to xs:integer((@text:c, 1)[1]) return ' ')"/>
  </xsl:template>
  <xsl:template match="text:tab | text:line-break" mode="odt-inline" as="text()">
    <xsl:param name="in-cell" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:value-of select="if ($in-cell) then ' ' else if (self::text:tab) then '&#9;' else '&#10;'"/>
  </xsl:template>

  <!-- A stretch with a style of its own. -->
  <xsl:template match="text:span" mode="odt-inline" as="node()*">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="odt-inline"/></xsl:variable>
    <xsl:variable name="looks" as="xs:string*" select="word:styled(root()//style:style[@style:name = current()/@text:style-name]/style:text-properties)"/>
    <xsl:sequence select="fold-right($looks, $content, function($look, $inner) { word:stretch($look, $inner) })"/>
  </xsl:template>

  <!-- Returns the looks that properties of a style switch on. -->
  <xsl:function name="word:styled" as="xs:string*" visibility="private">
    <xsl:param name="says" as="element()*"/>
    <xsl:sequence select="distinct-values((
      'struck'[$says/(@style:text-line-through-style, @style:text-line-through-type) != 'none'],
      'underlined'[$says/(@style:text-underline-style, @style:text-underline-type) != 'none'],
      'italic'[$says/@fo:font-style = ('italic', 'oblique')], 'bold'[$says/@fo:font-weight = ('bold', '600', '700', '800', '900')],
      'smallcaps'[$says/@fo:font-variant = 'small-caps'],
      'superscript'[$says/@style:text-position[starts-with(., 'super')]], 'subscript'[$says/@style:text-position[starts-with(., 'sub')]]))"/>
  </xsl:function>

  <!-- The call of a note; what is in a box is told after the paragraph. -->
  <xsl:template match="text:note" mode="odt-inline" as="element()">
    <xsl:variable name="number" as="xs:integer" select="1 + count(root()//office:body//text:note[. &lt;&lt; current()])"/>
    <s kind="call" n="{$number}">{$number}</s>
  </xsl:template>
  <xsl:template match="draw:text-box | svg:title | svg:desc | text:ruby-text" mode="odt-inline" as="empty-sequence()"/>

  <!-- A comment, at its place. -->
  <xsl:template match="office:annotation" mode="odt-inline" as="element()">
    <s kind="comment" author="{dc:creator}" words="{normalize-space(string-join(.//text:p, ' '))}"/>
  </xsl:template>

  <!-- A picture, by the name of its file in the archive. -->
  <xsl:template match="draw:image" mode="odt-inline" as="element()?">
    <xsl:variable name="words" as="xs:string?" select="(../svg:desc, ../svg:title)[normalize-space()][1]"/>
    <xsl:if test="not(matches(@xlink:href, '^[a-z]+:|^\.\.|^/'))">
      <s kind="picture" file="{@xlink:href}">
        <xsl:if test="$words"><xsl:attribute name="words" select="$words"/></xsl:if>
      </s>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
