<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks that a reading draws: the typist's brackets again, and the edition's own words between signs no source types. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:press:settled"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:s="urn:press:settled" xmlns:settle="urn:press:settle"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Returns one drawn mark, as a source has it. -->
  <xsl:function name="settle:drawn" as="element(s:mark)" visibility="private">
    <xsl:param name="mark" as="xs:string"/>
    <mark>{$mark}</mark>
  </xsl:function>

  <!-- Returns words or a sign of the edition's own, between angle quotation marks. -->
  <xsl:function name="settle:own" as="element(s:mark)" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <mark own="yes">‹{$words}›</mark>
  </xsl:function>

  <!-- Returns the same after a blank, for what is said of the words before it. -->
  <xsl:function name="settle:own-after" as="element(s:mark)" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <mark own="yes"> ‹{$words}›</mark>
  </xsl:function>

  <!-- Returns words of the text between two signs of the edition's own; the first may say what they are. -->
  <xsl:function name="settle:between-own" as="node()*" visibility="private">
    <xsl:param name="before" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <mark own="yes">‹{$before}{' '[$before]}</mark>
    <xsl:sequence select="$content"/>
    <mark own="yes">›</mark>
  </xsl:function>

  <!-- Returns content in the brackets that were typed around it, or as it is. -->
  <xsl:function name="settle:bracketed" as="node()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="typed" as="xs:boolean" select="tokenize($element/@rend) = 'brackets'"/>
    <xsl:sequence select="settle:drawn('[')[$typed], $content, settle:drawn(']')[$typed]"/>
  </xsl:function>

  <!-- Returns content with what was drawn around it, in a reading that draws it. -->
  <xsl:function name="settle:drawn-around" as="node()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:sequence select="if ($keeps-joints) then settle:bracketed($element, $content) else $content"/>
  </xsl:function>

  <!-- Returns how sure an element is, in words at its place: of words that end typed brackets, after the brackets. -->
  <xsl:function name="settle:doubt" as="element(s:mark)*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element[@cert][not(settle:ends-brackets(.))],
      $element/self::supplied[tokenize(@rend) = 'brackets']/*[@cert][settle:ends-brackets(.)]) ! settle:degree-of(.)"/>
  </xsl:function>

  <!-- Tells whether an element is the last in typed brackets. -->
  <xsl:function name="settle:ends-brackets" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/parent::supplied[tokenize(@rend) = 'brackets']) and empty($element/following-sibling::node()[normalize-space()])"/>
  </xsl:function>

  <!-- Returns a degree of certainty between signs of the edition's own, with what it is of and whose, if not the edition's. -->
  <xsl:function name="settle:degree-of" as="element(s:mark)" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="key" as="xs:string" select="if ($element/(self::persName | self::placeName | self::orgName | self::rs | self::name)) then 'doubt.identified'
      else if ($element/(self::date | self::time)) then 'doubt.dated' else 'doubt.degree'"/>
    <xsl:sequence select="settle:own-after(string-join((words:label($key, map { 'degree': words:of('degree', $element/@cert) }),
      $element/@resp[not(. = 'resp:edition')] ! settle:by(settle:agent(.))), ', '))"/>
  </xsl:function>

  <!-- Returns who a pointer to hands or responsibilities means: as the register says, as the document itself says, or by
       the pointer's own word. -->
  <xsl:function name="settle:agent" as="xs:string?" visibility="private">
    <xsl:param name="pointers" as="attribute()"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($pointers) ! (settle:one-agent(., $pointers) || settle:surely(., $pointers))"/>
    <xsl:sequence select="string-join(words:list(distinct-values($words)))[.]"/>
  </xsl:function>

  <!-- Returns how sure it is that an agent of the header did it: " (certainty: low)"; nothing where that is not in doubt. -->
  <xsl:function name="settle:surely" as="xs:string?" visibility="private">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="at" as="attribute()"/>
    <xsl:variable name="degree" as="attribute()?" select="key('agent-in-doubt', $pointer, root($at))[1]/@cert"/>
    <xsl:sequence select="$degree ! (' (' || words:label('doubt.degree', map { 'degree': words:of('degree', .) }) || ')')"/>
  </xsl:function>

  <!-- Agents of a header whose part is in doubt, by their pointers. -->
  <xsl:key name="agent-in-doubt" match="respStmt/*[self::name or self::persName or self::orgName][@cert]" use="tokenize(@ref)"/>

  <!-- Returns one agent in words. -->
  <xsl:function name="settle:one-agent" as="xs:string" visibility="private">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="at" as="attribute()"/>
    <xsl:variable name="here" as="element()?" select="root($at)/*/id(substring-after($pointer, '#'))[1]"/>
    <xsl:sequence select="(
      words:label('agents.edition')[$pointer = 'resp:edition'], words:label('agents.unknown-hand')[$pointer = 'hand:unknown'],
      words:label('agents.translator')[starts-with($pointer, 'resp:translator')], $agents($pointer),
      $here/self::handNote ! words:hand(.), $here ! normalize-space((persName, orgName, name, @xml:id)[1])[.],
      translate(replace($pointer, '^[^:#]*[:#]', ''), '-_', '  '))[1]"/>
  </xsl:function>

  <!-- Returns what says what cannot be read or was taken out: the typist's own words, else the edition's. -->
  <xsl:function name="settle:gap" as="element()" visibility="private">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="described" as="node()*">
      <xsl:apply-templates select="$gap/desc/node()" mode="settle"/>
    </xsl:variable>
    <xsl:variable name="typed" as="xs:boolean" select="exists($gap/desc) and tokenize($gap/@rend) = 'brackets'"/>
    <xsl:sequence select="settle:run('span', settle:looking(settle:facts($gap, 'gap'), settle:gap-look($gap)),
      if ($typed) then settle:bracketed($gap, $described)
      else if ($gap/desc) then settle:between-own('', $described) else settle:own(settle:gap-words($gap)))"/>
  </xsl:function>

  <!-- Returns the look of a gap, by its reason. -->
  <xsl:function name="settle:gap-look" as="xs:string" visibility="private">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="if ($gap/@reason = ('redaction', 'redacted')) then 'redacted'
      else if ($gap/@reason = ('illegible', 'damage', '')) then 'illegible' else 'omitted'"/>
  </xsl:function>

  <!-- Returns a gap in words: "3 lines redacted", "illegible", "lost: unknown extent of lines". -->
  <xsl:function name="settle:gap-words" as="xs:string" visibility="private">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="reason" as="xs:string" select="(string($gap/@reason)[.] ! words:of('gaps.reasons', .), words:label('gaps.gap'))[1]"/>
    <xsl:variable name="extent" as="xs:string?" select="settle:extent-words($gap)"/>
    <xsl:sequence select="string-join((
      if ($extent and not($gap/@extent[not(. castable as xs:integer)])) then words:label('gaps.extent-reason', map{'extent': $extent, 'reason': $reason}) else ($reason, $extent),
      $gap/@agent ! settle:by(.), $gap/@hand ! settle:by(settle:agent(.))), ', ')"/>
  </xsl:function>

  <!-- Returns an extent in words: "3 lines", "about 2 characters", "1 to 3 words", as written where it is written out. -->
  <xsl:function name="settle:extent-words" as="xs:string?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="unit" as="xs:string?" select="$element/@unit ! string()"/>
    <xsl:variable name="least" as="xs:string?" select="($element/@atLeast, $element/@min)[1]"/>
    <xsl:variable name="most" as="xs:string?" select="($element/@atMost, $element/@max)[1]"/>
    <xsl:variable name="number" as="xs:string?" select="(
      $element/(@quantity, @extent[. castable as xs:integer])[1] ! (if ($element/@precision = ('low', 'medium')) then words:label('gaps.about', map{'number': string(.)}) else string(.)),
      ($least, $most)[2] ! words:label('gaps.from-to', map{'least': $least, 'most': $most}),
      $least ! words:label('gaps.at-least', map{'number': .}), $most ! words:label('gaps.at-most', map{'number': .}))[1]"/>
    <xsl:variable name="units" as="xs:string?" select="$unit ! settle:unit(., if ($number castable as xs:integer) then xs:integer($number) else 2)"/>
    <xsl:sequence select="(
      $element/@extent[not(. castable as xs:integer)] ! (if ($units) then words:label('gaps.extent-units', map{'extent': normalize-space(.), 'units': $units})
        else words:label('gaps.extent', map{'extent': normalize-space(.)})),
      string-join(($number, $units), ' ')[$number or $units])[1]"/>
  </xsl:function>

  <!-- Returns the name of a unit for a number; one that the table does not know is as written. -->
  <xsl:function name="settle:unit" as="xs:string" visibility="private">
    <xsl:param name="unit" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="one" as="xs:string" select="(map { 'chars': 'character', 'char': 'character' }($unit), replace($unit, 's$', ''))[1]"/>
    <xsl:variable name="key" as="xs:string" select="'gaps.units.' || $one"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key, map { 'count': $count }) else $unit"/>
  </xsl:function>

  <!-- Returns who did something, in words. -->
  <xsl:function name="settle:by" as="xs:string" visibility="private">
    <xsl:param name="agent" as="xs:string"/>
    <xsl:sequence select="words:label('by.whom', map { 'agent': $agent })"/>
  </xsl:function>

  <!-- Returns where words were written, in words. -->
  <xsl:function name="settle:place-words" as="xs:string?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($element/@place) ! words:of('writing', .)"/>
    <xsl:sequence select="string-join(words:list($words))[.]"/>
  </xsl:function>

  <!-- Tells whether words were written apart from the line that they are encoded in. -->
  <xsl:function name="settle:is-apart" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@place) ! replace(., '-.*$', '') = ('margin', 'left', 'right', 'top', 'bottom', 'foot', 'opposite', 'overleaf', 'end', 'verso')"/>
  </xsl:function>

  <!-- Tells whether a hand is another than that which wrote the text: a hand whose scope is major or sole wrote it. -->
  <xsl:function name="settle:is-other-hand" as="xs:boolean" visibility="private">
    <xsl:param name="hand" as="attribute()?"/>
    <xsl:variable name="own" as="element()*" select="root($hand)/*/teiHeader//handNote[@scope = ('major', 'sole')]"/>
    <xsl:sequence select="exists($hand) and not($hand = $own/@xml:id ! ('#' || .))"/>
  </xsl:function>

  <!-- Returns what striking words did: a mark of classification is cancelled. -->
  <xsl:function name="settle:striking" as="xs:string" visibility="private">
    <xsl:param name="deletion" as="element(del)"/>
    <xsl:sequence select="if ($deletion/@type = 'cancellation') then 'cancelled' else 'struck'"/>
  </xsl:function>

  <!-- Returns who did what was done to words, where the hand is not that of the text: "underlined by the chief". -->
  <xsl:function name="settle:done-by" as="element(s:mark)?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="act" as="xs:string"/>
    <xsl:if test="settle:is-other-hand($element/@hand)">
      <xsl:sequence select="settle:own-after(words:label('acts.' || $act, map { 'agent': settle:agent($element/@hand) }))"/>
    </xsl:if>
  </xsl:function>

  <!-- Returns the blank that words written apart want before them. -->
  <xsl:function name="settle:blank-before" as="text()?" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="settle:is-apart($element)">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
