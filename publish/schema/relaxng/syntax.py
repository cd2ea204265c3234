"""The written form of a schema: what may stand where (RELAX NG, section 3; 4.2 to 4.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publish.problem import EditionError
from publish.schema.relaxng.lexical import is_written_as
from publish.source.xml import Element, Source

RNG = "http://relaxng.org/ns/structure/1.0"
_HEAD = f"{{{RNG}}}"

_REPEATING = ("group", "interleave", "optional", "zeroOrMore", "oneOrMore", "list", "mixed")
_POINTING = ("ref", "parentRef", "externalRef", "grammar")
_PLAIN = ("empty", "text", "value", "data", "notAllowed")
PATTERNS = frozenset(("element", "attribute", "choice", *_REPEATING, *_POINTING, *_PLAIN))
NAMES = frozenset(("name", "anyName", "nsName", "choice"))
_PARTS = frozenset(("start", "define", "div", "include"))


class SchemaError(EditionError):
    """A schema that is not RELAX NG, or asks for what there is not; the sentence says where."""


@dataclass(frozen=True)
class _Rule:
    """What one element of RELAX NG may hold: children (those of its `except` too), how many, and which attributes."""

    children: frozenset[str] = frozenset()
    least: int = 0
    most: int | None = None
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    text: bool = False


_SOME = _Rule(PATTERNS, least=1)
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(_REPEATING, _SOME),
    **dict.fromkeys(("empty", "text", "notAllowed"), _Rule()),
    **dict.fromkeys(("ref", "parentRef"), _Rule(needs=("name",))),
    "externalRef": _Rule(needs=("href",)),
    "value": _Rule(may=("type",), text=True),
    "data": _Rule(PATTERNS | {"param", "except"}, needs=("type",)),
    "param": _Rule(needs=("name",), text=True),
    "grammar": _Rule(_PARTS),
    "div": _Rule(_PARTS),
    "include": _Rule(frozenset(("start", "define", "div")), needs=("href",)),
    "start": _Rule(PATTERNS, least=1, most=1, may=("combine",)),
    "define": _Rule(PATTERNS, least=1, needs=("name",), may=("combine",)),
    "name": _Rule(text=True),
    **dict.fromkeys(("anyName", "nsName"), _Rule(NAMES | {"except"}, most=1)),
}
#: Attributes whose value has a form of its own (section 3; blanks around it do not count, section 4.2).
_FORMS = {"name": "NCName", "type": "NCName"}


def local_name(node: Element) -> str:
    return node.tag[len(_HEAD) :]


def children(node: Element) -> list[Element]:
    """Return the children that belong to RELAX NG: the rest are annotations (section 4.1)."""
    return [child for child in node if isinstance(child.tag, str) and child.tag.startswith(_HEAD)]


def attribute(node: Element, name: str) -> str | None:
    """Return an attribute, without the blanks around it where they do not count (section 4.2)."""
    value = node.get(name)
    return value.strip(" \t\n\r") if value and name in ("name", "type", "combine") else value


def text_of(node: Element) -> str:
    """Return the text of a `value`, `param` or `name`, comments apart."""
    return (node.text or "") + "".join(child.tail or "" for child in node)


def fault(source: Source, node: Element, sentence: str) -> SchemaError:
    """Return the error that names a place in a schema."""
    line, column = source.place(node)
    return SchemaError(f"{source.file}:{line}:{column}: {sentence}")


def check_syntax(source: Source) -> None:
    """Raise `SchemaError` where a schema's file breaks the syntax of RELAX NG."""
    if not source.root.tag.startswith(_HEAD) or local_name(source.root) not in PATTERNS:
        raise fault(source, source.root, f"<{source.root.tag}> is not a RELAX NG pattern (namespace {RNG})")
    pending: list[tuple[Element, frozenset[str]]] = [(source.root, PATTERNS)]
    while pending:
        node, allowed = pending.pop()
        inner = children(node)
        for sentence in _faults(node, inner, allowed):
            raise fault(source, node, sentence)
        if inner:
            pending.extend(_children_with_rules(node, inner, allowed))


