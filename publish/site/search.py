"""The search index: pagefind run over the pages, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from publish.problem import EditionError

#: What pagefind brings for interfaces other than ours.
_NOT_OURS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
#: Words that the press adds to a text are not searched.
_NOT_TEXT = ", ".join(f'[data-generated="{kind}"]' for kind in ("spoken", "call", "link"))


def search_files(pages: Iterable[str], site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index of some pages (addresses in the folder ``site``), by their address in the site.

    Without pagefind there is no index, and the search page says that it cannot run. Raises `EditionError`
    where pagefind fails.
    """
    if find_spec("pagefind") is None:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in pages:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / path, folder / path)
        _run(folder)
        for file in sorted((folder / "pagefind").rglob("*")):
            if file.is_file() and not file.name.startswith(_NOT_OURS):
                yield file.relative_to(folder).as_posix(), file.read_bytes()


def _run(folder: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--exclude-selectors", _NOT_TEXT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise EditionError(
            f"pagefind could not make the search index: {(done.stderr or done.stdout).strip()}"
        )
