"""Identifiers are unique, and a file bears its document's name: the blame is with the one that came later."""

from __future__ import annotations

from pathlib import Path

from edition_here import parsed

from publish.checks.files import Files
from publish.checks.identifiers import check_identifiers
from publish.problem import Problem


def problems(**documents: tuple[str, str]) -> list[Problem]:
    """Return what is said of documents, each by its file name, with its identifier and what it holds."""
    sources = {}
    for name, (identifier, text) in documents.items():
        xml_id = f' xml:id="{identifier}"' if identifier else ""
        document = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"{xml_id}>{text}</TEI>'
        sources[Path(f"tei/documents/{name}.xml")] = parsed(document, f"{name}.xml")
    return check_identifiers(Files.of(sources))


def told(**documents: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(each.code, each.file, each.hint) for each in problems(**documents)]


KEEP = "give this one another identifier; the other keeps its own"


def test_an_identifier_given_twice_is_told_at_the_second() -> None:
    assert told(one=("one", '<p xml:id="a"/><p xml:id="a"/>')) == [("duplicate-id", "one.xml", KEEP)]


def test_the_document_to_which_an_identifier_belongs_keeps_it() -> None:
    found = problems(a=("a", '<p xml:id="b.b1"/>'), b=("b", '<p xml:id="b.b1"/>'))
    assert [(each.code, each.file) for each in found] == [("duplicate-id", "a.xml")]
    assert "stands already at b.xml:1:53" in found[0].message


def test_a_copied_file_is_told_once_and_the_original_is_not_blamed() -> None:
    text = '<p xml:id="cable.b1"/><p xml:id="cable.b2"/>'
    (found,) = problems(**{"cable (copy)": ("cable", text), "cable": ("cable", text)})
    assert (found.code, found.file, found.column) == ("duplicate-id", "cable (copy).xml", 42)
    assert found.message == 'this document has the identifiers of cable.xml: both files claim them'
    assert 'xml:id="cable-copy"' in found.hint


def test_a_document_renamed_in_one_place_alone_is_told_once() -> None:
    text = '<p xml:id="cable.b1"/><p xml:id="cable.b2"/>'
    assert [each[:2] for each in told(cable=("cable", text), other=("other", text))] == [("duplicate-id", "other.xml")]


def test_a_file_bears_the_name_of_its_document() -> None:
    assert told(one=("two", "")) == [("file-name", "one.xml", 'call the file two.xml, or write xml:id="one"')]
    (nameless,) = problems(one=("", ""))
    assert (nameless.code, nameless.hint) == ("file-name", '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="one">')
