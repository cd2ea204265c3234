"""Signposting: link elements of the landing pages and linksets, read by PyPI's client (FAIR Signposting Profile)."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import told
from made_documents import edition_with_made

from publish.document.record import Record
from publish.edition import Edition
from publish.metadata import signposting
from publish.metadata.jsonld import Context
from publish.pipeline.build import build

SCHEMA = "https://schema.org/"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site that bears the address at which it is served."""
    folder = tmp_path_factory.mktemp("signposts")
    (folder / "site").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "site")))
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever).start()
    (folder / "site").rmdir()
    build(edition_with_made(folder / "edition", url), folder / "site", pdf=False)
    yield url
    server.shutdown()
    server.server_close()


def test_the_client_finds_on_a_landing_page_all_that_the_profile_asks_for(address: str) -> None:
    client = pytest.importorskip("signposting", reason="needs PyPI's signposting")
    page = f"{address}texts/letter-council"
    found = {post.rel: [] for post in client.find_signposting_html(f"{page}.html").signposts}
    for post in client.find_signposting_html(f"{page}.html").signposts:
        found[post.rel].append((str(post.target), str(post.type or "")))
    assert found["cite-as"] == [("https://doi.org/10.5072/letter.7", "")]
    assert sorted(found["type"]) == [(f"{SCHEMA}AboutPage", ""), (f"{SCHEMA}Message", "")]
    assert sorted(found["describedby"]) == [
        (f"{page}.datacite.xml", "application/vnd.datacite.datacite+xml"), (f"{page}.json", "application/ld+json"),
        (f"{page}.mets.xml", "application/mets+xml"),
    ]  # fmt: skip
    assert (f"{page}.xml", "application/tei+xml") in found["item"]
    assert found["license"] == [("http://rightsstatements.org/vocab/UND/1.0/", "")]
    assert found["linkset"] == [(f"{page}.linkset.json", "application/linkset+json")]


def test_the_linkset_says_what_the_page_says_and_leads_back(address: str) -> None:
    client = pytest.importorskip("signposting", reason="needs PyPI's signposting")
    page = f"{address}texts/letter-council.html"
    here = {(p.rel, p.target) for p in client.find_signposting_html(page).signposts if p.rel != "linkset"}
    linked = client.find_signposting_linkset(f"{address}texts/letter-council.linkset.json")
    assert {(p.rel, p.target) for p in linked.for_context(page)} == here
    for rel, back in (("item", "collection"), ("describedby", "describes")):
        targets = {target for found, target in here if found == rel}
        assert targets
        for target in targets:
            assert [(p.rel, p.target) for p in linked.for_context(target)] == [(back, page)]


def test_an_author_is_told_by_the_address_of_an_authority_file(made_site: Path) -> None:
    page = told.page_of(made_site / "texts" / "telegram-3305.html")
    assert page.xpath("//link[@rel='author']/@href") == ["https://d-nb.info/gnd/118577425"]


def test_only_the_landing_page_has_the_links(made_site: Path) -> None:
    for ending in ("diplomatic", "parallel"):
        page = told.page_of(made_site / "texts" / f"telegram-3305.{ending}.html")
        assert page.xpath("//link[@rel='cite-as' or @rel='describedby']") == []


def test_links_of_an_edition_without_an_address_are_relative_and_name_nothing_for_ever(
    tmp_path: Path, made_records: list[Record]
) -> None:
    edition = edition_with_made(tmp_path / "edition", "")
    build(edition, tmp_path / "site", pdf=False)
    page = told.page_of(tmp_path / "site" / "texts" / "telegram-3305.html")
    found = {(link.get("rel"), link.get("href")) for link in page.xpath("//link[@rel]")}
    rels = {rel for rel, _ in found}
    assert {"describedby", "item", "type", "license"} <= rels and not {"cite-as", "linkset"} & rels
    beside = [href for rel, href in found if rel in ("describedby", "item")]
    assert beside and all((tmp_path / "site" / "texts" / href).is_file() for href in beside)


def test_the_pages_know_beforehand_which_files_will_lie_beside_them(made_edition: Edition, made_site: Path) -> None:
    known = signposting.paths_of(made_edition, "telegram-3305")
    made = {path.name for path in (made_site / "texts").glob("telegram-3305.*")}
    besides = {path.removeprefix("texts/") for path in known if not path.endswith(".pdf")}
    ours = {name for name in made if not name.endswith((".html", ".json", ".datacite.xml", ".mets.xml"))}
    assert besides == ours
    assert {path for path in known if path.endswith(".pdf")} == {
        f"texts/telegram-3305{reading}.pdf" for reading in ("", ".diplomatic")
    }


def test_a_linkset_has_the_form_of_rfc_9264(made_site: Path) -> None:
    told_ = json.loads((made_site / "texts" / "telegram-3305.linkset.json").read_text(encoding="utf-8"))
    assert list(told_) == ["linkset"]
    for context in told_["linkset"]:
        assert context.pop("anchor").startswith("https://edition.test/texts/telegram-3305")
        assert all(set(target) <= {"href", "type"} for targets in context.values() for target in targets)


def test_links_need_no_register(made_edition: Edition, made_records: list[Record]) -> None:
    links = signposting.links(Context(made_edition), made_records[0])
    assert "author" not in {link.rel for link in links}


def test_a_tombstone_has_no_links(made_edition: Edition, made_records: list[Record]) -> None:
    assert signposting.links(Context(made_edition), replace(made_records[0], status="withdrawn")) == []
