"""Parallel map over forked processes, one per core. Knows nothing of the work.

A process is a copy of this one, so what is needed is there already and only results travel. What comes out is the
same, and in the same order, as if one process had done it all; where a system cannot copy processes, one does.
"""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PR_SET_PDEATHSIG = 1


class WorkerLost(Exception):
    """A worker process ended early: it was killed, or the machine ran out of memory."""


def cores() -> int:
    """Number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Item], Result], items: Sequence[Item], processes: int) -> Iterator[Result]:
    """The result for every item, in their order. Results and exceptions must be picklable.

    Work begins at once, where there may be several processes, and goes on while this one does something else. Whoever
    is free takes the next item. An exception is raised here when its item's turn comes, and ends all work. Nobody works
    on when this process ends, however it ends. Raises `WorkerLost` when a process is ended from outside.
    """
    processes = min(processes, len(items))
    if processes <= 1 or "fork" not in get_all_start_methods():
        # Windows starts processes from nothing: what they would have to be sent is more than what they would save.
        return map(work, items)
    context = get_context("fork")
    taken = context.Value("i", 0)
    workers = []
    for _ in range(processes):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(work, items, taken, there, os.getpid()))
        process.start()
        there.close()
        workers.append((process, here))
    return _in_order(workers, len(items))


def _in_order(workers: Sequence[tuple[BaseProcess, Connection]], count: int) -> Iterator[Any]:
    """The results of `count` items, each when those before it are there. Ends the workers however it ends itself."""
    try:
        received = _received([end for _, end in workers])
        early: dict[int, tuple[bool, Any]] = {}
        for place in range(count):
            while place not in early:
                other, *came = next(received)
                early[other] = (came[0], came[1])
            good, value = early.pop(place)
            if not good:
                raise value
            yield value
    finally:
        for process, _ in workers:
            process.kill()
            process.join()


def _received(ends: Sequence[Connection]) -> Iterator[tuple[int, bool, Any]]:
    """The place of an item, whether its work went well, and what came of it: as they come."""
    open_ends = list(ends)
    while open_ends:
        for end in wait(open_ends):
            assert isinstance(end, Connection)  # noqa: S101 - nothing else was asked for
            try:
                came = end.recv()
            except EOFError as fault:
                raise WorkerLost from fault
            if came is None:
                open_ends.remove(end)
            else:
                yield came


def _work(
    work: Callable[[Item], object], items: Sequence[Item], taken: "Synchronized[int]", end: Connection, parent: int
) -> None:
    """What a process does: one item after another, as long as there are any and somebody waits for them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    gc.freeze()
    while os.getppid() == parent:
        with taken.get_lock():
            place, taken.value = taken.value, taken.value + 1
        if place >= len(items):
            end.send(None)
            return
        try:
            end.send((place, True, work(items[place])))
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is raised again where somebody waits
            end.send((place, False, fault))


def _end_with_parent() -> None:
    """Ask the system to end this process at once when its parent is killed. Elsewhere `_work` notices in time."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
