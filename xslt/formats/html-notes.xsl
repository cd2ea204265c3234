<?xml version="1.0" encoding="UTF-8"?>
<!-- Note calls and the notes, each linked to the other (DPUB-ARIA: doc-noteref, doc-endnotes, doc-backlink). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="notes" match="back/div[@type = 'notes']/note" use="@xml:id"/>
  <xsl:key name="calls" match="ref[@type = 'note']" use="substring(@target, 2)"/>

  <!-- Notes stand beside their calls but where two readings stand side by side. -->
  <xsl:variable name="in-margin" as="xs:boolean" select="not($pane = ('diplomatic', 'clean'))"/>

  <!-- The sign of a note in the text: a letter for the translator's, a number for the edition's. -->
  <xsl:template match="ref[@type = 'note']" mode="inline" as="element()" priority="1">
    <xsl:variable name="note" as="element()?" select="key('notes', substring(@target, 2))"/>
    <a class="call {$note/@type}" data-generated="call" role="doc-noteref" href="#{f:id(substring(@target, 2))}"
      aria-label="{f:note-name($note, @n)}">
      <xsl:if test="$in-margin"><xsl:attribute name="style" select="'--name:' || f:anchor(@target)"/></xsl:if>
      <xsl:sequence select="f:attributes(., ())[name() = 'id']"/>
      <xsl:text>{@n}</xsl:text>
    </a>
  </xsl:template>

  <!-- The notes, in the order of their calls. -->
  <xsl:template name="notes" as="element()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:where-populated>
      <section id="{string-join(('notes', $pane[. ne '']), '-')}" class="notes" role="doc-endnotes"
        aria-label="{string-join(('Notes', $pane[. ne '']), ', ')}" lang="{(@xml:lang, 'en')[1]}">
        <xsl:where-populated>
          <ul role="list">
            <xsl:apply-templates select=".//back/div[@type = 'notes']/note" mode="note"/>
          </ul>
        </xsl:where-populated>
      </section>
    </xsl:where-populated>
  </xsl:template>

  <!-- A note in the list of notes. -->
  <xsl:mode name="note" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="note" as="element()">
    <xsl:variable name="call" as="element()?" select="key('calls', @xml:id)[1]"/>
    <xsl:variable name="above" as="element()?" select="preceding-sibling::note[1]"/>
    <li>
      <xsl:if test="$in-margin">
        <xsl:attribute name="style" select="'--name:' || f:anchor(@xml:id) || '-note;--call:' || f:anchor(@xml:id)
          || $above ! (';--above:' || f:anchor(@xml:id) || '-note')"/>
      </xsl:if>
      <xsl:sequence select="f:attributes(., ('note', @type))"/>
      <a class="sign" data-generated="link" role="doc-backlink" href="#{($call/@xml:id, @xml:id)[1] ! f:id(.)}"
        aria-label="{f:note-name(., @n)}, back to the text">{@n}</a>
      <xsl:text> </xsl:text>
      <div class="prose">
        <xsl:sequence select="f:content(.)"/>
      </div>
      <xsl:sequence select="f:permalink(.)"/>
    </li>
  </xsl:template>

  <!-- "translators note a". -->
  <xsl:function name="f:note-name" as="xs:string">
    <xsl:param name="note" as="element()?"/>
    <xsl:param name="sign" as="xs:string?"/>
    <xsl:sequence select="string-join((
      if ($note/@type = 'translator') then 'translator''s note' else if ($note/@type = 'edition') then 'edition''s note'
      else 'note', $sign), ' ')"/>
  </xsl:function>

  <!-- The name by which the style sheet finds a call or a note, to set the note beside its call. -->
  <xsl:function name="f:anchor" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="'--' || translate(f:id(replace($pointer, '^#', '')), '.', '_')"/>
  </xsl:function>
</xsl:stylesheet>
