"""A build of what did not change ends before it begins; whatever a build reads or makes, a change of it is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from edition_here import copy_of_edition

from publish.checks.check import check_edition
from publish.edition import load
from publish.pipeline.build import CACHE, build
from publish.pipeline.unchanged import unchanged
from publish.problem import EditionError
from publish.settings import FILE

#: Runs the command and says which of the engines it loaded.
COMMAND = """
import sys
from publish.cli import main
main(["build", "--no-pdf"], standalone_mode=False)
print(*sorted({"saxonche", "typst", "sqlalchemy", "starlette"} & {*sys.modules}))
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(20)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    edition = copy_of_edition(tmp_path_factory.mktemp("built"))
    shutil.rmtree(edition / "odd") if not (edition / "odd").is_symlink() else (edition / "odd").unlink()
    shutil.copytree(Path(__file__).parents[2] / "odd", edition / "odd")
    assert build(load(edition), edition / "site", pdf=False) == []
    return edition


@pytest.fixture
def edition(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "edition", symlinks=True))


def same(edition: Path) -> bool:
    wanted = load(edition)
    object.__setattr__(wanted, "formats", tuple(name for name in wanted.formats if name != "pdf"))
    return unchanged(wanted, edition / "site", edition / CACHE, ()) == []


def append(file: str) -> Callable[[Path], None]:
    def change(edition: Path) -> None:
        (edition / file).parent.mkdir(parents=True, exist_ok=True)
        with (edition / file).open("ab") as written:
            written.write(b"\n")

    return change


def remove(file: str) -> Callable[[Path], None]:
    return lambda edition: (edition / file).unlink()


def add_document(edition: Path) -> None:
    shutil.copy(edition / "tei/documents/cable-25025.xml", edition / "tei/documents/other.xml")


def add_picture(edition: Path) -> None:
    (edition / "tei/facsimiles").mkdir(exist_ok=True)
    (edition / "tei/facsimiles/new.png").write_bytes(PICTURE)


def keep_time(edition: Path) -> None:
    """Change a letter, but neither the size nor the time of the file."""
    file = edition / "tei/documents/cable-25025.xml"
    times = file.stat()
    file.write_bytes(file.read_bytes().replace(b" the ", b" thx ", 1))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


CHANGES = {
    "a document": append("tei/documents/cable-25025.xml"),
    "a letter, with size and time as before": keep_time,
    "a document that is new": add_document,
    "a document that is gone": remove("tei/documents/cable-25025.xml"),
    "a register": append("tei/registers/persons.xml"),
    "a page": append("tei/pages/about.xml"),
    "a file that is not read": append("tei/documents/drafts/one.xml"),
    "the settings": append(FILE),
    "the ODD": append("odd/armistice.odd"),
    "the rules": append("odd/built/armistice.sch"),
    "words of the edition's own": append("press/labels/en.toml"),
    "a picture": add_picture,
    "a page of the site": append("site/index.html"),
    "a page of the site that is gone": remove("site/index.html"),
    "the list of the site": append("site/manifest.json"),
    "what a killed build left": lambda edition: (edition / ".site.making-0123456789abcdef").mkdir(),
    "the cache that is gone": lambda edition: shutil.rmtree(edition / CACHE),
    "the rows of the cache": lambda edition: (edition / CACHE / "rows.sqlite").write_bytes(b"no database"),
}  # fmt: skip


def test_nothing_changed(edition: Path) -> None:
    assert same(edition)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_noticed(edition: Path, change: Callable[[Path], None]) -> None:
    change(edition)
    assert not same(edition)


def test_a_file_that_an_odd_includes_belongs_to_it(edition: Path) -> None:
    (edition / "odd/part.xml").write_text("<div/>", encoding="utf-8")
    odd = edition / "odd/armistice.odd"
    include = '<!-- <xi:include href="part.xml"/> --></TEI>'
    odd.write_text(odd.read_text(encoding="utf-8").replace("</TEI>", include), encoding="utf-8")
    assert build(load(edition), edition / "site", pdf=False) == []
    assert same(edition)
    append("odd/part.xml")(edition)
    assert not same(edition)


def test_other_formats_are_another_site(edition: Path) -> None:
    assert unchanged(load(edition), edition / "site", edition / CACHE, ()) is None


def test_a_file_of_a_stranger_in_the_site_is_refused_also_where_nothing_changed(edition: Path) -> None:
    (edition / "site/thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(EditionError, match=r"thesis\.txt"):
        build(load(edition), edition / "site", pdf=False)
    assert build(load(edition), edition / "site", pdf=False, keep=["thesis.txt"]) == []


def test_warnings_are_reported_again(edition: Path) -> None:
    stray = edition / "tei/documents/drafts/one.xml"
    stray.parent.mkdir()
    stray.write_text("<TEI/>", encoding="utf-8")
    found = [build(load(edition), edition / "site", pdf=False) for _ in range(2)]
    assert [problem.code for problem in found[0]] == ["file-not-read"] and found[0] == found[1]


def test_what_two_documents_claim_is_reported_as_the_check_reports_it(edition: Path) -> None:
    text = (edition / "tei/documents/cable-25025.xml").read_text(encoding="utf-8")
    (edition / "tei/documents/copy-1.xml").write_text(text.replace("cable-25025", "copy-1"), encoding="utf-8")
    found = build(load(edition), edition / "site", pdf=False)
    assert [problem.code for problem in found] == ["title-twice", "transcript-twice"]
    assert found == check_edition(load(edition)).problems


def test_a_build_without_a_change_loads_no_engine(edition: Path) -> None:
    done = subprocess.run([sys.executable, "-c", COMMAND], cwd=edition, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["Built. Open site/index.html", ""]
