"""The files of a site as the records declare them: media types, and 410 at the addresses of withdrawn documents.

What a server of its own must do for a site is in ``docs/running.md``; this is what ``publish serve`` does.
"""

from __future__ import annotations

import os
from pathlib import Path

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from publish.addresses import document_of
from publish.media import LINKSET, media_type
from publish.site.tombstones import FOLDER


class SiteFiles(StaticFiles):
    """Gives out the files of a built site."""

    def __init__(self, site: Path) -> None:
        super().__init__(directory=site, html=True)
        self._site = site

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, or with status 410 the tombstone of the withdrawn document that it was of."""
        gone = self._site / FOLDER / f"{document_of(path)}.html"
        kept = path.endswith(".xml") and (self._site / path).is_file()
        if document_of(path) and gone.is_file() and not kept:
            return FileResponse(gone, status_code=410, media_type="text/html")
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "no-cache"
        if document_of(path) and answer.status_code == 200:
            answer.headers["link"] = _links(document_of(path), path)
        return answer

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Return a file with the media type that the records declare."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        if isinstance(answer, FileResponse):
            answer.headers["content-type"] = _declared(Path(full_path).relative_to(self._site.resolve()).as_posix())
        return answer


def _links(document: str, path: str) -> str:
    """Return where machines find what belongs to a file of a document (FAIR Signposting Profile)."""
    linkset = f'<{document}.linkset.json>; rel="linkset"; type="{LINKSET}"'
    return linkset if path.endswith(".html") else f'<{document}.html>; rel="collection", {linkset}'


def _declared(path: str) -> str:
    type_ = media_type(path)
    return f"{type_}; charset=utf-8" if type_.startswith("text/") else type_
