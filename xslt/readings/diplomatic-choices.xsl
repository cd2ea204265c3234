<?xml version="1.0" encoding="UTF-8"?>
<!-- What the diplomatic reading decides: everything on the page is shown, and what was drawn is drawn again. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The name of this reading; it keeps how the typist joined blocks. -->
  <xsl:variable name="reading-name" as="xs:string" select="'diplomatic'"/>
  <xsl:variable name="keeps-joints" as="xs:boolean" select="true()"/>

  <!-- The looks that editorial elements have in this reading. -->
  <xsl:variable name="reading-looks" as="map(xs:string, xs:string)" select="map {
    'sic': 'misprint', 'del': 'struck', 'add': 'added', 'fw': 'mark', 'unclear': 'unclear', 'surplus': 'surplus',
    'secl': 'surplus', 'damage': 'damage', 'restore': 'restored' }"/>

  <!-- Words within a stretch that is struck or added as a whole. -->
  <xsl:template match="text()[settle:spans(.)]" mode="settle" as="element(s:span)" priority="1">
    <span look="{distinct-values(settle:spans(.) ! map { 'delSpan': 'struck', 'addSpan': 'added', 'damageSpan': 'damage' }(local-name()))}">
      <xsl:sequence select="(settle:spans(.) ! settle:agency(.))[1], ."/>
    </span>
  </xsl:template>

  <!-- Of a choice, what is on the page; readings of the same rank are shown one after the other, told apart. -->
  <xsl:template match="choice" mode="settle" as="node()*">
    <xsl:variable name="typed" as="element()*" select="sic | orig | abbr | am | choice"/>
    <xsl:variable name="others" as="element()*" select="* except ($typed, corr, reg, expan, ex)"/>
    <xsl:variable name="shown" as="element()*" select="if ($typed or $others) then ($typed, $others) else *"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="head($shown)" mode="settle"/>
      <xsl:for-each select="tail($shown)">
        <xsl:variable name="other" as="node()*">
          <xsl:apply-templates select="." mode="settle"/>
        </xsl:variable>
        <xsl:text> </xsl:text>
        <xsl:sequence select="settle:between-own(words:label('text.or'), $other)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="if (@*) then settle:span(., $content) else $content"/>
  </xsl:template>

  <!-- The variants of an apparatus, each with its witnesses, after the words of the text. -->
  <xsl:template match="app" mode="settle" as="node()*">
    <xsl:variable name="base" as="element()?" select="(lem, .//rdg)[1]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$base" mode="settle"/>
      <xsl:sequence select="$base[@wit] ! settle:own(settle:witnesses(.))"/>
      <xsl:apply-templates select="* except (lem, rdg, rdgGrp)" mode="settle"/>
      <xsl:sequence select="(.//rdg except $base) ! settle:variant(.)"/>
    </xsl:variable>
    <xsl:sequence select="if (@*) then settle:span(., $content) else $content, settle:doubt(.)"/>
  </xsl:template>

  <!-- Returns what another copy has, with the copy, between the signs of the edition. -->
  <xsl:function name="settle:variant" as="node()*" visibility="private">
    <xsl:param name="other" as="element(rdg)"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates select="$other/node()" mode="settle"/>
    </xsl:variable>
    <xsl:text> </xsl:text>
    <xsl:sequence select="settle:run('span', settle:looking(settle:facts($other, 'rdg'), 'variant'),
      settle:between-own((settle:witnesses($other) ! (. || ':'), words:label('text.or'))[1],
        if (exists($words)) then $words else settle:drawn(words:label('gaps.reasons.omitted'))))"/>
  </xsl:function>

  <!-- Returns the witnesses of a variant in words. -->
  <xsl:function name="settle:witnesses" as="xs:string?" visibility="private">
    <xsl:param name="variant" as="element()"/>
    <xsl:sequence select="string-join(tokenize($variant/(@wit, @source, @resp)[1]) ! replace(., '^.*[#:]', ''), ', ')[.]"/>
  </xsl:function>

  <!-- Words that were put into brackets, or that the edition supplies and no source has. -->
  <xsl:template match="supplied" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="typed" as="xs:boolean" select="tokenize(@rend) = 'brackets'"/>
    <xsl:variable name="marked" as="node()*" select="
      if ($typed) then settle:bracketed(., $content) else settle:between-own('', $content)"/>
    <xsl:sequence select="settle:run('span', settle:looking(settle:facts(., 'supplied'), settle:supplied-look(.)), $marked)"/>
    <xsl:sequence select="settle:doubt(.)"/>
  </xsl:template>

  <!-- Returns the look of supplied words, by their reason. -->
  <xsl:function name="settle:supplied-look" as="xs:string" visibility="private">
    <xsl:param name="supplied" as="element(supplied)"/>
    <xsl:sequence select="
      if ($supplied/@reason = 'decoded' and $supplied/@cert = ('low', 'medium', 'unknown')) then 'doubtful'
      else if ($supplied/@reason = ('identification', 'decoded', 'damage', 'illegible', 'omitted')) then string($supplied/@reason)
      else 'supplied'"/>
  </xsl:function>

  <!-- A note in the line, in the brackets it was typed in: its own, or those of the words that it is a part of. -->
  <xsl:template match="note[@place = 'inline']" mode="settle" as="node()*" priority="1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="typed" as="xs:boolean" select="((. | ..)/@rend ! tokenize(.)) = 'brackets'"/>
    <xsl:variable name="marked" as="node()*" select="
      if ($typed) then settle:bracketed(., $content) else settle:between-own('', $content)"/>
    <xsl:variable name="look" as="xs:string" select="(@type[. = ('identification', 'wording', 'description')], 'description')[1]"/>
    <xsl:sequence select="settle:run('span', settle:looking(settle:facts(., 'note'), $look), $marked), settle:doubt(.)"/>
  </xsl:template>

  <!-- What is hard to read, with a sign of the edition's. -->
  <xsl:template match="unclear" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:run('span', settle:facts(., 'unclear'), (settle:bracketed(., $content), settle:own('?')[not(current()/@cert)][not(tokenize(current()/@rend) = 'brackets')]))"/>
    <xsl:sequence select="settle:doubt(.)"/>
  </xsl:template>

  <!-- Words written in, with where and by whom. -->
  <xsl:template match="add" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:variable name="said" as="xs:string*" select="settle:place-words(.), settle:agency(.) ! settle:by(.)"/>
    <xsl:sequence select="settle:blank-before(.)"/>
    <xsl:sequence select="settle:run('span', settle:facts(., 'add'),
      settle:between-own(string-join($said, ', ') || ':'[exists($said)], settle:bracketed(., $content))), settle:doubt(.)"/>
  </xsl:template>

  <!-- Struck words, with whose hand struck them where it was not the writer's own. -->
  <xsl:template match="del[@hand][settle:is-other-hand(@hand)]" mode="settle" as="node()*" priority="1">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:span(., $content), settle:done-by(., settle:striking(.))"/>
  </xsl:template>

  <!-- Letters that the edition adds in an abbreviation. -->
  <xsl:template match="ex" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:span(., settle:between-own('', $content))"/>
  </xsl:template>

  <!-- A deletion that was taken back: struck, and said to be restored. -->
  <xsl:template match="restore" mode="settle" as="node()*">
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="settle"/>
    </xsl:variable>
    <xsl:sequence select="settle:span(., ($content, settle:own(string-join((words:label('text.restored'), settle:agency(.) ! settle:by(.)), ' '))))"/>
  </xsl:template>

  <!-- Paragraphs that only the published text has are not begun here. -->
  <xsl:template match="milestone[@unit = 'paragraph'][@resp or @edRef]" mode="settle" as="empty-sequence()" priority="1"/>
</xsl:stylesheet>
