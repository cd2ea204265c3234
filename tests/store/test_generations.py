"""The generations of a site's store: committed unseen, named by the site, never changed, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from publish.metadata.item import Item, fingerprint
from publish.pipeline.manifest import FILE, manifest
from publish.problem import EditionError, any_errors
from publish.store.files import STORE, data_folder, generation_of, store_of
from publish.store.generations import commit
from publish.store.index import index
from publish.store.store import Selection, Store, file_url, frozen_url


def made(id_: str, stamp: str, text: str = "") -> Item:
    return Item(id_, stamp, "encoded", (), {"tei": f"<TEI>{id_}{text}</TEI>".encode()})


FIRST = [made("a", "2026-11-20T00:00:00Z"), made("b", "2026-11-20T00:00:00Z")]
SECOND = [FIRST[0], made("b", "2026-11-21T00:00:00Z", "changed")]
REFUSED = [FIRST[0], made("b", "2026-11-20T00:00:00Z", "changed")]


def stamp_of(items: list[Item]) -> str:
    return max(item.datestamp for item in items)


def written(items: list[Item]) -> bytes:
    return manifest([("index.html", b"x")], served=fingerprint(items))


def generation(items: list[Item]) -> str:
    return str(json.loads(written(items))["generation"])


def bear(site: Path, items: list[Item]) -> None:
    site.mkdir(exist_ok=True)
    (site / FILE).write_bytes(written(items))


def put(site: Path, items: list[Item]) -> list[str]:
    problems = commit(site, generation(items), lambda store: index(store, items, at=stamp_of(items)).problems)
    return [problem.code for problem in problems]


def texts(file: Path | None) -> list[bytes]:
    assert file is not None
    store = Store(frozen_url(file))
    found = [row.body for row in store.page(Selection(), "tei")]
    store.close()
    return found


def files(site: Path) -> set[str]:
    return {path.name for path in data_folder(site).iterdir()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with its first generation."""
    put(tmp_path / "site", FIRST)
    bear(tmp_path / "site", FIRST)
    return tmp_path / "site"


def test_a_generation_is_a_hash_of_the_files_and_of_what_is_served() -> None:
    assert generation(FIRST) == generation(list(FIRST)) != generation(SECOND)
    other = json.loads(manifest([("index.html", b"y")], served=fingerprint(FIRST)))["generation"]
    assert other != generation(FIRST)


def test_the_site_names_its_generation(site: Path) -> None:
    assert generation_of(site) == generation(FIRST)
    (site / FILE).write_text('{"files": []}')
    assert generation_of(site) == ""
    (site / FILE).unlink()
    assert generation_of(site) == ""


def test_a_committed_generation_is_unseen_until_the_site_bears_it(site: Path) -> None:
    assert put(site, SECOND) == []
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>b</TEI>"]
    bear(site, SECOND)
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>bchanged</TEI>"]


def test_a_refused_generation_leaves_nothing_that_a_site_could_bear(site: Path) -> None:
    assert put(site, REFUSED) == ["stamp-not-later"]
    bear(site, REFUSED)
    assert store_of(site) is None
    bear(site, FIRST)
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>b</TEI>"]


def test_the_new_generation_and_the_one_before_are_kept_and_no_other(site: Path) -> None:
    put(site, SECOND)
    third = [SECOND[0], made("b", "2026-11-22T00:00:00Z", "again")]
    put(site, third)  # the build of the second was never published
    assert files(site) == {f"harvest-{generation(items)}.sqlite" for items in (FIRST, third)}
    (data_folder(site) / "token.key").write_bytes(b"k" * 32)
    (data_folder(site) / "notes.sqlite").write_bytes(b"")
    bear(site, third)
    put(site, [*third, made("c", "2026-11-23T00:00:00Z")])
    assert {"token.key", "notes.sqlite"} < files(site) and len(files(site)) == 4


def test_a_file_of_a_generation_is_alone_and_can_be_read_where_nothing_can_be_written(site: Path) -> None:
    assert files(site) == {f"harvest-{generation(FIRST)}.sqlite"}
    folder = data_folder(site)
    for path in (*folder.iterdir(), folder):
        path.chmod(path.stat().st_mode & ~0o222)
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>b</TEI>"]
    folder.chmod(0o700)


def test_the_same_generation_is_not_made_again(site: Path) -> None:
    assert commit(site, generation(FIRST), lambda _store: pytest.fail("made again")) == []


def test_the_history_goes_on_though_the_site_is_gone(site: Path) -> None:
    put(site, SECOND)
    bear(site, SECOND)
    (site / FILE).unlink()
    assert put(site, SECOND[:1]) == ["document-vanished"]


def test_a_store_from_before_there_were_generations_goes_on(tmp_path: Path) -> None:
    site = tmp_path / "site"
    data_folder(site).mkdir()
    old = Store(file_url(data_folder(site) / STORE))
    index(old, FIRST, at="2026-11-20T10:00:00Z")
    (site).mkdir()
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>b</TEI>"]
    assert put(site, SECOND[:1]) == ["document-vanished"]
    assert put(site, SECOND) == []
    bear(site, SECOND)
    assert texts(store_of(site)) == [b"<TEI>a</TEI>", b"<TEI>bchanged</TEI>"]
    old.close()


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    data_folder(tmp_path / "site").write_text("a file")
    with pytest.raises(EditionError, match="the store cannot be written"):
        put(tmp_path / "site", FIRST)


def test_a_mirror_holds_what_the_store_holds(store: Store, site: Path) -> None:
    for items in (FIRST, SECOND):
        put(site, items)
        bear(site, items)
        file = store_of(site)
        assert file is not None
        source = Store(frozen_url(file))
        store.mirror(source)
        assert store.page(Selection(), "tei") == source.page(Selection(), "tei")
        assert store.state() == source.state() and store.sets() == source.sets()
        source.close()


def test_a_mirror_forgets_no_document_that_it_alone_knows(store: Store) -> None:
    index(store, [*FIRST, made("c", "2026-11-20T00:00:00Z")])
    source = Store()
    assert not any_errors(index(source, FIRST).problems)
    with pytest.raises(EditionError, match="does not know: c;"):
        store.mirror(source)
    assert store.count(Selection()) == 3
    source.close()
