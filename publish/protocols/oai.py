"""OAI-PMH 2.0: the six verbs over the store (https://www.openarchives.org/OAI/openarchivesprotocol.html).

What an answer holds was made when the index was built; nothing is parsed or serialised while a harvester waits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from publish.metadata.datestamps import EPOCH
from publish.protocols import token as tokens
from publish.protocols.oai_record import headers, records
from publish.protocols.oai_request import Arguments, Fault, FaultsError, Request, echoed, read
from publish.protocols.token import Token
from publish.store.queries import Listed, Row, Selection
from publish.store.store import Store

#: The metadata formats, by prefix: schema and namespace (OAI-PMH 2.0, 3.4).
FORMATS = {
    "oai_dc": (
        "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
        "http://www.openarchives.org/OAI/2.0/oai_dc/",
    ),
    "tei": (
        "https://www.tei-c.org/release/xml/tei/custom/schema/xsd/tei_all.xsd",
        "http://www.tei-c.org/ns/1.0",
    ),
    "mods": ("http://www.loc.gov/standards/mods/v3/mods-3-8.xsd", "http://www.loc.gov/mods/v3"),
    "datacite": (
        "http://schema.datacite.org/meta/kernel-4.6/metadata.xsd",
        "http://datacite.org/schema/kernel-4",
    ),
}
#: A list of so many documents or fewer is found by the index of stamps.
FEW = 5000
#: What a setSpec can begin with.
SETS = ("correspondent", "kind", "status", "year")
_BEGIN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">\n'
)
#: How characters stand in the value of an attribute.
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


#: What stands in an answer, in parts to be joined.
Content = Sequence[bytes]


@dataclass(frozen=True)
class Repository:
    """What answers: a store and what ``Identify`` says; ``base_url`` is the address of this interface.

    ``set_name`` gives the name of a set in words.
    """

    store: Store
    name: str
    description: str
    base_url: str
    domain: str
    email: str
    key: bytes
    page: int = 100
    set_name: Callable[[str], str] = str

    def identifier(self, id_: str) -> str:
        return f"oai:{self.domain}:{id_}"

    def local(self, identifier: str) -> str:
        """Return the id of a document out of its OAI identifier; empty where it is not one of ours."""
        prefix = f"oai:{self.domain}:"
        return identifier.removeprefix(prefix) if identifier.startswith(prefix) else ""


@dataclass(frozen=True)
class Answer:
    """An answer in UTF-8, and whether it is free of errors (and may be cached)."""

    body: bytes
    good: bool


def answer(repository: Repository, arguments: Arguments, *, at: str) -> Answer:
    """Answer one request; ``at`` is the second of the answer. Errors are answers too, never exceptions."""
    try:
        request = read(arguments)
        content = _VERBS[request.verb](repository, request)
    except FaultsError as wrong:
        codes = {code for code, _ in wrong.faults}
        said = [] if codes & {"badVerb", "badArgument"} else list(echoed(arguments))
        return Answer(_envelope(repository, said, [_errors(wrong.faults).encode()], at), False)
    return Answer(_envelope(repository, list(echoed(arguments)), content, at), True)


def _envelope(repository: Repository, arguments: Arguments, content: Iterable[bytes], at: str) -> bytes:
    said = "".join(f' {name}="{_clean(value).translate(_ATTRIBUTE)}"' for name, value in arguments)
    request = f"<request{said}>{escape(repository.base_url)}</request>"
    begin = f"{_BEGIN}<responseDate>{at}</responseDate>\n{request}\n".encode()
    return b"".join([begin, *content, b"\n</OAI-PMH>\n"])


def _errors(faults: Iterable[Fault]) -> str:
    return "\n".join(f'<error code="{code}">{escape(_clean(sentence))}</error>' for code, sentence in faults)


def _clean(value: str) -> str:
    """Replace what cannot stand in XML 1.0."""
    return _NOT_XML.sub("\ufffd", value)


def _identify(repository: Repository, _request: Request) -> Content:
    first = repository.store.span()[0] or EPOCH
    sample = repository.identifier(next((row.id for row in repository.store.page(Selection(), "", limit=1)), "example"))
    described = f"<description>{repository.description}</description>\n" if repository.description else ""
    told = f"""<Identify>
<repositoryName>{escape(repository.name)}</repositoryName>
<baseURL>{escape(repository.base_url)}</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>{escape(repository.email)}</adminEmail>
<earliestDatestamp>{first}</earliestDatestamp>
<deletedRecord>persistent</deletedRecord>
<granularity>{_GRANULARITY}</granularity>
<compression>gzip</compression>
<description>
<oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"
 xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd">
