"""Every pointer leads somewhere: to an entry of a register, an element, a file.

Pointers are resolved as TEI says (Guidelines, 17.2.3 "Using Abbreviated Pointers"): a prefix by the ``prefixDef``
of its own document, the rest relative to the file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from publish.checks.entry_names import meant_entry, of_same_name, registered, said_of_letters
from publish.checks.facts.places import words_of
from publish.checks.files import Files, beside, problem_at, relative
from publish.checks.name_match import meant_name
from publish.checks.pointer_groups import Broken, grouped
from publish.checks.prefixes import check_prefixes
from publish.checks.words import MOST_NAMES, shortened
from publish.document.pictures import FACSIMILES, picture_address
from publish.document.prefixes import Prefixes, prefixes_of
from publish.problem import Problem
from publish.source.xml import XML_ID, Element, Source

#: Prefixes of those who act on the text: nobody whom the text names is meant by them.
PEOPLE_AT_WORK = ("resp", "hand")
#: Every code of this check, with one sentence on what it means.
CODES = {
    "unknown-prefix": "The prefix of a pointer is not defined, or what follows it has not its form.",
    "unknown-register-entry": "A pointer leads to no entry of its register.",
    "broken-link": "A pointer leads to no file of the edition, or to nothing in it.",
}
#: Attributes that hold pointers (datatype teidata.pointer), one or more.
POINTERS = ("ref", "resp", "hand", "corresp", "target", "source", "facs", "url", "next", "prev", "who", "new")
#: Addresses that lead out of the edition.
_OUTSIDE = re.compile(r"(https?|mailto|urn|doi):")
#: What is said once of a file whose pictures are missing, with all others.
_PICTURES = "pictures"
#: After so many different pointers that lead nowhere no more of a file are looked at.
MOST_BROKEN = 200
#: So many entries are few enough to be offered each in its typed form.
_FEW = 3
#: What a prefix leads to, for the sentence an editor reads, and the element that is an entry there.
REGISTERS = {
    "person": ("no one in the register of persons", "person"),
    "place": ("no place in the register of places", "place"),
    "org": ("no organisation in the register of organisations", "org"),
    "kind": ("nothing in the list of kinds of document", "category"),
    "resp": ("no one in the register of responsibilities", "person"),
    "hand": ("no hand in the register of responsibilities", "handNote"),
    "doc": ("no document of the edition", ""),
}


@dataclass(frozen=True)
class Fault:
    """What is wrong with a pointer: ``said`` follows it in the sentence, ``meant`` is the pointer to be written.

    What is the same for several pointers is told ``once`` in a file.
    """

    code: str
    said: str
    meant: str = ""
    hint: str = ""
    once: str = ""


def check_pointers(files: Files, names: Collection[str] | None = None) -> list[Problem]:
    """Return every pointer that leads nowhere, with ``names`` of these files only.

    A prefix that a file does not define is reported once, and so is an entry that many pointers name in vain.
    """
    wanted = {source.file for source in files.sources.values()} if names is None else names
    broken = [each for path, source in files.sources.items() for each in broken_pointers(files, path, source)]
    return grouped(files, [each for each in broken if each.problem.file in wanted], wanted)


def broken_pointers(files: Files, path: Path, source: Source) -> Iterator[Broken]:
    """Yield the pointers of one file that lead nowhere."""
    for problem in check_prefixes(source):
        yield Broken("", "", problem)
    prefixes, told, known = prefixes_of(source), set(), dict[tuple[str, str], Fault | None]()

    broken: set[str] = set()

    def used(entry: str) -> int:
        return -source.text.count(entry)

    for element in source.root.iter("*"):
        for name in POINTERS:
            for pointer in _pointers(element.get(name) or ""):
                if name in ("facs", "url") and _is_picture(files, pointer):
                    continue
                words = words_of(element) if name == "ref" else ""
                if (pointer, words) not in known:
                    known[pointer, words] = _fault(files, path, prefixes, pointer, words)
                fault = known[pointer, words]
                if fault and name in ("facs", "url") and _has_no_pictures(files):
                    fault = _no_pictures(files)
                if fault and not fault.meant and name in prefixes and not pointer.startswith(f"{name}:"):
                    fault = _offered(fault, name, sorted(registered(files, path, prefixes), key=used))
                if fault and not (fault.once and fault.once in told):
                    told.add(fault.once)
                    message, hint = _worded(element, name, pointer, fault)
                    problem = problem_at(source, element, name, fault.code, message, hint)
                    problem = replace(problem, severity="warning") if fault.once == _PICTURES else problem
                    yield Broken(pointer, fault.meant, problem)
                    broken.add(pointer)
        if len(broken) > MOST_BROKEN:
            message = "the check of pointers ended here: too many of them lead nowhere"
            yield Broken("", "", problem_at(source, element, "", "check-cut", message, "fix these, check again"))
            return


def _is_picture(files: Files, pointer: str) -> bool:
    """Tell whether a pointer names a file in the folder of the edition's pictures."""
    folder = files.conventions.facsimiles
    address = picture_address(pointer, folder)
    is_there = address.startswith(FACSIMILES) and files.root is not None
    return is_there and files.has(Path(str(files.root), folder, address.removeprefix(FACSIMILES)))


