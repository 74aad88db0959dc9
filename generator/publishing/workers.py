"""Work spread over the machine's cores, one process a core. Knows nothing of what is done.

A process is a copy of this one, so what is needed is there already and only results travel. What comes out is the
same, and in the same order, as if one process had done it all.
"""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PR_SET_PDEATHSIG = 1


class Lost(Exception):
    """A process ended before its work was done: it was killed, or the machine ran out of memory."""


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Item], Result], items: Sequence[Item], processes: int) -> Iterator[Result]:
    """The result for every item, in their order. Results and exceptions must be picklable.

    The first exception is raised here and ends all work. Nobody works on when this process ends, however it ends.
    """
    processes = min(processes, len(items))
    if processes <= 1:
        yield from map(work, items)
        return
    context = get_context("fork")
    started, ends = [], []
    try:
        for first in range(processes):
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(work, items[first::processes], there, os.getpid()))
            process.start()
            there.close()
            started.append(process)
            ends.append(here)
        for place in range(len(items)):
            yield _received(ends[place % processes])
    finally:
        for process in started:
            process.kill()
            process.join()


def _received(end: Connection) -> Any:  # noqa: ANN401 - what the work gives
    try:
        good, value = end.recv()
    except EOFError as fault:
        raise Lost from fault
    if not good:
        raise value
    return value


def _work(work: Callable[[Item], object], items: Sequence[Item], end: Connection, parent: int) -> None:
    """What a process does: its items one after another, as long as somebody waits for them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    gc.freeze()
    for item in items:
        if os.getppid() != parent:
            return
        try:
            end.send((True, work(item)))
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is raised again where somebody waits
            end.send((False, fault))
            return


def _end_with_parent() -> None:
    """Ask the system to end this process at once when its parent is killed. Elsewhere `_work` notices in time."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
