"""The outputs of an edition, declared once: the readings and formats that the press has, and their files in a site.

An edition may have more of both, as stylesheets of its own: ``press/xslt/readings/NAME.xsl`` and
``press/xslt/formats/NAME.xsl``, which writes text into files that end in ``.NAME``.
"""

from __future__ import annotations

from dataclasses import dataclass

#: The readings of the press. The first is what an edition shows first, where it has it.
READINGS = ("clean", "diplomatic")
#: The two that are shown side by side, left and right.
SIDE_BY_SIDE = ("diplomatic", "clean")


@dataclass(frozen=True)
class Format:
    """A format: its name in ``edition.toml``, the ending of its files, whether they are no text.

    ``next_to_page`` tells whether each reading of a document has such a file, to download from its page;
    ``setting`` whether ``edition.toml`` may name it: others are for ``publish render`` alone.
    """

    name: str
    ending: str
    binary: bool = False
    next_to_page: bool = False
    setting: bool = True


#: The formats of the press.
FORMATS = (
    Format("html", "html"),
    Format("pdf", "pdf", binary=True, next_to_page=True),
    Format("epub", "epub", binary=True),
    Format("text", "txt", next_to_page=True),
    Format("typst", "typ", setting=False),
    Format("settled", "xml", setting=False),
)
BY_NAME = {each.name: each for each in FORMATS}
#: The names that ``edition.toml`` may have.
NAMES = tuple(each.name for each in FORMATS if each.setting)


def format_of(name: str) -> Format:
    """Return a format by its name; one that is not the press's is an edition's own."""
    return BY_NAME.get(name) or Format(name, name, next_to_page=True)


def own_formats(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the formats among some names that are an edition's own."""
    return tuple(name for name in names if name not in BY_NAME)
