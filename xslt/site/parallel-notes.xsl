<?xml version="1.0" encoding="UTF-8"?>
<!-- The notes of the comparison: those of both readings once, those of one reading in its column. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The keys of the notes that both readings have, with the same sign and the same words. -->
  <xsl:variable name="shared-notes" as="xs:string*" select="
    for $note in $diplomatic[2]//li[@id], $other in $clean[2]//li[@id][f:key(.) eq f:key($note)]
    return f:key($note)[normalize-space($note) eq replace(normalize-space($other), 'clean\.', 'diplomatic.')]"/>

  <!-- The identifiers that the diplomatic reading gives in its text: a note may be typed there. -->
  <xsl:variable name="ids-in-text" as="xs:string*" select="$diplomatic[1]//@id ! f:plain(.)"/>

  <!-- The notes of both, of the diplomatic, of the clean reading. -->
  <xsl:function name="f:notes-compared" as="element()*">
    <xsl:sequence select="
      f:note-list($diplomatic[2]//li[@id][f:key(.) = $shared-notes], 'both'),
      f:note-list($diplomatic[2]//li[@id][not(f:key(.) = $shared-notes)], 'diplomatic'),
      f:note-list($clean[2]//li[@id][not(f:key(.) = $shared-notes)], 'clean')"/>
  </xsl:function>

  <!-- Some notes, called by the reading that has them. -->
  <xsl:function name="f:note-list" as="element()?">
    <xsl:param name="notes" as="element()*"/>
    <xsl:param name="pane" as="xs:string"/>
    <xsl:if test="exists($notes)">
      <div class="pane-notes {$pane}-notes">
        <section id="notes-{$pane}" class="notes" role="doc-endnotes" lang="{($notes/ancestor::*[@lang][1]/@lang)[1]}"
          aria-label="{string-join((words:label('notes.title'), $pane[. ne 'both'] ! words:reading(., 'adjective')), ', ')}">
          <ul role="list">
            <xsl:for-each select="$notes">
              <xsl:copy>
                <xsl:copy-of select="@*"/>
                <xsl:if test="not(f:key(.) = $ids-in-text)"><span id="{f:key(.)}"/></xsl:if>
                <xsl:if test="$pane eq 'both'"><span id="clean.{f:key(.)}"/></xsl:if>
                <xsl:copy-of select="node()"/>
              </xsl:copy>
            </xsl:for-each>
          </ul>
        </section>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- A call of the clean reading leads to the note that both have. -->
  <xsl:template match="a[contains-token(@class, 'call')]/@href[starts-with(., '#clean.')][f:plain(substring(., 2)) = $shared-notes]"
    mode="marked" as="attribute()">
    <xsl:attribute name="href" select="'#diplomatic.' || f:plain(substring(., 2))"/>
  </xsl:template>
</xsl:stylesheet>
