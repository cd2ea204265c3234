<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the pointers of a document lead on the pages of the site; one that leads to no page is no link there. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:html="urn:press:html"
  xpath-default-namespace="urn:press:settled"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What has an identifier in a reading. -->
  <xsl:key name="place" match="*[@xml:id][parent::*/parent::*]" use="@xml:id"/>

  <!-- The address of a target from where this page is; empty where readers of this reading find nothing there. -->
  <xsl:function name="html:address" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="place" as="xs:string" select="substring-after($target, '#')"/>
    <xsl:variable name="file" as="xs:string" select="replace($target, '#.*$', '')"/>
    <xsl:sequence select="
      if (matches($file, '^(person|place|org):')) then html:entry($file)[$registers ne '']
      else if ($file eq '') then html:id($place)[exists(key('place', $place, root($link)))] ! ('#' || .)
      else if (matches($file, '^[A-Za-z][A-Za-z0-9+.-]*:')) then $target
      else if ($registers eq '') then ()
      else html:page($file, root($link)/reading/@name) ! ($registers || . || ('#'[$place ne ''] || $place))"/>
  </xsl:function>

  <!-- The page of a file of the edition, in the same reading where it is a document. Beside a page of prose, which is no
       reading of a document, there are other pages. -->
  <xsl:function name="html:page" as="xs:string?" visibility="private">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="reading" as="xs:string?"/>
    <xsl:variable name="name" as="xs:string" select="replace($file, '^.*/|\.xml$', '')"/>
    <xsl:variable name="beside" as="xs:boolean" select="matches($file, '^[^/]+\.xml$') and string($reading) eq ''"/>
    <xsl:sequence select="
      if ($file eq '../pages/home.xml' or $beside and $name eq 'home') then 'index.html'
      else if ($beside) then $name || '.html'
      else if (matches($file, '^(\.\./documents/)?[^/]+\.xml$')) then 'texts/' || $name || $reading[not(. = ('', $main-reading))] ! ('.' || .) || '.html'
      else if (matches($file, '^\.\./registers/(persons|places|organisations)\.xml$')) then $name || '.html'
      else if (matches($file, '^\.\./pages/[^/]+\.xml$')) then $name || '.html'
      else if (matches($file, '^\.\./facsimiles/')) then substring-after($file, '../')
      else ()"/>
  </xsl:function>

  <!-- The page with the pictures of a document's pages: that of the document, unless it is this one. -->
  <xsl:function name="html:page-of-pictures" as="xs:string?">
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="reading" as="element()?" select="root($page)/*:reading"/>
    <xsl:sequence select="if ($registers = './' and $reading) then 'texts/' || string-join(($reading/@xml:id, $reading/@name[. ne $main-reading], 'html'), '.') else ()"/>
  </xsl:function>

  <!-- The address of a picture, which lies beside the pages of the texts. -->
  <xsl:function name="html:picture-address" as="xs:string">
    <xsl:param name="url" as="xs:string"/>
    <xsl:sequence select="if (starts-with($url, '../') and $registers ne '') then $registers || substring-after($url, '../') else $url"/>
  </xsl:function>
</xsl:stylesheet>
