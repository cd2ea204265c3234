<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of a draft as TEI: the one place that says which element a block of each role becomes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:new="urn:press:new"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Roles of the head, which TEI has only before the text, and of the lines of its heading; of what may be anywhere; of the tail after the signature. -->
  <xsl:variable name="head-roles" as="xs:string+" select="'head', 'form', 'salute'"/>
  <xsl:variable name="heading-roles" as="xs:string+" select="'head', 'form'"/>
  <xsl:variable name="free-roles" as="xs:string+" select="'edge', 'break', 'running'"/>
  <xsl:variable name="after-roles" as="xs:string+" select="'processing', 'shown', 'printed', 'distribution-line', 'enclosures-line',
    'postscript', 'foot', 'foot-rule', 'end-mark', 'list-head', 'list-label', 'list-item', 'table', 'p'"/>

  <!-- Makes blocks of a draft into TEI. -->
  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A message quoted whole. -->
  <xsl:function name="new:enclosure" as="node()*" visibility="private">
    <xsl:param name="blocks" as="element()+"/>
    <xsl:sequence select="new:question($blocks[1][@q-about = 'enclosure'])"/>
    <floatingText type="{$blocks[1]/@inside}" xml:id="{$settings?id}.enclosure">
      <body>
        <xsl:sequence select="new:zones($blocks ! new:without-inside(.))"/>
      </body>
    </floatingText>
  </xsl:function>

  <!-- Returns a block without the mark of being inside, so that it is treated like any other. -->
  <xsl:function name="new:without-inside" as="element()" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:element name="{name($block)}" namespace="">
      <xsl:sequence select="$block/@*[not(name() = 'inside')][not(starts-with(name(), 'q-') and $block/@q-about = 'enclosure')], $block/node()"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns a block as an element, after its question, with its joint and its words. -->
  <xsl:function name="new:block" as="node()*" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="attributes" as="attribute()*"/>
    <xsl:sequence select="new:question($block)"/>
    <xsl:element name="{$name}">
      <xsl:sequence select="$attributes, new:joint-of($block)"/>
      <xsl:apply-templates select="$block/node()" mode="inline">
        <xsl:with-param name="within" select="$name" tunnel="yes" as="xs:string"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:function>

  <!-- Returns how a block is joined to the one before; a blank line is not said. -->
  <xsl:function name="new:joint-of" as="attribute()?" visibility="private">
    <xsl:param name="block" as="element()"/>
    <xsl:if test="$block/@joint = ('line', 'run-in')">
      <xsl:attribute name="rend" select="$block/@joint"/>
    </xsl:if>
  </xsl:function>

  <!-- A paragraph. -->
  <xsl:template match="b[@role = ('p', 'point-more', 'point')]" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'p', ())"/>
  </xsl:template>

  <!-- A line or group of lines of the head. -->
  <xsl:template match="b[@role = 'head']" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'opener', ())"/>
  </xsl:template>

  <!-- The form of the paper with its number. -->
  <xsl:template match="b[@role = 'form']" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'head', ())"/>
  </xsl:template>

  <!-- The salutation. -->
  <xsl:template match="b[@role = 'salute']" mode="block" as="node()*">
    <opener>
      <xsl:sequence select="new:joint-of(.)"/>
      <salute>
        <xsl:apply-templates mode="inline">
          <xsl:with-param name="within" select="'salute'" tunnel="yes" as="xs:string"/>
        </xsl:apply-templates>
      </salute>
    </opener>
  </xsl:template>

  <!-- Lines of the tail: signature, day, number. -->
  <xsl:template match="b[@role = 'tail']" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'closer', ())"/>
  </xsl:template>

  <!-- Who deciphered, to whom it was shown, copies in one line. -->
  <xsl:template match="b[@role = ('processing', 'shown')]" mode="block" as="node()*">
    <xsl:variable name="type" as="attribute()"><xsl:attribute name="type" select="@role"/></xsl:variable>
    <xsl:sequence select="new:block(., 'ab', $type)"/>
  </xsl:template>

  <!-- Copies in one line, or how many were made. -->
  <xsl:template match="b[@role = ('distribution-line', 'printed')]" mode="block" as="node()*">
    <ab type="{if (@role = 'printed') then 'print-run' else 'distribution'}">
      <xsl:sequence select="new:joint-of(.)"/>
      <xsl:apply-templates mode="inline">
        <xsl:with-param name="within" select="'ab'" tunnel="yes" as="xs:string"/>
      </xsl:apply-templates>
    </ab>
  </xsl:template>

  <!-- What else follows the signature, a line at the foot, the mark with which a typist ends. -->
  <xsl:template match="b[@role = ('postscript', 'enclosures-line', 'foot', 'foot-rule', 'end-mark')]" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'ab', ())"/>
  </xsl:template>

  <!-- A mark at the edge of a page. -->
  <xsl:template match="b[@role = ('edge', 'running')]" mode="block" as="node()*">
    <xsl:sequence select="new:block(., 'fw', (@type, @place))"/>
  </xsl:template>

  <!-- The beginning of a page. -->
  <xsl:template match="b[@role = 'break']" mode="block" as="element()">
    <pb>
      <xsl:sequence select="@n, @break"/>
    </pb>
  </xsl:template>

  <!-- A table. -->
  <xsl:template match="b[@role = 'table']" mode="block" as="node()*">
    <table>
      <xsl:sequence select="new:joint-of(.)"/>
      <xsl:for-each select="row">
        <row>
          <xsl:if test="new:is-label-row(.)"><xsl:attribute name="role" select="'label'"/></xsl:if>
          <xsl:for-each select="cell">
            <cell>
              <xsl:if test="new:is-label-cell(.)"><xsl:attribute name="role" select="'label'"/></xsl:if>
              <xsl:apply-templates mode="inline">
                <xsl:with-param name="within" select="'cell'" tunnel="yes" as="xs:string"/>
              </xsl:apply-templates>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- Tells whether a row names the columns: it has no digit, and rows below it have. -->
  <xsl:function name="new:is-label-row" as="xs:boolean" visibility="private">
    <xsl:param name="row" as="element()"/>
    <xsl:sequence select="empty($row/preceding-sibling::row) and not(matches($row, '\d')) and matches(string-join($row/following-sibling::row), '\d')"/>
  </xsl:function>

  <!-- Tells whether a cell names its row: the first of a row below one that names columns, with no digit itself. -->
  <xsl:function name="new:is-label-cell" as="xs:boolean" visibility="private">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="empty($cell/preceding-sibling::cell) and matches($cell, '\S') and not(matches($cell, '\d'))
      and $cell/../preceding-sibling::row[last()]/new:is-label-row(.)"/>
  </xsl:function>
</xsl:stylesheet>
