"""Metadata as files: each in its own format, all of one mind, nothing absolute without an address."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from library import change, items_of, make_edition
from lxml import etree
from protocol import OAI, judged

from publish import saxon
from publish.document import record
from publish.document.record import Record
from publish.edition import REGISTERS, Edition
from publish.metadata.item import Item
from publish.metadata.registers import Entry, authorities, entries
from publish.pipeline.static import static_files
from publish.pipeline.tasks import Listed
from publish.source import xml

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
    site += [(f"texts/{item.id}.datacite.xml", item.forms["datacite"]) for item in items if not item.deleted]
    listed = [Listed(path, hashlib.sha256(content).hexdigest(), len(content)) for path, content in site]
    registers = {name: entries(tree) for name, tree in trees(edition.registers()).items() if name in REGISTERS}
    return dict(static_files(edition, records_of(edition), items=items, registers=registers, site=listed))


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
def test_cmif_is_valid(files: Files, made_site: Path) -> None:
    schema = etree.RelaxNG(file=str(CMIF))
    for content in (files["cmif.xml"], (made_site / "cmif.xml").read_bytes()):
        assert schema.validate(etree.fromstring(content)), schema.error_log


def test_cmif_marks_what_is_less_than_certain_and_tells_days(made_site: Path) -> None:
    root = etree.parse(made_site / "cmif.xml").getroot()
    marked = {name.text: name.get("cert") for name in root.iter(f"{TEI}persName", f"{TEI}orgName")}
    assert (marked["The Council"], marked["A. Writer"]) == ("low", None)
    assert {len(date.get("when", "1951-10-18")) for date in root.iter(f"{TEI}date")} == {10}


def test_cmif_has_every_letter_with_authorities(files: Files) -> None:
    root = etree.fromstring(files["cmif.xml"])
    letters = list(root.iter(f"{TEI}correspDesc"))
    assert [letter.get("ref", "").rpartition("/")[2] for letter in letters] == [
        "cable-25025.html", "cable-25025.html#cable-25025.enclosure", "telegram-13464.html", "telegram-23343.html",
        "telegram-23343.html#telegram-23343.enclosure", "telegram-3305.html",
    ]  # fmt: skip
    names = {name.text: name.get("ref") for name in root.iter(f"{TEI}persName")}
    assert names["Mao Zedong"] == "https://d-nb.info/gnd/118577425" and names["Li Kenong"] is None


def test_the_sitemap_has_every_page_and_when_it_changed(files: Files) -> None:
    root = etree.fromstring(files["sitemap.xml"])
    assert [(url[0].text, url[1].text) for url in root.iter(f"{SM}url")] == [
        ("https://edition.test/index.html", "2026-11-20T00:00:00Z"),
        ("https://edition.test/texts/telegram-3305.html", "2026-11-20T00:00:00Z"),
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
    assert not {"dcat.jsonld", "cmif.xml", "dts/collection.telegram.json", "texts/cable-25025.json"} - {
        address.removeprefix("https://edition.test/") for address in listed if address
    }


def test_the_list_of_changes_and_the_list_of_resources_agree(files: Files, edition: Edition) -> None:
    in_both(files)
    assert {did for _, _, did in changes_in(files)} == {"created"}


def test_a_withdrawal_deletes_what_is_gone_and_changes_what_stays(tmp_path: Path) -> None:
    edition = make_edition(tmp_path / "edition")
    change(edition, "cable-25025", '<change when="2026-11-22T10:00:00Z" status="published">Out.</change>')
    change(edition, "telegram-3305", '<change when="2026-11-23T10:00:00Z" status="withdrawn">Gone.</change>')
    files = made(edition, items_of(edition))
    in_both(files)
    last = {path.removeprefix("texts/"): did for path, _, did in changes_in(files) if "telegram-3305" in path}
    pages = {"html", "diplomatic.html", "parallel.html"}
    ended = {"json", "datacite.xml", "linkset.json", "mets.xml", "txt", "diplomatic.txt", "diplomatic.pdf"} | pages
    assert {path for path, did in last.items() if did == "deleted"} == {f"telegram-3305.{ending}" for ending in ended}
    assert last["telegram-3305.xml"] == last["telegram-3305.pdf"] == "updated"
    assert ("texts/cable-25025.datacite.xml", "2026-11-22T10:00:00Z", "updated") in changes_in(files)


def changes_in(files: Files) -> list[tuple[str, str, str]]:
    """Return path, instant and kind of every change in the list."""
    urls = etree.fromstring(files["changelist.xml"]).iter(f"{SM}url")
    told = [((url[0].text or "").removeprefix("https://edition.test/"), url[1].text, url[2].get("change")) for url in urls]
    assert [instant for _, instant, _ in told] == sorted(str(instant) for _, instant, _ in told)
    return [(path, str(instant), str(did)) for path, instant, did in told]


def in_both(files: Files) -> None:
    """Check that what changed last, and how, is what the list of resources says is there."""
    urls = etree.fromstring(files["resourcelist.xml"]).iter(f"{SM}url")
    there = {(url[0].text or "").removeprefix("https://edition.test/"): url[1].text for url in urls}
    last = {path: (instant, did) for path, instant, did in changes_in(files)}
    assert {path for path, (_, did) in last.items() if did != "deleted"} == {p for p in there if p.startswith("texts/")}
    for path, (instant, did) in last.items():
        assert there.get(path) == (None if did == "deleted" else instant), path


def test_the_feed_tells_every_change(files: Files) -> None:
    root = etree.fromstring(files["feed.xml"])
    atom = "{http://www.w3.org/2005/Atom}"
    ids = [id_.text for id_ in root.iter(f"{atom}id")]
    assert len(ids) == 6 == len(set(ids))
    assert root.findtext(f"{atom}updated") == "2026-11-20T00:00:00Z"
    for part in (root, *root.iter(f"{atom}entry")):
        assert all(part.findtext(f"{atom}{name}") for name in ("id", "title", "updated"))
    assert root.findtext(f"{atom}author/{atom}name")
    assert all(entry.find(f"{atom}link[@rel='alternate']") is not None for entry in root.iter(f"{atom}entry"))


def test_the_catalogue_has_what_dcat_asks_of_catalogue_dataset_distribution_and_service(files: Files) -> None:
    told = json.loads(files["dcat.jsonld"])
    dataset = told["dcat:dataset"]
    for resource in (told, dataset):
        assert resource["dct:title"] and resource["dct:description"] and resource["dct:publisher"]["foaf:name"]
    forms = {form["dcat:accessURL"]["@id"]: form["dcat:mediaType"]["@id"] for form in dataset["dcat:distribution"]}
    assert list(forms) == ["https://edition.test/tei.zip", "https://edition.test/cmif.xml", "https://edition.test/edition.ttl"]
    assert dataset["dct:accessRights"]["@id"].endswith("/access-right/PUBLIC")
    assert all(type_.startswith("https://www.iana.org/assignments/media-types/") for type_ in forms.values())
    for service in told["dcat:service"]:
        assert service["dcat:endpointURL"] and service["dcat:servesDataset"]["@id"] == dataset["@id"]
    prefixes = {key.partition(":")[0] for part in (told, dataset) for key in part if key[0] != "@"}
    assert prefixes <= told["@context"].keys()


def test_beacon_lists_the_persons_of_the_gnd(files: Files) -> None:
    assert "118577425||mao" in files["beacon.txt"].decode().splitlines()
    assert files["beacon.txt"].startswith(b"#FORMAT: BEACON\n")


def test_the_static_repository_has_every_record_in_every_format(files: Files) -> None:
    root = etree.fromstring(files["oai-static.xml"])
    assert root.findtext(f".//{OAI}repositoryName") == "Toward an Armistice: Documents on the Korean War, 1950-1953"
    lists = root.findall("{http://www.openarchives.org/OAI/2.0/static-repository}ListRecords")
    assert [(part.get("metadataPrefix"), len(part)) for part in lists] == [
        ("oai_dc", 5), ("mods", 5), ("datacite", 5), ("tei", 5),
    ]  # fmt: skip
    assert {stamp.text for stamp in root.iter(f"{OAI}datestamp")} == {"2026-11-20"}


def test_openapi_describes_every_interface(files: Files) -> None:
    told = json.loads(files["openapi.json"])
    assert told["openapi"] == "3.1.0" and told["servers"] == [{"url": "https://edition.test"}]
    assert list(told["paths"]) == ["/oai", "/dts", "/dts/collection", "/dts/navigation", "/dts/document"]
    schemas = {p["name"]: p["schema"] for p in told["paths"]["/dts/navigation"]["get"]["parameters"]}
    assert (schemas["page"]["minimum"], schemas["down"]["minimum"], schemas["resource"]["minLength"]) == (1, -1, 1)
    ids = [operation["operationId"] for path in told["paths"].values() for operation in path.values()]
    assert len(ids) == len(set(ids))


def test_an_entry_of_a_register_keeps_the_best_of_its_addresses(edition: Edition) -> None:
    found = {entry.id: entry for entry in entries(trees(edition.registers())["persons"])}
    assert found["mao"].same_as[0] == "http://www.wikidata.org/entity/Q5816"
    assert authorities(found.values())["person:mao"][0] == "https://d-nb.info/gnd/118577425"
    bare = Entry("x", "person:x", "Person", "X", (), "", "", "", ())
    assert authorities([bare]) == {}


def test_dublin_core_of_every_document_is_valid(edition: Edition) -> None:
    for item in items_of(edition):
        record_ = f"<record><header><identifier>oai:x:y</identifier><datestamp>{item.datestamp}</datestamp></header>"
        judged(
            '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-20T00:00:00Z</responseDate>'
            f"<request>https://edition.test/oai</request><GetRecord>{record_}<metadata>"
            f"{item.forms['oai_dc'].decode()}</metadata></record></GetRecord></OAI-PMH>"
        )
