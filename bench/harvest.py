"""How fast the harvesting service is with many records, beside pyoai serving the same records; nothing passes or fails.

Usage: ``harvest.py [RECORDS…]``, by default 10,000 and 100,000, so that memory can be compared. Generates records of
3.5 kB of TEI, serves them by each service in turn, in a process of its own, and harvests them: every header by one
harvester, every record whole by one, the first 10,000 by eight at once, single records by eight clients. All services run under
uvicorn, with pages of the same size, and read the same SQLite file by key. pyoai is called by uvicorn itself, which
costs it least, and once more in a thread of Starlette's, as a library that blocks is usually served. ``publish api``
writes its access log. pyoai is left out where it is not installed (``pip install pyoai``, Python 3.12 or older).

The client is one loop over bare sockets; it shares the machine with the server, so the processor time that the
server's process took for a request is told as well.
"""

from __future__ import annotations

import importlib.util
import os
import re
import selectors
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from publish.metadata.item import Item
from publish.store.index import index
from publish.store.store import Store, file_url

ROOT = Path(__file__).parent.parent
PAGE, SINGLE, CLIENTS = 100, 8_000, 8
#: So many parts of a list does each of several harvesters fetch.
PARTS = 100
SERVERS = ("publish api", "pyoai", "pyoai in a thread")
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}"><teiHeader><fileDesc><titleStmt><title>Document {id}</title>
</titleStmt><publicationStmt><p>Generated.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<text><body>{body}</body></text></TEI>"""
DC = """<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Document {id}</dc:title><dc:date>1951</dc:date><dc:type>Text</dc:type></oai_dc:dc>"""
PARAGRAPH = (
    "<p>{n}. We think that the enemy will possibly accept this point, and that there will be some divergences.</p>"
)
LENGTH = re.compile(rb"(?i)content-length: (\d+)")
TOKEN = re.compile(rb"<resumptionToken[^>]*>([^<]+)<")
#: So many bytes of the end of an answer are looked at for its token.
END = 1000
#: What one client asks: it is sent the end of each answer, and yields the next request.
Asking = Generator[bytes, bytes, None]


def generated(count: int) -> Iterator[Item]:
    body = "".join(PARAGRAPH.format(n=n) for n in range(30))
    for number in range(count):
        id_ = f"document-{number:07}"
        stamp = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:00:00Z"
        forms = {"tei": TEI.format(id=id_, body=body).encode(), "oai_dc": DC.format(id=id_).encode()}
        yield Item(id_, stamp, "encoded", (f"kind:{number % 5}", f"year:{1950 + number % 4}"), forms)


def request(**arguments: str) -> bytes:
    return f"GET /oai?{urlencode(arguments)} HTTP/1.1\r\nHost: bench\r\n\r\n".encode()


def harvest(verb: str, most: int) -> Asking:
    """Follow the tokens of a list to its end, or for so many parts."""
    end = yield request(verb=verb, metadataPrefix="tei")
    while (most := most - 1) and (token := TOKEN.search(end)):
        end = yield request(verb=verb, resumptionToken=token[1].decode().replace("&amp;", "&"))


def singles(client: int, records: int) -> Asking:
    """Ask for documents here and there."""
    for number in range(client, SINGLE, CLIENTS):
        identifier = f"oai:edition.test:document-{number * 7919 % records:07}"
        yield request(verb="GetRecord", identifier=identifier, metadataPrefix="tei")


@dataclass
class Client:
    """A connection with one question under way; bare sockets, so that the client is not what is measured."""

    asking: Asking
    socket: socket.socket
    times: list[float]
    left: int = 0
    end: bytes = b""
    buffer: bytearray = field(default_factory=lambda: bytearray(1 << 20))

    def ask(self, asked: bytes) -> None:
        self.began, self.left, self.end = time.perf_counter(), 0, b""
        self.socket.sendall(asked)

    def receive(self) -> bool:
        """Take what has come; where that ends an answer ask on. Return whether there is more to come."""
        size = self.socket.recv_into(self.buffer)
        assert size, "the server closed the connection"
        if not self.left:
            head = self.buffer.find(b"\r\n\r\n", 0, size)
            length = LENGTH.search(self.buffer, 0, head)
            assert length and self.buffer.startswith(b"HTTP/1.1 200 "), bytes(self.buffer[:200])
            self.left = int(length[1]) + head + 4
        self.left -= size
        self.end = (self.end + self.buffer[max(0, size - END) : size])[-END:]
        if self.left:
            return True
        self.times.append(time.perf_counter() - self.began)
        assert b"<error" not in self.end, self.end
        try:
            self.ask(self.asking.send(self.end))
        except StopIteration:
            return False
        return True


def drive(port: int, askings: list[Asking]) -> list[float]:
    """Let clients ask all at once until each has its answers; return the seconds of every answer, in order."""
    times: list[float] = []
    with selectors.DefaultSelector() as selector:
        for asking in askings:
            connection = socket.create_connection(("127.0.0.1", port))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client = Client(asking, connection, times)
            selector.register(connection, selectors.EVENT_READ, client)
            client.ask(next(asking))
        while selector.get_map():
            for key, _ in selector.select():
                if not key.data.receive():
                    selector.unregister(key.fileobj)
                    key.data.socket.close()
    return sorted(times)


def processor(process: subprocess.Popen[str]) -> float:
    """Return the seconds of processor time that a process has taken: finely, or with the threads that have ended."""
    living = [int(file.read_text().split()[0]) for file in Path(f"/proc/{process.pid}/task").glob("*/schedstat")]
    told = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return max(sum(living) / 1e9, (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK"))


def memory(process: subprocess.Popen[str]) -> int:
    """Return the most memory a process has held, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) // 1024


