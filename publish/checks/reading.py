"""The files of an edition as a check reads them: from the disk, or as an editor has typed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.edition import Edition
from publish.problem import Problem
from publish.source import xml
from publish.source.wellformedness.all_errors import unreadable
from publish.source.xml import XML_ID, Source


@dataclass(frozen=True)
class Read:
    """The files that can be read, by their places; what keeps others from it; the names of those that are asked for."""

    sources: dict[Path, Source]
    problems: list[Problem]
    wanted: set[str]


def read_files(edition: Edition, files: Sequence[Path], unsaved: Mapping[Path, bytes]) -> Read:
    """Read the files of an edition; those of ``files`` that are none of it stand in for one of it.

    ``unsaved`` is what stands for files that an editor has not saved.
    """
    contents = {path.resolve(): content for path, content in unsaved.items()}
    places = {path.resolve(): path for path in (*edition.documents(), *edition.registers(), *edition.pages())}

    def opened(path: Path) -> Source | Problem:
        content, name = contents.get(path.resolve()), edition.name_of(path)
        return xml.read(path, name) if content is None else xml.parse(content, path, name)

    read = {path: (path, opened(path)) for path in places.values()}
    for path in files:
        if path.resolve() not in places:
            source = opened(path)
            read[_stands_for(edition, path, source)] = path, source
    problems = [
        problem
        for path, source in read.values()
        if isinstance(source, Problem)
        for problem in unreadable(path, source.file, contents.get(path.resolve()))
    ]
    sources = {place: source for place, (_, source) in read.items() if isinstance(source, Source)}
    wanted = {edition.name_of(path) for path in files} or {edition.name_of(path) for path in read}
    return Read(sources, problems, wanted)


def _stands_for(edition: Edition, path: Path, source: Source | Problem) -> Path:
    identifier = source.root.get(XML_ID) if isinstance(source, Source) else None
    return edition.root / "tei" / "documents" / (f"{identifier}.xml" if identifier else path.name)
