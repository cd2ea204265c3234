"""The nginx block of docs/running.md, run by Debian's nginx: every file as the records declare it."""

from __future__ import annotations

import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPMessage
from pathlib import Path

import pytest
from library import EDITION, change, make_edition, serving

from publish import edition as editions
from publish.media import media_type
from publish.pipeline.build import build
from publish.store.files import store_of
from publish.store.store import Store, frozen_url

ROOT = Path(__file__).parents[2]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
GONE = "telegram-13464"
pytestmark = [pytest.mark.nginx, pytest.mark.skipif(NGINX is None, reason="needs nginx (Debian package nginx)")]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Served:
    site: Path
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, f"/{path}", headers=headers)
        answer = connection.getresponse()
        told = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return told


def block() -> str:
    """Return the configuration that the documentation shows."""
    lines = (ROOT / "docs/running.md").read_text(encoding="utf-8").splitlines()
    begin = lines.index("    map $uri $document {")
    end = next(at for at in range(begin, len(lines)) if lines[at] and not lines[at].startswith("    "))
    return "\n".join(line.removeprefix("    ") for line in lines[begin:end])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    edition = make_edition(folder / "edition")
    shutil.copytree(EDITION / "tei/pages", edition.root / "tei/pages")
    change(edition, GONE, '<change when="2036-11-29T09:00:00Z" status="withdrawn">Withdrawn: published twice.</change>')
    edition, site = editions.load(edition.root), folder / "site"
    assert not [problem for problem in build(edition, site, pdf=False) if problem.severity == "error"]
    file = store_of(site)
    assert file
    store = Store(frozen_url(file))
    with serving(store, edition) as service, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        written = block().replace("/srv/edition/site", str(site)).replace("listen 80;", f"listen 127.0.0.1:{port};")
        written = written.replace("http://127.0.0.1:8000", service.rstrip("/"))
        conf = folder / "nginx.conf"
        temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        head = f"user root; worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{ }}\n"
        conf.write_text(f"{head}http {{ access_log off; {temporary}\n{written}\n}}\n", encoding="utf-8")
        assert NGINX
        with subprocess.Popen([NGINX, "-c", str(conf), "-p", str(folder)]) as process:
            try:
                _wait(port, process)
                yield Served(site, port)
            finally:
                process.terminate()
    store.close()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert process.poll() is None
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def test_every_file_comes_with_the_type_that_the_records_declare(served: Served) -> None:
    left = [path for path in served.site.rglob("*") if path.is_file() and GONE not in path.name]
    wrong = {}
    for path in left:
        name = path.relative_to(served.site).as_posix()
        answer = served.ask(name)
        if answer.status != 200 or answer.headers.get_content_type() != media_type(name) or answer.body != path.read_bytes():
            wrong[name] = (answer.status, answer.headers.get_content_type(), media_type(name))
    assert len(left) > 300 and wrong == {}


def test_a_withdrawn_document_is_gone_at_all_of_its_addresses(served: Served) -> None:
    for ending in ("html", "diplomatic.html", "parallel.html", "xml", "txt", "json", "datacite.xml", "linkset.json", "pdf"):
        answer = served.ask(f"texts/{GONE}.{ending}")
        assert answer.status == 410 and b"withdrawn on 29 November 2036" in answer.body, ending
        assert answer.headers.get_content_type() == "text/html"
    assert served.ask(f"withdrawn/{GONE}.html").status == 404
    assert served.ask("texts/letter-99.html").status == 404 == served.ask("texts/letter-99.xml").status


def test_texts_and_data_are_compressed_and_asked_for_again_by_their_tag(served: Served) -> None:
    for name in ("texts/telegram-3305.xml", "texts/telegram-3305.html", "edition.ttl", "texts/telegram-3305.json"):
        answer = served.ask(name, **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip" and answer.headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(answer.body) == (served.site / name).read_bytes()
        assert answer.headers["Cache-Control"] == "no-cache"
        assert served.ask(name, **{"If-None-Match": served.ask(name).headers["ETag"]}).status == 304


def test_programs_of_other_sites_may_ask_and_find_the_linkset(served: Served) -> None:
    page, tei = served.ask("texts/telegram-3305.html"), served.ask("texts/telegram-3305.xml")
    assert page.headers["Access-Control-Allow-Origin"] == tei.headers["Access-Control-Allow-Origin"] == "*"
    assert page.headers["Link"] == '<telegram-3305.linkset.json>; rel="linkset"; type="application/linkset+json"'
    assert tei.headers["Link"].startswith('<telegram-3305.html>; rel="collection", <telegram-3305.linkset.json>; rel="linkset"')
    assert served.ask("index.html").headers["Link"] is None
    asked = served.ask("texts/telegram-3305.xml", "OPTIONS", Origin="https://elsewhere.test")
    assert asked.status == 204 and asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_the_interfaces_are_behind_it(served: Served) -> None:
    answer = served.ask("oai?verb=Identify")
    assert answer.status == 200 and b"<deletedRecord>persistent</deletedRecord>" in answer.body
    assert answer.headers.get_all("Access-Control-Allow-Origin") == ["*"]
    assert served.ask(f"dts/document?resource={GONE}").status == 410
    assert served.ask("dts").headers.get_content_type() == "application/ld+json"
