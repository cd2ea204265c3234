"""What the markup says is shown: small inputs of many kinds, and the text that each reading makes of them."""

from __future__ import annotations

import pytest
from edition_here import s_of, settled

from publish import saxon
from publish.document.reading import settle
from publish.resources import stylesheet

NOTE = '<note xml:id="n1" {}>x</note>'

#: TEI inside a body, the diplomatic and the clean string.
STRINGS = [
    ("<p>two <choice><choice><sic>wrnog</sic><corr>wrong</corr></choice><reg>right</reg></choice>.</p>", "two wrnog.", "two right."),
    ("<p><choice><seg>a</seg><seg>b</seg></choice> c</p>", "a ‹or: b› c", "a c"),
    ("<p><choice><unclear>a</unclear><unclear>b</unclear></choice></p>", "a‹?› ‹or: b‹?››", "a"),
    ("<p><choice><am>&amp;</am><ex>and</ex></choice> so</p>", "& so", "and so"),
    ("<p>com<ex>rade</ex></p>", "com‹rade›", "comrade"),
    ("<p>A word <note>a</note> next (here <note>b</note>) then <note>c</note>.</p>", "A word next (here) then.", "A word next (here) then."),
    ("<p>see <ptr target='#x'/> for it</p>", "see ‹#x› for it", "see ‹#x› for it"),
    ("<p>an<pc force='weak'>-</pc><lb break='no'/>fang; cuen-<pb n='2' break='no'/><lb/>ta</p>", "an- fang; cuen- ta", "anfang; cuenta"),
    ("<p>It was <restore><del>truly</del></restore> so, the <surplus>the</surplus> end.</p>", "It was truly‹restored› so, the the end.", "It was truly so, the end."),
    ("<p>The <app><lem>black</lem><rdg wit='#A'>blue</rdg><rdg wit='#B'/></app> cat.</p>", "The black ‹A: blue› ‹B: omitted› cat.", "The black cat."),
    ("<p><ruby><rb>base</rb><rt>gloss</rt></ruby></p>", "base ‹gloss›", "base ‹gloss›"),
    ("<p>a <gap reason='illegible' quantity='3' unit='chars'/> b</p>", "a ‹3 characters illegible› b", "a ‹3 characters illegible› b"),
    ("<p>a <gap reason='redaction' quantity='1' unit='line'/></p>", "a ‹1 line redacted›", "a ‹1 line redacted›"),
    ("<p>a <gap reason='editorial'/> b</p>", "a ‹left out by the edition› b", "a ‹left out by the edition› b"),
    ("<p>a <gap reason='lost' extent='unknown' unit='line'/></p>", "a ‹lost, extent unknown (lines)›", "a ‹lost, extent unknown (lines)›"),
    ("<p>one <expan>two</expan> three <corr>four</corr> <reg>five</reg> six</p>", "one two three four five six", "one two three four five six"),
    ("<p>first<space unit='chars' quantity='1'/>second</p>", "first second", "first second"),
    ("<opener><dateline>Rome</dateline><salute>Dear</salute></opener>", "Rome Dear", "Rome Dear"),
    ("<closer><salute>Yours</salute><signed>Ann</signed></closer>", "Yours Ann", "Yours Ann"),
    ("<p><address><addrLine>Mr X</addrLine><addrLine>Rome</addrLine></address></p>", "Mr X Rome", "Mr X Rome"),
    ("<cit><quote>a</quote><bibl>b</bibl></cit>", "a b", "a b"),
    ("<closer>Yours,<lb/><signed>A</signed><date>1 May</date></closer>", "Yours, A 1 May", "Yours, A 1 May"),
    ("<p><address><street>High St</street><placeName>Rome</placeName></address></p>", "High St Rome", "High St Rome"),
    ("<list rend='numbered'><item>a</item><item>b</item></list>", "‹1› a ‹2› b", "‹1› a ‹2› b"),
    ("<list><item n='iv'>a</item></list>", "‹iv› a", "‹iv› a"),
    ("<p>x <g ref='#g1'/></p>", "x ‹g1›", "x ‹g1›"),
    ("<p><unclear cert='low'>b</unclear></p>", "b ‹certainty: low›", "b ‹certainty: low›"),
    ("<opener><seg>Street 19</seg><dateline>Rome</dateline>Dear</opener>", "Street 19 Rome Dear", "Street 19 Rome Dear"),
    ("<p><bibl><author>A</author><title>T</title><publisher>F</publisher><date>1972</date>, 1</bibl></p>", "A T F 1972, 1", "A T F 1972, 1"),
    ("<listPerson><person><persName><surname>S</surname><forename>A</forename></persName></person></listPerson>", "S A", "S A"),
    ("<entry><form><orth>a</orth><pron>b</pron></form><sense><def>c</def></sense></entry>", "a b c", "a b c"),
    ("<p>We met.<add place='margin' hand='hand:unknown'>Seen.</add></p>", "We met. ‹in the margin, by an unknown hand: Seen.›", "We met. ‹in the margin, by an unknown hand: Seen.›"),
    ("<p>We <add place='above' hand='hand:unknown'>all</add> go.</p>", "We ‹above the line, by an unknown hand: all› go.", "We all go."),
    ("<p>We go.<handShift new='hand:unknown'/> And stay.</p>", "We go. ‹an unknown hand writes› And stay.", "We go. ‹an unknown hand writes› And stay."),
    ("<p>We <supplied reason='omitted' resp='resp:edition'>must</supplied> go.</p>", "We ‹must› go.", "We must go."),
    ("<p>to <supplied reason='decoded' cert='low' rend='brackets'>H.</supplied> now</p>", "to [H.] ‹certainty: low› now", "to H. ‹certainty: low› now"),
    ("<p>Meet <persName ref='person:zhou' cert='low'>Z.</persName> now.</p>", "Meet Z. ‹identified, certainty: low› now.", "Meet Z. ‹identified, certainty: low› now."),
    ("<p>a<delSpan spanTo='#e'/> b</p><p>c<anchor xml:id='e'/> d</p>", "a b c d", "a d"),
    ("<p><milestone unit='x'>lost?</milestone> <anchor>no</anchor></p>", "‹x›lost? no", "‹x›lost? no"),
    ("<lg><l>one <caesura/> two</l></lg>", "one ‖ two", "one ‖ two"),
    ("<p>a <quote><l>b</l><l>c</l></quote> d</p>", "a b c d", "a b c d"),
    ("<p>x <q><p>y</p></q> z</p>", "x y z", "x y z"),
    ("<figure><head><label>Ex. 3</label>A trio</head></figure>", "Ex. 3 A trio", "Ex. 3 A trio"),
    ("<p>a\u2028b\u2029 c</p>", "a b c", "a b c"),
    ("<p xml:space='preserve'><label>Pillar</label><lb/><name>paka</name> x<lb/>y</p>", "Pillar paka x y", "Pillar paka x y"),
    ("<p><hi>r<desc>room left</desc></hi>Estat, go<stage>off</stage>.</p>", "r room left Estat, go off.", "r room left Estat, go off."),
    ("<listRelation><relation><desc>a</desc></relation><relation><desc>b</desc></relation></listRelation>", "a b", "a b"),
]  # fmt: skip


