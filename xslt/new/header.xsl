<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of a new document: the template's, its placeholders filled in with what an import found. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:new="urn:press:new"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Copies a template; what it leaves open is filled in where an import knows it. -->
  <xsl:mode name="fill" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The facts of the import, none for a skeleton. -->
  <xsl:variable name="facts" as="element()?" select="$draft/*:draft/*:facts"/>

  <!-- Each instruction and element at the top on a line of its own. -->
  <xsl:template match="/processing-instruction()" mode="fill" as="node()">
    <xsl:copy/>
  </xsl:template>

  <!-- A title made of the facts: kind, sender, recipient, day. -->
  <xsl:template match="titleStmt/title[@type = 'main'][normalize-space() = '…'][$facts]" mode="fill" as="element()+">
    <xsl:copy>
      <xsl:apply-templates select="if ($facts/*:subject) then @* except (@subtype, @resp) else @*" mode="fill"/>
      <xsl:value-of select="new:title()"/>
    </xsl:copy>
  </xsl:template>

  <!-- A short title made of the kind and the number; after it the author, where the page names one. -->
  <xsl:template match="titleStmt/title[@type = 'short'][normalize-space() = '…'][$facts]" mode="fill" as="element()+">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="fill"/>
      <xsl:value-of select="if ($facts/*:number) then $settings?kind-name || ' ' || $facts/*:number else '…'"/>
    </xsl:copy>
    <xsl:if test="$facts/*:sender[@ref != '']">
      <author><xsl:sequence select="new:named($facts/*:sender)"/></author>
    </xsl:if>
  </xsl:template>

  <!-- The name of the file that was typed. -->
  <xsl:template match="bibl[@type = 'transcript'][normalize-space() = 'Typed transcript.'][$facts]" mode="fill" as="element()">
    <xsl:copy>
      <xsl:sequence select="@*"/>Typed transcript, <idno type="transcript">{$settings?source}</idno>.</xsl:copy>
  </xsl:template>

  <!-- A letter has a sender, another paper a day on which it was written; the press's own template has both. -->
  <xsl:template match="correspDesc[$settings?correspondence = false()] | creation[$settings?correspondence = true()]
    | body/div[@type = 'heading'][$settings?correspondence = false()] | body/div/closer[$settings?correspondence = false()]"
    mode="fill" as="empty-sequence()" priority="2"/>

  <!-- What points to a register or page that the edition has not is left out of the press's own template. -->
  <xsl:template match="prefixDef[not(new:is-there(@replacementPattern))]
    | listPrefixDef[every $prefix in prefixDef satisfies not(new:is-there($prefix/@replacementPattern))] | @resp[not(new:agent-is-there(.))]
    | textClass/catRef[not($settings?registers = 'kinds.xml')] | respStmt[resp/@ref[not(new:agent-is-there(.))]]"
    mode="fill" as="empty-sequence()"/>
  <xsl:template match="ref[starts-with(@target, '../pages/')][not($settings?pages = tokenize(@target, '/')[last()])]"
    mode="fill" as="node()*">
    <xsl:apply-templates mode="fill"/>
  </xsl:template>

  <!-- Tells whether the register to which a prefix leads is one of the edition. -->
  <xsl:function name="new:is-there" as="xs:boolean" visibility="private">
    <xsl:param name="pattern" as="attribute()?"/>
    <xsl:sequence select="$settings?registers = tokenize(substring-before($pattern, '#'), '/')[last()]"/>
  </xsl:function>

  <!-- Tells whether an agent is one of the edition. -->
  <xsl:function name="new:agent-is-there" as="xs:boolean" visibility="private">
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:sequence select="not(starts-with($pointer, 'resp:')) or $settings?agents = substring-after($pointer, ':')"/>
  </xsl:function>

  <!-- Who sent it, from where and when. -->
  <xsl:template match="correspAction[@type = 'sent'][normalize-space() = '…'][$facts]" mode="fill" as="element()+">
    <xsl:copy>
      <xsl:sequence select="@*, new:named-or-open($facts/*:sender), $facts/*:place ! new:named(.)"/>
      <xsl:for-each select="$facts/*:date">
        <date when="{@when}">{.}</date>
      </xsl:for-each>
    </xsl:copy>
    <xsl:if test="$facts/*:office and ($facts/*:received or $facts/*:sent)">
      <correspAction type="transmitted">
        <xsl:sequence select="$facts/*:office ! new:named(.)"/>
        <xsl:for-each select="$facts/*:received"><date type="in" when="{@when}">{.}</date></xsl:for-each>
        <xsl:for-each select="$facts/*:sent"><date type="out" when="{@when}">{.}</date></xsl:for-each>
      </correspAction>
    </xsl:if>
  </xsl:template>

  <!-- Who received it. -->
  <xsl:template match="correspAction[@type = 'received'][normalize-space() = '…'][$facts]" mode="fill" as="element()">
    <xsl:variable name="people" as="element()*" select="$facts/*:recipient[@element = ('persName', 'rs', 'orgName')]"/>
    <xsl:copy>
      <xsl:sequence select="@*, if ($people) then $people ! new:named(.) else new:named-or-open(()),
        $facts/*:recipient[@element = 'placeName'] ! new:named(.)"/>
    </xsl:copy>
  </xsl:template>

  <!-- The day of a paper that was not sent. -->
  <xsl:template match="creation/date[normalize-space() = '…'][$facts/*:date]" mode="fill" as="element()">
    <date when="{$facts/*:date/@when}">{$facts/*:date}</date>
  </xsl:template>

  <!-- The people whose hand is in the source, named by it. -->
  <xsl:template match="profileDesc[$draft/*:draft/*:hand]" mode="fill" as="element()">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="fill"/>
      <handNotes>
        <xsl:for-each select="$draft/*:draft/*:hand">
          <handNote xml:id="{$settings?id}.h{position()}">{.}</handNote>
        </xsl:for-each>
      </handNotes>
    </xsl:copy>
  </xsl:template>

  <!-- The text of an import in place of the template's; the blank that a skeleton is stays. -->
  <xsl:template match="text/body[$draft]" mode="fill" as="element()">
    <xsl:copy>
      <xsl:sequence select="@*, new:zones($draft/*:draft/*:b)"/>
    </xsl:copy>
  </xsl:template>

  <!-- How the file came to be. -->
  <xsl:template match="revisionDesc/change[@status = 'draft'][. = 'Begun.'][$facts]" mode="fill" as="element()">
    <xsl:copy>
      <xsl:sequence select="@*"/>Imported from {$settings?source}.</xsl:copy>
  </xsl:template>

  <!-- Returns the title: kind, sender, recipient, day, as far as they are known; three dots where none is. -->
  <xsl:function name="new:title" as="xs:string" visibility="private">
    <xsl:variable name="known" as="xs:string*" select="
      $facts/*:sender ! ('from ' || .),
      $facts/*:recipient[@element != 'placeName'][1] ! ('to ' || .),
      $facts/*:date[string-length(@when) ge 10] ! format-date(xs:date(substring(@when, 1, 10)), '[D] [MNn] [Y]')"/>
    <xsl:variable name="joined" as="xs:string" select="string-join($known, ' ')"/>
    <xsl:sequence select="if ($facts/*:subject) then $facts/*:subject
      else if (empty($known)) then '…'
      else replace($settings?kind-name || ' ' || $joined, ' (\d{1,2} \p{L}+ \d{4})$', ', $1')"/>
  </xsl:function>

  <!-- Returns a name of the facts as an element that points to its entry. -->
  <xsl:function name="new:named" as="element()" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:element name="{$name/@element}">
      <xsl:sequence select="$name/@ref[. != '']"/>
      <xsl:value-of select="$name"/>
    </xsl:element>
  </xsl:function>

  <!-- Returns a name, or three dots for an editor to fill in. -->
  <xsl:function name="new:named-or-open" as="element()" visibility="private">
    <xsl:param name="name" as="element()?"/>
    <xsl:choose>
      <xsl:when test="$name"><xsl:sequence select="new:named($name)"/></xsl:when>
      <xsl:otherwise><rs>…</rs></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
