"""The service described by OpenAPI 3.1, for those who write a client."""

from __future__ import annotations

from typing import Any

from publish.protocols.dts_navigation import MOST
from publish.protocols.dts_text import TYPES
from publish.protocols.oai import FORMATS
from publish.protocols.oai_request import VERBS

Json = dict[str, Any]


def description(title: str, server: str, version: str) -> Json:
    """Return the description; ``server`` is the root of the service, ``version`` the day of the last change."""
    return {
        "openapi": "3.1.0",
        "info": {"title": f"{title}: harvesting", "version": version},
        "servers": [{"url": server}],
        "paths": {
            "/oai": {"get": _oai("query"), "post": _oai_form()},
            "/dts": {"get": _operation("entry", "Where the endpoints of DTS 1.0 are.", [], _json())},
            "/dts/collection": {"get": _dts("collection", "The edition, or one document.", _collection(), _json())},
            "/dts/navigation": {"get": _dts("navigation", "The units of a document.", _navigation(), _json())},
            "/dts/document": {"get": _dts("document", "A document or a passage.", _document(), _texts())},
        },
    }


def _oai(place: str) -> Json:
    sentence = "A request of OAI-PMH 2.0; errors of the protocol come with status 200."
    return _operation("oai", sentence, [_parameter(n, place, **s) for n, s in _arguments().items()], _xml())


def _oai_form() -> Json:
    operation = _oai("query")
    properties = {part["name"]: part["schema"] for part in operation.pop("parameters")}
    form = {"schema": {"type": "object", "properties": properties, "required": ["verb"]}}
    body = {"content": {"application/x-www-form-urlencoded": form}, "required": True}
    return {**operation, "operationId": "oaiByPost", "requestBody": body}


def _arguments() -> dict[str, Json]:
    names = sorted(
        {name for verb in VERBS.values() for name in (*verb.required, *verb.optional, verb.exclusive) if name}
    )
    told: dict[str, Json] = {"verb": {"required": True, "enum": list(VERBS)}}
    return told | {name: {"enum": list(FORMATS)} if name == "metadataPrefix" else {} for name in names}


def _collection() -> list[Json]:
    return [
        _parameter("id"),
        _page(),
        _parameter("nav", enum=["children", "parents"]),
    ]


def _passage() -> list[Json]:
    ends = [_parameter(name, minLength=1) for name in ("ref", "start", "end")]
    return [_parameter("resource", required=True, minLength=1), *ends, _parameter("tree")]


def _navigation() -> list[Json]:
    return [*_passage(), _parameter("down", type="integer", minimum=-1, maximum=MOST), _page()]


def _page() -> Json:
    return _parameter("page", type="integer", minimum=1, maximum=MOST)


def _document() -> list[Json]:
    return [*_passage(), _parameter("mediaType", enum=list(TYPES))]


def _parameter(name: str, place: str = "query", *, required: bool = False, type: str = "string", **more: Any) -> Json:
    return {"name": name, "in": place, "required": required, "schema": {"type": type, **more}}


def _operation(name: str, sentence: str, parameters: list[Json], answers: Json) -> Json:
    return {"operationId": name, "summary": sentence, "parameters": parameters, "responses": answers}


def _dts(name: str, sentence: str, parameters: list[Json], answers: Json) -> Json:
    problem = {"application/problem+json": {"schema": {"type": "object"}}}
    told = {code: {"description": words, "content": problem} for code, words in _REFUSALS.items()}
    return _operation(name, sentence, parameters, answers | told)


_REFUSALS = {
    "400": "A parameter is missing or wrong.",
    "404": "There is no such thing.",
    "410": "It was withdrawn.",
}


def _answer(*types: str) -> Json:
    return {"200": {"description": "The answer.", "content": {type_: {} for type_ in types}}}


def _json() -> Json:
    return _answer("application/ld+json")


def _xml() -> Json:
    return _answer("text/xml") | {"503": {"description": "Busy: come again after Retry-After seconds."}}


def _texts() -> Json:
    return _answer(*TYPES)
