"""What a build is made from, apart from its TEI files: each is read once, or the build says that it changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from publish.checks.check import schemas_of
from publish.document.pictures import facsimiles, pictures_of
from publish.edition import Edition
from publish.problem import EditionError
from publish.regular_files import read_bytes
from publish.source import xml
from publish.source.xml import Source


def schema_files(edition: Edition) -> dict[Path, bytes]:
    """Return the bytes of the schemas and of the ODD, which several engines read."""
    schemas = schemas_of(edition)
    return {file: read_bytes(file) for file in (schemas.rng, schemas.sch, edition.odd) if file is not None}


def refuse_changed(files: Mapping[Path, bytes], edition: Edition) -> None:
    """Raise `EditionError` where a file is not as it was read at first."""
    for file, content in files.items():
        if not file.is_file() or read_bytes(file) != content:
            raise EditionError(f"{edition.name_of(file)}: this file changed while the site was built; build again")


def copy_pictures(
    edition: Edition, sources: Mapping[str, bytes], folder: Path, without: Collection[str] = ()
) -> None:
    """Copy the pictures of an edition into a folder, at the same paths: every format shows the same bytes.

    ``sources`` are the files that may show pictures, by their path in the edition; pictures named in ``without`` are
    left out.
    """
    found = facsimiles(edition.root, edition.tei.facsimiles)
    pictures = {Path("tei") / name: content for name, content in found if name.rpartition("/")[2] not in without}
    for place, content in sources.items():
        source = xml.parse(content, edition.root / place, place)
        for path in pictures_of(source, edition.root).values() if isinstance(source, Source) else ():
            pictures.setdefault(Path(path[1:]), read_bytes(edition.root / path[1:]))
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in pictures.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content)


def pictures_named(documents: Iterable[tuple[str, bytes]]) -> set[str]:
    """Return the names of the files, without folders, that documents show as figures, surfaces or facsimiles."""
    read = (xml.parse(content, Path(place), place) for place, content in documents)
    elements = (element for source in read if isinstance(source, Source) for element in source.root.iter("*"))
    named = (element.get("url", "") + " " + element.get("facs", "") for element in elements)
    return {unquote(address).rpartition("/")[2] for addresses in named for address in addresses.split()}
