"""``publish api``: what it needs to start, and from which store it serves."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from library import ROOT, change, items_of, make_edition
from protocol import judged, texts

from publish import edition as editions
from publish.cli import main
from publish.document.record import Change
from publish.edition import Edition, empty_settings
from publish.metadata.datestamps import datestamp, instant
from publish.problem import EditionError, FaultyInputError
from publish.protocols.token import key_in
from publish.server.command import application, listening, log_access, open_stores
from publish.store.files import data_folder
from publish.store.index import index_edition, index_site
from publish.store.store import Selection, Store, file_url


def test_without_addresses_the_service_does_not_start(tmp_path: Path) -> None:
    make_edition(tmp_path / "nameless", "")
    ended = CliRunner().invoke(main, ["--edition", str(tmp_path / "nameless"), "api"])
    assert ended.exit_code == 2
    assert "base_url is empty" in ended.output and "--allow-placeholders" in ended.output


def test_a_site_that_was_named_and_is_not_there_is_told(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "nowhere"
    ended = CliRunner().invoke(main, ["--edition", str(edition.root), "api", "--site", str(nowhere)])
    assert ended.exit_code == 2 and f"{nowhere}: there is no such site" in ended.output
    monkeypatch.chdir(edition.root)
    monkeypatch.setenv("PUBLISH_SITE", str(nowhere))
    with pytest.raises(EditionError, match="there is no such site"):
        application()


def test_a_port_that_is_taken_is_told(edition: Edition) -> None:
    with listening("127.0.0.1", 0) as taken:
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = CliRunner().invoke(main, ["--edition", str(edition.root), "api", "--port", port])
    assert ended.exit_code == 2 and f"port {port}, cannot be used" in ended.output


def test_an_edition_without_settings_for_harvesters_names_all_that_is_missing(edition: Edition) -> None:
    file = edition.root / "edition.toml"
    file.write_text(file.read_text().partition("[harvest]")[0].replace("https://edition.test/", ""))
    assert empty_settings(editions.load(edition.root)) == ["base_url", "[harvest] domain", "[harvest] email"]


@pytest.mark.parametrize("line", ['page = "2"', "page = 0", "domain = 1", 'colour = "red"', "rate = true"])
def test_a_wrong_setting_is_told(edition: Edition, line: str) -> None:
    file = edition.root / "edition.toml"
    file.write_text(file.read_text().partition("[harvest]")[0] + f"[harvest]\n{line}\n")
    with pytest.raises(EditionError, match=line.split(" ")[0]):
        editions.load(edition.root)


def test_without_a_store_of_the_site_the_tei_is_served(edition: Edition, tmp_path: Path) -> None:
    assert open_stores(edition, tmp_path / "site", None)().count(Selection()) == 5


def test_an_edition_that_harvesters_cannot_reach_has_no_store(edition: Edition, tmp_path: Path) -> None:
    assert index_site(edition, tmp_path / "site", items_of(edition), "a" * 64) == []
    assert (data_folder(tmp_path / "site") / f"harvest-{'a' * 64}.sqlite").is_file()
    nameless = make_edition(tmp_path / "nameless", "")
    assert index_site(nameless, tmp_path / "other", items_of(nameless), "a" * 64) == []
    assert not data_folder(tmp_path / "other").exists()


def test_a_database_is_indexed_with_a_warning_for_what_harvesters_will_miss(
    edition: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = file_url(tmp_path / "database.sqlite")
    index_edition(Store(url), edition)
    change(edition, "cable-25025", '<change when="2026-11-20T00:00:01Z" status="encoded">Corrected.</change>')
    store = open_stores(edition, tmp_path / "site", url)()
    assert "stamp-behind" in capsys.readouterr().err
    assert store.get("cable-25025").datestamp == "2026-11-20T00:00:01Z"  # type: ignore[union-attr]


def test_a_database_is_indexed_when_the_service_starts(edition: Edition, tmp_path: Path) -> None:
    url = file_url(tmp_path / "database.sqlite")
    assert open_stores(edition, tmp_path / "site", url)().count(Selection()) == 5
    (edition.root / "tei/documents/cable-25025.xml").unlink()
    with pytest.raises(FaultyInputError):
        open_stores(edition, tmp_path / "site", url)()


def test_an_edition_that_is_not_xml_is_not_indexed(edition: Edition) -> None:
    (edition.root / "tei/documents/broken.xml").write_text("<TEI>")
    store = Store()
    assert [problem.code for problem in index_edition(store, edition).problems] == ["not-well-formed"]
    assert store.count(Selection()) == 0


def test_the_key_is_kept_beside_the_public_folder_and_is_nobody_elses(tmp_path: Path) -> None:
    folder = data_folder(tmp_path / "site")
    key = key_in(folder)
    assert len(key) == 32 and key_in(folder) == key and key_in(None) != key
    assert (folder / "token.key").stat().st_mode & 0o777 == 0o600
    assert folder.parent == tmp_path and [file.name for file in folder.iterdir()] == ["token.key"]


def test_the_service_as_a_process_answers_writes_its_log_and_ends_when_told_to(edition: Edition) -> None:
    command = [sys.executable, "-m", "publish", "--edition", str(edition.root), "api", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None and process.stderr is not None
            address = process.stderr.readline().split()[2].rstrip(",")
            with urlopen(f"{address}?verb=Identify", timeout=60) as answer:
                assert texts(judged(answer.read()), "adminEmail") == ["library@edition.test"]
            line = json.loads(process.stdout.readline())
        finally:
            process.terminate()
        said = process.stderr.read()
    assert (line["path"], line["query"], line["status"]) == ("/oai", "verb=Identify", 200)
    assert process.returncode in (0, -signal.SIGTERM) and said == ""


def test_a_log_that_nobody_reads_any_more_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def write(self, _line: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Closed())
    log_access("a line")


STAMPS = [
    ([("2026-11-20", "encoded")], "2026-11-20T00:00:00Z"),
    ([("2026-11-20", "encoded"), ("2026-11-25", "proofread")], "2026-11-25T00:00:00Z"),
    ([("2026-11-20", "encoded"), ("2026-11-20T17:00:00Z", "encoded")], "2026-11-20T17:00:00Z"),
    ([("2026-11-20", "encoded"), ("2026-11-21T10:00:00+02:00", "published")], "2026-11-21T08:00:00Z"),
    ([("2026-11-21T10:00:00.5Z", "published"), ("2026-12-01", "")], "2026-12-01T00:00:00Z"),
    ([("2026-11-21T10:00:00Z", "published"), ("2026-12-01T00:00:01Z", "withdrawn")], "2026-12-01T00:00:01Z"),
    ([("2026-11", "encoded")], "2026-11-01T00:00:00Z"),
    ([("2026", "encoded"), ("nonsense", "encoded")], "2026-01-01T00:00:00Z"),
    ([("", "encoded")], ""),
    ([], ""),
]


@pytest.mark.parametrize(("changes", "stamp"), STAMPS)
def test_a_stamp_is_the_instant_of_the_last_change_of_whatever_status(changes: list[tuple[str, str]], stamp: str) -> None:
    class Told:
        pass

    told = Told()
    told.changes = tuple(Change(when, status, "") for when, status in changes)  # type: ignore[attr-defined]
    assert datestamp(told) == stamp  # type: ignore[arg-type]
    assert instant(stamp) == stamp
