"""Join: the rows of all sources together. Records in order, registers, what is around each document, settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from publish.document.agents import agents_of
from publish.document.record import Record, from_json, in_order
from publish.edition import OWN, REGISTERS, Edition
from publish.metadata.registers import Entry, entry_of
from publish.pipeline.digests import digest, digest_of_files, files_below, press
from publish.pipeline.sources import Scanned
from publish.site.browse import shelves
from publish.site.neighbours import contexts
from publish.site.pages import settings_of


@dataclass(frozen=True)
class Joined:
    """An edition as rows: the bytes of every source by its path in the press's layout, and the facts of each."""

    edition: Edition
    scanned: Scanned

    @property
    def sources(self) -> Mapping[str, bytes]:
        """The files by the press's conventions, by their paths."""
        return self.scanned.sources

    def of(self, folder: str) -> dict[str, str]:
        """Return the paths of the files of a folder (``documents``) by the stem of their names."""
        paths = [PurePosixPath(path) for path in self.sources]
        return {path.stem: path.as_posix() for path in paths if path.parent.name == folder}

    @cached_property
    def all_records(self) -> list[Record]:
        """The records of all documents in their order, those withdrawn too."""
        return in_order([from_json(self.scanned.records[place]) for place in self.of("documents").values()])

    @cached_property
    def records(self) -> list[Record]:
        """The records of the documents that are published, in their order."""
        return [record for record in self.all_records if not record.withdrawn]

    @cached_property
    def withdrawn(self) -> dict[str, str]:
        """The path of each withdrawn document, by its id: only its tombstone is published."""
        gone = {record.id for record in self.all_records if record.withdrawn}
        return {name: place for name, place in self.of("documents").items() if name in gone}

    @cached_property
    def places(self) -> dict[str, str]:
        """The path of each document that is published, by its id."""
        return {name: place for name, place in self.of("documents").items() if name not in self.withdrawn}

    @cached_property
    def facts(self) -> dict[str, str]:
        """The digest of each record, by the id of its document."""
        return {name: digest(self.scanned.records[place].encode()) for name, place in self.places.items()}

    @cached_property
    def registers(self) -> dict[str, str]:
        """The paths of the registers that have pages, by name, in their order."""
        found = self.of("registers")
        return {name: found[name] for name in REGISTERS if name in found}

    @cached_property
    def entries(self) -> dict[str, list[Entry]]:
        """The entries of each of these registers."""
        return {
            name: [entry_of(each) for each in self.scanned.entries[place]] for name, place in self.registers.items()
        }

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the entries of all of them, by pointer."""
        return {ref: name for place in self.registers.values() for ref, name in self.scanned.names[place].items()}

    @cached_property
    def agents(self) -> dict[str, dict[str, str]]:
        """Who the pointers of each document to hands and responsibilities mean, by the id of the document."""
        names: dict[str, str] = {}
        for place in self.of("registers").values():
            names |= self.scanned.names[place]
        return {record.id: agents_of(record.agents, names) for record in self.records}

    @cached_property
    def shelves(self) -> dict[str, list[dict[str, Any]]]:
        """What documents are found by (`publish.site.browse.shelves`)."""
        return shelves(self.records, self.names, self.edition.words)

    def contexts(self) -> dict[str, dict[str, Any]]:
        """What is around each document, by its id."""
        known = {entry.ref: entry for listed in self.entries.values() for entry in listed}
        gone = [record for record in self.all_records if record.withdrawn]
        return contexts(self.edition, self.records, self.names, known, gone)

    @cached_property
    def settings(self) -> dict[str, Any]:
        """What every page is told of the edition and of the sections of the site."""
        return settings_of(self.edition, self.registers, self.of("pages"), "guidelines/index")

    @cached_property
    def base(self) -> dict[str, str]:
        """What every task uses: the press, and the settings with what the edition has of its own (``press/``)."""
        own = digest_of_files(files_below(self.edition.root / OWN))
        conventions = asdict(self.edition.tei)
        told = digest([self.edition.as_map(), self.settings, conventions, self.edition.words.digest, own])
        return {"press": press(), "settings": told}

    def digests(self, places: Sequence[str]) -> str:
        """Return the digest of some sources."""
        return digest_of_files((place, self.sources[place]) for place in places)
