"""Word and Writer files for the tests, made here part by part."""

from __future__ import annotations

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_O = " ".join(f'xmlns:{p}="{_ODF}{n}:1.0"' for p, n in {"office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "fo": "xsl-fo-compatible"}.items())
_O += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
PNG = b"\x89PNG\r\n\x1a\n0000"


def archive(files: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return made.getvalue()


def run(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def docx(body: str, **parts: str | bytes) -> bytes:
    """Return a Word file; ``parts`` are footnotes, comments, numbering, header1, by name, and pictures."""
    files: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_W} {_MORE}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        if isinstance(content, bytes):
            files[f"word/media/{name}.png"] = content
        else:
            files[f"word/{name}.xml"] = content.replace(" W>", f" {_W}>")
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_REL}"><Relationship Id="p1" Target="media/image.png"/></Relationships>'
    return archive(files)


def odt(body: str, styles: str = "", **pictures: bytes) -> bytes:
    content = f"<office:document-content {_O}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return archive({"content.xml": content, **{f"Pictures/{name}.png": picture for name, picture in pictures.items()}})
