"""The table of words: every key that is used has words, every word is used, and they are put together rightly."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from publish import saxon
from publish.document.record import Date, read
from publish.problem import EditionError
from publish.sheets import sheet
from publish.site.scripts import in_language
from publish.words import english, words_for
from publish.words.collation import ranks, sort_key
from publish.words.table import Label, read_tables

ROOT = Path(__file__).parents[2]
#: ``words:label('page.skip'`` in a stylesheet, ``label("page.skip"`` in Python; a key that ends in a dot is a family.
_USED = re.compile(r"""(?:words:(?:label|phrase|known)\(|\b(?:label|shown)\(|\bin words\b)\s*['"]([\w-]+\.[\w.-]*)['"]""")
_FAMILY = re.compile(r"""['"]((?:[\w-]+\.)+)['"]\s*(?:\|\||\+)|f["']((?:[\w-]+\.)+)\{""")


def used() -> tuple[set[str], set[str]]:
    files = [*(ROOT / "xslt").rglob("*.xsl"), *(ROOT / "publish").rglob("*.py")]
    text = re.sub("(?s)<!--.*?-->", "", "\n".join(file.read_text(encoding="utf-8") for file in files))
    families = {first or second for first, second in _FAMILY.findall(text)}
    families |= {f"{family}." for family in re.findall(r"words:of\('([\w.-]+)'", text)}
    families |= set(re.findall(r"""words\.of\(f?["']([\w.-]+)""", text))
    families.add("scripts.")
    quoted = set(re.findall(r"""['"]([\w-]+\.[\w.-]*[\w-])['"]""", text))
    return {key for key in _USED.findall(text) if not key.endswith(".")} | (quoted & set(english().labels)), families


def test_every_key_that_is_used_has_words() -> None:
    keys, families = used()
    labels = english().labels
    assert sorted(key for key in keys if key not in labels) == []
    assert keys and all(any(key.startswith(family) for key in labels) for family in families if family[:-1] in labels)


def test_every_word_is_used() -> None:
    keys, families = used()
    unused = [key for key in english().labels if key not in keys and not key.startswith(tuple(families))]
    assert unused == []


def call(language: str, function: str, *arguments: saxon.Parameter) -> str:
    value = saxon.call(sheet("words/words.xsl", words_for(language)), "{urn:press:words}" + function, *arguments)
    return "".join(value.item_at(n).string_value for n in range(value.size))


@pytest.mark.parametrize(
    ("language", "day", "days", "months", "years"),
    [
        ("en", "4 March 1951", "4–7 March 1951", "4 March – 7 April 1951", "4 March 1951 – 7 April 1952"),
        ("de", "4. März 1951", "4.–7. März 1951", "4. März – 7. April 1951", "4. März 1951 – 7. April 1952"),
        ("ja", "1951年3月4日", "1951年3月4日～7日", "1951年3月4日～4月7日", "1951年3月4日～1952年4月7日"),
    ],
)
def test_dates_are_those_of_the_language(language: str, day: str, days: str, months: str, years: str) -> None:
    ends = ["1951-03-07", "1951-04-07", "1952-04-07"]
    assert call(language, "day", "1951-03-04") == day
    assert [call(language, "span", "1951-03-04", end) for end in ends] == [days, months, years]


@pytest.mark.parametrize("when", ["1951-13", "1951-02-30", "soon", ""])
def test_what_is_no_date_stays_as_it_is(when: str) -> None:
    assert call("en", "day", when) == when


@pytest.mark.parametrize(
    ("when", "english_", "german"),
    [
        ("-0044-03-15", "15 March 44 BCE", "15. März 44 v. Chr."),
        ("-0056", "56 BCE", "56 v. Chr."),
        ("--07-03", "3 July", "3. Juli"),
        ("--07", "July", "Juli"),
        ("---03", "day 3 of a month", "3. Tag eines Monats"),
        ("1951-07-03Z", "3 July 1951 (UTC)", "3. Juli 1951 (UTC)"),
        ("1951-07-03+09:00", "3 July 1951 (UTC+09:00)", "3. Juli 1951 (UTC+09:00)"),
        ("1951-07-03T13:55:00+03:00", "3 July 1951", "3. Juli 1951"),
        ("19:20:00", "19:20", "19:20"),
        ("12026", "12026", "12026"),
    ],
)
def test_dates_of_every_form_of_w3c_are_said_in_words(when: str, english_: str, german: str) -> None:
    assert (call("en", "day", when), call("de", "day", when)) == (english_, german)


TEI_DATE = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><creation>{}</creation></profileDesc></teiHeader></TEI>'


@pytest.mark.parametrize(
    ("date", "said", "for_machines"),
    [
        ('<date when="-0044-03-15"/>', "15 March 44 BCE", "-0043-03-15"),
        ('<date when-iso="-0043-03-15"/>', "15 March 44 BCE", "-0043-03-15"),
        ('<date when-iso="0000"/>', "1 BCE", "0000"),
        ('<date when-iso="1850-05-01"/>', "1 May 1850", "1850-05-01"),
        ('<date when-iso="1951-06-23/1951-07-02"/>', "23 June – 2 July 1951", "1951-06-23/1951-07-02"),
        ('<date when-iso="1951-06-23/.."/>', "from 23 June 1951", "1951-06-23/.."),
        ('<date when="--07-03"/>', "3 July", ""),
        ('<date when="1951-07-03+09:00"/>', "3 July 1951 (UTC+09:00)", "1951-07-03"),
        ('<date from="1951-07-03"/>', "from 3 July 1951", "1951-07-03/.."),
        ('<date to-iso="1951-07-03"/>', "until 3 July 1951", "../1951-07-03"),
        ('<date notAfter="1951-07"/>', "not after July 1951", "../1951-07"),
        ('<date notBefore="1951-05-01" notAfter="1951-05-09" cert="medium" resp="resp:edition"/>',
         "between 1 May 1951 and 9 May 1951 (inferred by this edition, certainty: medium)", "1951-05-01/1951-05-09"),
        ('<date notBefore="1951-06-23" notAfter="1951-07-02" cert="low">between 23 June and about 2 July 1951</date>',
         "between 23 June and about 2 July 1951 (inferred, certainty: low)", "1951-06-23/1951-07-02"),
        ('<date when-custom="Anno 4" datingMethod="#x"/>', "Anno 4", ""),
        ('<date when-custom="5 Germinal II">the fifth of Germinal</date>', "the fifth of Germinal", ""),
        ("<date/>", "undated", ""),
    ],
)  # fmt: skip
def test_a_date_of_every_form_that_the_tei_admits_is_read_and_said(date: str, said: str, for_machines: str) -> None:
    record = read(saxon.parse(TEI_DATE.format(date)))
    assert call("en", "date", saxon.value(asdict(record.date))) == said
    assert record.dated == for_machines


def test_dates_before_our_era_are_in_the_order_of_time() -> None:
    days = ["-0100", "-0044-03-14", "-0044-03-15", "-0001", "0001", "1951-07-03", "12026"]
    assert sorted(set(days), key=lambda day: Date(when=day).sort_key) == days


def test_names_are_in_the_order_of_the_unicode_collation_algorithm() -> None:
    names = ["Dang", "Đặng", "de Gaulle", "Edward", "Étienne", "Lodz", "Łódź", "Oz", "Öztürk", "Ozu", "Zhou", "Ким", "李"]
    assert sorted(set(names), key=sort_key) == names
    assert [ranks(names)[name] for name in names] == list(range(1, len(names) + 1))


def sequence(names: list[str]) -> saxon.Tree:
    return saxon.together(saxon.value(name) for name in names)


def test_names_are_listed_as_the_language_does() -> None:
    names = ["Mao", "Kim", "Peng"]
    assert call("en", "list", sequence(names)) == english().listed(names) == "Mao, Kim and Peng"
    assert call("de", "list", sequence(names[:2])) == words_for("de").listed(names[:2]) == "Mao und Kim"


def test_a_number_chooses_the_form_of_the_words(tmp_path: Path) -> None:
    (tmp_path / "pl.toml").write_text('[n]\nnotes = {one = "{count} nota", few = "{count} noty", other = "{count} not"}')
    words = words_for("pl", [tmp_path])
    own = sheet("words/words.xsl", words)
    for count, text in [(1, "1 nota"), (3, "3 noty"), (5, "5 not"), (12, "12 not"), (5003, "5003 noty")]:
        value = saxon.call(own, "{urn:press:words}label", "n.notes", {"count": count})
        assert words.label("n.notes", count=count) == text
        assert value.head.string_value == text


def test_an_edition_may_say_a_thing_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text('[date]\nundated = "of an unknown day"\n')
    own = words_for("en", [tmp_path])
    assert (own.label("date.undated"), own.label("page.skip")) == ("of an unknown day", english().label("page.skip"))
    assert own != english() and words_for("en", [tmp_path]) == own


@pytest.mark.parametrize("text", ["[date", "[date]\nundated = 3\n", '[date]\nundated = "{"\n'])
def test_a_faulty_table_is_a_plain_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "en.toml").write_text(text)
    with pytest.raises(EditionError, match=r"en\.toml"):
        words_for("en", [tmp_path])


def test_scripts_say_what_the_table_says() -> None:
    scripts = [file.read_text(encoding="utf-8") for file in (ROOT / "publish/site/assets").glob("*.js")]
    assert all(in_language(script, english()) == script for script in scripts)
    said = {key for script in scripts for found in re.findall(r"const said = (\{.*\});", script) for key in json.loads(found)}
    assert said == {key.removeprefix("scripts.") for key in english().labels if key.startswith("scripts.")}


LANGUAGES = [file.stem for file in sorted((ROOT / "labels").glob("*.toml")) if file.stem != "en"]


def arguments(label: Label) -> set[str]:
    forms = label.values() if isinstance(label, dict) else [label]
    return {part[0] for form in forms for part in ([form] if isinstance(form, str) else form) if not isinstance(part, str)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_of_the_press_has_every_word_with_its_arguments(language: str) -> None:
    own, _ = read_tables(language, [ROOT / "labels"], fallback=False)
    assert own.keys() == english().labels.keys()
    assert [key for key in own if arguments(own[key]) != arguments(english().labels[key])] == []
