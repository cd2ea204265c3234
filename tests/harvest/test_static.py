"""Metadata as files: each in its own format, all of one mind, nothing absolute without an address."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from library import items_of, make_edition
from lxml import etree
from protocol import DC, OAI, judged

from publish import record, saxon, xml
from publish.edition import Edition
from publish.harvest import jsonld, signposting
from publish.harvest.item import Item
from publish.harvest.jsonld import Context
from publish.harvest.registers import Entry, authorities, entries
from publish.harvest.static import static_files
from publish.record import Record

CMIF = Path(__file__).parents[2].parent / "shared" / "standards" / "cmif" / "cmi-customization.rng"
TEI = "{http://www.tei-c.org/ns/1.0}"
SM = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RS = "{http://www.openarchives.org/rs/terms/}"
SITE = [
    ("index.html", b"<html/>"),
    ("texts/telegram-3305.html", b"<html/>"),
    ("texts/telegram-3305.pdf", b"%PDF"),
]
Files = dict[str, bytes]


def trees(paths: list[Path]) -> dict[str, saxon.Tree]:
    read = {path.stem: xml.read(path) for path in paths}
    return {name: saxon.parse(source.text) for name, source in read.items() if isinstance(source, xml.Source)}


def records_of(edition: Edition) -> list[Record]:
    return [record.read(tree) for tree in trees(edition.documents()).values()]


def made(edition: Edition, items: list[Item]) -> Files:
    site = [*SITE, *((f"texts/{path.name}", path.read_bytes()) for path in edition.documents())]
    registers = trees(edition.registers())
    return dict(static_files(edition, records_of(edition), items=items, registers=registers, site=site))


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return make_edition(tmp_path_factory.mktemp("static") / "edition")


@pytest.fixture(scope="module")
def files(edition: Edition) -> Files:
    return made(edition, items_of(edition))


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> Files:
    edition = make_edition(tmp_path_factory.mktemp("nameless") / "edition", "")
    return made(edition, items_of(edition))


def test_without_an_address_nothing_that_needs_one_is_written(nameless: Files) -> None:
    assert {path.rpartition("/")[2].partition(".")[2] for path in nameless} == {
        "datacite.xml",
        "json",
        "jsonld",
        "txt",
    }
    told = b"".join(nameless.values())
    assert b"edition.test/" not in told and b'"@id": ""' not in told and b"Sitemap" not in told


def test_the_same_edition_makes_the_same_files(edition: Edition, files: Files) -> None:
    assert made(edition, items_of(edition)) == files


def test_every_file_is_well_formed(files: Files) -> None:
    for path, content in files.items():
        if path.endswith(".xml") or "resourcesync" in path:
            etree.fromstring(content)
        elif path.endswith(("json", "jsonld")):
            json.loads(content)


@pytest.mark.shared
@pytest.mark.skipif(not CMIF.is_file(), reason="needs ../shared/standards")
def test_cmif_is_valid_but_for_the_certainty_that_the_schema_does_not_know(files: Files) -> None:
    root = etree.fromstring(files["cmif.xml"])
    etree.RelaxNG(file=str(CMIF))
    for date in root.iter(f"{TEI}date"):
        assert date.attrib.pop("cert", "high") in ("high", "medium", "low", "unknown")
    schema = etree.RelaxNG(file=str(CMIF))
    assert schema.validate(root), schema.error_log


def test_cmif_has_every_letter_with_authorities(files: Files) -> None:
    root = etree.fromstring(files["cmif.xml"])
    letters = list(root.iter(f"{TEI}correspDesc"))
    assert [letter.get("ref", "").rpartition("/")[2] for letter in letters] == [
        "cable-25025.html", "cable-25025.html#cable-25025.enclosure", "telegram-13464.html", "telegram-23343.html",
        "telegram-23343.html#telegram-23343.enclosure", "telegram-3305.html",
    ]  # fmt: skip
    names = {name.text: name.get("ref") for name in root.iter(f"{TEI}persName")}
    assert names["Mao Zedong"] == "https://d-nb.info/gnd/118577425" and names["Li Kenong"] is None


def test_the_sitemap_has_every_page_and_its_day(files: Files) -> None:
    root = etree.fromstring(files["sitemap.xml"])
    assert [(url[0].text, url[1].text) for url in root.iter(f"{SM}url")] == [
        ("https://edition.test/index.html", "2026-11-20"),
        ("https://edition.test/texts/telegram-3305.html", "2026-11-20"),
    ]
    assert b"Sitemap: https://edition.test/sitemap.xml" in files["robots.txt"]


def test_resourcesync_leads_from_its_start_to_every_file_with_its_digest(files: Files, edition: Edition) -> None:
    def targets(path: str) -> list[str]:
        found = etree.fromstring(files[path]).iter(f"{SM}loc")
        return [(loc.text or "").removeprefix("https://edition.test/") for loc in found]

    assert targets(".well-known/resourcesync") == ["capabilitylist.xml"]
    assert targets("capabilitylist.xml") == ["resourcelist.xml", "changelist.xml"]
    listed = {url[0].text: url[2].attrib for url in etree.fromstring(files["resourcelist.xml"]).iter(f"{SM}url")}
    for path in edition.documents():
        told = listed[f"https://edition.test/texts/{path.name}"]
        assert told["hash"] == f"sha-256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
        assert (told["length"], told["type"]) == (str(path.stat().st_size), "application/tei+xml")
    changes = [md.get("change") for md in etree.fromstring(files["changelist.xml"]).iter(f"{RS}md")]
    assert changes == [None, *["created"] * 5]


def test_the_feed_tells_every_change(files: Files) -> None:
    root = etree.fromstring(files["feed.xml"])
    atom = "{http://www.w3.org/2005/Atom}"
    ids = [id_.text for id_ in root.iter(f"{atom}id")]
    assert len(ids) == 6 == len(set(ids))
    assert root.findtext(f"{atom}updated") == "2026-11-20T00:00:00Z"


def test_beacon_lists_the_persons_of_the_gnd(files: Files) -> None:
    assert "118577425||mao" in files["beacon.txt"].decode().splitlines()
    assert files["beacon.txt"].startswith(b"#FORMAT: BEACON\n")


def test_the_static_repository_has_every_record_in_every_format(files: Files) -> None:
    root = etree.fromstring(files["oai-static.xml"])
    lists = root.findall("{http://www.openarchives.org/OAI/2.0/static-repository}ListRecords")
    assert [(part.get("metadataPrefix"), len(part)) for part in lists] == [
        ("oai_dc", 5), ("mods", 5), ("datacite", 5), ("tei", 5),
    ]  # fmt: skip
    assert {stamp.text for stamp in root.iter(f"{OAI}datestamp")} == {"2026-11-20"}


def test_openapi_describes_every_interface(files: Files) -> None:
    told = json.loads(files["openapi.json"])
    assert told["openapi"] == "3.1.0" and told["servers"] == [{"url": "https://edition.test"}]
    assert list(told["paths"]) == ["/oai", "/dts", "/dts/collection", "/dts/navigation", "/dts/document"]
    ids = [operation["operationId"] for path in told["paths"].values() for operation in path.values()]
    assert len(ids) == len(set(ids))


def test_signposting_leads_from_the_page_to_its_parts_and_back(edition: Edition, files: Files) -> None:
    told = json.loads(files["texts/telegram-3305.linkset.json"])["linkset"]
    page = "https://edition.test/texts/telegram-3305.html"
    assert told[0]["anchor"] == page
    items = [item["href"] for item in told[0]["item"]]
    assert items == [f"https://edition.test/texts/telegram-3305.{ending}" for ending in ("pdf", "xml")]
    assert {part["anchor"] for part in told[1:]} == set(items)
    assert all(part["collection"] == [{"href": page, "type": "text/html"}] for part in told[1:])
    rels = {link.rel for link in signposting.links(Context(edition), records_of(edition)[0])}
    assert {"cite-as", "type", "describedby", "license", "linkset"} <= rels


def test_an_entry_of_a_register_keeps_the_best_of_its_addresses(edition: Edition) -> None:
    found = {entry.id: entry for entry in entries(trees(edition.registers())["persons"])}
    assert found["mao"].same_as[0] == "http://www.wikidata.org/entity/Q5816"
    assert authorities(found.values())["person:mao"] == "https://d-nb.info/gnd/118577425"
    bare = Entry("x", "person:x", "Person", "X", (), "", "", "", ())
    assert authorities([bare]) == {}


def facts_of(edition: Edition, item: Item, facts: Record) -> dict[str, dict[str, Any]]:
    """Return what each interface says of title, date, senders, language and version."""
    dc = etree.fromstring(item.forms["oai_dc"])
    mods = etree.fromstring(item.forms["mods"])
    datacite = etree.fromstring(item.forms["datacite"])
    dts = json.loads(item.forms["dts"])["dublinCore"]
    linked = jsonld.pruned(jsonld.document(Context(edition), facts))
    names = {"m": "http://www.loc.gov/mods/v3", "d": "http://datacite.org/schema/kernel-4"}

    def texts(root: etree._Element, path: str) -> list[str]:
        return [str(text) for text in root.xpath(f"{path}/text()", namespaces=names)]

    return {
        "oai_dc": {
            "title": dc.findtext(f"{DC}title"), "date": dc.findtext(f"{DC}date"),
            "senders": [e.text for e in dc.iter(f"{DC}creator")], "language": dc.findtext(f"{DC}language"),
        },
        "mods": {
            "title": texts(mods, "m:titleInfo/m:title")[0], "date": "/".join(texts(mods, "m:originInfo/m:dateCreated")),
            "senders": texts(mods, "m:name[m:role/m:roleTerm='creator']/m:namePart"),
            "language": texts(mods, "m:language[not(@objectPart)]/m:languageTerm")[0],
        },
        "datacite": {
            "title": texts(datacite, "//d:title")[0], "date": texts(datacite, "//d:date[@dateType='Created']")[0],
            "senders": [n for n in texts(datacite, "//d:creatorName") if n != "(:unkn)"],
            "language": texts(datacite, "d:language")[0],
        },
        "dts": {
            "title": dts["title"][0]["value"], "date": dts["date"][0], "senders": dts.get("creator", []),
            "language": dts["language"][0],
        },
        "json-ld": {
            "title": linked["name"], "date": linked["dateCreated"],
            "senders": [party["name"] for party in linked.get("sender", [])], "language": linked["inLanguage"],
        },
    }  # fmt: skip


def test_all_interfaces_say_the_same_of_every_document(edition: Edition) -> None:
    for item, facts in zip(items_of(edition), records_of(edition), strict=True):
        told = facts_of(edition, item, facts)
        wanted = {
            "title": facts.title,
            "date": facts.date.when or f"{facts.date.not_before}/{facts.date.not_after}",
            "senders": re.findall(r".+", facts.from_to.split(" to ")[0]) if facts.correspondences else [],
            "language": facts.languages[0],
        }
        assert told == dict.fromkeys(told, wanted)


def test_dublin_core_of_every_document_is_valid(edition: Edition) -> None:
    for item in items_of(edition):
        record_ = f"<record><header><identifier>oai:x:y</identifier><datestamp>{item.datestamp}</datestamp></header>"
        judged(
            '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-20T00:00:00Z</responseDate>'
            f"<request>https://edition.test/oai</request><GetRecord>{record_}<metadata>"
            f"{item.forms['oai_dc'].decode()}</metadata></record></GetRecord></OAI-PMH>"
        )
