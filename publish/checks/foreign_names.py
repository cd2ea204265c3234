"""Names that editors bring along, from HTML, older TEI or habit, each with what TEI has instead."""

from __future__ import annotations

#: Names of elements that TEI has renamed or dropped since P4, with their successors.
FORMER_TEI = {
    "TEI.2": "TEI",
    "teiCorpus.2": "teiCorpus",
    "xref": "ref",
    "xptr": "ptr",
    "dateRange": "date",
    "timeRange": "time",
    "dateStruct": "date",
    "timeStruct": "time",
    "div0": "div",
    "hand": "handNote",
    "handList": "handNotes",
    "witList": "listWit",
}

#: Names of other vocabularies with TEI's nearest.
ELSEWHERE = {
    "a": "ref",
    "article": "text",
    "b": "hi",
    "blockquote": "quote",
    "bold": "hi",
    "br": "lb",
    "caption": "head",
    "citation": "cit",
    "em": "hi",
    "footnote": "note",
    "h1": "head",
    "h2": "head",
    "h3": "head",
    "heading": "head",
    "html": "TEI",
    "i": "hi",
    "img": "graphic",
    "ins": "add",
    "insert": "add",
    "italic": "hi",
    "li": "item",
    "ol": "list",
    "para": "p",
    "paragraph": "p",
    "section": "div",
    "strike": "del",
    "strong": "hi",
    "sub": "hi",
    "sup": "hi",
    "td": "cell",
    "th": "cell",
    "tr": "row",
    "u": "hi",
    "ul": "list",
}

#: All of them: what an unknown name is held to mean where no nearer name may stand.
INTENTIONS = {**ELSEWHERE, **FORMER_TEI}
