<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands on the title page and in the colophon of the whole edition. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:typst="urn:press:typst"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The edition's facts; of the tree only the name of its reading is used. -->
  <xsl:mode name="front" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A dictionary like a document's, as far as the page style needs it. -->
  <xsl:template match="/" mode="front" as="text()">
    <xsl:variable name="version" as="xs:string?" select="max($records?*?version[. castable as xs:date])"/>
    <xsl:variable name="reading" as="xs:string" select="string((*/@name, 'clean')[1])"/>
    <xsl:variable name="own" as="xs:string?" select="words:reading($reading, 'name')[$reading ne 'clean']"/>
    <xsl:variable name="texts" as="xs:string*" select="
      'title: ' || typst:literal($edition?title),
      'subtitle: ' || typst:literal(string-join(($edition?subtitle[.], $own), ', ')),
      'publisher: ' || typst:literal(string($edition?publisher)),
      'full-title: ' || typst:literal(string-join((string-join(($edition?title, $edition?subtitle)[.], ': '), $own), ', ')),
      'version: ' || typst:literal(string(typst:version-words(map{'version': $version}, 'version.begun'))),
      'description: ' || typst:literal(string($edition?subtitle)),
      'lang: ' || typst:literal((typst:language($edition?language), 'en')[1]),
      'contents: ' || typst:literal(words:label('epub.contents')),
      'colophon: ' || typst:literal(words:label('print.colophon')),
      'reading-made: ' || typst:literal(words:label('print.reading-made', map { 'reading': words:reading($reading, 'name') })),
      'both-made: ' || typst:literal(words:label('print.both-made')),
      'author: ()', 'keywords: ()',
      'day: ' || typst:day($version),
      'made: ' || typst:literals($records?* ! typst:made-line(.)),
      'licence: ' || typst:literal(typst:licence-line())"/>
    <xsl:text>({string-join($texts, ', ')})</xsl:text>
  </xsl:template>

  <!-- "Letter 12: version of 20 November 2026, encoded". -->
  <xsl:function name="typst:made-line" as="xs:string">
    <xsl:param name="record" as="map(*)"/>
    <xsl:sequence select="
      $record?short_title || ' (' || $record?id || '): '
      || string-join((typst:version-words($record, 'version.of'), $record?status[.] ! words:of('status', .)), ', ')"/>
  </xsl:function>

  <!-- What may be done with the edition's own work. -->
  <xsl:function name="typst:licence-line" as="xs:string">
    <xsl:sequence select="string-join(
      ($edition?licence?encoding[.] ! words:label('licence.encoding', map{'licence': .}),
       if ($edition?licence?translations[.]) then words:label('licence.translations', map{'licence': $edition?licence?translations})
       else words:label('licence.none')), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
