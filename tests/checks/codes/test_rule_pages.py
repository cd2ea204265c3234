"""Every rule has its page and its examples, and every example does what its page says."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from judge import HERE, ROOT, example, problems, told, without_space
from lxml import etree

from publish.checks.explain import explain, listed, rules
from publish.problem import EditionError

#: Where codes are written down, and how they are found there.
WRITTEN = {
    "odd/built/armistice.sch": r'<sch:assert id="([^"]+)"',
    "publish/schema/odd*.py": r'"(odd-[a-z-]+)"',
    "publish/schema/odd_sources.py": r'code(?:: str)? ?= ?"(odd-[a-z-]+)"',
    "publish/schema/schematron.py": r'"(schematron-[a-z-]+)"',
    "publish/checks/rules.py": r'finding\.id or "([a-z-]+)"',
    "publish/store/refusals.py": r'_problem\(\s*"([a-z-]+)"',
    "xslt/odd/*.xsl": r"'(odd-[a-z-]+)'",
    "xslt/schematron/emit.xsl": r'<problem code="([a-z-]+)"',
    "xslt/readings/*.xsl": r'<problem xmlns="" code="([a-z-]+)"',
}
#: Modules that list their codes themselves.
LISTED = (
    "publish.source.xml",
    "publish.settings",
    "publish.checks.schema_age",
    "publish.checks.contradictions",
    "publish.checks.facts.citing",
    "publish.checks.facts.drafts",
    "publish.checks.facts.fonts",
    "publish.checks.facts.hands",
    "publish.checks.facts.headers",
    "publish.checks.facts.languages",
    "publish.checks.facts.letters",
    "publish.checks.facts.pages",
    "publish.checks.facts.registered",
    "publish.checks.facts.registers",
    "publish.checks.facts.targets",
    "publish.checks.facts.transcripts",
    "publish.checks.facts.twice",
    "publish.checks.grammar",
    "publish.checks.identifiers",
    "publish.checks.pointers",
    "publish.checks.prefixes",
    "publish.checks.questions",
    "publish.checks.strays",
    "publish.checks.ignore",
    "publish.checks.entries",
    "publish.checks.xsd",
)
CODES = [rule.code for rule in rules()]
#: What a bad example has besides its fault, because the fault is that there are too many.
BESIDES = {"check-cut": ["unknown-element"]}
#: Rules whose bad example is a file that is not there.
NO_FILE = {"document-vanished"}


def codes() -> Iterator[str]:
    """Yield every code that any checker can give."""
    for module in LISTED:
        yield from importlib.import_module(module).CODES
    for pattern, written in WRITTEN.items():
        files = sorted(ROOT.glob(pattern))
        found = [code for file in files for code in re.findall(written, file.read_text(), re.MULTILINE)]
        assert found, f"{pattern} has no codes: say where they are now"
        yield from ("".join(code) for code in found)
    checks = (ROOT / "xslt/schematron/check.xsl").read_text()
    yield from (f"schematron-{code}" for code in re.findall(r"schematron:problem\([^,]+,\s*'([a-z]+)'", checks))


def test_every_code_has_its_page_and_every_page_its_code() -> None:
    assert sorted(set(codes())) == CODES


def test_every_code_has_its_examples_and_every_example_its_code() -> None:
    folders = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
    assert folders == CODES
    wanted = [file for code in CODES for file in (example(code, "bad"), example(code, "good"), HERE / code / "expected.toml")]
    assert [p for p in wanted if not p.exists()] == [HERE / code / "bad.xml" for code in sorted(NO_FILE)]


@pytest.mark.parametrize("code", CODES)
def test_a_bad_example_has_its_fault_and_no_other(code: str, update_golden: bool) -> None:
    found = problems(code, "bad")
    own = [problem for problem in found if problem.code == code]
    if update_golden:
        (HERE / code / "expected.toml").write_text("\n".join(map(told, own)), encoding="utf-8")
    assert "\n".join(map(told, own)) == (HERE / code / "expected.toml").read_text(encoding="utf-8")
    assert len(own) == 1 and {problem.code for problem in found} == {code, *BESIDES.get(code, ())}


@pytest.mark.parametrize("code", CODES)
def test_a_good_example_has_no_fault(code: str) -> None:
    assert problems(code, "good") == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_examples_of_a_page_are_those_that_are_tried(rule: object) -> None:
    from publish.checks.explain import Rule

    assert isinstance(rule, Rule)
    for shown, kind in ((rule.bad, "bad"), (rule.good, "good")):
        if shown.is_code:
            whole = example(rule.code, kind).read_text(encoding="utf-8")
            assert without_space(shown.text) in without_space(whole)


def test_a_page_refers_to_parts_of_the_guidelines_that_there_are() -> None:
    anchors = {link.target for rule in rules() for link in rule.see if link.is_anchor}
    odd = etree.parse(ROOT / "odd/armistice.odd")
    assert anchors <= {str(value) for value in odd.xpath("//*[local-name() = 'div']/@xml:id")}
    assert all(rule.see for rule in rules())


TEI = ROOT.parent / "shared/tei/p5subset.xml"


@pytest.mark.shared
@pytest.mark.skipif(not TEI.exists(), reason="needs TEI's specifications in ../shared")
def test_a_page_refers_to_sections_of_the_tei_guidelines_that_there_are() -> None:
    pages = [link.target for rule in rules() for link in rule.see if "tei-p5-doc" in link.target]
    sections = {page.rpartition("#")[2] for page in pages if "#" in page}
    known = {value[1:] for value in re.findall(r'target="(#[^"]+)"', TEI.read_text(encoding="utf-8"))}
    chapters = {section for section in sections if len(section) <= 3}
    assert sections <= known | chapters


def test_explaining_a_rule_says_what_it_wants_with_both_examples() -> None:
    text = explain("typed-sign-in-text")
    assert text.startswith("typed-sign-in-text\n\nNo sign of the typist")
    assert "[your] instructions" in text and 'reason="sense"' in text and "armistice-brackets" in text
    assert max(map(len, explain("duplicate-id").splitlines())) <= 120


def test_without_a_code_all_rules_are_listed_once_by_theme() -> None:
    lines = listed().splitlines()
    assert sorted(line.split()[0] for line in lines if line.startswith("  ")) == CODES
    assert "Letters" in lines and "Registers" in lines


def test_a_code_that_there_is_not_gets_the_nearest_one() -> None:
    with pytest.raises(EditionError, match="did you mean typed-sign-in-text"):
        explain("typed-signs-in-text")


def test_every_page_ships_with_the_package() -> None:
    assert Path(str(importlib.import_module("publish").__file__)).parent / "checks" / "codes" in {
        path.parent for path in (ROOT / "publish").rglob("*.md")
    }
