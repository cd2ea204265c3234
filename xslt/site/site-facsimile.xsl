<?xml version="1.0" encoding="UTF-8"?>
<!-- The facsimile: a picture of each page, from a file of the edition or from a IIIF image service (TEI Guidelines, 12.1). -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns:pictures="urn:press:pictures"
  xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The pictures on a document's page; nothing where the TEI names none. -->
  <xsl:function name="f:facsimile" as="element()*">
    <xsl:param name="document" as="document-node()?"/>
    <xsl:param name="view" as="xs:string"/>
    <xsl:variable name="pictures" as="element()*" select="pictures:all($document)"/>
    <xsl:if test="exists($pictures)">
      <section class="facsimile" aria-labelledby="facsimile">
        <h2 id="facsimile">{words:label('facsimile.title')}</h2>
        <div class="pictures">
          <xsl:for-each select="$pictures">
            <xsl:apply-templates select="." mode="picture">
              <xsl:with-param name="position" select="position()"/>
              <xsl:with-param name="pane" select="'diplomatic.'[$view eq 'parallel']"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </div>
      </section>
      <script defer="defer" src="../facsimile.js"/>
    </xsl:if>
  </xsl:function>

  <!-- The figure of one page. -->
  <xsl:mode name="picture" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="surface | graphic | pb" mode="picture" as="element()">
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="pane" as="xs:string?"/>
    <xsl:variable name="page" as="xs:string" select="f:page-name(., $position)"/>
    <figure class="picture" id="{pictures:id(.)}">
      <figcaption>{words:label('facsimile.page', map{'page': $page})}</figcaption>
      <div class="frame" tabindex="0" role="group" aria-label="{words:label('facsimile.picture', map{'page': $page})}">
        <div class="ground">
          <xsl:sequence select="f:image(., $page)"/>
          <xsl:for-each select="self::surface//zone[@ulx]">
            <xsl:sequence select="f:zone(., $pane)"/>
          </xsl:for-each>
        </div>
      </div>
    </figure>
  </xsl:template>

  <!-- The number of the page that a picture shows: the text's, else the surface's own, else its place in the row. -->
  <xsl:function name="f:page-name" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:variable name="pointers" as="xs:string*" select="$place/descendant-or-self::*/@xml:id ! ('#' || .)"/>
    <xsl:sequence select="string((root($place)/TEI/text//pb[tokenize(@facs) = $pointers]/@n, $place/@n, $position)[1])"/>
  </xsl:function>

  <!-- A picture of the edition's own is shown and linked; one elsewhere is linked, and fetched only when asked for. -->
  <xsl:function name="f:image" as="element()">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="page" as="xs:string"/>
    <xsl:variable name="url" as="xs:string" select="pictures:url($place)"/>
    <xsl:variable name="size" as="xs:double*" select="f:extent($place)[. gt 0]"/>
    <xsl:choose>
      <xsl:when test="matches($url, '^https?://')">
        <a class="elsewhere" href="{f:picture-address($url, 'max')}" data-picture="{f:picture-address($url, '!1200,1200')}">
          <xsl:text>{words:label('facsimile.elsewhere', map{'page': $page, 'host': replace($url, '^https?://([^/]+).*$', '$1')})}</xsl:text>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <a href="{$url}">
          <img src="{$url}" alt="{words:label('facsimile.alt', map{'page': $page})}" loading="lazy" decoding="async">
            <xsl:if test="count($size) = 2">
              <xsl:attribute name="width" select="round($size[1])"/>
              <xsl:attribute name="height" select="round($size[2])"/>
            </xsl:if>
          </img>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The address of a picture elsewhere: a file as it is, of a IIIF service (Image API 3.0, 4) the whole in one size. -->
  <xsl:function name="f:picture-address" as="xs:string">
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="size" as="xs:string"/>
    <xsl:sequence select="
      if (matches($url, '\.(jpe?g|png|gif|webp|avif|svg|tiff?|jp2)$', 'i')) then $url
      else replace($url, '(/info\.json|/)$', '') || '/full/' || $size || '/0/default.jpg'"/>
  </xsl:function>

  <!-- Width and height of a surface in its own units, or of its graphic in pixels. -->
  <xsl:function name="f:extent" as="xs:double*">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="graphic" as="element()?" select="($place/self::graphic, $place/graphic)[1]"/>
    <xsl:sequence select="
      if ($place/@lrx and $place/@lry) then (f:number($place/@lrx) - f:number($place/@ulx), f:number($place/@lry) - f:number($place/@uly))
      else if ($graphic/@width and $graphic/@height) then ($graphic/@width, $graphic/@height) ! f:number(.) else ()"/>
  </xsl:function>

  <!-- The number in "1200px"; nothing is 0. -->
  <xsl:function name="f:number" as="xs:double">
    <xsl:param name="measure" as="attribute()?"/>
    <xsl:sequence select="(replace($measure, '[^0-9.\-]', '')[. castable as xs:double] ! xs:double(.), 0)[1]"/>
  </xsl:function>

  <!-- A part of the page, drawn over it: a link to the block that it shows, where a block says so by @facs. -->
  <xsl:function name="f:zone" as="element()?">
    <xsl:param name="zone" as="element()"/>
    <xsl:param name="pane" as="xs:string?"/>
    <xsl:variable name="surface" as="element()" select="$zone/ancestor::surface[1]"/>
    <xsl:variable name="size" as="xs:double*" select="f:extent($surface)"/>
    <xsl:variable name="block" as="element()?"
      select="(root($zone)/TEI/text//*[not(self::pb)][@xml:id][tokenize(@facs) = ('#' || $zone/@xml:id)])[1]"/>
    <xsl:if test="$zone/@lrx and count($size) = 2 and $size[1] gt 0 and $size[2] gt 0">
      <xsl:variable name="share" as="function(xs:double, xs:double) as xs:string"
        select="function($part, $whole) { round($part div $whole * 100, 2) || '%' }"/>
      <xsl:element name="{if ($block) then 'a' else 'span'}">
        <xsl:attribute name="class" select="'zone'"/>
        <xsl:copy-of select="$zone/@xml:id ! f:html-id(.)"/>
        <xsl:attribute name="style" select="
          'left:' || $share(f:number($zone/@ulx) - f:number($surface/@ulx), $size[1]) ||
          ';top:' || $share(f:number($zone/@uly) - f:number($surface/@uly), $size[2]) ||
          ';width:' || $share(f:number($zone/@lrx) - f:number($zone/@ulx), $size[1]) ||
          ';height:' || $share(f:number($zone/@lry) - f:number($zone/@uly), $size[2])"/>
        <xsl:if test="$block">
          <xsl:attribute name="href" select="'#' || $pane || $block/@xml:id"/>
          <xsl:attribute name="aria-label" select="words:label('facsimile.to-text', map{'words': string-join(tokenize(normalize-space($block))[position() le 5], ' ')})"/>
        </xsl:if>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- An identifier of the TEI as one of the page. -->
  <xsl:function name="f:html-id" as="attribute()">
    <xsl:param name="id" as="attribute()"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>
</xsl:stylesheet>
