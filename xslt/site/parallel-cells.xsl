<?xml version="1.0" encoding="UTF-8"?>
<!-- A pane of the comparison: the reading as it is, each block a cell with its row and the name of its reading. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A pane is copied, cell by cell; blocks that run on in one line are one cell, as they are typed. -->
  <xsl:mode name="pane" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="article" mode="pane" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:call-template name="cells-in"/>
    </xsl:copy>
  </xsl:template>

  <!-- What only holds cells: its content is set on the grid. -->
  <xsl:template match="article//*[f:holds-cells(.)]" mode="pane" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@* except @class"/>
      <xsl:attribute name="class" select="'holds', @class"/>
      <xsl:call-template name="cells-in"/>
    </xsl:copy>
  </xsl:template>

  <!-- What an element holds: cells, elements that hold cells, and runs of blocks. -->
  <xsl:template name="cells-in" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each-group select="node()" group-starting-with="*[not(f:runs-in(.))]">
      <xsl:choose>
        <xsl:when test="count(current-group()/self::*) gt 1">
          <xsl:apply-templates select="(current-group()/self::*)[1]" mode="run">
            <xsl:with-param name="blocks" select="current-group()"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="current-group()" mode="pane"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- A cell: a block with its row, and the name of its reading. -->
  <xsl:template match="article//*[parent::*[self::article or f:holds-cells(.)]][not(f:holds-cells(.))]" mode="pane" as="element()">
    <xsl:param name="rows" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="compared" as="map(*)" tunnel="yes"/>
    <xsl:copy>
      <xsl:copy-of select="@* except (@class, @style)"/>
      <xsl:attribute name="class" select="'cell', @class, f:sameness(., $pane, $compared)"/>
      <xsl:attribute name="style" select="f:row-style($rows(f:key(.)))"/>
      <xsl:apply-templates select="." mode="cell-name"/>
      <xsl:apply-templates select="." mode="cell-content"/>
    </xsl:copy>
  </xsl:template>

  <!-- Blocks that run on in the line, as one cell, at the first of them. -->
  <xsl:mode name="run" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="run" as="element()">
    <xsl:param name="blocks" as="node()*"/>
    <xsl:param name="rows" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="compared" as="map(*)" tunnel="yes"/>
    <xsl:variable name="first" as="element()" select="($blocks/self::* ! f:first-cell(.))[1]"/>
    <div class="{string-join(('cell run', f:sameness($blocks, $pane, $compared)), ' ')}" style="{f:row-style($rows(f:key($first)))}">
      <xsl:apply-templates select="$first" mode="cell-name"/>
      <xsl:apply-templates select="$blocks" mode="in-run"/>
    </div>
  </xsl:template>

  <!-- Blocks inside a run keep their elements. -->
  <xsl:mode name="in-run" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="*[not(f:holds-cells(.))]" mode="in-run" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="." mode="cell-content"/>
    </xsl:copy>
  </xsl:template>

  <!-- The content of a block, and the places by which the addresses of the readings' own pages are found here. -->
  <xsl:mode name="cell-content" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="cell-content" as="node()*">
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="known" as="xs:string*" tunnel="yes"/>
    <xsl:param name="compared" as="map(*)" tunnel="yes"/>
    <xsl:variable name="around" as="element()*" select="ancestor::*[f:holds-cells(.)][f:cells(.)[1] is current()]"/>
    <xsl:for-each select="($around, descendant-or-self::*)/@id[starts-with(., $pane || '.')][not(ends-with(., '-call'))] ! f:plain(.)">
      <xsl:if test="not(. = $known)"><span id="{.}"/></xsl:if>
    </xsl:for-each>
    <xsl:sequence select="f:marked(., $pane, $compared)"/>
  </xsl:template>

  <!-- The identifiers that a pane gives already, without the name of the pane; none are looked for from the first pane. -->
  <xsl:function name="f:names-given" as="xs:string*">
    <xsl:param name="other" as="element()"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:sequence select="$other[$pane eq 'clean']//@id ! f:plain(.)"/>
  </xsl:function>

  <!-- "same" for what both readings have alike: a small screen shows it once. -->
  <xsl:function name="f:sameness" as="xs:string?">
    <xsl:param name="blocks" as="node()*"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:param name="compared" as="map(*)"/>
    <xsl:variable name="cells" as="element()*" select="$blocks/self::* ! (if (f:holds-cells(.)) then f:cells(.) else .)"/>
    <xsl:sequence select="'same'[every $cell in $cells satisfies f:alike($cell, $pane, $compared)]"/>
  </xsl:function>

  <!-- The row of a cell: for the grid, and for the order on a small screen. -->
  <xsl:function name="f:row-style" as="xs:string">
    <xsl:param name="row" as="xs:string"/>
    <xsl:sequence select="'grid-row:' || $row || ';--row:' || substring-before($row, ' ')"/>
  </xsl:function>

  <!-- The name of a cell's reading: a link that leaps to the same block in the other, where it is there. -->
  <xsl:mode name="cell-name" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="cell-name" as="element()?">
    <xsl:param name="pane" as="xs:string" tunnel="yes"/>
    <xsl:param name="there" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="other" as="xs:string" select="if ($pane eq 'clean') then 'diplomatic' else 'clean'"/>
    <xsl:variable name="target" as="xs:string?" select="$there[. eq $other || '.' || f:key(current())]"/>
    <xsl:if test="not(contains-token(@class, 'page'))">
      <xsl:element name="{if ($target) then 'a' else 'span'}">
        <xsl:attribute name="class" select="'which-reading'"/>
        <xsl:attribute name="data-generated" select="'spoken'"/>
        <xsl:if test="$target">
          <xsl:attribute name="href" select="'#' || $target"/>
          <xsl:attribute name="aria-label" select="words:label('parallel.to-other', map{'here': words:reading($pane, 'adjective'), 'there': words:reading($other, 'name'), 'block': f:key(.)})"/>
        </xsl:if>
        <xsl:text>{words:reading($pane, 'adjective')}: </xsl:text>
      </xsl:element>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
