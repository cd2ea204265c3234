<?xml version="1.0" encoding="UTF-8"?>
<!-- What is a block, what only holds blocks, what runs inside a line: the one place that knows. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:press:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Elements that begin and end lines of their own and may hold running text. -->
  <xsl:variable name="block-names" as="xs:string*" select="'ab', 'argument', 'byline', 'caption', 'castItem', 'cell',
    'closer', 'dateline', 'docAuthor', 'docDate', 'docImprint', 'epigraph', 'figDesc', 'formula', 'fw', 'head', 'imprimatur',
    'item', 'l', 'label', 'opener', 'p', 'postscript', 'speaker', 'stage', 'titlePart', 'trailer'"/>

  <!-- Elements that hold blocks and no running text of their own. -->
  <xsl:variable name="container-names" as="xs:string*" select="'TEI', 'back', 'body', 'castGroup', 'castList', 'div',
    'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7', 'docTitle', 'figure', 'floatingText', 'front', 'group', 'lg', 'list', 'listBibl',
    'listPerson', 'listPlace', 'listOrg', 'row', 'sp', 'table', 'teiCorpus', 'text', 'titlePage'"/>

  <!-- Both as maps: an engine looks a name up faster than it compares it with a hundred others. -->
  <xsl:variable name="is-block-name" as="map(xs:string, xs:boolean)" select="map:merge($block-names ! map:entry(., true()))"/>
  <xsl:variable name="is-container-name" as="map(xs:string, xs:boolean)" select="map:merge($container-names ! map:entry(., true()))"/>

  <!-- Tells whether an element begins and ends lines of its own; a salute or dateline inside an opener does not. -->
  <xsl:function name="f:is-block" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and (map:contains($is-block-name, local-name($node))
        or $node/self::bibl[parent::listBibl])
      and not($node/self::dateline[parent::opener or parent::closer])"/>
  </xsl:function>

  <!-- Tells whether an element only holds blocks. -->
  <xsl:function name="f:is-container" as="xs:boolean" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and map:contains($is-container-name, local-name($node))"/>
  </xsl:function>

  <!-- Returns the element whose run of text a node belongs to: the nearest block or container, note, correction. -->
  <xsl:function name="f:run-root" as="element()" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::*[f:is-block(.) or f:is-container(.) or not(parent::*)
      or self::note[not(@place = 'inline')] or self::corr or self::reg or self::expan][1]"/>
  </xsl:function>
</xsl:stylesheet>