@pytest.mark.parametrize(("tei", "diplomatic", "clean"), STRINGS)
def test_each_kind_of_markup_is_shown(tei: str, diplomatic: str, clean: str) -> None:
    assert (s_of(settled(tei, "diplomatic")), s_of(settled(tei, "clean"))) == (diplomatic, clean)


def written(format_: str, tree: saxon.Tree, **parameters: str) -> str:
    return saxon.write(stylesheet(f"formats/{format_}.xsl"), tree, parameters=parameters).text


def test_a_note_in_a_note_is_a_note_of_its_own() -> None:
    html = written("html", settled("<p>A<note>outer <note>inner</note> end</note> B.</p>"))
    assert html.count("<li") == 2 and "outer<a" in html and "</a> end" in html


def test_several_looks_are_all_carried_and_an_unknown_one_is_warned_of_once() -> None:
    tei = '<p><hi rend="bold italic">a</hi> <hi rend="sup">b</hi> <hi style="font-variant: small-caps">c</hi></p>'
    html = written("html", settled(tei))
    assert '<b class="bold italic"><i>a</i></b>' in html and "<sup" in html and 'class="smallcaps"' in html
    made = settle(saxon.parse('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p><hi rend="odd">a</hi> '
                              '<hi rend="odd">b</hi></p></body></text></TEI>'), "clean")  # fmt: skip
    assert [message.text for message in made.messages] == [
        "the reading has no look for “odd”: the words are set plainly (2 times)."
    ]


