<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples out of the edition's own documents: short ones of different kinds, each with the way to its paragraph. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns:blanks="urn:press:blanks"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Elements by name, and by each attribute that they have. -->
  <xsl:key name="of-name" match="*" use="local-name()"/>
  <xsl:key name="with-attribute" match="*" use="@*/name()"/>

  <!-- Blocks that have an identifier in every reading. -->
  <xsl:variable name="anchored" as="xs:string*"
                select="'head', 'opener', 'closer', 'postscript', 'p', 'ab', 'item', 'table'"/>

  <!-- Examples of an element; from registers where no document has one. -->
  <xsl:function name="guidelines:examples" as="element()*">
    <xsl:param name="specification" as="element(elementSpec)"/>
    <xsl:variable name="name" as="xs:string" select="guidelines:name($specification)"/>
    <xsl:variable name="found" as="element()*" select="$documents ! key('of-name', $name, .)"/>
    <xsl:variable name="used" as="element()*"
                  select="if ($found) then $found else $registers ! key('of-name', $name, .)[guidelines:has-page(.)]"/>
    <xsl:sequence select="guidelines:chosen($used, 3) ! guidelines:example(.)"/>
  </xsl:function>

  <!-- Examples of an attribute class: one of each attribute that the documents use. -->
  <xsl:function name="guidelines:examples-of-class" as="element()*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="members" as="map(*)" select="map:merge(guidelines:members-of($class, ()) ! map:entry(guidelines:name(.), true()))"/>
    <xsl:variable name="used" as="element()*" select="
        for $attribute in odd:own-attributes($class)
        return guidelines:nearest-to-a-line(($documents ! key('with-attribute', guidelines:name($attribute), .)[$members(local-name())])
            [position() le 20])[1]"/>
    <xsl:sequence select="$used/.[position() le 3] ! guidelines:example(.)"/>
  </xsl:function>

  <!-- Some elements that show how one is used: first one of each kind (attributes and their words), the usual kinds
       first; of each kind the one nearest to a line in length. -->
  <xsl:function name="guidelines:chosen" as="element()*">
    <xsl:param name="found" as="element()*"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="kinds" as="element()*">
      <xsl:for-each-group select="$found" group-by="guidelines:kind(.)">
        <xsl:sort select="count(current-group())" order="descending"/>
        <xsl:sequence select="guidelines:nearest-to-a-line(current-group())[1]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="one-each" as="element()*" select="subsequence($kinds, 1, $most)"/>
    <xsl:variable name="others" as="element()*" select="
        if (count($one-each) ge $most) then () else guidelines:nearest-to-a-line($found[string-length() lt 250]
            [not(normalize-space() = $one-each/normalize-space())][position() le 40])"/>
    <xsl:sequence select="$one-each, subsequence($others, 1, $most - count($one-each))"/>
  </xsl:function>

  <!-- Elements by their length, the nearest to a line first. -->
  <xsl:function name="guidelines:nearest-to-a-line" as="element()*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:perform-sort select="$elements">
      <xsl:sort select="abs(string-length(normalize-space()) - 60)"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- Of what kind a use is: its attributes, with their values where these are words of a list. -->
  <xsl:function name="guidelines:kind" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element/@* !
        (name() || (if (name() = ('type', 'reason', 'place', 'unit', 'rend')) then '=' || . else '')), ' ')"/>
  </xsl:function>

  <!-- An example: where it stands, and what is typed, with the words around it. -->
  <xsl:function name="guidelines:example" as="element()">
    <xsl:param name="element" as="element()"/>
    <figure class="example">
      <xsl:sequence select="guidelines:shown(guidelines:around($element))"/>
      <figcaption><a href="../{guidelines:place($element)}">{guidelines:place-words($element)}</a></figcaption>
    </figure>
  </xsl:function>

  <!-- What is typed, and, inside a line, a few words before and after. -->
  <xsl:function name="guidelines:around" as="node()+">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="before" as="xs:string"
                  select="replace(string($element/preceding-sibling::node()[1]/self::text()), '\s+', ' ')"/>
    <xsl:variable name="after" as="xs:string"
                  select="replace(string($element/following-sibling::node()[1]/self::text()), '\s+', ' ')"/>
    <xsl:variable name="runs" as="xs:boolean" select="exists($element/../text()[normalize-space()])"/>
    <xsl:if test="$runs">
      <xsl:sequence select="guidelines:escaped(
          if (string-length($before) le 40) then replace($before, '^\s+', '')
          else '… ' || replace(substring($before, string-length($before) - 35), '^\S*\s', ''))"/>
    </xsl:if>
    <xsl:apply-templates select="$element" mode="typed">
      <xsl:with-param name="room" select="280"/>
      <xsl:with-param name="subject" select="local-name($element)" tunnel="yes"/>
    </xsl:apply-templates>
    <xsl:if test="$runs">
      <xsl:sequence select="guidelines:escaped(
          if (string-length($after) le 40) then blanks:trim-end($after)
          else replace(substring($after, 1, 35), '\s\S*$', ' …'))"/>
    </xsl:if>
  </xsl:function>

  <!-- The readings that the site has: what stands at the edge of a page is not in the clean one. -->
  <xsl:variable name="readings" as="xs:string+" select="
    if (exists($edition?readings?*)) then $edition?readings?* else ('clean', 'diplomatic')"/>

  <!-- Where a use is read, from the top of the site: the paragraph, or the page. -->
  <xsl:function name="guidelines:place" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="string(root($element)/TEI/@xml:id)"/>
    <xsl:variable name="block" as="element()?" select="guidelines:block($element)"/>
    <xsl:variable name="entry" as="element()?" select="guidelines:entry($element)"/>
    <xsl:choose>
      <xsl:when test="$entry">
        <xsl:sequence select="guidelines:register-page($entry) || '.html#' || $entry/@xml:id"/>
      </xsl:when>
      <xsl:when test="guidelines:has-page($element)">
        <xsl:sequence select="guidelines:register-page($element) || '.html'"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="kept-apart" as="xs:boolean" select="exists($element/ancestor-or-self::fw) and $readings = 'clean'"/>
        <xsl:sequence select="'texts/' || $id || '.diplomatic'[$kept-apart and $readings = 'diplomatic'] || '.html'
          || $block[not($kept-apart) or $readings = 'diplomatic'] ! ('#' || @xml:id)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The same in words: the short title of the document, or the name in the register. -->
  <xsl:function name="guidelines:place-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="titles" as="element()*" select="root($element)/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:variable name="name" as="xs:string?" select="guidelines:entry($element)/(persName | placeName | orgName)[1] ! normalize-space()"/>
    <xsl:variable name="part" as="xs:string?" select="'header'[$element/ancestor-or-self::teiHeader]"/>
    <xsl:sequence select="string-join((normalize-space(($titles[@type = 'short'], $titles)[1]), $name,
        if ($part) then $part else guidelines:block($element) ! ('block ' || replace(@xml:id, '^.*\.', ''))), ', ')"/>
  </xsl:function>

  <!-- The block of the text in which a use is read: around it, or the first inside. -->
  <xsl:function name="guidelines:block" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        ($element/ancestor-or-self::*[@xml:id][local-name() = ($anchored, 'fw')][ancestor::text][not(ancestor::note)][1],
        $element/self::*[ancestor-or-self::text]/descendant::*[@xml:id][local-name() = $anchored][not(ancestor::note)][1])[1]"/>
  </xsl:function>

  <!-- The entry of a register that a use belongs to. -->
  <xsl:function name="guidelines:entry" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::*[self::person or self::place or self::org][@xml:id][ancestor::standOff][1]"/>
  </xsl:function>

  <!-- The page of the site that shows a register. -->
  <xsl:function name="guidelines:register-page" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="list" as="element()?" select="root($element)/TEI/standOff/(listPerson | listPlace | listOrg)[1]"/>
    <xsl:sequence select="$list ! (if (self::listPerson) then 'persons' else if (self::listPlace) then 'places' else 'organisations')"/>
  </xsl:function>

  <!-- Whether a use stands in a register that the site shows. -->
  <xsl:function name="guidelines:has-page" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists(guidelines:register-page($element))"/>
  </xsl:function>

</xsl:stylesheet>
