<?xml version="1.0" encoding="UTF-8"?>
<!-- The cards that names open: who, when, in which other documents. They are in the page, hidden until a script shows them. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The cards of the entries that this document cites (publish/site/cards.py). -->
  <xsl:param name="cards" as="array(*)" select="[]"/>

  <!-- All cards of a page; nothing where it cites no entry. -->
  <xsl:function name="f:cards" as="element()?">
    <xsl:where-populated>
      <div class="cards" hidden="hidden">
        <xsl:for-each select="$cards?*">
          <div id="card-{?page}-{?entry}" data-name="{?name}">
            <p><a href="../{?page}.html#{?entry}">{?name}</a>{?life[. ne ''] ! (', ' || .)}</p>
            <xsl:if test="?role ne ''"><p class="role">{?role}</p></xsl:if>
            <xsl:sequence select="f:other-documents(.)"/>
          </div>
        </xsl:for-each>
      </div>
    </xsl:where-populated>
  </xsl:function>

  <!-- "Also in Letter 3, Letter 5 and 3 others". -->
  <xsl:function name="f:other-documents" as="element()?">
    <xsl:param name="card" as="map(*)"/>
    <xsl:variable name="links" as="element()*">
      <xsl:for-each select="$card?documents?*"><a href="{substring-after(f:address(?id, 'clean'), 'texts/')}">{?title}</a></xsl:for-each>
      <xsl:if test="$card?more gt 0">
        <a href="../{$card?page}.html#{$card?entry}">{words:label('card.more', map{'count': $card?more})}</a>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exists($links)">
      <p class="elsewhere"><xsl:sequence select="words:phrase('card.also-in', map{'documents': words:list($links)})"/></p>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
