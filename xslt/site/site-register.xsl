<?xml version="1.0" encoding="UTF-8"?>
<!-- A register of persons, places or organisations, set as an index. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Where an identifier leads: type of idno, address before it, name of the authority. -->
  <xsl:variable name="authorities" as="map(xs:string, array(xs:string))" select="
    map{'wikidata': ['https://www.wikidata.org/wiki/', 'Wikidata'], 'viaf': ['https://viaf.org/viaf/', 'VIAF'],
      'gnd': ['https://d-nb.info/gnd/', 'GND'], 'geonames': ['https://www.geonames.org/', 'GeoNames']}"/>

  <!-- persons.html, places.html, organisations.html. -->
  <xsl:mode name="register" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="register" as="element()">
    <xsl:variable name="title" as="xs:string" select="upper-case(substring($name, 1, 1)) || substring($name, 2)"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head"><h1>{$title}</h1></header>
      <div class="register">
        <xsl:apply-templates select=".//(person | place | org)" mode="entry">
          <xsl:sort select="f:entry-name(.)" lang="en"/>
        </xsl:apply-templates>
      </div>
    </xsl:variable>
    <xsl:sequence select="f:page($name || '.html', 'index-pages', $title, (), $main)"/>
  </xsl:template>

  <!-- One entry: name, dates, role, names as typed, authorities, mentions. -->
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="person | place | org" mode="entry" as="element()">
    <section class="entry" id="{@xml:id}" aria-labelledby="{@xml:id}.name">
      <h2 id="{@xml:id}.name">{f:entry-name(.)}<xsl:sequence select="f:life(.)"/></h2>
      <xsl:for-each select="occupation, note[@type = 'description']">
        <p class="role">{normalize-space(.)}</p>
      </xsl:for-each>
      <xsl:sequence select="f:letters(.), f:mentions(.), f:typed(.), f:identifiers(.)"/>
    </section>
  </xsl:template>

  <!-- ", 1878-1953", as far as it is known. -->
  <xsl:function name="f:life" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="$entry/(birth, death)[normalize-space()]">
      <span class="life">
        <xsl:text>, {string-join((
          $entry/birth ! normalize-space(), '–', $entry/death ! normalize-space()))}</xsl:text>
      </span>
    </xsl:if>
  </xsl:function>

  <!-- The names as the documents have them, where no mention shows them. -->
  <xsl:function name="f:typed" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="shown" as="xs:string*" select="
      $records?*?mentions?*[?ref eq f:pointer($entry)]?text ! normalize-space()"/>
    <xsl:variable name="typed" as="xs:string*" select="
      distinct-values($entry/(persName | placeName | orgName)[@type = 'typed'] ! normalize-space())[not(. = $shown)]"/>
    <xsl:if test="exists($typed)">
      <p class="typed">Also typed <i>{string-join($typed, ', ')}</i></p>
    </xsl:if>
  </xsl:function>

  <!-- The letters that an entry's bearer sent or was sent. -->
  <xsl:function name="f:letters" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="['sent', 'Sender of '], ['received', 'Recipient of ']">
      <xsl:variable name="type" as="xs:string" select=".(1)"/>
      <xsl:variable name="letters" as="map(*)*"
        select="$records?*[(?correspondences?* ! f:parties(., $type))?ref = f:pointer($entry)]"/>
      <xsl:if test="exists($letters)">
        <p class="letters">
          <xsl:text>{.(2)}</xsl:text>
          <xsl:for-each select="$letters">
            <a href="{f:address(?id, 'clean')}">{?short_title}</a>
            <xsl:if test="position() lt last()">, </xsl:if>
          </xsl:for-each>
        </p>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Every mention: short titles, and after each the words and their places. -->
  <xsl:function name="f:mentions" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:where-populated>
      <ul role="list" class="mentions">
        <xsl:for-each select="$records?*[?mentions?*?ref = f:pointer($entry)]">
          <li>
            <a href="{f:address(?id, 'clean')}">{?short_title}</a>
            <xsl:text>: </xsl:text>
            <xsl:sequence select="f:places(., ?mentions?*[?ref eq f:pointer($entry)])"/>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:function>

  <!-- The mentions in one document: the words at the first place, then a number for each further block. -->
  <xsl:function name="f:places" as="node()*">
    <xsl:param name="record" as="map(*)"/>
    <xsl:param name="mentions" as="map(*)*"/>
    <xsl:for-each-group select="$mentions" group-by="normalize-space(?text)">
      <xsl:variable name="words" as="xs:string" select="current-grouping-key()"/>
      <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
      <xsl:for-each-group select="current-group()" group-by="?block">
        <xsl:variable name="address" as="xs:string"
          select="f:address($record?id, 'diplomatic') || '#' || current-grouping-key()"/>
        <xsl:choose>
          <xsl:when test="position() eq 1"><a href="{$address}">{$words}</a></xsl:when>
          <xsl:otherwise>
            <xsl:text>, </xsl:text>
            <a href="{$address}" aria-label="{$words} {position()}">{position()}</a>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Links to authorities, only where an identifier is confirmed. -->
  <xsl:function name="f:identifiers" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="known" as="element()*" select="$entry/idno[map:contains($authorities, @type)]"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:if test="exists($known)">
      <p class="authorities">
        <xsl:for-each select="$known">
          <xsl:variable name="authority" as="array(xs:string)" select="$authorities(@type)"/>
          <a href="{$authority(1)}{normalize-space(.)}">{$authority(2)} {normalize-space(.)}</a>
          <xsl:if test="position() lt last()"><xsl:text> </xsl:text></xsl:if>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
