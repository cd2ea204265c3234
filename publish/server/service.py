"""The harvesting service: OAI-PMH at ``/oai``, DTS at ``/dts``, health and metrics. Nothing can be written.

The only module that imports Starlette.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from publish.edition import Edition
from publish.problem import EditionError
from publish.protocols import dts, oai
from publish.protocols.dts_navigation import Refusal
from publish.protocols.set_names import set_names
from publish.protocols.token import key_in
from publish.server.http import RETRY, App, Message, Receive, Reply, Send, plain, unless_known, validators
from publish.server.middleware import Gate, Log
from publish.server.oai_service import OaiService
from publish.server.site_files import SiteFiles
from publish.store.store import Store

#: What stands for settings that are empty, where the service is started all the same.
PLACEHOLDER_DOMAIN, PLACEHOLDER_EMAIL = "placeholder.invalid", "nobody@placeholder.invalid"


@dataclass(frozen=True)
class Service:
    """What the routes answer from; ``salt`` tells this service's entity tags from another's.

    ``stores`` gives the store of now; with another store the interfaces are the same.
    """

    stores: Callable[[], Store]
    over: Callable[[Store], tuple[oai.Repository, dts.Library]]
    salt: str

    def repository(self) -> oai.Repository:
        return self.over(self.stores())[0]

    def library(self) -> dts.Library:
        return self.over(self.stores())[1]


def create_app(
    stores: Callable[[], Store],
    edition: Edition,
    *,
    key: bytes = b"",
    description: str = "",
    address: str = "",
    site: Path | None = None,
    built: Path | None = None,
    log: Log | None = None,
) -> Gate:
    """Return the ASGI application over the store that ``stores`` gives at each request.

    ``key`` signs resumption tokens, ``description`` is XML that ``Identify`` carries (`oai_dc` of the whole),
    ``address`` the service's own root while the edition has no ``base_url``. With ``site`` the built site is
    served beside the interfaces, as the editor's preview wants it. ``built`` is the site in any case: its registers
    name sets. ``log`` is given a line of JSON a request.
    """
    service = _service(stores, edition, key, description, edition.base_url or address, site=built or site)
    inner = Starlette(routes=_routes(service), exception_handlers={EditionError: _store_fails, HTTPException: _no_such})
    gate = Gate(_parted(OaiService(service.repository, service.salt), inner), rate=edition.harvest.rate, log=log)
    inner.router.routes.append(Route("/metrics", _text(gate.metrics)))
    if site is not None:
        inner.router.routes.append(Mount("/", GZipMiddleware(SiteFiles(site))))
    return gate


def _parted(oai_pmh: App, others: App) -> App:
    """Return an application that answers ``/oai`` without a framework, and all else by one."""

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        chosen = oai_pmh if scope.get("path") in ("/oai", "/oai/") else others
        await chosen(scope, receive, send)

    return app


def _service(
    stores: Callable[[], Store], edition: Edition, key: bytes, description: str, root: str, *, site: Path | None
) -> Service:
    told, title, signed_by = edition.harvest, edition.full_title, key or key_in(None)
    domain = told.domain or PLACEHOLDER_DOMAIN

    @lru_cache(maxsize=2)
    def over(store: Store) -> tuple[oai.Repository, dts.Library]:
        repository = oai.Repository(
            store=store,
            name=title,
            description=description,
            base_url=f"{root}oai",
            domain=domain,
            email=told.email or PLACEHOLDER_EMAIL,
            key=signed_by,
            page=told.page,
            set_name=set_names(edition.words, site),
        )
        return repository, dts.Library(store, f"{root}dts", root, title, domain, bool(edition.base_url), told.page)

    salt = hashlib.sha256(repr((root, domain, told.page)).encode()).hexdigest()
    return Service(stores, over, salt[:8])


def _routes(service: Service) -> list[Route]:
    def texts(endpoint: str) -> Callable[[Request], Reply]:
        return lambda request: _dts(service, endpoint, request)

    endpoints = ("", "collection", "navigation", "document")
    paths = {f"/dts/{name}".rstrip("/"): texts(name) for name in endpoints}
    return [
        *(Route(path + end, call) for path, call in paths.items() for end in ("", "/")),
        Route("/health", _text(lambda: "alive\n")),
        Route("/ready", lambda request: _ready(service.stores())),
    ]


def _dts(service: Service, endpoint: str, request: Request) -> Reply:
    query = request.scope["query_string"].decode("utf-8", "replace")
    library = service.library()
    state = library.store.state()
    said = dts.reply(library, endpoint, dict(parse_qsl(query, keep_blank_values=True, errors="replace")))
    headers = ((b"link", said.link.encode()),) if said.link else ()
    reply = Reply(said.status, said.type.encode(), said.body, headers)
    if reply.status != 200 or not state.indexed:
        return reply
    told = validators(f"{state.fingerprint[:32]}{service.salt}", state.indexed)
    return unless_known(request.scope["headers"], told, reply)


def _store_fails(_request: Request, error: Exception) -> Response:
    logging.getLogger("publish").error("%s", error)
    return PlainTextResponse("the store does not answer: try again\n", 503, {"retry-after": str(RETRY)})


def _no_such(request: Request, error: Exception) -> Response:
    """Refuse an address or a method; below ``/dts`` as JSON."""
    assert isinstance(error, HTTPException)
    if not f"{request.url.path}/".startswith("/dts/"):
        return PlainTextResponse(error.detail, error.status_code, error.headers)
    told = dts.refused(Refusal(error.status_code, f"{request.method} {request.url.path} is no request of DTS"))
    return Response(told.body, told.status, error.headers, told.type)


def _ready(store: Store) -> Reply:
    return plain(200, "ready") if store.state().indexed else plain(503, "the store is empty")


def _text(write: Callable[[], str]) -> Callable[[Request], Reply]:
    return lambda request: Reply(200, b"text/plain; version=0.0.4; charset=utf-8", write().encode())
