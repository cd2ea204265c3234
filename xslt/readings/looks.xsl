<?xml version="1.0" encoding="UTF-8"?>
<!-- Looks: how a source draws words, from rend, style and rendition, in the closed list of the ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The look of each word of rend; those without a look are drawn in another way. -->
  <xsl:variable name="looks-of-rend" as="map(xs:string, xs:string)" select="map:merge((
    settle:each('struck', 'strikethrough strike struck overstrike line-through'), settle:each('overtyped', 'overtyped'),
    settle:each('italic', 'italic italics i it ital'), settle:each('bold', 'bold b bf'),
    settle:each('underlined', 'underline underlined u ul'), settle:each('smallcaps', 'smallcaps small-caps sc smallcap smcp'),
    settle:each('superscript', 'superscript sup super'), settle:each('subscript', 'subscript sub'),
    settle:each('capitals', 'caps allcaps uppercase capitals'),
    settle:each('spaced', 'spaced letterspaced letter-spaced gesperrt expanded'),
    settle:each('centred', 'center centre centred centered'), settle:each('right', 'right flushright align-right'),
    settle:each('letterhead', 'letterhead'), settle:each('', 'brackets line run-in plain normal roman none')))"/>

  <!-- Returns a map from each of some words to one look. -->
  <xsl:function name="settle:each" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="look" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="map:merge(tokenize($words) ! map:entry(., $look))"/>
  </xsl:function>

  <!-- Returns the looks of an element in every reading: of its kind, and of how the source draws it. -->
  <xsl:function name="settle:looks" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="drawn" as="xs:string*" select="if ($element/(@rend | @style | @rendition)) then settle:drawn-looks($element) else ()"/>
    <xsl:sequence select="distinct-values((
      $element/self::seg/@type[. = ('classification', 'precedence')],
      $element/self::ab/@type[. = ('letterhead', 'processing')], $element/self::ab/'processing'[$element/@type = 'print-run'],
      $element/self::list/@type[. = 'points'], $element/self::list/'copies'[$element/@type = 'distribution'],
      $element/self::div/@type[. = 'displaced'],
      $element/(self::stamp, self::seg[@type = 'stamp'], self::ab[@type = 'stamp'], self::fw[@type = 'stamp'])/'stamp', $element/self::handShift/'hand', $element/self::space/'space',
      $element/self::signed/'signature', $element/self::emph[empty($drawn)]/'emphasis',
      $element/self::title[@level = ('m', 'j', 's')][empty($drawn)]/'title', $reading-looks(local-name($element)), $drawn))"/>
  </xsl:function>

  <!-- Returns the looks that rend, style and rendition name; a word that no look is known for gives one warning. -->
  <xsl:function name="settle:drawn-looks" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(lower-case($element/@rend)),
      settle:style-words(string-join(($element/@style, tokenize($element/@rendition) ! settle:rendition(., $element)), ';'))"/>
    <xsl:for-each select="$words[not(map:contains($looks-of-rend, .))]">
      <xsl:sequence select="settle:warn-of-look($element, .)"/>
    </xsl:for-each>
    <xsl:sequence select="$words ! $looks-of-rend(.)[. ne '']"/>
  </xsl:function>

  <!-- Returns the declarations that a pointer of rendition leads to; a pointer with a prefix names its look itself. -->
  <xsl:function name="settle:rendition" as="xs:string" visibility="private">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="replace($pointer, '^[^:#]*[:#]', '')"/>
    <xsl:sequence select="(root($element)//tagsDecl/rendition[@xml:id = $name] ! string(), 'look: ' || $name)[1]"/>
  </xsl:function>

  <!-- Returns the words of CSS declarations that say how letters look, as words of rend. -->
  <xsl:function name="settle:style-words" as="xs:string*" visibility="private">
    <xsl:param name="style" as="xs:string"/>
    <xsl:for-each select="tokenize(lower-case($style), ';')[normalize-space()]">
      <xsl:variable name="value" as="xs:string" select="normalize-space(substring-after(., ':'))"/>
      <xsl:sequence select="if (contains(., 'letter-spacing')) then 'spaced'
        else if (contains(., 'font-weight') and matches($value, '^[6-9]00$')) then 'bold'
        else if ($value) then tokenize($value)[1] else normalize-space()"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Gives one warning for each word that has no look, at its first place. -->
  <xsl:function name="settle:warn-of-look" as="empty-sequence()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:variable name="all" as="element()*" select="key('drawn', $word, root($element))"/>
    <xsl:if test="empty($all) or $all[1] is $element">
      <xsl:message>
        <problem xmlns="" code="no-rule" path="{path($element)}">{
          'the reading has no look for “' || $word || '”: the words are set plainly'
          || (if (count($all) gt 1) then ' (' || count($all) || ' times)' else '')}.</problem>
      </xsl:message>
    </xsl:if>
  </xsl:function>

  <!-- Elements by the words of rend. -->
  <xsl:key name="drawn" match="*[@rend]" use="tokenize(lower-case(@rend))"/>
</xsl:stylesheet>
