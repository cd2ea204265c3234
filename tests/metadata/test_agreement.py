"""All interfaces say the same of every document, field by field: of the five, and of two made for this."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import told

from publish.document.record import Party, Record
from publish.edition import Edition
from publish.pipeline.deposit import crate
from publish.protocols.oai import FORMATS

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
UND = "http://rightsstatements.org/vocab/UND/1.0/"


def wanted(facts: Record) -> dict[str, Any]:
    """Return what the record says, under the names of the functions of `told`."""
    published = [change.when[:10] for change in facts.changes if change.status == "published"]
    return {
        "title": facts.title,
        "date": facts.dated,
        "issued": min(published, default=facts.version),
        "closed date": facts.dated if ".." not in facts.dated else "",
        "creators": [party.name for party in facts.creators],
        "senders": [party.name for letter in facts.correspondences[:1] for party in letter.parties("sent")],
        "recipients": [party.name for party in (*facts.recipients, *offices(facts))],
        "translators": [party.name for party in facts.named_translators],
        "translator unknown": facts.translator_unknown,
        "language": facts.languages[0],
        "numbers": [f"{number.type} {number.value}" for number in facts.numbers],
        "original": [f"{original.text}. {original.name}" for original in facts.originals[:1] if original.language != facts.languages[0]],
        "archives": [holding.text for holding in facts.holdings],
        "version": facts.version,
        "kind": facts.kind,
        "abstract": facts.abstract,
        "keywords": list(facts.keywords),
        "licences": {UND, facts.encoding_licence or CC_BY},
    }


def offices(facts: Record) -> list[Party]:
    """Return the bodies that received the document together with persons."""
    received = (action for letter in facts.correspondences[:1] for action in letter.actions if action.type == "received")
    return [office for action in received for office in action.offices]


@pytest.mark.parametrize("interface", told.INTERFACES)
def test_an_interface_says_of_every_document_what_the_record_says(
    interface: str, made_site: Path, made_records: list[Record]
) -> None:
    for facts in made_records:
        said = told.INTERFACES[interface](made_site, facts.id)
        assert said == {name: value for name, value in wanted(facts).items() if name in said}, facts.id


def test_every_fact_is_told_by_an_interface(made_site: Path, made_records: list[Record]) -> None:
    letter = next(facts for facts in made_records if facts.id == "letter-council")
    said = [interface(made_site, letter.id) for interface in told.INTERFACES.values()]
    assert set().union(*said) == set(wanted(letter))
    assert all(wanted(letter)[name] for name in wanted(letter) if name != "translator unknown")


def test_every_listed_file_has_its_own_length_and_digest(made_site: Path) -> None:
    listed = told.xml_of(made_site / "resourcelist.xml").findall("s:url", told.NAMES)
    assert len(listed) > 50
    for url in listed:
        content = (made_site / told.first(url, "s:loc/text()").removeprefix(told.BASE)).read_bytes()
        md = url[2].attrib
        assert (md["hash"], md["length"]) == (f"sha-256:{hashlib.sha256(content).hexdigest()}", str(len(content)))
        if url[0].text and url[0].text.endswith("letter-council.xml"):
            assert url[1].text == "2026-11-21T08:00:00Z"


def test_json_ld_of_a_document_tells_the_digests_that_resourcesync_tells(made_site: Path, made_records: list[Record]) -> None:
    listed = {told.first(url, "s:loc/text()"): url[2].get("hash") for url in told.xml_of(made_site / "resourcelist.xml")[2:]}
    for facts in made_records:
        for file in told.json_of(made_site / "texts" / f"{facts.id}.json")["encoding"]:
            assert listed[file["contentUrl"]] == f"sha-256:{file['sha256']}"


def test_the_page_and_the_file_beside_it_are_the_same_json_ld(made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        page = told.page_of(made_site / "texts" / f"{facts.id}.html")
        (script,) = page.xpath("//script[@type='application/ld+json']/text()")
        whole = dict(told.json_of(made_site / "texts" / f"{facts.id}.json"))
        whole.pop("encoding")
        assert json.loads(script) == whole


def test_catalogue_crate_and_feed_agree_on_the_edition(made_site: Path, made_edition: Edition, made_records: list[Record]) -> None:
    version = max(facts.version for facts in made_records)
    dataset = told.json_of(made_site / "dcat.jsonld")["dcat:dataset"]
    assert dataset["dct:modified"]["@value"] == version
    assert [part["@id"] for part in dataset["dct:hasPart"]] == [f"{told.BASE}texts/{f.id}.html" for f in made_records]
    graph = {part["@id"]: part for part in json.loads(crate(made_edition, made_records, {}))["@graph"]}
    assert graph["./"]["datePublished"] == version
    assert told.first(told.xml_of(made_site / "feed.xml"), "a:updated/text()")[:10] == version


def test_no_interface_gives_the_licence_of_the_encoding_to_a_text(
    made_site: Path, made_edition: Edition, made_records: list[Record]
) -> None:
    for path in sorted(made_site.rglob("*.html")):
        assert {link.get("href") for link in told.page_of(path).xpath("//*[@rel='license']")} <= {UND}
    for facts in made_records:
        assert '"license"' not in (made_site / "texts" / f"{facts.id}.json").read_text(encoding="utf-8")
        assert CC_BY not in told.values(told.harvested(made_site, facts.id, "oai_dc"), "dc:rights/text()")
    dataset = told.json_of(made_site / "dcat.jsonld")["dcat:dataset"]
    for holding in (dataset, dataset["dcat:distribution"][0]):
        assert "dct:license" not in holding
        assert [right.get("@id") or right["rdfs:seeAlso"]["@id"] for right in holding["dct:rights"]] == [UND, CC_BY]
    assert dataset["dcat:distribution"][1]["dct:license"] == {"@id": CC_BY}
    graph = json.loads(crate(made_edition, made_records, {"texts/a.xml": b""}))["@graph"]
    (rights,) = [part for part in graph if part["@id"] == "#rights"]
    assert UND in rights["description"] and CC_BY in rights["description"]
    assert [part["license"] for part in graph if "license" in part] == [{"@id": "#rights"}]


def test_every_interface_gives_a_file_the_same_media_type(
    made_site: Path, made_edition: Edition, made_records: list[Record]
) -> None:
    urls = told.xml_of(made_site / "resourcelist.xml").findall("s:url", told.NAMES)
    listed = {told.first(url, "s:loc/text()"): url[2].get("type") for url in urls}
    payload = {address.removeprefix(told.BASE): b"" for address in listed}
    crated = {part["@id"]: part for part in json.loads(crate(made_edition, made_records, payload))["@graph"]}
    assert {f"{told.BASE}{id_}": part["encodingFormat"] for id_, part in crated.items() if id_ in payload} == listed
    for facts in made_records:
        page = told.json_of(made_site / "texts" / f"{facts.id}.linkset.json")["linkset"][0]
        for target in [*page["item"], *page["describedby"]]:
            assert listed[target["href"]] == target["type"]
        for file in told.json_of(made_site / "texts" / f"{facts.id}.json")["encoding"]:
            assert listed[file["contentUrl"]] == file["encodingFormat"]
    assert "application/octet-stream" not in {
        type_ for address, type_ in listed.items() if "pagefind" not in address
    }


def test_a_document_is_told_who_answers_it(made_site: Path) -> None:
    cable, letter = (told.json_of(made_site / "texts" / f"{id_}.json") for id_ in ("cable-25025", "letter-council"))
    assert {"@id": cable["@id"]} in letter["citation"]
    assert cable["@reverse"] == {"citation": [{"@id": letter["@id"]}]} and "@reverse" not in letter


def test_nothing_says_that_a_publication_appeared_on_the_day_of_the_document(made_site: Path) -> None:
    cable, letter = (told.json_of(made_site / "texts" / f"{id_}.json") for id_ in ("cable-25025", "letter-council"))
    assert [source.get("datePublished") for source in cable["isBasedOn"]] == [None] * len(cable["isBasedOn"])
    assert letter["isBasedOn"][0]["datePublished"] == "1995"
    for form, path in (("mods", "m:relatedItem/m:originInfo/m:dateIssued"), ("datacite", ".//d:relatedItem/d:publicationYear")):
        assert told.values(told.harvested(made_site, "cable-25025", form), f"{path}/text()") == []
        assert told.values(told.harvested(made_site, "letter-council", form), f"{path}/text()") == ["1995"]


def test_a_schema_is_named_alike_in_the_list_of_formats_and_in_the_record(made_site: Path) -> None:
    for form in ("oai_dc", "mods", "datacite"):
        namespace, schema = told.first(told.harvested(made_site, "cable-25025", form), "@xsi:schemaLocation").split()
        assert (schema.replace("https:", "http:"), namespace) == FORMATS[form]


def test_beacon_and_the_register_tell_the_same_numbers(made_site: Path) -> None:
    lines = (made_site / "beacon.txt").read_text(encoding="utf-8").splitlines()
    beacon = {line.split("||")[1]: line.split("||")[0] for line in lines if "||" in line}
    graph = told.json_of(made_site / "persons.jsonld")["@graph"]
    prefix = "https://d-nb.info/gnd/"
    known = {
        entry["identifier"].removeprefix("person:"): address.removeprefix(prefix)
        for entry in graph
        for address in entry.get("sameAs", [])
        if address.startswith(prefix)
    }
    assert beacon == known and beacon


def test_what_is_not_known_is_nowhere_said(made_site: Path) -> None:
    page = told.metas(told.page_of(made_site / "texts" / "note-unsigned.html"))
    assert not {"citation_author", "citation_publication_date", "DC.date", "DC.creator", "z.archive"} & page.keys()
    unsaid = {"author", "dateCreated", "sender", "translator", "translationOfWork", "description"}
    assert not unsaid & told.json_of(made_site / "texts" / "note-unsigned.json").keys()


def test_readers_see_the_archive_that_harvesters_are_told(made_site: Path) -> None:
    page = told.page_of(made_site / "texts" / "letter-council.html")
    facts = page.xpath("string(//section[@aria-labelledby='facts'])")
    assert "Town, Archive of the Town, Papers of the Council, box 3, folder 12." in " ".join(facts.split())
