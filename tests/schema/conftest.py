"""A small vocabulary to customise."""

from __future__ import annotations

from pathlib import Path

import pytest
from customisation import Make, Schema, odd_text

from publish.schema.odd import compile_odd


@pytest.fixture
def schema(tmp_path: Path) -> Make:
    """Compile the statements of a schemaSpec against the small vocabulary in ``vocabulary.xml``."""

    def make(
        statements: str,
        *,
        settings: str = 'start="text"',
        prose: str = "",
        beside: dict[str, str] | None = None,
        modules: bool = True,
    ) -> Schema:
        for name, content in (beside or {}).items():
            (tmp_path / name).write_text(content, encoding="utf-8")
        file = tmp_path / "test.odd"
        taken = '<moduleRef key="tei"/><moduleRef key="core"/>' if modules else ""
        file.write_text(odd_text(taken + statements, settings, prose), encoding="utf-8")
        return Schema(compile_odd(file, Path(__file__).parent / "vocabulary.xml"))

    return make
