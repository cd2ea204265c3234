"""The XML Schemas of OAI-PMH as a judge, and answers as trees."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parents[2].parent / "shared" / "standards" / "oai"
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
