"""Pages that look over thousands of documents stay light."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from site_made import EDITION, tree

from publish import edition, saxon
from publish.document import record
from publish.document.record import Record
from publish.site import pages
from publish.site.browse import shelves

pytestmark = pytest.mark.slow
#: A page of a list is never heavier, in bytes.
MOST = 300_000
DOCUMENTS, PERSONS = 2000, 400


def pointer(number: int) -> str:
    """Return a person: the first ones are in many documents, the last ones in few, as it is in real letters."""
    return f"person:p{int(PERSONS * ((number * 0.618034) % 1) ** 3)}"


NAMES = {f"person:p{number}": f"Surname{number}, Given" for number in range(PERSONS)}


def copy(given: Record, number: int) -> Record:
    day = f"{1850 + number % 40}-{1 + number % 12:02}-{1 + number % 28:02}"
    letter = given.correspondences[0]
    actions = tuple(
        replace(action, parties=tuple(replace(party, ref=pointer(number + at), name="") for party in action.parties))
        for at, action in enumerate(letter.actions)
    )
    mentions = tuple(replace(mention, ref=pointer(3 * number + at)) for at, mention in enumerate(given.mentions[:8]))
    date = replace(given.date, when=day, not_before="", not_after="", text=day)
    return replace(given, id=f"letter-{number}", date=date, correspondences=(replace(letter, actions=actions),), mentions=mentions)


@cache
def made() -> dict[str, str]:
    """Return the lists of an edition of thousands of letters, by address."""
    ours = edition.load(EDITION)
    given = record.read(tree(EDITION / "tei/documents/telegram-3305.xml"))
    return dict(lists(ours, [copy(given, number) for number in range(DOCUMENTS)]))


def lists(ours: edition.Edition, records: list[Record]) -> Iterator[tuple[str, str]]:
    entries = "".join(f'<person xml:id="{ref[7:]}"><persName type="preferred">{name}</persName></person>' for ref, name in NAMES.items())
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><standOff><listPerson>{entries}</listPerson></standOff></TEI>'
    register = saxon.parse(text)
    settings = pages.settings_of(ours, ["persons"], [])
    ways, overview = shelves(records, NAMES, ours.words), pages.overview(records)
    yield from pages.finding_pages(ours, settings, "date", ways["date"], overview)
    for name in pages.OVERVIEWS:
        seen = pages.overview(records, mentions=True) if name == "search" else overview
        yield from pages.overview_page(ours, settings, name, seen, NAMES, ways["date"])
    mentioned = pages.mentioned_in(records, NAMES)
    yield from pages.register_pages(ours, settings, "persons", register, pages.register_records(records, "persons"), mentioned)


@pytest.mark.parametrize("page", ["index.html", "persons.html", "correspondence.html", "timeline.html", "search.html"])
def test_a_list_of_thousands_is_light(page: str) -> None:
    assert len(made()[page].encode()) < MOST


def test_every_mention_is_on_a_page_all_the_same() -> None:
    register = "".join(text for address, text in made().items() if address.startswith("persons."))
    assert [number for number in range(0, DOCUMENTS, 97) if f"texts/letter-{number}.html" not in register] == []
    assert [ref for ref in NAMES if f'id="{ref[7:]}"' not in made()["persons.html"]] == []
