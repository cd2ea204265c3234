"""The store and its indexing: what goes in comes out, all or none, and stamps only rise."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from publish.metadata.item import Item
from publish.problem import EditionError
from publish.store.index import index
from publish.store.store import Selection, Store, file_url
from publish.store.tables import META

#: When the first of two indexings was, and a stamp after it.
THEN, LATER = "2026-11-20T00:00:00Z", "2026-12-01T09:30:00Z"


def made(number: int, stamp: str = "2026-11-20T00:00:00Z", text: str = "") -> Item:
    forms = {"tei": f"<TEI>{number}{text}</TEI>".encode()}
    return Item(f"d{number:03}", stamp, "encoded", (f"kind:{'ab'[number % 2]}",), forms)


def ids(store: Store, selection: Selection = Selection()) -> list[str]:  # noqa: B008 it is frozen
    return [row.id for row in store.page(selection, "", limit=1000)]


def test_what_was_indexed_comes_out_with_its_forms(store: Store) -> None:
    done = index(store, [made(2), made(1)])
    assert (done.added, done.changed, done.problems) == (["d002", "d001"], [], [])
    assert [(row.id, row.body) for row in store.page(Selection(), "tei")] == [
        ("d001", b"<TEI>1</TEI>"),
        ("d002", b"<TEI>2</TEI>"),
    ]
    assert store.get("d001") == store.get("d001", "tei")._replace(body=b"")  # type: ignore[union-attr]
    assert store.get("d009") is None


def test_pages_by_key_make_up_the_whole_list_once(store: Store) -> None:
    index(store, [made(number) for number in range(25)])
    found: list[str] = []
    while rows := store.page(Selection(set="kind:a"), "", after=found[-1] if found else "", limit=4):
        found += [row.id for row in rows]
    assert found == [f"d{number:03}" for number in range(0, 25, 2)]
    assert store.count(Selection(set="kind:a")) == 13 and store.count(Selection(set="kind")) == 25
    assert store.page_starts("kind", 10) == ["d000", "d010", "d020"]
    assert store.page_starts("kind:b", 10) == ["d001", "d021"]


def test_from_and_until_include_their_ends(store: Store) -> None:
    stamps = ["2026-11-20T00:00:00Z", "2026-11-20T00:00:01Z", "2026-11-20T00:00:02Z"]
    index(store, [made(number, stamp) for number, stamp in enumerate(stamps)])
    assert ids(store, Selection(from_=stamps[1])) == ["d001", "d002"]
    assert ids(store, Selection(until=stamps[1])) == ["d000", "d001"]
    assert ids(store, Selection(from_=stamps[1], until=stamps[1])) == ["d001"]
    assert store.span() == (stamps[0], stamps[2])


def test_a_changed_document_needs_a_later_stamp(store: Store) -> None:
    index(store, [made(1), made(2)], at=THEN)
    refused = index(store, [made(1, text="changed"), made(2)])
    assert [problem.code for problem in refused.problems] == ["stamp-not-later"]
    assert "2026-11-20T00:00:00Z" in refused.problems[0].message
    assert store.get("d001", "tei").body == b"<TEI>1</TEI>"  # type: ignore[union-attr]
    done = index(store, [made(1, LATER, text="changed"), made(2)])
    assert (done.changed, done.unchanged, done.problems) == (["d001"], 1, [])
    assert store.get("d001").datestamp == LATER  # type: ignore[union-attr]


@pytest.mark.parametrize("number", [1, 3])
def test_a_document_stamped_before_harvesters_came_is_taken_with_a_warning(store: Store, number: int) -> None:
    index(store, [made(1), made(2)], at="2026-11-21T03:26:31Z")

    def again(stamp: str) -> list[str]:
        told = {item.id: item for item in (made(1), made(2), made(number, stamp, "changed"))}
        problems = index(store, list(told.values()), at="2026-11-21T03:26:40Z").problems
        assert all(problem.severity == "warning" for problem in problems)
        return [f"{problem.code} {problem.file}" for problem in problems]

    assert again("2026-11-21T00:00:00Z") == [f"stamp-behind tei/documents/d00{number}.xml"]
    assert store.get(f"d00{number}", "tei").body == f"<TEI>{number}changed</TEI>".encode()  # type: ignore[union-attr]
    assert again("2026-11-21T00:00:00Z") == []


def test_a_first_indexing_and_a_stamp_of_the_very_second_are_taken_without_a_word(store: Store) -> None:
    assert index(store, [made(1)], at=LATER).problems == []
    assert index(store, [made(1), made(2, LATER)], at=LATER).problems == []


def test_a_document_without_a_date_is_refused(store: Store) -> None:
    assert [problem.code for problem in index(store, [made(1, stamp="")]).problems] == ["stamp-missing"]


def test_a_document_that_is_gone_without_a_tombstone_is_refused_and_nothing_is_written(store: Store) -> None:
    index(store, [made(1), made(2)], at=THEN)
    before = store.state()
    refused = index(store, [made(1), made(3)])
    assert [(problem.code, problem.file) for problem in refused.problems] == [
        ("document-vanished", "tei/documents/d002.xml")
    ]
    assert ids(store) == ["d001", "d002"] and store.state() == before


def test_a_withdrawn_document_stays_as_a_tombstone(store: Store) -> None:
    index(store, [made(1), made(2)])
    gone = replace(made(2, LATER), status="withdrawn", deleted=True)
    assert index(store, [made(1), gone]).changed == ["d002"]
    assert [(row.id, row.deleted) for row in store.page(Selection(), "")] == [("d001", False), ("d002", True)]
    assert ids(store, Selection(living=True)) == ["d001"]


def test_indexing_the_same_again_changes_nothing(store: Store) -> None:
    index(store, [made(1), made(2)])
    before = store.state()
    done = index(store, [made(1), made(2)])
    assert (done.added, done.changed, done.unchanged) == ([], [], 2) and store.state() == before


def test_what_was_indexed_is_there_when_the_store_is_opened_again(open_store: Callable[[], Store]) -> None:
    index(open_store(), [made(1)])
    assert ids(open_store()) == ["d001"]


def test_readers_see_the_old_index_or_the_new_one_never_a_mixture(open_store: Callable[[], Store]) -> None:
    store, reader = open_store(), open_store()
    stamps = [f"2026-11-20T00:00:{second:02}Z" for second in range(12)]
    index(store, [made(number, stamps[0]) for number in range(300)], at=THEN)
    seen: list[set[str]] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            rows = reader.page(Selection(), "tei", limit=1000)
            seen.append({row.datestamp for row in rows} | {str(len(rows))})

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for stamp in stamps[1:]:
            assert not index(store, [made(number, stamp, stamp) for number in range(300)], at=THEN).problems
    finally:
        stop.set()
        thread.join()
    assert seen and all(len(view) == 2 and "300" in view for view in seen)


def test_a_database_that_cannot_be_opened_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="cannot be opened"):
        Store(f"sqlite:///{tmp_path}/no/such/folder/x.sqlite")
    with pytest.raises(EditionError, match="cannot be opened"):
        Store("no address")


def filled_file(tmp_path: Path) -> Path:
    file = tmp_path / "store.sqlite"
    store = Store(file_url(file))
    index(store, [made(number, text="x" * 5000) for number in range(50)])
    store.close()
    return file


def test_a_file_that_is_no_store_is_told_with_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    file.write_text("a letter, by mistake, and longer than the beginning of a database")
    with pytest.raises(EditionError, match="not a database: move it away and run `publish build` again"):
        Store(file_url(file))


def test_a_store_cut_short_is_told_when_it_is_opened_or_asked(tmp_path: Path) -> None:
    file = filled_file(tmp_path)
    file.write_bytes(file.read_bytes()[:100_000])
    with pytest.raises(EditionError, match="malformed: move it away"):
        Store(file_url(file)).page(Selection(), "tei")


@pytest.mark.parametrize("change", ["UPDATE state SET version = 99", "ALTER TABLE state DROP COLUMN version"])
def test_a_store_of_another_version_is_told_and_left_alone(tmp_path: Path, change: str) -> None:
    file = filled_file(tmp_path)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(change)
    with pytest.raises(EditionError, match="made by another version of this program"):
        Store(file_url(file))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM item").fetchone() == (50,)


def test_a_store_can_be_opened_and_read_while_another_program_writes_to_it(tmp_path: Path) -> None:
    file = filled_file(tmp_path)
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM item")
        store = Store(file_url(file))
        assert store.count(Selection()) == 50
        store.close()


def test_what_reads_a_store_cannot_write_to_it(tmp_path: Path) -> None:
    store = Store(file_url(filled_file(tmp_path)))
    with pytest.raises(EditionError, match="readonly"):
        store._database.read(sa.text("DELETE FROM item"))  # type: ignore[arg-type]
    store.close()


def test_services_that_start_at_once_over_an_empty_database_all_start(open_store: Callable[[], Store]) -> None:
    first = open_store()
    if open_store() is first:
        pytest.skip("what is in memory is opened once")
    with first.connect() as connection:
        META.drop_all(connection)
    failed: list[EditionError] = []

    def open_and_count() -> None:
        try:
            assert open_store().count(Selection()) == 0
        except EditionError as error:
            failed.append(error)

    threads = [threading.Thread(target=open_and_count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
