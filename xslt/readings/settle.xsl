<?xml version="1.0" encoding="UTF-8"?>
<!-- From TEI to settled text: each element becomes a block, what holds blocks, or what runs in a line, once and for all
     formats. What a reading decides of editorial acts is in its own module, with a higher priority. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle" xmlns:blocks="urn:press:blocks" xmlns:pictures="urn:press:pictures"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Turns each node of a TEI document into settled text. -->
  <xsl:mode name="settle" use-accumulators="span-open" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Returns a document as a reading, also where it is only a part of one. -->
  <xsl:function name="settle:document" as="element(s:reading)" visibility="private">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$root" mode="settle"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$content/self::s:reading"><xsl:sequence select="$content"/></xsl:when>
      <xsl:otherwise><reading name="{$reading-name}"><body><xsl:sequence select="settle:flow($content)"/></body></reading></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A document, with its text; with its transcription by lines in a reading that keeps lines, or where that is all it has. -->
  <xsl:template match="TEI | teiCorpus" mode="settle" as="element(s:reading)">
    <xsl:variable name="texts" as="element()*" select="descendant::text[not(ancestor::text)]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$texts, descendant::sourceDoc[not($texts) or $keeps-joints]" mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:warn-of-part(descendant::sourceDoc[$texts and not($keeps-joints)]), settle:warn-of-part(descendant::standOff)"/>
    <reading name="{$reading-name}" title="{normalize-space((teiHeader/fileDesc/titleStmt/title, @xml:id)[1])}">
      <xsl:sequence select="@xml:id, ($texts[1]/@xml:lang, @xml:lang)[1], settle:direction(($texts[1][@xml:lang], .)[1])"/>
      <body><xsl:sequence select="settle:flow($content)"/></body>
      <xsl:sequence select="settle:account(.)"/>
    </reading>
  </xsl:template>

  <!-- Gives one warning where parts of a document that have words are not shown. -->
  <xsl:function name="settle:warn-of-part" as="empty-sequence()" visibility="private">
    <xsl:param name="parts" as="element()*"/>
    <xsl:variable name="words" as="element()*" select="$parts/*[normalize-space()]"/>
    <xsl:variable name="kinds" as="xs:string*">
      <xsl:for-each-group select="$words" group-by="name()">{name()} ({count(current-group())})</xsl:for-each-group>
    </xsl:variable>
    <xsl:if test="exists($words)">
      <xsl:message>
        <problem xmlns="" code="no-rule" path="{path($words[1]/..)}">{name($words[1]/..)} is not shown: {string-join($kinds, ', ')}.</problem>
      </xsl:message>
    </xsl:if>
  </xsl:function>

  <!-- What is included by XInclude is not in the document that was read. -->
  <xsl:template match="xi:include" mode="settle" as="empty-sequence()" xmlns:xi="http://www.w3.org/2001/XInclude">
    <xsl:message>
      <problem xmlns="" code="no-rule" severity="error" path="{path()}">XInclude is not followed: what {@href} holds is missing.</problem>
    </xsl:message>
  </xsl:template>

  <!-- What only divides a text: its content. -->
  <xsl:template match="text | front | body | back | group" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@* except (@xml:id, self::text/@xml:lang)">
        <group><xsl:sequence select="settle:facts(., local-name()), settle:flow($content)"/></group>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="settle:flow($content)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Divisions and what else only holds blocks. -->
  <xsl:template match="*[blocks:is-container(.)]" mode="settle" as="element()" priority="-2">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <group>
      <xsl:sequence select="settle:facts(., replace(local-name(), '\d', '')), settle:flow($content)"/>
    </group>
  </xsl:template>

  <!-- A text within the text: a telegram quoted or enclosed. -->
  <xsl:template match="floatingText" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <quotation>
      <xsl:sequence select="settle:facts(., 'text'), settle:flow($content)"/>
    </quotation>
  </xsl:template>

  <!-- A paragraph or what is set like one. -->
  <xsl:template match="*[blocks:is-block(.)]" mode="settle" as="element()" priority="-2">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:block(., local-name(), $content)"/>
  </xsl:template>

  <!-- What is a block between blocks and runs in a line among words. -->
  <xsl:template match="*[map:contains($either-names, local-name())]" mode="settle" as="node()*" priority="-1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="
      if (blocks:is-block(.) and blocks:between-blocks(.)) then settle:block(., local-name(), $content)
      else settle:span(., $content)"/>
  </xsl:template>

  <!-- A heading of a division; that of a list, table or figure is a line above it, and one without words is none. -->
  <xsl:template match="head" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="block" as="element()" select="settle:block(., 'head', $content)"/>
    <xsl:choose>
      <xsl:when test="parent::list or parent::table or parent::figure or $block/self::s:group or not(normalize-space($block))">
        <xsl:sequence select="$block"/>
      </xsl:when>
      <xsl:otherwise>
        <heading level="{1 + max((1, count(ancestor::*[head][not(self::list or self::table or self::figure)])))}">
          <xsl:copy-of select="$block/(@*, node())"/>
        </heading>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A page begins: between blocks, or inside a line. -->
  <xsl:template match="pb" mode="settle" as="node()*">
    <xsl:element name="{if (blocks:between-blocks(.)) then 'page' else 'turn'}">
      <xsl:copy-of select="@xml:id, @n"/>
      <xsl:sequence select="settle:empty-facts(.)"/>
      <xsl:for-each select="pictures:of(.)">
        <xsl:attribute name="picture" select="pictures:id(.)"/>
      </xsl:for-each>
    </xsl:element>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- A mark at the edge of a page inside a paragraph has a line of its own. -->
  <xsl:template match="fw" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="blocks:between-blocks(.)">
        <xsl:sequence select="settle:block(., 'fw', $content)"/>
      </xsl:when>
      <xsl:otherwise>
        <edge><xsl:sequence select="settle:facts(., 'fw'), settle:one-line(settle:drawn-around(., $content))"/></edge>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A typed line end; what it wrongly holds is not lost. -->
  <xsl:template match="lb" mode="settle" as="node()*">
    <line><xsl:sequence select="@n, settle:empty-facts(.)"/></line>
    <xsl:apply-templates mode="settle"/>
  </xsl:template>

  <!-- A note is kept where it is called, until all notes are set apart. -->
  <xsl:template match="note" mode="settle" as="element()">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <note>
      <xsl:sequence select="settle:note-facts(.), settle:line-or-flow(settle:drawn-around(., $content))"/>
    </note>
  </xsl:template>

  <!-- Words. -->
  <xsl:template match="text()" mode="settle" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Characters that part lines or paragraphs are white space. -->
  <xsl:template match="text()[contains(., '&#x2028;') or contains(., '&#x2029;')]" mode="settle" as="text()" priority="0.6">
    <xsl:value-of select="translate(., '&#x2028;&#x2029;', '  ')"/>
  </xsl:template>

  <!-- Comments and instructions are not text. -->
  <xsl:template match="comment() | processing-instruction()" mode="settle" as="empty-sequence()"/>

  <!-- Headers are no part of a text. -->
  <xsl:template match="teiHeader" mode="settle" as="empty-sequence()"/>

  <!-- Any other element runs in a line, unless it holds blocks. -->
  <xsl:template match="*" mode="settle" as="node()*" priority="-10">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:warn-if-unknown(.)"/>
    <xsl:sequence select="if (settle:alone(.)) then settle:block(., local-name(), $content) else settle:span(., $content)"/>
  </xsl:template>
</xsl:stylesheet>
