"""The casebook: RELAX NG by sections of its specification."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from casebook import Case, cases

from publish.schema.relaxng.load import load
from publish.schema.relaxng.syntax import SchemaError
from publish.schema.relaxng.validate import validate
from publish.source import xml

ALL = cases()


def _document(content: bytes) -> xml.Source:
    source = xml.parse(content, Path("document.xml"), "document.xml")
    assert isinstance(source, xml.Source)
    return source


@pytest.mark.parametrize("case", [case for case in ALL if not case.correct], ids=lambda case: case.name)
def test_incorrect_schema_is_refused_with_its_file_and_place(case: Case, tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match=r"^[\w.]+:\d+:\d+: .* .*"):
        load(case.write(tmp_path))


@pytest.mark.parametrize("case", [case for case in ALL if case.correct], ids=lambda case: case.name)
def test_correct_schema_accepts_and_refuses_as_the_specification_says(case: Case, tmp_path: Path) -> None:
    path = case.write(tmp_path)
    for schema in (load(path), load(path, trusted=True)):
        for document, valid in case.documents:
            faults = validate(schema, _document(document))
            assert (not faults) == valid, (document.decode(), faults)


@pytest.mark.slow
@pytest.mark.jing
@pytest.mark.skipif(not shutil.which("jing"), reason="jing is not installed")
@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_jing_agrees_with_the_casebook(case: Case, tmp_path: Path) -> None:
    schema = case.write(tmp_path)
    documents = [tmp_path / f"document-{number}.xml" for number in range(max(len(case.documents), 1))]
    documents[0].write_bytes(b"<a/>")
    for path, (content, _) in zip(documents, case.documents, strict=False):
        path.write_bytes(content)
    said = subprocess.run(
        ["jing", "-i", str(schema), *map(str, documents)], capture_output=True, text=True, check=False
    ).stdout
    refused = any("document-" not in line for line in said.splitlines())
    assert refused != case.correct, said
    for path, (content, valid) in zip(documents, case.documents, strict=False):
        assert (path.name in said) != valid, (content, said)
