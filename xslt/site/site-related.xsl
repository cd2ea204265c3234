<?xml version="1.0" encoding="UTF-8"?>
<!-- Related documents: answers, enclosures, what came before or after, as far as the TEI says so. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The section on a document's page; nothing where nothing is known. -->
  <xsl:function name="f:related" as="element()?">
    <xsl:param name="view" as="xs:string"/>
    <xsl:if test="exists($related?*)">
      <section class="related" aria-labelledby="related">
        <h2 id="related">{words:label('document.related')}</h2>
        <ul role="list">
          <xsl:for-each select="$related?*">
            <li><xsl:sequence select="f:relation(., $view)"/></li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- One relation: "Answers Letter 12, 3 July 1890", or the edition's sentence. -->
  <xsl:function name="f:relation" as="node()*">
    <xsl:param name="relation" as="map(*)"/>
    <xsl:param name="view" as="xs:string"/>
    <xsl:variable name="inside" as="xs:boolean" select="$relation?document ne '' and $relation?document eq $record?id"/>
    <xsl:if test="$relation?words ne ''">
      <span class="words">{$relation?words}</span>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$inside">
        <a href="#{'clean.'[$view eq 'parallel']}{$relation?block}">{f:enclosed($relation?letters?*[1])}</a>
      </xsl:when>
      <xsl:when test="$relation?document ne ''">
        <a href="{substring-after(f:address($relation?document, $view), 'texts/')}{f:fragment($relation?block, $view)}">{
          $relation?title}</a>
        <xsl:text>, {words:date($relation?date)}</xsl:text>
      </xsl:when>
      <xsl:when test="$relation?address ne ''"><a href="{$relation?address}">{($relation?text[. ne ''], $relation?address)[1]}</a></xsl:when>
      <xsl:otherwise><xsl:text>{$relation?text}</xsl:text></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$relation?document ne '' and $relation?text ne ''"><xsl:text>: {$relation?text}</xsl:text></xsl:if>
  </xsl:function>

  <!-- "a message, Ada Writer to Ben Reader": a letter inside another, by its parties. -->
  <xsl:function name="f:enclosed" as="xs:string">
    <xsl:param name="letter" as="map(*)?"/>
    <xsl:variable name="ends" as="xs:string*" select="('sent', 'received') ! string-join(words:list(f:parties($letter, .)?name))[. ne '']"/>
    <xsl:sequence select="
      if (empty($ends)) then words:label('document.message')
      else words:label('document.message-of', map{'parties': string-join($ends, ' ' || words:label('correspondence.to') || ' ')})"/>
  </xsl:function>

  <!-- The fragment of a block in a view; a side-by-side page names its panes. -->
  <xsl:function name="f:fragment" as="xs:string?">
    <xsl:param name="block" as="xs:string"/>
    <xsl:param name="view" as="xs:string"/>
    <xsl:sequence select="('#' || 'clean.'[$view eq 'parallel'] || $block)[$block ne '']"/>
  </xsl:function>
</xsl:stylesheet>
