<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes in words: those of an element or a class itself, and those it has from classes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:f="urn:press:functions"
                xmlns="http://www.w3.org/1999/xhtml"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The attributes of a specification's own, told in full. -->
  <xsl:function name="f:own-attribute-words" as="element()?">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="own" as="element(attDef)*" select="f:own-attributes($specification)"/>
    <xsl:if test="$own">
      <dl class="attributes">
        <xsl:for-each select="$own">
          <xsl:sort select="lower-case(@ident)"/>
          <xsl:variable name="class" as="element()?" select="f:inherited(.)/ancestor::classSpec"/>
          <xsl:variable name="whole" as="element(attDef)" select="if ($class) then f:change-attribute(f:inherited(.), .) else ."/>
          <dt id="att-{replace(@ident, ':', '-')}"><code>{f:name(.)}</code><xsl:sequence select="f:required($whole)"/></dt>
          <dd>
            <xsl:sequence select="f:attribute-words($whole)"/>
            <xsl:if test="$class intersect $classes">
              <p class="from">from <xsl:sequence select="f:link($class)"/>, changed here</p>
            </xsl:if>
          </dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
  </xsl:function>

  <!-- Whether an attribute must be there. -->
  <xsl:function name="f:required" as="node()*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:if test="$attribute/@usage = ('req', 'rec')">
      <xsl:text> </xsl:text>
      <span class="required">{if ($attribute/@usage = 'req') then 'required' else 'recommended'}</span>
    </xsl:if>
  </xsl:function>

  <!-- What an attribute is for, what it holds, and its values with what each means. -->
  <xsl:function name="f:attribute-words" as="element()*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="values" as="element(valItem)*" select="f:values-of($attribute)"/>
    <xsl:variable name="purpose" as="node()*" select="f:purpose($attribute)"/>
    <xsl:if test="$purpose"><p><xsl:sequence select="$purpose"/></p></xsl:if>
    <p class="holds">{f:value-words($attribute)}</p>
    <xsl:if test="$values">
      <dl class="values">
        <xsl:for-each select="$values">
          <dt><code>{f:name(.)}</code></dt>
          <dd><xsl:sequence select="f:purpose(.)"/></dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
    <xsl:if test="normalize-space($attribute/defaultVal)">
      <p class="holds">without it: <code>{normalize-space($attribute/defaultVal)}</code></p>
    </xsl:if>
    <xsl:sequence select="f:constraint-words($attribute/constraintSpec)"/>
  </xsl:function>

  <!-- The values that an attribute lists. -->
  <xsl:function name="f:values-of" as="element(valItem)*">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="$attribute/valList/valItem[not(f:mode(.) = 'delete')]"/>
  </xsl:function>

  <!-- What an attribute holds: a word of its list, or of its datatype. -->
  <xsl:function name="f:value-words" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="several" as="xs:boolean" select="f:most($attribute/datatype) ne 1"/>
    <xsl:variable name="listed" as="xs:boolean" select="exists(f:values-of($attribute))"/>
    <xsl:sequence select="
        if (not($listed)) then f:holds($attribute)
        else if ($attribute/valList/@type = 'closed') then
            if ($several) then 'one or more of these, parted by blanks:' else 'one of these:'
        else if ($attribute/valList/@type = 'semi') then 'one of these, or ' || f:holds($attribute) || ':'
        else f:holds($attribute) || ', such as:'"/>
  </xsl:function>

  <!-- The attributes that a specification has from classes, class by class, told in short. -->
  <xsl:function name="f:inherited-words" as="element()*">
    <xsl:param name="specification" as="element()"/>
    <xsl:variable name="own" as="xs:string*" select="$specification/attList//attDef/@ident"/>
    <xsl:variable name="inherited" as="element(attDef)*" select="
        f:first-of-each(($specification/attList//attRef ! f:referred(.),
        (f:attribute-classes($specification) except $specification) ! $of-class(@ident)))[not(@ident = $own)]"/>
    <xsl:if test="$inherited">
      <dl class="inherited">
        <xsl:for-each-group select="$inherited" group-by="generate-id(ancestor::classSpec)">
          <xsl:variable name="class" as="element(classSpec)" select="ancestor::classSpec"/>
          <dt><xsl:sequence select="f:link($class)"/></dt>
          <dd>
            <ul role="list">
              <xsl:for-each select="current-group()">
                <xsl:sort select="lower-case(@ident)"/>
                <xsl:sequence select="($short-words(generate-id(.)), f:short-words(.))[1]"/>
              </xsl:for-each>
            </ul>
          </dd>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
  </xsl:function>

  <!-- The attributes of all classes in short, by id; each is told once. -->
  <xsl:variable name="short-words" as="map(xs:string, element())" select="map:merge(
      $classes ! f:own-attributes(.) ! map:entry(generate-id(.), f:short-words(.)))"/>

  <!-- An attribute in short: its closed values or its datatype. -->
  <xsl:function name="f:short-words" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="closed" as="element(valItem)*" select="f:values-of($attribute)[../@type = 'closed']"/>
    <xsl:variable name="several" as="xs:string?" select="'one or more of '[$closed][f:most($attribute/datatype) ne 1]"/>
    <li>
      <code>{f:name($attribute)}</code>
      <xsl:sequence select="f:required($attribute)"/>
      <xsl:text> </xsl:text>
      <span class="holds">{$several}{if ($closed) then string-join($closed ! f:name(.), ', ') else f:holds($attribute)}</span>
    </li>
  </xsl:function>

  <!-- The elements that have the attributes of a class, through other classes too. -->
  <xsl:function name="f:members-of" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="members" as="element()*" select="key('class-member', $class/@ident, $top) except ($seen, $class)"/>
    <xsl:sequence select="f:in-order-of-names(($members/self::elementSpec, $members/self::classSpec ! f:members-of(., ($seen, $class))))"/>
  </xsl:function>

</xsl:stylesheet>
