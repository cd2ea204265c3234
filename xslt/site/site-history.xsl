<?xml version="1.0" encoding="UTF-8"?>
<!-- Changes: what was changed in which document, day by day, and the changelog of the edition. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:words="urn:press:words"
  xmlns:f="urn:press:functions"
  xmlns="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Days with their changes, and the versions of the changelog (publish/site/history.py). -->
  <xsl:param name="days" as="array(*)" select="[]"/>
  <xsl:param name="versions" as="array(*)" select="[]"/>

  <!-- history.html. -->
  <xsl:mode name="history" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" mode="history" as="element()">
    <xsl:variable name="main" as="element()+">
      <header class="document-head">
        <h1>{words:label('history.title')}</h1>
        <p class="from-to">{words:label('history.about')}</p>
      </header>
      <xsl:for-each select="$days?*">
        <section aria-labelledby="d{?day}">
          <h2 id="d{?day}">{words:day(?day)}</h2>
          <ul><xsl:sequence select="?changes?* ! f:dated-change(.)"/></ul>
        </section>
      </xsl:for-each>
      <xsl:for-each select="$versions?*">
        <section aria-labelledby="v{position()}">
          <h2 id="v{position()}">{words:label('history.version', map{'version': ?name})}</h2>
          <xsl:for-each select="?groups?*[exists(?changes?*)]">
            <h3>{?name}</h3>
            <ul><xsl:for-each select="?changes?*"><li>{.}</li></xsl:for-each></ul>
          </xsl:for-each>
        </section>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:page('history.html', 'index-pages history', words:label('history.title'), (), $main)"/>
  </xsl:template>

  <!-- One change: the document, its status where the change gave it one, what was done. -->
  <xsl:function name="f:dated-change" as="element()">
    <xsl:param name="change" as="map(*)"/>
    <li>
      <a href="texts/{$change?id}.html">{$change?title}</a>
      <xsl:text>{$change?status[. ne ''] ! (' (' || words:of('status', .) || ')')}: {$change?text}</xsl:text>
    </li>
  </xsl:function>
</xsl:stylesheet>
