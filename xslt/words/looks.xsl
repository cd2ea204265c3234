<?xml version="1.0" encoding="UTF-8"?>
<!-- What the press says of looks, notes and agents: the same words in every format. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xpath-default-namespace="urn:press:settled" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The looks of the ODD's list that formats know. -->
  <xsl:variable name="words:looks" as="xs:string*" select="
    'struck', 'added', 'supplied', 'identification', 'decoded', 'doubtful', 'wording', 'description', 'misprint',
    'stamp', 'mark', 'displaced', 'unclear', 'illegible', 'redacted', 'damage', 'italic', 'bold',
    'underlined', 'superscript', 'letterhead', 'classification', 'precedence', 'smallcaps', 'copies', 'points', 'processing',
    'signature', 'overtyped', 'surplus', 'variant', 'omitted', 'hand', 'restored', 'subscript', 'emphasis', 'title',
    'capitals', 'spaced', 'centred', 'right', 'space'"/>

  <!-- Returns what the ear is told before or after a look, or what is shown of it; nothing where the table has no words. -->
  <xsl:function name="words:look" as="xs:string?" visibility="public">
    <xsl:param name="look" as="xs:string"/>
    <xsl:param name="form" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="'looks.' || $look || '.' || $form"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else ()"/>
  </xsl:function>

  <!-- Returns what is shown of an element to who points at it: what its looks mean, and who did it. -->
  <xsl:function name="words:hint" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="meant" as="xs:string*" select="tokenize($element/@look) ! words:look(., 'hint')"/>
    <xsl:variable name="hint" as="xs:string?" select="string-join($meant, '; ')[.]"/>
    <xsl:variable name="by" as="xs:string?" select="$element[not(words:is-at-block-level(.) or self::note or words:is-said-after(., words:label('by.whom', map { 'agent': string(@by) })))]/@by"/>
    <xsl:variable name="act" as="xs:string?" select="
      if (exists($hint) and exists($by)) then words:label('by.hint', map { 'hint': $hint, 'agent': $by })
      else ($hint, $by ! words:label('by.whom', map { 'agent': . }))[1]"/>
    <xsl:sequence select="string-join(($act, words:unsaid($element, $element[not(words:is-at-block-level(.))]/@says ! tokenize(., '; '))), '; ')[.]"/>
  </xsl:function>

  <!-- Returns those of some facts that no mark of the edition's after the element says. -->
  <xsl:function name="words:unsaid" as="xs:string*" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="facts" as="xs:string*"/>
    <xsl:sequence select="$facts[not(words:is-said-after($element, .))]"/>
  </xsl:function>

  <!-- Tells whether a mark of the edition's right after an element says a fact. -->
  <xsl:function name="words:is-said-after" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="fact" as="xs:string"/>
    <xsl:sequence select="contains(string($element/following-sibling::node()[1]/self::mark[@own]), $fact)"/>
  </xsl:function>

  <!-- Whether an element is a block or holds blocks; what is said of it is not shown at every word in it. -->
  <xsl:function name="words:is-at-block-level" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::block | self::item | self::group | self::quotation | self::list | self::table | self::row | self::figure))"/>
  </xsl:function>

  <!-- Returns the sign of a call, in brackets where it could be read as part of a number. -->
  <xsl:function name="words:call-sign" as="xs:string" visibility="public">
    <xsl:param name="call" as="element(call)"/>
    <xsl:sequence select="if ($call/@apart) then '(' || $call/@sign || ')' else string($call/@sign)"/>
  </xsl:function>
</xsl:stylesheet>
