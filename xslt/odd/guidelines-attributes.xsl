<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes in words: those of an element or a class itself, and those it has from classes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:odd="urn:press:odd"
                xmlns:guidelines="urn:press:guidelines"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The attributes of a specification's own, told in full. -->
  <xsl:function name="guidelines:own-attribute-words" as="element()?">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="own" as="element(attDef)*" select="odd:own-attributes($specification)"/>
    <xsl:if test="$own">
      <dl class="attributes">
        <xsl:for-each select="$own">
          <xsl:sort select="lower-case(@ident)"/>
          <xsl:variable name="class" as="element()?" select="odd:inherited(.)/ancestor::classSpec"/>
          <xsl:variable name="whole" as="element(attDef)" select="if ($class) then odd:change-attribute(odd:inherited(.), .) else ."/>
          <dt id="att-{replace(@ident, ':', '-')}"><code>{guidelines:name(.)}</code><xsl:sequence select="guidelines:required($whole)"/></dt>
          <dd>
            <xsl:sequence select="guidelines:attribute-words($whole)"/>
            <xsl:if test="$class intersect $classes">
              <p class="from">from <xsl:sequence select="guidelines:link($class)"/>, changed here</p>
            </xsl:if>
          </dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
  </xsl:function>

  <!-- Whether an attribute must be there. -->
  <xsl:function name="guidelines:required" as="node()*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:if test="$attribute/@usage = ('req', 'rec')">
      <xsl:text> </xsl:text>
      <span class="required">{if ($attribute/@usage = 'req') then 'required' else 'recommended'}</span>
    </xsl:if>
  </xsl:function>

  <!-- What an attribute is for, what it holds, and its values with what each means. -->
  <xsl:function name="guidelines:attribute-words" as="element()*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="values" as="element(valItem)*" select="guidelines:values-of($attribute)"/>
    <xsl:variable name="purpose" as="node()*" select="guidelines:purpose($attribute)"/>
    <xsl:if test="$purpose"><p><xsl:sequence select="$purpose"/></p></xsl:if>
    <p class="holds">{guidelines:value-words($attribute)}</p>
    <xsl:if test="$values">
      <dl class="values">
        <xsl:for-each select="$values">
          <dt><code>{guidelines:name(.)}</code></dt>
          <dd><xsl:sequence select="guidelines:purpose(.)"/></dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
    <xsl:if test="normalize-space($attribute/defaultVal)">
      <p class="holds">without it: <code>{normalize-space($attribute/defaultVal)}</code></p>
    </xsl:if>
    <xsl:sequence select="guidelines:constraint-words($attribute/constraintSpec)"/>
  </xsl:function>

  <!-- The values that an attribute lists. -->
  <xsl:function name="guidelines:values-of" as="element(valItem)*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="$attribute/valList/valItem[not(odd:mode(.) = 'delete')]"/>
  </xsl:function>

  <!-- What an attribute holds: a word of its list, or of its datatype. -->
  <xsl:function name="guidelines:value-words" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="several" as="xs:boolean" select="odd:most($attribute/datatype) ne 1"/>
    <xsl:variable name="listed" as="xs:boolean" select="exists(guidelines:values-of($attribute))"/>
    <xsl:sequence select="
        if (not($listed)) then guidelines:holds($attribute)
        else if ($attribute/valList/@type = 'closed') then
            if ($several) then 'one or more of these, parted by blanks:' else 'one of these:'
        else if ($attribute/valList/@type = 'semi') then 'one of these, or ' || guidelines:holds($attribute) || ':'
        else guidelines:holds($attribute) || ', such as:'"/>
  </xsl:function>

  <!-- The attributes that a specification has from classes, class by class, told in short. -->
  <xsl:function name="guidelines:inherited-words" as="element()*">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="own" as="xs:string*" select="$specification/attList//attDef/@ident"/>
    <xsl:variable name="inherited" as="element(attDef)*" select="
        odd:first-of-each(($specification/attList//attRef ! odd:referred(.),
        (odd:attribute-classes($specification) except $specification) ! $of-class(@ident)))[not(@ident = $own)]"/>
    <xsl:if test="$inherited">
      <dl class="inherited">
        <xsl:for-each-group select="$inherited" group-by="generate-id(ancestor::classSpec)">
          <xsl:variable name="class" as="element(classSpec)" select="ancestor::classSpec"/>
          <dt><xsl:sequence select="guidelines:link($class)"/></dt>
          <dd>
            <ul role="list">
              <xsl:for-each select="current-group()">
                <xsl:sort select="lower-case(@ident)"/>
                <xsl:sequence select="($short-words(generate-id(.)), guidelines:short-words(.))[1]"/>
              </xsl:for-each>
            </ul>
          </dd>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
  </xsl:function>

  <!-- The attributes of all classes in short, by id; each is told once. -->
  <xsl:variable name="short-words" as="map(xs:string, element())" select="map:merge(
      $classes ! odd:own-attributes(.) ! map:entry(generate-id(.), guidelines:short-words(.)))"/>

  <!-- An attribute in short: its closed values or its datatype. -->
  <xsl:function name="guidelines:short-words" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="closed" as="element(valItem)*" select="guidelines:values-of($attribute)[../@type = 'closed']"/>
    <xsl:variable name="several" as="xs:string?" select="'one or more of '[$closed][odd:most($attribute/datatype) ne 1]"/>
    <li>
      <code>{guidelines:name($attribute)}</code>
      <xsl:sequence select="guidelines:required($attribute)"/>
      <xsl:text> </xsl:text>
      <span class="holds">{$several}{if ($closed) then string-join($closed ! guidelines:name(.), ', ') else guidelines:holds($attribute)}</span>
    </li>
  </xsl:function>

  <!-- The elements that have the attributes of a class, through other classes too. -->
  <xsl:function name="guidelines:members-of" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="members" as="element()*" select="key('class-member', $class/@ident, $top) except ($seen, $class)"/>
    <xsl:sequence select="guidelines:in-order-of-names(($members/self::elementSpec, $members/self::classSpec ! guidelines:members-of(., ($seen, $class))))"/>
  </xsl:function>

</xsl:stylesheet>
