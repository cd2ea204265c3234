"""The casebook: schemas that are correct or not, each correct one with documents that are valid or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

CASES = Path(__file__).parent / "cases"
_C = "{urn:press:cases}"


@dataclass
class Case:
    """One schema: ``files`` are those it refers to; ``documents`` come with whether they are valid."""

    name: str
    schema: bytes
    correct: bool
    files: dict[str, bytes]
    documents: list[tuple[bytes, bool]] = field(default_factory=list)

    def write(self, folder: Path) -> Path:
        """Write the schema and its files; return the schema's path."""
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        (folder / "schema.rng").write_bytes(self.schema)
        return folder / "schema.rng"


def cases() -> list[Case]:
    """Return every case of the casebook."""
    return [case for path in sorted(CASES.glob("*.xml")) for case in _in_file(path)]


def _in_file(path: Path) -> Iterator[Case]:
    for group in etree.parse(path).getroot().iter(f"{_C}case"):
        files = {str(file.get("name")): _inner(file) for file in group.iter(f"{_C}file")}
        case: Case | None = None
        for number, child in enumerate(group.iterchildren(etree.Element)):
            kind = child.tag.removeprefix(_C)
            if kind in ("correct", "incorrect"):
                name = f"{group.get('section')} {group.get('says')} ({number + 1})"
                case = Case(name, _inner(child), kind == "correct", files)
                yield case
            elif kind in ("valid", "invalid"):
                assert case
                case.documents.append((_inner(child), kind == "valid"))


def _inner(element: etree._Element) -> bytes:
    inner = next(element.iterchildren(etree.Element))
    return etree.tostring(inner, with_tail=False, encoding="utf-8")
