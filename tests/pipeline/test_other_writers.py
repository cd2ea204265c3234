"""Every other command that writes: it replaces nothing that is not its own, and no file that it reads."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from edition_here import ROOT, copy_of_edition

from publish import edition as editions
from publish.checks.check import check_edition
from publish.checks.fix import fixed, write
from publish.cli import main
from publish.problem import EditionError
from publish.write import write_file

ODD = ROOT / "odd" / "armistice.odd"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_guidelines_replace_only_guidelines(tmp_path: Path) -> None:
    out = tmp_path / "guidelines"
    for _ in range(2):
        assert run("schema", "--odd", ODD, "--guidelines", out).exit_code == 0
    (out / "thesis.txt").write_text("years of work")
    refused = run("schema", "--odd", ODD, "--guidelines", out)
    assert refused.exit_code == 2 and "holds other things than guidelines: thesis.txt" in refused.output
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "index.html").write_text("mine")
    assert run("schema", "--odd", ODD, "--guidelines", tmp_path / "mine").exit_code == 2
    assert (tmp_path / "mine" / "index.html").read_text() == "mine"


@pytest.mark.parametrize("option", ["--rng", "--sch", "--simple"])
def test_a_schema_never_replaces_its_odd(option: str, tmp_path: Path) -> None:
    odd = tmp_path / "a.odd"
    odd.write_bytes(ODD.read_bytes())
    (tmp_path / "link.odd").symlink_to(odd)
    for out in (odd, tmp_path / "link.odd"):
        refused = run("schema", "--odd", odd, option, out)
        assert refused.exit_code == 2 and "would replace the file that it is made from" in refused.output
    assert odd.read_bytes() == ODD.read_bytes()


@pytest.mark.parametrize("command", ["render", "transcript"])
def test_a_result_never_replaces_its_document(command: str, tmp_path: Path) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    document = edition.documents()[0]
    before = document.read_bytes()
    refused = run("--edition", tmp_path, command, document, "--out", document)
    assert refused.exit_code == 2 and "would replace the file" in refused.output
    assert document.read_bytes() == before


def test_a_file_is_written_through_a_link_and_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / "file").chmod(0o600)
    (tmp_path / "link").symlink_to("file")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "file").read_text() == "new"
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_fix_keeps_the_byte_order_mark_and_never_undoes_a_save(tmp_path: Path) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    document = edition.documents()[0]
    document.write_bytes(BOM_UTF8 + document.read_bytes().replace(b'xml:lang="en"', b"xml:lang='en'", 1))
    fixes = fixed(check_edition(edition))
    assert [each.path for each in fixes] == [document]
    saved = document.read_bytes() + b"<!-- saved -->"
    document.write_bytes(saved)
    with pytest.raises(EditionError, match="was saved since it was read"):
        write(fixes)
    assert document.read_bytes() == saved
    write(fixed(check_edition(edition)))
    assert document.read_bytes().startswith(BOM_UTF8) and b'xml:lang="en"' in document.read_bytes()
