"""Which store a service answers from: that of the generation which the site bears, looked at with every request."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from publish.addresses import MANIFEST
from publish.problem import EditionError
from publish.store.files import store_of
from publish.store.store import Store, frozen_url

_log = logging.getLogger("publish")
#: What tells one ``manifest.json`` from another without reading it.
_Stamp = tuple[int, int, int]
#: Where folders cannot be exchanged there is no site for a moment while it is replaced.
_GONE: _Stamp = (0, 0, 0)


class Following:
    """Gives the store of the site's generation, and with a ``database`` the database once it holds the same.

    The site's own file answers until then. Of the stores that were left, the last one stays open for answers under way.
    """

    def __init__(self, site: Path, database: Store | None = None) -> None:
        """Open the store that the site bears; raises `EditionError` where there is none, or it cannot be taken over."""
        self._site, self._database = site, database
        self._turn = threading.Lock()
        self._stamp = _stamp_of(site)
        self._left: Store | None = None
        self._file = self._open()
        self._given = self._file
        if database:
            database.mirror(self._file)
            self._given = database

    def __call__(self) -> Store:
        """Return the store to answer from."""
        stamp = _stamp_of(self._site)
        if stamp not in (self._stamp, _GONE):
            with self._turn:
                if stamp != self._stamp:
                    self._stamp = stamp
                    self._follow()
        return self._given

    def _follow(self) -> None:
        try:
            file = self._open()
        except EditionError as error:
            _log.error("%s", error)
            return
        if self._left:
            self._left.close()
        self._left, self._file, self._given = self._file, file, file
        _log.warning("the site was built again: answering from its index of %s", file.state().indexed)
        if self._database:
            threading.Thread(target=self._take_over, args=(self._database, file), daemon=True).start()

    def _take_over(self, database: Store, file: Store) -> None:
        """Bring the database up to a file of the site, and answer from it unless the site has gone on meanwhile."""
        try:
            database.mirror(file)
        except EditionError as error:
            _log.error("%s; answering from the file of the site", error)
            return
        with self._turn:
            if file is self._file:
                self._given = database
                _log.warning("the database holds the index of %s", file.state().indexed)

    def close(self) -> None:
        for store in (self._left, self._file, self._database):
            if store:
                store.close()

    def _open(self) -> Store:
        path = store_of(self._site)
        if path is None:
            raise EditionError(f"{self._site}: there is no store of this site: run `publish build` again")
        return Store(frozen_url(path))


def follow(site: Path, database: Store | None = None) -> Callable[[], Store] | None:
    """Return what follows the builds of a site; None where the site has no store."""
    return Following(site, database) if store_of(site) else None


def _stamp_of(site: Path) -> _Stamp:
    try:
        found = (site / MANIFEST).stat()
    except OSError:
        return _GONE
    return found.st_ino, found.st_mtime_ns, found.st_size
