<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: every editorial mark as it looks, what it means, and how each reading treats it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each mark: an example drawn as in the text, what it means, what the clean reading does. -->
  <xsl:variable name="marks" as="element()">
    <table class="marks">
      <thead><tr><th scope="col">{words:label('legend.column.mark')}</th><th scope="col">{words:label('legend.column.meaning')}</th><th scope="col">{words:label('legend.column.clean')}</th></tr></thead>
      <tbody>
        <tr>
          <td><del class="struck">{words:label('legend.struck.example')}</del></td>
          <td>{words:label('legend.struck.meaning')}</td>
          <td>{words:label('legend.struck.clean')}</td>
        </tr>
        <tr>
          <td><span class="fw mark">{words:label('legend.mark.example')}</span></td>
          <td>{words:label('legend.mark.meaning')}</td>
          <td>{words:label('legend.mark.clean')}</td>
        </tr>
        <tr>
          <td><span class="classification">{words:label('legend.classification.example')}</span></td>
          <td>{words:label('legend.classification.meaning')}</td>
          <td>{words:label('legend.classification.clean')}</td>
        </tr>
        <tr>
          <td><ins class="added">{words:label('legend.added.example')}</ins></td>
          <td>{words:label('legend.added.meaning')}</td>
          <td>{words:label('legend.added.clean')}</td>
        </tr>
        <tr>
          <td><span class="supplied"><span class="drawn">[</span>{words:label('legend.supplied.example')}<span class="drawn">]</span></span></td>
          <td>{words:label('legend.supplied.meaning')}</td>
          <td>{words:label('legend.supplied.clean')}</td>
        </tr>
        <tr>
          <td><span class="identification"><span class="drawn">[</span>{words:label('legend.identification.example')}<span class="drawn">]</span></span></td>
          <td>{words:label('legend.identification.meaning')}</td>
          <td>{words:label('legend.identification.clean')}</td>
        </tr>
        <tr>
          <td><span class="wording"><span class="drawn">[</span><i>{words:label('legend.wording.example')}</i><span class="drawn">]</span></span></td>
          <td>{words:label('legend.wording.meaning')}</td>
          <td>{words:label('legend.wording.clean')}</td>
        </tr>
        <tr>
          <td><span class="description"><span class="drawn">[</span>{words:label('legend.description.example')}<span class="drawn">]</span></span></td>
          <td>{words:label('legend.description.meaning')}</td>
          <td>{words:label('legend.description.clean')}</td>
        </tr>
        <tr>
          <td><span class="decoded"><span class="drawn">[</span>{words:label('legend.decoded.example')}<span class="drawn">]</span></span></td>
          <td>{words:label('legend.decoded.meaning')}</td>
          <td>{words:label('legend.decoded.clean')}</td>
        </tr>
        <tr>
          <td><span class="doubtful"><span class="drawn">[</span>{words:label('legend.doubtful.example')}<span class="drawn">]</span><span class="drawn own">{words:label('legend.doubtful.sign')}</span></span></td>
          <td>{words:label('legend.doubtful.meaning')}</td>
          <td>{words:label('legend.doubtful.clean')}</td>
        </tr>
        <tr>
          <td><span class="stamp">{words:label('legend.stamp.example')}</span></td>
          <td>{words:label('legend.stamp.meaning')}</td>
          <td>{words:label('legend.stamp.clean')}</td>
        </tr>
        <tr>
          <td><span class="misprint">{words:label('legend.misprint.example')}</span></td>
          <td>{words:label('legend.misprint.meaning')}</td>
          <td>{words:label('legend.misprint.clean')}</td>
        </tr>
        <tr>
          <td><span class="displaced example">{words:label('legend.displaced.example')}</span></td>
          <td>{words:label('legend.displaced.meaning')}</td>
          <td>{words:label('legend.displaced.clean')}</td>
        </tr>
        <tr>
          <td><span class="unclear">{words:label('legend.unclear.example')}</span></td>
          <td>{words:label('legend.unclear.meaning')}</td>
          <td>{words:label('legend.unclear.clean')}</td>
        </tr>
        <tr>
          <td><span class="illegible">[…]</span></td>
          <td>{words:label('legend.illegible.meaning')}</td>
          <td>{words:label('legend.illegible.clean')}</td>
        </tr>
        <tr>
          <td><span class="redacted">{words:label('legend.redacted.example')}</span></td>
          <td>{words:label('legend.redacted.meaning')}</td>
          <td>{words:label('legend.redacted.clean')}</td>
        </tr>
        <xsl:for-each select="'damage', 'omitted', 'surplus', 'restored', 'overtyped', 'variant', 'hand'">
          <tr>
            <td><span class="{.}">{words:label('legend.' || . || '.example')}</span></td>
            <td>{words:label('legend.' || . || '.meaning')}</td>
            <td>{words:label('legend.' || . || '.clean')}</td>
          </tr>
        </xsl:for-each>
        <tr>
          <td><span class="page example"><span class="number">{words:label('text.page', map{'page': '2'})}</span></span></td>
          <td>{words:label('legend.page.meaning')}</td>
          <td>{words:label('legend.page.clean')}</td>
        </tr>
        <tr>
          <td><span class="call translator">a</span></td>
          <td>{words:label('legend.note-translator.meaning')}</td>
          <td>{words:label('legend.note-translator.clean')}</td>
        </tr>
        <tr>
          <td><span class="call edition">1</span></td>
          <td>{words:label('legend.note-edition.meaning')}</td>
          <td>{words:label('legend.note-edition.clean')}</td>
        </tr>
      </tbody>
    </table>
  </xsl:variable>

  <!-- The legend, in a frame that scrolls on a small screen. -->
  <xsl:function name="f:legend" as="element()">
    <div class="scroll"><xsl:sequence select="$marks"/></div>
  </xsl:function>

  <!-- The legend of one page, folded: the marks that its texts have. -->
  <xsl:function name="f:legend-of" as="element()?">
    <xsl:param name="texts" as="element()*"/>
    <xsl:sequence select="f:legend-with(distinct-values($texts//@class))"/>
  </xsl:function>

  <!-- The legend of the marks that some classes are of. -->
  <xsl:function name="f:legend-with" as="element()?">
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:variable name="words" as="map(xs:string, xs:boolean)" select="map:merge($classes ! tokenize(.) ! map:entry(., true()))"/>
    <xsl:variable name="rows" as="element()*" select="$marks/*:tbody/*:tr[f:has-mark($classes, $words, string(*:td[1]/*/@class))]"/>
    <xsl:if test="exists($rows)">
      <details class="legend">
        <summary>{words:label('page.legend')}</summary>
        <div class="scroll"><table class="marks"><xsl:sequence select="$marks/*:thead"/><tbody><xsl:sequence select="$rows"/></tbody></table></div>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Whether one of some classes, of all these words, is that of a mark. -->
  <xsl:function name="f:has-mark" as="xs:boolean">
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:param name="words" as="map(xs:string, xs:boolean)"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:variable name="wanted" as="xs:string+" select="tokenize($mark)[not(. = ('example', 'fw'))]"/>
    <xsl:sequence select="(every $word in $wanted satisfies map:contains($words, $word)) and (some $class in $classes satisfies (every $word in $wanted satisfies contains-token($class, $word)))"/>
  </xsl:function>
</xsl:stylesheet>
