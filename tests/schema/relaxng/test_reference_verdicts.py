"""The reference's verdict on every document against every schema of the reference data."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from publish.schema.relaxng.fault_log import MAX_FAULTS
from publish.schema.relaxng.load import Schema, load
from publish.schema.relaxng.validate import validate
from publish.source import xml

ORACLE = Path(__file__).parents[4] / "shared" / "oracle"
SCHEMAS = sorted(path.stem for path in (ORACLE / "rng").glob("*.rng"))
SAMPLE = 9

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SCHEMAS, reason="needs the reference data beside the repository (../shared)"),
]


def _verdicts(odd: str) -> dict[str, bool]:
    with (ORACLE / "verdicts.csv").open(encoding="utf-8") as file:
        return {
            row["instance"]: row["verdict"] == "valid" for row in csv.DictReader(file) if row["odd"] == odd
        }


@cache
def _source(instance: str) -> xml.Source:
    source = xml.read(ORACLE / "instances" / instance)
    assert isinstance(source, xml.Source)
    return source


def _differing(schema: Schema, verdicts: dict[str, bool]) -> list[str]:
    return [name for name, valid in verdicts.items() if (not validate(schema, _source(name))) != valid]


@pytest.mark.parametrize("odd", SCHEMAS)
def test_verdict_is_the_references_on_a_sample(odd: str) -> None:
    verdicts = dict(list(_verdicts(odd).items())[::SAMPLE])
    assert verdicts
    assert _differing(load(ORACLE / "rng" / f"{odd}.rng", trusted=True), verdicts) == []


@pytest.mark.slow
@pytest.mark.parametrize("odd", SCHEMAS)
def test_verdict_is_the_references_on_every_document(odd: str) -> None:
    verdicts = _verdicts(odd)
    assert len(verdicts) > 200
    assert _differing(load(ORACLE / "rng" / f"{odd}.rng"), verdicts) == []


def test_trusted_schema_finds_the_same_faults_as_one_compiled_whole() -> None:
    path, source = ORACLE / "rng" / "tei_lite.rng", _source("Test_ms.xml")
    whole, trusted = (validate(load(path, trusted=trust), source) for trust in (False, True))
    assert [(each.kind, each.line, each.column) for each in whole] == [
        (each.kind, each.line, each.column) for each in trusted
    ]
    assert len(whole) == MAX_FAULTS + 1
