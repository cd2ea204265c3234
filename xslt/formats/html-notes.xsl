<?xml version="1.0" encoding="UTF-8"?>
<!-- Note calls and the notes, each linked to the other (DPUB-ARIA: doc-noteref, doc-endnotes, doc-backlink). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:html="urn:press:html" xmlns:words="urn:press:words" xmlns:blanks="urn:press:blanks"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Notes are next to their calls but where two readings are side by side. -->
  <xsl:variable name="in-margin" as="xs:boolean" select="not($pane = ('diplomatic', 'clean'))"/>

  <!-- The sign of a note in the text; in brackets where it could be read as part of a number. -->
  <xsl:template match="call" mode="inline" as="element()">
    <a class="call {@agent}" data-generated="call" role="doc-noteref" href="#{html:id(@note)}" aria-label="{html:note-name(.)}">
      <xsl:if test="$in-margin"><xsl:attribute name="style" select="'--name:' || html:anchor(@note)"/></xsl:if>
      <xsl:sequence select="html:attributes(., ())[name() = 'id']"/>
      <xsl:text>{words:call-sign(.)}</xsl:text>
    </a>
  </xsl:template>

  <!-- The name of a note, with its document's where a page has several. -->
  <xsl:function name="html:note-name" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="string-join((words:label('notes.call', map{'note': string($note/@sign),
      'agent': string(($note/@by, words:label('agents.' || $note/@agent))[1])}), $pane[$in-margin][. ne '']), ', ')"/>
  </xsl:function>

  <!-- The notes, in the order of their calls. -->
  <xsl:template name="notes" as="element()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:where-populated>
      <section id="{string-join(('notes', $pane[. ne '']), '-')}" class="notes" role="doc-endnotes"
        aria-label="{string-join((words:label('notes.title'), $pane[. ne ''] ! (if (words:known('readings.' || . || '.adjective')) then words:reading(., 'adjective') else .)), ', ')}" lang="{(@xml:lang, 'en')[1]}">
        <xsl:where-populated>
          <ul role="list">
            <xsl:apply-templates select="notes/note" mode="note"/>
          </ul>
        </xsl:where-populated>
      </section>
    </xsl:where-populated>
  </xsl:template>

  <!-- A note in the list of notes. -->
  <xsl:mode name="note" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="note" as="element()">
    <xsl:variable name="above" as="element()?" select="preceding-sibling::note[1]"/>
    <li>
      <xsl:if test="$in-margin">
        <xsl:attribute name="style" select="'--name:' || html:anchor(@xml:id) || '-note;--call:' || html:anchor(@xml:id)
          || $above ! (';--above:' || html:anchor(@xml:id) || '-note')"/>
      </xsl:if>
      <xsl:sequence select="html:attributes(., ('note', @agent))"/>
      <a class="sign" data-generated="link" role="doc-backlink" href="#{html:id(@xml:id)}-call"
        aria-label="{words:label('notes.back', map{'note': string-join((@sign, $pane[$in-margin][. ne '']), ', ')})}">{@sign}</a>
      <xsl:text> </xsl:text>
      <div class="prose">
        <span class="whose" data-generated="mark">{@whose}: </span>
        <xsl:sequence select="html:content(.)"/>
      </div>
      <xsl:sequence select="html:permalink(.)"/>
    </li>
  </xsl:template>

  <!-- The name by which the style sheet finds a call or a note, to set the note next to its call. -->
  <xsl:function name="html:anchor" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="'--' || translate(html:id($id), '.', '_')"/>
  </xsl:function>
</xsl:stylesheet>
