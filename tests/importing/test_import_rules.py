"""What an import sees in a page: made-up papers of the kinds that it is for, and what becomes of each of their parts."""

from __future__ import annotations

import re

import pytest
from drafts import body, header, questions

TELEGRAM = """FOURTH DIRECTORATE OF THE RIVER STAFF

CODED TELEGRAM No. 4410

MOST SECRET

From LOWFORD received at 0715 2 March 1948

To HIGHFORD, Comrade ARKIN

IMMEDIATE [*srochno*]

88-90. On 1 March I saw Mr. Hale at the bridge. He asked the following.

1. That the ~~boats~~ ^ferries^ be [sent] before 9 March; [two words illegible] of them are old.
2. That nobody speak of [Marren] to the press [not declassified].

Hale said that "he would wait no longer than a week" [sic].

BORIN

No. 17

Copies: 1 - cde. Arkin

2 - cde. Dorn

Deciphered by Lunin 0810 2 March"""


@pytest.mark.parametrize(
    ("what", "tei"),
    [
        ("an office", '<ab type="letterhead">FOURTH DIRECTORATE OF THE RIVER STAFF</ab>'),
        ("form and number", '<ab type="designation">CODED TELEGRAM No. <idno type="cable">4410</idno></ab>'),
        ("a classification", '<seg type="classification">MOST SECRET</seg>'),
        ("a time before a day", '<time when="07:15:00">0715</time> <date when="1948-03-02">2 March 1948</date>'),
        ("a precedence", '<seg type="precedence">IMMEDIATE</seg> <note type="wording" place="inline"'),
        ("words of the original", '<foreign xml:lang="ru-Latn" rend="italic">srochno</foreign>'),
        ("the number answered", '<ref type="answered">88-90</ref>. On <date when="1948-03-01">1 March</date>'),
        ("a point", "<label>1.</label><item>That the"),
        ("a point on the next line", '<label rend="line">2.</label><item>That nobody'),
        ("a correction in the text", '<subst><del rend="strikethrough" hand="hand:unknown">boats</del> <add place="above"'),
        ("a word for the sense", '<supplied reason="sense" resp="resp:transcriber" rend="brackets">sent</supplied>'),
        ("what cannot be read", '<gap reason="illegible" quantity="2" unit="word" rend="brackets"><desc>two words'),
        ("what an archive took out", '<gap reason="redaction" rend="brackets"><desc>not declassified</desc></gap>'),
        ("a name in brackets", '<unclear resp="resp:transcriber" rend="brackets">Marren</unclear>'),
        ("a quotation", '<q>"he would wait no longer than a week"</q>'),
        ("a signature", "<closer><signed><persName>BORIN</persName></signed></closer>"),
        ("the sender's number", '<closer>No. <idno type="sender">17</idno></closer>'),
        ("a list of copies", '<list type="distribution"><head>Copies:</head><label rend="run-in">1 -</label><item>cde. <persName>'),
        ("the cipher clerk", '<ab type="processing">Deciphered by Lunin <time when="08:10:00">0810</time>'),
    ],
)  # fmt: skip
def test_each_part_of_a_telegram_is_seen(what: str, tei: str) -> None:
    assert tei in body(TELEGRAM), what


def test_the_header_says_who_wrote_to_whom_and_when() -> None:
    found = header(TELEGRAM)
    assert "<title>Telegram from Borin to Arkin, 2 March 1948</title>" in re.sub(r'(<title) type="main"[^>]*', r"\1", found)
    assert "Telegram 4410" in found
    sent = found[found.index('<correspAction type="sent">') : found.index('<correspAction type="received">')]
    assert "<persName>Borin</persName>" in sent and '<date when="1948-03-02">' in sent and "Lowford" in sent


MEMORANDUM = """OFFICE OF FERRIES
Memorandum of Conversation

DATE: June 4, 1949

SUBJECT: The winter crossing

PRESENT:\tMr. Hale, Ferry Board
\tMrs. Oram, secretary

Mr. Hale asked about the ice.1 Mrs. Oram gave the figures:

Month\tBoats\tDays
January\t4\t12
February\t2\t3

RESTRICTED

- 2 -

He thanked her and said that the board would be in-

RESTRICTED

- 3 -

formed by the end of the week.

HO:JL:mm

------
1 See the letter of May 30."""


