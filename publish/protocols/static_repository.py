"""The edition as an OAI Static Repository: one file that a gateway serves by OAI-PMH, for hosts without a server.

Specification for an OAI Static Repository (Open Archives Initiative, 2004): stamps are days, there are no sets and
no deleted records.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from publish.edition import Edition
from publish.metadata.datestamps import EPOCH
from publish.metadata.item import Item
from publish.protocols.oai import FORMATS

FILE = "oai-static.xml"
FORMS = ("oai_dc", "mods", "datacite", "tei")


def static_repository(edition: Edition, items: Sequence[Item]) -> str:
    """Return the file; withdrawn documents are left out, as the format has no word for them."""
    living = [item for item in items if not item.deleted]
    lists = "\n".join(_records(edition, living, form) for form in FORMS) if living else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository"'
        ' xmlns:oai="http://www.openarchives.org/OAI/2.0/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository'
        ' http://www.openarchives.org/OAI/2.0/static-repository.xsd">\n'
        f"{_identify(edition, living)}\n{_formats()}\n{lists}\n</Repository>\n"
    )


def _identify(edition: Edition, items: Sequence[Item]) -> str:
    first = min((item.datestamp for item in items), default=EPOCH)[:10]
    told = {
        "repositoryName": edition.full_title,
        "baseURL": f"{edition.base_url}{FILE}",
        "protocolVersion": "2.0",
        "adminEmail": edition.harvest.email,
        "earliestDatestamp": first,
        "deletedRecord": "no",
        "granularity": "YYYY-MM-DD",
    }
    return "<Identify>\n" + "\n".join(_oai(name, escape(value)) for name, value in told.items()) + "\n</Identify>"


def _formats() -> str:
    written = [
        _oai(
            "metadataFormat",
            _oai("metadataPrefix", form)
            + _oai("schema", FORMATS[form][0])
            + _oai("metadataNamespace", FORMATS[form][1]),
        )
        for form in FORMS
    ]
    return "<ListMetadataFormats>\n" + "\n".join(written) + "\n</ListMetadataFormats>"


def _records(edition: Edition, items: Sequence[Item], form: str) -> str:
    written = "\n".join(_record(edition, item, form) for item in items)
    return f'<ListRecords metadataPrefix="{form}">\n{written}\n</ListRecords>'


def _record(edition: Edition, item: Item, form: str) -> str:
    identifier = _oai("identifier", f"oai:{edition.harvest.domain}:{item.id}")
    header = _oai("header", identifier + _oai("datestamp", item.datestamp[:10]))
    return _oai("record", header + _oai("metadata", item.forms[form].decode()))


def _oai(name: str, content: str) -> str:
    return f"<oai:{name}>{content}</oai:{name}>"
