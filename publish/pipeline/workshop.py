"""The workshop: what every task made, from the cache where it is there; its files are put into the new site."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publish.pipeline.cache import Cache
from publish.pipeline.contents import Entry
from publish.pipeline.executors import run
from publish.pipeline.tasks import Listed, Made, Result, Task
from publish.problem import EditionError, Problem
from publish.site.links import page_links


class LostError(EditionError):
    """Something was in the cache a moment ago and is gone: the build begins again without it."""


@dataclass
class Workshop:
    """Where a site is made: the new folder, and the old site with its list, from which what is the same is linked.

    ``told`` is called with the name of each task that is made, and what had changed of what it uses.
    """

    cache: Cache
    folder: Path
    old: Path
    listed: Mapping[str, Entry]
    told: Callable[[str, list[str]], None]
    jobs: int = 0
    files: dict[str, Listed] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)

    def all(self, tasks: Sequence[Task], *, always_apart: bool = False) -> list[Result]:
        """Return what each task made, in their order."""
        found = {task.name: self._found(task) for task in tasks}
        missing = [task for task in tasks if found[task.name] is None]
        for task in missing:
            self.told(task.name, self._changed(task))
        for task, made in run(missing, self.jobs, always_apart=always_apart):
            found[task.name] = self._keep(task, made)
        for task in tasks:
            self.cache.note_uses(task.name, task.uses)
        results = [result for task in tasks if (result := found[task.name]) is not None]
        self.results += results
        self.problems += [problem for result in results for problem in result.problems]
        return results

    def one(self, task: Task) -> Result:
        """Return what one task made."""
        return self.all([task])[0]

    def part(self, sha256: str) -> bytes:
        """Return a part of a result."""
        content = self.cache.file(sha256)
        if content is None:
            raise LostError("a file of the cache is gone")
        return content

    def put(self, address: str, content: bytes) -> Listed:
        """Put a file into the new site."""
        listed = Listed(address, hashlib.sha256(content).hexdigest(), len(content))
        if not self._link(listed):
            self._write(address, content)
        self.files[address] = listed
        return listed

    def _found(self, task: Task) -> Result | None:
        """Return what is in the cache for a task, if all of it is; its files are then in the new site."""
        row = self.cache.row(task.key)
        if row is None:
            return None
        result = Result.from_json(row)
        whole = all(self.cache.file(part) is not None for part in result.parts.values())
        return result if whole and all(self._place(file) for file in result.files) else None

    def _place(self, file: Listed) -> bool:
        if not self._link(file):
            content = self.cache.file(file.sha256)
            if content is None:
                return False
            self._write(file.address, content)
        self.files[file.address] = file
        return True

    def _link(self, file: Listed) -> bool:
        """Link a file to that of the old site if this has the same bytes."""
        there = self.listed.get(file.address)
        if there is None or there.sha256 != file.sha256:
            return False
        old, new = self.old / file.address, self.folder / file.address
        try:
            if old.is_symlink() or hashlib.sha256(old.read_bytes()).hexdigest() != file.sha256:
                return False
            new.parent.mkdir(parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            os.link(old, new)
        except OSError:
            return False
        return True

    def _write(self, address: str, content: bytes) -> None:
        place = self.folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.write_bytes(content)

    def _keep(self, task: Task, made: Made) -> Result:
        listed = [self.put(address, content) for address, content in made.files]
        for _, content in made.files:
            self.cache.keep_file(content)
        parts = {name: self.cache.keep_file(content) for name, content in made.parts.items()}
        links = {address: page_links(content) for address, content in made.files if address.endswith(".html")}
        result = Result(listed, parts, links, list(made.problems))
        self.cache.keep_row(task.key, result.as_json())
        return result

    def _changed(self, task: Task) -> list[str]:
        """Return the names of what a task uses that are not as they were when it was last made."""
        before = self.cache.last_uses(task.name)
        if before is None:
            return ["new"]
        names = sorted({*before, *task.uses})
        return [name for name in names if before.get(name) != task.uses.get(name)] or ["not in the cache"]
