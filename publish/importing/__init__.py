"""Import: a typed transcript, a word processor's file or other TEI becomes draft TEI of the edition.

The way of an import::

    file ── page ── rules ── draft ── TEI
            (characters, marks)  (what each is)  (as XML)  (by ``xslt/new/``, in the encoding of the edition)

A page is the characters of the source in blocks; a rule never changes a character, it only says what a stretch of
them is (`page.Span`) or what a block is (`page.Block.role`). So nothing of the input can be lost on the way.
"""
