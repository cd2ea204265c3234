"""A withdrawal and a renaming: every file, list and interface has the same news, and no text is left."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from library import EDITION, change, make_edition, serving
from lxml import etree
from sickle import Sickle
from starlette.testclient import TestClient

from publish import edition as editions
from publish.editing.changeset import write_together
from publish.editing.rename import rename
from publish.edition import Edition
from publish.metadata import signposting
from publish.pipeline.build import build
from publish.pipeline.deposit import export
from publish.server.service import create_app
from publish.store.files import store_of
from publish.store.store import Store, frozen_url

GONE, OLD, NEW = "telegram-13464", "telegram-3305", "telegram-mao-3305"
WITHDRAWN = (
    '<change when="2036-11-29T09:00:00Z" status="withdrawn">Withdrawn: it was published twice, '
    'see <ref target="cable-25025.xml">the cable</ref>.</change>'
)
SM = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True)
class Built:
    """An edition that was built twice, and its site."""

    edition: Edition
    site: Path
    text: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("withdrawn") / "edition"
    settings = make_edition(root).root / "edition.toml"
    shutil.copytree(EDITION / "tei/pages", root / "tei/pages")
    settings.write_text(settings.read_text().replace('["html", "pdf", "text"]', '["html", "epub", "text"]'))
    edition, site = editions.load(root), root / "site"
    assert not [problem for problem in build(edition, site) if problem.severity == "error"]
    text = "".join(etree.parse(root / f"tei/documents/{GONE}.xml").xpath("//*[local-name()='text']//text()[not(ancestor::*[local-name()='note'])]"))
    change(edition, GONE, WITHDRAWN)
    write_together(rename(edition, OLD, NEW))
    assert not [problem for problem in build(edition, site) if problem.severity == "error"]
    return Built(edition, site, " ".join(text.split()))


@pytest.fixture(scope="module")
def store(built: Built) -> Iterator[Store]:
    file = store_of(built.site)
    assert file
    store = Store(frozen_url(file))
    yield store
    store.close()


def test_no_file_of_the_site_has_its_text(built: Built) -> None:
    words = built.text.split(" ")
    phrases = [" ".join(words[at : at + 8]) for at in range(0, len(words) - 8, 4)]
    assert len(phrases) > 50
    for name, content in files(built.site):
        said = " ".join(re.sub("<[^>]*>", "", content.decode(errors="replace")).split())
        assert not [phrase for phrase in phrases if phrase in said], name


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site, those in archives too."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        content = path.read_bytes()
        yield path.name, content
        if content.startswith(b"PK"):
            archive = zipfile.ZipFile(io.BytesIO(content))
            yield from ((f"{path.name}/{name}", archive.read(name)) for name in archive.namelist())


def test_its_pages_say_when_and_why_and_what_replaces_it(built: Built) -> None:
    for path in [*built.edition.page_addresses(GONE), f"withdrawn/{GONE}.html"]:
        page = (built.site / path).read_text()
        assert "withdrawn on 29 November 2036" in page and "it was published twice" in page
        assert 'href="../texts/cable-25025.html"' in page and '<meta name="robots" content="noindex">' in page
        assert f'id="{GONE}.b5"' in page
    left = {path.name for path in (built.site / "texts").glob(f"{GONE}*")}
    assert left == {path.removeprefix("texts/") for path in built.edition.page_addresses(GONE)}


def test_no_list_of_what_there_is_has_it(built: Built) -> None:
    for name in ("sitemap.xml", "resourcelist.xml", "cmif.xml", "dcat.jsonld", "oai-static.xml", "index.html", "timeline.html", "texts.html", "searched.js"):
        assert GONE not in (built.site / name).read_text(), name
        assert f"{OLD}." not in (built.site / name).read_text(), name


def deleted(built: Built) -> set[str]:
    """Return what the list of changes says was deleted last."""
    last = {}
    for url in etree.parse(built.site / "changelist.xml").getroot().iter(f"{SM}url"):
        last[(url[0].text or "").removeprefix(built.edition.base_url)] = url[2].get("change")
    return {path for path, did in last.items() if did == "deleted"}


def test_the_list_of_changes_deletes_every_file_under_both_names(built: Built) -> None:
    expected = {
        path for id_ in (GONE, OLD) for path in [*signposting.expected(built.edition, id_), *built.edition.page_addresses(id_)]
    }
    assert deleted(built) == expected


def test_oai_and_dts_have_the_same_news(built: Built, store: Store) -> None:
    with serving(store, built.edition) as root:
        records = {r.header.identifier.rpartition(":")[2]: r.header for r in Sickle(f"{root}oai").ListRecords(metadataPrefix="oai_dc")}
    assert {id_ for id_, header in records.items() if header.deleted} == {GONE, OLD}
    assert records[GONE].datestamp == "2036-11-29T09:00:00Z"
    assert records[OLD].datestamp == records[NEW].datestamp and "kind:telegram" in records[OLD].setSpecs
    client = TestClient(create_app(lambda: store, built.edition))
    gone = {id_: client.get("/dts/document", params={"resource": f"https://edition.test/texts/{id_}.html"}) for id_ in (GONE, OLD, NEW)}
    assert {id_: answer.status_code for id_, answer in gone.items()} == {GONE: 410, OLD: 410, NEW: 200}
    assert f"texts/{NEW}.html now" in gone[OLD].json()["detail"]
    withdrawn = store.get(GONE, "tei")
    assert withdrawn is not None and not withdrawn.body


def test_the_old_pages_lead_to_the_new_ones(built: Built) -> None:
    page = (built.site / f"texts/{OLD}.diplomatic.html").read_text()
    assert f'content="0; url={NEW}.diplomatic.html"' in page and "noindex" in page


def test_a_server_answers_410_at_each_of_its_addresses(built: Built, store: Store) -> None:
    client = TestClient(create_app(lambda: store, built.edition, site=built.site))
    for ending in ("html", "diplomatic.html", "xml", "txt", "json", "pdf"):
        answer = client.get(f"/texts/{GONE}.{ending}")
        assert answer.status_code == 410 and "withdrawn on" in answer.text, ending
    assert client.get("/texts/cable-25025.xml").headers["content-type"] == "application/tei+xml"
    assert client.get("/texts/cable-25025.html").status_code == 200


def test_a_third_build_says_nothing_new(built: Built) -> None:
    before = (built.site / "manifest.json").read_bytes()
    assert build(built.edition, built.site, cached=False) == build(built.edition, built.site)
    assert (built.site / "manifest.json").read_bytes() == before


def test_a_bag_has_it_as_little(built: Built, tmp_path: Path) -> None:
    export(built.edition, tmp_path / "bag", pdf=False)
    assert {path.suffix for path in (tmp_path / "bag").rglob(f"{GONE}*")} == {".html"}


def test_the_settings_may_keep_its_tei(built: Built, tmp_path: Path) -> None:
    edition = replace(built.edition, keeps_withdrawn=True, base_url="")
    build(edition, tmp_path / "site")
    assert GONE in (tmp_path / f"site/texts/{GONE}.xml").read_text()
    assert f'href="../texts/{GONE}.xml"' in (tmp_path / f"site/texts/{GONE}.html").read_text()


def test_a_document_published_again_is_created_again(tmp_path: Path) -> None:
    from test_static import records_of

    from publish.metadata.changes import changes

    edition = make_edition(tmp_path / "edition")
    change(edition, GONE, WITHDRAWN + '<change when="2036-11-30" status="published">Again.</change>')
    told = [each for each in changes(edition, records_of(edition), [f"texts/{GONE}.xml"]) if each["id"] == GONE]
    assert [each["files"][0]["change"] for each in told] == ["created", "deleted", "created"]


def test_the_preview_gives_files_out_as_a_server_should(built: Built, store: Store) -> None:
    client = TestClient(create_app(lambda: store, built.edition, site=built.site))
    answer = client.get("/texts/cable-25025.xml", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip" and answer.headers["cache-control"] == "no-cache"
    assert 'rel="linkset"' in answer.headers["link"] and answer.headers["access-control-allow-origin"] == "*"
    for path, methods in (("/texts/cable-25025.xml", "GET, HEAD, OPTIONS"), ("/oai", "GET, HEAD, POST, OPTIONS")):
        asked = client.options(path)
        assert asked.status_code == 204 and asked.headers["access-control-allow-methods"] == methods
    metrics = client.get("/metrics").text
    names = {line.split()[2] for line in metrics.splitlines() if line.startswith("# TYPE")}
    assert names == {line.split()[2] for line in metrics.splitlines() if line.startswith("# HELP")} and len(names) == 3
