"""OAI-PMH over HTTP: GET and POST (OAI-PMH 2.0, 3.1.1), conditional requests, and how large a request may be."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from publish.metadata.datestamps import now
from publish.problem import EditionError
from publish.protocols import oai
from publish.protocols.oai_request import Arguments
from publish.server.http import MOST, Message, Receive, Reply, Send, busy, plain, unless_known, validators

_TYPE = b"text/xml; charset=utf-8"


@dataclass(frozen=True)
class OaiService:
    """Answers at ``/oai``, from the ``repository`` of now; ``salt`` tells this service's entity tags from another's."""

    repository: Callable[[], oai.Repository]
    salt: str

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        try:
            reply = await self._reply(scope, receive)
        except EditionError as error:
            logging.getLogger("publish").error("%s", error)
            reply = busy("the store does not answer: try again")
        await reply(scope, receive, send)

    async def _reply(self, scope: Message, receive: Receive) -> Reply:
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return plain(405, "OAI-PMH is asked by GET or POST", (b"allow", b"GET, HEAD, POST"))
        query = scope["query_string"]
        if len(query) > MOST:
            return plain(414, f"the query is larger than {MOST // 1024} kB")
        if scope["method"] == "POST":
            # The gate lets a form in when it has come whole, in one message.
            query = b"&".join(part for part in (query, (await receive())["body"]) if part)
        arguments = _pairs(query)
        repository = self.repository()
        if repository.store.embedded and _is_short(arguments):
            return self._answer(repository, scope, arguments)
        return await asyncio.to_thread(self._answer, repository, scope, arguments)

    def _answer(self, repository: oai.Repository, scope: Message, arguments: Arguments) -> Reply:
        state = repository.store.state()
        answer = oai.answer(repository, arguments, at=now())
        reply = Reply(200, _TYPE, answer.body)
        if not (answer.good and state.indexed) or scope["method"] == "POST":
            return reply
        told = validators(f"{state.fingerprint[:32]}{self.salt}", state.indexed)
        return unless_known(scope["headers"], told, reply)


def _pairs(text: bytes) -> Arguments:
    return parse_qsl(text.decode("utf-8", "replace"), keep_blank_values=True, errors="replace")


def _is_short(arguments: Arguments) -> bool:
    """Tell whether a request is answered by key in less time than it takes to hand it to another thread."""
    return any(name == "identifier" or (name == "resumptionToken" and value) for name, value in arguments)
