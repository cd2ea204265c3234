"""Schemas compiled by libxml2."""

from __future__ import annotations

import pytest

from publish.problem import EditionError
from publish.schema import grammar

RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'


def test_a_schema_that_libxml2_refuses_is_told() -> None:
    with pytest.raises(EditionError, match="libxml2 cannot use this schema"):
        grammar.relaxng(f"<grammar {RNG}><start><ref name='a'/></start></grammar>")


def test_a_large_schema_has_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "_SMALL", 0)
    monkeypatch.setattr(grammar, "_TRIAL", "import time; time.sleep(60)")
    with pytest.raises(EditionError, match=r"did not finish this schema in 0\.2 seconds"):
        grammar.relaxng(f"<element {RNG} name='late'><empty/></element>", 0.2)


def test_a_large_schema_that_is_done_in_time_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "_SMALL", 0)
    assert grammar.relaxng(f"<element {RNG} name='soon'><empty/></element>")
