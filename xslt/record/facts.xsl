<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a header, by field of the record. Every function returns empty fields where the header says nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns title, short title, heading, kind and number. -->
  <xsl:function name="f:titles" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="titles" as="element(title)*" select="$header/fileDesc/titleStmt/title"/>
    <xsl:variable name="main" as="element(title)?" select="($titles[@type = 'main'], $titles)[1]"/>
    <xsl:variable name="kind" as="xs:string" select="string((f:local($header/profileDesc/textClass/catRef[1]/@target), 'document')[1])"/>
    <xsl:variable name="number" as="xs:string" select="string((root($header)/TEI/text//idno[@type = ('cable', 'sender')])[
      @type = 'cable' or not(root($header)/TEI/text//idno[@type = 'cable'])][1])"/>
    <xsl:variable name="title" as="xs:string" select="(normalize-space($main)[.], string($header/../@xml:id)[.], 'Untitled')[1]"/>
    <xsl:sequence select="map {
      'title': $title, 'title_editorial': $main/@subtype = 'editorial',
      'short_title': (normalize-space($titles[@type = 'short'])[.], $title)[1],
      'kind': $kind, 'number': $number,
      'heading': f:capital($kind) || (if ($number) then ' No. ' || $number else ''),
      'classification': array { distinct-values(root($header)/TEI/text//(seg | fw)[@type = 'classification'] ! normalize-space(.)) } }"/>
  </xsl:function>

  <!-- Returns who wrote to whom and when: correspondences and the date that the document is sorted and shown by. -->
  <xsl:function name="f:letters" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="sent" as="element(date)?" select="($header/profileDesc/correspDesc[1]/correspAction[@type = 'sent']/date,
      $header/profileDesc/creation/date, $header/fileDesc/publicationStmt/date)[1]"/>
    <xsl:sequence select="map {
      'date': f:date($sent),
      'correspondences': array { $header/profileDesc/correspDesc ! map {
        'of': string(@corresp),
        'actions': array { correspAction ! map {
          'type': string(@type),
          'parties': array { (persName | rs | orgName[not(../persName | ../rs)] | name)[not(@role = 'copy')] ! f:party(.) },
          'places': array { placeName ! f:party(.) },
          'dates': array { date ! f:date(.) } } } } } }"/>
  </xsl:function>

  <!-- Returns languages, translators, sources, rights, keywords, abstract. -->
  <xsl:function name="f:sources" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="original" as="element(textLang)?" select="($header/fileDesc/sourceDesc//bibl[@type = 'original']/textLang)[last()]"/>
    <xsl:sequence select="map {
      'languages': array { $header/profileDesc/langUsage/language ! string(@ident) },
      'original_language': string($original/@mainLang),
      'original_language_name': replace(normalize-space($original), '\.$', ''),
      'translators': array { $header/fileDesc/titleStmt/respStmt[starts-with(resp/@ref, 'resp:translator')] !
        map { 'name': normalize-space(name), 'ref': string(resp/@ref), 'cert': '' } },
      'sources': array { $header/fileDesc/sourceDesc/(listBibl/bibl | p) ! normalize-space(.) },
      'rights': array { $header/fileDesc/publicationStmt/availability/* ! normalize-space(.) },
      'keywords': array { $header/profileDesc/textClass/keywords/term ! normalize-space(.) },
      'abstract': normalize-space($header/profileDesc/abstract) }"/>
  </xsl:function>

  <!-- Returns status and dated changes; the status is that of the latest change. -->
  <xsl:function name="f:history" as="map(*)" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="changes" as="element(change)*" select="sort($header/revisionDesc//change, (), function($c) { string($c/@when) })"/>
    <xsl:sequence select="map {
      'status': string($changes[@status][last()]/@status),
      'changes': array { $changes ! map { 'when': string(@when), 'status': string(@status), 'text': normalize-space(.) } } }"/>
  </xsl:function>

  <!-- Returns every pointer of the text to a register: the entry, the block it stands in, the words there. -->
  <xsl:function name="f:mentions" as="map(*)*" visibility="private">
    <xsl:param name="text" as="element(text)?"/>
    <xsl:for-each select="$text//(persName | placeName | orgName | rs)[@ref][not(ancestor::corr)]">
      <xsl:variable name="mention" as="element()" select="."/>
      <xsl:sequence select="tokenize(@ref) ! map { 'ref': .,
        'block': string($mention/ancestor::*[f:is-block(.)][1]/@xml:id),
        'text': normalize-space(string-join($mention//text()[not(ancestor::note[not(@place = 'inline')])])) }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns a date: as worded, and in W3C form. -->
  <xsl:function name="f:date" as="map(*)" visibility="private">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:sequence select="map { 'text': normalize-space($date), 'when': string($date/@when),
      'not_before': string(($date/@notBefore, $date/@from)[1]), 'not_after': string(($date/@notAfter, $date/@to)[1]),
      'cert': string($date/@cert) }"/>
  </xsl:function>

  <!-- Returns a person, office or body: the words of the header, the register's pointer, how sure it is. -->
  <xsl:function name="f:party" as="map(*)" visibility="private">
    <xsl:param name="party" as="element()"/>
    <xsl:sequence select="map { 'name': normalize-space($party), 'ref': string($party/@ref), 'cert': string($party/@cert) }"/>
  </xsl:function>

  <!-- Returns what stands after the prefix of a pointer (telegram, of kind:telegram). -->
  <xsl:function name="f:local" as="xs:string?" visibility="private">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="$pointer ! substring-after(., ':')"/>
  </xsl:function>

  <!-- Returns a word with a capital. -->
  <xsl:function name="f:capital" as="xs:string" visibility="private">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($word, 1, 1)) || substring($word, 2)"/>
  </xsl:function>
</xsl:stylesheet>
