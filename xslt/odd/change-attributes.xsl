<?xml version="1.0" encoding="UTF-8"?>
<!-- Apply, continued: attributes and their lists of values (TEI Guidelines, 22.5.3 and 23.3.1.3). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xmlns="http://www.tei-c.org/ns/1.0"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- An attribute list in which each attribute is deleted, replaced or changed where it stands. -->
  <xsl:mode name="amend" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- A list of attributes after a change: first what was there, then what is new or belongs to a class
       (a deletion or change of a class's attribute is kept until classes are resolved). -->
  <xsl:function name="odd:change-attributes" as="element(attList)?">
    <xsl:param name="old" as="element(attList)*"/>
    <xsl:param name="new" as="element(attList)*"/>
    <xsl:variable name="known" as="xs:string*" select="$old//attDef/@ident"/>
    <xsl:variable name="amendments" as="map(xs:string, element(attDef)*)" select="map:merge(
        $new//attDef[@ident = $known] ! map:entry(string(@ident), .))"/>
    <xsl:if test="$old or $new">
      <attList>
        <xsl:variable name="amended" as="element(attList)*">
          <xsl:apply-templates select="$old" mode="amend">
            <xsl:with-param name="amendments" select="$amendments" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:sequence select="$amended ! (if (@org = 'choice') then . else node())"/>
        <xsl:sequence select="$new ! odd:additions(., $known)"/>
      </attList>
    </xsl:if>
  </xsl:function>

  <!-- An attribute as its amendment wants it. -->
  <xsl:template match="attDef" mode="amend" as="element(attDef)">
    <xsl:param name="amendments" as="map(xs:string, element(attDef)*)" tunnel="yes"/>
    <xsl:variable name="new" as="element(attDef)?" select="$amendments(@ident)"/>
    <xsl:choose>
      <xsl:when test="not($new)">
        <xsl:sequence select="."/>
      </xsl:when>
      <xsl:when test="odd:mode($new) = 'delete'">
        <attDef ident="{@ident}" mode="delete"/>
      </xsl:when>
      <xsl:when test="odd:mode($new) = 'change'">
        <xsl:sequence select="odd:change-attribute(., $new)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="odd:plain($new)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a changed list has beyond what was known, alternatives kept together. -->
  <xsl:function name="odd:additions" as="element()*">
    <xsl:param name="list" as="element(attList)"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:variable name="parts" as="element()*" select="
        $list/* ! (if (self::attList) then odd:additions(., $known)
        else .[not(self::attDef and @ident = $known)] ! odd:undecided(.))"/>
    <xsl:choose>
      <xsl:when test="$list/@org = ('choice', 'group') and $parts">
        <attList>
          <xsl:copy-of select="$list/@org, $parts"/>
        </attList>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$parts"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A change to an attribute of a class whose list does not say what it wants: a list of the class stays. -->
  <xsl:function name="odd:undecided" as="element()">
    <xsl:param name="addition" as="element()"/>
    <xsl:choose>
      <xsl:when test="$addition/self::attDef[@mode = 'change']/valList[not(@mode)]">
        <attDef>
          <xsl:copy-of select="$addition/(@*, * except valList)"/>
          <valList mode="undecided">
            <xsl:copy-of select="$addition/valList[1]/(@*, node())"/>
          </valList>
        </attDef>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$addition"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One attribute after a change. -->
  <xsl:function name="odd:change-attribute" as="element(attDef)" visibility="public">
    <xsl:param name="old" as="element(attDef)"/>
    <xsl:param name="new" as="element(attDef)"/>
    <xsl:for-each select="$old">
      <xsl:copy>
        <xsl:copy-of select="@*, $new/(@* except (@ident, @mode, @xml:id))"/>
        <xsl:sequence select="('altIdent', 'equiv', 'gloss', 'desc') ! odd:part($old, $new, .)"/>
        <xsl:sequence select="odd:change-constraints(constraintSpec, $new/constraintSpec)"/>
        <xsl:sequence select="('datatype', 'defaultVal', 'valDesc') ! odd:part($old, $new, .)"/>
        <xsl:sequence select="odd:change-values(valList, $new/valList[1])"/>
        <xsl:sequence select="('exemplum', 'remarks') ! odd:part($old, $new, .)"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

  <!-- A list of values after a change. Only `mode="change"` keeps values that it does not name; a list that does not
       say what it wants does not push out one that is there. -->
  <xsl:function name="odd:change-values" as="element(valList)?" visibility="public">
    <xsl:param name="old" as="element(valList)?"/>
    <xsl:param name="new" as="element(valList)?"/>
    <xsl:choose>
      <xsl:when test="not($new) or $old and ($new/@mode, 'undecided')[1] = 'undecided'">
        <xsl:sequence select="$old"/>
      </xsl:when>
      <xsl:when test="odd:mode($new) = 'delete'"/>
      <xsl:when test="odd:mode($new) = 'change' and $old">
        <valList>
          <xsl:copy-of select="$old/@*, $new/(@* except @mode)"/>
          <xsl:for-each select="$old/valItem">
            <xsl:variable name="item" as="element(valItem)?" select="$new/valItem[@ident = current()/@ident][1]"/>
            <xsl:if test="not($item) or odd:mode($item) = ('change', 'add')">
              <xsl:copy-of select="odd:change-value(., $item)"/>
            </xsl:if>
          </xsl:for-each>
          <xsl:copy-of select="$new/valItem[not(odd:mode(.) = 'delete')]
              [odd:mode(.) = 'replace' or not(@ident = $old/valItem/@ident)] ! odd:plain(.)"/>
        </valList>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="odd:plain($new)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One value after a change. -->
  <xsl:function name="odd:change-value" as="element(valItem)">
    <xsl:param name="old" as="element(valItem)"/>
    <xsl:param name="new" as="element(valItem)?"/>
    <xsl:for-each select="$old">
      <xsl:copy>
        <xsl:copy-of select="@*, $new/(@* except @mode)"/>
        <xsl:sequence select="if ($new) then ('altIdent', 'equiv', 'gloss', 'desc', 'remarks') ! odd:part($old, $new, .) else node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
