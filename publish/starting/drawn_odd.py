"""An ODD drawn from what files really use, as TEI's oddbyexample does: their elements, attributes and values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from publish.starting.specifications import Attribute, Specifications
from publish.starting.usage import Usage, Values

#: Elements that every TEI document needs.
NEEDED = ("TEI", "teiHeader", "fileDesc", "titleStmt", "title", "publicationStmt", "sourceDesc", "text", "body", "p")
#: A list of more values than these is not closed.
MOST_VALUES = 40
_WORD = re.compile(r"[^\s\"'<>&]+")


def drawn_odd(usage: Usage, specifications: Specifications, *, name: str, title: str, language: str) -> str:
    """Return an ODD that admits what is used and, of what TEI offers besides, nothing."""
    used = sorted({each for each in (*usage.elements, *NEEDED) if each in specifications.elements})
    modules = _modules(used, usage, specifications)
    available = {
        element: [each for each in specifications.attributes(element) if each.module in modules] for element in used
    }
    lines = [
        *(_module(module, names) for module, names in modules.items()),
        *_class_changes(available, usage),
        *(line for element in used for line in _element_change(element, available[element], usage, specifications)),
    ]
    body = "\n".join(f"        {line}" for line in lines)
    return _FRAME.format(name=name, title=escape(title), language=language, body=body)


def unknown_names(usage: Usage, specifications: Specifications) -> list[str]:
    """Return the elements, and the attributes as ``element/@attribute``, that are used but are none of TEI's."""
    found = [f"{name}" for name in usage.elements if name not in specifications.elements]
    for element, attributes in usage.elements.items():
        if element in specifications.elements:
            known = {each.name for each in specifications.attributes(element)}
            found += [f"{element}/@{name}" for name in attributes if name not in known and not name.startswith("{")]
    return sorted(found)


def _modules(used: list[str], usage: Usage, specifications: Specifications) -> dict[str, list[str]]:
    """Return the modules of what is used, each with the elements that are taken from it."""
    modules: dict[str, list[str]] = {"tei": []}
    for element in used:
        modules.setdefault(specifications.module(element), []).append(element)
        for attribute in specifications.attributes(element):
            if attribute.name in usage.elements.get(element, {}):
                modules.setdefault(attribute.module, [])
    return modules


def _module(module: str, elements: list[str]) -> str:
    included = "" if module == "tei" else f' include="{" ".join(elements)}"'
    return f'<moduleRef key="{module}"{included}/>'


def _class_changes(available: Mapping[str, list[Attribute]], usage: Usage) -> Iterator[str]:
    """Yield a change for each class of attributes of which some are used by no element."""
    used = usage.attributes()
    unused: dict[str, list[str]] = {}
    for attribute in (each for attributes in available.values() for each in attributes):
        if attribute.owner and not attribute.is_required and attribute.name not in used:
            names = unused.setdefault(attribute.owner, [])
            names += [attribute.name] if attribute.name not in names else []
    for owner, names in sorted(unused.items()):
        yield from _change("classSpec", owner, map(_deleted, names), ' type="atts"')


def _element_change(
    element: str, available: list[Attribute], usage: Usage, specifications: Specifications
) -> Iterator[str]:
    """Yield a change of one element: without what it does not use, with the values that it has."""
    own = usage.elements.get(element, {})
    parts: list[str] = []
    for attribute in available:
        values = own.get(attribute.name)
        if values is not None:
            parts += _listed(attribute, values)
        elif _is_left_out(attribute, usage, specifications):
            parts.append(_deleted(attribute.name))
    known = {each.name for each in available}
    parts += [_added(name) for name in own if name not in known and not name.startswith("{")]
    if parts:
        yield from _change("elementSpec", element, parts)


def _is_left_out(attribute: Attribute, usage: Usage, specifications: Specifications) -> bool:
    if attribute.is_required or attribute.owner in specifications.global_classes:
        return False
    return not attribute.owner or attribute.name in usage.attributes()


def _listed(attribute: Attribute, values: Values) -> list[str]:
    """Return the change of an attribute with a list of words to those that are used; none where the words are free."""
    words: Counter[str] = Counter()
    for value, count in values.items():
        for word in value.split() if attribute.takes_many else [value.strip()]:
            words[word] += count
    closed = attribute.is_enumerated and 0 < len(words) <= MOST_VALUES and all(map(_WORD.fullmatch, words))
    if not closed:
        return []
    items = "".join(f"<valItem ident={quoteattr(word)}/>" for word in sorted(words))
    listed = f'<valList type="closed" mode="replace">{items}</valList>'
    return [f'<attDef ident="{attribute.name}" mode="change">{listed}</attDef>']


def _deleted(name: str) -> str:
    return f'<attDef ident="{name}" mode="delete"/>'


def _added(name: str) -> str:
    """Return an attribute that is used though TEI does not have it there."""
    data = '<datatype><dataRef key="teidata.text"/></datatype>'
    return f'<attDef ident="{name}" mode="add">{data}</attDef>'


def _change(kind: str, ident: str, parts: Iterable[str], more: str = "") -> Iterator[str]:
    yield f'<{kind} ident="{ident}"{more} mode="change">'
    yield "  <attList>"
    yield from (f"    {part}" for part in parts)
    yield "  </attList>"
    yield f"</{kind}>"


_FRAME = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>{title}: how the texts are encoded</title></titleStmt>
      <publicationStmt><p>Part of the edition.</p></publicationStmt>
      <sourceDesc><p>Drawn from the elements, attributes and values in the files of the edition.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <schemaSpec ident="{name}" start="TEI" docLang="{language}">
{body}
      </schemaSpec>
    </body>
  </text>
</TEI>
"""
