"""The documents of an edition by status: what is open in each, and what each was compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from publish.checks.check import check_edition
from publish.checks.facts.places import status_of, words_of
from publish.checks.facts.transcripts import as_transcribed, named, transcripts, typed_digests
from publish.edition import Edition
from publish.problem import Problem
from publish.source.xml import TEI, Source

#: The words of a status in their order; a document without one comes first.
ORDER = ("", "draft", "encoded", "checked", "proofread", "published", "withdrawn")


@dataclass(frozen=True)
class State:
    """One document: its status and since when, what is open in it, and its comparisons in words.

    ``transcript`` is ``same``, ``different``, ``missing`` or, where the edition keeps none or the document names none,
    empty; ``compared`` are the changes that say what a document was compared with.
    """

    id: str
    file: str
    status: str
    since: str
    errors: int
    warnings: int
    questions: int
    transcript: str
    compared: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def states(edition: Edition) -> list[State]:
    """Return the state of every document that can be read, by status, then name."""
    checked = check_edition(edition)
    sources = [checked.sources[path] for path in edition.documents() if path in checked.sources]
    known = None if edition.transcripts is None else transcripts(edition.transcripts)
    found = [_state(source, checked.problems, known) for source in sources]
    return sorted(found, key=lambda state: (_rank(state.status), state.id))


def as_text(found: Sequence[State]) -> str:
    """Return the documents under their status, one a line, for the terminal."""
    width = max((len(state.id) for state in found), default=0)
    blocks = []
    for status in dict.fromkeys(state.status for state in found):
        ours = [state for state in found if state.status == status]
        lines = [f"  {state.id:{width}}  {'; '.join(_words(state))}" for state in ours]
        blocks.append("\n".join([f"{status or 'without a status'} ({len(ours)})", *lines]))
    return "\n\n".join(blocks) + "\n" if blocks else "No documents.\n"


def _rank(status: str) -> int:
    return ORDER.index(status) if status in ORDER else len(ORDER)


def _state(source: Source, problems: Iterable[Problem], known: Mapping[str, Path] | None) -> State:
    own = [problem for problem in problems if problem.file == source.file]
    questions = sum(problem.code == "open-question" for problem in own)
    severities = [problem.severity for problem in own if problem.code != "open-question"]
    changes = sorted(source.root.iter(f"{TEI}change"), key=lambda change: change.get("when", ""))
    status = status_of(source)
    return State(
        id=source.path.stem,
        file=source.file,
        status=status,
        since=next((change.get("when", "")[:10] for change in changes if change.get("status") == status), ""),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        questions=questions,
        transcript=_transcript(source, known),
        compared=tuple(
            f"{change.get('when', '')[:10]} {words_of(change)}".strip()
            for change in changes
            if change.get("status") == "proofread" or words_of(change).startswith("Compared")
        ),
    )


def _transcript(source: Source, known: Mapping[str, Path] | None) -> str:
    if known is None or not named(source):
        return ""
    if any(words_of(idno) not in known for idno in named(source)):
        return "missing"
    return "same" if as_transcribed(known, typed_digests(source)) else "different"


#: So many letters of a comparison are shown.
_SHOWN = 70
#: How the comparison with the typed transcript ended, in words.
_TRANSCRIPT: Mapping[str, str] = {
    "same": "as its transcript",
    "different": "not as its transcript",
    "missing": "its transcript is missing",
}


def _words(state: State) -> list[str]:
    counts = {"error": state.errors, "warning": state.warnings, "open question": state.questions}
    open_ = ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for name, number in counts.items() if number)
    typed = _TRANSCRIPT.get(state.transcript, "")
    since = f"since {state.since}" if state.since else ""
    compared = [short(words) for words in state.compared] or ["not proofread"]
    return [part for part in (since, open_ or "no problems", typed, *compared) if part]


def short(words: str) -> str:
    """Return the first sentence of what a change says, cut where it is long."""
    first = re.split(r"(?<=[.:])\s", words, maxsplit=1)[0].rstrip(".:")
    return first if len(first) <= _SHOWN else f"{first[:_SHOWN]}…"