def _children_with_rules(
    node: Element, inner: list[Element], role: frozenset[str]
) -> Iterator[tuple[Element, frozenset[str]]]:
    """Pair each child with what may stand in its place; `choice` and `except` hold what may stand there."""
    name = local_name(node)
    if name in ("element", "attribute"):
        if node.get("name") is None and inner:
            yield inner[0], NAMES
            inner = inner[1:]
        yield from ((child, PATTERNS) for child in inner)
    elif name in ("choice", "except"):
        yield from ((child, role) for child in inner)
    else:
        held = _RULES[name].children
        yield from ((child, held) for child in inner)


def _faults(node: Element, inner: list[Element], allowed: frozenset[str]) -> Iterator[str]:
    name = local_name(node)
    parent = node.getparent()
    among = parent is not None and local_name(parent) in ("data", "anyName", "nsName")
    if name not in allowed or among != (name in ("param", "except")):
        yield f"<{name}> cannot stand here"
        return
    rule = _rule(node, name)
    if len(inner) < rule.least:
        yield f"<{name}> lacks content"
    if rule.most is not None and len(inner) > rule.most:
        yield f"<{name}> holds too much"
    if name == "data" and any(local_name(child) == "except" for child in inner[:-1]):
        yield "<except> stands last in <data>, and once"
    yield from _attribute_faults(node, name, rule)
    yield from _text_faults(node, name, rule)


def _rule(node: Element, name: str) -> _Rule:
    if name == "element":
        return _Rule(PATTERNS, least=1 if node.get("name") is not None else 2, may=("name",))
    if name == "attribute":
        named = node.get("name") is not None
        return _Rule(PATTERNS, least=0 if named else 1, most=1 if named else 2, may=("name",))
    if name in ("choice", "except"):
        return _SOME
    return _RULES[name]


def _attribute_faults(node: Element, name: str, rule: _Rule) -> Iterator[str]:
    for wanted in rule.needs:
        if node.get(wanted) is None:
            yield f"<{name}> needs the attribute `{wanted}`"
    for key in map(str, node.keys()):
        if key.startswith("{") and not key.startswith(_HEAD):
            continue
        if key not in (*rule.needs, *rule.may, "ns", "datatypeLibrary"):
            yield f"<{name}> cannot have the attribute `{key.removeprefix(_HEAD)}`"
        value = attribute(node, key) or ""
        form = "QName" if name in ("element", "attribute") and key == "name" else _FORMS.get(key)
        if form and not is_written_as(form, value):
            yield f"`{key}={value!r}` is not a name"
        if key == "combine" and value not in ("choice", "interleave"):
            yield f"`combine={value!r}` is neither `choice` nor `interleave`"
        if key == "datatypeLibrary" and not _is_library(value):
            yield f"`datatypeLibrary={value!r}` is not an absolute URI without a fragment"
        if key == "href" and ("#" in value or not is_written_as("anyURI", value)):
            yield f"`href={value!r}` is not a URI without a fragment"


def _is_library(value: str) -> bool:
    if not value:
        return True
    absolute = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:.", value)
    return absolute is not None and "#" not in value and is_written_as("anyURI", value)


def _text_faults(node: Element, name: str, rule: _Rule) -> Iterator[str]:
    if rule.text:
        if any(isinstance(child.tag, str) for child in node):
            yield f"<{name}> holds text and nothing else"
        if name == "name" and not is_written_as("QName", text_of(node).strip(" \t\n\r")):
            yield "<name> does not hold a name"
        return
    texts = [node.text, *(child.tail for child in node)]
    if any(text and text.strip(" \t\n\r") for text in texts):
        yield f"text cannot stand in <{name}>"
