"""A task: what is to be made, out of what, and by which function; and what was made."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from publish.pipeline.digests import digest
from publish.problem import Problem
from publish.site.links import PageLinks


@dataclass(frozen=True)
class Made:
    """What a task made: files of the site by address; what other tasks use, by name; and problems."""

    files: list[tuple[str, bytes]]
    parts: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Task:
    """One thing to make: ``make(*arguments)``, which uses nothing but what ``uses`` has a digest of.

    A task that is ``apart`` may be made in another process: its function and arguments can be sent there.
    """

    name: str
    uses: Mapping[str, str]
    make: Callable[..., Made]
    arguments: tuple[Any, ...] = ()
    apart: bool = False

    @cached_property
    def key(self) -> str:
        """The digest of all that the task uses: the same key means the same bytes."""
        return digest([self.name, dict(self.uses)])


class Listed(NamedTuple):
    """A file of the site as a row: its address, SHA-256 and size."""

    address: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Result:
    """What a task made, as rows: files, parts (their SHA-256 by name), the links of pages, problems."""

    files: list[Listed]
    parts: dict[str, str]
    links: dict[str, PageLinks]
    problems: list[Problem]

    def as_json(self) -> bytes:
        problems = [problem.as_dict() for problem in self.problems]
        return json.dumps([self.files, self.parts, self.links, problems], ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, content: bytes) -> Result:
        files, parts, links, problems = json.loads(content)
        return cls(
            [Listed(*file) for file in files],
            parts,
            {address: PageLinks(*page) for address, page in links.items()},
            [Problem.from_dict(problem) for problem in problems],
        )
