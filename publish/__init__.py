"""The press: checks a TEI edition and publishes it in several readings and formats.

Everything that a program needs is here: ``from publish import load, check, render, build`` (see `publish.api`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from publish.api import build, check, load, render

__all__ = ["build", "check", "load", "render"]


def __getattr__(name: str) -> Any:
    """Load the press when it is first used: the command line starts without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from publish import api  # here alone, since every module of the press imports this one first

    return getattr(api, name)