def _has_no_pictures(files: Files) -> bool:
    return files.root is not None and not (files.root / files.conventions.facsimiles).is_dir()


def _no_pictures(files: Files) -> Fault:
    """Return that there are no pictures at all: the text can be published without them."""
    folder = files.conventions.facsimiles
    hint = f"put the pictures into {folder}, or name their folder in [tei] facsimiles"
    said = f"leads to no picture: the edition has no folder {folder}"
    return Fault("broken-link", said, hint=hint, once=_PICTURES)


def _offered(fault: Fault, name: str, known: list[str]) -> Fault:
    """Return a fault with what may stand in an attribute for which there is a prefix of its own name."""
    own = [entry for entry in known if entry.startswith(f"{name}:")]
    if not 0 < len(own) <= MOST_NAMES:
        return fault
    listed = shortened([f"`{entry}`" for entry in own])
    hint = " or ".join(f'{name}="{entry}"' for entry in own[:_FEW])
    return replace(fault, said=f"{fault.said}; there are {listed}", hint=hint)


def _pointers(value: str) -> list[str]:
    """Return the pointers of an attribute: one that holds words, such as a name, is looked at whole."""
    parts = value.split()
    return [" ".join(parts)] if len(parts) > 1 and not re.search("[:#/.]", value) else parts


def is_words(pointer: str) -> bool:
    """Tell whether a pointer is none by its form: initials, a name, a verse; no address, no file, no identifier."""
    return re.search(r"[#:/]|\.\w+$", pointer) is None or " " in pointer


def _worded(element: Element, name: str, pointer: str, fault: Fault) -> tuple[str, str]:
    value = _pointers(str(element.get(name)))
    alone = f'`{name}="{pointer}"`' if len(value) == 1 else f"`{pointer}` in `{name}`"
    if not fault.meant:
        return f"{alone} {fault.said}", fault.hint
    mended = " ".join(fault.meant if each == pointer else each for each in value)
    return f"{alone} {fault.said}: did you mean `{fault.meant}`?", f'{name}="{mended}"'


def _fault(files: Files, path: Path, prefixes: Prefixes, pointer: str, words: str) -> Fault | None:
    prefix, colon, local = pointer.partition(":")
    if not colon or pointer.startswith(("#", ".", "/")):
        if files.conventions.bare_words == "name" and is_words(pointer):
            return None
        fault = _broken_link(files, path, pointer, pointer)
        if fault is None and " " not in pointer:
            return None
        known = registered(files, path, prefixes)
        if pointer.removeprefix("#") in known:
            return replace(fault, meant=pointer.removeprefix("#")) if fault else None
        if " " in pointer:
            typed = Fault("broken-link", "is no pointer, but words", hint="write the entry of the register: person:…")
            return next((each for part in pointer.split() if (each := _entry_meant(typed, known, part)).meant), typed)
        return fault and _entry_meant(fault, known, pointer.removeprefix("#"))
    if _OUTSIDE.match(pointer):
        return None
    if prefix not in prefixes and prefix in files.conventions.prefixes:
        return None
    if prefix not in prefixes:
        return _undefined(registered(files, path, prefixes), prefixes, prefix, local)
    for definition in prefixes[prefix]:
        if definition.allows(local) and _OUTSIDE.match(definition.target(local)):
            return None
        if definition.allows(local):
            return _unregistered(files, path, prefixes, f"{prefix}:{local}", definition.target(local), words)
    if not all(definition.is_sound for definition in prefixes[prefix]):
        return None
    forms = " or ".join(definition.pattern for definition in prefixes[prefix])
    hint = f"after {prefix}: write what is like {forms}"
    fault = Fault("unknown-prefix", "does not have the form that its prefix asks for", hint=hint)
    known = registered(files, path, prefixes)
    apart = [part if ":" in part else f"{prefix}:{part}" for part in re.split("[,;]+", pointer) if part]
    if set(apart) <= set(known):
        return replace(fault, meant=" ".join(apart))
    said, bare = said_of_letters(local)
    if said:
        fault = replace(fault, said=said)
    meant = meant_entry(files, path, prefixes, prefix, bare, words)
    return replace(fault, meant=meant) if meant else _entry_meant(fault, known, local)


