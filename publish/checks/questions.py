"""Questions that an import or an editor left open in a file, as instructions to whoever edits it next::

    <?publish-question about="bracket" chosen="words that the sense needs" or="what is not text"?>

An instruction is before what it asks about; it is taken out when the question is answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.problem import Problem
from publish.source.tokens import instructions
from publish.source.xml import Source

#: Every code of this check, with one sentence on what it means.
CODES = {"open-question": "A decision that a program or an editor made for the time being is still open."}
#: What each kind of question asks.
ASKED = {
    "bracket": "what do these brackets mean?",
    "call": "what does this number call?",
    "comment": "is this comment of the typed file a note of the edition?",
    "date": "which day is this?",
    "enclosure": "is this a message quoted in full?",
    "footnote": "whose are the notes at the foot?",
    "name": "which entry does this name mean?",
    "number": "what does this number mean?",
    "points-end": "where does the last point end?",
    "unknown-name": "who is this?",
    "look": "how are these letters to be encoded?",
    "mapped": "does this element say what the one it replaces said?",
}
_SAID = re.compile(r"([\w-]+)\s*=\s*\"([^\"]*)\"")


def check_questions(source: Source) -> Iterator[Problem]:
    """Yield a warning for every question that a file leaves open."""
    for begin, _, words in instructions(source.text, "publish-question"):
        said = dict(_SAID.findall(words))
        line, column = source.place_at(begin)
        asked = ASKED.get(said.get("about", ""), said.get("about", "") or "is this right?")
        message = f"{asked} Chosen for now: {said['chosen']}" if said.get("chosen") else asked
        yield Problem("open-question", "warning", source.file, line, column, message, _hint(said.get("or", "")))


def _hint(others: str) -> str:
    end = "then take the instruction out"
    if not others:
        return f"decide, {end}"
    return f"keep it, or change it to: {others.replace(' | ', '; ')}; {end}"
