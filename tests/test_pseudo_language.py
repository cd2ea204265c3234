"""No word of the press is anywhere but in the table: an edition in a language of made-up words shows no English."""

from __future__ import annotations

import re
import tomllib
import zipfile
from html import unescape
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from test_other_editions import compiled

from publish import edition
from publish.edition import Edition
from publish.pipeline.build import build
from publish.words import english
from publish.words.table import END, ENGLISH

LABELS = Path(__file__).parents[1] / "labels"
#: Files that speak of the ODD or to machines, and so in English whatever the language of the edition.
APART = re.compile(r"^(guidelines|schema|pagefind|registers|fonts)/|\.(js|css|svg|json|jsonld|xml|woff2|zip)$|^openapi")
#: English words of the press that are names, or words of German too.
NAMES = {"text", "chicago", "bibtex", "csl", "json", "ris", "mla", "tei", "epub", "pdf", "hash", "name", "data", "state", "wort", "beacon", "dcat", "openapi"}


def pseudo(value: Any) -> Any:
    """Return a label in made-up words: every letter outside of braces is another."""
    if isinstance(value, dict):
        return {key: pseudo(each) for key, each in value.items()}
    return "".join(part if part.startswith("{") else re.sub("[A-Za-z]", "ж", part) for part in re.split(r"(\{\w+\})", value))


def written(table: dict[str, Any]) -> str:
    """Return a table of labels as TOML."""
    lines = [f"{key} = {inline(value)}" for key, value in table.items()]
    return "\n".join(lines)


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {inline(each)}" for key, each in value.items()) + "}"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def in_language(folder: Path, table: dict[str, Any]) -> Edition:
    """Return the German edition with its words in a language that nobody speaks, and an address, so that it is fed."""
    ours = compiled("letters", folder)
    settings = ours.root / "edition.toml"
    text = settings.read_text(encoding="utf-8").replace('language = "de"', 'language = "qps"')
    settings.write_text(text.replace('base_url = ""', 'base_url = "https://edition.test/"'), encoding="utf-8")
    (ours.root / "press/labels").mkdir(parents=True)
    labels = f'[dates]\nlocale = "de"\n\n{written({})}' if not table else f'{written(table)}\n\n[dates]\nlocale = "de"\n'
    (ours.root / "press/labels/qps.toml").write_text(labels, encoding="utf-8")
    return edition.load(ours.root)


def table() -> dict[str, Any]:
    read = tomllib.loads((LABELS / "en.toml").read_text(encoding="utf-8"))
    return {key: pseudo(value) for key, value in read.items() if key != "dates"}


def english_words(ours: Edition) -> set[str]:
    """Return the words of the table that neither the edition nor an address has."""
    said = re.sub(r"\{\w+\}", " ", (LABELS / "en.toml").read_text(encoding="utf-8").lower())
    values = " ".join(re.findall(r'"([^"]*)"', said))
    sources = "\n".join(path.read_text(encoding="utf-8") for path in [*ours.root.rglob("*.xml"), ours.root / "edition.toml"])
    return set(re.findall(r"[a-z]{4,}", values)) - set(re.findall(r"[a-z]{4,}", sources.lower())) - NAMES


def shown(page: str) -> str:
    """Return what a page shows and says: its text, and the attributes that are read out."""
    page = re.sub(r"https?://[^\s<\"]+", " ", page)
    page = re.sub(r"<(script|style)\b.*?</\1>|<pre\b.*?</pre>", " ", page, flags=re.DOTALL)
    attributes = " ".join(re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', page))
    return unescape(re.sub(r"<[^>]*>", " ", page) + " " + attributes)


def texts(site: Path) -> dict[str, str]:
    """Return what every file says to a reader, by its address."""
    found = {}
    for path in sorted(file for file in site.rglob("*") if file.is_file()):
        name = path.relative_to(site).as_posix()
        if name.endswith(".html") and not APART.search(name):
            found[name] = shown(path.read_text(encoding="utf-8"))
        elif name.endswith(".txt") and name.startswith("texts/"):
            found[name] = path.read_text(encoding="utf-8")
        elif name.endswith(".pdf"):
            with pdfplumber.open(path) as pdf:
                found[name] = " ".join(page.extract_text() or "" for page in pdf.pages)
        elif name.endswith(".epub"):
            with zipfile.ZipFile(path) as book:
                found |= {f"{name}/{each}": shown(book.read(each).decode()) for each in book.namelist() if each.endswith("html")}
    found["feed.xml"] = shown((site / "feed.xml").read_text(encoding="utf-8"))
    return found


def test_an_edition_in_another_language_shows_no_english_word_of_the_press(tmp_path: Path) -> None:
    ours = in_language(tmp_path, table())
    assert [p for p in build(ours, tmp_path / "site") if p.severity == "error"] == []
    words = english_words(ours)
    assert len(words) > 200
    found = {name: sorted(set(re.findall(r"[a-z]{4,}", text.lower())) & words) for name, text in texts(tmp_path / "site").items()}
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.slow
def test_what_a_language_lacks_is_english_and_marked_as_english(tmp_path: Path) -> None:
    some = table()
    some.pop("sections"), some.pop("text"), some.pop("print"), some.pop("browse")
    ours = in_language(tmp_path, some)
    assert [p for p in build(ours, tmp_path / "site") if p.severity == "error"] == []
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert '<span lang="en">Persons</span>' in page
    assert 'aria-label="Ways to find documents"' in page
    for file in (tmp_path / "site").rglob("*"):
        if file.suffix in (".html", ".txt", ".json", ".xml", ".jsonld", ".js"):
            assert not set(ENGLISH + END) & set(file.read_text(encoding="utf-8")), file
    for name, text in texts(tmp_path / "site").items():
        assert not set(ENGLISH + END) & set(text), name


def test_the_words_of_the_press_are_english_where_they_are_said_to_be() -> None:
    assert english().as_map()["incomplete"] is False
