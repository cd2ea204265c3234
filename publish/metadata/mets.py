"""The files of a document, with checksums, around its record by MODS: METS 1.12 of the Library of Congress."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from publish.document.record import Record
from publish.metadata.datestamps import instant
from publish.metadata.jsonld import Context, File, files_of

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd"'
)


def mets(context: Context, record: Record, mods: bytes) -> bytes:
    """Return the description of a document's files; ``mods`` is its record."""
    page = context.address(f"texts/{record.id}.html")
    files = files_of(context, record.id)
    listed = "\n".join(_file(context, file, number) for number, file in enumerate(files, 1))
    pointers = "\n".join(f'<fptr FILEID="f{number}"/>' for number, _ in enumerate(files, 1))
    changed = instant(record.version)
    return f"""{_HEAD} OBJID={quoteattr(page)} LABEL={quoteattr(record.title)} TYPE={quoteattr(record.kind)}>
<metsHdr CREATEDATE="{changed}">
<agent ROLE="CREATOR" TYPE="ORGANIZATION"><name>{escape(context.edition.publisher)}</name></agent>
</metsHdr>
<dmdSec ID="record"><mdWrap MDTYPE="MODS"><xmlData>
{mods.decode()}
</xmlData></mdWrap></dmdSec>
<fileSec><fileGrp>
{listed}
</fileGrp></fileSec>
<structMap><div TYPE="document" DMDID="record" LABEL={quoteattr(record.short_title)}>
{pointers}
</div></structMap>
</mets>
""".encode()


def _file(context: Context, file: File, number: int) -> str:
    place = f'<FLocat LOCTYPE="URL" xlink:href={quoteattr(context.address(file.path))}/>'
    digest = f'CHECKSUM="{file.sha256}" CHECKSUMTYPE="SHA-256"'
    return f'<file ID="f{number}" MIMETYPE="{file.type}" SIZE="{file.length}" {digest}>{place}</file>'
