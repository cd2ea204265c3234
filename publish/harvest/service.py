"""The harvesting service: OAI-PMH at ``/oai``, DTS at ``/dts``, health and metrics. Nothing can be written.

The only module that imports Starlette.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from publish.edition import Edition
from publish.harvest import dts, oai
from publish.harvest.gate import RETRY, Gate
from publish.harvest.oai_request import Arguments
from publish.harvest.stamps import now
from publish.harvest.store import State, Store
from publish.harvest.token import key_in
from publish.problem import EditionError

MOST_BODY = 64 * 1024
#: What stands for settings that are empty, where the service is started all the same.
PLACEHOLDER_DOMAIN, PLACEHOLDER_EMAIL = "placeholder.invalid", "nobody@placeholder.invalid"


@dataclass(frozen=True)
class Service:
    """What the routes answer from."""

    repository: oai.Repository
    library: dts.Library
    salt: str

    def tag(self, state: State, asked: Arguments) -> str:
        """Return a weak entity tag: of the index, of this service, and of what was asked."""
        told = repr((self.salt, state.fingerprint, sorted(asked)))
        return f'W/"{hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:32]}"'


def create_app(
    store: Store,
    edition: Edition,
    *,
    key: bytes = b"",
    description: str = "",
    address: str = "",
    site: Path | None = None,
) -> Gate:
    """Return the ASGI application over a store.

    ``key`` signs resumption tokens, ``description`` is XML that ``Identify`` carries (`oai_dc` of the whole),
    ``address`` the service's own root while the edition has no ``base_url``. With ``site`` the built site is
    served beside the interfaces, as the editor's preview wants it.
    """
    service = _service(store, edition, key, description, edition.base_url or address)
    inner = Starlette(
        routes=_routes(service),
        middleware=[Middleware(GZipMiddleware, compresslevel=5)],
        exception_handlers={EditionError: _store_fails},
    )
    gate = Gate(inner, rate=edition.harvest.rate)
    inner.router.routes.append(Route("/metrics", _text(gate.metrics)))
    if site is not None:
        inner.router.routes.append(Mount("/", StaticFiles(directory=site, html=True)))
    return gate


def _service(store: Store, edition: Edition, key: bytes, description: str, root: str) -> Service:
    told = edition.harvest
    title = ": ".join(part for part in (edition.title, edition.subtitle) if part)
    domain = told.domain or PLACEHOLDER_DOMAIN
    repository = oai.Repository(
        store=store,
        name=title,
        description=description,
        base_url=f"{root}oai",
        domain=domain,
        email=told.email or PLACEHOLDER_EMAIL,
        key=key or key_in(None),
        page=told.page,
    )
    library = dts.Library(store, f"{root}dts", root, title, domain, bool(edition.base_url), told.page)
    return Service(repository, library, repr((root, domain, told.page)))


def _routes(service: Service) -> list[Route]:
    async def oai_pmh(request: Request) -> Response:
        arguments = await _arguments(request)
        if arguments is None:
            return Response("the request is larger than 64 kB\n", 413, media_type="text/plain")
        if service.repository.store.embedded and _is_short(arguments):
            return _oai(service, arguments, request)
        return await run_in_threadpool(_oai, service, arguments, request)

    def texts(endpoint: str) -> Callable[[Request], Response]:
        return lambda request: _dts(service, endpoint, request)

    endpoints = ("", "collection", "navigation", "document")
    paths = {f"/dts/{name}".rstrip("/"): texts(name) for name in endpoints}
    return [
        *(Route(path, oai_pmh, methods=["GET", "POST"]) for path in ("/oai", "/oai/")),
        *(Route(path + end, call) for path, call in paths.items() for end in ("", "/")),
        Route("/health", _text(lambda: "alive\n")),
        Route("/ready", lambda request: _ready(service.repository.store)),
    ]


async def _arguments(request: Request) -> Arguments | None:
    """Return the arguments of a request, GET or POST (OAI-PMH 2.0, 3.1.1); None if the body is too large."""
    if request.method != "POST":
        return _pairs(request.scope["query_string"])
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BODY:
            return None
    return _pairs(body)


def _is_short(arguments: Arguments) -> bool:
    """Tell whether a request is answered by key in less time than it takes to hand it to another thread."""
    return any(name == "identifier" or (name == "resumptionToken" and value) for name, value in arguments)


def _pairs(text: bytes) -> Arguments:
    return parse_qsl(text.decode("utf-8", "replace"), keep_blank_values=True, errors="replace")


def _oai(service: Service, arguments: Arguments, request: Request) -> Response:
    state = service.repository.store.state()
    headers = _validators(service.tag(state, arguments), state)
    if _is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    answer = oai.answer(service.repository, arguments, at=now())
    return Response(answer.text, headers=headers if answer.good else {}, media_type="text/xml")


def _dts(service: Service, endpoint: str, request: Request) -> Response:
    pairs = _pairs(request.scope["query_string"])
    state = service.library.store.state()
    headers = _validators(service.tag(state, [("", endpoint), *pairs]), state)
    if _is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    reply = dts.reply(service.library, endpoint, dict(pairs))
    if reply.status != 200:
        headers = {}
    link = {"link": reply.link} if reply.link else {}
    return Response(reply.body, reply.status, {**headers, **link, "content-type": reply.type})


def _store_fails(_request: Request, error: Exception) -> Response:
    logging.getLogger("publish").error("%s", error)
    sentence = "the store does not answer: try again\n"
    return Response(sentence, 503, {"retry-after": str(RETRY)}, media_type="text/plain")


def _validators(tag: str, state: State) -> dict[str, str]:
    if not state.indexed:
        return {}
    moment = datetime.fromisoformat(state.indexed).astimezone(UTC)
    return {"etag": tag, "last-modified": format_datetime(moment, usegmt=True), "cache-control": "no-cache"}


def _is_fresh(request: Request, headers: dict[str, str]) -> bool:
    """Tell whether what the client has is what it would get (RFC 9110, 13.2.2)."""
    if request.method == "POST" or not headers:
        return False
    known = request.headers.get("if-none-match")
    if known is not None:
        return headers["etag"] in [tag.strip() for tag in known.split(",")]
    try:
        since = parsedate_to_datetime(request.headers.get("if-modified-since", ""))
    except ValueError:
        return False
    return since.tzinfo is not None and since >= parsedate_to_datetime(headers["last-modified"])


def _ready(store: Store) -> Response:
    ready = bool(store.state().indexed)
    sentence = "ready\n" if ready else "the store is empty\n"
    return Response(sentence, 200 if ready else 503, media_type="text/plain")


def _text(write: Callable[[], str]) -> Callable[[Request], Response]:
    return lambda request: Response(write(), media_type="text/plain; version=0.0.4")
