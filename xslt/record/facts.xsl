<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a header, by field of the record. Every function returns empty fields where the header says nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:words="urn:press:words" xmlns:conventions="urn:press:conventions" xmlns:record="urn:press:record" xmlns:blocks="urn:press:blocks" xmlns:blanks="urn:press:blanks" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- How many words are shown at either side of a mention. -->
  <xsl:variable name="context-words" as="xs:integer" select="9"/>

  <!-- Returns title, short title, heading, kind and number. -->
  <xsl:function name="record:titles" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="titles" as="element(title)*" select="$header/fileDesc/titleStmt/title"/>
    <xsl:variable name="main" as="element(title)?" select="conventions:title($titles)"/>
    <xsl:variable name="kind" as="xs:string" select="string((record:local($header/profileDesc/textClass/catRef[1]/@target), 'document')[1])"/>
    <xsl:variable name="number" as="xs:string" select="string(conventions:number(root($header)/*))"/>
    <xsl:variable name="title" as="xs:string" select="(normalize-space($main)[.], string($header/../@xml:id)[.], words:label('document.untitled'))[1]"/>
    <xsl:sequence select="map {
      'title': $title, 'title_editorial': $main/@subtype = 'editorial',
      'short_title': (normalize-space($titles[@type = 'short'])[.], $title)[1],
      'kind': $kind, 'number': $number,
      'heading': if ($number) then words:label('kinds.heading', map { 'kind': record:kind($kind), 'number': $number }) else record:kind($kind),
      'classification': array { distinct-values(root($header)/TEI/text//(seg | fw)[@type = 'classification'] ! normalize-space(.)) } }"/>
  </xsl:function>

  <!-- Returns who wrote to whom and when: correspondences and the date that the document is sorted and shown by. -->
  <xsl:function name="record:letters" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="sent" as="element(date)?" select="conventions:date($header)"/>
    <xsl:sequence select="map {
      'date': record:date($sent),
      'correspondences': array { $header/profileDesc/correspDesc ! map {
        'of': string(@corresp),
        'actions': array { correspAction ! map {
          'type': string(@type),
          'parties': array { (persName | rs | orgName[not((../persName | ../rs)[not(@role = 'copy')])] | name)[not(@role = 'copy')] ! record:party(.) },
          'copies': array { *[@role = 'copy'] ! record:party(.) },
          'offices': array { orgName[not(@role = 'copy')][(../persName | ../rs)[not(@role = 'copy')]] ! record:party(.) },
          'places': array { placeName ! record:party(.) },
          'dates': array { date ! record:date(.) } } } } } }"/>
  </xsl:function>

  <!-- Returns status and dated changes; the status is that of the latest change. -->
  <xsl:function name="record:history" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="changes" as="element(change)*" select="sort($header/revisionDesc//change, (), function($c) { string($c/@when) })"/>
    <xsl:sequence select="map {
      'status': string($changes[@status][last()]/@status),
      'changes': array { $changes ! map { 'when': string(@when), 'status': string(@status), 'text': normalize-space(.), 'see': record:see(.) } } }"/>
  </xsl:function>

  <!-- Returns the document that a change leads to (of a withdrawal: what replaces the document), by its id or its address. -->
  <xsl:function name="record:see" as="xs:string" visibility="private">
    <xsl:param name="change" as="element(change)"/>
    <xsl:variable name="pointer" as="xs:string?" select="$change/(.//ref | .//ptr)[1]/@target ! tokenize(.)[1]"/>
    <xsl:variable name="meant" as="map(*)?" select="$pointer ! record:relation(., '', '', root($change))"/>
    <xsl:sequence select="string(($meant?document, $meant?address)[. ne ''][1])"/>
  </xsl:function>

  <!-- Returns every pointer of the text to a register: the entry, the block it stands in, the words there and around. -->
  <xsl:function name="record:mentions" as="map(*)*" visibility="private">
    <xsl:param name="text" as="element(text)?"/>
    <xsl:variable name="mentions" as="element()*" select="$text//(persName | placeName | orgName | rs)[@ref][not(ancestor::corr)]"/>
    <xsl:variable name="around" as="map(*)" select="map:merge(($mentions ! record:scope(.))/. ! record:texts-around(.))"/>
    <xsl:for-each select="$mentions">
      <xsl:variable name="mention" as="element()" select="."/>
      <xsl:variable name="sides" as="map(*)" select="(
        record:scope(.) ! $around(generate-id())(generate-id($mention)), map { 'before': '', 'after': '' })[1]"/>
      <xsl:variable name="voice" as="xs:string" select="record:voice(.)"/>
      <xsl:variable name="doubt" as="map(*)" select="record:doubt(ancestor-or-self::*[@cert][self::persName | self::placeName | self::orgName
        | self::rs | self::supplied | self::unclear][1])"/>
      <xsl:sequence select="tokenize(@ref) ! map { 'ref': .,
        'block': string((record:block($mention)/@xml:id, $mention/ancestor::*[@xml:id][not(self::text or self::TEI)][1]/@xml:id)[1]),
        'text': normalize-space(string-join($mention//text()[record:is-transcribed(.)])),
        'before': record:last-words($sides?before),
        'after': record:first-words($sides?after),
        'deleted': exists($mention/ancestor::del), 'voice': $voice, 'cert': $doubt?cert, 'by': $doubt?by }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns the block that an element stands in. -->
  <xsl:function name="record:block" as="element()?" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="$mention/ancestor::*[blocks:is-block(.)][1]"/>
  </xsl:function>

  <!-- Returns the element whose words are shown around a mention: the struck passage that it stands in, else its block. -->
  <xsl:function name="record:scope" as="element()?" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="($mention/ancestor::del[1], record:block($mention))[1]"/>
  </xsl:function>

  <!-- Tells whether characters are part of the transcribed text: not a note of the edition's, not a correction. -->
  <xsl:function name="record:is-transcribed" as="xs:boolean" visibility="private">
    <xsl:param name="characters" as="text()"/>
    <xsl:sequence select="empty($characters/(ancestor::note[not(@place = 'inline')] | ancestor::corr | ancestor::reg))"/>
  </xsl:function>

  <!-- Returns, for a scope, the text before and after each mention in it, each as long as the words that are shown can be;
       the scope is read once, however many mentions it has. -->
  <xsl:function name="record:texts-around" as="map(xs:string, map(*))" visibility="private">
    <xsl:param name="scope" as="element()"/>
    <xsl:variable name="shown" as="text()*" select="$scope//text()[record:is-around(., $scope)]"/>
    <xsl:variable name="whole" as="xs:string" select="string-join($shown)"/>
    <xsl:iterate select="$shown | $scope//(persName | placeName | orgName | rs)[@ref]">
      <xsl:param name="begin" as="xs:integer" select="0"/>
      <xsl:param name="found" as="map(xs:string, map(*))" select="map { }"/>
      <xsl:on-completion select="map { generate-id($scope): $found }"/>
      <xsl:next-iteration>
        <xsl:with-param name="begin" select="$begin + string-length(.[self::text()])"/>
        <xsl:with-param name="found" select="if (self::text()) then $found else map:put($found, generate-id(),
          record:sides($whole, $begin, $begin + string-length(string-join(.//text()[record:is-around(., $scope)]))))"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Returns the text before one place and that after another. -->
  <xsl:function name="record:sides" as="map(*)" visibility="private">
    <xsl:param name="whole" as="xs:string"/>
    <xsl:param name="begin" as="xs:integer"/>
    <xsl:param name="end" as="xs:integer"/>
    <xsl:variable name="most" as="xs:integer" select="100 * $context-words"/>
    <xsl:sequence select="map { 'before': substring($whole, max((1, $begin - $most + 1)), min(($begin, $most))),
      'after': substring($whole, $end + 1, $most) }"/>
  </xsl:function>

  <!-- Tells whether characters around a mention are shown: those transcribed, of struck words only beside struck words. -->
  <xsl:function name="record:is-around" as="xs:boolean" visibility="private">
    <xsl:param name="characters" as="text()"/>
    <xsl:param name="scope" as="element()?"/>
    <xsl:sequence select="record:is-transcribed($characters) and ($scope/self::del or empty($characters/ancestor::del))"/>
  </xsl:function>

  <!-- Returns the last words of a text, with a blank where it ends in one, and a sign where it is cut. -->
  <xsl:function name="record:last-words" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:sequence select="string-join((if (count($words) gt $context-words) then '…' else (),
      subsequence($words, count($words) - $context-words + 1)), ' ') || (if (exists($words) and blanks:at-end($text)) then ' ' else '')"/>
  </xsl:function>

  <!-- Returns the first words of a text, with a blank where it begins with one, and a sign where it is cut. -->
  <xsl:function name="record:first-words" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:sequence select="(if (exists($words) and blanks:at-start($text)) then ' ' else '') || string-join((
      subsequence($words, 1, $context-words), if (count($words) gt $context-words) then '…' else ()), ' ')"/>
  </xsl:function>

  <!-- Returns a date: as worded, and in W3C form. -->
  <xsl:function name="record:date" as="map(*)" visibility="private">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:variable name="machine" as="xs:string" select="conventions:when($date, 'when')"/>
    <xsl:variable name="custom" as="xs:string*" select="$date/@*[ends-with(name(), '-custom')] ! normalize-space()"/>
    <xsl:sequence select="map:merge((record:doubt($date), map {
      'text': (normalize-space($date)[. ne ''], string-join($custom, '–'))[1], 'when': $machine,
      'not_before': conventions:when($date, ('notBefore', 'from'))[$machine eq ''] => string(),
      'not_after': conventions:when($date, ('notAfter', 'to'))[$machine eq ''] => string(),
      'lasting': exists($date/(@from, @to, @from-iso, @to-iso, @when-iso[contains(., '/')])) }))"/>
  </xsl:function>

  <!-- Returns a person, office or body: the words of the header, the register's pointer, how sure it is. -->
  <xsl:function name="record:party" as="map(*)" visibility="private">
    <xsl:param name="party" as="element()"/>
    <xsl:sequence select="map:merge((record:doubt($party), map { 'name': normalize-space($party), 'ref': string($party/@ref), 'kind': record:party-kind($party) }))"/>
  </xsl:function>

  <!-- Returns what a name is the name of: a person, a body, an office that somebody held; empty where nothing says so. -->
  <xsl:function name="record:party-kind" as="xs:string" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if ($name/self::orgName or $name[self::rs or self::name]/@type = 'org') then 'org'
      else if ($name/self::placeName) then 'place' else if ($name/self::rs) then 'office' else if ($name/self::persName or $name/@type = 'person') then 'person' else ''"/>
  </xsl:function>

  <!-- Returns the name at the end of a pointer (telegram, of kind:telegram or #telegram). -->
  <xsl:function name="record:local" as="xs:string?" visibility="private">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointer)[1] ! replace(., '^.*[:#/]', '')[. ne '']"/>
  </xsl:function>

  <!-- Returns the name of a kind of document: the table's, else the kind's own word with a capital. -->
  <xsl:function name="record:kind" as="xs:string" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="'kinds.' || $kind"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else record:capital($kind)"/>
  </xsl:function>

  <!-- Returns a word with a capital. -->
  <xsl:function name="record:capital" as="xs:string" visibility="private">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($word, 1, 1)) || substring($word, 2)"/>
  </xsl:function>
</xsl:stylesheet>
