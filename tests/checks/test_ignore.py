"""Exceptions from rules: where they hold, that they give a reason, and that they are still needed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publish.checks.check import check_edition
from publish.edition import load
from publish.problem import EditionError

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
GOOD = (ROOT / "tests/checks/codes/unknown-element/good.xml").read_text("utf-8")
SECOND = '<p xml:id="example.b2">We intend to advance the following points.</p>'
BRACKETS = '<p xml:id="example.b2">See [1].</p>'
REASON = '<?publish-ignore code="typed-sign-in-text" reason="pages of the file"?>'


def codes(file: Path, put: str) -> list[str]:
    file.write_text(GOOD.replace(SECOND, put), "utf-8")
    return [problem.code for problem in check_edition(load(EDITION), [file]).problems]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (BRACKETS, ["typed-sign-in-text"]),
        (REASON + BRACKETS, []),
        (REASON.replace('"', "'") + BRACKETS, []),
        (f"{REASON}\n<!-- why -->\n{BRACKETS}", []),
        (REASON + BRACKETS + BRACKETS.replace("b2", "b7"), ["typed-sign-in-text"]),
        ("<!--" + REASON + "-->" + BRACKETS, ["typed-sign-in-text"]),
        (REASON + '<list><item xml:id="example.b2">One <hi rend="italic">[2]</hi> [3]</item></list>', []),
        (REASON.replace(' reason="pages of the file"', "") + BRACKETS, ["ignore-without-reason"]),
        (REASON.replace("pages of the file", " ") + BRACKETS, ["ignore-without-reason"]),
        (REASON + SECOND, ["ignore-unused"]),
        (REASON.replace("typed-sign", "typed-sing") + BRACKETS, ["ignore-unused", "typed-sign-in-text"]),
        (SECOND.replace("</p>", REASON + "</p>"), ["ignore-unused"]),
        ("<?publish-ignore?>" + SECOND, ["ignore-unused"]),
    ],
)
def test_an_exception_holds_for_the_element_after_it(tmp_path: Path, typed: str, wanted: list[str]) -> None:
    assert codes(tmp_path / "example.xml", typed) == wanted


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("tei", "odd"):
        shutil.copytree(EDITION / name, tmp_path / name)
    (tmp_path / "tei/documents/example.xml").write_text(GOOD.replace(SECOND, BRACKETS), "utf-8")
    shutil.copy(EDITION / "edition.toml", tmp_path)
    return tmp_path


TABLE = '\n[[ignore]]\ncode = "{code}"\nfile = "tei/documents/example.xml"\nreason = "{reason}"\n'


@pytest.mark.parametrize(
    ("code", "reason", "wanted"),
    [
        ("typed-sign-in-text", "pages", []),
        ("typed-sign-in-text", "", [("ignore-without-reason", "edition.toml")]),
        (
            "block-without-id",
            "x",
            [("ignore-unused", "edition.toml"), ("typed-sign-in-text", "tei/documents/example.xml")],
        ),
    ],
)
def test_an_exception_in_the_settings_holds_for_a_file(
    copy: Path, code: str, reason: str, wanted: list[tuple[str, str]]
) -> None:
    settings = copy / "edition.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text + TABLE.format(code=code, reason=reason), "utf-8")
    problems = check_edition(load(copy)).problems
    assert [(problem.code, problem.file) for problem in problems] == wanted
    assert [p.line for p in problems if p.file == "edition.toml"] == [text.count("\n") + 2] * bool(reason != "pages")


def test_an_exception_is_not_asked_for_its_use_where_its_file_is_not_checked(copy: Path) -> None:
    settings = copy / "edition.toml"
    settings.write_text(settings.read_text("utf-8") + TABLE.format(code="x", reason="y"), "utf-8")
    assert check_edition(load(copy), [copy / "tei/documents/cable-25025.xml"]).problems == []


def test_an_exception_without_a_file_is_refused(copy: Path) -> None:
    settings = copy / "edition.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[[ignore]]\ncode = "x"\n', "utf-8")
    with pytest.raises(EditionError, match="needs the setting `file`"):
        check_edition(load(copy))


def test_what_keeps_a_file_from_being_read_cannot_be_excepted(copy: Path) -> None:
    (copy / "tei/documents/example.xml").write_text("<TEI>", "utf-8")
    settings = copy / "edition.toml"
    settings.write_text(settings.read_text("utf-8") + TABLE.format(code="not-well-formed", reason="y"), "utf-8")
    assert [problem.code for problem in check_edition(load(copy)).problems] == ["not-well-formed"]


def test_an_exception_from_a_rule_that_there_is_not_gets_the_nearest_one(tmp_path: Path) -> None:
    file = tmp_path / "example.xml"
    file.write_text(GOOD.replace(SECOND, REASON.replace("typed-sign", "typed-sing") + SECOND), "utf-8")
    (problem,) = check_edition(load(EDITION), [file]).problems
    assert problem.message == "there is no rule typed-sing-in-text: did you mean typed-sign-in-text?"
    assert problem.hint == 'code="typed-sign-in-text"'


def test_an_exception_for_a_file_that_there_is_not_is_told(copy: Path) -> None:
    settings = copy / "edition.toml"
    table = '\n[[ignore]]\ncode = "nothing-in-it"\nfile = "tei/documents/gone.xml"\nreason = "x"\n'
    settings.write_text(settings.read_text("utf-8") + table, "utf-8")
    assert "ignore-unused" in [each.code for each in check_edition(load(copy)).problems]
