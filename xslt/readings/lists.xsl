<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, tables and figures as settled text: a point with its label, rows on one grid, pictures with their words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle"
  xmlns:pictures="urn:press:pictures" xmlns:blocks="urn:press:blocks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- A list: what comes before its first point, then points; what is between points is a point without a label. -->
  <xsl:template match="list" mode="settle" as="element()">
    <xsl:variable name="first" as="element()?" select="(item | label)[1]"/>
    <xsl:variable name="above" as="node()*">
      <xsl:apply-templates select="node()[not($first) or . &lt;&lt; $first]" mode="settle"/>
    </xsl:variable>
    <list>
      <xsl:sequence select="settle:facts(., 'list'), settle:flow($above)"/>
      <xsl:apply-templates select="$first/(self::* | following-sibling::node())" mode="point"/>
    </list>
  </xsl:template>

  <!-- Turns what a list holds into points. -->
  <xsl:mode name="point" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="item" mode="point" as="element(s:item)">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <item>
      <xsl:sequence select="settle:facts(., 'item')"/>
      <xsl:apply-templates select="settle:label-of(.)" mode="label"/>
      <xsl:for-each select="settle:number(.)[not(settle:label-of(current()))]">
        <label><xsl:sequence select="settle:own(.)"/></label>
      </xsl:for-each>
      <xsl:sequence select="settle:line-or-flow($content)"/>
    </item>
  </xsl:template>

  <!-- A label is part of its point. -->
  <xsl:template match="label[following-sibling::*[1]/self::item]" mode="point" as="empty-sequence()"/>

  <!-- Whatever else is between points: a label alone, a page break, loose words. -->
  <xsl:template match="* | text()" mode="point" as="element()?" priority="-1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="." mode="settle"/>
    </xsl:variable>
    <xsl:where-populated>
      <between><xsl:sequence select="settle:flow($content)"/></between>
    </xsl:where-populated>
  </xsl:template>

  <!-- Comments and instructions are no points. -->
  <xsl:template match="comment() | processing-instruction()" mode="point" as="empty-sequence()"/>

  <!-- Returns the number of a point that is not typed at its beginning: as it is given, else its place in a list that is numbered. -->
  <xsl:function name="settle:number" as="xs:string?" visibility="private">
    <xsl:param name="item" as="element(item)"/>
    <xsl:variable name="numbered" as="xs:boolean" select="tokenize(lower-case(string-join($item/../(@rend, @type), ' ')))
      = ('numbered', 'ordered', 'numbers', 'decimal', 'arabic', 'number', 'numbering')"/>
    <xsl:sequence select="($item/@n[not(matches(normalize-space($item), '^\W?' || replace(., '[^\w\s]', '\\$0') || '(\W|$)'))]/string(), string(count($item/preceding-sibling::item) + 1)[$numbered and not($item/@n)])[1]"/>
  </xsl:function>

  <!-- Returns the label of a point: the element before it. -->
  <xsl:function name="settle:label-of" as="element(label)?" visibility="private">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="$item/preceding-sibling::*[1]/self::label"/>
  </xsl:function>

  <!-- Settles the label of a point. -->
  <xsl:mode name="label" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="label" mode="label" as="element(s:label)">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <label><xsl:sequence select="settle:facts(., 'label'), settle:one-line(settle:drawn-around(., $content))"/></label>
  </xsl:template>

  <!-- An item outside a list, as other editions may have it. -->
  <xsl:template match="item" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:block(., 'item', $content)"/>
  </xsl:template>

  <!-- A table: its rows on one grid, each cell with its column; other content above and below (TEI Guidelines, 14.1.1). -->
  <xsl:template match="table" mode="settle" as="element()">
    <xsl:variable name="above" as="node()*">
      <xsl:apply-templates select="(* except row)[not(preceding-sibling::row)]" mode="settle"/>
    </xsl:variable>
    <xsl:variable name="below" as="node()*">
      <xsl:apply-templates select="(* except row)[preceding-sibling::row], text()" mode="settle"/>
    </xsl:variable>
    <table>
      <xsl:sequence select="settle:facts(., 'table'), settle:flow($above), settle:rows(row), settle:flow($below)"/>
    </table>
  </xsl:template>

  <!-- Returns the rows of a table; cells that reach down from rows above keep their columns. -->
  <xsl:function name="settle:rows" as="element(s:row)*" visibility="private">
    <xsl:param name="rows" as="element(row)*"/>
    <xsl:iterate select="$rows">
      <xsl:param name="taken" as="map(xs:integer, xs:integer)" select="map {}"/>
      <xsl:variable name="row" as="element(s:row)" select="settle:row(., $taken)"/>
      <xsl:sequence select="$row"/>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="settle:taken($taken, $row)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Returns a row, each cell in the first column that is free for it. -->
  <xsl:function name="settle:row" as="element(s:row)" visibility="private">
    <xsl:param name="row" as="element(row)"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <row>
      <xsl:sequence select="settle:facts($row, 'row')"/>
      <xsl:if test="$row/@role = 'label' or ($row/cell and (every $cell in $row/cell satisfies $cell/@role = 'label'))">
        <xsl:attribute name="label" select="'yes'"/>
      </xsl:if>
      <xsl:iterate select="$row/cell">
        <xsl:param name="column" as="xs:integer" select="1"/>
        <xsl:variable name="free" as="xs:integer" select="settle:free($column, $taken)"/>
        <xsl:variable name="over" as="xs:integer" select="settle:room($free, settle:extent(@cols), $taken)"/>
        <xsl:sequence select="settle:cell(., $free, $over)"/>
        <xsl:next-iteration>
          <xsl:with-param name="column" select="$free + $over"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </row>
  </xsl:function>

  <!-- Returns the first column from a given one that no cell from above reaches into. -->
  <xsl:function name="settle:free" as="xs:integer" visibility="private">
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:sequence select="if ($taken($column) gt 0) then settle:free($column + 1, $taken) else $column"/>
  </xsl:function>

  <!-- Returns how many columns a cell can cover from its first, at most as many as it says: none that a cell from above reaches into. -->
  <xsl:function name="settle:room" as="xs:integer" visibility="private">
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="wanted" as="xs:integer"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:sequence select="min(($wanted, (1 to $wanted - 1)[$taken($column + .) gt 0]))"/>
  </xsl:function>

  <!-- Returns for how many rows more each column is taken, after a row. -->
  <xsl:function name="settle:taken" as="map(xs:integer, xs:integer)" visibility="private">
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="row" as="element(s:row)"/>
    <xsl:map>
      <xsl:for-each-group select="map:keys($taken)[$taken(.) gt 1] ! map { 'column': ., 'rows': $taken(.) - 1 },
          $row/s:cell[@down > 1] ! (for $n in 0 to xs:integer(@over) - 1 return map { 'column': @column + $n, 'rows': @down - 1 })"
        group-by="xs:integer(?column)" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
        <xsl:map-entry key="current-grouping-key()" select="max(current-group()?rows ! xs:integer(.))"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- Returns a cell in its column. -->
  <xsl:function name="settle:cell" as="element(s:cell)" visibility="private">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="over" as="xs:integer"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$cell/node()" mode="settle"/>
    </xsl:variable>
    <cell column="{$column}" over="{$over}" down="{settle:extent($cell/@rows)}">
      <xsl:sequence select="settle:facts($cell, 'cell')"/>
      <xsl:if test="$cell/(@role, ../@role) = 'label'">
        <xsl:attribute name="label" select="'yes'"/>
      </xsl:if>
      <xsl:sequence select="settle:line-or-flow($content)"/>
    </cell>
  </xsl:function>

  <!-- Returns how many columns or rows a cell covers. -->
  <xsl:function name="settle:extent" as="xs:integer" visibility="private">
    <xsl:param name="extent" as="attribute()?"/>
    <xsl:sequence select="($extent[. castable as xs:positiveInteger] ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <!-- A figure holds a picture and words. -->
  <xsl:template match="figure" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <figure><xsl:sequence select="settle:facts(., 'figure'), settle:flow($content)"/></figure>
  </xsl:template>

  <!-- A picture from beside the document, and what it shows in words; none from another host. -->
  <xsl:template match="graphic" mode="settle" as="element()?">
    <xsl:if test="pictures:url(.)[not(contains(., ':'))]">
      <xsl:element name="{if (blocks:between-blocks(.)) then 'picture' else 'inline-picture'}">
        <xsl:sequence select="settle:facts(., 'graphic')[not(name() = ('kind', 'joint'))]"/>
        <xsl:attribute name="url" select="@url"/>
        <xsl:attribute name="shows" select="normalize-space((desc, ../figDesc, ../head)[1])"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
