<?xml version="1.0" encoding="UTF-8"?>
<!-- The prose of an ODD, and what is said inside its specifications. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:eg="http://www.tei-c.org/ns/Examples"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines" xmlns:blanks="urn:press:blanks"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Prose becomes HTML; what has no rule of its own is its content. -->
  <xsl:mode name="prose" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- The text, white space collapsed. -->
  <xsl:template match="text()" mode="prose" as="text()">
    <xsl:value-of select="blanks:collapse(.)"/>
  </xsl:template>

  <!-- The sections of a list of contents: divisions with a heading. -->
  <xsl:function name="guidelines:sections" as="element()*">
    <xsl:param name="holder" as="element()*"/>
    <xsl:sequence select="$holder/(*[matches(local-name(), '^div[0-7]?$')][head])"/>
  </xsl:function>

  <!-- The anchor of a section. -->
  <xsl:function name="guidelines:anchor" as="xs:string">
    <xsl:param name="section" as="element()"/>
    <xsl:sequence select="string(($section/@xml:id, generate-id($section))[1])"/>
  </xsl:function>

  <!-- A section. -->
  <xsl:template match="div | div0 | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="prose" as="element()">
    <section id="{guidelines:anchor(.)}">
      <xsl:apply-templates select="* except teiHeader" mode="prose"/>
    </section>
  </xsl:template>

  <!-- A heading, as deep as its section. -->
  <xsl:template match="head" mode="prose" as="element()">
    <xsl:variable name="depth" as="xs:integer" select="count(ancestor::*[matches(local-name(), '^div')])"/>
    <xsl:element name="h{min(($depth + 1, 6))}">
      <xsl:apply-templates mode="prose"/>
    </xsl:element>
  </xsl:template>

  <!-- The heading of a list, a table or a figure. -->
  <xsl:template match="(list | table | figure | specGrp | specList)/head" mode="prose" as="element()" priority="1">
    <p class="caption"><xsl:apply-templates mode="prose"/></p>
  </xsl:template>

  <!-- A paragraph; one that holds blocks is no HTML paragraph. -->
  <xsl:template match="p | ab" mode="prose" as="element()">
    <xsl:element name="{if (descendant::list | descendant::table | descendant::eg:egXML | descendant::*:eg | descendant::p
        | descendant::quote[p] | descendant::figure | descendant::specList) then 'div' else 'p'}">
      <xsl:apply-templates mode="prose"/>
    </xsl:element>
  </xsl:template>

  <!-- A list; labels go before what they belong to. -->
  <xsl:template match="list" mode="prose" as="element()+">
    <xsl:apply-templates select="head" mode="prose"/>
    <ul>
      <xsl:apply-templates select="item" mode="prose"/>
    </ul>
  </xsl:template>

  <!-- An item. -->
  <xsl:template match="item" mode="prose" as="element()">
    <li>
      <xsl:for-each select="preceding-sibling::*[1]/self::label">
        <b><xsl:apply-templates mode="prose"/></b>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="prose"/>
    </li>
  </xsl:template>

  <!-- A table, its rows and its cells. -->
  <xsl:template match="table" mode="prose" as="element()+">
    <xsl:apply-templates select="head" mode="prose"/>
    <div class="scroll"><table><xsl:apply-templates select="row" mode="prose"/></table></div>
  </xsl:template>
  <xsl:template match="row" mode="prose" as="element()">
    <tr><xsl:apply-templates select="cell" mode="prose"/></tr>
  </xsl:template>
  <xsl:template match="cell" mode="prose" as="element()">
    <xsl:element name="{if ((., ..)/@role = 'label') then 'th' else 'td'}"><xsl:apply-templates mode="prose"/></xsl:element>
  </xsl:template>

  <!-- An example in XML. -->
  <xsl:template match="eg:egXML" mode="prose" as="element()">
    <xsl:sequence select="guidelines:shown(guidelines:typed-content(., '', 20000, ''))"/>
  </xsl:template>

  <!-- Other typed lines. -->
  <xsl:template match="*:eg" mode="prose" as="element()">
    <pre class="source">{.}</pre>
  </xsl:template>

  <!-- An element by its name, linked where it has a page. -->
  <xsl:template match="gi" mode="prose" as="element()">
    <xsl:variable name="element" as="element()?" select="odd:named(normalize-space())/self::elementSpec"/>
    <xsl:choose>
      <xsl:when test="$element"><xsl:sequence select="guidelines:link($element)"/></xsl:when>
      <xsl:otherwise><code>{normalize-space()}</code></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A class by its name, linked where it has a page. -->
  <xsl:template match="ident[@type = 'class']" mode="prose" as="element()" priority="1">
    <xsl:variable name="class" as="element()?" select="odd:named(normalize-space())/self::classSpec intersect $classes"/>
    <xsl:choose>
      <xsl:when test="$class"><xsl:sequence select="guidelines:link($class)"/></xsl:when>
      <xsl:otherwise><code>{normalize-space()}</code></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Attributes, values, and whatever is typed as it stands. -->
  <xsl:template match="att" mode="prose" as="element()"><code>@{normalize-space()}</code></xsl:template>
  <xsl:template match="code | ident | tag | val" mode="prose" as="element()"><code>{normalize-space()}</code></xsl:template>

  <!-- Words that stand out. -->
  <xsl:template match="title | foreign" mode="prose" as="element()"><cite><xsl:apply-templates mode="prose"/></cite></xsl:template>
  <xsl:template match="hi | emph | term" mode="prose" as="element()"><em><xsl:apply-templates mode="prose"/></em></xsl:template>
  <xsl:template match="q | soCalled | mentioned" mode="prose" as="element()"><q><xsl:apply-templates mode="prose"/></q></xsl:template>

  <!-- A pointer, linked where it leads to a section or to the web. -->
  <xsl:template match="ref | ptr" mode="prose" as="node()*">
    <xsl:variable name="section" as="element()?" select="guidelines:section-of(string(@target))"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates mode="prose"/>
      <xsl:if test="not(normalize-space())"><xsl:value-of select="($section/head[1] ! normalize-space(), @target)[1]"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$section"><a href="index.html#{guidelines:anchor($section)}"><xsl:sequence select="$words"/></a></xsl:when>
      <xsl:when test="matches(@target, '^https?:')"><a href="{@target}"><xsl:sequence select="$words"/></a></xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Divisions by their identifiers. -->
  <xsl:key name="section" match="div | div0 | div1 | div2 | div3 | div4 | div5 | div6 | div7" use="@xml:id"/>

  <!-- The section that an address inside the ODD leads to. -->
  <xsl:function name="guidelines:section-of" as="element()?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="key('section', substring-after($address, '#')[starts-with($address, '#')], $odd)[1]"/>
  </xsl:function>

  <!-- Specifications stand on pages of their own. -->
  <xsl:template match="schemaSpec | specGrp | specGrpRef | elementSpec | classSpec | macroSpec | dataSpec | constraintSpec"
                mode="prose" as="element()?">
    <xsl:if test="self::schemaSpec">
      <p>What the schema holds is listed under <a href="reference.html">elements, classes of attributes and rules</a>.</p>
    </xsl:if>
  </xsl:template>

  <!-- A list of specifications: links. -->
  <xsl:template match="specList" mode="prose" as="element()">
    <p><xsl:sequence select="guidelines:links(specDesc/@key ! odd:named(.)[self::elementSpec or . intersect $classes] => guidelines:in-order-of-names())"/></p>
  </xsl:template>

</xsl:stylesheet>
