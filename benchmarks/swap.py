"""kill -9 in the last second of builds of the real content: while its editions are written and change places.

Two states of the content are read and rendered once. For a kill a copy of this process goes on as the build does, and
is ended at a random moment after it has begun to write. KILLS says how often (100), SEED from which numbers the moments
are drawn, EDITIONS which editions are built.
"""

import os
import random
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.copying import copied, reworded
from benchmarks.kill import digest_of
from benchmarks.measuring import Figure, onedoor, run
from generator.build import assemble
from generator.build.output import atomic_swap
from generator.build.output.link_check import LinkReader
from generator.build.output.writer import Writer
from generator.build.pipeline import EditionPublisher, begin_shared_build
from generator.clock import today
from generator.content import project
from generator.model.edition import Edition
from generator.site import theme_loader
from generator.site.own_words import worded

KILLS = int(os.environ.get("KILLS", "100"))
SEED = int(os.environ.get("SEED", "1"))
EDITIONS = os.environ.get("EDITIONS", "sverige halland").split()


def figures() -> Iterator[Figure]:
    moments = random.Random(SEED)  # noqa: S311 - moments, not secrets
    broken = ended = swapped = 0
    with tempfile.TemporaryDirectory() as scratch:
        out, root = Path(scratch, "public"), copied(Path(scratch))
        turns = [_prepared(root, turn, out) for turn in (0, 1)]
        whole = [_digests(root, turn, out) for turn in (0, 1)]
        last = _last_part(turns[1], out)
        now = whole[1]
        for kill in range(KILLS):
            pid = _begun(*turns[kill % 2], out)
            _wait_for_writing(out, pid)
            time.sleep(moments.uniform(0, last))
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            ended += not os.WIFSIGNALED(status)
            before, now = now, [digest_of(out / name) for name in EDITIONS]
            swapped += now != before
            broken += sum(one not in (a, b) for one, a, b in zip(now, *whole, strict=True))
        wrong = _digests(root, 1, out) != whole[1]
        left = [p.name for p in out.iterdir() if p.name.startswith(atomic_swap.BUILDING)]
    yield Figure("swap", "seconds from the first file to the last edition in its place", last, "s")
    yield Figure("swap", "builds killed while they wrote or changed places", KILLS - ended, "")
    yield Figure("swap", "kills and builds after which another edition stood there", swapped, "")
    yield Figure("swap", "broken editions", broken, f"of {KILLS * len(EDITIONS)}", "0")
    yield Figure("swap", "next build differs or leaves folders", wrong + len(left), "", "0")


def _prepared(root: Path, turn: int, out: Path) -> tuple[EditionPublisher, list[Edition]]:
    """What publishes a state of the content, and its editions, as a build has them before it writes."""
    reworded(root, turn)
    content, day = project.read(root), today()
    theme = worded(theme_loader.load(), content.national.words if content.national else {})
    nation, editions = content.sound_editions(EDITIONS, day, [])
    shared = begin_shared_build(nation, theme, day)()
    for edition in editions:
        # What is remembered from here makes every copy quicker.
        for _ in assemble.edition_files(edition, shared):
            pass
    return EditionPublisher(shared, out, Writer(), LinkReader(), None), list(editions)


def _begun(publisher: EditionPublisher, editions: list[Edition], out: Path) -> int:
    """The id of a process that goes on with a build from where it begins to publish."""
    atomic_swap.sweep(out)
    pid = os.fork()
    if pid:
        return pid
    try:
        with atomic_swap.lock(out):
            for edition in editions:
                publisher.publish(edition)
    finally:
        os._exit(0)


def _wait_for_writing(out: Path, pid: int) -> None:
    while not any(out.glob(f"{atomic_swap.BUILDING}*/*")) and not _is_over(pid):
        time.sleep(0.002)


def _is_over(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _last_part(turn: tuple[EditionPublisher, list[Edition]], out: Path) -> float:
    """Seconds from the first written file to the end of a build that nobody kills."""
    pid = _begun(*turn, out)
    _wait_for_writing(out, pid)
    began = time.perf_counter()
    os.waitpid(pid, 0)
    return time.perf_counter() - began


def _digests(root: Path, turn: int, out: Path) -> list[str]:
    """Digests of the editions as the command builds them."""
    reworded(root, turn)
    run(onedoor("build", *EDITIONS, "--root", str(root), "--out", str(out)))
    return [digest_of(out / name) for name in EDITIONS]
