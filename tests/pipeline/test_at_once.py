"""Many builds of one folder at once, some of them killed: whoever looks meets a site that is complete."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sites import make

from publish.pipeline.contents import found_in
from publish.pipeline.manifest import listing
from publish.problem import EditionError

#: A process that builds one folder again and again, each time another site; a refusal is no fault.
BUILDS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from sites import make
from publish.problem import EditionError
site, name = Path(sys.argv[2]), sys.argv[3]
for number in range(10_000):
    try:
        make(site, {f"{name}-{number}-{n}.html": b"x" * n for n in range(20)}, ("CNAME",))
    except EditionError as refusal:
        assert "is writing it" in str(refusal), refusal
"""


def listed_now(site: Path) -> list[str]:
    """Return what the site says that it holds; one file is read, since the site may be replaced at any moment."""
    listed = listing(site)
    return list(listed.files) if listed else []


def test_builds_at_once_and_killed_leave_a_complete_site(tmp_path: Path) -> None:
    site, chance = tmp_path / "site", random.Random(1953)
    make(site)
    (site / "CNAME").write_text("edition.test")
    here = str(Path(__file__).parent)
    running = [subprocess.Popen([sys.executable, "-c", BUILDS, here, str(site), name]) for name in ("a", "b", "c")]
    seen = set()
    for round_ in range(12):
        time.sleep(chance.uniform(0.05, 0.5))
        other = running.pop(0)
        assert other.poll() is None, "it ended by itself"
        other.kill()
        other.wait()
        seen.add(tuple(sorted(listed_now(site)))[1:2])
        running.append(subprocess.Popen([sys.executable, "-c", BUILDS, here, str(site), f"n{round_}"]))
    for each in running:
        each.kill()
        each.wait()
    with pytest.raises(EditionError, match="holds other things than a built site: CNAME"):
        make(site)  # recovers what the last killed build left, then refuses what it was not told to keep
    listed = listing(site)
    assert listed is not None and found_in(site, set(listed.files)).strangers == ["CNAME"]
    assert len(found_in(site, set(listed.files)).listed) == len(listed.files)
    assert len(seen) > 1, "no build was ever finished"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
