<?xml version="1.0" encoding="UTF-8"?>
<!-- What differs between blocks of one reading and the same blocks of the other: runs of words, found word by word. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- So many words are looked at, in both readings together, for the place where they agree again. -->
  <xsl:variable name="reach" as="xs:integer" select="160"/>

  <!-- The texts of blocks that belong to the reading: not what is said by ear, calls, links, breaks of pages and
       what the edition says between signs of its own. -->
  <xsl:function name="f:texts" as="text()*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:sequence select="$blocks//text() except
      $blocks/descendant-or-self::*[@data-generated = ('spoken', 'call', 'link') or contains-token(@class, 'page')
        or contains-token(@class, 'own')]//text()"/>
  </xsl:function>

  <!-- The characters of each text of some blocks: a blank before it where a line or an element that is no phrase begins. -->
  <xsl:function name="f:stretches" as="xs:string*">
    <xsl:param name="texts" as="text()*"/>
    <xsl:for-each select="$texts">
      <xsl:variable name="n" as="xs:integer" select="position()"/>
      <xsl:variable name="before" as="text()?" select="$texts[$n - 1][$n gt 1]"/>
      <xsl:variable name="holder" as="element()" select="f:holder(.)"/>
      <xsl:variable name="edge" as="xs:boolean" select="
        exists($before) and (not($holder is f:holder($before)) or exists($holder//br[. >> $before][. &lt;&lt; current()]))"/>
      <xsl:sequence select="' '[$edge] || ."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The characters of some blocks. -->
  <xsl:function name="f:characters" as="xs:string">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:sequence select="string-join(f:stretches(f:texts($blocks)))"/>
  </xsl:function>

  <!-- The nearest element around a text that is no phrase. -->
  <xsl:function name="f:holder" as="element()">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="$text/ancestor::*[not(self::a | self::abbr | self::b | self::bdo | self::bdi | self::cite | self::del | self::em | self::i
      | self::ins | self::q | self::s | self::span | self::strong | self::sub | self::sup | self::time | self::u)][1]"/>
  </xsl:function>

  <!-- The places in some characters where their words begin. -->
  <xsl:function name="f:word-places" as="xs:integer*">
    <xsl:param name="characters" as="xs:string"/>
    <xsl:iterate select="tokenize(translate($characters, '&#9;&#10;&#13;', '   '), ' ')">
      <xsl:param name="at" as="xs:integer" select="0"/>
      <xsl:sequence select="$at[current() ne '']"/>
      <xsl:next-iteration><xsl:with-param name="at" select="$at + string-length(.) + 1"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The differences of blocks: where each begins and ends in the characters of either reading, and which of them always shows it. -->
  <xsl:function name="f:differences" as="map(*)*">
    <xsl:param name="left" as="element()*"/>
    <xsl:param name="right" as="element()*"/>
    <xsl:variable name="characters" as="xs:string+" select="f:characters($left), f:characters($right)"/>
    <xsl:variable name="words" as="array(xs:string)+" select="$characters ! array{tokenize(.)}"/>
    <xsl:variable name="places" as="array(xs:integer)+" select="$characters ! array{f:word-places(.)}"/>
    <xsl:for-each select="if (normalize-space($characters[1]) eq normalize-space($characters[2])) then () else f:hunks($words[1]?*, $words[2]?*, 1, 1)">
      <xsl:sequence select="map{
        'diplomatic': f:range($words[1], $places[1], .(1), .(2)), 'clean': f:range($words[2], $places[2], .(3), .(4)),
        'in': if (exists($left)) then 'diplomatic' else 'clean'}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The range of some words; where there are none, the empty range before the next word, or after the last. -->
  <xsl:function name="f:range" as="array(xs:integer)">
    <xsl:param name="words" as="array(xs:string)"/>
    <xsl:param name="places" as="array(xs:integer)"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="next" as="xs:integer"/>
    <xsl:variable name="size" as="xs:integer" select="array:size($words)" xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    <xsl:variable name="end" as="function(xs:integer) as xs:integer" select="function($n as xs:integer) as xs:integer {$places($n) + string-length($words($n))}"/>
    <xsl:sequence select="
      if ($next gt $from) then [$places($from), $end($next - 1)]
      else if ($from le $size) then [$places($from), $places($from)]
      else if ($size gt 0) then [$end($size), $end($size)]
      else [0, 0]"/>
  </xsl:function>

  <!-- The runs in which two rows of words differ: [first left, next left, first right, next right]. -->
  <xsl:function name="f:hunks" as="array(xs:integer)*">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:param name="l" as="xs:integer"/>
    <xsl:param name="r" as="xs:integer"/>
    <xsl:variable name="same" as="xs:integer" select="f:same($left, $right, $l, $r)"/>
    <xsl:variable name="from" as="xs:integer+" select="$l + $same, $r + $same"/>
    <xsl:if test="$from[1] le count($left) or $from[2] le count($right)">
      <xsl:variable name="on" as="array(xs:integer)" select="f:meeting($left, $right, $from[1], $from[2])"/>
      <xsl:sequence select="[$from[1], $on(1), $from[2], $on(2)], f:hunks($left, $right, $on(1), $on(2))"/>
    </xsl:if>
  </xsl:function>

  <!-- How many words from two places on are the same. -->
  <xsl:function name="f:same" as="xs:integer">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:param name="l" as="xs:integer"/>
    <xsl:param name="r" as="xs:integer"/>
    <xsl:variable name="most" as="xs:integer" select="min((count($left) - $l, count($right) - $r)) + 1"/>
    <xsl:sequence select="((for $n in 0 to $most - 1 return $n[$left[$l + $n] ne $right[$r + $n]]), $most)[1]"/>
  </xsl:function>

  <!-- The nearest place where both agree again, in three words or up to their ends; the ends where there is none. -->
  <xsl:function name="f:meeting" as="array(xs:integer)">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:param name="l" as="xs:integer"/>
    <xsl:param name="r" as="xs:integer"/>
    <xsl:variable name="most-left" as="xs:integer" select="count($left) - $l + 1"/>
    <xsl:variable name="most-right" as="xs:integer" select="count($right) - $r + 1"/>
    <xsl:variable name="meetings" as="array(xs:integer)*" select="
      for $sum in 1 to min(($reach, $most-left + $most-right)), $skipped in max((0, $sum - $most-right)) to min(($sum, $most-left))
      return if ($left[$l + $skipped] ne $right[$r + $sum - $skipped]) then ()
        else if (f:agree($left, $right, $l + $skipped, $r + $sum - $skipped, 3)) then [$l + $skipped, $r + $sum - $skipped] else ()"/>
    <xsl:sequence select="($meetings, [$l + $most-left, $r + $most-right])[1]"/>
  </xsl:function>

  <!-- Whether two rows have the same words, so many or up to their ends, at two places. -->
  <xsl:function name="f:agree" as="xs:boolean">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:param name="l" as="xs:integer"/>
    <xsl:param name="r" as="xs:integer"/>
    <xsl:param name="many" as="xs:integer"/>
    <xsl:sequence select="
      if ($many eq 0) then true()
      else if ($l gt count($left) or $r gt count($right)) then $l gt count($left) and $r gt count($right)
      else $left[$l] eq $right[$r] and f:agree($left, $right, $l + 1, $r + 1, $many - 1)"/>
  </xsl:function>
</xsl:stylesheet>
