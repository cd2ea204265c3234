<?xml version="1.0" encoding="UTF-8"?>
<!-- Which title, number and date an edition means (publish/conventions.py, table [tei] of edition.toml). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:conventions="urn:press:conventions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes">

  <!-- Returns the title that is the heading: the first type or level of the list that there is, else the first title. -->
  <xsl:function name="conventions:title" as="element(title)?" visibility="private">
    <xsl:param name="titles" as="element(title)*"/>
    <xsl:variable name="wanted" as="element(title)*" select="
      for $word in $conventions?title?* return $titles[(@type, @level) = $word or ($word eq '' and empty((@type, @level)))]"/>
    <xsl:sequence select="($wanted, $titles)[1]"/>
  </xsl:function>

  <!-- Returns the number of a document: of the first type of idno in the list that the text has, else the header. -->
  <xsl:function name="conventions:number" as="element(idno)?" visibility="private">
    <xsl:param name="document" as="element()?"/>
    <xsl:sequence select="(
      for $type in $conventions?number?* return $document/text//idno[@type = $type][1],
      for $type in $conventions?number?* return $document/teiHeader/fileDesc/(publicationStmt | titleStmt | seriesStmt)//idno[@type = $type][1])[1]"/>
  </xsl:function>

  <!-- Returns the date that a document is sorted and shown by. -->
  <xsl:function name="conventions:date" as="element(date)?" visibility="private">
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:sequence select="(for $kind in $conventions?date?* return (
      if ($kind eq 'sent') then $header/profileDesc/correspDesc[1]/correspAction[@type = 'sent']/date
      else if ($kind eq 'creation') then $header/profileDesc/creation/date
      else $header/fileDesc/publicationStmt/date)[1])[1]"/>
  </xsl:function>

  <!-- Returns a date in W3C form: by W3C's attributes, else by those of ISO 8601 where they have that form. -->
  <xsl:function name="conventions:when" as="xs:string" visibility="private">
    <xsl:param name="date" as="element(date)?"/>
    <xsl:param name="ends" as="xs:string*"/>
    <xsl:variable name="written" as="attribute()*" select="
      for $end in $ends return ($date/@*[name() = $end], $date/@*[name() = $end || '-iso'])[1]"/>
    <xsl:variable name="value" as="xs:string" select="string($written[1])"/>
    <xsl:sequence select="if (ends-with(name($written[1]), '-iso') and contains($value, '/')) then '' else $value"/>
  </xsl:function>
</xsl:stylesheet>
