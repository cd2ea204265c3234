<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a document comes from: who made it, what it was made from, where that lies, by which numbers it is known.
     What a header does not say is empty. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:record="urn:press:record" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns authors, translators, languages, keywords, abstract. -->
  <xsl:function name="record:makers" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="originals" as="element(bibl)*" select="record:originals($header)"/>
    <xsl:sequence select="map {
      'authors': array { $header/fileDesc/titleStmt/author ! record:author(.) },
      'translators': array { $header/fileDesc/titleStmt/respStmt[record:is-translation(.)] ! record:translators(.) },
      'languages': array { $header/profileDesc/langUsage/language ! string(@ident) },
      'original_language': string($originals[1]/textLang[1]/@mainLang),
      'original_language_name': string($originals[1]/textLang[1] ! record:language-name(.)),
      'originals': array { $originals ! map { 'language': string(textLang[1]/@mainLang), 'name': record:language-name(textLang[1]),
        'note': normalize-space(note[1]), 'text': record:original-words(.) } },
      'keywords': array { $header/profileDesc/textClass/keywords/term ! normalize-space(.) },
      'abstract': normalize-space($header/profileDesc/abstract) }"/>
  </xsl:function>

  <!-- Returns the originals whose language is said: first the one that the text was made from, then those before it.
       The chain of relatedItem says which (TEI Guidelines, 3.12.2.5); without it, they are in the order of the header. -->
  <xsl:function name="record:originals" as="element(bibl)*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="all" as="element(bibl)*" select="$header/fileDesc/sourceDesc//bibl"/>
    <xsl:variable name="first" as="element(bibl)?" select="($all[@type = 'translation'], $all[@type = 'transcript'], $all)[1]"/>
    <xsl:variable name="chain" as="element(bibl)*" select="$first ! record:chain(., ())[textLang/@mainLang]"/>
    <xsl:sequence select="($chain[@type = 'original'], $all[@type = 'original'][textLang/@mainLang][empty($chain)])"/>
  </xsl:function>

  <!-- Returns a source, then what it was made from, and so on; each once. -->
  <xsl:function name="record:chain" as="element(bibl)*" visibility="private">
    <xsl:param name="source" as="element(bibl)"/>
    <xsl:param name="passed" as="element(bibl)*"/>
    <xsl:variable name="pointers" as="xs:string*" select="$source/relatedItem[@type = 'source']/@target ! tokenize(.) ! substring-after(., '#')"/>
    <xsl:variable name="next" as="element(bibl)?" select="(root($source)//bibl[@xml:id = $pointers] except ($passed, $source))[1]"/>
    <xsl:sequence select="$source, $next ! record:chain(., ($passed, $source))"/>
  </xsl:function>

  <!-- Returns what an original is, in the words of the header before its language. -->
  <xsl:function name="record:original-words" as="xs:string" visibility="private">
    <xsl:param name="original" as="element(bibl)"/>
    <xsl:sequence select="replace(normalize-space(string-join($original/node()[. &lt;&lt; ../textLang[1]][not(self::msIdentifier)])), '[.,;]$', '')"/>
  </xsl:function>

  <!-- Returns what a header calls a language, without a full stop. -->
  <xsl:function name="record:language-name" as="xs:string" visibility="private">
    <xsl:param name="language" as="element(textLang)"/>
    <xsl:sequence select="replace(normalize-space($language), '\.$', '')"/>
  </xsl:function>

  <!-- Returns an author: who is named, with what is said of the name. -->
  <xsl:function name="record:author" as="map(*)" visibility="private">
    <xsl:param name="author" as="element(author)"/>
    <xsl:variable name="name" as="element()" select="($author/(persName | orgName | rs | name), $author)[1]"/>
    <xsl:sequence select="map:merge((record:doubt(($name[@cert], $author)[1]),
      map { 'name': normalize-space($name), 'ref': string($name/@ref), 'named': true(), 'kind': record:party-kind($name) }))"/>
  </xsl:function>

  <!-- Tells whether a statement is on a translation: by the relator "trl" (id.loc.gov/vocabulary/relators/trl, or "marcrel:trl"),
       or by an agent of the register whose identifier begins with "translator". -->
  <xsl:function name="record:is-translation" as="xs:boolean" visibility="private">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:sequence select="$statement/resp/@ref/tokenize(.) ! matches(., '(^|[/:#])trl$') = true()
      or $statement/*/@ref/tokenize(.) ! starts-with(., 'resp:translator') = true()"/>
  </xsl:function>

  <!-- Returns the translators of a statement. One whom no source names is a name of the type "unknown", or has no words. -->
  <xsl:function name="record:translators" as="map(*)*" visibility="private">
    <xsl:param name="statement" as="element(respStmt)"/>
    <xsl:for-each select="$statement/(name | persName | orgName)">
      <xsl:sequence select="map:merge((record:doubt((., ../resp, ..)[@cert][1]), map { 'name': normalize-space(.),
        'ref': string((@ref, ../resp/@ref[starts-with(., 'resp:')])[1]), 'named': not(@type = 'unknown') and normalize-space(.) ne '', 'kind': record:party-kind(.) }))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the sources and the rights in sentences, and what of both is fact: archives, publications, the licence. -->
  <xsl:function name="record:sources" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="found" as="element()*" select="$header/fileDesc/sourceDesc/(listBibl/(bibl | msDesc) | bibl | msDesc | p)"/>
    <xsl:variable name="stated" as="element()*" select="$header/fileDesc/publicationStmt/availability/*"/>
    <xsl:variable name="of-encoding" as="element()*" select="record:encoding-licence($header)"/>
    <xsl:variable name="of-text" as="element()*" select="$stated except $of-encoding"/>
    <xsl:sequence select="map {
      'sources': array { $found ! record:sentence(.) },
      'holdings': array { $found/msIdentifier ! record:holding(.) },
      'publications': array { $found/self::bibl[@type = 'translation'] ! record:publication(.) },
      'rights': array { ($of-text, $of-encoding) ! normalize-space(record:doubtful-words(.)) },
      'text_rights': array { $of-text ! normalize-space(record:doubtful-words(.)) },
      'encoding_rights': array { $of-encoding ! normalize-space(.) },
      'encoding_licence': string($of-encoding[1]/@target) }"/>
  </xsl:function>

  <!-- Returns what is said of the licence of the encoding. In the statement of edition it is that of the encoding only; a
       licence in availability covers the whole file (TEI Guidelines, 2.2.4), so it never stands for the text alone. -->
  <xsl:function name="record:encoding-licence" as="element()*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="own" as="element(ref)*" select="$header/fileDesc/editionStmt//ref[@type = 'licence']"/>
    <xsl:sequence select="if ($own) then $own else $header/fileDesc/publicationStmt/availability/licence"/>
  </xsl:function>

  <!-- Returns a source as a sentence; the parts of an archive's reference are parted by commas, as nobody types them. -->
  <xsl:function name="record:sentence" as="xs:string" visibility="private">
    <xsl:param name="source" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="$source/node() ! (if (self::msIdentifier) then record:reference(.) || '.'
      else if (self::*) then record:doubtful-words(.) else string(self::text()))"/>
    <xsl:sequence select="normalize-space(string-join($words))"/>
  </xsl:function>

  <!-- Returns an archive's reference in words: place, archive, collection, shelfmark. -->
  <xsl:function name="record:reference" as="xs:string" visibility="private">
    <xsl:param name="kept" as="element(msIdentifier)"/>
    <xsl:sequence select="string-join($kept/* ! normalize-space(.)[. ne ''], ', ')"/>
  </xsl:function>

  <!-- Returns where an original is kept (TEI Guidelines, 11.4). -->
  <xsl:function name="record:holding" as="map(*)" visibility="private">
    <xsl:param name="kept" as="element(msIdentifier)"/>
    <xsl:sequence select="map { 'of': string($kept/../@xml:id), 'place': normalize-space($kept/placeName[1]),
      'repository': normalize-space($kept/repository), 'collection': normalize-space(string-join($kept/collection, ', ')),
      'shelfmark': normalize-space(string-join($kept/idno, ', ')), 'text': record:reference($kept) }"/>
  </xsl:function>

  <!-- Returns a publication: its own title, what it is in, who made that, when, and which part of it.
       A date with a type is another than that of publication. -->
  <xsl:function name="record:publication" as="map(*)" visibility="private">
    <xsl:param name="source" as="element(bibl)"/>
    <xsl:variable name="titles" as="element(title)*" select="$source/title[@level = 'a']"/>
    <xsl:variable name="container" as="element(title)?" select="$source/title[@level = ('j', 'm')][1]"/>
    <xsl:sequence select="map { 'of': string($source/@xml:id), 'title': normalize-space($titles[1]),
      'part_of': normalize-space($titles[2]), 'container': normalize-space($container), 'level': string($container/@level),
      'editors': array { $source/editor ! map { 'name': normalize-space(.), 'role': string((@role, 'editor')[1]) } },
      'publisher': normalize-space($source/publisher[1]), 'date': string($source/date[not(@type)][1]/@when),
      'issue': record:scope($source, 'issue'), 'volume': record:scope($source, 'volume'), 'pages': record:scope($source, 'page'),
      'number': record:scope($source, 'document'), 'address': string($source/(ref | ptr)[starts-with(@target, 'http')][1]/@target) }"/>
  </xsl:function>

  <!-- Returns which issue, volume, pages or document of a publication. -->
  <xsl:function name="record:scope" as="xs:string" visibility="private">
    <xsl:param name="source" as="element(bibl)"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="normalize-space($source/biblScope[@unit = $unit][1])"/>
  </xsl:function>

  <!-- Returns the persistent identifiers of the document as published, without the address of a resolver before them. -->
  <xsl:function name="record:permanent" as="map(*)*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:for-each select="$header/fileDesc/publicationStmt/idno[lower-case(@type) = ('doi', 'ark', 'handle', 'urn')]">
      <xsl:variable name="type" as="xs:string" select="lower-case(@type)"/>
      <xsl:variable name="begin" as="xs:string" select="string(map { 'doi': '10.', 'ark': 'ark:', 'urn': 'urn:' }($type))"/>
      <xsl:variable name="value" as="xs:string" select="normalize-space(.)"/>
      <xsl:sequence select="map { 'type': $type, 'value':
        if ($begin ne '' and contains($value, $begin)) then $begin || substring-after($value, $begin) else replace($value, '^(https?://[^/]*/|hdl:)', ''), 'of': '', 'cert': '' }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns which version of the edition the file is a part of: its number, else its words. -->
  <xsl:function name="record:edition-version" as="xs:string" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="edition" as="element(edition)?" select="$header/fileDesc/editionStmt/edition[1]"/>
    <xsl:sequence select="string(($edition/@n, normalize-space($edition))[1])"/>
  </xsl:function>

  <!-- Returns the titles of the series that the document is a part of. -->
  <xsl:function name="record:titles-of-series" as="xs:string*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:sequence select="$header/fileDesc/seriesStmt/title ! normalize-space(.)[. ne '']"/>
  </xsl:function>

  <!-- Returns every number with its type: of the document, of what it encloses, of a source, or of the telegram answered. -->
  <xsl:function name="record:identifiers" as="map(*)*" visibility="private">
    <xsl:param name="document" as="element()?"/>
    <xsl:for-each-group select="$document/(text//(idno | ref[@type = 'answered'])[not(ancestor::note[not(@place = 'inline')])],
      teiHeader/fileDesc/sourceDesc//(bibl | msDesc)/(. | msIdentifier)/idno)" group-by="@type || ' ' || normalize-space(.)">
      <xsl:sequence select="map { 'type': string(@type), 'value': normalize-space(.), 'cert': string(@cert),
        'of': string(if (@type = 'answered') then 'answered' else (ancestor::bibl[1]/@type, 'original'[current()/ancestor::msDesc], 'enclosure'[current()/ancestor::floatingText])[1]) }"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
