<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings side by side on one grid: a block and its counterpart stand on the same row. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- texts/<id>.parallel.html. -->
  <xsl:mode name="parallel" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="parallel" as="element()">
    <xsl:variable name="rows" as="xs:string*" select="
      f:merge((), f:cells($diplomatic[1]) ! f:key(.), f:cells($clean[1]) ! f:key(.))"/>
    <xsl:variable name="main" as="element()*">
      <xsl:sequence select="f:first-screen('parallel', ($diplomatic, $clean))"/>
      <xsl:variable name="pictures" as="element()*" select="f:facsimile($document, 'parallel')"/>
      <div class="panes{' three'[exists($pictures)]}" style="--rows:{count($rows) + 2}">
        <xsl:for-each select="[$diplomatic[1], $clean[1], '#clean-name', 'diplomatic'],
          [$clean[1], $diplomatic[1], '#after', 'clean']">
          <h2 class="pane-name {.(4)}-name" id="{.(4)}-name">{words:reading(.(4), 'short')}</h2>
          <a class="leap" href="{.(3)}">{words:label('parallel.skip', map{'reading': words:reading(.(4), 'name')})}</a>
          <xsl:apply-templates select=".(1)" mode="pane">
            <xsl:with-param name="rows" select="f:placed(f:cells(.(1)) ! f:key(.), $rows)" tunnel="yes"/>
            <xsl:with-param name="there" select="f:cells(.(2))/@id ! string()" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:for-each>
        <div class="pane-notes diplomatic-notes"><xsl:sequence select="$diplomatic[2]"/></div>
        <div class="pane-notes clean-notes"><xsl:sequence select="$clean[2]"/></div>
        <xsl:sequence select="$pictures"/>
      </div>
      <div class="after" id="after"><xsl:sequence select="f:related('parallel'), f:cite($record, 'parallel')"/></div>
      <xsl:sequence select="f:turns('parallel'), f:cards()"/>
    </xsl:variable>
    <xsl:sequence select="f:page(f:address($record?id, 'parallel'), 'document parallel',
      $record?short_title || ', ' || words:reading('parallel', 'in-title'), f:citation-meta($record), $main)"/>
  </xsl:template>

  <!-- The cells of a pane: its outermost blocks, a point of a list being one. -->
  <xsl:function name="f:cells" as="element()*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element/* ! (if (f:holds-cells(.)) then f:cells(.) else .)"/>
  </xsl:function>

  <!-- Whether an element only holds cells. -->
  <xsl:function name="f:holds-cells" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(self::ul | self::blockquote[contains-token(@class, 'text')]
      | self::div[tokenize(@class) = ('div', 'list', 'postscript')]) => exists()"/>
  </xsl:function>

  <!-- What a cell is matched by: its id without the pane, or, where it has none, its place. -->
  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="if ($cell/@id) then replace($cell/@id, '^(diplomatic|clean)\.', '') else path($cell)"/>
  </xsl:function>

  <!-- The keys of two panes in one order: each once, in the order of both as far as they agree. -->
  <xsl:function name="f:merge" as="xs:string*">
    <xsl:param name="done" as="xs:string*"/>
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:sequence select="
      if (empty($left) or empty($right)) then ($done, $left, $right)
      else if (head($left) eq head($right)) then f:merge(($done, head($left)), tail($left), tail($right))
      else if (not(head($left) = $right)) then f:merge(($done, head($left)), tail($left), $right)
      else if (not(head($right) = $left)) then f:merge(($done, head($right)), $left, tail($right))
      else f:merge(($done, head($left)), tail($left), $right[. ne head($left)])"/>
  </xsl:function>

  <!-- The rows of a pane's cells: each from its own row to the row of the next. Row 1 holds the names. -->
  <xsl:function name="f:placed" as="map(xs:string, xs:string)">
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:param name="rows" as="xs:string*"/>
    <xsl:variable name="starts" as="xs:integer*" select="$keys ! index-of($rows, .)[1]"/>
    <xsl:variable name="ends" as="xs:integer*" select="tail($starts), count($rows) + 1"/>
    <xsl:map>
      <xsl:for-each select="$keys">
        <xsl:variable name="n" as="xs:integer" select="position()"/>
        <xsl:map-entry key="." select="($starts[$n] + 1) || ' / ' || max(($ends[$n], $starts[$n] + 1)) + 1"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- A pane is copied, each cell with its row and, for the ear and for small screens, its reading's name. -->
  <xsl:mode name="pane" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="article//*[f:holds-cells(.)]" mode="pane" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@* except @class"/>
      <xsl:attribute name="class" select="'holds', @class"/>
      <xsl:apply-templates select="node()" mode="pane"/>
    </xsl:copy>
  </xsl:template>

  <!-- A cell: a block with its row, and the name of its reading. -->
  <xsl:template match="article//*[parent::*[self::article or f:holds-cells(.)]][not(f:holds-cells(.))]"
    mode="pane" as="element()">
    <xsl:param name="rows" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:param name="there" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="row" as="xs:string" select="$rows(f:key(.))"/>
    <xsl:copy>
      <xsl:copy-of select="@* except (@class, @style)"/>
      <xsl:attribute name="class" select="'cell', @class"/>
      <xsl:attribute name="style" select="'grid-row:' || $row || ';--row:' || substring-before($row, ' ')"/>
      <xsl:if test="not(self::div[contains-token(@class, 'page')])">
        <xsl:sequence select="f:which-reading(substring-after(ancestor::article/@id, 'text-'), f:key(.), $there)"/>
      </xsl:if>
      <xsl:copy-of select="node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- The name of a cell's reading: a link that leaps to the same block in the other, where it stands there. -->
  <xsl:function name="f:which-reading" as="element()">
    <xsl:param name="reading" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="there" as="xs:string*"/>
    <xsl:variable name="other" as="xs:string" select="if ($reading eq 'clean') then 'diplomatic' else 'clean'"/>
    <xsl:variable name="target" as="xs:string?" select="$there[. eq $other || '.' || $key]"/>
    <xsl:element name="{if ($target) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'which-reading'"/>
      <xsl:attribute name="data-generated" select="'spoken'"/>
      <xsl:if test="$target">
        <xsl:attribute name="href" select="'#' || $target"/>
        <xsl:attribute name="aria-label" select="words:label('parallel.to-other', map{'here': words:reading($reading, 'adjective'), 'there': words:reading($other, 'name')})"/>
      </xsl:if>
      <xsl:text>{words:reading($reading, 'adjective')}: </xsl:text>
    </xsl:element>
  </xsl:function>
</xsl:stylesheet>
