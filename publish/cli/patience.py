"""An end for work that never ends.

A rule of a schema can call itself for ever, and Saxon cannot be interrupted from within. So a command that runs rules
works in a process of its own; this one hears what it begins, and ends it when nothing new was begun for too long.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

from publish.progress import listen

#: The commands that run rules of a schema, and how many seconds each may take for one file.
PATIENCE: Mapping[str, int] = {"check": 20, "schema": 30}
#: Names another number of seconds, for larger files or slower machines.
VARIABLE = "PUBLISH_PATIENCE"


def with_patience(run: Callable[[], object], arguments: Sequence[str]) -> object:
    """Run a command, in a process of its own where it may never end; where no process can be forked, simply run it."""
    seconds = _seconds(arguments)
    if not seconds or not hasattr(os, "fork"):
        return run()
    ear, voice = os.pipe()
    worker = os.fork()
    if worker:
        os.close(voice)
        _watch(worker, ear, seconds)
    os.close(ear)
    listen(lambda what: _say(voice, what))
    return run()


def _seconds(arguments: Sequence[str]) -> int:
    command = next((argument for argument in arguments if argument in PATIENCE), "")
    wanted = os.environ.get(VARIABLE, "")
    return 0 if not command else int(wanted) if wanted.isdigit() else PATIENCE[command]


def _say(voice: int, what: str) -> None:
    try:
        os.write(voice, what.encode(errors="replace")[:500] + b"\n")
    except OSError:  # nobody listens any more
        os._exit(2)


def _watch(worker: int, ear: int, seconds: int) -> NoReturn:
    """Wait for a worker and end as it ended; end it where it says nothing for too long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # comes to the worker too
    signal.signal(signal.SIGTERM, lambda *_: os.kill(worker, signal.SIGTERM))
    last = b""
    while select.select([ear], [], [], seconds)[0]:
        heard = os.read(ear, 65536)
        if not heard:
            _end_as(worker)
        last = heard.rstrip(b"\n").rpartition(b"\n")[2]
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    where = f" on {last.decode(errors='replace')}" if last else ""
    print(
        f"Error: ended after {seconds} seconds of work{where}: a rule or a pattern of the schema seems never to end. "
        f"Correct it, or allow more time by {VARIABLE}=SECONDS.",
        file=sys.stderr,
    )
    sys.exit(2)


def _end_as(worker: int) -> NoReturn:
    status = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    if status < 0:
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    os._exit(status if status >= 0 else 128 - status)
