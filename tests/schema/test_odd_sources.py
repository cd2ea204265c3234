"""Sources of an ODD: TEI's facts, another file, another ODD."""

from __future__ import annotations

from pathlib import Path

import pytest
from customisation import TEI, Make, Schema, odd_text

from publish.problem import EditionError
from publish.schema.odd import compile_odd

OTHER = f"""<TEI xmlns="{TEI}"><text><body>
  <elementSpec ident="ship" module="sea">
    <classes><memberOf key="model.name"/></classes><content><textNode/></content>
  </elementSpec>
  <elementSpec ident="sail" module="sea">
    <classes><memberOf key="model.name"/></classes><content><textNode/></content>
  </elementSpec>
</body></text></TEI>"""
VOCABULARY = Path(__file__).parent / "vocabulary.xml"


def test_tei_itself_is_the_source_where_none_is_named(tmp_path: Path) -> None:
    odd = tmp_path / "small.odd"
    odd.write_text(
        odd_text(
            '<moduleRef key="tei"/><moduleRef key="header" include="teiHeader fileDesc titleStmt '
            'publicationStmt sourceDesc"/>'
            '<moduleRef key="core" include="p title"/><moduleRef key="textstructure" include="TEI text '
            'body"/>',
            'start="TEI"',
        )
    )
    made = Schema(compile_odd(odd))
    assert made.compiled.problems == []
    header = (
        "<teiHeader><fileDesc><titleStmt><title>a</title></titleStmt><publicationStmt><p/></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    )
    assert made.accepts(f"<TEI>{header}<text><body><p>a</p></body></text></TEI>")
    assert not made.accepts(f"<TEI>{header}<text><body/></text></TEI>")


def test_a_module_comes_from_another_file(schema: Make) -> None:
    made = schema('<moduleRef key="sea" source="other.xml" include="ship"/>', beside={"other.xml": OTHER})
    assert made.accepts("<text><p><ship/></p></text>")
    assert not made.accepts("<text><p><sail/></p></text>")


def test_an_element_comes_from_another_file(schema: Make) -> None:
    made = schema('<elementRef key="sail" source="other.xml"/>', beside={"other.xml": OTHER})
    assert made.accepts("<text><p><sail/></p></text>")


def test_a_group_comes_from_another_file(schema: Make) -> None:
    groups = f'<TEI xmlns="{TEI}"><specGrp xml:id="g"><elementRef key="gap"/></specGrp></TEI>'
    made = schema('<specGrpRef target="groups.xml#g"/>', beside={"groups.xml": groups})
    assert made.accepts("<text><p><gap/></p></text>")
    whole = schema('<specGrpRef target="groups.xml"/>', beside={"groups.xml": groups})
    assert whole.accepts("<text><p><gap/></p></text>")


def test_an_odd_is_built_on_another(schema: Make) -> None:
    base = odd_text(
        f'<moduleRef key="tei" source="{VOCABULARY}"/><moduleRef key="core" source="{VOCABULARY}" '
        f'except="hi"/>'
        f'<elementSpec ident="name" mode="change" module="core"><attList><attDef ident="type" '
        f'mode="delete"/></attList></elementSpec>'
        '<elementSpec ident="ship" module="core"><classes><memberOf key="model.name"/></classes><content>'
        "<textNode/></content></elementSpec>",
        'start="text"',
    )
    made = schema(
        '<moduleRef key="tei"/><moduleRef key="core" except="list"/>',
        settings='start="text" source="base.odd"',
        beside={"base.odd": base},
        modules=False,
    )
    assert made.codes == []
    assert made.accepts("<text><p><ship/></p></text>")
    for absent in ('<p><name type="place"/></p>', "<p><hi/></p>", "<list><item/></list>"):
        assert not made.accepts(f"<text>{absent}</text>"), absent


def test_a_compiled_odd_is_a_source(schema: Make) -> None:
    compiled = (
        VOCABULARY.read_text()
        .replace("<body>", '<body><schemaSpec ident="all">')
        .replace("</body>", "</schemaSpec></body>")
    )
    made = schema(
        '<moduleRef key="tei"/><moduleRef key="core"/>',
        settings='start="text" source="all.xml"',
        beside={"all.xml": compiled},
        modules=False,
    )
    assert made.accepts("<text><p/></text>")


def test_an_odd_that_is_its_own_source_is_refused(schema: Make) -> None:
    made = schema("", settings='start="text" source="test.odd"')
    assert ("odd-missing-source", "error") in made.codes


def test_a_missing_source_is_told_where_it_is_named(schema: Make) -> None:
    made = schema('<moduleRef key="sea"\n source="nowhere.xml"/>')
    problem = next(p for p in made.compiled.problems if p.code == "odd-missing-source")
    assert (problem.line, problem.column) == (5, 2)
    assert "nowhere.xml" in problem.message


def test_nothing_is_fetched(schema: Make) -> None:
    made = schema('<moduleRef url="https://example.org/math.rng"/>', settings='start="text" source="tei:4.9.0"')
    assert made.codes[0] == ("odd-source-elsewhere", "info")
    assert ("odd-missing-source", "error") in made.codes
    assert made.accepts("<text><p/></text>")


def test_an_odd_that_is_not_there_stops_the_work(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no such file"):
        compile_odd(tmp_path / "none.odd")


def test_the_source_given_may_be_an_odd_itself(tmp_path: Path) -> None:
    base, odd = tmp_path / "base.odd", tmp_path / "test.odd"
    taken = '<moduleRef key="tei"/><moduleRef key="core" except="hi"/>'
    base.write_text(odd_text(taken, f'source="{VOCABULARY}"'))
    odd.write_text(odd_text('<moduleRef key="tei"/><moduleRef key="core"/>', 'start="text"'))
    made = Schema(compile_odd(odd, base))
    assert made.codes == []
    assert made.accepts("<text><p/></text>")
    assert not made.accepts("<text><p><hi/></p></text>")


def test_a_source_may_be_made_of_included_files(tmp_path: Path) -> None:
    part = '<specGrp xmlns="http://www.tei-c.org/ns/1.0"><elementSpec ident="x" module="m"><content><textNode/></content>'
    (tmp_path / "part.xml").write_text(f"{part}</elementSpec></specGrp>")
    base, odd = tmp_path / "base.xml", tmp_path / "test.odd"
    base.write_text(odd_text('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="part.xml"/>', ""))
    odd.write_text(odd_text('<moduleRef key="m"/>', 'start="x"'))
    made = Schema(compile_odd(odd, base))
    assert made.codes == []
    assert made.accepts("<x>text</x>")
    assert made.compiled.source == "base.xml"
    base.write_text(base.read_text().replace("part.xml", "none.xml"))
    assert ("odd-include", "error") in Schema(compile_odd(odd, base)).codes
