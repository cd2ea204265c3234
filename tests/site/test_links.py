"""Links within a built site."""

from __future__ import annotations

import pytest

from publish.problem import EditionError
from publish.site.links import broken, check_links, page_links


def page(body: str) -> bytes:
    return f"<!DOCTYPE HTML><html><body>{body}</body></html>".encode()


def lost(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the links of some files that lead nowhere."""
    return list(broken(files, {path: page_links(made) for path, made in files.items() if path.endswith(".html")}))


def test_links_to_files_and_places_of_the_site_and_out_of_it_are_whole() -> None:
    files = {
        "index.html": page('<h1 id="top">A</h1><a href="#top">x</a><a href="texts/a%20b.html#p&amp;1">y</a>'),
        "texts/a b.html": page('<p id="p&amp;1"><img src="../a.png"><a href="https://w3.org/#none">z</a></p>'),
        "a.png": b"",
    }
    assert lost(files) == []


@pytest.mark.parametrize("link", ["none.html", "#none", "a.html#none", "../a.html", "a.html#"])
def test_a_link_that_leads_nowhere_is_named_with_its_page(link: str) -> None:
    files = {"index.html": page(f'<a title="a &gt; b" class="x" href="{link}">x</a>'), "a.html": page("")}
    found = [("index.html", link)] if link != "a.html#" else []
    assert lost(files) == found


def test_words_that_look_like_a_link_are_none() -> None:
    assert lost({"index.html": page('<pre>&lt;a href="none.html"&gt;</pre>')}) == []


def test_all_broken_links_are_told_at_once() -> None:
    files = {"b.html": page('<a href="x">x</a>'), "a.html": page('<a href="y">y</a>')}
    with pytest.raises(EditionError) as fault:
        check_links(files, {path: page_links(made) for path, made in files.items()})
    assert "a.html: y leads nowhere\nb.html: x leads nowhere" in str(fault.value.message)
