"""Processes for work beside the main one: they end with it, however it ends."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Thread, current_thread, main_thread
from types import ModuleType
from typing import Any


@contextlib.contextmanager
def processes(number: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of fresh processes: what one kind of work leaves in memory never adds to that of another."""
    pool = ProcessPoolExecutor(number, _Context(), _begin)
    try:
        with undisturbed():
            pool.submit(int)  # starts them
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _Process(SpawnProcess):
    """A fresh process that does not run the main program again: a script that builds needs no guard for it."""

    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802  # the name that multiprocessing calls
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            return SpawnProcess._Popen(process_obj)
        finally:
            sys.modules["__main__"] = main


class _Context(SpawnContext):
    Process = _Process


def _begin() -> None:
    """Leave interruptions (which go to all processes of a terminal) to the main process, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_main, daemon=True).start()


def _end_with_main() -> None:
    main = parent_process()
    if main is not None:
        main.join()
        os._exit(1)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Put off what would interrupt until the block is done: a process half started complains aloud."""
    if current_thread() is not main_thread():
        yield
        return
    came: list[int] = []
    heard = {each: signal.signal(each, lambda sign, _: came.append(sign)) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in heard.items():
            signal.signal(each, handler)
        for sign in came:
            signal.raise_signal(sign)
