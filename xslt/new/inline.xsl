<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs in a line of a draft as TEI: the one place that says which element a stretch of each kind becomes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:new="urn:press:new"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Makes stretches of a line into TEI; what has no rule of its own stays as its words. -->
  <xsl:mode name="inline" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Words, as they are. -->
  <xsl:template match="text()" mode="inline" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- A typed line end. -->
  <xsl:template match="line" mode="inline" as="element()">
    <lb/>
  </xsl:template>

  <!-- Returns an element for a stretch, after its question. -->
  <xsl:function name="new:stretch" as="node()*" visibility="private">
    <xsl:param name="stretch" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="attributes" as="attribute()*"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:sequence select="new:question($stretch)"/>
    <xsl:element name="{$name}">
      <xsl:sequence select="$attributes, $content"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns a question as an instruction to the editor, nothing where there is none. -->
  <xsl:function name="new:question" as="processing-instruction()?" visibility="private">
    <xsl:param name="asked" as="element()?"/>
    <xsl:if test="$asked/@q-about">
      <xsl:processing-instruction name="publish-question">about="{$asked/@q-about}" chosen="{new:plain($asked/@q-chosen)}" or="{new:plain($asked/@q-others)}"</xsl:processing-instruction>
    </xsl:if>
  </xsl:function>

  <!-- Returns words that can be between the quotation marks of an instruction. -->
  <xsl:function name="new:plain" as="xs:string" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="normalize-space(translate($words, '&quot;&gt;', '''›'))"/>
  </xsl:function>

  <!-- Attributes that the typist's brackets bring with them, and more. -->
  <xsl:function name="new:bracketed" as="attribute()*" visibility="private">
    <xsl:param name="stretch" as="element()"/>
    <xsl:param name="more" as="map(xs:string, xs:string)"/>
    <xsl:for-each select="map:keys($more)" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
      <xsl:attribute name="{.}" select="$more(.)"/>
    </xsl:for-each>
    <xsl:sequence select="$stretch/@resp"/>
    <xsl:attribute name="rend" select="'brackets'"/>
  </xsl:function>

  <!-- What each kind of bracket is: words supplied, a doubtful reading, a note in the line. -->
  <xsl:variable name="bracket-kinds" as="map(xs:string, array(*))" select="map {
    'supplied': ['supplied', map { 'reason': 'sense' }],
    'added-to-name': ['supplied', map { 'reason': 'identification' }],
    'doubtful-name': ['unclear', map {}],
    'unclear': ['unclear', map { 'cert': 'low' }],
    'identification': ['note', map { 'type': 'identification', 'place': 'inline' }],
    'wording': ['note', map { 'type': 'wording', 'place': 'inline' }],
    'description': ['note', map { 'type': 'description', 'place': 'inline' }],
    'sic': ['note', map { 'type': 'description', 'place': 'inline' }],
    'note': ['note', map { 'type': 'description', 'place': 'inline' }] }"/>

  <!-- Words in brackets, by their kind. -->
  <xsl:template match="s[map:contains($bracket-kinds, @kind)]" mode="inline" as="node()*" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="inline"/>
    </xsl:variable>
    <xsl:variable name="kind" as="array(*)" select="$bracket-kinds(@kind)"/>
    <xsl:sequence select="new:stretch(., $kind(1), new:bracketed(., $kind(2)), $content)"/>
  </xsl:template>

  <!-- What cannot be read or was taken out, with the words that the typist wrote for it. -->
  <xsl:template match="s[@kind = 'gap']" mode="inline" as="node()*">
    <xsl:variable name="content" as="element()">
      <desc><xsl:apply-templates mode="inline"/></desc>
    </xsl:variable>
    <xsl:variable name="rend" as="attribute()"><xsl:attribute name="rend" select="'brackets'"/></xsl:variable>
    <xsl:sequence select="new:stretch(., 'gap', (@reason, @quantity, @unit, $rend), $content)"/>
  </xsl:template>

  <!-- A stamp, or what was written by hand: the words are not those of who describes it, whose own are a note. -->
  <xsl:template match="s[@kind = ('stamp', 'marginal')]" mode="inline" as="node()*">
    <xsl:variable name="name" as="xs:string" select="map { 'stamp': 'seg', 'marginal': 'add' }(@kind)"/>
    <xsl:variable name="words" as="element(s)?" select="s[ends-with(@kind, '-words')][1]"/>
    <xsl:variable name="label" as="xs:string" select="string-join(node()[. &lt;&lt; $words])"/>
    <xsl:variable name="content" as="node()*">
      <note type="description" place="inline"><xsl:sequence select="@resp"/>{replace($label, '\s+$', '')}</note>
      <xsl:text>{substring-after($label, replace($label, '\s+$', ''))}</xsl:text>
      <xsl:apply-templates select="$words/node(), $words/following-sibling::node()" mode="inline"/>
    </xsl:variable>
    <xsl:variable name="type" as="attribute()?"><xsl:if test="@kind = 'stamp'"><xsl:attribute name="type" select="'stamp'"/></xsl:if></xsl:variable>
    <xsl:variable name="rend" as="attribute()"><xsl:attribute name="rend" select="'brackets'"/></xsl:variable>
    <xsl:sequence select="new:stretch(., $name, ($type, $rend), $content)"/>
  </xsl:template>

  <!-- Struck words, and deletions and additions of a word processor with their author's hand. -->
  <xsl:template match="s[@kind = ('struck', 'deleted')]" mode="inline" as="element()">
    <del rend="strikethrough">
      <xsl:sequence select="@hand"/>
      <xsl:apply-templates mode="inline"/>
    </del>
  </xsl:template>
  <xsl:template match="s[@kind = ('inserted', 'above')]" mode="inline" as="element()">
    <add>
      <xsl:if test="@kind = 'above'"><xsl:attribute name="place" select="'above'"/></xsl:if>
      <xsl:sequence select="@hand"/>
      <xsl:apply-templates mode="inline"/>
    </add>
  </xsl:template>

  <!-- Letters of another look; in the words of the original they are words of another language. -->
  <xsl:template match="s[@kind = ('italic', 'underlined', 'bold', 'smallcaps', 'superscript')]" mode="inline" as="element()">
    <xsl:variable name="rend" as="xs:string" select="if (@kind = 'underlined') then 'underline' else @kind"/>
    <xsl:element name="{if (parent::s[@kind = 'wording']) then 'foreign' else 'hi'}">
      <xsl:if test="parent::s[@kind = 'wording']/@lang">
        <xsl:attribute name="xml:lang" select="../@lang"/>
      </xsl:if>
      <xsl:attribute name="rend" select="$rend"/>
      <xsl:apply-templates mode="inline"/>
    </xsl:element>
  </xsl:template>

  <!-- Struck words with what took their place; words in another script; what the paper says it is about. -->
  <xsl:template match="s[@kind = 'substitution']" mode="inline" as="element()">
    <subst><xsl:apply-templates mode="inline"/></subst>
  </xsl:template>
  <xsl:template match="s[@kind = 'foreign']" mode="inline" as="element()">
    <foreign xml:lang="{@lang}"><xsl:apply-templates mode="inline"/></foreign>
  </xsl:template>
  <xsl:template match="s[@kind = 'subject']" mode="inline" as="element()">
    <title><xsl:apply-templates mode="inline"/></title>
  </xsl:template>

  <!-- Letters of a look that the encoding has no word for, with a question. -->
  <xsl:template match="s[@kind = 'subscript']" mode="inline" as="node()*">
    <xsl:sequence select="new:question(.)"/>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- A name, with the entry of the register that it points to. -->
  <xsl:template match="s[@kind = 'name']" mode="inline" as="node()*">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:sequence select="new:stretch(., @element, @ref, $content)"/>
  </xsl:template>

  <!-- A day, a time, a number. -->
  <xsl:template match="s[@kind = ('date', 'time')]" mode="inline" as="node()*">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:sequence select="new:stretch(., @kind, (@when, @precision), $content)"/>
  </xsl:template>
  <xsl:template match="s[@kind = 'answered']" mode="inline" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="inline"/>
    </xsl:variable>
    <xsl:variable name="type" as="attribute()"><xsl:attribute name="type" select="'answered'"/></xsl:variable>
    <xsl:sequence select="new:stretch(., 'ref', $type, $content)"/>
  </xsl:template>
  <xsl:template match="s[@kind = 'number']" mode="inline" as="node()*">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:sequence select="new:stretch(., 'idno', @type, $content)"/>
  </xsl:template>

  <!-- Quoted words with their marks, a word that the page itself calls wrong. -->
  <xsl:template match="s[@kind = ('quoted', 'misprint')]" mode="inline" as="element()">
    <xsl:element name="{if (@kind = 'quoted') then 'q' else 'sic'}">
      <xsl:apply-templates mode="inline"/>
    </xsl:element>
  </xsl:template>

  <!-- Classification and precedence in the head. -->
  <xsl:template match="s[@kind = ('line-classification', 'line-precedence')]" mode="inline" as="element()">
    <seg type="{substring-after(@kind, '-')}">
      <xsl:apply-templates mode="inline"/>
    </seg>
  </xsl:template>

  <!-- A signature and a dateline have elements of their own in head and tail only. -->
  <xsl:template match="s[@kind = ('signed', 'line-dateline')]" mode="inline" as="node()*">
    <xsl:param name="within" as="xs:string" tunnel="yes" select="''"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:sequence select="if ($within = ('opener', 'closer'))
      then new:stretch(., if (@kind = 'signed') then 'signed' else 'dateline', (), $content) else $content"/>
  </xsl:template>

  <!-- The valediction. -->
  <xsl:template match="s[@kind = 'line-valediction']" mode="inline" as="node()*">
    <xsl:param name="within" as="xs:string" tunnel="yes" select="''"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:sequence select="if ($within = 'closer') then new:stretch(., 'salute', (), $content) else $content"/>
  </xsl:template>

  <!-- A number that calls a line at the foot; where it leads is filled in with the identifiers. -->
  <xsl:template match="s[@kind = 'call']" mode="inline" as="element()">
    <ref target="#foot-{@n}"><xsl:apply-templates mode="inline"/></ref>
  </xsl:template>

  <!-- A picture of the source, a comment of a word processor. -->
  <xsl:template match="s[@kind = 'picture']" mode="inline" as="element()">
    <figure>
      <graphic url="../facsimiles/{@name}"/>
      <xsl:if test="@words"><figDesc>{@words}</figDesc></xsl:if>
    </figure>
  </xsl:template>
  <xsl:template match="s[@kind = 'comment']" mode="inline" as="node()*">
    <xsl:variable name="by" as="attribute()+">
      <xsl:attribute name="type" select="'commentary'"/>
      <xsl:attribute name="resp" select="$settings?edition"/>
    </xsl:variable>
    <xsl:variable name="words" as="text()"><xsl:value-of select="@words"/></xsl:variable>
    <xsl:sequence select="new:stretch(., 'note', $by, $words)"/>
  </xsl:template>

  <!-- Marks at the edge of a page inside a paragraph. -->
  <xsl:template match="s[@kind = 'edges']" mode="inline" as="node()*">
    <xsl:apply-templates select="b" mode="block"/>
  </xsl:template>
</xsl:stylesheet>
