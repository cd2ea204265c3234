<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules in words: those that an ODD states, and the page of each rule that has one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
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
  <xsl:key name="about" match="schemaSpec/constraintSpec" use="guidelines:about(.)"/>

  <!-- What the contexts of a constraint's rules end with: names of elements; names of attributes with @ where any
       element will do. -->
  <xsl:function name="guidelines:about" as="xs:string*">
    <xsl:param name="constraint" as="element(constraintSpec)"/>
    <xsl:variable name="steps" as="xs:string*" select="
        $constraint//sch:rule/@context ! replace(., 'not\([^()]*(\([^()]*\))?[^()]*\)', '')
        ! guidelines:last-step(.)"/>
    <xsl:sequence select="distinct-values($steps ! (
        if (starts-with(., '*')) then
            let $named := analyze-string(., 'self::\w+:([\w.-]+)')//*:group/string()
            return if (exists($named)) then $named else analyze-string(., '@[\w:]+')//*:match/string()
        else replace(., '^(\w+:)?([\w.-]+).*$', '$2')))"/>
  </xsl:function>

  <!-- The last step of a path, with its predicates. -->
  <xsl:function name="guidelines:last-step" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="replace($path, '^([^\[\]]|\[([^\[\]]|\[[^\[\]]*\])*\])*/', '', 's')"/>
  </xsl:function>

  <!-- The rules that concern an element: stated inside it, or about it. -->
  <xsl:function name="guidelines:rules-of" as="element(constraintSpec)*">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="
        if ($specification/self::elementSpec) then guidelines:name($specification) else odd:own-attributes($specification) ! ('@' || guidelines:name(.))"/>
    <xsl:sequence select="($specification/constraintSpec | key('about', $names, $top)) intersect $constraint-specs"/>
  </xsl:function>

  <!-- Rules in a list: what each wants, with the way to its page. -->
  <xsl:function name="guidelines:constraint-words" as="element()?">
    <xsl:param name="constraints" as="element(constraintSpec)*"/>
    <xsl:if test="$constraints">
      <ul class="rules" role="list">
        <xsl:for-each select="$constraints">
          <li>
            <xsl:sequence select="guidelines:wanted(.)"/>
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
  <xsl:function name="guidelines:wanted" as="node()*">
    <xsl:param name="constraint" as="element(constraintSpec)"/>
    <xsl:variable name="said" as="node()*" select="guidelines:purpose($constraint)"/>
    <xsl:sequence select="$said"/>
    <xsl:if test="empty($said)">
      <xsl:value-of select="string-join(distinct-values($constraint//(sch:assert | sch:report) ! guidelines:message-words(.)), ' ')"/>
    </xsl:if>
  </xsl:function>

  <!-- A message; what it fills in when it is given stands as an ellipsis. -->
  <xsl:function name="guidelines:message-words" as="xs:string">
    <xsl:param name="message" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($message/node() ! (
        if (self::sch:value-of or self::sch:name) then '…' else string(.))))"/>
  </xsl:function>

  <!-- Words in which what is typed stands between backquotes. -->
  <xsl:function name="guidelines:quoted-words" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="`([^`]+)`">
      <xsl:matching-substring><code>{regex-group(1)}</code></xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The page of a rule. -->
  <xsl:function name="guidelines:rule-page" as="node()+">
    <xsl:param name="rule" as="map(*)"/>
    <xsl:variable name="about" as="xs:string*" select="$schema/constraintSpec[@ident = $rule?code] ! guidelines:about(.)"/>
    <xsl:variable name="elements" as="element()*" select="guidelines:in-order-of-names(($about ! odd:named(.))/self::elementSpec)"/>
    <xsl:variable name="why" as="element()"><p><xsl:sequence select="guidelines:quoted-words($rule?why)"/></p></xsl:variable>
    <xsl:variable name="links" as="node()*">
      <xsl:if test="$elements"><p><xsl:sequence select="guidelines:links($elements)"/></p></xsl:if>
      <ul role="list">
        <xsl:for-each select="$rule?see?*[guidelines:leads-somewhere(?target)]">
          <li><a href="{if (contains(?target, ':')) then ?target else 'index.html#' || ?target}">{?text}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:variable>
    <xsl:variable name="heading" as="element()"><code>{$rule?code}</code></xsl:variable>
    <xsl:sequence select="guidelines:file('rule-' || $rule?code || '.html', $rule?code, (
        guidelines:page-head('Rule', $heading, guidelines:quoted-words($rule?wants)),
        guidelines:section('why', 'Why', $why),
        guidelines:section('bad', 'Not so', guidelines:rule-example($rule?bad)),
        guidelines:section('good', 'But so', guidelines:rule-example($rule?good)),
        guidelines:section('see', 'See also', $links)))"/>
  </xsl:function>

  <!-- An address of the web, or the anchor of a section that there is. -->
  <xsl:function name="guidelines:leads-somewhere" as="xs:boolean">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="contains($target, ':') or exists(guidelines:section-of('#' || $target))"/>
  </xsl:function>

  <!-- An example of a rule: TEI as it is typed, or words. -->
  <xsl:function name="guidelines:rule-example" as="element()">
    <xsl:param name="example" as="map(*)"/>
    <xsl:choose>
      <xsl:when test="$example?is_code"><xsl:sequence select="guidelines:shown-characters($example?text)"/></xsl:when>
      <xsl:otherwise><p><xsl:sequence select="guidelines:quoted-words($example?text)"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