def test_the_direction_of_a_script_is_carried() -> None:
    tree = settled('<div xml:lang="ar"><p>مرحبا <foreign xml:lang="en">Hello</foreign></p></div>')
    html, typst = written("html", tree), written("typst", tree)
    assert 'dir="rtl"' in html and 'dir="ltr"' in html
    assert 'lang: "ar", dir: rtl' in typst


def test_words_with_two_targets_lead_to_both() -> None:
    html = written("html", settled('<p><ref target="#a #b">see</ref> <anchor xml:id="a"/> <anchor xml:id="b"/></p>'))
    assert 'href="#a"' in html and 'href="#b"' in html
    names = written("html", settled('<p><placeName ref="place:a place:b">N</placeName></p>'), registers="../")
    assert "places.html#a" in names and "places.html#b" in names


def test_blanks_and_lines_that_count_are_kept() -> None:
    tree = settled('<ab xml:space="preserve">1    2\n  3</ab>')
    assert written("text", tree) == "1    2\n  3\n"
    assert '"1";" ";blanks(3);"2";' in written("typst", tree)
    assert "1    2" in written("html", tree) and "<br>" in written("html", tree)


def test_a_ragged_table_keeps_its_columns() -> None:
    rows = "<row><cell>A</cell><cell>B</cell></row><row><cell>C</cell></row><row><cell>D</cell><cell>E</cell></row>"
    typst = written("typst", settled(f"<table>{rows}</table>"))
    assert "(x: 0, y: 2, over: 1, down: 1" in typst and "(x: 1, y: 2, over: 1, down: 1" in typst
    spanning = '<row><cell rows="2">A</cell><cell>B</cell></row><row><cell>C</cell></row>'
    assert "(x: 1, y: 1, over: 1, down: 1" in written("typst", settled(f"<table>{spanning}</table>"))


def test_a_call_after_a_digit_cannot_be_read_as_one() -> None:
    assert ">(1)</a>" in written("html", settled("<p>52<note>x</note></p>"))
    assert ">1</a>" in written("html", settled("<p>a<note>x</note></p>"))


def test_a_page_without_a_number_shows_none() -> None:
    assert "[p. ]" not in written("html", settled('<pb facs="x.jpg"/><p>a</p>'))


def test_an_inclusion_is_an_error_and_no_silence() -> None:
    tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="p.xml"/></body></text></TEI>'  # fmt: skip
    assert [message.severity for message in settle(saxon.parse(tei), "clean").messages] == ["error"]


@pytest.mark.parametrize("name", ["diplomatic", "clean"])
def test_an_unknown_element_is_told_with_its_number(name: str) -> None:
    tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p><glow>a</glow> <glow>b</glow></p></body></text></TEI>'  # fmt: skip
    (message,) = settle(saxon.parse(tei), name).messages
    assert message.text == "the reading has no rule for glow: its text is set plainly (2 times)."
    assert message.path.endswith("glow[1]")


#: What a document has apart from its text, and what is said of it in each reading.
PARTS = [
    ("<standOff><note target='#a'>b</note><listPlace><place><placeName>c</placeName></place></listPlace></standOff>",
     {"clean": "standOff is not shown: note (1), listPlace (1).", "diplomatic": "standOff is not shown: note (1), listPlace (1)."}),
    ("<sourceDoc><surface><zone><line>b</line></zone></surface></sourceDoc>", {"clean": "sourceDoc is not shown: surface (1)."}),
    ("<facsimile><surface><graphic url='a.png'/></surface></facsimile>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("part", "told"), PARTS)
@pytest.mark.parametrize("name", ["clean", "diplomatic"])
def test_what_a_document_has_apart_from_its_text_is_shown_or_warned_of(part: str, told: dict[str, str], name: str) -> None:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{part}<text><body><p xml:id="a">a</p></body></text></TEI>'
    made = settle(saxon.parse(tei), name)
    assert [message.text for message in made.messages] == ([told[name]] if name in told else [])
    assert s_of(made.tree) == ("a b" if part.startswith("<sourceDoc") and name == "diplomatic" else "a")
