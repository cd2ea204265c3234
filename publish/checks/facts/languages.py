"""The language that a text is said to be in, and the letters that it is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from publish.checks.facts.places import at_attribute, is_document
from publish.problem import Problem
from publish.source.xml import TEI, XML_LANG, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "language-undeclared": "The language of the text is not among those that the header declares.",
    "language-contradicted": "Words are in the letters of another language than they are said to be in.",
}
#: The scripts that languages are written in where their tag does not name one (CLDR, likely subtags).
_CYRILLIC = ("ru", "uk", "bg", "be", "mk")
_LATIN = ("en", "de", "fr", "es", "it", "nl", "pl", "cs", "sv", "da", "no", "fi", "hu", "pt", "la")
_SCRIPTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_CYRILLIC, ("CYRILLIC",)),
    **dict.fromkeys(_LATIN, ("LATIN",)),
    "el": ("GREEK",),
    "he": ("HEBREW",),
    "yi": ("HEBREW",),
    "ar": ("ARABIC",),
    "fa": ("ARABIC",),
    "zh": ("CJK", "BOPOMOFO"),
    "ko": ("HANGUL", "CJK"),
    "ja": ("HIRAGANA", "KATAKANA", "CJK", "KATAKANA-HIRAGANA"),
}
_NAMED = {
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Grek": ("GREEK",),
    "Hebr": ("HEBREW",),
    "Arab": ("ARABIC",),
    "Hani": ("CJK",),
    "Hans": ("CJK", "BOPOMOFO"),
    "Hant": ("CJK", "BOPOMOFO"),
    "Hang": ("HANGUL",),
    "Kore": ("HANGUL", "CJK"),
    "Jpan": ("HIRAGANA", "KATAKANA", "CJK", "KATAKANA-HIRAGANA"),
}
_SUBTAGS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "HEBREW": "Hebr", "ARABIC": "Arab", "HANGUL": "Hang"}
#: Fewer letters prove nothing.
_FEW = 4


def check_languages(source: Source) -> Iterator[Problem]:
    """Yield a problem for each language that is not declared, or not the one of the letters."""
    yield from _undeclared(source)
    for element in source.root.iter("*"):
        if element.get(XML_LANG):
            yield from _contradicted(source, element)


def _undeclared(source: Source) -> Iterator[Problem]:
    declared = [str(each.get("ident") or "") for each in source.root.iter(f"{TEI}language")]
    for text in source.root.iterchildren(f"{TEI}text") if is_document(source) and all(declared) else ():
        tag = text.get(XML_LANG)
        if tag and declared and tag not in declared and tag.partition("-")[0] not in declared:
            message = f"the text is in `{tag}`, and the header declares only {', '.join(declared)}"
            hint = f'<language ident="{tag}">…</language> in <langUsage>, or xml:lang="{declared[0]}"'
            yield at_attribute(source, text, XML_LANG, "language-undeclared", "warning", message, hint)


def _contradicted(source: Source, element: Element) -> Iterator[Problem]:
    tag = str(element.get(XML_LANG))
    language, *others = tag.split("-")
    wanted = next((_NAMED[each] for each in others if each in _NAMED), _SCRIPTS.get(language.lower()))
    if wanted is None:
        return
    scripts = Counter[str]()
    for letter, times in Counter(_own_words(element)).items():
        if letter.isalpha():
            scripts[_script(letter)] += times
    number = scripts.total()
    own = sum(scripts[each] for each in wanted)
    if number >= _FEW and own * 5 < number:
        script = scripts.most_common(1)[0][0]
        message = f'`xml:lang="{tag}"`, but the words are in {script.capitalize()} letters'
        subtag = _SUBTAGS.get(script)
        hint = f'xml:lang="{language}-{subtag}", or the language of the words' if subtag else "name their language"
        yield at_attribute(source, element, XML_LANG, "language-contradicted", "warning", message, hint)


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").partition(" ")[0]


def _own_words(element: Element) -> str:
    """Return the text of an element without what is in it in another language."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.get(XML_LANG) is None:
            parts.append(_own_words(child))
        parts.append(child.tail or "")
    return "".join(parts)
