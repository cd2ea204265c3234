"""What a build may replace: only what the press made; what is kept; and nothing half."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from sites import PAGES, fill, make, pages, tree

from publish.pipeline import working
from publish.pipeline.manifest import SITE
from publish.pipeline.swap import replacing
from publish.problem import EditionError

NEW = {"index.html": b"new", "texts/b.html": b"three"}


@pytest.fixture(params=["one exchange", "two renames"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr("publish.pipeline.exchange.exchanged", lambda *_: False)


@pytest.mark.usefixtures("_both_ways")
def test_a_folder_is_replaced_in_one_step_and_nothing_is_left_next_to_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(out)
    with replacing(out, SITE) as replacement:
        fill(replacement, NEW)
        assert pages(out) == PAGES
        replacement.publish()
        assert pages(out) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_without_a_call_to_publish_nothing_happens(tmp_path: Path) -> None:
    make(tmp_path / "out")
    before = tree(tmp_path)
    with replacing(tmp_path / "out", SITE) as replacement:
        fill(replacement, NEW)
    with replacing(tmp_path / "none" / "deeper" / "out", SITE) as replacement:
        fill(replacement, NEW)
    assert tree(tmp_path) == before


def test_a_folder_with_a_manifest_of_something_else_is_refused_by_name(tmp_path: Path) -> None:
    for content in ("{}", '{"name": "My app", "icons": []}', '{"files": []}', '{"files": [1]}', "[" * 100_000, "not JSON", ""):
        (tmp_path / "mine").mkdir(exist_ok=True)
        (tmp_path / "mine" / "manifest.json").write_text(content)
        (tmp_path / "mine" / "thesis.txt").write_text("years of work")
        with pytest.raises(EditionError, match=r"holds other things than a built site: .*thesis\.txt"):
            make(tmp_path / "mine")
        assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"
        assert (tmp_path / "mine" / "manifest.json").read_text() == content


STRANGERS = {
    "CNAME": lambda site: (site / "CNAME").write_text("edition.test"),
    ".git/": lambda site: ((site / ".git").mkdir(), (site / ".git" / "HEAD").write_text("ref")),
    "texts/notes.txt": lambda site: (site / "texts" / "notes.txt").write_text("mine"),
    "texts/empty/": lambda site: (site / "texts" / "empty").mkdir(),
    "link": lambda site: (site / "link").symlink_to("nowhere"),
    "texts/a.xml": lambda site: ((site / "texts" / "a.xml").unlink(), (site / "texts" / "a.xml").symlink_to("/etc")),
    "index.html/": lambda site: ((site / "index.html").unlink(), (site / "index.html").mkdir()),
    "pipe": lambda site: os.mkfifo(site / "pipe"),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_what_was_put_into_a_site_is_refused_by_name(name: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site)
    STRANGERS[name](site)
    before = sorted(site.rglob("*"))
    with pytest.raises(EditionError, match=f"things than a built site: {name}[.]"):
        make(site, NEW)
    assert sorted(site.rglob("*")) == before


@pytest.mark.usefixtures("_both_ways")
def test_what_is_to_be_kept_moves_into_the_new_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site)
    (site / "CNAME").write_text("edition.test")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    (site / "texts" / "extra.txt").write_text("mine")
    (site / "logo").symlink_to("../logo.png")
    keep = ("CNAME", ".git", "texts/extra.txt", "logo", "not-there")
    kept = {"CNAME": "edition.test", ".git/HEAD": "ref", "texts/extra.txt": "mine", "logo": "link ../logo.png"}
    for _ in range(2):
        make(site, NEW, keep)
        found = tree(site)
        assert {path: found[path] for path in kept} == kept and found["index.html"] == "new"
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_holds_only_what_is_kept_becomes_a_site(tmp_path: Path) -> None:
    (tmp_path / "pages" / ".git").mkdir(parents=True)
    make(tmp_path / "pages", keep=(".git",))
    assert (tmp_path / "pages" / ".git").is_dir() and (tmp_path / "pages" / "index.html").is_file()


def test_what_a_desktop_leaves_in_folders_is_kept(tmp_path: Path) -> None:
    make(tmp_path / "site")
    (tmp_path / "site" / "texts" / ".DS_Store").write_text("icons")
    make(tmp_path / "site", NEW)
    assert (tmp_path / "site" / "texts" / ".DS_Store").read_text() == "icons"


@pytest.mark.parametrize("name", ["index.html", "texts", "manifest.json"])
def test_what_the_build_makes_itself_cannot_be_kept(name: str, tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=f"{name} cannot be kept"):
        make(tmp_path / "site", keep=(name,))
    assert list(tmp_path.iterdir()) == []


def test_what_comes_into_a_site_during_a_build_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site)
    with pytest.raises(EditionError, match=r"late\.txt"), replacing(site, SITE) as replacement:
        fill(replacement, NEW)
        (site / "late.txt").write_text("mine")
        replacement.publish()
    assert pages(site) == {**PAGES, "late.txt": b"mine"}


def test_what_comes_into_a_site_in_the_moment_of_the_exchange_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from publish.pipeline import swap

    site, real = tmp_path / "site", swap.exchange
    make(site)

    def late(new: Path, place: Path, aside: Path) -> None:
        (place / "late.txt").write_text("mine")
        real(new, place, aside)

    monkeypatch.setattr(swap, "exchange", late)
    make(site, NEW)
    assert pages(site) == {**NEW, "late.txt": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("_both_ways")
def test_what_is_kept_comes_back_when_the_exchange_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from publish.pipeline import swap

    site = tmp_path / "site"
    make(site)
    (site / "CNAME").write_text("edition.test")
    before = tree(tmp_path)

    def fails(*_: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(swap, "exchange", fails)
    with pytest.raises(EditionError, match="Input/output error"):
        make(site, NEW, ("CNAME",))
    assert tree(tmp_path) == before


def test_an_unmarked_site_is_accepted_when_all_its_files_are_as_listed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site)
    unmark(site)
    (site / "index.html").write_text("ONE")
    with pytest.raises(EditionError, match=r"agree with its list.*index\.html"):
        make(site, NEW)
    (site / "index.html").write_bytes(PAGES["index.html"])
    (site / "texts" / "a.html").unlink()
    with pytest.raises(EditionError, match=r"agree with its list.*texts/a\.html"):
        make(site, NEW)
    (site / "texts" / "a.html").write_bytes(PAGES["texts/a.html"])
    make(site, NEW)
    assert pages(site) == NEW


def unmark(site: Path) -> None:
    said = json.loads((site / "manifest.json").read_text())
    del said["format"]
    (site / "manifest.json").write_text(json.dumps(said))


def test_unmarked_folders_next_to_a_site_are_untouched(tmp_path: Path) -> None:
    for name in (".site.old", ".site.making-mine", ".site.making-", ".site.making-marked", ".siteX.making-1"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "thesis.txt").write_text("years of work")
    (tmp_path / ".site.making-file").write_text("mine")
    (tmp_path / ".site.making-marked" / "mark.json").write_text('{"format": "something else", "for": "site"}')
    (tmp_path / ".site.making-link").symlink_to(".site.making-mine")
    before = tree(tmp_path)
    make(tmp_path / "site")
    make(tmp_path / "site")
    assert {path: said for path, said in tree(tmp_path).items() if not path.startswith("site")} == before


@pytest.mark.parametrize("name", ["s[i]te", "s*", "?", "-x", "a b", "ü"])
def test_a_name_is_no_pattern(name: str, tmp_path: Path) -> None:
    make(tmp_path / "site")
    working.make_working(tmp_path / "site", lambda _: None)
    before = tree(tmp_path)
    make(tmp_path / name)
    make(tmp_path / name)
    assert {path: said for path, said in tree(tmp_path).items() if path.split("/")[0] != name} == before


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real/site")
    make(tmp_path / "link")
    assert (tmp_path / "link").is_symlink() and pages(tmp_path / "real" / "site") == PAGES
    make(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink() and pages(tmp_path / "real" / "site") == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


def test_places_where_no_site_can_be_get_a_sentence_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    for out, said in {
        ".": "the folder that you are in",
        "..": "the folder that you are in",
        "/": "the folder that you are in",
        "../file": "this is a file",
        "../file/site": "which is a file",
        "../file/deeper/site": "which is a file",
        "../loop": r"\.\./loop: ",
        "../loop/site": r"\.\./loop/site: ",
        "../" + "x" * 300: "File name too long",
    }.items():
        before = tree(tmp_path)
        with pytest.raises(EditionError, match=said):
            make(Path(out))
        assert tree(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(EditionError, match=r"cannot be written \(Permission denied\)"):
        make(tmp_path / "closed" / "site")
    with pytest.raises(EditionError, match=r"cannot be written \(Permission denied\)"):
        make(tmp_path / "closed" / "deeper" / "site")


def test_an_incomplete_site_is_never_published(tmp_path: Path) -> None:
    make(tmp_path / "site")
    before = tree(tmp_path)
    for spoil in (
        lambda folder: (folder / "index.html").unlink(),
        lambda folder: (folder / "index.html").write_text("longer than listed"),
        lambda folder: (folder / "extra.html").write_text("not listed"),
        lambda folder: (folder / "manifest.json").unlink(),
    ):
        with pytest.raises(EditionError, match="what was made"), replacing(tmp_path / "site", SITE) as replacement:
            fill(replacement, NEW)
            spoil(replacement.folder)
            replacement.publish()
        assert tree(tmp_path) == before


def test_the_folder_keeps_its_permissions(tmp_path: Path) -> None:
    make(tmp_path / "site")
    (tmp_path / "site").chmod(0o750)
    make(tmp_path / "site", NEW)
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("step", [1, 2])
def test_a_build_that_is_ended_before_its_folder_is_marked_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(1, 3))
    noted = working.Working.note

    def note(self: working.Working, *arguments: Any) -> None:
        if next(steps) == step:
            raise KeyboardInterrupt
        noted(self, *arguments)

    monkeypatch.setattr(working.Working, "note", note)
    with pytest.raises(KeyboardInterrupt), replacing(tmp_path / "out", SITE):
        pass
    assert list(tmp_path.glob(".out.making-*")) == []
