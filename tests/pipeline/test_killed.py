"""A build that is killed at any line of the writing side leaves the old site or the new one, and loses nothing kept."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

#: In a process of its own: replace a site again and again, each time ended a line later, until none ends it any more.
KILLED = """
import json, os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from sites import PAGES, make, pages
from publish.pipeline import exchange
from publish.pipeline.manifest import SITE
from publish.pipeline.swap import replacing

work, one_call = Path(sys.argv[2]), sys.argv[3] == "one exchange"
os.fsync = lambda _: None  # nothing fails but this process
site, keep = work / "site", ("CNAME", "texts/mine.txt")
if not one_call:
    exchange.exchanged = lambda *_: False
NEW = {"index.html": b"new", "texts/b.html": b"three"}
make(site)
(site / "CNAME").write_text("edition.test")
(site / "texts" / "mine.txt").write_text("mine")
KEPT = {"CNAME": b"edition.test", "texts/mine.txt": b"mine"}


def ended_at(last, files):
    left = last

    def trace(frame, event, arg):
        nonlocal left
        if "/publish/pipeline/" not in frame.f_code.co_filename:
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os._exit(9)
        return trace

    child = os.fork()
    if child == 0:
        sys.settrace(trace)
        make(site, files, keep)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


lines, states = 0, {"old": 0, "new": 0, "between": 0}
old, new = PAGES, NEW
while ended_at(lines, new):
    lines += 1
    there = pages(site) if site.exists() else None
    with replacing(site, SITE, keep):
        pass
    now = pages(site)
    assert now in ({**old, **KEPT}, {**new, **KEPT}), (lines, now)
    assert sorted(os.listdir(work)) == ["site"], (lines, os.listdir(work))
    states["between" if there is None else "new" if now == {**new, **KEPT} else "old"] += 1
    if now == {**new, **KEPT}:
        old, new = new, old
    assert there is None or {path: there[path] for path in there if path not in KEPT} in (old, new), (lines, there)
print(json.dumps({"lines": lines, **states}))
"""


@pytest.mark.parametrize("way", ["one exchange", "two renames"])
def test_a_build_killed_at_any_line_leaves_a_whole_site_and_what_is_kept(way: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(Path(__file__).parent), str(tmp_path), way]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    counts = json.loads(done.stdout)
    assert counts["lines"] > 200 and counts["old"] > 100 and counts["new"] > 10
    assert (counts["between"] > 0) is (way == "two renames")
