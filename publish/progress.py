"""Signs of life: long work says what it has begun, and whoever watches it can tell standing still from working."""

from __future__ import annotations

from collections.abc import Callable

_listeners: list[Callable[[str], None]] = []


def listen(listener: Callable[[str], None]) -> None:
    """Let a function hear of everything that is begun in this process from now on."""
    _listeners.append(listener)


def begun(what: str) -> None:
    """Say that work on something begins: a file of an edition, a schema."""
    for listener in _listeners:
        listener(what)
