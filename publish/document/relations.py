"""How documents are related: what each record says of others, and what the others say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publish.document.record import Record, Relation
from publish.words import Words


def related(
    records: Sequence[Record], words: Words, withdrawn: Sequence[Record] = ()
) -> dict[str, list[dict[str, Any]]]:
    """Return what is related to each document, by its id, in words and with a place to go to.

    Each is a map of ``words`` (``Answers``), ``text`` (a sentence of the edition's), ``document`` and
    ``block`` (ids, empty where there is none), ``address`` (on the web), ``title`` and ``date`` (of the
    document meant), ``letters`` (the letter enclosed, as in a record). ``withdrawn`` documents can only be meant.
    """
    known = {record.id: record for record in (*records, *withdrawn)}
    found: dict[str, list[dict[str, Any]]] = {
        record.id: [_said(relation, known, words) for relation in record.relations] for record in records
    }
    for teller in records:
        for relation in teller.relations:
            meant = known.get(relation.document)
            if meant and meant.id in found and meant is not teller and not _says_so_itself(meant, relation, teller):
                here = Relation(type=relation.type, text="", block="", document=teller.id)
                found[meant.id].append(_entry(_label(relation, "there", words), here, teller))
    return found


def links_to(records: Sequence[Record]) -> dict[str, list[str]]:
    """Return, by id, which other documents say that they answer, enclose or follow a document."""
    known = {record.id for record in records}
    told = [(relation.document, record.id) for record in records for relation in record.relations]
    found: dict[str, list[str]] = {}
    for meant, teller in dict.fromkeys(told):
        if meant in known and meant != teller:
            found.setdefault(meant, []).append(teller)
    return found


def _label(relation: Relation, side: str, words: Words) -> str:
    """Return the words of a relation on the page of who says it (``here``), or of whom it is said (``there``)."""
    return words.of(f"relations.{relation.type}", side, "") or words.shown(f"relations.see.{side}")


def _said(relation: Relation, known: Mapping[str, Record], words: Words) -> dict[str, Any]:
    said = _label(relation, "here", words) if relation.document or relation.address else ""
    return _entry(said, relation, known.get(relation.document))


def _says_so_itself(meant: Record, relation: Relation, teller: Record) -> bool:
    """Tell whether the document meant has the other half: ``next`` here, ``prev`` there."""
    back = {"prev": "next", "next": "prev"}.get(relation.type, "")
    return any(other.type == back and other.document == teller.id for other in meant.relations)


def _entry(words: str, relation: Relation, meant: Record | None) -> dict[str, Any]:
    letters = meant.as_map()["correspondences"] if meant and relation.block else []
    return {
        "words": words,
        "text": relation.text,
        "document": meant.id if meant else "",
        "block": relation.block if meant else "",
        "address": relation.address,
        "title": meant.short_title if meant else "",
        "date": asdict(meant.date) if meant else {},
        "letters": [letter for letter in letters if letter["of"] == f"#{relation.block}"],
    }
