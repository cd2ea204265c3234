<?xml version="1.0" encoding="UTF-8"?>
<!-- XML shown as it is typed: indented, its names and values told apart by their shape. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:guidelines="urn:press:guidelines" xmlns:blanks="urn:press:blanks"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- A node of an example becomes what is typed; `$indent` is the beginning of its line, `$room` is how many
       characters of text it may show before it is cut, `$subject` the name of the element that the page is about. -->
  <xsl:mode name="typed" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Text: white space collapsed; what is too long is cut at a blank. -->
  <xsl:template match="text()" mode="typed" as="text()">
    <xsl:param name="room" as="xs:integer" select="2000"/>
    <xsl:variable name="text" as="xs:string" select="blanks:collapse(.)"/>
    <xsl:variable name="most" as="xs:integer" select="max(($room, 60))"/>
    <xsl:sequence select="guidelines:escaped(
        if (string-length($text) gt $most + 40) then replace(substring($text, 1, $most), '\s\S*$', ' …') else $text)"/>
  </xsl:template>

  <!-- A comment. -->
  <xsl:template match="comment()" mode="typed" as="text()">
    <xsl:value-of select="'&lt;!--' || blanks:collapse(.) || '-->'"/>
  </xsl:template>

  <!-- Instructions are not shown. -->
  <xsl:template match="processing-instruction()" mode="typed" as="empty-sequence()"/>

  <!-- An element: its tags, and between them its content, cut short where it is too long. -->
  <xsl:template match="*" mode="typed" as="node()+">
    <xsl:param name="indent" as="xs:string" select="'&#10;'"/>
    <xsl:param name="room" as="xs:integer" select="2000"/>
    <xsl:param name="subject" as="xs:string" tunnel="yes"/>
    <xsl:variable name="is-empty" as="xs:boolean" select="not(* | comment() | text()[normalize-space()])"/>
    <span class="tag">
      <xsl:text>&lt;</xsl:text>
      <xsl:sequence select="guidelines:shown-name(local-name(), $subject)"/>
      <xsl:for-each select="@*"><xsl:text> {name()}="</xsl:text><i><xsl:sequence select="guidelines:escaped(.)"/></i><xsl:text>"</xsl:text></xsl:for-each>
      <xsl:text>{'/'[$is-empty]}></xsl:text>
    </span>
    <xsl:if test="not($is-empty)">
      <xsl:choose>
        <xsl:when test="$room le 0 and string-length() gt 40"><xsl:text>…</xsl:text></xsl:when>
        <xsl:otherwise><xsl:sequence select="guidelines:typed-content(., $indent, $room, $subject)"/></xsl:otherwise>
      </xsl:choose>
      <span class="tag"><xsl:text>&lt;/</xsl:text><xsl:sequence select="guidelines:shown-name(local-name(), $subject)"/><xsl:text>></xsl:text></span>
    </xsl:if>
  </xsl:template>

  <!-- Text as it is typed. -->
  <xsl:function name="guidelines:escaped" as="text()">
    <xsl:param name="text" as="xs:string"/>
    <xsl:value-of select="
        if (matches($text, '[&amp;&lt;]')) then $text => replace('&amp;', '&amp;amp;') => replace('&lt;', '&amp;lt;') else $text"/>
  </xsl:function>

  <!-- The content of an element of an example: running text and what was typed in one short line as it runs,
       elements alone each on a line of its own; without indent it stands at the beginning of its lines. -->
  <xsl:function name="guidelines:typed-content" as="node()*">
    <xsl:param name="holder" as="element()"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="subject" as="xs:string"/>
    <xsl:variable name="runs" as="xs:boolean" select="
        not($holder/*) or exists($holder/text()[normalize-space()])
        or not($holder/text()[contains(., '&#10;')]) and string-length($holder) le 80"/>
    <xsl:variable name="inner" as="xs:string"
                  select="if ($runs) then $indent else if ($indent) then $indent || '  ' else '&#10;'"/>
    <xsl:variable name="is-long" as="xs:boolean" select="not($runs) and string-length($holder) gt 2 * $room"/>
    <xsl:iterate select="$holder/node()[$runs or normalize-space() or self::*]">
      <xsl:param name="left" as="xs:integer" select="$room"/>
      <xsl:if test="not($runs) and ($indent or position() gt 1)"><xsl:value-of select="$inner"/></xsl:if>
      <xsl:choose>
        <xsl:when test="$left lt -120">
          <xsl:text>…</xsl:text>
          <xsl:break/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="typed">
            <xsl:with-param name="indent" select="($inner[.], '&#10;')[1]"/>
            <xsl:with-param name="room" select="if ($is-long) then 0 else $left"/>
            <xsl:with-param name="subject" select="$subject" tunnel="yes"/>
          </xsl:apply-templates>
          <xsl:next-iteration>
            <xsl:with-param name="left" select="$left - (if ($is-long) then 40 else max((string-length(normalize-space()), 40[current()/self::*])))"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
    <xsl:if test="not($runs)"><xsl:value-of select="$indent"/></xsl:if>
  </xsl:function>

  <!-- XML as it is shown. -->
  <xsl:function name="guidelines:shown" as="element()">
    <xsl:param name="typed" as="node()*"/>
    <pre class="source"><code><xsl:sequence select="$typed"/></code></pre>
  </xsl:function>

  <!-- Typed characters as they are shown: tags told apart like those of other examples. -->
  <xsl:function name="guidelines:shown-characters" as="element()">
    <xsl:param name="source" as="xs:string"/>
    <pre class="source"><code>
      <xsl:analyze-string select="$source" regex="&lt;/?[\w:.-]+(\s+[\w:.-]+\s*=\s*(&quot;[^&quot;]*&quot;|'[^']*'))*\s*/?>">
        <xsl:matching-substring><span class="tag"><xsl:sequence select="guidelines:shown-tag(.)"/></span></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </code></pre>
  </xsl:function>

  <!-- One tag as it is shown. -->
  <xsl:function name="guidelines:shown-tag" as="node()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:analyze-string select="$tag" regex="^(&lt;/?)([\w:.-]+)|(=\s*.)([^&quot;']*)">
      <xsl:matching-substring>
        <xsl:value-of select="regex-group(1) || regex-group(3)"/>
        <xsl:if test="regex-group(2)"><xsl:sequence select="guidelines:shown-name(regex-group(2), '')"/></xsl:if>
        <xsl:if test="regex-group(4)"><i>{regex-group(4)}</i></xsl:if>
      </xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The name in a tag; that of the element that the page is about stands out. -->
  <xsl:function name="guidelines:shown-name" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="subject" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$name = $subject"><b class="subject">{$name}</b></xsl:when>
      <xsl:otherwise><b>{$name}</b></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
