"""Real harvesters over a live service: Sickle and oaipmh-scythe get everything, incrementally, once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from library import change, items_of, make_edition, serving
from lxml import etree
from oaipmh_scythe import Scythe
from sickle import Sickle

from publish.edition import Edition
from publish.metadata.item import Item, without_base
from publish.store.index import index
from publish.store.store import Store

OAI = "{http://www.openarchives.org/OAI/2.0/}"
DOCUMENTS = ["cable-25025", "malik-statement-draft", "telegram-13464", "telegram-23343", "telegram-3305"]
#: What a harvest brings: the ids in the order in which they came, and of each its metadata (None: deleted).
Harvest = dict[str, bytes | None]


def by_sickle(root: str, **asked: str) -> Iterator[tuple[str, bytes | None]]:
    for record in Sickle(f"{root}oai").ListRecords(**{"metadataPrefix": "tei", **asked}):
        yield record.header.identifier, None if record.deleted else canonical(record.xml)


def by_scythe(root: str, **asked: str) -> Iterator[tuple[str, bytes | None]]:
    named = {{"from": "from_", "set": "set_"}.get(name, name): value for name, value in asked.items()}
    with Scythe(f"{root}oai") as scythe:
        for record in scythe.list_records(**{"metadata_prefix": "tei", **named}):
            deleted = record.header.deleted
            yield record.header.identifier, None if deleted else canonical(record.xml)


def canonical(record: etree._Element) -> bytes:
    (metadata,) = record.iter(f"{OAI}metadata")
    return bytes(etree.tostring(metadata[0], method="c14n", exclusive=True, with_tail=False))


def ids(harvest: Iterator[tuple[str, bytes | None]]) -> list[str]:
    return [identifier.removeprefix("oai:edition.test:") for identifier, _ in harvest]


CLIENTS = pytest.mark.parametrize("client", [by_sickle, by_scythe])
Client = Callable[..., Iterator[tuple[str, bytes | None]]]


@pytest.fixture
def root(filled: Store, edition: Edition) -> Iterator[str]:
    with serving(filled, edition) as address:
        yield address


@CLIENTS
def test_a_harvest_in_parts_of_two_brings_every_document_whole(root: str, edition: Edition, client: Client) -> None:
    harvest = list(client(root))
    assert ids(iter(harvest)) == DOCUMENTS
    # Both clients drop white space between elements when they parse; test_oai compares every character.
    parser = etree.XMLParser(remove_blank_text=True)
    for (_, content), path in zip(harvest, edition.documents(), strict=True):
        assert without_base(content or b"") == etree.tostring(etree.parse(path, parser).getroot(), method="c14n", exclusive=True)


@CLIENTS
def test_a_harvest_by_set_and_by_date_brings_what_is_asked(root: str, client: Client) -> None:
    assert ids(client(root, set="correspondent:stalin")) == ["cable-25025", "telegram-23343", "telegram-3305"]
    assert ids(client(root, **{"from": "2026-11-20", "until": "2026-11-20"})) == DOCUMENTS
    assert ids(client(root, **{"from": "2026-11-20T00:00:00Z"})) == DOCUMENTS


def test_sickle_reads_everything_else_too(root: str) -> None:
    sickle = Sickle(f"{root}oai")
    assert sickle.Identify().deletedRecord == "persistent"
    assert [form.metadataPrefix for form in sickle.ListMetadataFormats()] == [
        "oai_dc",
        "tei",
        "mods",
        "datacite",
    ]
    assert "year:1951" in [set_.setSpec for set_ in sickle.ListSets()]
    assert len(list(sickle.ListIdentifiers(metadataPrefix="oai_dc"))) == 5
    record = sickle.GetRecord(identifier="oai:edition.test:telegram-3305", metadataPrefix="oai_dc")
    assert record.metadata["creator"] == ["Mao Zedong"]


@CLIENTS
def test_a_second_harvest_brings_what_changed_and_what_was_withdrawn_once(
    store: Store, tmp_path: Path, client: Client
) -> None:
    edition = make_edition(tmp_path / "changing")
    index(store, items_of(edition), at="2026-11-20T12:00:00Z")
    with serving(store, edition) as root:
        assert ids(client(root)) == DOCUMENTS
        published = '<change when="2026-12-01T09:30:00Z" status="published">Published.</change>'
        change(edition, "telegram-3305", published, words=("refugees", "persons displaced"))
        change(edition, "cable-25025", '<change when="2026-12-02T10:00:00Z" status="withdrawn">Gone.</change>')
        assert not index(store, items_of(edition)).problems
        harvest = dict(client(root, **{"from": "2026-11-20T00:00:01Z"}))
        assert list(harvest) == ["oai:edition.test:cable-25025", "oai:edition.test:telegram-3305"]
        assert harvest["oai:edition.test:cable-25025"] is None
        assert b"persons displaced" in (harvest["oai:edition.test:telegram-3305"] or b"")
        assert ids(client(root, **{"from": "2026-12-01T09:30:01Z"})) == ["cable-25025"]
        assert not index(store, items_of(edition)).changed
        assert ids(client(root)) == DOCUMENTS


@CLIENTS
def test_a_harvest_during_a_swap_neither_fails_nor_misses_nor_repeats(
    store: Store, edition: Edition, five: list[Item], client: Client
) -> None:
    from dataclasses import replace

    def generation(number: int) -> list[Item]:
        stamp = f"2026-12-01T00:00:{number:02}Z"
        tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" n="{number}"/>'.encode()
        return [
            replace(five[0], id=f"d{n:03}", datestamp=stamp, forms={**five[0].forms, "tei": tei}) for n in range(40)
        ]

    index(store, generation(0), at="2026-12-01T00:00:00Z")
    failed: list[object] = []

    def swap() -> None:
        for number in range(1, 9):
            failed.extend(index(store, generation(number), at="2026-12-01T00:00:00Z").problems)

    with serving(store, edition) as root:
        thread = threading.Thread(target=swap)
        thread.start()
        harvests = [ids(client(root)) for _ in range(2)]
        thread.join()
    assert not failed
    assert harvests == [[f"d{n:03}" for n in range(40)]] * 2
