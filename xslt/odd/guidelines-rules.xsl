<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules in words: those that an ODD states, and the page of each rule that has one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:f="urn:press:functions"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The rules that have a page, and their codes. -->
  <xsl:variable name="ruled" as="map(*)*" select="$rules?*"/>
  <xsl:variable name="codes" as="xs:string*" select="$ruled?code"/>

  <!-- The constraints of the schema that ask for something. -->
  <xsl:variable name="constraint-specs" as="element(constraintSpec)*"
                select="$schema//constraintSpec[.//sch:assert or .//sch:report]"/>

  <!-- The constraints of the whole schema, by the elements and attributes (with @) that they are about. -->
  <xsl:key name="about" match="schemaSpec/constraintSpec" use="f:about(.)"/>

  <!-- What the contexts of a constraint's rules end with: names of elements; names of attributes with @ where any
       element will do. -->
  <xsl:function name="f:about" as="xs:string*">
    <xsl:param name="constraint" as="element(constraintSpec)"/>
    <xsl:variable name="steps" as="xs:string*" select="
        $constraint//sch:rule/@context ! replace(., 'not\([^()]*(\([^()]*\))?[^()]*\)', '')
        ! f:last-step(.)"/>
    <xsl:sequence select="distinct-values($steps ! (
        if (starts-with(., '*')) then
            let $named := analyze-string(., 'self::\w+:([\w.-]+)')//*:group/string()
            return if (exists($named)) then $named else analyze-string(., '@[\w:]+')//*:match/string()
        else replace(., '^(\w+:)?([\w.-]+).*$', '$2')))"/>
  </xsl:function>

  <!-- The last step of a path, with its predicates. -->
  <xsl:function name="f:last-step" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="replace($path, '^([^\[\]]|\[([^\[\]]|\[[^\[\]]*\])*\])*/', '', 's')"/>
  </xsl:function>

  <!-- The rules that concern an element: stated inside it, or about it. -->
  <xsl:function name="f:rules-of" as="element(constraintSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="
        if ($specification/self::elementSpec) then f:name($specification) else f:own-attributes($specification) ! ('@' || f:name(.))"/>
    <xsl:sequence select="($specification/constraintSpec | key('about', $names, $top)) intersect $constraint-specs"/>
  </xsl:function>

  <!-- Rules in a list: what each wants, with the way to its page. -->
  <xsl:function name="f:constraint-words" as="element()?">
    <xsl:param name="constraints" as="element(constraintSpec)*"/>
    <xsl:if test="$constraints">
      <ul class="rules" role="list">
        <xsl:for-each select="$constraints">
          <li>
            <xsl:sequence select="f:wanted(.)"/>
            <xsl:if test="@ident = $codes">
              <xsl:text> </xsl:text>
              <a class="code" href="rule-{@ident}.html"><code>{@ident}</code></a>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:function>

  <!-- What a constraint wants: in the ODD's words, or in those of its messages. -->
  <xsl:function name="f:wanted" as="node()*">
    <xsl:param name="constraint" as="element(constraintSpec)"/>
    <xsl:variable name="said" as="node()*" select="f:purpose($constraint)"/>
    <xsl:sequence select="$said"/>
    <xsl:if test="empty($said)">
      <xsl:value-of select="string-join(distinct-values($constraint//(sch:assert | sch:report) ! f:message-words(.)), ' ')"/>
    </xsl:if>
  </xsl:function>

  <!-- A message; what it fills in when it is given stands as an ellipsis. -->
  <xsl:function name="f:message-words" as="xs:string">
    <xsl:param name="message" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($message/node() ! (
        if (self::sch:value-of or self::sch:name) then '…' else string(.))))"/>
  </xsl:function>

  <!-- Words in which what is typed stands between backquotes. -->
  <xsl:function name="f:quoted-words" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="`([^`]+)`">
      <xsl:matching-substring><code>{regex-group(1)}</code></xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The page of a rule. -->
  <xsl:function name="f:rule-page" as="node()+">
    <xsl:param name="rule" as="map(*)"/>
    <xsl:variable name="about" as="xs:string*" select="$schema/constraintSpec[@ident = $rule?code] ! f:about(.)"/>
    <xsl:variable name="elements" as="element()*" select="f:in-order-of-names(($about ! f:named(.))/self::elementSpec)"/>
    <xsl:variable name="why" as="element()"><p><xsl:sequence select="f:quoted-words($rule?why)"/></p></xsl:variable>
    <xsl:variable name="links" as="node()*">
      <xsl:if test="$elements"><p><xsl:sequence select="f:links($elements)"/></p></xsl:if>
      <ul role="list">
        <xsl:for-each select="$rule?see?*[f:leads-somewhere(?target)]">
          <li><a href="{if (contains(?target, ':')) then ?target else 'index.html#' || ?target}">{?text}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:variable>
    <xsl:variable name="heading" as="element()"><code>{$rule?code}</code></xsl:variable>
    <xsl:sequence select="f:file('rule-' || $rule?code || '.html', $rule?code, (
        f:page-head('Rule', $heading, f:quoted-words($rule?wants)),
        f:section('why', 'Why', $why),
        f:section('bad', 'Not so', f:rule-example($rule?bad)),
        f:section('good', 'But so', f:rule-example($rule?good)),
        f:section('see', 'See also', $links)))"/>
  </xsl:function>

  <!-- An address of the web, or the anchor of a section that there is. -->
  <xsl:function name="f:leads-somewhere" as="xs:boolean">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="contains($target, ':') or exists(f:section-of('#' || $target))"/>
  </xsl:function>

  <!-- An example of a rule: TEI as it is typed, or words. -->
  <xsl:function name="f:rule-example" as="element()">
    <xsl:param name="example" as="map(*)"/>
    <xsl:choose>
      <xsl:when test="$example?is_code"><xsl:sequence select="f:shown-characters($example?text)"/></xsl:when>
      <xsl:otherwise><p><xsl:sequence select="f:quoted-words($example?text)"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
