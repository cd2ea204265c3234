<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:_press="urn:press:schematron"
                xmlns:rna="http://relaxng.org/ns/compatibility/annotations/1.0"
                xmlns:rng="http://relaxng.org/ns/structure/1.0"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:sch1x="http://www.ascc.net/xml/schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all"
                _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]">
   <xsl:param name="_press:all" select="true()"/>
   <xsl:param name="_press:base" select="''"/>
   <xsl:param name="_press:addresses"
              as="Q{http://www.w3.org/2001/XMLSchema}string*"
              select="()"/>
   <xsl:param name="_press:documents" as="document-node()*" select="()"/>
   <xsl:function name="_press:number">
      <xsl:param name="address"/>
      <xsl:sequence select="index-of($_press:addresses,         if ($_press:base) then replace(resolve-uri($address, $_press:base), '^file:/+', 'file:///') else string($address))[1]"/>
   </xsl:function>
   <xsl:function name="_press:document">
      <xsl:param name="address"/>
      <xsl:variable name="found"
                    select="$address ! $_press:documents[_press:number($address)]"/>
      <xsl:sequence select="if ($found or empty($address)) then $found else         error((), $address || ' is no register of the edition, and a rule opens nothing else')"/>
   </xsl:function>
   <xsl:function name="_press:has-document">
      <xsl:param name="address"/>
      <xsl:sequence select="exists($address ! _press:number(.))"/>
   </xsl:function>
   <xsl:variable name="withdrawn"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                 select="(sort(/tei:TEI/tei:teiHeader/tei:revisionDesc/tei:change[@status], (), function($c) { string($c/@when) })[last()]/@status = 'withdrawn')"/>
   <xsl:variable name="asked"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                 select="(exists(/tei:TEI/tei:text//processing-instruction('publish-question')))"/>
   <xsl:variable name="misnamed"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                 select="(exists(/tei:TEI[@xml:id][.//@xml:id[matches(., '\.b[0-9]+$')]][not(.//@xml:id[starts-with(., /tei:TEI/@xml:id || '.b')])]))"/>
   <xsl:mode name="_press:pattern-1" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@generatedBy]"
                 mode="_press:pattern-1"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(ancestor-or-self::tei:post)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="ancestor-or-self::tei:post">
                  <svrl:text>
                     <xsl:text>@generatedBy is used outside a post</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@generatedBy] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@generatedBy]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-2" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@when]"
                 mode="_press:pattern-2"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@notBefore|@notAfter|@from|@to"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@notBefore|@notAfter|@from|@to"
                                       role="warning">
                  <svrl:text>
                     <xsl:text>@when gives one date, so no other dating attribute goes with it</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@when] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@when]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-3" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@from]"
                 mode="_press:pattern-3"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@notBefore"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@notBefore"
                                       role="warning">
                  <svrl:text>
                     <xsl:text>@from and @notBefore do not go together</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@from] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@from]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-4" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@to]"
                 mode="_press:pattern-4"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@notAfter"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@notAfter"
                                       role="warning">
                  <svrl:text>
                     <xsl:text>@to and @notAfter do not go together</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@to] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@to]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-5" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@source]"
                 mode="_press:pattern-5"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="srcs"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(tokenize( normalize-space(@source),' '))"/>
            <xsl:if test="( self::tei:classRef               | self::tei:dataRef               | self::tei:elementRef               | self::tei:macroRef               | self::tei:moduleRef               | self::tei:schemaSpec )               and               $srcs[2]"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="( self::tei:classRef               | self::tei:dataRef               | self::tei:elementRef               | self::tei:macroRef               | self::tei:moduleRef               | self::tei:schemaSpec )               and               $srcs[2]">
                  <svrl:text>
                     <xsl:text>@source of a declaration names one source, not several</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@source] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@source]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-6" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@unitRef]"
                 mode="_press:pattern-6"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@unit"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@unit"
                                       role="info">
                  <svrl:text>
                     <xsl:text>@unit says again what @unitRef says</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@unitRef] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@unitRef]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-7" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@subtype]"
                 mode="_press:pattern-7"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@type)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@type">
                  <svrl:text>
                     <xsl:text>@subtype needs a @type that it divides</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@subtype] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@subtype]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-8" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@spanTo]"
                 mode="_press:pattern-8"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(id(substring(@spanTo,2)) and following::*[@xml:id=substring(current()/@spanTo,2)])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="id(substring(@spanTo,2)) and following::*[@xml:id=substring(current()/@spanTo,2)]">
                  <svrl:text>
                     <xsl:text>@spanTo does not point to an element that follows</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@spanTo] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@spanTo]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-9" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@schemeVersion]"
                 mode="_press:pattern-9"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@scheme and not(@scheme = 'free'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@scheme and not(@scheme = 'free')">
                  <svrl:text>
                     <xsl:text>@schemeVersion needs the @scheme whose version it is</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@schemeVersion] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@schemeVersion]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-10" on-no-match="deep-skip"/>
   <xsl:template match="tei:*[@calendar]"
                 mode="_press:pattern-10"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(string-length( normalize-space(.) ) gt 0)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="string-length( normalize-space(.) ) gt 0">
                  <svrl:text>
                     <xsl:text>@calendar is about the words of a date, and there are none</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:*[@calendar] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:*[@calendar]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-11" on-no-match="deep-skip"/>
   <xsl:template match="tei:p"
                 mode="_press:pattern-11"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="(ancestor::tei:ab or ancestor::tei:p) and                        not( ancestor::tei:floatingText                           | parent::tei:exemplum                           | parent::tei:item                           | parent::tei:note                           | parent::tei:q                           | parent::tei:quote                           | parent::tei:remarks                           | parent::tei:said                           | parent::tei:sp                           | parent::tei:stage                           | parent::tei:cell                           | parent::tei:figure )"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="(ancestor::tei:ab or ancestor::tei:p) and                        not( ancestor::tei:floatingText                           | parent::tei:exemplum                           | parent::tei:item                           | parent::tei:note                           | parent::tei:q                           | parent::tei:quote                           | parent::tei:remarks                           | parent::tei:said                           | parent::tei:sp                           | parent::tei:stage                           | parent::tei:cell                           | parent::tei:figure )">
                  <svrl:text>
                     <xsl:text>a paragraph is inside another paragraph or an ab</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:p cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:p"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-12" on-no-match="deep-skip"/>
   <xsl:template match="tei:p"
                 mode="_press:pattern-12"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="( ancestor::tei:l  or  ancestor::tei:lg ) and                        not( ancestor::tei:floatingText                           | parent::tei:figure                           | parent::tei:note )"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="( ancestor::tei:l  or  ancestor::tei:lg ) and                        not( ancestor::tei:floatingText                           | parent::tei:figure                           | parent::tei:note )">
                  <svrl:text>
                     <xsl:text>a paragraph is inside a line or a group of lines</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:p cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:p"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-13" on-no-match="deep-skip"/>
   <xsl:template match="tei:desc[ @type eq 'deprecationInfo']"
                 mode="_press:pattern-13"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(../@validUntil)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="../@validUntil">
                  <svrl:text>
                     <xsl:text>a description of a deprecation is in something that has no @validUntil</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:desc[ @type eq 'deprecationInfo'] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:desc[ @type eq 'deprecationInfo']"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-14" on-no-match="deep-skip"/>
   <xsl:template match="tei:ref"
                 mode="_press:pattern-14"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@target and @cRef"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@target and @cRef">
                  <svrl:text>
                     <xsl:text>@target and @cRef do not go together</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:ref cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:ref"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-15" on-no-match="deep-skip"/>
   <xsl:template match="tei:list[@type='gloss']"
                 mode="_press:pattern-15"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:label)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:label">
                  <svrl:text>
                     <xsl:text>a list of glosses has no labels</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:list[@type='gloss'] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:list[@type='gloss']"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-16" on-no-match="deep-skip"/>
   <xsl:template match="tei:relatedItem"
                 mode="_press:pattern-16"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="@target and count( child::* ) &gt; 0"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="@target and count( child::* ) &gt; 0">
                  <svrl:text>
                     <xsl:text>relatedItem has both a @target and content</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:if test="not(@target or child::*)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@target or child::*">
                  <svrl:text>
                     <xsl:text>relatedItem has neither a @target nor content</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:relatedItem cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:relatedItem"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-17" on-no-match="deep-skip"/>
   <xsl:template match="tei:citeStructure[not(parent::tei:citeStructure)]"
                 mode="_press:pattern-17"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(starts-with(@match,'/'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="starts-with(@match,'/')">
                  <svrl:text>
                     <xsl:text>@match of the outermost citeStructure does not begin with /</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:citeStructure[not(parent::tei:citeStructure)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:citeStructure[not(parent::tei:citeStructure)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-18" on-no-match="deep-skip"/>
   <xsl:template match="tei:citeStructure[parent::tei:citeStructure]"
                 mode="_press:pattern-18"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(not(starts-with(@match,'/')))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="not(starts-with(@match,'/'))">
                  <svrl:text>
                     <xsl:text>@match of an inner citeStructure begins with /, but is relative to the outer one</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:citeStructure[parent::tei:citeStructure] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:citeStructure[parent::tei:citeStructure]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-19" on-no-match="deep-skip"/>
   <xsl:template match="tei:div"
                 mode="_press:pattern-19"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="(ancestor::tei:l or ancestor::tei:lg) and not(ancestor::tei:floatingText)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="(ancestor::tei:l or ancestor::tei:lg) and not(ancestor::tei:floatingText)">
                  <svrl:text>
                     <xsl:text>a division is inside a line or a group of lines</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:div cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:div"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-20" on-no-match="deep-skip"/>
   <xsl:template match="tei:div"
                 mode="_press:pattern-20"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="(ancestor::tei:p or ancestor::tei:ab) and not(ancestor::tei:floatingText)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="(ancestor::tei:p or ancestor::tei:ab) and not(ancestor::tei:floatingText)">
                  <svrl:text>
                     <xsl:text>a division is inside a paragraph or an ab</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:div cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:div"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-21" on-no-match="deep-skip"/>
   <xsl:template match="tei:ab"
                 mode="_press:pattern-21"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="(ancestor::tei:l or ancestor::tei:lg) and not( ancestor::tei:floatingText |parent::tei:figure |parent::tei:note )"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="(ancestor::tei:l or ancestor::tei:lg) and not( ancestor::tei:floatingText |parent::tei:figure |parent::tei:note )">
                  <svrl:text>
                     <xsl:text>an ab is inside a line or a group of lines</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:ab cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:ab"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-22" on-no-match="deep-skip"/>
   <xsl:template match="tei:standOff"
                 mode="_press:pattern-22"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@type or not(ancestor::tei:standOff))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@type or not(ancestor::tei:standOff)">
                  <svrl:text>
                     <xsl:text>a standOff inside another has no @type</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:standOff cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:standOff"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-23" on-no-match="deep-skip"/>
   <xsl:template match="tei:facsimile//tei:line | tei:facsimile//tei:zone"
                 mode="_press:pattern-23"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="child::text()[ normalize-space(.) ne '']"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="child::text()[ normalize-space(.) ne '']">
                  <svrl:text>
                     <xsl:text>there is text in a facsimile, which holds pictures</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:facsimile//tei:line | tei:facsimile//tei:zone cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:facsimile//tei:line | tei:facsimile//tei:zone"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-24" on-no-match="deep-skip"/>
   <xsl:template match="tei:subst"
                 mode="_press:pattern-24"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(child::tei:add and (child::tei:del or child::tei:surplus))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="child::tei:add and (child::tei:del or child::tei:surplus)">
                  <svrl:text>
                     <xsl:text>a substitution has no addition, or nothing that it replaces</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:subst cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:subst"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-25" on-no-match="deep-skip"/>
   <xsl:template match="tei:msContents|tei:physDesc|tei:history|tei:additional"
                 mode="_press:pattern-25"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="gi"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(name(.))"/>
            <xsl:if test="preceding-sibling::*[ name(.) eq $gi ]                           and                           not( following-sibling::*[ name(.) eq $gi ] )"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="preceding-sibling::*[ name(.) eq $gi ]                           and                           not( following-sibling::*[ name(.) eq $gi ] )">
                  <svrl:text>
                     <xsl:text>this part of a manuscript description is there more than once</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:msContents|tei:physDesc|tei:history|tei:additional cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:msContents|tei:physDesc|tei:history|tei:additional"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-26" on-no-match="deep-skip"/>
   <xsl:template match="tei:msIdentifier"
                 mode="_press:pattern-26"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not( parent::tei:msPart )                           and                           ( child::*[1]/self::idno  or  child::*[1]/self::altIdentifier  or  normalize-space(.) eq '')"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}report[1]">
               <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                       location="{path((., .)[1])}"
                                       test="not( parent::tei:msPart )                           and                           ( child::*[1]/self::idno  or  child::*[1]/self::altIdentifier  or  normalize-space(.) eq '')">
                  <svrl:text>
                     <xsl:text>msIdentifier has neither a repository nor a place</xsl:text>
                  </svrl:text>
               </svrl:successful-report>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:msIdentifier cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:msIdentifier"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-27" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][contains(., '[') or contains(., ']') or contains(., '~~') or contains(., '*')]"
                 mode="_press:pattern-27"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[27]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[27]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="typed-sign-in-text">
                  <svrl:diagnostic-reference diagnostic="typed-sign-in-text-mend">
                     <svrl:text>
                        <xsl:value-of select="if (matches(., '^[^\[\]*]*~~')) then '&lt;del rend=&#34;strikethrough&#34; hand=&#34;hand:unknown&#34;&gt; for struck words' else if (matches(., '^[^\[\]]*\*')) then '&lt;foreign rend=&#34;italic&#34;&gt; for italics in another language, &lt;hi rend=&#34;italic&#34;&gt; for others' else '&lt;supplied reason=&#34;sense&#34; rend=&#34;brackets&#34;&gt; for added words, &lt;note place=&#34;inline&#34; rend=&#34;brackets&#34;&gt; for a translator’s note'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the text has “</xsl:text>
                     <xsl:value-of select="substring(replace(normalize-space(.), '^.*?((\[|\]|~~|\*).*)$', '$1'), 1, 24)"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[27]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>”, a sign of the typist that is not marked up</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][contains(., '[') or contains(., ']') or contains(., '~~') or contains(., '*')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][contains(., '[') or contains(., ']') or contains(., '~~') or contains(., '*')]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-28" on-no-match="deep-skip"/>
   <xsl:variable name="unnamed.pattern-28"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                 select="(/tei:TEI/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)])"/>
   <xsl:variable name="last.pattern-28"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                 select="(max((0, //@xml:id[matches(., '\.b[0-9]+$')] ! number(replace(., '^.*\.b', '')))))"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)]"
                 mode="_press:pattern-28"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="block-without-id">
                  <svrl:diagnostic-reference diagnostic="block-without-id-mend">
                     <svrl:text>
                        <xsl:text>xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.b' || $last.pattern-28 + 1 + count($unnamed.pattern-28[. &lt;&lt; current()])"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[2]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>", the next free one; it is never changed</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` has no `xml:id`</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-29" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][/tei:TEI/@xml:id][not($misnamed)]/@xml:id"
                 mode="_press:pattern-29"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[29]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(., '^' || /tei:TEI/@xml:id || '\.b[1-9][0-9]*$'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[29]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(., '^' || /tei:TEI/@xml:id || '\.b[1-9][0-9]*$')"
                                   id="block-id-form">
                  <svrl:diagnostic-reference diagnostic="block-id-form-mend">
                     <svrl:text>
                        <xsl:text>xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.b' || max((0, //@xml:id[matches(., '^' || /tei:TEI/@xml:id || '\.b[0-9]+$')] ! number(replace(., '^.*\.b', '')))) + 1"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[3]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>", the next free one: a block is called </xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[3]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                        <xsl:text>.b and a number</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`xml:id="</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[29]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>"` is not of this document</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][/tei:TEI/@xml:id][not($misnamed)]/@xml:id cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][/tei:TEI/@xml:id][not($misnamed)]/@xml:id"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-30" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)]"
                 mode="_press:pattern-30"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[30]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.n[1-9][0-9]*$'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[30]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.n[1-9][0-9]*$')"
                                   id="note-without-id">
                  <svrl:diagnostic-reference diagnostic="note-without-id-mend">
                     <svrl:text>
                        <xsl:text>xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.n' || max((0, //@xml:id[matches(., '\.n[0-9]+$')] ! number(replace(., '^.*\.n', '')))) + 1 + count((preceding::tei:note | ancestor::tei:note)[ancestor::tei:text][not(@xml:id)])"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[4]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>", the next free one</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:value-of select="if (@xml:id) then '`xml:id=&#34;' || @xml:id || '&#34;` is not of this document' else 'this note has no `xml:id`'"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[30]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-31" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')]"
                 mode="_press:pattern-31"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[31]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:correspDesc/tei:correspAction[not(@type)] or tei:correspDesc[tei:correspAction[@type = 'sent']/(tei:persName | tei:orgName | tei:rs | tei:name)][tei:correspAction[@type = 'received']/(tei:persName | tei:orgName | tei:rs | tei:name)])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[31]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:correspDesc/tei:correspAction[not(@type)] or tei:correspDesc[tei:correspAction[@type = 'sent']/(tei:persName | tei:orgName | tei:rs | tei:name)][tei:correspAction[@type = 'received']/(tei:persName | tei:orgName | tei:rs | tei:name)]"
                                   id="sent-and-received">
                  <svrl:diagnostic-reference diagnostic="sent-and-received-mend">
                     <svrl:text>
                        <xsl:text>&lt;correspDesc&gt; with &lt;correspAction type="sent"&gt; and &lt;correspAction type="received"&gt;, each with a &lt;persName&gt;, &lt;orgName&gt; or &lt;rs&gt;; where one is not known, say so in an &lt;rs&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>a </xsl:text>
                     <xsl:value-of select="substring-after(tei:textClass/tei:catRef[1]/@target, 'kind:')"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[31]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> needs a `&lt;correspDesc&gt;` with a sender and a recipient</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-32" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction"
                 mode="_press:pattern-32"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[32]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@type)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[32]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@type"
                                   id="action-without-type">
                  <svrl:diagnostic-reference diagnostic="action-without-type-mend">
                     <svrl:text>
                        <xsl:value-of select="(('sent', 'received', 'transmitted')[not(. = current()/../tei:correspAction/@type)] ! ('type=&#34;' || . || '&#34;'))[1]"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[6]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text> (of sent, transmitted, received)</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;correspAction&gt;` does not say what it is (`type`)</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-33" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[@type = 'register']/tei:standOff//*[self::tei:person or self::tei:place or self::tei:org][@xml:id]"
                 mode="_press:pattern-33"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[33]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not((tei:persName | tei:placeName | tei:orgName)[@type = 'preferred'][normalize-space()])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[33]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="(tei:persName | tei:placeName | tei:orgName)[@type = 'preferred'][normalize-space()]"
                                   id="entry-without-name">
                  <svrl:diagnostic-reference diagnostic="entry-without-name-mend">
                     <svrl:text>
                        <xsl:value-of select="let $name := map{'person': 'persName', 'place': 'placeName', 'org': 'orgName'}(local-name()) return '&lt;' || $name || ' type=&#34;preferred&#34;&gt;…&lt;/' || $name || '&gt;'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[7]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the entry </xsl:text>
                     <xsl:value-of select="@xml:id"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[33]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> has no preferred name</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[@type = 'register']/tei:standOff//*[self::tei:person or self::tei:place or self::tei:org][@xml:id] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[@type = 'register']/tei:standOff//*[self::tei:person or self::tei:place or self::tei:org][@xml:id]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-34" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader"
                 mode="_press:pattern-34"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[34]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:profileDesc/tei:textClass/tei:catRef[@target][starts-with(@target, 'kind:') or not(contains(@target, ':'))])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[34]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:profileDesc/tei:textClass/tei:catRef[@target][starts-with(@target, 'kind:') or not(contains(@target, ':'))]"
                                   id="kind-missing">
                  <svrl:diagnostic-reference diagnostic="kind-missing-mend">
                     <svrl:text>
                        <xsl:text>&lt;textClass&gt;&lt;catRef target="kind:telegram"/&gt;&lt;/textClass&gt; (or kind:memorandum, kind:letter) in &lt;profileDesc&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the header does not say what kind of document this is</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-35" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction[@type = ('transmitted', 'received')]/tei:date/@*[. is ../(@when, @notAfter, @to)[1]]"
                 mode="_press:pattern-35"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="day"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(string(.))"/>
            <xsl:variable name="sent"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                          select="(ancestor::tei:correspDesc[1]/tei:correspAction[@type = 'sent']/tei:date/(@when, @notBefore, @from)[1])"/>
            <xsl:variable name="later"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                          select="($sent[let $n := min((string-length($day), string-length(.))) return substring($day, 1, $n) lt substring(., 1, $n)])"/>
            <xsl:if test="not(empty($later))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="empty($later)"
                                   id="sent-after-received">
                  <svrl:diagnostic-reference diagnostic="sent-after-received-mend">
                     <svrl:text>
                        <xsl:text>correct the date that is wrong; of an uncertain one write notBefore="…" notAfter="…"</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:value-of select="../../@type"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> on </xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>, but sent later, on </xsl:text>
                     <xsl:value-of select="$later[1]"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[3]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction[@type = ('transmitted', 'received')]/tei:date/@*[. is ../(@when, @notAfter, @to)[1]] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:correspAction[@type = ('transmitted', 'received')]/tei:date/@*[. is ../(@when, @notAfter, @to)[1]]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-36" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to]"
                 mode="_press:pattern-36"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[36]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(substring((@notBefore, @from)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))) le substring((@notAfter, @to)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[36]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="substring((@notBefore, @from)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))) le substring((@notAfter, @to)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.)))"
                                   id="date-range">
                  <svrl:diagnostic-reference diagnostic="date-range-mend">
                     <svrl:text>
                        <xsl:value-of select="if (@from) then 'from=&#34;' || @to || '&#34; to=&#34;' || @from || '&#34;' else 'notBefore=&#34;' || @notAfter || '&#34; notAfter=&#34;' || @notBefore || '&#34;'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[10]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>, or correct the one that is wrong</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the earlier limit, </xsl:text>
                     <xsl:value-of select="(@notBefore, @from)[1]"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[36]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>, is after the later one, </xsl:text>
                     <xsl:value-of select="(@notAfter, @to)[1]"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[36]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-37" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied"
                 mode="_press:pattern-37"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[37]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@reason and @resp)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[37]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@reason and @resp"
                                   id="supplied-by-whom">
                  <svrl:diagnostic-reference diagnostic="supplied-by-whom-mend">
                     <svrl:text>
                        <xsl:value-of select="string-join(('reason=&#34;sense&#34; (or identification, omitted, illegible, damage, redaction)'[not(current()/@reason)], ('resp=&#34;' || (current()/ancestor::tei:text[1]//@resp[starts-with(., 'resp:translator')], 'resp:edition')[1] || '&#34;')[not(current()/@resp)]), ' ')"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[11]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>supplied words do not say </xsl:text>
                     <xsl:value-of select="string-join(('why (`reason`)'[not(current()/@reason)], 'by whom (`resp`)'[not(current()/@resp)]), ' and ')"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[37]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:supplied cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-38" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note"
                 mode="_press:pattern-38"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[38]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not((@resp or @hand) and @type)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[38]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="(@resp or @hand) and @type"
                                   id="note-by-whom">
                  <svrl:diagnostic-reference diagnostic="note-by-whom-mend">
                     <svrl:text>
                        <xsl:text>whose words it has: resp="resp:edition", the pointer of a translator, or that of its author (person:…, org:…); of a reader hand="hand:…" and place="margin"; type="commentary" or textual, in the line identification, wording or description</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this note does not say </xsl:text>
                     <xsl:value-of select="string-join(('whose it is (`resp`)'[not(current()/(@resp, @hand))], 'what it is (`type`)'[not(current()/@type)]), ' and ')"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[38]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-39" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and (@resp or @hand)]"
                 mode="_press:pattern-39"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(if (@type = ('identification', 'wording', 'description')) then @place = 'inline' and not(@resp = 'resp:edition') else not(@resp = 'resp:edition' and @place) and not(@place = 'inline'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="if (@type = ('identification', 'wording', 'description')) then @place = 'inline' and not(@resp = 'resp:edition') else not(@resp = 'resp:edition' and @place) and not(@place = 'inline')"
                                   id="note-place">
                  <svrl:diagnostic-reference diagnostic="note-place-mend">
                     <svrl:text>
                        <xsl:value-of select="if (@resp = 'resp:edition') then 'take out place=&#34;' || @place || '&#34;: the edition’s notes stand apart and are of type=&#34;commentary&#34; or type=&#34;textual&#34;' else if (@place = 'inline') then 'type=&#34;identification&#34;, type=&#34;wording&#34; or type=&#34;description&#34; for a remark in the line; a note apart has place=&#34;bottom&#34;, place=&#34;margin&#34; or no place' else 'place=&#34;inline&#34; for a remark in the line; a note apart is of type=&#34;commentary&#34; or type=&#34;textual&#34;'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[13]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>a note of `type="</xsl:text>
                     <xsl:value-of select="@type"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>"` by </xsl:text>
                     <xsl:value-of select="(@resp, @hand)[1]"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text> cannot stand </xsl:text>
                     <xsl:value-of select="if (@place) then 'in the line' else 'apart'"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[3]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and (@resp or @hand)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and (@resp or @hand)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-40" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'][not(ancestor::*[tokenize(@rend) = 'brackets'])] or self::tei:supplied[contains(@resp, 'translator')]]"
                 mode="_press:pattern-40"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[40]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="wanted"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[40]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(if (self::tei:del) then 'strikethrough' else 'brackets')"/>
            <xsl:if test="not(tokenize(@rend) = ($wanted, 'overtyped'[current()/self::tei:del]) or @rend[not(tokenize(.) = ('brackets', 'strikethrough', 'italic', 'bold', 'underline', 'smallcaps', 'superscript', 'subscript', 'spaced', 'centred', 'right', 'line', 'run-in'))])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[40]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tokenize(@rend) = ($wanted, 'overtyped'[current()/self::tei:del]) or @rend[not(tokenize(.) = ('brackets', 'strikethrough', 'italic', 'bold', 'underline', 'smallcaps', 'superscript', 'subscript', 'spaced', 'centred', 'right', 'line', 'run-in'))]"
                                   id="drawn-by-rend"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="drawn-by-rend-mend">
                     <svrl:text>
                        <xsl:text>rend="</xsl:text>
                        <xsl:value-of select="$wanted"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[14]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>"</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[40]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` does not say how it was typed</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'][not(ancestor::*[tokenize(@rend) = 'brackets'])] or self::tei:supplied[contains(@resp, 'translator')]] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'][not(ancestor::*[tokenize(@rend) = 'brackets'])] or self::tei:supplied[contains(@resp, 'translator')]]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-41" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:del"
                 mode="_press:pattern-41"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[41]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@hand)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[41]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@hand"
                                   id="deletion-by-whom">
                  <svrl:diagnostic-reference diagnostic="deletion-by-whom-mend">
                     <svrl:text>
                        <xsl:text>hand="hand:unknown" where that is not known</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this deletion does not say whose it is (`hand`)</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:del cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:del"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-42" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:corr"
                 mode="_press:pattern-42"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[42]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@resp and @cert)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[42]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@resp and @cert"
                                   id="correction-by-whom">
                  <svrl:diagnostic-reference diagnostic="correction-by-whom-mend">
                     <svrl:text>
                        <xsl:value-of select="string-join(('resp=&#34;resp:edition&#34;'[not(current()/@resp)], 'cert=&#34;high&#34; (or medium, low)'[not(current()/@cert)]), ' ')"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[16]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this correction does not say </xsl:text>
                     <xsl:value-of select="string-join(('who makes it (`resp`)'[not(current()/@resp)], 'how sure it is (`cert`)'[not(current()/@cert)]), ' and ')"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[42]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:corr cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:corr"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-43" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[@cert]"
                 mode="_press:pattern-43"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[43]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@resp)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[43]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@resp"
                                   id="inference-by-whom">
                  <svrl:diagnostic-reference diagnostic="inference-by-whom-mend">
                     <svrl:text>
                        <xsl:text>resp="resp:edition"</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`cert="</xsl:text>
                     <xsl:value-of select="@cert"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[43]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>"` stands without the one who infers (`resp`)</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//*[@cert] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[@cert]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-44" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)]"
                 mode="_press:pattern-44"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[44]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(ancestor::*[self::tei:p or self::tei:opener or self::tei:closer or self::tei:ab or self::tei:head or self::tei:item][1]//tei:note[@type = 'textual'])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[44]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="ancestor::*[self::tei:p or self::tei:opener or self::tei:closer or self::tei:ab or self::tei:head or self::tei:item][1]//tei:note[@type = 'textual']"
                                   id="misprint-unexplained"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="misprint-unexplained-mend">
                     <svrl:text>
                        <xsl:text>&lt;note type="textual" resp="resp:edition"&gt; after it, or a &lt;corr&gt; beside it in a &lt;choice&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[44]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” is marked as a misprint, but no note explains it</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-45" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//@rend[. = ('line', 'run-in')]"
                 mode="_press:pattern-45"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[45]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(../(self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:label or self::tei:table or self::tei:fw or self::tei:list or self::tei:floatingText or self::tei:div))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[45]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="../(self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:label or self::tei:table or self::tei:fw or self::tei:list or self::tei:floatingText or self::tei:div)"
                                   id="joint-not-on-block">
                  <svrl:diagnostic-reference diagnostic="joint-not-on-block-mend">
                     <svrl:text>
                        <xsl:text>take it out here; where the block itself is joined: &lt;</xsl:text>
                        <xsl:value-of select="(ancestor::*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:fw][1] ! local-name(), 'p')[1]"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[19]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text> rend="</xsl:text>
                        <xsl:value-of select="."
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[19]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                        <xsl:text>"&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name(..)"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[45]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` is not a block, so it cannot be joined by `rend="</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[45]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>"`</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//@rend[. = ('line', 'run-in')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//@rend[. = ('line', 'run-in')]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-46" on-no-match="deep-skip"/>
   <xsl:template match="tei:change/@status"
                 mode="_press:pattern-46"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[46]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(. = ('draft', 'encoded', 'proofread', 'published', 'withdrawn'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[46]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test=". = ('draft', 'encoded', 'proofread', 'published', 'withdrawn')"
                                   id="status-unknown">
                  <svrl:diagnostic-reference diagnostic="status-unknown-mend">
                     <svrl:text>
                        <xsl:text>status="</xsl:text>
                        <xsl:value-of select="if (matches(., '^(done|ready|final|finished|public|publish|live)', 'i')) then 'published' else if (matches(., '^(proof|check|review|correct)', 'i')) then 'proofread' else if (matches(., '^(enc|mark|code)', 'i')) then 'encoded' else if (matches(., '^(with|retract|delet|remov)', 'i')) then 'withdrawn' else 'draft'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[20]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>"</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`status="</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[46]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>"` is not one of draft, encoded, proofread, published, withdrawn</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:change/@status cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:change/@status"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-47" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc[not(tei:change/@status)]/tei:change[. is sort(../tei:change, (), function($c) { string($c/@when) })[last()]]"
                 mode="_press:pattern-47"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[47]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@status)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[47]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@status"
                                   id="status-missing">
                  <svrl:diagnostic-reference diagnostic="status-missing-mend">
                     <svrl:text>
                        <xsl:text>status="draft" (or encoded, proofread, published, withdrawn)</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>no change says what status the document has (`status`)</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc[not(tei:change/@status)]/tei:change[. is sort(../tei:change, (), function($c) { string($c/@when) })[last()]] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc[not(tei:change/@status)]/tei:change[. is sort(../tei:change, (), function($c) {{ string($c/@when) }})[last()]]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-48" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)]/tei:teiHeader[not(tei:revisionDesc/tei:change)] | tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc//tei:change[not(@when)]"
                 mode="_press:pattern-48"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[48]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[48]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="history-missing">
                  <svrl:diagnostic-reference diagnostic="history-missing-mend">
                     <svrl:text>
                        <xsl:value-of select="if (self::tei:change) then 'when=&#34;YYYY-MM-DD&#34;' else '&lt;revisionDesc&gt;&lt;change when=&#34;YYYY-MM-DD&#34; status=&#34;draft&#34;&gt;…&lt;/change&gt;&lt;/revisionDesc&gt; at the end of &lt;teiHeader&gt;'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[22]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:value-of select="if (self::tei:change) then 'this change has no date (`when`)' else 'the header has no dated change'"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[48]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)]/tei:teiHeader[not(tei:revisionDesc/tei:change)] | tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc//tei:change[not(@when)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)]/tei:teiHeader[not(tei:revisionDesc/tei:change)] | tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc//tei:change[not(@when)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-49" on-no-match="deep-skip"/>
   <xsl:template match="tei:change[@status = 'published']/@when"
                 mode="_press:pattern-49"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[49]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(., '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[49]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(., '^\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ$')"
                                   id="publication-instant">
                  <svrl:diagnostic-reference diagnostic="publication-instant-mend">
                     <svrl:text>
                        <xsl:text>when="</xsl:text>
                        <xsl:value-of select="replace(., '^.*?(\d{4}-\d\d-\d\d).*$', '$1')[matches(., '^\d{4}-\d\d-\d\d$')], 'YYYY-MM-DD'[not(matches(current(), '\d{4}-\d\d-\d\d'))]"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[23]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>T17:00:00Z", with the hour of publication</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`when="</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[49]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>"` is no instant in UTC, as publication must be</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:change[@status = 'published']/@when cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:change[@status = 'published']/@when"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-50" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][$withdrawn]/tei:text"
                 mode="_press:pattern-50"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[50]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(/tei:TEI/tei:teiHeader/tei:revisionDesc/tei:change[@status = 'withdrawn'][count(tokenize(normalize-space(.), ' ')) gt 1])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[50]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="/tei:TEI/tei:teiHeader/tei:revisionDesc/tei:change[@status = 'withdrawn'][count(tokenize(normalize-space(.), ' ')) gt 1]"
                                   id="withdrawal-unexplained"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="withdrawal-unexplained-mend">
                     <svrl:text>
                        <xsl:text>give the change the reason: &lt;change status="withdrawn" when="…Z"&gt;Withdrawn: …; see &lt;ref target="…"/&gt;&lt;/change&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the document is withdrawn and no change says why</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][$withdrawn]/tei:text cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][$withdrawn]/tei:text"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-51" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)]"
                 mode="_press:pattern-51"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="words"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(tokenize(normalize-space(.)[matches(., '^\d{1,2} [A-Z][a-z]{2,8} \d{4}$')], ' '))"/>
            <xsl:variable name="month"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                          select="(index-of(('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'), lower-case(substring($words[2], 1, 3))))"/>
            <xsl:variable name="day"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                          select="($month ! ($words[3] || '-' || format-number(., '00') || '-' || format-number(number($words[1]), '00')))"/>
            <xsl:if test="not(@when or @notBefore or @notAfter or @from or @to)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@when or @notBefore or @notAfter or @from or @to"
                                   id="date-without-form"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="date-without-form-mend">
                     <svrl:text>
                        <xsl:value-of select="if ($day) then 'when=&#34;' || $day || '&#34;' else if (self::tei:time) then 'when=&#34;19:20:00&#34; for twenty past seven in the evening' else 'when=&#34;YYYY-MM-DD&#34;, or notBefore=&#34;…&#34; notAfter=&#34;…&#34; for an uncertain date'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[25]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="normalize-space(.)"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” has no form that a machine can read</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-52" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…']"
                 mode="_press:pattern-52"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[52]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[52]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="placeholder-left"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="placeholder-left-mend">
                     <svrl:text>
                        <xsl:text>write what belongs here in place of the three dots, or take the element out</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[52]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` is still to be filled in</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…'] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…']"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-53" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//@xml:lang[. != ''] | tei:language/@ident | tei:textLang/@mainLang"
                 mode="_press:pattern-53"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="parts"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(tokenize(., '[-_ ]+'))"/>
            <xsl:variable name="code"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                          select="((map {'english': 'en', 'eng': 'en', 'russian': 'ru', 'rus': 'ru', 'korean': 'ko', 'kor': 'ko', 'kr': 'ko', 'chinese': 'zh', 'chi': 'zh', 'zho': 'zh', 'cn': 'zh', 'japanese': 'ja', 'jpn': 'ja', 'jp': 'ja', 'french': 'fr', 'fre': 'fr', 'fra': 'fr', 'german': 'de', 'ger': 'de', 'deu': 'de'}(lower-case($parts[1])), lower-case($parts[1]))[1])"/>
            <xsl:variable name="meant"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                          select="(string-join(($code, tail($parts) ! (if (string-length(.) = 4) then upper-case(substring(., 1, 1)) || lower-case(substring(., 2)) else if (string-length(.) = 2) then upper-case(.) else lower-case(.))), '-'))"/>
            <xsl:if test="not(. = $meant and matches(., '^[a-z]{2,3}(-[a-z]{3})*(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$') or matches(., '^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*-)?[a-wyz]-|(^|-)x-'))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test=". = $meant and matches(., '^[a-z]{{2,3}}(-[a-z]{{3}})*(-[A-Z][a-z]{{3}})?(-([A-Z]{{2}}|[0-9]{{3}}))?(-([a-z0-9]{{5,8}}|[0-9][a-z0-9]{{3}}))*$') or matches(., '^([a-z]{{2,3}}(-[A-Za-z0-9]{{2,8}})*-)?[a-wyz]-|(^|-)x-')"
                                   id="language-tag">
                  <svrl:diagnostic-reference diagnostic="language-tag-mend">
                     <svrl:text>
                        <xsl:value-of select="name()"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[27]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>="</xsl:text>
                        <xsl:value-of select="if (matches($meant, '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$')) then $meant else 'en'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[27]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                        <xsl:text>"</xsl:text>
                        <xsl:value-of select="if (matches($meant, '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$')) then '' else ' (or ru, zh, ko, ru-Latn for Russian in Latin letters)'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[27]/Q{http://purl.oclc.org/dsdl/schematron}value-of[3]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`</xsl:text>
                     <xsl:value-of select="name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>="</xsl:text>
                     <xsl:value-of select="."
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>"` is </xsl:text>
                     <xsl:value-of select="if (lower-case($meant) = lower-case(.)) then 'not how BCP 47 writes this code' else 'no code of a language as BCP 47 has them'"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[3]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//@xml:lang[. != ''] | tei:language/@ident | tei:textLang/@mainLang cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//@xml:lang[. != ''] | tei:language/@ident | tei:textLang/@mainLang"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-54" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//*[self::tei:p or self::tei:item or self::tei:note or self::tei:head or self::tei:ab or self::tei:title or self::tei:label or self::tei:opener or self::tei:closer or self::tei:fw or self::tei:seg or self::tei:del or self::tei:supplied or self::tei:persName or self::tei:placeName or self::tei:orgName][not(*)][not(normalize-space())]"
                 mode="_press:pattern-54"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[54]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[54]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="nothing-in-it"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="nothing-in-it-mend">
                     <svrl:text>
                        <xsl:text>write its words, or take out &lt;</xsl:text>
                        <xsl:value-of select="local-name()"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[28]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>&gt;; what cannot be read is a &lt;gap reason="illegible"/&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[54]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` has nothing in it</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//*[self::tei:p or self::tei:item or self::tei:note or self::tei:head or self::tei:ab or self::tei:title or self::tei:label or self::tei:opener or self::tei:closer or self::tei:fw or self::tei:seg or self::tei:del or self::tei:supplied or self::tei:persName or self::tei:placeName or self::tei:orgName][not(*)][not(normalize-space())] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//*[self::tei:p or self::tei:item or self::tei:note or self::tei:head or self::tei:ab or self::tei:title or self::tei:label or self::tei:opener or self::tei:closer or self::tei:fw or self::tei:seg or self::tei:del or self::tei:supplied or self::tei:persName or self::tei:placeName or self::tei:orgName][not(*)][not(normalize-space())]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-55" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//tei:row"
                 mode="_press:pattern-55"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:variable name="width"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(function($row as element()) as xs:double { sum($row/tei:cell ! number((@cols, 1)[1])) + sum($row/preceding-sibling::tei:row/tei:cell[number((@rows, 1)[1]) gt count(../following-sibling::tei:row) - count($row/following-sibling::tei:row)] ! number((@cols, 1)[1])) })"/>
            <xsl:variable name="own"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                          select="($width(.))"/>
            <xsl:variable name="first"
                          _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                          select="($width(../tei:row[1]))"/>
            <xsl:if test="not($own = $first)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="$own = $first"
                                   id="table-ragged"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="table-ragged-mend">
                     <svrl:text>
                        <xsl:value-of select="if ($own lt $first) then 'add &lt;cell/&gt; for an empty one, or cols=&#34;' || ($first - $own + 1) || '&#34; on a wide one' else 'take out what is too much, or add &lt;cell/&gt; to the others'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[29]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this row is </xsl:text>
                     <xsl:value-of select="$own"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> cell</xsl:text>
                     <xsl:value-of select="'s'[$own != 1]"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text> wide, the first </xsl:text>
                     <xsl:value-of select="$first"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[3]"/>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//tei:row cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//tei:row"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-56" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt"
                 mode="_press:pattern-56"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[56]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:title[@type = 'main'])"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[56]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:title[@type = 'main']"
                                   id="title-not-marked">
                  <svrl:diagnostic-reference diagnostic="title-not-marked-mend">
                     <svrl:text>
                        <xsl:text>&lt;title type="main"&gt;, with subtype="editorial" resp="resp:edition" where the document itself has none</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the header has no main title</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-57" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl"
                 mode="_press:pattern-57"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[57]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@type)"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[57]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@type"
                                   id="source-without-type">
                  <svrl:diagnostic-reference diagnostic="source-without-type-mend">
                     <svrl:text>
                        <xsl:text>type="transcript", type="translation" or type="original"</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this source does not say what it is (`type`)</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-58" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:persName or self::tei:placeName or self::tei:orgName or self::tei:rs][not(ancestor::tei:speaker)][not($asked)][normalize-space()]"
                 mode="_press:pattern-58"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[58]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@ref or @type = 'unidentified')"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[58]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@ref or @type = 'unidentified'"
                                   id="name-without-entry">
                  <svrl:diagnostic-reference diagnostic="name-without-entry-mend">
                     <svrl:text>
                        <xsl:text>ref="</xsl:text>
                        <xsl:value-of select="map{'persName': 'person', 'placeName': 'place', 'orgName': 'org'}(local-name())"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[32]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:value-of select="(@type[. = ('person', 'place', 'org')], 'person')[current()/self::tei:rs][1]"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[32]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                        <xsl:text>:…", or type="unidentified" where it is not known who or what is meant</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="normalize-space(.)"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[58]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” leads to no entry of a register</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:persName or self::tei:placeName or self::tei:orgName or self::tei:rs][not(ancestor::tei:speaker)][not($asked)][normalize-space()] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:persName or self::tei:placeName or self::tei:orgName or self::tei:rs][not(ancestor::tei:speaker)][not($asked)][normalize-space()]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-59" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//tei:choice[count(*) gt 1][not(text()[normalize-space()])][not(* except (tei:sic | tei:corr | tei:orig | tei:reg | tei:abbr | tei:expan | tei:unclear | tei:supplied | tei:seg | tei:choice))]"
                 mode="_press:pattern-59"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[59]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(count(*) = 2 and ((tei:sic and tei:corr) or (tei:orig and tei:reg) or (tei:abbr and tei:expan)) or count(tei:unclear) gt 1 and not(* except tei:unclear))"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[59]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="count(*) = 2 and ((tei:sic and tei:corr) or (tei:orig and tei:reg) or (tei:abbr and tei:expan)) or count(tei:unclear) gt 1 and not(* except tei:unclear)"
                                   id="choice-of-two">
                  <svrl:diagnostic-reference diagnostic="choice-of-two-mend">
                     <svrl:text>
                        <xsl:value-of select="if (tei:sic or tei:corr) then '&lt;sic&gt; and &lt;corr&gt;' else if (tei:orig or tei:reg) then '&lt;orig&gt; and &lt;reg&gt;' else if (tei:abbr or tei:expan) then '&lt;abbr&gt; and &lt;expan&gt;' else '&lt;sic&gt; and &lt;corr&gt;, &lt;orig&gt; and &lt;reg&gt;, or &lt;abbr&gt; and &lt;expan&gt;'"
                                      _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[33]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>, one of each; other readings of another copy are an &lt;app&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this `&lt;choice&gt;` holds </xsl:text>
                     <xsl:value-of select="if (*) then string-join(* ! ('`&lt;' || local-name() || '&gt;`'), ', ') else 'nothing'"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[59]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>, which are no pair</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//tei:choice[count(*) gt 1][not(text()[normalize-space()])][not(* except (tei:sic | tei:corr | tei:orig | tei:reg | tei:abbr | tei:expan | tei:unclear | tei:supplied | tei:seg | tei:choice))] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//tei:choice[count(*) gt 1][not(text()[normalize-space()])][not(* except (tei:sic | tei:corr | tei:orig | tei:reg | tei:abbr | tei:expan | tei:unclear | tei:supplied | tei:seg | tei:choice))]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-60" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied[@reason = 'redaction'][starts-with(@resp, 'resp:translator')]"
                 mode="_press:pattern-60"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[60]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[60]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="redaction-by-translator">
                  <svrl:diagnostic-reference diagnostic="redaction-by-translator-mend">
                     <svrl:text>
                        <xsl:text>resp="resp:edition" and the source of the words in a note; reason="sense" for a word that the translation needs</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>words taken out by an archive cannot be supplied by its translator</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not(@type)][not($withdrawn)]//tei:supplied[@reason = 'redaction'][starts-with(@resp, 'resp:translator')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied[@reason = 'redaction'][starts-with(@resp, 'resp:translator')]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:mode name="_press:pattern-61" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//*[self::tei:country or self::tei:settlement][not(ancestor::tei:msIdentifier)]"
                 mode="_press:pattern-61"
                 priority="1"
                 _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[61]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="_press:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[61]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="archive-part-in-text">
                  <svrl:diagnostic-reference diagnostic="archive-part-in-text-mend">
                     <svrl:text>
                        <xsl:text>&lt;placeName ref="place:…"&gt;</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>`&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[61]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt;` stands only in `&lt;msIdentifier&gt;`</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">the rule tei:TEI[not($withdrawn)]//*[self::tei:country or self::tei:settlement][not(ancestor::tei:msIdentifier)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$_press:all or $_press:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//*[self::tei:country or self::tei:settlement][not(ancestor::tei:msIdentifier)]"/>
      </xsl:if>
      <xsl:sequence select="$_press:found"/>
   </xsl:template>
   <xsl:template match="/" priority="1">
      <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                              phase="#ALL"
                              title="Rules of armistice">
         <svrl:ns-prefix-in-attribute-values prefix="rna" uri="http://relaxng.org/ns/compatibility/annotations/1.0"/>
         <svrl:ns-prefix-in-attribute-values prefix="rng" uri="http://relaxng.org/ns/structure/1.0"/>
         <svrl:ns-prefix-in-attribute-values prefix="sch" uri="http://purl.oclc.org/dsdl/schematron"/>
         <svrl:ns-prefix-in-attribute-values prefix="sch1x" uri="http://www.ascc.net/xml/schematron"/>
         <svrl:ns-prefix-in-attribute-values prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
         <svrl:ns-prefix-in-attribute-values prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
         <svrl:active-pattern id="att.cmc-generatedBy-CMC_generatedBy_within_post"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-1" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.cmc-generatedBy-CMC_generatedBy_within_post cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.datable.w3c-att-datable-w3c-when"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-2" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.datable.w3c-att-datable-w3c-when cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.datable.w3c-att-datable-w3c-from"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-3" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.datable.w3c-att-datable-w3c-from cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.datable.w3c-att-datable-w3c-to"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-4" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.datable.w3c-att-datable-w3c-to cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.global.source-source-only_1_ODD_source"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-5" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.global.source-source-only_1_ODD_source cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.measurement-att-measurement-unitRef"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-6" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.measurement-att-measurement-unitRef cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.typed-subtypeTyped"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-7" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.typed-subtypeTyped cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.spanning-spanTo-spanTo-points-to-following"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-8" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.spanning-spanTo-spanTo-points-to-following cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.styleDef-schemeVersion-schemeVersionRequiresScheme"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-9" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.styleDef-schemeVersion-schemeVersionRequiresScheme cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="att.calendarSystem-calendar-calendar_attr_on_empty_element"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-10" select="(/descendant::tei:*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern att.calendarSystem-calendar-calendar_attr_on_empty_element cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="p-abstractModel-structure-p-in-ab-or-p"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-11" select="(/descendant::tei:p)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern p-abstractModel-structure-p-in-ab-or-p cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="p-abstractModel-structure-p-in-l-or-lg"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-12" select="(/descendant::tei:p)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern p-abstractModel-structure-p-in-l-or-lg cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="desc-deprecationInfo-only-in-deprecated"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-13" select="(/descendant::tei:desc)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern desc-deprecationInfo-only-in-deprecated cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="ref-refAtts"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-14" select="(/descendant::tei:ref)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern ref-refAtts cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="list-gloss-list-must-have-labels"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-15" select="(/descendant::tei:list)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern list-gloss-list-must-have-labels cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="relatedItem-targetorcontent1"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-16" select="(/descendant::tei:relatedItem)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern relatedItem-targetorcontent1 cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="citeStructure-match-citestructure-outer-match"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-17" select="(/descendant::tei:citeStructure)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern citeStructure-match-citestructure-outer-match cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="citeStructure-match-citestructure-inner-match"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-18" select="(/descendant::tei:citeStructure)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern citeStructure-match-citestructure-inner-match cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="div-abstractModel-structure-div-in-l-or-lg"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-19" select="(/descendant::tei:div)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern div-abstractModel-structure-div-in-l-or-lg cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="div-abstractModel-structure-div-in-ab-or-p"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-20" select="(/descendant::tei:div)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern div-abstractModel-structure-div-in-ab-or-p cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="ab-abstractModel-structure-ab-in-l-or-lg"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-21" select="(/descendant::tei:ab)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern ab-abstractModel-structure-ab-in-l-or-lg cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="standOff-nested_standOff_should_be_typed"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-22" select="(/descendant::tei:standOff)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern standOff-nested_standOff_should_be_typed cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="facsimile-no_facsimile_text_nodes"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-23"
                                    select="(/descendant::tei:line | /descendant::tei:zone)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern facsimile-no_facsimile_text_nodes cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="subst-substContents1"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-24" select="(/descendant::tei:subst)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern subst-substContents1 cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="msDesc-one_ms_singleton_max"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-25"
                                    select="(/descendant::tei:msContents | /descendant::tei:physDesc | /descendant::tei:history | /descendant::tei:additional)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern msDesc-one_ms_singleton_max cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="msIdentifier-msId_minimal"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-26" select="(/descendant::tei:msIdentifier)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern msIdentifier-msId_minimal cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="typed-sign-in-text"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[27]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-27"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern typed-sign-in-text cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="block-without-id"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[28]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-28" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern block-without-id cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="block-id-form"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[29]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-29"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern block-id-form cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-without-id"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[30]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-30" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern note-without-id cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="sent-and-received"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[31]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-31" select="(/descendant::tei:profileDesc)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern sent-and-received cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="action-without-type"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[32]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-32" select="(/descendant::tei:correspAction)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern action-without-type cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="entry-without-name"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[33]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-33" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern entry-without-name cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="kind-missing"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[34]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-34" select="(/descendant::tei:teiHeader)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern kind-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="sent-after-received"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[35]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-35"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern sent-after-received cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="date-range"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[36]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-36" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern date-range cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="supplied-by-whom"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[37]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-37" select="(/descendant::tei:supplied)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern supplied-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-by-whom"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[38]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-38" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern note-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-place"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[39]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-39" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern note-place cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="drawn-by-rend"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[40]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-40" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern drawn-by-rend cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="deletion-by-whom"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[41]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-41" select="(/descendant::tei:del)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern deletion-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="correction-by-whom"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[42]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-42" select="(/descendant::tei:corr)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern correction-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="inference-by-whom"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[43]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-43" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern inference-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="misprint-unexplained"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[44]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-44" select="(/descendant::tei:sic)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern misprint-unexplained cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="joint-not-on-block"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[45]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-45"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern joint-not-on-block cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="status-unknown"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[46]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-46"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern status-unknown cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="status-missing"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[47]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-47" select="(/descendant::tei:change)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern status-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="history-missing"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[48]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-48"
                                    select="(/descendant::tei:teiHeader | /descendant::tei:change)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern history-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="publication-instant"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[49]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-49"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern publication-instant cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="withdrawal-unexplained"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[50]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-50" select="(/descendant::tei:text)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern withdrawal-unexplained cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="date-without-form"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[51]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-51" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern date-without-form cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="placeholder-left"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[52]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-52" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern placeholder-left cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="language-tag"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[53]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-53"
                                    select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern language-tag cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="nothing-in-it"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[54]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-54" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern nothing-in-it cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="table-ragged"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[55]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-55" select="(/descendant::tei:row)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern table-ragged cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="title-not-marked"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[56]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-56" select="(/descendant::tei:titleStmt)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern title-not-marked cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="source-without-type"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[57]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-57" select="(/descendant::tei:bibl)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern source-without-type cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="name-without-entry"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[58]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-58" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern name-without-entry cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="choice-of-two"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[59]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-59" select="(/descendant::tei:choice)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern choice-of-two cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="redaction-by-translator"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[60]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-60" select="(/descendant::tei:supplied)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern redaction-by-translator cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="archive-part-in-text"/>
         <xsl:for-each select="/"
                       _press:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[61]">
            <xsl:try>
               <xsl:apply-templates mode="_press:pattern-61" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">a document of the pattern archive-part-in-text cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
      </svrl:schematron-output>
   </xsl:template>
</xsl:stylesheet>

<?made-of sha256="a5d0c5d2f1758d20dfeb74544c86219df675a966f77cc59aa5b2713265bef62f" odd="4c5e63c5289bd4f924ef0ad1b157bb4619299fa35e060c7ae8eb588cad0c1606"?>
