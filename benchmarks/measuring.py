"""How things are measured: a command in a process of its own, by turns with what it is compared to; medians.

Wall time says what people wait for, processor time what the machine did: on a machine that others use, trust the
second. A ratio is the median of the ratios of each turn, so that what slows a whole turn down slows both sides.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Thread
from typing import NamedTuple

ROOT = Path(__file__).parent.parent

REPEATS = int(os.environ.get("REPEATS", "5"))
"""How often everything is measured: REPEATS=1 for a quick look."""

USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of what is measured: Python keeps what it compiled, as it does where nobody forbids it."""


class Figure(NamedTuple):
    """A line of the table."""

    benchmark: str
    what: str
    value: float
    unit: str
    expected: str = ""
    """What we set out for, for example "≤ 0.6"."""


@dataclass
class Run:
    """What one run of a command came to."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time, its children's included."""
    peak: float
    """MiB of memory, its children's included."""


def run(command: Sequence[str], where: Path = ROOT, **environment: str) -> Run:
    """Run a command to its end. Raises when it fails, with what it said.

    It begins when the disk has written what was left of others, so that nobody pays for whoever ran before.
    """
    os.sync()
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=where, stdout=said, stderr=subprocess.STDOUT, env=USUAL | environment)
        watch = _Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        # The look at /proc sees all processes together but may miss a short peak, which the system has noted.
        peak = max(watch.stop(), used.ru_maxrss / 1024)
        if code:
            said.seek(0)
            problem = f"{' '.join(command)} ended with {code}:\n{said.read()[-2000:]}"
            raise RuntimeError(problem)
        return Run(wall, used.ru_utime + used.ru_stime, peak)


def onedoor(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", *arguments]


def by_turns(sides: Mapping[str, Callable[[], Run]], repeats: int = REPEATS, warm: bool = True) -> dict[str, list[Run]]:
    """Every side's runs; all sides run once before any runs again."""
    if warm:
        for side in sides.values():
            side()
    found: dict[str, list[Run]] = {name: [] for name in sides}
    for _ in range(repeats):
        for name, side in sides.items():
            found[name].append(side())
    return found


def wall(runs: Sequence[Run]) -> float:
    return median(r.wall for r in runs)


def cpu(runs: Sequence[Run]) -> float:
    return median(r.cpu for r in runs)


def peak(runs: Sequence[Run]) -> float:
    return max(r.peak for r in runs)


def ratios(benchmark: str, what: str, ours: Sequence[Run], theirs: Sequence[Run], expected: str = "") -> list[Figure]:
    """Our wall and processor time in parts of theirs."""
    pairs = list(zip(ours, theirs, strict=True))
    return [
        Figure(benchmark, f"{what}, wall", median(a.wall / b.wall for a, b in pairs), "×", expected),
        Figure(benchmark, f"{what}, processor", median(a.cpu / b.cpu for a, b in pairs), "×"),
    ]


def unused(below: Path) -> Path:
    """A folder that is not there yet. What is measured writes into such a one and nothing is removed before the end:

    ext4 without a journal does not give freed inodes again for minutes but searches past them, and a folder then takes
    up to ten times as long to make, whoever freed them.
    """
    return Path(tempfile.mkdtemp(dir=below), "out")


def folder_size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class _Watch:
    """Looks at a process and its children again and again. Where there is no /proc it sees nothing: 0."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._on = pid, 0, True
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        self._on = False
        self._thread.join()
        return self._peak / 1024

    def _look(self) -> None:
        while self._on:
            self._peak = max(self._peak, sum(_resident(pid) for pid in (self._pid, *_below(self._pid))))
            time.sleep(0.1)


def _below(pid: int) -> list[int]:
    try:
        found = [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return found + [deeper for child in found for deeper in _below(child)]


def _resident(pid: int) -> int:
    """KiB a process holds; pages it shares with others in parts, so that nothing is counted twice."""
    for name, key in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            for line in Path(f"/proc/{pid}/{name}").read_text().splitlines():
                if line.startswith(key):
                    return int(line.split()[1])
        except OSError:
            continue
    return 0
