"""The table of words: every key that is used has words, every word is used, and they are put together rightly."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from publish import saxon
from publish.problem import EditionError
from publish.sheets import sheet
from publish.site.scripts import in_language
from publish.words import english, words_for
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
    assert call(language, "day", "1951-03-04") == words_for(language).date("1951-03-04") == day
    assert [call(language, "span", "1951-03-04", end) for end in ends] == [days, months, years]


@pytest.mark.parametrize("when", ["1951-13", "1951-02-30", "soon", ""])
def test_what_is_no_date_stays_as_it_is(when: str) -> None:
    assert call("en", "day", when) == english().date(when) == when


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
