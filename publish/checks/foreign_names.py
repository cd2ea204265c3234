"""Names and words that editors bring along, from HTML, older TEI or habit, each with what TEI has instead."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from publish.resources import shared
from publish.source import xml
from publish.source.xml import TEI, XML_ID, Source

#: Names of elements that TEI has renamed or dropped since P3, with their successors, "" where there is none.
FORMER_TEI = {
    "TEI.2": "TEI",
    "teiCorpus.2": "TEI",
    "xref": "ref",
    "xptr": "ref",
    "dateRange": "date",
    "timeRange": "time",
    "dateStruct": "date",
    "timeStruct": "time",
    "day": "date",
    "month": "date",
    "year": "date",
    "week": "date",
    "hour": "time",
    "minute": "time",
    "second": "time",
    "distance": "",
    "div0": "div",
    "lg1": "lg",
    "lg2": "lg",
    "lg3": "lg",
    "lg4": "lg",
    "lg5": "lg",
    "foreName": "persName",
    "placePart": "placeName",
    "hand": "handNote",
    "handList": "handNotes",
    "witList": "listBibl",
    "refState": "",
    "particLinks": "",
    "recordHist": "",
    "langPack": "",
    "tagDoc": "",
    "entDoc": "",
    "classDoc": "",
    "writingSystemDeclaration": "",
    "msDescription": "bibl",
    "msHeading": "head",
    "msWriting": "handNotes",
    "msHeader": "teiHeader",
    "docImprint": "publisher",
}

#: Names of attributes that TEI has renamed or dropped since P3, with their successors, "" where there is none.
FORMER_ATTRIBUTES = {
    "id": "xml:id",
    "lang": "xml:lang",
    "TEIform": "",
    "value": "when",
    "certainty": "cert",
    "exact": "precision",
    "doc": "target",
    "targOrder": "",
    "entity": "url",
    "old": "",
    "corr": "",
    "sic": "",
    "expan": "",
    "abbr": "",
    "reg": "",
    "orig": "",
}

#: Elements that stand beside each other, each with its partner; in older TEI one was an attribute of the other.
PARTNERS = {
    "sic": "corr",
    "corr": "sic",
    "orig": "reg",
    "reg": "orig",
    "abbr": "expan",
    "expan": "abbr",
    "del": "add",
    "add": "del",
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
    "citation": "bibl",
    **{f"div{number}": "div" for number in range(1, 8)},
    "em": "hi",
    "footnote": "note",
    "h1": "head",
    "h2": "head",
    "h3": "head",
    "heading": "head",
    "html": "TEI",
    "i": "hi",
    "image": "graphic",
    "img": "graphic",
    "ins": "add",
    "insert": "add",
    "italic": "hi",
    "li": "item",
    "ln": "lb",
    "newline": "lb",
    "ol": "list",
    "page": "pb",
    "para": "p",
    "paragraph": "p",
    "section": "div",
    "sender": "persName",
    "signature": "signed",
    "strike": "del",
    "strong": "hi",
    "sub": "hi",
    "sup": "hi",
    "td": "cell",
    "th": "cell",
    "tr": "row",
    "u": "hi",
    "ul": "list",
    # Elements of registers that editors type for the names of what is registered there.
    "place": "placeName",
    "person": "persName",
    "org": "orgName",
}

#: Names of attributes from elsewhere with TEI's nearest.
ATTRIBUTES = {
    "key": "ref",
    "href": "target",
    "url": "target",
    "src": "url",
    "class": "rend",
    "style": "rend",
    "rendition": "rend",
    "colspan": "cols",
    "rowspan": "rows",
    "date": "when",
    "iso": "when",
    "num": "n",
    "number": "n",
    "no": "n",
    "by": "resp",
    "who": "resp",
    "responsibility": "resp",
    "rspe": "resp",
    "certain": "cert",
}

#: Words that editors type for a value, with those that may be meant.
VALUES = {
    "struck": ("strikethrough",),
    "struck-out": ("strikethrough",),
    "strike": ("strikethrough",),
    "crossed": ("strikethrough",),
    "crossed-out": ("strikethrough",),
    "deleted": ("strikethrough",),
    "line-through": ("strikethrough",),
    "bracketed": ("brackets",),
    "square": ("brackets",),
    "[]": ("brackets",),
    "i": ("italic",),
    "it": ("italic",),
    "emphasis": ("italic",),
    "b": ("bold",),
    "strong": ("bold",),
    "u": ("underline",),
    "sup": ("superscript",),
    "super": ("superscript",),
    "sc": ("smallcaps",),
    "small-caps": ("smallcaps",),
    "caps": ("smallcaps",),
    "certain": ("high",),
    "sure": ("high",),
    "yes": ("high",),
    "likely": ("high", "medium"),
    "probable": ("medium",),
    "possible": ("low",),
    "uncertain": ("low",),
    "doubtful": ("low",),
    "no": ("low",),
    "sender": ("sent",),
    "from": ("sent",),
    "recipient": ("received",),
    "receiver": ("received",),
    "to": ("received",),
    "addressee": ("received",),
    "forwarded": ("transmitted",),
    "relayed": ("transmitted",),
    "passed": ("transmitted",),
    "secret": ("classification",),
    "urgent": ("precedence",),
    "copy": ("copies",),
    "ordered": ("points",),
    "numbered": ("points",),
    "bulleted": ("plain",),
    "unordered": ("plain",),
    "simple": ("plain",),
    "foot": ("bottom",),
    "footer": ("bottom", "footer"),
    "end": ("bottom",),
    "head": ("top", "header"),
    "left": ("left", "margin"),
    "right": ("right", "margin"),
    "margin-left": ("left", "margin"),
    "margin-right": ("right", "margin"),
    "margin-top": ("top",),
    "margin-bottom": ("bottom",),
    "editorial": ("commentary", "editorial"),
    "explanatory": ("commentary",),
    "explanation": ("commentary",),
    "translator": ("wording", "translator"),
    "footnote": ("commentary",),
    "endnote": ("commentary",),
    "name": ("identification",),
    "unreadable": ("illegible",),
    **dict.fromkeys(("redacted", "censored", "sanitized", "sanitised", "withheld", "excised"), ("redaction",)),
    **dict.fromkeys(("burnt", "burned", "stained", "hole"), ("damage",)),
    "faded": ("illegible",),
    "added": ("sense",),
    "missing": ("omitted",),
    "torn": ("damage",),
    "done": ("encoded", "published"),
    "finished": ("encoded", "published"),
}

#: Codes of languages that are often written in words, or longer.
LANGUAGES = {
    "chinese": "zh",
    "chi": "zh",
    "cn": "zh",
    "english": "en",
    "eng": "en",
    "french": "fr",
    "german": "de",
    "korean": "ko",
    "kor": "ko",
    "russian": "ru",
    "rus": "ru",
}


@cache
def tei_elements() -> frozenset[str]:
    """Return the names of all elements of TEI."""
    return _named("elementSpec")


@cache
def tei_attributes() -> frozenset[str]:
    """Return the names of all attributes of TEI."""
    return _named("attDef")


@cache
def _named(kind: str) -> frozenset[str]:
    read = xml.read(shared() / "odd" / "tei" / "p5facts.xml")
    assert isinstance(read, Source)
    return frozenset(str(each.get("ident")) for each in read.root.iter(f"{TEI}{kind}"))


@cache
def left_out(odd: Path) -> dict[str, str]:
    """Return the elements of TEI that an edition leaves out, with what it uses instead, as its ODD says.

    The ODD says so in a table named ``…-instead``: the names that are left out, then what stands for them.
    """
    read = xml.read(odd) if odd.is_file() else None
    if not isinstance(read, Source):
        return {}
    tables = [each for each in read.root.iter(f"{TEI}table") if str(each.get(XML_ID)).endswith("-instead")]
    found = {}
    for row in (row for table in tables for row in table.iter(f"{TEI}row")):
        names = [[gi.text or "" for gi in cell.iter(f"{TEI}gi")] for cell in row.iter(f"{TEI}cell")]
        if len(names) == 2 and names[1]:
            found.update(dict.fromkeys(names[0], names[1][0]))
    return found


@cache
def intentions(odd: Path | None = None) -> dict[str, str]:
    """Return what an unknown name is held to mean where no nearer name may stand; of an attribute after ``@``.

    A name of TEI that the edition leaves out for nothing means "": no likeness of letters is to be believed.
    """
    attributes = {f"@{name}": meant for name, meant in (*ATTRIBUTES.items(), *FORMER_ATTRIBUTES.items())}
    without = dict.fromkeys(tei_elements(), "")
    return {**without, **ELSEWHERE, **FORMER_TEI, **attributes, **(left_out(odd) if odd else {})}
