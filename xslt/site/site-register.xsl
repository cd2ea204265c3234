<?xml version="1.0" encoding="UTF-8"?>
<!-- A register of persons, places or organisations, set as an index. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
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
    <xsl:variable name="title" as="xs:string" select="f:register-title()"/>
    <xsl:variable name="entries" as="element()*" select="sort(.//(person | place | org)[@xml:id], (), function($entry) { $ranks(f:entry-name($entry)) })"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head"><h1>{$title}</h1></header>
      <xsl:sequence select="f:leaps-to($entries ! [f:initial(f:entry-name(.)), string(@xml:id)])"/>
      <div class="register"><xsl:apply-templates select="$entries" mode="entry"/></div>
    </xsl:variable>
    <xsl:sequence select="f:page($name || '.html', 'index-pages', $title, (), $main)"/>
  </xsl:template>

  <!-- One entry: name, dates, role, part in the correspondence, mentions, names as typed, authorities. -->
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="person | place | org" mode="entry" as="element()">
    <section class="entry" id="{@xml:id}" aria-labelledby="{@xml:id}.name">
      <h2 id="{@xml:id}.name">{f:entry-name(.)}<xsl:sequence select="f:life(.), f:entry-doubt(.)"/></h2>
      <xsl:sequence select="f:described(.), f:letters(.)"/>
      <xsl:variable name="mentions" as="map(*)*" select="$mentioned(f:pointer(.))"/>
      <xsl:choose>
        <xsl:when test="f:pointer(.) = $apart?*">
          <p class="named"><a href="{f:entry-address(.)}">{words:label('register.mentions', map{'count': count($mentions)})}</a></p>
        </xsl:when>
        <xsl:when test="count($mentions) le $told"><xsl:sequence select="f:contexts($mentions)"/></xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:named-in-documents($mentions)"/>
          <details>
            <summary>{words:label('register.in-context')}</summary>
            <xsl:sequence select="f:contexts($mentions)"/>
          </details>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="f:typed(.), f:identifiers(.)"/>
    </section>
  </xsl:template>

  <!-- The page of an entry whose mentions are too many for the register: persons.writer.html. -->
  <xsl:mode name="entry-page" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="entry-page" as="element()">
    <xsl:variable name="meant" as="element()" select=".//(person | place | org)[@xml:id = $entry]"/>
    <xsl:variable name="main" as="element()*">
      <header class="document-head">
        <p class="kind">{f:register-title()}</p>
        <h1>{f:entry-name($meant)}<xsl:sequence select="f:life($meant), f:entry-doubt($meant)"/></h1>
        <p class="from-to"><a href="{$name}.html#{$entry}">{words:label('register.entry')}</a></p>
      </header>
      <div class="register"><xsl:sequence select="f:contexts($mentioned(f:pointer($meant)))"/></div>
    </xsl:variable>
    <xsl:sequence select="f:page(f:entry-address($meant), 'index-pages', f:entry-name($meant), (), $main)"/>
  </xsl:template>

  <!-- "Persons". -->
  <xsl:function name="f:register-title" as="xs:string">
    <xsl:sequence select="words:label('sections.' || $name)"/>
  </xsl:function>

  <!-- The page of an entry with many mentions. -->
  <xsl:function name="f:entry-address" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$name || '.' || $entry/@xml:id || '.html'"/>
  </xsl:function>

  <!-- What the register says of an entry's bearer. -->
  <xsl:function name="f:described" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/(occupation, note[@type = 'description'])">
      <p class="role">{normalize-space(.)}{@cert[. ne ""] ! (' (' || f:doubt-of(..) || ')')}</p>
    </xsl:for-each>
    <xsl:for-each select="$entry/note[@type = 'source']">
      <p class="source">{words:label('register.source', map{'source': normalize-space(.)})}{@cert ! (' (' || f:doubt-of(..) || ')')}</p>
    </xsl:for-each>
  </xsl:function>

  <xsl:include href="../words/years.xsl"/>

  <!-- ", 1878-1953", as far as it is known. -->
  <xsl:function name="f:life" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="words:years($entry) ne ''"><span class="life">, {words:years($entry)}</span></xsl:if>
  </xsl:function>

  <!-- How sure the preferred name of an entry is. -->
  <xsl:function name="f:entry-doubt" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/(persName | placeName | orgName)[@type = 'preferred'][@cert][1]">
      <span class="doubt"> ({f:doubt-of(.)})</span>
    </xsl:for-each>
  </xsl:function>

  <!-- How sure an element of a register is, and whose inference that is. -->
  <xsl:function name="f:doubt-of" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="words:doubt(string($element/@cert), string($element/@resp[. = 'resp:edition'] ! words:label('agents.edition')))"/>
  </xsl:function>

  <!-- The names as the documents have them, where no mention shows them. -->
  <xsl:function name="f:typed" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="shown" as="xs:string*" select="$mentioned(f:pointer($entry))?mention?text ! normalize-space()"/>
    <xsl:variable name="typed" as="xs:string*" select="
      distinct-values($entry/(persName | placeName | orgName)[@type = 'typed'] ! normalize-space())[not(. = $shown)]"/>
    <xsl:if test="exists($typed)">
      <xsl:variable name="names" as="element()"><i>{string-join($typed, ', ')}</i></xsl:variable>
      <p class="typed"><xsl:sequence select="words:phrase('register.typed', map{'names': $names})"/></p>
    </xsl:if>
  </xsl:function>

  <!-- The part of an entry's bearer in the correspondence: what was sent, passed on, received. -->
  <xsl:function name="f:letters" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="most" as="xs:integer" select="if (exists($apart?*)) then 3 else $many"/>
    <xsl:for-each select="['sent', 'by-sender'], ['transmitted', ''], ['received', 'by-recipient']">
      <xsl:variable name="part" as="array(xs:string)" select="."/>
      <xsl:variable name="letters" as="map(*)*" select="$taken-part($part(1) || ' ' || f:pointer($entry))"/>
      <xsl:if test="exists($letters)">
        <xsl:variable name="address" as="xs:string" select="string-join($part(2)[. ne ''] ! (., '.html#', $entry/@xml:id))"/>
        <xsl:variable name="documents" as="node()*">
          <xsl:for-each select="$letters[count($letters) le $most]">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:sequence select="f:letter(.)"/>
          </xsl:for-each>
          <xsl:if test="count($letters) gt $most">{words:label('list.documents', map{'count': count($letters)})}</xsl:if>
        </xsl:variable>
        <p class="letters">
          <xsl:sequence select="words:phrase('register.letters.' || $part(1), map{
            'part': f:named-link($address, words:label('parts.' || $part(1)), f:entry-name($entry)), 'documents': $documents})"/>
        </p>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A letter by its document's short title; an enclosed one as a message in it. -->
  <xsl:function name="f:letter" as="node()*">
    <xsl:param name="letter" as="map(*)"/>
    <xsl:variable name="document" as="node()" select="f:link(f:address($letter?record?id, 'clean'), $letter?record?short_title)"/>
    <xsl:sequence select="if ($letter?enclosed) then words:phrase('register.enclosed', map{'document': $document}) else $document"/>
  </xsl:function>

  <!-- The letters of every party, by part and pointer ("sent person:mao"): maps of record and whether it encloses the letter. -->
  <xsl:variable name="taken-part" as="map(xs:string, map(*)*)" select="map:merge(
    for $record in $records?*, $letter in $record?correspondences?*, $action in $letter?actions?*, $party in $action?parties?*
    return map{$action?type || ' ' || $party?ref: map{'record': $record, 'enclosed': not($letter?of eq $record?correspondences?*[1]?of)}},
    map{'duplicates': 'combine'})"/>

  <!-- Words, a link where there is an address. -->
  <xsl:function name="f:link" as="node()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$address ne ''"><a href="{$address}">{$words}</a></xsl:when>
      <xsl:otherwise><xsl:text>{$words}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The same, named with what it is of, where a page has many of these words. -->
  <xsl:function name="f:named-link" as="node()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$address ne ''"><a href="{$address}" aria-label="{$words}, {$of}">{$words}</a></xsl:when>
      <xsl:otherwise><xsl:text>{$words}</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Links to authorities, only where an identifier is confirmed. -->
  <xsl:function name="f:identifiers" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="known" as="element()*" select="$entry/idno[map:contains($authorities, @type)]"/>
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
