"""How fast the harvesting service is with many records, beside pyoai over the same store; nothing passes or fails.

Generates records (100,000 unless a number is given), serves them in a process of its own and harvests them: every
header, the first records whole, single records from eight clients at once. Both services run under uvicorn. pyoai is
measured where it is installed (``pip install pyoai``, Python 3.12 or older), over the first part of its lists, since
it pages by offset.
"""

from __future__ import annotations

import importlib.util
import json
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from publish.harvest.index import index
from publish.harvest.item import Item
from publish.harvest.store import Store, file_url

ROOT = Path(__file__).parent.parent
PAGE, WHOLE, SINGLE, CLIENTS = 100, 5_000, 4_000, 8
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
SERVERS = {"publish api": "publish_app", "pyoai": "pyoai_app"}


def generated(count: int) -> Iterator[Item]:
    body = "".join(PARAGRAPH.format(n=n) for n in range(30))
    for number in range(count):
        id_ = f"document-{number:07}"
        stamp = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:00:00Z"
        forms = {"tei": TEI.format(id=id_, body=body).encode(), "oai_dc": DC.format(id=id_).encode()}
        yield Item(id_, stamp, "encoded", (f"kind:{number % 5}", f"year:{1950 + number % 4}"), forms)


class Client:
    """One connection to a service, kept open; bare sockets, so that the client is not what is measured."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, **arguments: str) -> bytes:
        self.socket.sendall(f"GET /oai?{urlencode(arguments)} HTTP/1.1\r\nHost: bench\r\n\r\n".encode())
        got = b""
        while (end := got.find(b"\r\n\r\n")) < 0:
            got += self.socket.recv(1 << 16)
        length = LENGTH.search(got, 0, end)
        assert length is not None and got.startswith(b"HTTP/1.1 200 "), got[:200]
        parts, left = [got[end + 4 :]], int(length[1]) - (len(got) - end - 4)
        while left:
            parts.append(self.socket.recv(min(left, 1 << 20)))
            left -= len(parts[-1])
        return b"".join(parts)

    def harvest(self, verb: str, prefix: str, most: int) -> int:
        """Follow the tokens of a list until its end, or until so many records have come; return how many."""
        text, count = self.ask(verb=verb, metadataPrefix=prefix), 0
        while True:
            count += text.count(b"<header>")
            token = TOKEN.search(text)
            if token is None or count >= most:
                return count
            text = self.ask(verb=verb, resumptionToken=token[1].decode().replace("&amp;", "&"))


def single(port: int, records: int) -> list[float]:
    """Fetch single records from several clients at once; return the seconds of each request."""
    times: list[float] = []

    def fetch(client: int) -> None:
        session = Client(port)
        for number in range(client, SINGLE, CLIENTS):
            identifier = f"oai:edition.test:document-{number * 7919 % records:07}"
            start = time.perf_counter()
            assert b"<metadata>" in session.ask(verb="GetRecord", identifier=identifier, metadataPrefix="tei")
            times.append(time.perf_counter() - start)

    threads = [threading.Thread(target=fetch, args=(client,)) for client in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def memory(process: subprocess.Popen[str]) -> int:
    """Return the most memory a process has held, in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) // 1024


def measure(name: str, url: str, records: int, most: int) -> dict[str, float]:
    """Start one service and put it through everything."""
    command = [sys.executable, str(Path(__file__).with_name("harvest_servers.py")), SERVERS[name], url, str(PAGE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            port = int(process.stdout.readline())
            client = Client(port)
            start = time.perf_counter()
            headers = client.harvest("ListIdentifiers", "tei", most)
            listed = time.perf_counter() - start
            start = time.perf_counter()
            whole = client.harvest("ListRecords", "tei", min(most, WHOLE))
            fetched = time.perf_counter() - start
            start = time.perf_counter()
            times = sorted(single(port, records))
            lasted = time.perf_counter() - start
            return {
                "headers a second": headers / listed,
                "records a second": whole / fetched,
                "GetRecord a second": len(times) / lasted,
                "GetRecord p50 in ms": statistics.median(times) * 1000,
                "GetRecord p99 in ms": times[int(len(times) * 0.99)] * 1000,
                "headers listed": headers,
                "memory in MB": memory(process),
            }
        finally:
            process.terminate()


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        url = file_url(Path(folder) / "bench.sqlite")
        store = Store(url)
        start = time.perf_counter()
        assert not index(store, generated(records)).problems
        print(f"{records} records indexed in {time.perf_counter() - start:.1f} s")
        store.close()
        found = {"publish api": measure("publish api", url, records, records)}
        if importlib.util.find_spec("oaipmh") is not None:
            found["pyoai"] = measure("pyoai", url, records, min(records, 10_000))
        else:
            print("pyoai is not installed: no comparison")
    for what in found["publish api"]:
        print(f"{what:22}" + "".join(f"{name:>14} {told[what]:10.1f}" for name, told in found.items()))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
