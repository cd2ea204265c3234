"""What a check costs: twenty kilobytes with ten faults, beside jing on the same file, and files made to hurt.

Times of ours are those of reading, checking and wording once the schema is loaded; jing's are those of its whole
process, and of the same process with a file of one element, which is its start.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from publish.checks.grammar import check_grammar
from publish.schema.relaxng.load import Schema, load
from publish.source import xml

ROOT = Path(__file__).parent.parent
GRAMMARS = {
    ROOT / "odd" / "built" / "armistice.rng": 150,
    ROOT.parent / "shared" / "oracle" / "rng" / "tei_all.rng": 500,
}
SIZE = 20_000
FAULTS = """
<p>One <dele>mistyped</dele> element.</p>
<p>One <p>paragraph in another</p>.</p>
<p>On <date when="4 July 1953">4 July 1953</date>.</p>
<p rnd="italic">One mistyped attribute.</p>
<p>One <zzzzz>unknown</zzzzz> element.</p>
<p xml:id="one two">One wrong identifier.</p>
<p>One <gap reason="illegible" unit="word" quantity="two"/> gap.</p>
<list>Text straight in a list.<item/></list>
<p>One <hi>mistyped <persNam>name</persNam> in a highlight</hi>.</p>
<p>One <persName cert="perhaps">person</persName>.</p>
"""
HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>'
TAIL = "</body></text></TEI>"
HOSTILE: dict[str, Callable[[], str]] = {
    "240 elements deep": lambda: HEAD + "<zzzzz>" * 240 + "</zzzzz>" * 240 + TAIL,
    "faults 100 deep and 1,000 wide": lambda: HEAD + ("<zz>" * 100 + "</zz>" * 100) * 1000 + TAIL,
    "400,000 paragraphs": lambda: HEAD + "<p>x</p>" * 400_000 + TAIL,
    "a million faults": lambda: HEAD + "<zz/>" * 1_000_000 + TAIL,
    "100,000 wrong attributes": lambda: HEAD + "<p " + " ".join(f'a{n}="x"' for n in range(100_000)) + "/>" + TAIL,
}


def document() -> str:
    """Return a document of the edition with ten faults put into its text, filled up to the size."""
    text = (ROOT / "tei" / "documents" / "telegram-13464.xml").read_text("utf-8")
    paragraph = "<p>We intend to advance the following points.</p>\n"
    more = paragraph * ((SIZE - len((text + FAULTS).encode())) // len(paragraph))
    return text.replace('<p xml:id="telegram-13464.b8">', f'{FAULTS}{more}<p xml:id="telegram-13464.b8">', 1)


def best(work: Callable[[], object], runs: int = 7) -> float:
    """Return the shortest time of a piece of work in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def check(file: Path, schema: Schema) -> list[str]:
    """Return the codes of all that is said of a file."""
    source = xml.read(file)
    assert isinstance(source, xml.Source)
    return [problem.code for problem in check_grammar(source, schema)]


def beside_jing(folder: Path) -> Iterator[str]:
    """Yield a line for each grammar at hand: our time with its aim, and jing's with its start."""
    file = folder / "ten-faults.xml"
    file.write_text(document(), "utf-8")
    yield f"a check of {file.stat().st_size / 1000:.0f} kB with ten faults, the schema loaded:"
    for grammar, aim in GRAMMARS.items():
        yield f"  against {grammar.stem:<34} " + (measured(file, grammar, aim) if grammar.is_file() else "not at hand")
    if shutil.which("jing"):
        yield f"  jing with a file of one element             {jing_start(folder):6.0f} ms"


def measured(file: Path, grammar: Path, aim: int) -> str:
    """Return our time for a file, how many problems are told, the time to load the schema, and jing's for all."""
    start = time.perf_counter()
    schema = load(grammar)
    loading = (time.perf_counter() - start) * 1000
    told = len(check(file, schema))
    ours = f"{best(lambda: check(file, schema)):6.0f} ms  (aim {aim} ms; {told} problems; schema {loading:.0f} ms)"
    return ours + (f"  jing {jing(grammar, file):.0f} ms" if shutil.which("jing") else "")


def jing(grammar: Path, file: Path) -> float:
    return best(lambda: subprocess.run(["jing", grammar, file], capture_output=True, check=False), runs=3)


def jing_start(folder: Path) -> float:
    grammar, file = folder / "one.rng", folder / "one.xml"
    grammar.write_text('<element name="one" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>', "utf-8")
    file.write_text("<one/>", "utf-8")
    return jing(grammar, file)


def hostile(folder: Path) -> Iterator[str]:
    """Yield a line for each file made to hurt: time and memory of a process of its own, and how it ends."""
    yield "a check of a file made to hurt, in a process of its own:"
    for name, make in HOSTILE.items():
        file = folder / "hostile.xml"
        file.write_text(make(), "utf-8")
        start = time.perf_counter()
        done = subprocess.run([sys.executable, __file__, file], capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - start
        yield f"  {name:<42} {file.stat().st_size / 1e6:5.1f} MB {seconds:6.2f} s  {done.stdout.strip()}"


def one(file: Path) -> str:
    """Check one file in this process; return how many problems, whether the check was cut, and the memory."""
    codes = check(file, load(next(iter(GRAMMARS)), trusted=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{memory} MB  {len(codes)} problems{', cut and said so' if 'check-cut' in codes else ''}"


def lines() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from beside_jing(Path(folder))
        yield from hostile(Path(folder))


if __name__ == "__main__":
    for line in [one(Path(sys.argv[1]))] if len(sys.argv) > 1 else lines():
        print(line, flush=True)
