"""The press's own ODD as a part that the ODD of a new edition takes over."""

from __future__ import annotations

from xml.sax.saxutils import escape

from lxml import etree

from publish.problem import EditionError, Problem
from publish.resources import shared
from publish.source import xml
from publish.source.xml import TEI, XML_ID

#: The name of the file, next to the ODD of the edition, and of the group of specifications in it.
FILE, GROUP = "press.odd", "press"
_HEADER = """<teiHeader>
    <fileDesc>
      <titleStmt><title>{title}</title></titleStmt>
      <publicationStmt><p>Part of the edition.</p></publicationStmt>
      <sourceDesc><p>{source}</p></sourceDesc>
    </fileDesc>
  </teiHeader>"""


def press_odd() -> str:
    """Return the specifications and rules of the press's own ODD as one ``specGrp``."""
    path = next(iter(sorted((shared() / "odd").glob("*.odd"))))
    source = xml.read(path)
    if isinstance(source, Problem):
        raise EditionError(f"{path.name}: {source.message}")
    schema = source.root.find(f".//{TEI}schemaSpec")
    if schema is None:
        raise EditionError(f"{path.name}: there is no schemaSpec in it")
    schema.tag, schema.tail = f"{TEI}specGrp", "\n"
    schema.attrib.clear()
    schema.set(XML_ID, GROUP)
    for part in schema.iter(f"{TEI}exemplum", f"{TEI}remarks"):
        part.clear()
    etree.strip_elements(schema, f"{TEI}exemplum", f"{TEI}remarks", with_tail=False)
    group = etree.tostring(schema, encoding="unicode")
    source_said = "Comes with the press; change the edition’s own ODD instead."
    header = _HEADER.format(title="What the press brings along", source=source_said)
    return _document("press-specifications", header, group)


def inheriting_odd(name: str, title: str, language: str) -> str:
    """Return the ODD of a new edition, which takes the press's and has room for changes."""
    header = _HEADER.format(title=f"{escape(title)}: how the texts are encoded", source="Written for this edition.")
    schema = f"""<schemaSpec ident="{name}" start="TEI" docLang="{language}">
        <!-- What the press brings along. Below it, write your own changes: elementSpec, classSpec, constraintSpec. -->
        <specGrpRef target="{FILE}#{GROUP}"/>
      </schemaSpec>"""
    return _document(name, header, schema)


def _document(name: str, header: str, body: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="{TEI[1:-1]}" xml:id="{name}">
  {header}
  <text>
    <body>
      {body}
    </body>
  </text>
</TEI>
"""
