<?xml version="1.0" encoding="UTF-8"?>
<!-- Stretches marked by their ends alone: what delSpan and addSpan begin goes on up to their anchor (TEI Guidelines, 12.3.1.4),
     across elements; and elements that no rule knows, each kind told of once. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:blocks="urn:press:blocks"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The spans that are open at a node, in order. -->
  <xsl:accumulator name="span-open" as="element()*" initial-value="()">
    <xsl:accumulator-rule match="delSpan | addSpan | damageSpan" select="$value, ."/>
    <xsl:accumulator-rule match="*[@xml:id]" select="$value[not(@spanTo = '#' || current()/@xml:id)]"/>
  </xsl:accumulator>

  <!-- Returns the spans that a text is in. -->
  <xsl:function name="settle:spans" as="element()*" visibility="private">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="if (key('span', 'span', root($text))) then $text/accumulator-before('span-open') else ()"/>
  </xsl:function>

  <!-- All beginnings of spans, to know at once that a document has none. -->
  <xsl:key name="span" match="delSpan | addSpan | damageSpan" use="'span'"/>

  <!-- Elements that run in a line and need no rule of their own: their words, and what their attributes say. -->
  <xsl:variable name="inline-names" as="map(xs:string, xs:boolean)" select="blocks:names('abbr add addrLine address addSpan
    am anchor bibl c caesura choice cit code corr country damage damageSpan date dateline del delSpan desc editor
    emph ex expan foreign forename g geogName gi gloss handShift hi idno index lb lem mentioned milestone name nameLink note
    num orgName orig pc persName placeName ptr q quote rb rdg ref reg region restore retrace roleName rs rt ruby said
    salute seg settlement sic signed soCalled space stamp subst supplied surname surplus secl term time title unclear w
    addName genName district bloc author publisher pubPlace biblScope citedRange distinct email phr s cl m ident val att tag
    measure unit objectName eventName mod ')"/>

  <!-- Gives one warning for each kind of element that no rule knows, with how many there are, at the first. -->
  <xsl:function name="settle:warn-if-unknown" as="empty-sequence()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="not(map:contains($inline-names, local-name($element)))">
      <xsl:variable name="all" as="element()*" select="key('elements', name($element), root($element))"/>
      <xsl:if test="$all[1] is $element">
        <xsl:message>
          <problem xmlns="" code="no-rule" path="{path($element)}">{
            'the reading has no rule for ' || name($element) || ': its text is set plainly'
            || (if (count($all) gt 1) then ' (' || count($all) || ' times)' else '')}.</problem>
        </xsl:message>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- Elements of a text by name. -->
  <xsl:key name="elements" match="*" use="name()"/>

  <!-- Tells whether an element of an unknown kind touches no words of a line: a blank or a block is on either side. -->
  <xsl:function name="settle:alone" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="around" as="node()*" select="
      $element[not(map:contains($inline-names, local-name()))]/(preceding-sibling::node()[1], following-sibling::node()[1])"/>
    <xsl:sequence select="not(map:contains($inline-names, local-name($element))) and blocks:is-container($element/..)
      and (every $node in $around satisfies
        if ($node instance of element()) then not(map:contains($inline-names, local-name($node))) else not($node instance of text() and normalize-space($node)))"/>
  </xsl:function>
</xsl:stylesheet>
