"""`publish bench`: a corpus of any size that is in order, and every step measured on it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from edition_here import EDITION, here

from publish.checks.check import check_edition
from publish.cli import main
from publish.edition import load
from publish.measuring.corpus import corpus
from publish.measuring.measure import Measured
from publish.measuring.table import facts


def test_a_corpus_is_in_order_and_has_long_documents(tmp_path: Path) -> None:
    made = corpus(here(), 12, tmp_path / "corpus")
    problems = check_edition(load(tmp_path / "corpus")).problems
    assert len(made) == 12
    assert {problem.code for problem in problems if problem.severity != "info"} <= {"title-twice", "transcript-twice"}
    lengths = sorted(path.stat().st_size for path in made)
    assert lengths[-1] > 2 * lengths[-2]


def test_the_same_number_gives_the_same_corpus(tmp_path: Path) -> None:
    one, other = (corpus(here(), 11, tmp_path / name) for name in ("one", "other"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_cost_of_a_further_document_is_that_between_two_corpora() -> None:
    told = facts([Measured("check", 10, 2.0, 1.0, 100)], [Measured("check", 30, 4.0, 3.0, 120)])
    step = told["steps"][0]
    assert (step["cpu_ms_a_further_document"], step["growth_exponent"], step["documents_a_second"]) == (100.0, 1.0, 7.5)


def test_a_small_run_measures_every_step() -> None:
    done = CliRunner().invoke(main, ["--edition", str(EDITION), "bench", "--documents", "6", "--json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    steps = {step["step"]: step for step in told["steps"]}
    assert {"floor: identity transform", "check", "html of a reading", "store", "build, no change"} <= set(steps)
    assert all(step["cpu_seconds"] > 0 and step["memory_mb"] > 0 for step in steps.values())
    assert steps["build, no change"]["cpu_seconds"] < steps["build, whole"]["cpu_seconds"]