<scheme>oai</scheme>
<repositoryIdentifier>{escape(repository.domain)}</repositoryIdentifier>
<delimiter>:</delimiter>
<sampleIdentifier>{escape(sample)}</sampleIdentifier>
</oai-identifier>
</description>
{described}</Identify>"""
    return [told.encode()]


def _list_metadata_formats(repository: Repository, request: Request) -> Content:
    if request.get("identifier"):
        if _found(repository, request.get("identifier")).deleted:
            raise FaultsError(("noMetadataFormats", "the document is withdrawn: it has no metadata any more"))
    elif "identifier" in request.arguments:
        raise FaultsError(_unknown(""))
    formats = "\n".join(
        f"<metadataFormat>\n<metadataPrefix>{prefix}</metadataPrefix>\n<schema>{schema}</schema>\n"
        f"<metadataNamespace>{namespace}</metadataNamespace>\n</metadataFormat>"
        for prefix, (schema, namespace) in FORMATS.items()
    )
    return [f"<ListMetadataFormats>\n{formats}\n</ListMetadataFormats>".encode()]


def _list_sets(repository: Repository, request: Request) -> Content:
    if "resumptionToken" in request.arguments:
        raise FaultsError(_bad_token())
    specs = sorted({*SETS, *repository.store.sets()})
    sets = "\n".join(
        f"<set>\n<setSpec>{escape(spec)}</setSpec>\n<setName>{escape(repository.set_name(spec))}</setName>\n</set>"
        for spec in specs
    )
    return [f"<ListSets>\n{sets}\n</ListSets>".encode()]


def _get_record(repository: Repository, request: Request) -> Content:
    prefix = _format(request.get("metadataPrefix"))
    row = _found(repository, request.get("identifier"), prefix)
    if not (row.body or row.deleted):
        raise FaultsError(("cannotDisseminateFormat", f"the document is not to be had in the format {prefix!r}"))
    return [b"<GetRecord>\n", *records([row], repository.domain), b"</GetRecord>"]


def _list(repository: Repository, request: Request) -> Content:
    state = _state(repository, request)
    selection = Selection(state.from_, state.until, state.set)
    form = _format(state.prefix) if request.verb == "ListRecords" else ""
    if not state.after and (state.from_ or state.until):
        state = state._replace(size=repository.store.count(selection))
    few = 0 < state.size <= FEW
    rows = repository.store.listed(selection, form, after=state.after, limit=repository.page + 1, few=few)
    here, more = rows[: repository.page], len(rows) > repository.page
    if not here and not state.cursor:
        raise FaultsError(_none_match())
    if not state.size:
        state = state._replace(size=repository.store.count(selection) if more else len(here))
    write = records if form else headers
    end = f"{_resumption(repository, state, here, more)}</{request.verb}>"
    return [f"<{request.verb}>\n".encode(), *write(here, repository.domain), end.encode()]


def _state(repository: Repository, request: Request) -> Token:
    """Return where the list stands: as the token says, or at its beginning."""
    text = request.arguments.get("resumptionToken")
    if text is None:
        prefix = _format(request.get("metadataPrefix"))
        return Token(request.verb, prefix, request.from_, request.until, request.get("set"), "", 0, 0)
    state = tokens.read(text, repository.key)
    if state is None or state.verb != request.verb:
        raise FaultsError(_bad_token())
    return state


def _resumption(repository: Repository, state: Token, here: Sequence[Listed], more: bool) -> str:
    """Return the token of the next part; empty in the last of several parts, none where there is one part."""
    if not more and not state.cursor:
        return ""
    text = ""
    if more:
        following = state._replace(after=here[-1][0], cursor=state.cursor + len(here))
        text = tokens.sign(following, repository.key)
    size = f'completeListSize="{state.size}" cursor="{state.cursor}"'
    return f"<resumptionToken {size}>{text}</resumptionToken>\n"


def _found(repository: Repository, identifier: str, form: str = "") -> Row:
    id_ = repository.local(identifier)
    row = repository.store.get(id_, form) if id_ and not _NOT_XML.search(id_) else None
    if row is None:
        raise FaultsError(_unknown(identifier))
    return row


def _format(prefix: str) -> str:
    if prefix not in FORMATS:
        offered = ", ".join(FORMATS)
        raise FaultsError(("cannotDisseminateFormat", f"there is no format {prefix!r}; there are {offered}"))
    return prefix


def _unknown(identifier: str) -> Fault:
    return "idDoesNotExist", f"no document has the identifier {identifier!r}"


def _bad_token() -> Fault:
    return "badResumptionToken", "this token was not handed out here for this verb: begin the list again"


def _none_match() -> Fault:
    return "noRecordsMatch", "no document matches from, until and set"


_GRANULARITY = "YYYY-MM-DDThh:mm:ssZ"
_VERBS: dict[str, Callable[[Repository, Request], Content]] = {
    "Identify": _identify,
    "ListMetadataFormats": _list_metadata_formats,
    "ListSets": _list_sets,
    "GetRecord": _get_record,
    "ListIdentifiers": _list,
    "ListRecords": _list,
}
