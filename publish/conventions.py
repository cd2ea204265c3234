"""How an edition uses the TEI: where its files are, what its pointers and identifiers mean (table ``[tei]``).

The defaults suit the commonest projects. Each setting is documented once, in its metadata, from which
``docs/settings.md`` is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from publish.problem import EditionError


def _setting(default: Any, about: str, *choices: str) -> Any:
    return field(default=default, metadata={"about": about, "choices": choices})


@dataclass(frozen=True)
class Conventions:
    """The settings of ``[tei]``; ``metadata`` of each field has what it means and what it may be."""

    documents: tuple[str, ...] = _setting(("tei/documents/*.xml",), "The documents, as paths with `*`.")
    registers: tuple[str, ...] = _setting(
        ("tei/registers/*.xml",),
        "The registers: TEI files with `person`, `place` and `org` entries, in any number of files.",
    )
    pages: tuple[str, ...] = _setting(("tei/pages/*.xml",), "Pages of prose.")
    facsimiles: str = _setting("tei/facsimiles", "The folder with the pictures that the TEI names.")
    bare_ids: str = _setting(
        "both",
        "Where `#id` leads: to the same file, to the registers, or to the first of both that has it; with `elsewhere`, "
        "what neither has is an entry of a register that is not part of the edition.",
        "both",
        "file",
        "registers",
        "elsewhere",
    )
    prefixes: tuple[str, ...] = _setting(
        (), "Prefixes of pointers (`gnd` in `gnd:118`) that no `prefixDef` explains: they lead out of the edition."
    )
    bare_words: str = _setting(
        "fault",
        "Whether a pointer of plain words (`who=\"AB\"`) is a fault, or a name that leads nowhere.",
        "fault",
        "name",
    )
    unique_ids: str = _setting(
        "file", "Whether an `xml:id` is given once in a file or once in the edition.", "file", "edition"
    )
    named_by: str = _setting(
        "file",
        "What a document is known by: the name of its file, or its `xml:id`, which must then be that name.",
        "file",
        "id",
    )
    number: tuple[str, ...] = _setting(
        ("number", "cable", "sender"), "The types of `idno` that are a document's number, the first that is there."
    )
    title: tuple[str, ...] = _setting(
        ("main", "a", "m", "u", ""),
        "Which `title` is the heading: a `@type` or a `@level`, in this order; the empty text is a title with neither.",
    )
    date: tuple[str, ...] = _setting(
        ("sent", "creation", "publication"),
        "Which date a document is sorted by: that of the letter as sent, of `creation`, of `publicationStmt`.",
    )


#: What holds where `edition.toml` says nothing.
COMMON = Conventions()


def conventions_of(table: Mapping[str, object]) -> Conventions:
    """Return the conventions of a table ``[tei]``; raises `EditionError` for what is no setting or no value of it."""
    known = {setting.name: setting for setting in fields(Conventions)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise EditionError(f"edition.toml: [tei] has no setting {key}; it has {', '.join(known)}")
        values[key] = _value(key, value, known[key].default, known[key].metadata["choices"])
    return Conventions(**values)


def _value(key: str, value: object, default: object, choices: tuple[str, ...]) -> object:
    if choices and value not in choices:
        raise EditionError(f"edition.toml: [tei] {key} must be one of {', '.join(choices)}")
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise EditionError(f"edition.toml: [tei] {key} must be a list of texts in quotes")
        return tuple(value)
    if not isinstance(value, str):
        raise EditionError(f"edition.toml: [tei] {key} must be text in quotes")
    return value
