<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of a page of the guidelines: that of the site, or a plain one where the pages stand alone. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:guidelines="urn:press:guidelines"
                xmlns:f="urn:press:functions"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- What the whole is called: the title of the ODD, or the name of its schema. -->
  <xsl:variable name="title" as="xs:string"
                select="normalize-space(($odd//teiHeader//titleStmt/title[normalize-space()], $schema/@ident)[1])"/>

  <!-- A page after the name of its file. -->
  <xsl:function name="guidelines:file" as="node()+">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:text>&#xFDD0;{$name}&#xFDD1;</xsl:text>
    <xsl:choose>
      <xsl:when test="map:contains($edition, 'title')">
        <xsl:variable name="style" as="element()"><link rel="stylesheet" href="../guidelines.css"/></xsl:variable>
        <xsl:sequence select="f:page('guidelines/' || $name, 'guidelines', $heading, $style, (guidelines:trail($name), $main))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="guidelines:plain-page($heading, (guidelines:trail($name), $main))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A page that needs nothing but its two style sheets. -->
  <xsl:function name="guidelines:plain-page" as="element()">
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <html lang="{($schema/@docLang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{string-join(distinct-values(($heading, $title)), ' · ')}</title>
        <link rel="stylesheet" href="style.css"/>
        <link rel="stylesheet" href="guidelines.css"/>
      </head>
      <body class="guidelines">
        <a class="skip" href="#main">Skip to the text</a>
        <header class="masthead"><a class="running-title" href="index.html">{$title}</a></header>
        <main id="main"><xsl:sequence select="$main"/></main>
      </body>
    </html>
  </xsl:function>

  <!-- The way from a page of the guidelines to its neighbours. -->
  <xsl:function name="guidelines:trail" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <nav class="switch" aria-label="Guidelines">
      <ul role="list">
        <xsl:for-each select="['index.html', 'Guidelines'], ['reference.html#elements', 'Elements'][$elements],
            ['reference.html#classes', 'Classes of attributes'][$classes], ['reference.html#rules', 'Rules'][$constraint-specs]">
          <li>
            <a href="{.(1)}">
              <xsl:if test=".(1) = $name"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
              <xsl:text>{.(2)}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:function>

  <!-- The head of a page: of what kind its subject is, what it is called, what it is for. -->
  <xsl:function name="guidelines:page-head" as="element()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="heading" as="node()*"/>
    <xsl:param name="purpose" as="node()*"/>
    <header class="document-head">
      <p class="kind">{$kind}</p>
      <h1><xsl:sequence select="$heading"/></h1>
      <xsl:if test="$purpose">
        <p class="purpose"><xsl:sequence select="$purpose"/></p>
      </xsl:if>
    </header>
  </xsl:function>

  <!-- A part of a page with its heading; none without content. -->
  <xsl:function name="guidelines:section" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:if test="$content">
      <section aria-labelledby="{$id}">
        <h2 id="{$id}">{$heading}</h2>
        <xsl:sequence select="$content"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- What a specification says of itself, in the language of the schema. -->
  <xsl:function name="guidelines:purpose" as="node()*">
    <xsl:param name="declaration" as="element()"/>
    <xsl:variable name="language" as="xs:string" select="($schema/@docLang ! tokenize(.), 'en')[1]"/>
    <xsl:variable name="said" as="element(desc)*" select="$declaration/desc[normalize-space()]"/>
    <xsl:apply-templates mode="prose" select="
        ($said[starts-with(@xml:lang, $language)], $said[not(@xml:lang)], $said[starts-with(@xml:lang, 'en')])[1]/node()"/>
  </xsl:function>

</xsl:stylesheet>
