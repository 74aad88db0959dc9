"""kill -9 of builds at random moments: how many published sites are broken afterwards.

A site is whole when it is, byte for byte, the site before or the site after the change that was being built. KILLS says
how often (100), SEED from which numbers the moments are drawn. What is built is the small project of the tests, whose
editions change places in the same way as any; PROJECT names another one and EDITIONS its editions.
"""

import os
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from benchmarks.copying import SMALL, copied, reworded
from benchmarks.measuring import ROOT, Figure, onedoor
from generator.build import plain_files

KILLS = int(os.environ.get("KILLS", "100"))
SEED = int(os.environ.get("SEED", "1"))
PROJECT = Path(os.environ.get("PROJECT", SMALL)).resolve()
EDITIONS = os.environ.get("EDITIONS", "sverige skane").split()


def figures() -> Iterator[Figure]:
    moments = random.Random(SEED)  # noqa: S311 - moments, not secrets
    broken = ended = swapped = 0
    with tempfile.TemporaryDirectory() as scratch:
        out, root = Path(scratch, "public"), copied(Path(scratch), PROJECT)
        command = onedoor("build", *EDITIONS, "--root", scratch, "--out", str(out))
        whole: dict[int, set[str]] = {}
        for turn in (0, 1):
            reworded(root, turn)
            started = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            took = time.perf_counter() - started
            whole[turn] = _digests(out)
        for kill in range(KILLS):
            reworded(root, kill % 2)
            before = _digests(out)
            building = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, took))
            ended += building.poll() is not None
            building.send_signal(signal.SIGKILL)
            building.wait()
            after = _digests(out)
            swapped += after != before
            broken += len(after - whole[0] - whole[1])
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        left = [p.name for p in out.iterdir() if p.name.startswith(".building-")]
        wrong = _digests(out) != whole[(KILLS - 1) % 2]
    yield Figure("kill", "builds killed at work", KILLS - ended, "")
    yield Figure("kill", "of these, after some editions were in their place", swapped, "")
    yield Figure("kill", "editions looked at afterwards", KILLS * len(EDITIONS), "")
    yield Figure("kill", "broken editions", broken, "", "0")
    yield Figure(
        "kill", "next build fails, differs, or leaves folders", (done.returncode != 0) + len(left) + wrong, "", "0"
    )


def _digests(out: Path) -> set[str]:
    return {digest_of(out / name) for name in EDITIONS}


def digest_of(folder: Path) -> str:
    """Digest of all files below a folder."""
    digest = blake2b(digest_size=16)
    for name, content in sorted(plain_files.read(folder).items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
