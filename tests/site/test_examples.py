"""The guidelines need not look at every document: their examples are there all the same."""

from __future__ import annotations

from publish.site.examples import FIRST, exemplary


def test_of_few_documents_examples_are_taken_from_all() -> None:
    assert exemplary({"a": b"<p/>", "b": b"<p/>"}) == ["a", "b"]


def test_of_many_documents_those_are_taken_that_use_what_no_earlier_one_does() -> None:
    documents = {f"d{number:03}": b"<p/>" for number in range(FIRST + 10)}
    documents |= {"x1": b'<p rend="line"/>', "x2": b"<p><seg/></p>", "x3": b'<seg rend="line"/>'}
    assert exemplary(documents) == [*list(documents)[:FIRST], "x1", "x2"]