@pytest.mark.parametrize(
    ("what", "tei"),
    [
        ("an American date", '<date when="1949-06-04">June 4, 1949</date>'),
        ("the subject", "SUBJECT: <title>The winter crossing</title>"),
        ("a list with its label", '<list type="plain"><head>PRESENT:</head><item rend="run-in">Mr. '),
        ("a table", '<row role="label"><cell>Month</cell><cell>Boats</cell><cell>Days</cell></row>'),
        ("a row with its label", '<row><cell role="label">January</cell><cell>4</cell><cell>12</cell></row>'),
        ("a call", '<ref target="#paper.b'),
        ("a mark at the foot of a page", '<fw type="classification" place="bottom">RESTRICTED</fw>'),
        ("a page number", '<pb n="2"/><fw type="pageNum" place="top">- 2 -</fw>'),
        ("a word over a page's end", 'would be in-<fw type="classification" place="bottom">RESTRICTED</fw><pb n="3" break="no"/>'),
        ("the typist's initials", "<closer>HO:JL:mm</closer>"),
        ("a line at the foot", '1 See the letter of <date when="1949-05-30">May 30</date>.</ab>'),
    ],
)
def test_each_part_of_a_memorandum_is_seen(what: str, tei: str) -> None:
    assert tei in body(MEMORANDUM, "memorandum"), what


LETTER = """Lowford, Friday 9 July 1948

My dear Oram,

The ferry is lost. [In another hand, red ink:] Not so.

[left margin, in pencil: burn this]

Give my love to the board; I shall write again when the water has gone down a little.

Ever yours,
Hale

P.S. I have not seen the map."""


@pytest.mark.parametrize(
    ("what", "tei"),
    [
        ("place and day", '<opener><dateline><placeName>Lowford</placeName>, Friday <date when="1948-07-09">9 July 1948</date>'),
        ("a salutation", "<opener><salute>My dear <persName>Oram</persName>,</salute></opener>"),
        ("another hand", '<note type="description" place="inline" resp="resp:transcriber" rend="brackets">In another hand'),
        ("a note in the margin", '<note type="description" place="inline" resp="resp:transcriber">left margin, in pencil:</note> burn this</add>'),
        ("a valediction and the name under it", "<closer><salute>Ever yours,</salute><lb/><signed><persName>Hale</persName>"),
        ("a postscript", "<postscript><ab>P.S. I have not seen the map.</ab></postscript>"),
    ],
)
def test_each_part_of_a_letter_is_seen(what: str, tei: str) -> None:
    assert tei in body(LETTER, "letter"), what


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("on 4 July 1953 he", "1953-07-04"),
        ("on July 4th, 1953 he", "1953-07-04"),
        ("on 7/XII.1950 he", "1950-12-07"),
        ("on 7/XII-50 he", "1950-12-07"),
        ("on 3.7.51 he", "1951-07-03"),
        ("on 1953-07-04 he", "1953-07-04"),
        ("in June 1952 he", "1952-06"),
        ("on 31/12/1952 he", "1952-12-31"),
        ("on 30 February 1952 he", None),
    ],
)
def test_a_day_is_read_in_every_form_that_people_type(typed: str, when: str | None) -> None:
    found = re.findall(r'<date when="([^"]+)"', body(f"The water rose {typed} was told, and so it went on."))
    assert found == ([when] if when else [])


def test_a_day_that_can_be_two_is_asked_about() -> None:
    (asked,) = questions("The water rose on 4/7/1953 and nobody was told of it at the time.")
    assert 'about="date" chosen="1953-07-04" or="1953-04-07"' in asked


def test_a_plain_letter_of_known_words_asks_nothing() -> None:
    assert questions("The water rose at [the] bridge [illegible] and ~~fell~~ again, *and* that was all there was to it.") == []


def test_a_message_quoted_in_full_is_a_text_of_its_own() -> None:
    page = "He sent me the following:\n\n“We wait for the boats.\n\n1. At noon.\n2. At night.\n\nARKIN.”\n\nI shall answer it tomorrow."
    assert '<floatingText type="message" xml:id="paper.enclosure"><body><p>“We wait' in body(page)
    assert "<closer><signed><persName>ARKIN</persName>.”</signed></closer></body></floatingText><p>I shall" in body(page)


def test_points_with_comments_hold_them() -> None:
    page = 'Four words said here:\n\n1. "Boats are to go."\n\nYes.\n\n2. "Boats are to stay."\n\nNo.\n\nThat is all that there is to be said about it now.'
    assert "<label>1.</label><item><p><q>\"Boats are to go.\"</q></p><p>Yes.</p></item>" in body(page)
    assert any("points-end" in asked for asked in questions(page))
