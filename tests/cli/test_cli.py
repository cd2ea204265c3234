"""The command line as editors meet it: what it prints, its exit statuses, and what bad input does to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from edition_here import EDITION, ROOT, copy_of_edition

from publish.cli import COMMANDS, main

DOCUMENT = EDITION / "tei" / "documents" / "telegram-3305.xml"


def publish(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "publish", *map(str, arguments)], cwd=cwd, capture_output=True, timeout=120, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy_of_edition(tmp_path)


def edited(edition: Path, old: str, new: str) -> Path:
    file = edition / "tei" / "documents" / DOCUMENT.name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_check_asks_the_rules_of_one_phase(tmp_path: Path) -> None:
    rule = '<pattern id="{0}"><rule context="doc"><report test="true()">of {0}</report></rule></pattern>'
    phases = '<phase id="first"><active pattern="a"/></phase>'
    schema = f'<schema xmlns="http://purl.oclc.org/dsdl/schematron">{phases}{rule.format("a")}{rule.format("b")}</schema>'
    (tmp_path / "rules.sch").write_text(schema, encoding="utf-8")
    (tmp_path / "doc.xml").write_text("<doc/>", encoding="utf-8")
    asked = ("check", "--sch", tmp_path / "rules.sch", tmp_path / "doc.xml", "--phase")
    assert publish(*asked, "first").stdout.count(b"error:") == 1
    assert publish(*asked, "#ALL").stdout.count(b"error:") == 2
    unknown = publish(*asked, "second")
    assert (unknown.returncode, unknown.stderr.count(b"the schema has no phase second")) == (2, 1)
    assert publish("check", "--phase", "first").returncode == 2


def test_the_edition_has_no_problems() -> None:
    done = publish("check")
    assert (done.returncode, done.stdout) == (0, b"")


def test_json_has_every_field_of_every_problem(edition: Path) -> None:
    edited(edition, '<author><persName ref="person:mao"', '<author><persName ref="person:mau"')
    done = publish("check", "--format", "json", cwd=edition)
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert problem == {
        "code": "unknown-register-entry",
        "severity": "error",
        "file": "tei/documents/telegram-3305.xml",
        "line": 10,
        "column": 27,
        "message": '`ref="person:mau"` names no one in the register of persons: did you mean `person:mao`?',
        "hint": 'ref="person:mao"',
        "edits": [{"start": 649, "end": 665, "text": 'ref="person:mao"'}],
    }


#: What is done to a file, and the code, sentence and line wanted.
FAULTS: list[tuple[str, bytes, str, str]] = [
    ("not well-formed", b"<TEI><p></TEI>", "not-well-formed", "is still open"),
    ("cut off", DOCUMENT.read_bytes()[:4000], "not-well-formed", "was it saved whole?"),
    ("external entity", b'<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI/>', "doctype", "external DTD"),
    (
        "exploding entity",
        b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>',
        "doctype",
        "declarations of its own",
    ),
    ("wrong namespace", b'<TEI xmlns="http://example.org/"/>', "wrong-namespace", "namespace"),
    ("no namespace", DOCUMENT.read_bytes().replace(b' xmlns="http://www.tei-c.org/ns/1.0"', b""), "wrong-namespace", ""),
    ("unknown element", DOCUMENT.read_bytes().replace(b"<q>", b"<qq>").replace(b"</q>", b"</qq>"), "unknown-element", "<q>"),
    ("not UTF-8", b"<TEI>\xff</TEI>", "not-utf-8", "0xFF"),
    ("another encoding", b'<?xml version="1.0" encoding="ISO-8859-1"?><TEI/>', "not-utf-8", "ISO-8859-1"),
    ("empty", b"", "empty-file", "empty"),
    ("deep", b"<a>" * 5000 + b"</a>" * 5000, "too-deep", "256"),
]


@pytest.mark.parametrize(("name", "content", "code", "words"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_bad_input_is_told_in_words_and_builds_nothing(
    edition: Path, name: str, content: bytes, code: str, words: str
) -> None:
    file = edition / "tei" / "documents" / DOCUMENT.name
    file.write_bytes(content)
    checked = publish("check", "--format", "json", file, cwd=edition)
    assert checked.returncode == 1
    problems = json.loads(checked.stdout)["problems"]
    assert code in [problem["code"] for problem in problems]
    assert any(words in problem["message"] + problem["hint"] for problem in problems)
    built = publish("build", "--no-pdf", cwd=edition)
    assert built.returncode == 1
    assert not (edition / "site").exists()
    assert not list(edition.glob(".site*"))


def test_a_duplicate_identifier_is_told_where_the_first_stands(edition: Path) -> None:
    edited(edition, 'xml:id="telegram-3305.b2"', 'xml:id="telegram-3305.b1"')
    done = publish("check", "--format", "json", cwd=edition)
    (problem,) = json.loads(done.stdout)["problems"]
    assert problem["code"] == "duplicate-id"
    assert "tei/documents/telegram-3305.xml:" in problem["message"]


def test_an_identifier_of_another_document_is_a_duplicate(edition: Path) -> None:
    edited(edition, 'xml:id="telegram-3305.text"', 'xml:id="stalin"')
    codes = [problem["code"] for problem in json.loads(publish("check", "--format", "json", cwd=edition).stdout)["problems"]]
    assert sorted(codes) == ["broken-link", "duplicate-id"]


@pytest.mark.parametrize("command", ["check", "render", "transcript"])
@pytest.mark.parametrize(
    ("file", "words"), [("none.xml", "no such file"), (".", "folder"), ("unreadable/x.xml", "no such file")]
)
def test_a_missing_file_or_a_folder_ends_with_status_2(command: str, file: str, words: str) -> None:
    done = publish(command, file)
    assert done.returncode == 2
    assert words in done.stderr.decode()


def test_outside_any_edition_the_command_says_so(tmp_path: Path) -> None:
    done = publish("check", cwd=tmp_path)
    assert done.returncode == 2
    assert b"no edition.toml" in done.stderr


def test_a_file_from_elsewhere_stands_in_for_the_document_it_is(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "draft.xml"
    text = DOCUMENT.read_text(encoding="utf-8")
    elsewhere.write_text(text, encoding="utf-8")
    assert publish("check", elsewhere, cwd=edition).returncode == 0
    elsewhere.write_text(text.replace("person:kim", "person:kym", 1), encoding="utf-8")
    done = publish("check", "--format", "json", elsewhere, cwd=edition)
    (problem,) = json.loads(done.stdout)["problems"]
    assert (problem["code"], problem["file"]) == ("unknown-register-entry", str(elsewhere))


@pytest.mark.parametrize(("to", "start"), [("html", b"<!DOCTYPE HTML>"), ("pdf", b"%PDF-"), ("text", b"To Comrade"), ("typst", b"#")])
def test_render_writes_to_standard_output(to: str, start: bytes) -> None:
    done = publish("render", DOCUMENT, "--reading", "diplomatic", "--to", to)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(start)


def test_render_writes_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    assert publish("render", DOCUMENT, "--to", "text", "--out", tmp_path / "t.txt").returncode == 0
    assert (tmp_path / "t.txt").read_text(encoding="utf-8").startswith("To Comrade FILIPPOV")
    done = publish("render", DOCUMENT, "--to", "text", "--out", tmp_path / "no" / "t.txt")
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["t.txt"]


@pytest.mark.parametrize("command", [("render", "--to", "text"), ("transcript",)])
def test_a_register_has_no_text_to_show(command: tuple[str, ...]) -> None:
    done = publish(*command, "tei/registers/persons.xml")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "tei/registers/persons.xml: there is no <text>" in done.stderr.decode()


def test_render_takes_tei_of_others_and_loses_no_text(tmp_path: Path) -> None:
    file = tmp_path / "play.xml"
    file.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div><sp><speaker>A</speaker>'
        "<l>one <unknown>two</unknown></l></sp><egg>three <unknown>four</unknown></egg></div></body></text></TEI>",
        encoding="utf-8",
    )
    for to in ("html", "text", "pdf"):
        done = publish("render", file, "--to", to)
        assert done.returncode == 0, done.stderr.decode()
        if to == "text":
            assert done.stdout.decode().split() == ["A", "one", "two", "three", "four"]
        else:
            assert done.stderr.count(b"[no-rule]") == 2, done.stderr.decode()


def test_new_makes_a_valid_document_and_overwrites_nothing(edition: Path) -> None:
    for kind in ("telegram", "memorandum", "letter"):
        assert publish("new", f"new-{kind}", "--kind", kind, cwd=edition).returncode == 0
    assert publish("check", cwd=edition).returncode == 0
    before = (edition / "tei" / "documents" / "new-letter.xml").read_bytes()
    for name in ("new-letter", "stalin_2", "persons"):
        assert publish("new", name, "--kind", "letter", cwd=edition).returncode == 2
    assert (edition / "tei" / "documents" / "new-letter.xml").read_bytes() == before


def test_check_takes_any_schema(tmp_path: Path) -> None:
    rng = tmp_path / "a.rng"
    rng.write_text('<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>', encoding="utf-8")
    good, bad = tmp_path / "good.xml", tmp_path / "bad.xml"
    good.write_text("<a/>", encoding="utf-8")
    bad.write_text("<a><b/></a>", encoding="utf-8")
    assert publish("check", "--rng", rng, good).returncode == 0
    assert publish("check", "--rng", rng, bad).returncode == 1
    assert publish("check", "--rng", tmp_path / "none.rng", good).returncode == 2
    assert publish("check", "--rng", rng).returncode == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_ends_with_status_2(edition: Path) -> None:
    file = edition / "tei" / "documents" / DOCUMENT.name
    file.chmod(0)
    assert publish("check", cwd=edition).returncode == 2


def test_every_command_has_help() -> None:
    listed = publish("--help").stdout.decode()
    for command in ("build", "check", "explain", "new", "render", "schema", "serve", "transcript"):
        assert command in listed
        assert publish(command, "--help").returncode == 0


def test_all_lists_every_name_that_the_schema_would_take(edition: Path) -> None:
    file = edited(edition, "<body>", "<body><zzzzz/>")
    few, every = (publish("check", file, *option, cwd=edition).stdout.decode() for option in ((), ("--all",)))
    assert " more)" in few and " more)" not in every
    assert every.count("`<") > few.count("`<")


def test_a_schema_that_is_not_relax_ng_ends_the_check_with_its_place(tmp_path: Path) -> None:
    twice = '<attribute name="a"/><attribute name="a"/>'
    schema = tmp_path / "twice.rng"
    schema.write_text(f'<element xmlns="http://relaxng.org/ns/structure/1.0" name="x">{twice}</element>', "utf-8")
    (tmp_path / "x.xml").write_text('<x a=""/>', "utf-8")
    done = publish("check", "--rng", schema, tmp_path / "x.xml")
    assert done.returncode == 2
    assert "twice.rng:1:1: an attribute is there twice: `a` and `a`" in done.stderr.decode()


def test_the_list_of_commands_says_what_each_command_says_of_itself() -> None:
    context = click.Context(main)
    for name, line in COMMANDS.items():
        command = main.get_command(context, name)
        assert command is not None and command.name == name
        assert (command.help or "").startswith(line.partition(" (")[0].removesuffix(".")), name


def test_the_list_of_commands_loads_none_of_them() -> None:
    code = "import sys, publish.cli as c, click; c.main.get_help(click.Context(c.main)); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"lxml", "saxonche", "typst", "sqlalchemy", "starlette"} & set(loaded)


@pytest.mark.parametrize("debug", [False, True])
def test_an_unexpected_error_is_one_sentence_and_with_debug_a_trace(
    debug: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by\nnought")

    monkeypatch.setattr("publish.checks.explain.explain", fail)
    monkeypatch.setattr("publish.cli.explain.explain", fail)
    ended = CliRunner().invoke(main, [*(["--debug"] if debug else []), "explain", "doctype"])
    if debug:
        assert isinstance(ended.exception, ZeroDivisionError)
        return
    assert ended.exit_code == 2
    assert ended.output.count("\n") == 1
    assert "ZeroDivisionError: by nought" in ended.output and "--debug" in ended.output


def test_a_library_that_is_not_installed_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'typst'", name="typst")

    monkeypatch.setattr("publish.cli.explain.explain", fail)
    ended = CliRunner().invoke(main, ["explain", "doctype"])
    needed = 'Error: this needs typst, which is not installed: pip install "tei-press[pdf,site,serve]"\n'
    assert (ended.exit_code, ended.output) == (2, needed)
