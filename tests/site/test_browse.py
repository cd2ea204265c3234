"""Finding documents by date, sender, recipient, kind and place, in an edition of five and in one of sixty."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from page import Element, Page
from site_made import EDITION, READINGS, documents, html, reading, tree

from publish import edition
from publish.document import record
from publish.site import browse, pages
from publish.words import english

WAYS = [way for way in browse.WAYS if way != "date"]


def facts() -> list[record.Record]:
    return record.in_order([record.read(tree(path)) for path in documents()])


def with_class(page: Page, name: str) -> list[Element]:
    return [element for element in page.all() if name in element.attributes.get("class", "").split()]


def links(element: Element) -> list[str]:
    return [e.attributes["href"] for e in element.all() if "href" in e.attributes]


@cache
def sixty() -> dict[str, str]:
    """The pages of an edition of sixty documents, by the same hands, of twelve years and of none."""
    path = next(path for path in documents() if path.stem == "telegram-3305")
    one = record.read(tree(path))
    dates = [record.Date(when=f"{1950 + n % 12}-0{n % 9 + 1}-11") if n % 20 else record.Date() for n in range(60)]
    records = [replace(one, id=f"letter-{n}", short_title=f"Letter {n}", date=date) for n, date in enumerate(dates)]
    made = pages.site_pages(
        edition.load(EDITION),
        records,
        {(facts.id, name): reading(path, name) for facts in records for name in READINGS},
        documents={facts.id: tree(path) for facts in records},
        registers={path.stem: tree(path) for path in edition.load(EDITION).registers()},
        pages={},
    )
    return {address: text for address, text in made if address.endswith(".html")}


def test_each_document_stands_under_its_sender_recipient_kind_and_places() -> None:
    page = {way: Page(html()[f"by-{way}.html"]) for way in WAYS}
    for one in facts():
        address = f"texts/{one.id}.html"
        for letter in one.correspondences:
            for way, end in (("sender", "sent"), ("recipient", "received")):
                for party in letter.parties(end):
                    heading = page[way].by_id(party.ref.partition(":")[2])
                    assert heading.parent and address in links(heading.parent)
        kind = page["kind"].by_id(one.kind).parent
        assert kind and address in links(kind)
        for mention in one.mentions:
            if mention.ref.startswith("place:"):
                place = page["place"].by_id(mention.ref.partition(":")[2]).parent
                assert place and address in links(place)


def test_an_inferred_recipient_is_said_to_be_inferred() -> None:
    heading = Page(html()["by-recipient.html"]).by_id("ambassador-beijing-1950").parent
    assert heading and "from A. A. Gromyko (inferred by this edition, certainty: high)" in heading.string


def test_a_document_says_what_it_is_found_under_and_leads_there() -> None:
    page = Page(html()["texts/telegram-3305.html"])
    headed = links(with_class(page, "document-head")[0])
    assert "../by-kind.html#telegram" in headed and "../index.html#y1951" in headed
    found = links(with_class(page, "facts")[0])
    assert {"../by-sender.html#mao", "../by-recipient.html#stalin", "../by-place.html#kaesong"} <= set(found)


def test_a_register_entry_tells_its_part_in_the_correspondence() -> None:
    entry = Page(html()["persons.html"]).by_id("stalin")
    assert "Sender of a message in Telegram 23343" in entry.string
    assert "Recipient of Telegram 3305, Cable 25025" in entry.string
    assert "by-sender.html#stalin" in links(entry) and "by-recipient.html#stalin" in links(entry)
    assert "Passed on" in Page(html()["organisations.html"]).by_id("mfa-tenth-department").string


def test_a_mention_is_told_with_the_words_around_it_and_struck_words_are_told_as_struck() -> None:
    contexts = [e for e in Page(html()["places.html"]).by_id("ussr").all() if e.name == "li"]
    struck = [one for one in contexts if any(e.name == "del" for e in one.all()) and not any(e.name == "ul" for e in one.all())]
    assert [one.string for one in struck] == ["deleted: and the USSR would be unwilling end of deletion"]
    assert any(one.string.startswith("… whether the USSR") or "whether the USSR would prefer" in one.string for one in contexts)
    assert not any("war. and the USSR" in one.string for one in contexts)


def test_many_documents_stand_under_their_years_with_a_line_of_years_to_leap_by() -> None:
    page = Page(sixty()["index.html"])
    leaps = links(with_class(page, "leaps")[0])
    assert leaps == [f"#y{year}" for year in range(1950, 1962)] + ["#undated"]
    assert all(page.by_id(leap[1:]).name == "h3" for leap in leaps)
    assert not with_class(Page(html()["index.html"]), "leaps")


def test_the_timeline_of_many_lists_the_undated_apart_and_no_label_touches_another() -> None:
    page = Page(sixty()["timeline.html"])
    tops = [float(e.attributes["style"][4:-3]) for e in page.all() if e.attributes.get("style", "").startswith("top:")]
    assert len(tops) == 57 and len([e for e in with_class(page, "undated")[0].all() if e.name == "li"]) == 3
    assert all(below - above > 2.2 for above, below in pairwise(tops))


def test_a_date_that_is_not_one_day_is_drawn_as_long_as_it_may_be() -> None:
    page = Page(html()["timeline.html"])
    assert len(with_class(page, "range")) == len(with_class(page, "ring")) == 2
    assert "A ring with a bar" in page.by_id("main").string


@pytest.mark.parametrize("path", ["by-sender.html", "persons.html", "places.html", "index.html"])
def test_where_a_list_is_long_its_long_parts_have_pages_of_their_own(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browse, "LONG", 3)
    monkeypatch.setattr(browse, "SHORT_SHELF", 1)
    sixty.cache_clear()
    made = sixty()
    sixty.cache_clear()
    stem = path.removesuffix(".html").replace("index", "by-date")
    apart = [name for name in made if name.startswith(f"{stem}.") and name != path]
    assert apart
    for name in apart:
        heading = name.removeprefix(f"{stem}.").removesuffix(".html")
        assert Page(made[path]).by_id(heading) and name in links(Page(made[path]).root)
        for address in links(Page(made[name]).by_id("main")):
            file, _, fragment = address.partition("#")
            assert not fragment or fragment in Page(made[file or name]).values("id"), address


def test_names_without_an_entry_are_found_under_themselves() -> None:
    one = facts()[-1]
    letter = record.Correspondence("", (record.Action("sent", (record.Party("Łódź Committee"),)),))
    found = browse.headings(replace(one, correspondences=(letter,)), {}, english())
    assert browse.Heading("sender", "name-łódź-committee", "") in found
