"""Where things stand in a file, and in what order what is wrong with it is told."""

from __future__ import annotations

from edition_here import parsed

from publish.problem import Problem, in_order

XML = "{http://www.w3.org/XML/1998/namespace}"
OTHER = "{http://www.w3.org/1999/xlink}"


def test_attributes_of_one_local_name_are_told_apart() -> None:
    source = parsed('<p xmlns:x="http://www.w3.org/1999/xlink" id="a" x:id="b"\n xml:id="c"/>', "p.xml")
    place = source.attribute_place
    assert [place(source.root, name) for name in ("id", f"{OTHER}id", f"{XML}id")] == [(1, 43), (1, 50), (2, 2)]
    assert place(source.root, "n") == place(source.root, f"{OTHER}n") == (1, 1)


def test_a_path_leads_to_the_attribute_of_its_namespace() -> None:
    source = parsed('<p id="a" xml:id="c"/>', "p.xml")
    assert source.place_of_path("/Q{}p[1]/@id") == (1, 4)
    assert source.place_of_path("/Q{}p[1]/@xml:id") == (1, 11)
    assert source.place_of_path("/Q{}p[1]/@Q{http://www.w3.org/XML/1998/namespace}id") == (1, 11)


def test_that_a_file_was_not_checked_to_its_end_is_told_last() -> None:
    problems = [Problem(code, "error", "a.xml", line, 1, "x") for code, line in (("check-cut", 2), ("doctype", 9))]
    assert [each.code for each in in_order(problems)] == ["doctype", "check-cut"]
