<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:s="urn:press:schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all"
                s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]">
   <xsl:param name="s:all" select="true()"/>
   <xsl:param name="s:base" select="string(base-uri(/))"/>
   <xsl:variable name="withdrawn"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                 select="(sort(/tei:TEI/tei:teiHeader/tei:revisionDesc/tei:change, (), function($c) { string($c/@when) })[last()]/@status = 'withdrawn')"/>
   <xsl:variable name="misnamed"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                 select="(exists(/tei:TEI[@xml:id][.//@xml:id[matches(., '\.b[0-9]+$')]][not(.//@xml:id[starts-with(., /tei:TEI/@xml:id || '.b')])]))"/>
   <xsl:mode name="s:pattern-1" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][matches(., '\[|\]|~~|\*')]"
                 mode="s:pattern-1"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="typed-sign-in-text">
                  <svrl:diagnostic-reference diagnostic="typed-sign-in-text-mend">
                     <svrl:text>
                        <xsl:text>say what the sign means: &lt;supplied reason="sense"&gt; for added words, &lt;note place="inline"&gt; for a translator’s note, &lt;del&gt; for struck words, &lt;foreign rend="italic"&gt; or &lt;hi rend="italic"&gt; for italics.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the text has “</xsl:text>
                     <xsl:value-of select="substring(replace(normalize-space(.), '^.*?((\[|\]|~~|\*).*)$', '$1'), 1, 24)"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>”, a sign of the typist that is not marked up.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][matches(., '\[|\]|~~|\*')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//text()[not(ancestor::tei:note[not(@place = 'inline')])][matches(., '\[|\]|~~|\*')]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-2" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)]"
                 mode="s:pattern-2"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="block-without-id">
                  <svrl:diagnostic-reference diagnostic="block-without-id-mend">
                     <svrl:text>
                        <xsl:text>give it the document’s id, a full stop, b and a number not used yet, and never change it; the next free one is xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.b' || max((0, //@xml:id[matches(., '\.b[0-9]+$')] ! number(replace(., '^.*\.b', '')))) + 1 + count((preceding::* | ancestor::*)[ancestor::tei:text][not(ancestor::tei:note)][not(@xml:id)][self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw])"
                                      s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[2]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt; has no xml:id.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][not(@xml:id)]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-3" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][@xml:id][/tei:TEI/@xml:id][not($misnamed)]"
                 mode="s:pattern-3"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.b[1-9][0-9]*$'))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.b[1-9][0-9]*$')"
                                   id="block-id-form">
                  <svrl:diagnostic-reference diagnostic="block-id-form-mend">
                     <svrl:text>
                        <xsl:text>a block of this document is called </xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id"
                                      s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[3]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>.b and a number; the next free one is xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.b' || max((0, //@xml:id[matches(., '\.b[0-9]+$')] ! number(replace(., '^.*\.b', '')))) + 1"
                                      s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[3]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                        <xsl:text>".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the identifier “</xsl:text>
                     <xsl:value-of select="@xml:id"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” is not of this document.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][@xml:id][/tei:TEI/@xml:id][not($misnamed)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:table or self::tei:fw][not(ancestor::tei:note)][@xml:id][/tei:TEI/@xml:id][not($misnamed)]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-4" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)]"
                 mode="s:pattern-4"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.n[1-9][0-9]*$'))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(@xml:id, '^' || /tei:TEI/@xml:id || '\.n[1-9][0-9]*$')"
                                   id="note-without-id">
                  <svrl:diagnostic-reference diagnostic="note-without-id-mend">
                     <svrl:text>
                        <xsl:text>the next free one is xml:id="</xsl:text>
                        <xsl:value-of select="/tei:TEI/@xml:id || '.n' || max((0, //@xml:id[matches(., '\.n[0-9]+$')] ! number(replace(., '^.*\.n', '')))) + 1 + count((preceding::tei:note | ancestor::tei:note)[ancestor::tei:text][not(@xml:id)])"
                                      s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[4]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this note has no identifier, or one that is not of this document.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[/tei:TEI/@xml:id][not($misnamed)]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-5" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')]"
                 mode="s:pattern-5"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:correspDesc[tei:correspAction[@type = 'sent']/(tei:persName | tei:orgName | tei:rs | tei:name)][tei:correspAction[@type = 'received']/(tei:persName | tei:orgName | tei:rs | tei:name)])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:correspDesc[tei:correspAction[@type = 'sent']/(tei:persName | tei:orgName | tei:rs | tei:name)][tei:correspAction[@type = 'received']/(tei:persName | tei:orgName | tei:rs | tei:name)]"
                                   id="sent-and-received">
                  <svrl:diagnostic-reference diagnostic="sent-and-received-mend">
                     <svrl:text>
                        <xsl:text>add &lt;correspDesc&gt; with &lt;correspAction type="sent"&gt; and &lt;correspAction type="received"&gt;, each with a &lt;persName&gt;, &lt;orgName&gt; or &lt;rs&gt;; where one is not known, say so in an &lt;rs&gt;.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>a </xsl:text>
                     <xsl:value-of select="substring-after(tei:textClass/tei:catRef[1]/@target, 'kind:')"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> needs a correspDesc with a sender and a recipient.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:profileDesc[tei:textClass/tei:catRef/@target = ('kind:telegram', 'kind:letter')]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-6" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader"
                 mode="s:pattern-6"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:profileDesc/tei:textClass/tei:catRef[starts-with(@target, 'kind:')])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:profileDesc/tei:textClass/tei:catRef[starts-with(@target, 'kind:')]"
                                   id="kind-missing">
                  <svrl:diagnostic-reference diagnostic="kind-missing-mend">
                     <svrl:text>
                        <xsl:text>add &lt;textClass&gt;&lt;catRef target="kind:telegram"/&gt;&lt;/textClass&gt; (or kind:memorandum, kind:letter) to &lt;profileDesc&gt;.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the header does not say what kind of document this is.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-7" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:correspDesc"
                 mode="s:pattern-7"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:variable name="sent"
                          s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(tei:correspAction[@type = 'sent']/tei:date/(@when, @notBefore, @from)[1])"/>
            <xsl:variable name="received"
                          s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[2]"
                          select="(tei:correspAction[@type = 'received']/tei:date/(@when, @notAfter, @to)[1])"/>
            <xsl:variable name="transmitted"
                          s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[3]"
                          select="(tei:correspAction[@type = 'transmitted']/tei:date/(@when, @notAfter, @to)[1])"/>
            <xsl:variable name="later"
                          s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[4]"
                          select="(($transmitted, $received)[some $s in $sent satisfies (let $n := min((string-length(.), string-length($s))) return substring(., 1, $n) lt substring($s, 1, $n))])"/>
            <xsl:if test="not(empty($later))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="empty($later)"
                                   id="sent-after-received">
                  <svrl:diagnostic-reference diagnostic="sent-after-received-mend">
                     <svrl:text>
                        <xsl:text>correct the date that is wrong; of an uncertain one give notBefore and notAfter.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>sent on </xsl:text>
                     <xsl:value-of select="$sent[1]"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>, but received or transmitted earlier, on </xsl:text>
                     <xsl:value-of select="$later[1]"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//tei:correspDesc cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:correspDesc"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-8" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to]"
                 mode="s:pattern-8"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(substring((@notBefore, @from)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))) le substring((@notAfter, @to)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="substring((@notBefore, @from)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.))) le substring((@notAfter, @to)[1], 1, min((@notBefore, @from, @notAfter, @to) ! string-length(.)))"
                                   id="date-range">
                  <svrl:diagnostic-reference diagnostic="date-range-mend">
                     <svrl:text>
                        <xsl:text>exchange the two, or correct the one that is wrong.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the earlier limit, </xsl:text>
                     <xsl:value-of select="(@notBefore, @from)[1]"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>, is after the later one, </xsl:text>
                     <xsl:value-of select="(@notAfter, @to)[1]"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not($withdrawn)]//*[@notBefore and @notAfter or @from and @to]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-9" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied"
                 mode="s:pattern-9"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@reason and @resp)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@reason and @resp"
                                   id="supplied-by-whom">
                  <svrl:diagnostic-reference diagnostic="supplied-by-whom-mend">
                     <svrl:text>
                        <xsl:text>write &lt;supplied reason="sense" resp="resp:translator-00N"&gt;; the reasons are sense, identification, decoded, omitted, illegible, damage, redaction.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>supplied words do not say </xsl:text>
                     <xsl:value-of select="string-join(('why (reason)'[not(current()/@reason)], 'by whom (resp)'[not(current()/@resp)]), ' and ')"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//tei:supplied cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:supplied"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-10" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note"
                 mode="s:pattern-10"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@resp and @type)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@resp and @type"
                                   id="note-by-whom">
                  <svrl:diagnostic-reference diagnostic="note-by-whom-mend">
                     <svrl:text>
                        <xsl:text>a translator’s: type="identification", "wording" or "description", place="inline", resp="resp:translator-00N"; the edition’s: type="commentary" or "textual", resp="resp:edition".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this note does not say </xsl:text>
                     <xsl:value-of select="string-join(('whose it is (resp)'[not(current()/@resp)], 'what it is (type)'[not(current()/@type)]), ' and ')"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-11" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and @resp]"
                 mode="s:pattern-11"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(if (@type = ('identification', 'wording', 'description')) then @place = 'inline' and not(@resp = 'resp:edition') else not(@place))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="if (@type = ('identification', 'wording', 'description')) then @place = 'inline' and not(@resp = 'resp:edition') else not(@place)"
                                   id="note-place">
                  <svrl:diagnostic-reference diagnostic="note-place-mend">
                     <svrl:text>
                        <xsl:text>the translator’s notes have place="inline"; the edition’s have no place and the type commentary or textual.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>a note of type </xsl:text>
                     <xsl:value-of select="@type"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text> by </xsl:text>
                     <xsl:value-of select="@resp"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text> cannot stand so.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and @resp] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:note[@type and @resp]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-12" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'] or self::tei:supplied[contains(@resp, 'translator')]]"
                 mode="s:pattern-12"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:variable name="wanted"
                          s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}let[1]"
                          select="(if (self::tei:del) then 'strikethrough' else 'brackets')"/>
            <xsl:if test="not(tokenize(@rend) = $wanted or @rend[not(. = ('brackets', 'strikethrough', 'italic', 'bold', 'underline', 'smallcaps', 'superscript', 'letterhead', 'line', 'run-in'))])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tokenize(@rend) = $wanted or @rend[not(. = ('brackets', 'strikethrough', 'italic', 'bold', 'underline', 'smallcaps', 'superscript', 'letterhead', 'line', 'run-in'))]"
                                   id="drawn-by-rend"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="drawn-by-rend-mend">
                     <svrl:text>
                        <xsl:text>write rend="</xsl:text>
                        <xsl:value-of select="$wanted"
                                      s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostics[1]/Q{http://purl.oclc.org/dsdl/schematron}diagnostic[12]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                        <xsl:text>".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt; does not say how it was typed.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'] or self::tei:supplied[contains(@resp, 'translator')]] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[self::tei:del or self::tei:note[@place = 'inline'] or self::tei:supplied[contains(@resp, 'translator')]]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-13" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:del"
                 mode="s:pattern-13"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@hand)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@hand"
                                   id="deletion-by-whom">
                  <svrl:diagnostic-reference diagnostic="deletion-by-whom-mend">
                     <svrl:text>
                        <xsl:text>write hand="hand:unknown" where that is not known.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this deletion does not say whose it is.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//tei:del cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:del"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-14" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//tei:corr"
                 mode="s:pattern-14"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@resp and @cert)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@resp and @cert"
                                   id="correction-by-whom">
                  <svrl:diagnostic-reference diagnostic="correction-by-whom-mend">
                     <svrl:text>
                        <xsl:text>write &lt;corr resp="resp:edition" cert="high"&gt; (or medium, low).</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this correction does not say who makes it and how sure it is.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//tei:corr cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//tei:corr"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-15" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[@cert]"
                 mode="s:pattern-15"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@resp)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@resp"
                                   id="inference-by-whom">
                  <svrl:diagnostic-reference diagnostic="inference-by-whom-mend">
                     <svrl:text>
                        <xsl:text>add resp="resp:edition".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>cert="</xsl:text>
                     <xsl:value-of select="@cert"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>" stands without the one who infers.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//*[@cert] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[@cert]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-16" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)]"
                 mode="s:pattern-16"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(ancestor::*[self::tei:p or self::tei:opener or self::tei:closer or self::tei:ab or self::tei:head or self::tei:item][1]//tei:note[@type = 'textual'])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="ancestor::*[self::tei:p or self::tei:opener or self::tei:closer or self::tei:ab or self::tei:head or self::tei:item][1]//tei:note[@type = 'textual']"
                                   id="misprint-unexplained"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="misprint-unexplained-mend">
                     <svrl:text>
                        <xsl:text>add &lt;note type="textual" resp="resp:edition"&gt; after it, or a correction in a &lt;choice&gt;.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="."
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” is marked as a misprint, but no note explains it.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//tei:sic[not(parent::tei:choice)]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-17" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[@rend = ('line', 'run-in')]"
                 mode="s:pattern-17"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:label or self::tei:table or self::tei:fw or self::tei:list or self::tei:floatingText or self::tei:div)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="self::tei:head or self::tei:opener or self::tei:closer or self::tei:postscript or self::tei:p or self::tei:ab or self::tei:item or self::tei:label or self::tei:table or self::tei:fw or self::tei:list or self::tei:floatingText or self::tei:div"
                                   id="joint-not-on-block">
                  <svrl:diagnostic-reference diagnostic="joint-not-on-block-mend">
                     <svrl:text>
                        <xsl:text>put it on the block itself.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt; is not a block, so it cannot be joined by rend="</xsl:text>
                     <xsl:value-of select="@rend"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[2]"/>
                     <xsl:text>".</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[@rend = ('line', 'run-in')] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:text//*[@rend = ('line', 'run-in')]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-18" on-no-match="deep-skip"/>
   <xsl:template match="tei:change[@status]"
                 mode="s:pattern-18"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@status = ('draft', 'encoded', 'proofread', 'published', 'withdrawn'))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@status = ('draft', 'encoded', 'proofread', 'published', 'withdrawn')"
                                   id="status-unknown">
                  <svrl:diagnostic-reference diagnostic="status-unknown-mend">
                     <svrl:text>
                        <xsl:text>one of draft, encoded, proofread, published, withdrawn.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="@status"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” is no status.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:change[@status] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl" context="tei:change[@status]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-19" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc"
                 mode="s:pattern-19"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(sort(tei:change, (), function($c) { string($c/@when) })[last()]/@status)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="sort(tei:change, (), function($c) {{ string($c/@when) }})[last()]/@status"
                                   id="status-missing">
                  <svrl:diagnostic-reference diagnostic="status-missing-mend">
                     <svrl:text>
                        <xsl:text>write status="draft" (or encoded, proofread, published, withdrawn) on it.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the latest change does not say what status the document has.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)]/tei:teiHeader/tei:revisionDesc"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-20" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)]/tei:teiHeader"
                 mode="s:pattern-20"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:revisionDesc/tei:change[@when])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:revisionDesc/tei:change[@when]"
                                   id="history-missing">
                  <svrl:diagnostic-reference diagnostic="history-missing-mend">
                     <svrl:text>
                        <xsl:text>add &lt;revisionDesc&gt;&lt;change when="…" status="draft"&gt;…&lt;/change&gt;&lt;/revisionDesc&gt;.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the header has no dated change.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)]/tei:teiHeader cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)]/tei:teiHeader"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-21" on-no-match="deep-skip"/>
   <xsl:template match="tei:change[@status = 'published'][@when]"
                 mode="s:pattern-21"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(matches(@when, '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'))"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="matches(@when, '^\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ$')"
                                   id="publication-instant">
                  <svrl:diagnostic-reference diagnostic="publication-instant-mend">
                     <svrl:text>
                        <xsl:text>write when="2026-11-20T17:00:00Z".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="@when"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” is no instant in UTC.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:change[@status = 'published'][@when] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:change[@status = 'published'][@when]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-22" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][$withdrawn]/tei:text"
                 mode="s:pattern-22"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:body/tei:p[normalize-space()])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:body/tei:p[normalize-space()]"
                                   id="withdrawal-unexplained">
                  <svrl:diagnostic-reference diagnostic="withdrawal-unexplained-mend">
                     <svrl:text>
                        <xsl:text>keep the header and put the reason into &lt;body&gt;&lt;p&gt;…&lt;/p&gt;&lt;/body&gt;.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the document is withdrawn and does not say why.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][$withdrawn]/tei:text cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][$withdrawn]/tei:text"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-23" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)]"
                 mode="s:pattern-23"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@when or @notBefore or @notAfter or @from or @to)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@when or @notBefore or @notAfter or @from or @to"
                                   id="date-without-form"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="date-without-form-mend">
                     <svrl:text>
                        <xsl:text>write when="1951-07-03" (a time: when="19:20:00"), or notBefore and notAfter for an uncertain date.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>“</xsl:text>
                     <xsl:value-of select="normalize-space(.)"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>” has no form that a machine can read.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[self::tei:date or self::tei:time][normalize-space()][not(ancestor::tei:biblStruct)]"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-24" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…']"
                 mode="s:pattern-24"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(false())"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="false()"
                                   id="placeholder-left"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="placeholder-left-mend">
                     <svrl:text>
                        <xsl:text>write what belongs here in place of the three dots, or take the element out.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>&lt;</xsl:text>
                     <xsl:value-of select="local-name()"
                                   s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]/Q{http://purl.oclc.org/dsdl/schematron}value-of[1]"/>
                     <xsl:text>&gt; is still to be filled in.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…'] cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]//*[not(*)][normalize-space() = '…']"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-25" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt"
                 mode="s:pattern-25"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(tei:title[@type = 'main'])"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="tei:title[@type = 'main']"
                                   id="title-not-marked">
                  <svrl:diagnostic-reference diagnostic="title-not-marked-mend">
                     <svrl:text>
                        <xsl:text>add &lt;title type="main"&gt;, with subtype="editorial" and resp="resp:edition" where the document itself has none.</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>the header has no main title.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:titleStmt"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:mode name="s:pattern-26" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl"
                 mode="s:pattern-26"
                 priority="1"
                 s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]">
      <xsl:variable name="s:found" as="element()*">
         <xsl:try>
            <xsl:if test="not(@type)"
                    s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]/Q{http://purl.oclc.org/dsdl/schematron}rule[1]/Q{http://purl.oclc.org/dsdl/schematron}assert[1]">
               <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                   location="{path((., .)[1])}"
                                   test="@type"
                                   id="source-without-type">
                  <svrl:diagnostic-reference diagnostic="source-without-type-mend">
                     <svrl:text>
                        <xsl:text>write type="transcript", "translation" or "original".</xsl:text>
                     </svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text>
                     <xsl:text>this source does not say what it is.</xsl:text>
                  </svrl:text>
               </svrl:failed-assert>
            </xsl:if>
            <xsl:catch>
               <xsl:message>
                  <problem code="schematron-run" severity="error" path="{path()}">The rule tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl cannot be evaluated here: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
               </xsl:message>
            </xsl:catch>
         </xsl:try>
      </xsl:variable>
      <xsl:if test="$s:all or $s:found">
         <svrl:fired-rule xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                          context="tei:TEI[not(@type)][not($withdrawn)]/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl"/>
      </xsl:if>
      <xsl:sequence select="$s:found"/>
   </xsl:template>
   <xsl:template match="/" priority="1">
      <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                              phase="#ALL"
                              title="Rules of armistice">
         <svrl:ns-prefix-in-attribute-values prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
         <svrl:active-pattern id="typed-sign-in-text"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[1]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-1" select="(/descendant-or-self::node()/(. | @*))"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern typed-sign-in-text cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="block-without-id"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[2]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-2" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern block-without-id cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="block-id-form"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[3]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-3" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern block-id-form cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-without-id"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[4]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-4" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern note-without-id cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="sent-and-received"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[5]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-5" select="(/descendant::tei:profileDesc)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern sent-and-received cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="kind-missing"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[6]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-6" select="(/descendant::tei:teiHeader)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern kind-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="sent-after-received"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[7]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-7" select="(/descendant::tei:correspDesc)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern sent-after-received cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="date-range"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[8]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-8" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern date-range cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="supplied-by-whom"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[9]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-9" select="(/descendant::tei:supplied)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern supplied-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-by-whom"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[10]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-10" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern note-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="note-place"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[11]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-11" select="(/descendant::tei:note)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern note-place cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="drawn-by-rend"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[12]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-12" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern drawn-by-rend cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="deletion-by-whom"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[13]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-13" select="(/descendant::tei:del)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern deletion-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="correction-by-whom"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[14]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-14" select="(/descendant::tei:corr)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern correction-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="inference-by-whom"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[15]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-15" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern inference-by-whom cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="misprint-unexplained"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[16]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-16" select="(/descendant::tei:sic)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern misprint-unexplained cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="joint-not-on-block"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[17]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-17" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern joint-not-on-block cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="status-unknown"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[18]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-18" select="(/descendant::tei:change)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern status-unknown cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="status-missing"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[19]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-19" select="(/descendant::tei:revisionDesc)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern status-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="history-missing"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[20]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-20" select="(/descendant::tei:teiHeader)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern history-missing cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="publication-instant"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[21]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-21" select="(/descendant::tei:change)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern publication-instant cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="withdrawal-unexplained"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[22]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-22" select="(/descendant::tei:text)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern withdrawal-unexplained cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="date-without-form"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[23]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-23" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern date-without-form cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="placeholder-left"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[24]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-24" select="(/descendant::*)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern placeholder-left cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="title-not-marked"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[25]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-25" select="(/descendant::tei:titleStmt)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern title-not-marked cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
         <svrl:active-pattern id="source-without-type"/>
         <xsl:for-each select="/"
                       s:at="/Q{http://purl.oclc.org/dsdl/schematron}schema[1]/Q{http://purl.oclc.org/dsdl/schematron}pattern[26]">
            <xsl:try>
               <xsl:apply-templates mode="s:pattern-26" select="(/descendant::tei:bibl)"/>
               <xsl:catch>
                  <xsl:message>
                     <problem code="schematron-run" severity="error" path="/">A document of the pattern source-without-type cannot be read: <xsl:value-of select="$Q{http://www.w3.org/2005/xqt-errors}description"/>.</problem>
                  </xsl:message>
               </xsl:catch>
            </xsl:try>
         </xsl:for-each>
      </svrl:schematron-output>
   </xsl:template>
</xsl:stylesheet>

<?made-of sha256="5603ad30e5d1c32f608c67340588d003822f62051037a613361bbdd4d1ce5071"?>
