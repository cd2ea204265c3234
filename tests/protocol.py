"""A repository to ask, its answers as trees, and the XML Schemas of OAI-PMH as their judge."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from publish.edition import Edition
from publish.pipeline.static import description_of
from publish.protocols import oai
from publish.store.store import Store

AT = "2026-11-21T12:00:00Z"
TELEGRAM = "oai:edition.test:telegram-13464"
SCHEMAS = Path(__file__).parents[1].parent / "shared" / "standards" / "oai"
OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
_PLACES = {
    "http://www.openarchives.org/OAI/2.0/": "OAI-PMH.xsd",
    "http://www.openarchives.org/OAI/2.0/oai_dc/": "oai_dc.xsd",
    "http://www.openarchives.org/OAI/2.0/oai-identifier": "oai-identifier.xsd",
}
_XML = """<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<attribute name="lang" type="language"/></schema>"""


class _Local(etree.Resolver):
    """Finds the schemas that the schemas of OAI-PMH name on the network in the folder beside the repository."""

    def resolve(self, url: str, _public: str, context: object) -> object:  # type: ignore[override]
        if url.endswith("xml.xsd"):
            return self.resolve_string(_XML, context)
        return self.resolve_filename(str(SCHEMAS / url.rpartition("/")[2]), context)


@cache
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser()
    parser.resolvers.add(_Local())
    imports = "".join(f'<import namespace="{name}" schemaLocation="{file}"/>' for name, file in _PLACES.items())
    whole = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser, base_url=str(SCHEMAS / "all.xsd")))


def judged(text: str | bytes) -> etree._Element:
    """Return an answer as a tree, valid by the schemas; formats that have no schema here stand aside."""
    root = etree.fromstring(text.encode() if isinstance(text, str) else text)
    if SCHEMAS.is_dir():
        copy = etree.fromstring(etree.tostring(root))
        for metadata in copy.iter(f"{OAI}metadata"):
            if not metadata[0].tag.endswith("}dc"):
                metadata[0] = etree.Element("{http://www.openarchives.org/OAI/2.0/oai_dc/}dc")
        schema().assertValid(copy)
    return root


def errors(root: etree._Element) -> list[str]:
    return [error.get("code", "") for error in root.iter(f"{OAI}error")]


def texts(root: etree._Element, name: str) -> list[str]:
    return [element.text or "" for element in root.iter(f"{OAI}{name}")]


def over(store: Store, edition: Edition) -> oai.Repository:
    return oai.Repository(
        store=store,
        name=edition.title,
        description=description_of(edition),
        base_url="https://edition.test/oai",
        domain="edition.test",
        email="library@edition.test",
        key=b"k" * 32,
        page=2,
    )


def ask(repository: oai.Repository, *pairs: tuple[str, str], **named: str) -> etree._Element:
    given = [*pairs, *((name.rstrip("_"), value) for name, value in named.items())]
    return judged(oai.answer(repository, given, at=AT).body)


def harvest(repository: oai.Repository, verb: str, **named: str) -> list[etree._Element]:
    """Return every part of a list, following the tokens."""
    parts = [ask(repository, verb=verb, **named)]
    while handed := [text for text in texts(parts[-1], "resumptionToken") if text]:
        parts.append(ask(repository, verb=verb, resumptionToken=handed[0]))
    return parts
