<?xml version="1.0" encoding="UTF-8"?>
<!-- What is a block, what only holds blocks, what may be either: the one place that knows TEI's elements by name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:blocks="urn:press:blocks" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Elements that begin and end lines of their own and may hold running text. -->
  <xsl:variable name="block-names" as="map(xs:string, xs:boolean)" select="blocks:names('ab argument byline caption castItem
    cell closer dateline docAuthor docDate docEdition docImprint entry entryFree epigraph figDesc formula fw head imprimatur
    item l label line opener p postscript speaker stage titlePart trailer witness')"/>

  <!-- Elements that hold blocks and no running text of their own. -->
  <xsl:variable name="container-names" as="map(xs:string, xs:boolean)" select="blocks:names('TEI back body castGroup castList
    div div1 div2 div3 div4 div5 div6 div7 docTitle figure floatingText front group lg list listApp listBibl listEvent listNym
    listObject listOrg listPerson listPlace listRelation listWit patch performance prologue epilogue row set sourceDoc sp
    spGrp superEntry surface surfaceGrp table teiCorpus text titlePage zone')"/>

  <!-- Elements that are blocks between blocks, and run in a line among words. -->
  <xsl:variable name="either-names" as="map(xs:string, xs:boolean)" select="blocks:names('address bibl biblFull biblStruct
    byline camera caption cb cit dateline desc docAuthor docDate epigraph figDesc formula fw gb graphic label
    media milestone move msDesc pb q quote said salute signed sound stage tech view')"/>

  <!-- Returns a set of names. -->
  <xsl:function name="blocks:names" as="map(xs:string, xs:boolean)" visibility="public">
    <xsl:param name="names" as="xs:string"/>
    <xsl:sequence select="map:merge(tokenize($names) ! map:entry(., true()))"/>
  </xsl:function>

  <!-- Tells whether an element begins and ends lines of its own; a dateline inside an opener does not. -->
  <xsl:function name="blocks:is-block" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and (map:contains($block-names, local-name($node))
        or $node/self::bibl[parent::listBibl])
      and not($node/self::dateline[parent::opener or parent::closer])"/>
  </xsl:function>

  <!-- Tells whether an element only holds blocks. -->
  <xsl:function name="blocks:is-container" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and map:contains($container-names, local-name($node))"/>
  </xsl:function>

  <!-- Tells whether an element that may be either is a block where it is: in a container, or among blocks without words. -->
  <xsl:function name="blocks:between-blocks" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parent" as="element()?" select="$element/parent::*"/>
    <xsl:sequence select="blocks:is-container($parent) or exists(key('block-parents', generate-id($parent), root($element)))"/>
  </xsl:function>

  <!-- Elements that hold blocks and no words between them: found once for all that they hold. -->
  <xsl:key name="block-parents" use="generate-id()" match="*[not(text()[normalize-space()])][
    * ! (not(map:contains($either-names, local-name())) and (blocks:is-block(.) or blocks:is-container(.))) = true()]"/>

  <!-- Returns the element whose run of text a node belongs to: the nearest block or container, note, correction. -->
  <xsl:function name="blocks:run-root" as="element()" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::*[blocks:is-block(.) or blocks:is-container(.) or not(parent::*)
      or self::note[not(@place = 'inline')] or self::corr or self::reg or self::expan][1]"/>
  </xsl:function>
</xsl:stylesheet>