def measure(name: str, file: Path, records: int) -> dict[str, float]:
    """Start one service and put it through everything; return figures by what they tell."""
    command = [sys.executable, "-W", "ignore", str(Path(__file__).with_name("harvest_servers.py"))]
    command += [name, str(file), str(PAGE)]
    found: dict[str, float] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            port = int(process.stdout.readline())
            drive(port, [singles(client, records) for client in range(CLIENTS)])
            for what, unit, size, askings in (
                ("ListIdentifiers", "headers", PAGE, [harvest("ListIdentifiers", records)]),
                ("ListRecords tei", "records", PAGE, [harvest("ListRecords", records)]),
                ("ListRecords tei x 8", "records", PAGE, [harvest("ListRecords", PARTS) for _ in range(CLIENTS)]),
                ("GetRecord tei x 8", "requests", 1, [singles(client, records) for client in range(CLIENTS)]),
            ):
                taken, start = processor(process), time.perf_counter()
                times = drive(port, askings)
                lasted, taken = time.perf_counter() - start, processor(process) - taken
                found |= {
                    f"{what}: {unit} a second": len(times) * size / lasted,
                    f"{what}: {unit} a second of processor time": len(times) * size / taken,
                    f"{what}: p50 of an answer in ms": times[len(times) // 2] * 1000,
                    f"{what}: p99 of an answer in ms": times[int(len(times) * 0.99)] * 1000,
                }
            return found | {"memory at most in MB": memory(process)}
        finally:
            process.terminate()


def compare(records: int, file: Path) -> None:
    """Print what every service does with so many records."""
    store = Store(file_url(file))
    start = time.perf_counter()
    assert not index(store, generated(records)).problems
    print(f"{records} records, indexed in {time.perf_counter() - start:.1f} s; pages of {PAGE}")
    store.close()
    names = SERVERS if importlib.util.find_spec("oaipmh") else SERVERS[:1]
    found = [measure(name, file, records) for name in names]
    print(" " * 58 + f"{names[0]:>12}" + "".join(f"{name:>24}" for name in names[1:]))
    for what, ours in found[0].items():
        others = "".join(f"{_shown(told[what]):>15}{_times(what, ours, told[what]):>9}" for told in found[1:])
        print(f"{what:58}{_shown(ours):>12}{others}")


def _shown(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 20 else f"{figure:.2f}"


def _times(what: str, ours: float, theirs: float) -> str:
    """Say how many times as fast we are; of memory nothing."""
    ratio = ours / theirs if "a second" in what else theirs / ours
    return "" if "memory" in what else f"{ratio:.1f} x"


def main() -> None:
    for records in [int(given) for given in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            compare(records, Path(folder) / "bench.sqlite")


if __name__ == "__main__":
    main()
