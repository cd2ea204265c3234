"""The page of changes: what documents and the changelog say, the latest first, each once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from edition_here import ROOT

from publish.edition import load
from publish.site.history import versions, versions_of

LOG = """# Changes

Words before.

## Unreleased
### For editors
- A rule for `seg`.
### For readers
- Notes lead back
  to [the text](https://example.org/).

Not an item.
## 0.1.0
### For readers
"""


def test_a_changelog_is_read_by_version_and_by_whom_it_is_for() -> None:
    assert versions_of(LOG) == [
        {
            "name": "Unreleased",
            "groups": [
                {"name": "For editors", "changes": ["A rule for seg."]},
                {"name": "For readers", "changes": ["Notes lead back to the text."]},
            ],
        },
        {"name": "0.1.0", "groups": [{"name": "For readers", "changes": []}]},
    ]


def test_an_edition_tells_only_what_is_for_those_whom_its_settings_name() -> None:
    told = [group["name"] for version in versions(load(ROOT)) for group in version["groups"]]
    assert set(told) == {"For readers", "For harvesters"}


def test_an_edition_without_a_changelog_tells_of_its_documents_alone() -> None:
    assert versions(load(Path(ROOT / "tests" / "editions" / "armistice"))) == []


def test_a_changelog_that_is_missing_or_lies_outside_the_edition_is_not_told(tmp_path: Path) -> None:
    edition = load(ROOT)
    assert versions(replace(edition, changelog=tmp_path / "none.md")) == []
    outside = tmp_path / "CHANGES.md"
    outside.write_text(LOG)
    assert versions(replace(edition, changelog=outside)) == []
