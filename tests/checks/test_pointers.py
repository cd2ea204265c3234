"""Every pointer leads somewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from edition_here import parsed

from publish.checks.files import Files
from publish.checks.pointers import check_pointers

HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}"><teiHeader><prefixDef ident="person" matchPattern="([a-z-]+[0-9]*)"'
    ' replacementPattern="../registers/persons.xml#$1"/></teiHeader><text>{text}</text></TEI>'
)


def faults(text: str) -> list[tuple[str, str]]:
    """Return code and hint of every fault of a document that holds a text, beside a register with stalin and mao."""
    register = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><person xml:id="stalin"/><person xml:id="mao"/>'
        '<person xml:id="translator-1"/></TEI>'
    )
    document = HEAD.replace("{id}", "one").replace("{text}", text)
    sources = {
        Path("tei/registers/persons.xml"): parsed(register, "persons.xml"),
        Path("tei/documents/one.xml"): parsed(document, "one.xml"),
    }
    return [(problem.code, problem.hint) for problem in check_pointers(Files.of(sources))]


ENTER = "enter <person xml:id=\"{}\"> in ../registers/persons.xml, or correct the pointer"
DEFINE = '<prefixDef ident="place" matchPattern="…" replacementPattern="…"> in the header'


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('<p ref="person:stalin"/>', []),
        ('<p ref="person:stalin person:mao"/>', []),
        ('<p ref="person:stalim"/>', [("unknown-register-entry", 'ref="person:stalin"')]),
        ('<p ref="person:mao person:stalim"/>', [("unknown-register-entry", 'ref="person:mao person:stalin"')]),
        ('<p ref="person:kim"/>', [("unknown-register-entry", ENTER.format("kim"))]),
        ('<p ref="person:stalin person:kim"/>', [("unknown-register-entry", ENTER.format("kim"))]),
        ('<p ref="person:translater-1"/>', [("unknown-register-entry", 'ref="person:translator-1"')]),
        ('<p ref="person:translator-2"/>', [("unknown-register-entry", ENTER.format("translator-2"))]),
        ('<p ref="persn:stalin"/>', [("unknown-prefix", 'ref="person:stalin"')]),
        ('<p ref="person:STALIN"/>', [("unknown-prefix", 'ref="person:stalin"')]),
        ('<p ref="person:A1"/>', [("unknown-prefix", "after person: write what is like ([a-z-]+[0-9]*)")]),
        ('<p ref="stalin"/>', [("broken-link", 'ref="person:stalin"')]),
        ('<p ref="#stalin"/>', [("broken-link", 'ref="person:stalin"')]),
        ('<p ref="place:stalin"/>', [("unknown-prefix", 'ref="person:stalin"')]),
        ('<p ref="place:seoul"/><p ref="place:kaesong"/>', [("unknown-prefix", DEFINE)]),
        ('<p target="../registers/person.xml"/>', [("broken-link", 'target="../registers/persons.xml"')]),
        ('<p target="../none.xml"/>', [("broken-link", "correct the pointer, or add ../none.xml")]),
        ('<p xml:id="one.b1" corresp="#one.b2"/>', [("broken-link", 'correct the pointer, or write xml:id="one.b2" on the element that is meant')]),
        ('<p xml:id="one.b1" corresp="#oen.b1"/>', [("broken-link", 'corresp="#one.b1"')]),
        ('<p corresp="../registers/persons.xml#mao"/>', []),
        ('<p target="https://example.org/"/>', []),
        ('<graphic url="../facsimiles/none.png"/>', [("broken-link", "correct the pointer, or add ../facsimiles/none.png")]),
        ('<graphic url="https://iiif.example/pictures/1"/>', []),
    ],
)  # fmt: skip
def test_every_pointer_leads_somewhere(text: str, wanted: list[tuple[str, str]]) -> None:
    assert faults(text) == wanted


@pytest.mark.parametrize(
    "target",
    ["/nothing.xml", "../../../../../../../../*.xml", "a" * 600 + ".xml", "/etc/passwd", "../../../../etc/hostname", "[a.xml", "%00.xml", "../**/x.xml", "link.xml", "link.png"],
)  # fmt: skip
def test_nothing_outside_the_edition_is_looked_at(target: str, tmp_path: Path) -> None:
    documents = tmp_path / "tei/documents"
    documents.mkdir(parents=True)
    (documents / "link.xml").symlink_to("/etc/passwd")
    (documents / "link.png").symlink_to("/etc/hostname")
    one = parsed(HEAD.replace("{id}", "one").replace("{text}", f'<p target="{target}"/>'), "one.xml")
    found = check_pointers(replace(Files.of({documents / "one.xml": one}), root=tmp_path))
    assert [problem.message for problem in found] == [f'`target="{target}"` leads to no file of the edition']


@pytest.mark.parametrize(
    ("pattern", "pointer", "codes"),
    [
        ("(a+)+", "e:" + "a" * 5000 + "!", ["unknown-prefix"]),
        ("(a", "e:aa", ["prefix-pattern"]),
        (r"[a-z-[q]]\p{L}", "e:aa", ["broken-link"]),
        (r"[a-z-[q]]\p{L}", "e:qa", ["unknown-prefix"]),
        (r"\i\c*", "e:aa", ["broken-link"]),
        ("(?:a)", "e:a", ["prefix-pattern"]),
        ("a{99999999}", "e:a", ["prefix-pattern"]),
        ("", "e:a", []),
    ],
)
def test_patterns_of_prefixes_are_those_of_xml_schema(pattern: str, pointer: str, codes: list[str]) -> None:
    definition = f'<prefixDef ident="e" matchPattern="{pattern}" replacementPattern="x#$1"/>'
    one = parsed(f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{definition}<p ref="{pointer}"/></TEI>', "one.xml")
    found = check_pointers(Files.of({Path("tei/documents/one.xml"): one}))
    assert [problem.code.replace("unknown-register-entry", "broken-link") for problem in found] == codes
