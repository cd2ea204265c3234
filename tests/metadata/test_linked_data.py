"""Linked data of the whole: one graph with joined nodes, the edition on its home page, DCAT, METS; typed links to them."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import told
from lxml import etree, html

from publish.metadata.turtle import turtle
from publish.protocols.set_names import set_names
from publish.words import words_for

SCHEMA = "https://schema.org/"
#: A line of N-Triples (RDF 1.1 N-Triples, 7): subject, property, object.
LINE = re.compile(r'(<[^<>"{}|^`\\\s]+>|_:b\d+) (<[^<>\s]+>) (<[^<>"{}|^`\\\s]+>|_:b\d+|"(?:[^"\\\n\r]|\\[tbnrf"\\/]|\\u[0-9a-f]{4})*") \.')
METS = {"m": "http://www.loc.gov/METS/", "xlink": "http://www.w3.org/1999/xlink", "mods": "http://www.loc.gov/mods/v3"}


def graph(site: Path) -> list[tuple[str, str, str]]:
    lines = (site / "edition.ttl").read_text(encoding="utf-8").splitlines()
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found), [line for line, ok in zip(lines, found, strict=True) if not ok][:3]
    return [(match[1], match[2], match[3]) for match in found if match]


def test_every_line_of_the_graph_is_a_triple_and_none_is_twice(made_site: Path) -> None:
    triples = graph(made_site)
    assert len(triples) > 500 and len(set(triples)) == len(triples)


def test_the_author_of_a_document_is_the_node_of_the_register(made_site: Path) -> None:
    triples = graph(made_site)
    page, mao = f"<{told.BASE}texts/telegram-3305.html>", f"<{told.BASE}persons.html#mao>"
    assert (page, f"<{SCHEMA}author>", mao) in triples
    assert (mao, f"<{SCHEMA}sameAs>", "<https://d-nb.info/gnd/118577425>") in triples
    assert (f"<{told.BASE}>", f"<{SCHEMA}hasPart>", page) in triples


def test_a_graph_escapes_what_an_address_may_not_hold_and_turns_reversed_links() -> None:
    made = turtle([{"@id": "https://a.test/x y", "name": 'a "b"\nc', "@reverse": {"citation": [{"@id": "https://a.test/z"}]}}])
    assert made.decode().splitlines() == [
        '<https://a.test/x%20y> <https://schema.org/name> "a \\"b\\"\\nc" .',
        "<https://a.test/z> <https://schema.org/citation> <https://a.test/x%20y> .",
    ]


def test_the_home_page_has_the_edition_as_linked_data_and_typed_links_to_all_of_its_data(made_site: Path) -> None:
    page = told.page_of(made_site / "index.html")
    (script,) = page.xpath("//script[@type='application/ld+json']/text()")
    edition = json.loads(script)
    assert edition["@id"] == told.BASE and "Dataset" in edition["@type"]
    assert edition["temporalCoverage"] == "1950-05-01/1953-07-04"
    assert [file["contentUrl"] for file in edition["distribution"]] == [f"{told.BASE}tei.zip", f"{told.BASE}edition.ttl"]
    links = {link.get("href"): link.get("rel") for link in page.xpath("//head/link[@title]")}
    assert links.items() >= {
        "edition.ttl": "alternate", "cmif.xml": "alternate", "dcat.jsonld": "describedby", "beacon.txt": "alternate",
        f"{told.BASE}oai?verb=Identify": "service", f"{told.BASE}dts": "service", "openapi.json": "service-desc",
    }.items()  # fmt: skip


def test_the_page_of_data_is_linked_from_every_foot_and_names_what_there_is(made_site: Path) -> None:
    page = told.page_of(made_site / "data.html")
    offered = [link.get("href") for link in page.xpath("//section[@aria-labelledby='interfaces']//dt/a")]
    assert {"edition.ttl", "dcat.jsonld", "beacon.txt", f"{told.BASE}dts", "openapi.json", "capabilitylist.xml"} <= set(offered)
    assert all((made_site / path).is_file() for path in offered if not path.startswith("https:"))
    for path in [*made_site.glob("*.html"), *(made_site / "texts").glob("*.html"), *(made_site / "guidelines").glob("*.html")]:
        foot = html.fromstring(path.read_bytes()).xpath("//footer//a/@href")
        assert [link for link in foot if link.endswith("data.html")], path


def test_the_catalogue_has_what_dcat_recommends(made_site: Path) -> None:
    catalogue = told.json_of(made_site / "dcat.jsonld")
    dataset, services = catalogue["dcat:dataset"], catalogue["dcat:service"]
    for name in ("dct:identifier", "dcat:contactPoint", "dcat:keyword", "dct:temporal", "dct:spatial", "dct:issued"):
        assert dataset[name], name
    assert dataset["dcat:contactPoint"]["vcard:hasEmail"] == {"@id": "mailto:library@edition.test"}
    for service in services:
        assert service["dcat:endpointDescription"] == {"@id": f"{told.BASE}openapi.json"} and service["dct:description"]


def test_mets_has_every_file_of_a_document_with_its_checksum_and_its_record(made_site: Path) -> None:
    root = etree.parse(made_site / "texts/letter-council.mets.xml").getroot()
    files = root.findall("m:fileSec/m:fileGrp/m:file", METS)
    assert {file.get("MIMETYPE") for file in files} >= {"application/tei+xml", "text/plain"}
    for file in files:
        place = file.find("m:FLocat", METS)
        assert place is not None
        address = str(place.get(f"{{{METS['xlink']}}}href"))
        content = (made_site / address.removeprefix(told.BASE)).read_bytes()
        assert (file.get("CHECKSUM"), file.get("SIZE")) == (hashlib.sha256(content).hexdigest(), str(len(content)))
    assert root.findtext(".//mods:mods/mods:titleInfo/mods:title", namespaces=METS) == "Letter No. 7 to the “Council”, May 1950"
    pointers = root.xpath("//m:fptr/@FILEID", namespaces=METS)
    assert pointers == [file.get("ID") for file in files]


def test_sets_are_named_in_words(made_site: Path) -> None:
    name = set_names(words_for("en", []), made_site)
    assert name("correspondent:mao") == "Correspondent: Mao Zedong"
    assert (name("correspondent"), name("kind:telegram"), name("year:1951")) == ("Correspondent", "Kind: telegram", "Year: 1951")
    assert set_names(words_for("de", []), None)("status:withdrawn") == "Stand: zurückgezogen"
