"""The media type of every file of the site or of a bag: one table for all interfaces, and none of the machine's own.

Names as registered with IANA; ``application/vnd.datacite.datacite+xml`` is DataCite's.
"""

from __future__ import annotations

TEI = "application/tei+xml"
LD_JSON = "application/ld+json"
LINKSET = "application/linkset+json"

#: By the whole name of a file, where the ending does not tell.
_NAMES = {
    "cmif.xml": TEI,
    "feed.xml": "application/atom+xml",
    "resourcesync": "application/xml",
    "ro-crate-metadata.json": LD_JSON,
}
#: By the folder that it lies in and its ending.
_FOLDERS = {
    ("texts", "xml"): TEI,
    ("registers", "xml"): TEI,
    ("documents", "xml"): TEI,
    ("pages", "xml"): TEI,
    ("texts", "json"): LD_JSON,
    ("dts", "json"): LD_JSON,
}
#: By ending; the longer one counts.
_ENDINGS = {
    "linkset.json": LINKSET,
    "mets.xml": "application/mets+xml",
    "datacite.xml": "application/vnd.datacite.datacite+xml",
    "cff": "application/yaml",
    "bib": "application/x-bibtex",
    "css": "text/css",
    "epub": "application/epub+zip",
    "gif": "image/gif",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": LD_JSON,
    "odd": TEI,
    "pdf": "application/pdf",
    "png": "image/png",
    "rng": "application/xml",
    "sch": "application/xml",
    "svg": "image/svg+xml",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "ttl": "text/turtle",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml",
    "xsl": "application/xslt+xml",
    "zip": "application/zip",
}


def media_type(path: str) -> str:
    """Return the media type of a file by its path; of one that is not known, that of mere bytes."""
    *folders, name = path.split("/")
    two, one = ".".join(name.split(".")[-2:]), name.rpartition(".")[2]
    within = (folders[-1] if folders else "", one)
    return (
        _NAMES.get(name) or _ENDINGS.get(two) or _FOLDERS.get(within) or _ENDINGS.get(one) or "application/octet-stream"
    )
