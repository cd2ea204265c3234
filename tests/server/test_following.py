"""The service answers the generation that the site bears, from build to build, on SQLite and PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from library import change, clear, items_of, make_edition

from publish.edition import Edition
from publish.metadata.item import Item, fingerprint
from publish.pipeline.manifest import FILE, manifest
from publish.problem import EditionError
from publish.server.command import open_stores
from publish.server.following import Following
from publish.store.files import generation_of, store_of
from publish.store.generations import commit
from publish.store.index import index
from publish.store.store import Selection, Store, file_url

CHANGE = '<change when="2026-11-22T10:00:00Z" status="published">Corrected.</change>'


@pytest.fixture(scope="module")
def generations(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Item], list[Item]]:
    """The items of the five before and after a change."""
    edition = make_edition(tmp_path_factory.mktemp("before") / "edition")
    before = items_of(edition)
    change(edition, "cable-25025", CHANGE)
    return before, items_of(edition)


@pytest.fixture
def site(tmp_path: Path, generations: tuple[list[Item], list[Item]]) -> Path:
    build(tmp_path / "site", generations[0])
    return tmp_path / "site"


def build(site: Path, items: list[Item]) -> None:
    """Commit a generation and let the site bear it, as a build does."""
    listed = manifest([("index.html", b"x")], served=fingerprint(items))
    next_site = site.with_name("next")
    next_site.mkdir(exist_ok=True)
    (next_site / FILE).write_bytes(listed)
    commit(site, generation_of(next_site), lambda store: index(store, items).problems)
    site.mkdir(exist_ok=True)
    (next_site / FILE).replace(site / FILE)


def stamp(store: Store) -> str:
    row = store.get("cable-25025")
    assert row is not None
    return row.datestamp


def test_the_next_answer_is_of_the_generation_that_the_site_bears(
    site: Path, generations: tuple[list[Item], list[Item]]
) -> None:
    stores = Following(site)
    before = stores()
    assert stamp(before) == "2026-11-20T00:00:00Z" and stores() is before
    build(site, generations[1])
    assert stamp(stores()) == "2026-11-22T10:00:00Z"
    assert stamp(before) == "2026-11-20T00:00:00Z"  # an answer under way is of one generation to its end


def test_a_site_that_is_away_for_a_moment_or_lacks_its_store_changes_nothing(
    site: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stores = Following(site)
    known = stores()
    held = (site / FILE).read_bytes()
    (site / FILE).unlink()
    assert stores() is known and not caplog.records
    (site / FILE).write_bytes(held.replace(generation_of_bytes(held), b"0" * 64))
    assert stores() is known and "there is no store of this site" in caplog.text
    assert len(caplog.records) == 1 and stores() is known and len(caplog.records) == 1


def generation_of_bytes(held: bytes) -> bytes:
    return held.partition(b'"generation": "')[2][:64]


@pytest.fixture(params=["file", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    url = file_url(tmp_path / "other.sqlite") if request.param == "file" else request.getfixturevalue("postgres")
    store = Store(url)
    clear(store)
    yield url
    clear(store)
    store.close()


def test_a_database_follows_each_build(
    edition: Edition, site: Path, generations: tuple[list[Item], list[Item]], database: str
) -> None:
    stores = open_stores(edition, site, database)
    assert isinstance(stores, Following)
    held = Store(database)
    assert (stamp(stores()), stamp(held)) == ("2026-11-20T00:00:00Z",) * 2
    build(site, generations[1])
    assert stamp(stores()) == "2026-11-22T10:00:00Z"
    file = stores()
    for _ in range(200):
        if stores() is not file:
            break
        time.sleep(0.05)
    assert stores() is not file and stamp(stores()) == stamp(held) == "2026-11-22T10:00:00Z"
    held.close()
    stores.close()


def test_a_database_that_knows_more_than_the_site_is_not_taken(edition: Edition, site: Path, tmp_path: Path) -> None:
    url = file_url(tmp_path / "other.sqlite")
    index(Store(url), [Item("telegram-1", "2026-11-20T00:00:00Z", "encoded", (), {"tei": b"<TEI/>"})])
    with pytest.raises(EditionError, match="does not know: telegram-1;"):
        open_stores(edition, site, url)
    assert store_of(site) is not None and Store(url).count(Selection()) == 1
