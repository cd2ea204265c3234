<?xml version="1.0" encoding="UTF-8"?>
<!-- How sure a fact is, who says so, and whose words they are: the same fields wherever a record states a fact. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:record="urn:press:record" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns the degree of certainty of a fact, and in words who inferred it; both empty where nothing is said. -->
  <xsl:function name="record:doubt" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="fact" as="element()?"/>
    <xsl:sequence select="map { 'cert': string($fact/@cert), 'by': string($fact[@cert]/(@resp, ../@resp)[1] ! record:agent(.)) }"/>
  </xsl:function>

  <!-- Returns who a pointer to the responsibilities means, in words: this edition, a translator, whoever the header names. -->
  <xsl:function name="record:agent" as="xs:string" visibility="private">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="local" as="xs:string" select="replace(tokenize($pointer)[1], '^[^:#]*[:#]', '')"/>
    <xsl:sequence select="if ($local = 'edition') then words:label('agents.edition')
      else if (starts-with($local, 'translator')) then words:label('agents.translator') else $local"/>
  </xsl:function>

  <!-- Returns the doubt of a fact in words after it, for sentences: " (inferred by this edition, certainty: low)". -->
  <xsl:function name="record:in-brackets" as="xs:string" visibility="private">
    <xsl:param name="fact" as="element()"/>
    <xsl:variable name="doubt" as="map(xs:string, xs:string)" select="record:doubt($fact)"/>
    <xsl:sequence select="if ($doubt?cert) then ' (' || words:doubt($doubt?cert, $doubt?by) || ')' else ''"/>
  </xsl:function>

  <!-- Returns the words of an element, with how sure each part of it is that says so. -->
  <xsl:function name="record:doubtful-words" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parts" as="xs:string*" select="$element/node() ! (if (self::*) then record:doubtful-words(.) else string(self::text()))"/>
    <xsl:variable name="words" as="xs:string" select="string-join($parts)"/>
    <xsl:variable name="doubt" as="xs:string" select="record:in-brackets($element)"/>
    <xsl:sequence select="if ($doubt ne '' and ends-with($words, '.')) then substring($words, 1, string-length($words) - 1) || $doubt || '.'
      else $words || $doubt"/>
  </xsl:function>

  <!-- Returns every doubtful fact that a header states as metadata: what it is, in words, and how sure. -->
  <xsl:function name="record:doubts" as="map(*)*" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:variable name="authors" as="element()*" select="$header/fileDesc/titleStmt/(author, respStmt)/descendant-or-self::*[@cert]"/>
    <xsl:variable name="letters" as="element()*" select="$header/profileDesc/correspDesc/correspAction/*[@cert]"/>
    <xsl:variable name="others" as="element()*" select="$header/profileDesc/(textClass/catRef | creation/date | langUsage/language | textClass/keywords/term)[@cert]"/>
    <xsl:for-each select="$authors, $letters, $others">
      <xsl:sequence select="map:merge((record:doubt(.), map { 'fact': record:fact(.), 'about': record:about(.) }))"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Returns which fact an element of a header is: date, author, sent, received, kind. -->
  <xsl:function name="record:fact" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/self::catRef) then 'kind' else if ($element/self::date) then 'date'
      else if ($element/self::placeName) then 'place' else if ($element/ancestor-or-self::author) then 'author'
      else if ($element/ancestor-or-self::respStmt) then 'translator' else if ($element/ancestor::correspAction) then string($element/../@type)
      else local-name($element)"/>
  </xsl:function>

  <!-- Returns the words of a fact: of a kind, its name. -->
  <xsl:function name="record:about" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/self::catRef) then record:kind(string(record:local($element/@target)))
      else if ($element/self::date) then words:plain-date(record:date($element)) else normalize-space($element)"/>
  </xsl:function>

  <!-- Returns whose words a mention is in: empty for the document's own, else who put them in, in words. -->
  <xsl:function name="record:voice" as="xs:string" visibility="private">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="put-in" as="element()?" select="$mention/ancestor::*[self::supplied | self::note][1]"/>
    <xsl:sequence select="if ($put-in[self::supplied][@reason = 'decoded']) then '' else string($put-in ! (@resp ! record:agent(.), words:label('agents.somebody'))[1])"/>
  </xsl:function>
</xsl:stylesheet>
