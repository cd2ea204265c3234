<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that the press says to a reader: the table is given when a stylesheet is compiled (publish/words). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Labels, plural categories, patterns of dates and names of months (Words.as_map). -->
  <xsl:param name="words:table" static="yes" as="map(*)" select="map{}"/>

  <xsl:include href="dates.xsl"/>
  <xsl:include href="language.xsl"/>

  <!-- The words of a key of labels/<language>.toml. -->
  <xsl:function name="words:label" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="words:label($key, map{})"/>
  </xsl:function>

  <!-- The words of a key with its arguments filled in: words:label('list.more', map{'count': 3}). -->
  <xsl:function name="words:label" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="arguments" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(words:parts($key, $arguments))"/>
  </xsl:function>

  <!-- The same as nodes, for arguments that are elements (links, names). -->
  <xsl:function name="words:phrase" as="node()*" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="arguments" as="map(xs:string, item()*)"/>
    <xsl:sequence select="words:parts($key, $arguments) ! words:node(.)"/>
  </xsl:function>

  <!-- The texts and the arguments of a label, in their order. -->
  <xsl:function name="words:parts" as="item()*" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="arguments" as="map(xs:string, item()*)"/>
    <xsl:variable name="template" as="item()" select="words:template($key, $arguments?count)"/>
    <xsl:sequence select="
      if ($template instance of xs:string) then $template
      else for $part in $template?* return if ($part instance of array(*)) then words:argument($part(1), $arguments) else $part"/>
  </xsl:function>

  <!-- A node as it is; a text as a text node, so that no blank comes between two. -->
  <xsl:function name="words:node" as="node()" visibility="public">
    <xsl:param name="item" as="item()"/>
    <xsl:choose>
      <xsl:when test="$item instance of node()"><xsl:sequence select="$item"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$item"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether the table has words for a key: for what an edition may add (readings, kinds, looks). -->
  <xsl:function name="words:known" as="xs:boolean" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="exists($words:table?labels?($key))"/>
  </xsl:function>

  <!-- Names, or the links of names, in a row: "Ann, Ben and Cleo". -->
  <xsl:function name="words:list" as="node()*" visibility="public">
    <xsl:param name="names" as="item()*"/>
    <xsl:variable name="separators" as="map(*)" select="$words:table?separators"/>
    <xsl:variable name="last" as="xs:string" select="$separators?(if (count($names) eq 2) then 'pair' else 'end')"/>
    <xsl:sequence select="
      for $n in 1 to count($names)
      return ($names[$n], if ($n eq count($names) - 1) then $last else $separators?middle[$n lt count($names)]) ! words:node(.)"/>
  </xsl:function>

  <!-- Words that begin with a capital, where the script has them. -->
  <xsl:function name="words:begun" as="xs:string" visibility="public">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- The word of a closed list (a status, a degree of certainty), or what the document says where the table has none. -->
  <xsl:function name="words:of" as="xs:string" visibility="public">
    <xsl:param name="family" as="xs:string"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="$family || '.' || $word"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else $word"/>
  </xsl:function>

  <!-- The name of an attribute as readers are told it. -->
  <xsl:function name="words:fact" as="xs:string" visibility="public">
    <xsl:param name="attribute" as="xs:string"/>
    <xsl:sequence select="if (words:known('facts.' || $attribute)) then words:label('facts.' || $attribute) else $attribute"/>
  </xsl:function>

  <!-- A reading in one of its forms (name, short, adjective); a reading of an edition's own may have no words but its name. -->
  <xsl:function name="words:reading" as="xs:string" visibility="public">
    <xsl:param name="reading" as="xs:string"/>
    <xsl:param name="form" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="'readings.' || $reading || '.' || $form"/>
    <xsl:sequence select="if (words:known($key)) then words:label($key) else words:label('readings.other.' || $form, map{'reading': $reading})"/>
  </xsl:function>

  <!-- A label's text or its parts, in the form that its count wants. -->
  <xsl:function name="words:template" as="item()" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="item()?"/>
    <xsl:variable name="label" as="item()?" select="$words:table?labels?($key)"/>
    <xsl:sequence select="
      if (empty($label)) then error(QName('urn:press:words', 'words:no-label'), 'labels/*.toml has no words for ' || $key)
      else if ($label instance of map(*)) then ($label?(words:plural($count)), $label?other)[1]
      else $label"/>
  </xsl:function>

  <!-- The plural category of a whole number (CLDR); of numbers above those listed, the last three digits decide. -->
  <xsl:function name="words:plural" as="xs:string" visibility="public">
    <xsl:param name="count" as="item()?"/>
    <xsl:variable name="plurals" as="array(*)" select="$words:table?plurals"/>
    <xsl:variable name="number" as="xs:integer?" select="$count[. instance of xs:numeric] ! xs:integer(.)"/>
    <xsl:sequence select="
      if (empty($number)) then 'other'
      else $plurals(1 + (if ($number lt array:size($plurals)) then $number else 1000 + $number mod 1000))"
      xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
  </xsl:function>

  <!-- What is filled in for a name in braces. -->
  <xsl:function name="words:argument" as="item()*" visibility="public">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
      if (exists($arguments?($name))) then $arguments?($name)
      else error(QName('urn:press:words', 'words:no-argument'), 'no argument is given for ' || $name)"/>
  </xsl:function>
</xsl:stylesheet>