def _undefined(known: list[str], prefixes: Prefixes, prefix: str, local: str) -> Fault:
    near = difflib.get_close_matches(prefix, ["https", "http"] if local.startswith("//") else prefixes, n=1)
    meant = f"{near[0]}:{local}" if near else of_same_name(known, local)
    hint = f'<prefixDef ident="{prefix}" matchPattern="…" replacementPattern="…"> in the header'
    said = "begins with a prefix that this file does not define"
    return Fault("unknown-prefix", said, meant, hint, once="" if meant else prefix)


def _entry_meant(fault: Fault, known: list[str], local: str) -> Fault:
    return replace(fault, meant=of_same_name(known, local) or fault.meant)


def _unregistered(files: Files, path: Path, prefixes: Prefixes, pointer: str, target: str, words: str) -> Fault | None:
    if _broken_link(files, path, pointer, target) is None:
        return None
    prefix, _, local = pointer.partition(":")
    file, _, identifier = target.partition("#")
    there = beside(path, file)
    if identifier and there not in files.sources:
        said = f"leads to {file}, which is not there"
        return Fault("unknown-register-entry", said, hint=f"add {file}", once=file)
    if identifier and _bare(identifier) in {_bare(name) for name in files.ids[there] if _is_misspelt(name)}:
        return None  # The register has it with capitals or other signs, which is reported there.
    entries = registered(files, path, prefixes)
    own = [entry.partition(":")[2] for entry in entries if entry.startswith(f"{prefix}:")]
    nobody, element = REGISTERS.get(prefix, (f"nothing in {file}", ""))
    same = of_same_name(entries, local) if prefix not in PEOPLE_AT_WORK else ""
    meant = same or meant_entry(files, path, prefixes, prefix, local, words)
    listed = (
        f"; there are {shortened([f'`{prefix}:{name}`' for name in own])}" if len(own) <= MOST_NAMES and own else ""
    )
    entry = f'enter <{element} xml:id="{identifier}"> in {file}' if element and identifier else f"add {file}"
    return Fault(
        "unknown-register-entry", f"names {nobody}{'' if meant else listed}", meant, f"{entry}, or correct the pointer"
    )


def _is_misspelt(identifier: str) -> bool:
    """Tell whether an identifier of a register is none that pointers can name: that is reported there."""
    return identifier != identifier.lower() or re.fullmatch(r"[\w.-]+", identifier) is None


def _bare(identifier: str) -> str:
    return re.sub(r"[^\w.-]", "", identifier).lower()


def _broken_link(files: Files, path: Path, pointer: str, target: str) -> Fault | None:
    file, _, identifier = target.partition("#")
    if not file and files.bare_ids == "elsewhere":
        return None
    if not file and files.bare_ids != "file" and identifier in files.registered:
        return None
    there = beside(path, file) if file else path
    if there not in files.sources:
        return None if _reported_elsewhere(files, there) else _missing_file(files, path, pointer, file)
    if identifier and identifier not in files.ids[there]:
        near = meant_name(identifier, files.ids[there])
        meant = f"{file}#{near}" if near else _elsewhere(files, path, identifier)
        hint = f'correct the pointer, or write xml:id="{identifier}" on the element that is meant'
        return Fault("broken-link", f"leads to nothing in {there.name}", meant, hint)
    return None


def _reported_elsewhere(files: Files, there: Path) -> bool:
    """Tell whether a file of the edition cannot be read, lies elsewhere or has another name: that is reported once."""
    if there.suffix.lower() != ".xml":
        return files.has(there)
    called_otherwise = there.stem in [source.root.get(XML_ID) for source in files.sources.values()]
    return called_otherwise or files.has(there) or files.has_misplaced(there)


def _missing_file(files: Files, path: Path, pointer: str, file: str) -> Fault:
    if re.match(r"www\.[\w-]+\.\w", file):
        return Fault("broken-link", "has no https:// before its address", f"https://{pointer}")
    known = [relative(each, path.parent) for each in [*files.sources, *files.pictures]]
    near = [each for each in known if PurePosixPath(each).with_suffix("") == PurePosixPath(file).with_suffix("")]
    near = near or difflib.get_close_matches(file, known, n=1, cutoff=0.8)
    meant = _elsewhere(files, path, pointer) or (pointer.replace(file, near[0]) if near and file else "")
    return Fault("broken-link", "leads to no file of the edition", meant, f"correct the pointer, or add {file}")


def _elsewhere(files: Files, path: Path, identifier: str) -> str:
    """Return the pointer to an identifier of this name, in this file or in another."""
    if identifier in files.ids[path]:
        return f"#{identifier}"
    found = [each for each, names in files.ids.items() if identifier in names]
    return f"{relative(found[0], path.parent)}#{identifier}" if found else ""
