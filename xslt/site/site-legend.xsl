<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: every editorial mark as it looks, what it means, and how each reading treats it. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each mark: an example drawn as in the text, what it means, what the clean reading does. -->
  <xsl:variable name="marks" as="element()">
    <table class="marks">
      <thead><tr><th scope="col">Mark</th><th scope="col">Meaning</th><th scope="col">In the clean reading</th></tr></thead>
      <tbody>
        <tr>
          <td><del class="struck">words</del></td>
          <td>struck through in the document</td>
          <td>left out, counted</td>
        </tr>
        <tr>
          <td><span class="fw mark">SECRET</span></td>
          <td>classification at the edge of a page; struck where it was cancelled</td>
          <td>left out</td>
        </tr>
        <tr>
          <td><span class="classification">Top Secret</span></td>
          <td>classification or precedence, part of a telegram’s head</td>
          <td>the same</td>
        </tr>
        <tr>
          <td><ins class="added">words</ins></td>
          <td>added in the document</td>
          <td>in its place</td>
        </tr>
        <tr>
          <td><span class="supplied"><span class="drawn">[</span>making<span class="drawn">]</span></span></td>
          <td>supplied by the translator for the sense</td>
          <td>without brackets, listed</td>
        </tr>
        <tr>
          <td><span class="identification"><span class="drawn">[</span>Stalin<span class="drawn">]</span></span></td>
          <td>the translator says who or what is meant</td>
          <td>a note; within a name, without brackets</td>
        </tr>
        <tr>
          <td><span class="wording"><span class="drawn">[</span><i lang="ru-Latn">vne ocheredi</i><span class="drawn">]</span></span></td>
          <td>the wording of the original</td>
          <td>a note</td>
        </tr>
        <tr>
          <td><span class="description"><span class="drawn">[</span>signature<span class="drawn">]</span></span></td>
          <td>the translator describes what is not text</td>
          <td>a note</td>
        </tr>
        <tr>
          <td><span class="decoded"><span class="drawn">[</span>BEIJING<span class="drawn">]</span></span></td>
          <td>a name the translator decoded</td>
          <td>without brackets</td>
        </tr>
        <tr>
          <td><span class="doubtful"><span class="drawn">[</span>Hamonten<span class="drawn doubt">?</span><span class="drawn">]</span></span></td>
          <td>a doubtful name or reading</td>
          <td>plain, with a note</td>
        </tr>
        <tr>
          <td><span class="stamp">Incoming</span></td>
          <td>a stamp on the document</td>
          <td>a note</td>
        </tr>
        <tr>
          <td><span class="misprint">recieved</span></td>
          <td>so typed: a misprint or garble</td>
          <td>corrected where the edition says so</td>
        </tr>
        <tr>
          <td><span class="displaced example">words</span></td>
          <td>stands in the wrong place</td>
          <td>the same, with a note</td>
        </tr>
        <tr>
          <td><span class="unclear">words</span></td>
          <td>hard to read</td>
          <td>plain</td>
        </tr>
        <tr>
          <td><span class="illegible">[…]</span></td>
          <td>cannot be read</td>
          <td>the same</td>
        </tr>
        <tr>
          <td><span class="redacted">[redacted]</span></td>
          <td>taken out before release</td>
          <td>the same</td>
        </tr>
        <tr>
          <td><span class="page example"><span class="number">[p. 2]</span></span></td>
          <td>a page of the document begins</td>
          <td>left out, the text runs on</td>
        </tr>
        <tr>
          <td><span class="call translator">a</span></td>
          <td>a note of the translator’s</td>
          <td>the same</td>
        </tr>
        <tr>
          <td><span class="call edition">1</span></td>
          <td>a note of this edition’s</td>
          <td>the same</td>
        </tr>
      </tbody>
    </table>
  </xsl:variable>

  <!-- The legend, in a frame that scrolls on a small screen. -->
  <xsl:function name="f:legend" as="element()">
    <div class="scroll"><xsl:sequence select="$marks"/></div>
  </xsl:function>

  <!-- The legend, folded, at the foot of a document. -->
  <xsl:function name="f:legend-fold" as="element()">
    <details class="legend">
      <summary>What the marks mean</summary>
      <xsl:sequence select="f:legend()"/>
    </details>
  </xsl:function>
</xsl:stylesheet>
