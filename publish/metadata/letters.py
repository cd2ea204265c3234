"""Who sent a letter to whom, when and from where, who passed it on and who got a copy: in sentences.

For the formats that have no field for one of these facts, but a note or a description.
"""

from __future__ import annotations

from publish.document.record import Action, Record, Relation
from publish.words import Words


def letters_in_words(words: Words, record: Record) -> list[str]:
    """Return a sentence for each action of each letter, of the document itself, then of what it encloses; then what
    the header says of related texts, and who paid for the edition."""
    told: list[str] = []
    for number, letter in enumerate(record.correspondences):
        said = [sentence for action in letter.actions for sentence in _sentences(words, action)]
        told += [words.label("letters.enclosed", sentence=each) for each in said] if number else said
    told += [_related(words, relation) for relation in record.relations if relation.text]
    return [*told, *(words.label("letters.funded", funder=funder.name) for funder in record.funders)]


def _related(words: Words, relation: Relation) -> str:
    """Return what the header says of another text, after the word for how it is related."""
    how = words.of(f"relations.{relation.type}", "here", "") if relation.type else ""
    return words.label("letters.said", action=how, facts=relation.text.removesuffix(".")) if how else relation.text


def _sentences(words: Words, action: Action) -> list[str]:
    named = [party.name for party in (*action.parties, *action.offices, *action.places)]
    facts = "; ".join(filter(None, [*named, *(" ".join(date.text.split()) or date.w3c for date in action.dates)]))
    copied = "; ".join(party.name for party in action.copies)
    said = words.of("letters", action.type, action.type)
    return [
        *([words.label("letters.said", action=said, facts=facts)] if facts else []),
        *([words.label("letters.said", action=words.label("letters.copies"), facts=copied)] if copied else []),
    ]
