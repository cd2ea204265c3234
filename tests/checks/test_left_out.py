"""A link to words of another document that its clean reading leaves out is an error of check, not of a build."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

from edition_here import EDITION

from publish.checks.check import check_edition
from publish.edition import load
from publish.pipeline.build import build


def test_a_link_to_a_mark_at_the_edge_of_a_page_is_reported_where_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    shutil.copytree(EDITION, folder)
    path = folder / "tei/documents/cable-25025.xml"
    text = path.read_text(encoding="utf-8")
    first = re.search(r'<p xml:id="cable-25025.b\d+"[^>]*>', text)
    assert first
    ref = '<ref target="malik-statement-draft.xml#malik-statement-draft.b4">See this.</ref>'
    path.write_text(text.replace(first[0], first[0] + ref, 1), encoding="utf-8")
    (problem,) = check_edition(load(folder)).problems
    assert (problem.code, problem.line) == ("broken-link", text[: first.end()].count("\n") + 1)
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1) == [problem]
    assert check_edition(replace(load(folder), readings=("diplomatic",))).problems == []
