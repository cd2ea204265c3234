"""How fast the press is, printed beside the floor of the same run: nothing here passes or fails.

The floor is a Python that starts Saxon and sets ten bare pages by Typst. Each time is the best of several runs of a
whole process; memory is the largest process's peak.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import check

ROOT = Path(__file__).parent.parent
FLOOR = """
from saxonche import PySaxonProcessor
import typst
processor = PySaxonProcessor(license=False)
sheet = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'
processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=sheet)
for number in range(10):
    typst.compile(f"Page {number}".encode())
"""
MEASURED = """
import resource, runpy, sys
sys.argv[0] = "publish"
try:
    runpy.run_module("publish", run_name="__main__")
except SystemExit as end:
    status = end.code
usage = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(max(usage) // 1024, file=sys.stderr)
"""


def best(*command: str, runs: int = 5) -> tuple[float, str]:
    """Return the shortest time in seconds of a command, and the last line of its standard error."""
    times, said = [], ""
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=True)
        times.append(time.perf_counter() - start)
        said = (done.stderr.strip().splitlines() or [""])[-1]
    return min(times), said


def weights(site: Path) -> list[tuple[int, str]]:
    """Return the bytes of each document's page with its own style sheet, scripts and icon, and its address; heaviest first."""
    weighed = []
    for page in (site / "texts").glob("*.html"):
        with_it = re.findall(r'<(?:link rel="(?:stylesheet|icon)" href|script[^>]* src)="([^"]+)"', page.read_text(encoding="utf-8"))
        files = {page, *((page.parent / name).resolve() for name in with_it)}
        weighed.append((sum(file.stat().st_size for file in files), page.name))
    return sorted(weighed, reverse=True)


def main() -> None:
    floor, _ = best("-c", FLOOR)
    print(f"floor: Saxon started, ten bare pages set      {floor:6.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "site")
        for name, arguments in (
            ("publish build, with PDFs", ["build", "--out", out]),
            ("publish build --no-pdf", ["build", "--no-pdf", "--out", out]),
            ("publish check", ["check"]),
            ("publish schema --odd (this edition's)", ["schema", "--odd", "odd/armistice.odd", "--rng", f"{folder}/a.rng"]),
            ("publish --help", ["--help"]),
        ):
            seconds, memory = best("-c", MEASURED, *arguments)
            print(f"{name:<44} {seconds:6.2f} s  {seconds / floor:5.1f} x floor  {memory:>4} MB")
        heaviest, page = weights(Path(out))[0]
        print(f"heaviest document page with style and scripts {heaviest / 1000:6.1f} kB  (budget 100 kB)  {page}")
    for line in check.lines():
        print(line, flush=True)
    _, milliseconds = best("-c", "import time; from lxml import etree; d = etree.parse('odd/built/armistice.rng');"
                      " t = time.perf_counter(); etree.RelaxNG(d);"
                      " import sys; print(f'{(time.perf_counter() - t) * 1000:.1f}', file=sys.stderr)")
    print(f"libxml2 compiles the edition's schema         {milliseconds:>6} ms")


if __name__ == "__main__":
    main()
