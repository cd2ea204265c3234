"""Random small schemas and documents: the validator against section 6 of the specification, word by word."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from publish.schema.relaxng.load import from_source
from publish.schema.relaxng.syntax import RNG, SchemaError
from publish.schema.relaxng.validate import validate
from publish.source import xml

Tree = tuple[str, dict[str, str], tuple["Tree | str", ...]]

NAMES = st.sampled_from(["a", "b", "c"])
VALUES = st.sampled_from(["", "x", "y"])


def _pattern(kind: str, *parts: str, **attributes: str) -> str:
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{kind}{written}>{''.join(parts)}</{kind}>"


LEAVES = st.one_of(
    st.sampled_from(["<empty/>", "<text/>", "<value>x</value>", '<data type="token"/>', "<notAllowed/>"]),
    st.builds(lambda name: _pattern("attribute", name=name), NAMES),
    st.builds(lambda name, value: _pattern("attribute", _pattern("value", value), name=name), NAMES, VALUES),
    st.builds(lambda name: _pattern("element", "<empty/>", name=name), NAMES),
)
PATTERNS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(_pattern, st.sampled_from(["optional", "zeroOrMore", "oneOrMore", "list"]), inner),
        st.builds(_pattern, st.sampled_from(["group", "choice", "interleave"]), inner, inner),
        st.builds(lambda name, part: _pattern("element", part, name=name), NAMES, inner),
    ),
    max_leaves=7,
)
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.builds(lambda name: (name, {}, ()), NAMES),
    lambda inner: st.builds(
        lambda name, attributes, children: (name, attributes, tuple(children)),
        NAMES,
        st.dictionaries(NAMES, VALUES, max_size=2),
        st.lists(st.one_of(inner, st.sampled_from(["x", "y"])), max_size=4),
    ),
    max_leaves=5,
)


def _written(tree: Tree) -> str:
    name, attributes, children = tree
    inside = "".join(child if isinstance(child, str) else _written(child) for child in children)
    return _pattern(name, inside, **attributes)


def _joined(children: tuple[Tree | str, ...]) -> tuple[Tree | str, ...]:
    joined: list[Tree | str] = []
    for child in children:
        if joined and isinstance(child, str) and isinstance(joined[-1], str):
            joined[-1] += child
        else:
            joined.append(child)
    return tuple(joined)


class _Meaning:
    """Which attributes and children a pattern matches (section 6.2), by trying every way to part them."""

    def matches(self, node: etree._Element, attributes: frozenset[tuple[str, str]], content: tuple) -> bool:
        parts = list(node)
        match etree.QName(node).localname:
            case "empty":
                return not attributes and not content
            case "text":
                return not attributes and all(isinstance(each, str) for each in content)
            case "notAllowed":
                return False
            case "value" | "data" | "list" as kind:
                return not attributes and len(content) == 1 and self._text(kind, node, content[0])
            case "attribute":
                if content or len(attributes) != 1:
                    return False
                ((name, value),) = attributes
                return name == node.get("name") and (not parts or self._value(parts[0], value))
            case "element":
                return not attributes and len(content) == 1 and self.is_element(node, content[0])
            case "choice":
                return any(self.matches(part, attributes, content) for part in parts)
            case "optional":
                return (not attributes and not content) or self.matches(parts[0], attributes, content)
            case "group":
                return self._parted(parts, attributes, content, mingled=False)
            case "interleave":
                return self._parted(parts, attributes, content, mingled=True)
            case "oneOrMore":
                return self._repeated(parts[0], attributes, content)
            case "zeroOrMore":
                return (not attributes and not content) or self._repeated(parts[0], attributes, content)
        raise AssertionError(node.tag)

    def is_element(self, node: etree._Element, tree: Tree | str) -> bool:
        if isinstance(tree, str) or tree[0] != node.get("name"):
            return False
        attributes, content = frozenset(tree[1].items()), _joined(tree[2])
        if self.matches(node[0], attributes, content):
            return True
        # No content is the empty string too (section 6.2.8).
        return not content and self.matches(node[0], attributes, ("",))

    def _value(self, node: etree._Element, value: str) -> bool:
        return self.matches(node, frozenset(), (value,)) or (
            not value and self.matches(node, frozenset(), ())
        )

    def _text(self, kind: str, node: etree._Element, text: Tree | str) -> bool:
        if not isinstance(text, str):
            return False
        if kind == "list":
            return self.matches(node[0], frozenset(), tuple(text.split()))
        return kind == "data" or text.split() == (node.text or "").split()

    def _parted(
        self,
        parts: list[etree._Element],
        attributes: frozenset[tuple[str, str]],
        content: tuple,
        *,
        mingled: bool,
    ) -> bool:
        first, second = parts
        ways = product((True, False), repeat=len(content))
        for way in ways:
            if not mingled and list(way) != sorted(way, reverse=True):
                continue
            one = tuple(each for each, here in zip(content, way, strict=True) if here)
            two = tuple(each for each, here in zip(content, way, strict=True) if not here)
            for choice in product((True, False), repeat=len(attributes)):
                mine = frozenset(each for each, here in zip(sorted(attributes), choice, strict=True) if here)
                if self.matches(first, mine, one) and self.matches(second, attributes - mine, two):
                    return True
        return False

    def _repeated(self, part: etree._Element, attributes: frozenset[tuple[str, str]], content: tuple) -> bool:
        if self.matches(part, attributes, content):
            return True
        for choice in product((True, False), repeat=len(attributes)):
            mine = frozenset(each for each, here in zip(sorted(attributes), choice, strict=True) if here)
            for cut in range(len(content) + 1):
                if (cut or mine) and (cut < len(content) or mine != attributes):
                    one = self.matches(part, mine, content[:cut])
                    if one and self._repeated(part, attributes - mine, content[cut:]):
                        return True
        return False


def _source(text: str) -> xml.Source:
    source = xml.parse(text.encode(), Path("x.xml"), "x.xml")
    assert isinstance(source, xml.Source)
    return source


@settings(max_examples=400, deadline=None)
@given(PATTERNS, st.lists(TREES, min_size=1, max_size=6))
def test_no_faults_are_found_exactly_where_the_definition_matches(pattern: str, trees: list[Tree]) -> None:
    written = _source(f'<element xmlns="{RNG}" name="a">{pattern}</element>')
    try:
        schema = from_source(written)
    except SchemaError:
        return
    for tree in trees:
        document = ("a", tree[1], tree[2])
        expected = _Meaning().is_element(written.root, document)
        faults = validate(schema, _source(_written(document)))
        assert (not faults) == expected, (pattern, _written(document), faults)
