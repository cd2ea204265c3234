"""PDFs of documents of other editions: plays, verse, tables, pictures, long notes; they too meet the standards."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from edition_here import here, parsed
from tagtree import _children, text_of_pdf
from test_pdf import JUDGE, assert_carries

from publish.document.reading import reading_of
from publish.formats.render import render
from publish.outputs import READINGS
from publish.source import xml

LONG = " ".join(f"Sentence {number} of a long note." for number in range(150))
PLAY = """<front><titlePage><docTitle><titlePart>The Play</titlePart></docTitle><byline>by N. N.</byline></titlePage></front>
<body><div type="act"><head>Act I</head><div type="scene"><head>Scene 1</head><stage>Enter Anna.</stage>
<sp><speaker>Anna</speaker><l>What ho,</l><l part="I">And</l></sp><sp><speaker>Ben</speaker><l part="F">no!</l><p>In prose.</p></sp>
</div></div></body>"""
MIXED = f"""<body><div><head>One</head><p>Long<note>{LONG}</note> note.</p>
<table><head>Prices</head><row role="label"><cell>Year</cell><cell>Price</cell></row>
<row><cell role="label">1700</cell><cell>3</cell></row><row><cell cols="2">unknown</cell></row></table>
<figure><graphic url="map.svg"/><head>A map</head><figDesc>The country with its rivers.</figDesc></figure>
<figure><graphic url="gone.png"/><figDesc>A picture that is not there.</figDesc></figure>
<list><item>one<list><item>deep<list><item>deeper</item></list></item></list></item><item><p>two</p><p>and</p></item></list>
<floatingText><body><head>Enclosure</head><p>Dear Sir,</p><closer>X.</closer></body></floatingText>
<p>Verse: <lg><l>Roses</l><l>violets<note>blue</note></l></lg> and on.</p></div></body>"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><path d="M0 0L900 300" stroke="#000"/></svg>'


@pytest.fixture(params=["play", "mixed"])
def foreign(request: pytest.FixtureRequest, tmp_path: Path) -> xml.Source:
    (tmp_path / "map.svg").write_text(PICTURE, encoding="utf-8")
    text = {"play": PLAY, "mixed": MIXED}[request.param]
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x" xml:lang="en"><teiHeader/><text>{text}</text></TEI>'
    return parsed(tei, str(tmp_path / "x.xml"))


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.skipif(
    not any(metadata.distributions(name="page-validation")),
    reason="needs page-validation (PyPI), the judge of PDF/UA-1 and PDF/A",
)
def test_the_pdf_of_another_edition_is_whole_and_meets_its_standards(foreign: xml.Source, reading: str) -> None:
    pdf, _problems = render(here(), foreign, reading, "pdf")
    assert_carries(text_of_pdf(pdf), reading_of(foreign, reading).tree)
    judged = subprocess.run([sys.executable, "-I", "-c", JUDGE], input=pdf, capture_output=True)
    assert (judged.returncode, judged.stdout.decode(), judged.stderr.decode()) == (0, "", "")


def elements(node: Any, role: str) -> list[Any]:
    """Return the elements of a tag tree with a role, in order."""
    inside = [child for child in _children(node) if isinstance(child, pikepdf.Dictionary) and "/S" in child]
    return [found for child in inside for found in ([child] if str(child.S) == role else []) + elements(child, role)]


@pytest.mark.parametrize("foreign", ["mixed"], indirect=True)
def test_headers_and_pictures_are_told_to_ears(foreign: xml.Source) -> None:
    pdf, _problems = render(here(), foreign, "clean", "pdf")
    with pikepdf.open(BytesIO(pdf)) as opened:
        tree = opened.Root.StructTreeRoot
        assert (len(elements(tree, "/TH")), len(elements(tree, "/TD"))) == (2, 3)
        assert [str(figure.Alt) for figure in elements(tree, "/Figure")] == ["The country with its rivers."]
