"""kill -9 of builds at random moments: how many published sites are broken afterwards.

A site is whole when it is, byte for byte, the site before or the site after the change that was being built. Half of
the builds start from the last one, half make everything anew. KILLS says how often (100), SEED from which numbers the
moments are drawn, EDITIONS which editions are built.
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

from benchmarks.copying import copied, reworded
from benchmarks.measuring import ROOT, Figure, onedoor
from generator.build import plain_files

KILLS = int(os.environ.get("KILLS", "100"))
SEED = int(os.environ.get("SEED", "1"))
EDITIONS = os.environ.get("EDITIONS", "sverige vastra-gotaland halland gotland").split()


def figures() -> Iterator[Figure]:
    moments = random.Random(SEED)  # noqa: S311 - moments, not secrets
    broken = ended = swapped = 0
    with tempfile.TemporaryDirectory() as scratch:
        out, root = Path(scratch, "public"), copied(Path(scratch))
        command = onedoor("build", *EDITIONS, "--root", scratch, "--out", str(out))
        whole: dict[int, set[str]] = {}
        took: dict[bool, float] = {}
        for turn in (0, 1):
            reworded(root, turn)
            for anew in (True, False) if turn == 0 else (False,):
                started = time.perf_counter()
                subprocess.run([*command, *_how(anew)], cwd=ROOT, check=True, capture_output=True)
                took[anew] = time.perf_counter() - started
            whole[turn] = {_digest(out / name) for name in EDITIONS}
        for kill in range(KILLS):
            turn, anew = kill % 2, kill % 4 < 2
            reworded(root, turn)
            before = {_digest(out / name) for name in EDITIONS}
            building = subprocess.Popen(
                [*command, *_how(anew)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(moments.uniform(0, took[anew]))
            ended += building.poll() is not None
            building.send_signal(signal.SIGKILL)
            building.wait()
            after = {_digest(out / name) for name in EDITIONS}
            swapped += after != before
            broken += len(after - whole[0] - whole[1])
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        left = [p.name for p in out.iterdir() if p.name.startswith(".building-")]
        wrong = {_digest(out / name) for name in EDITIONS} != whole[(KILLS - 1) % 2]
    yield Figure("kill", "builds killed at work", KILLS - ended, "")
    yield Figure("kill", "of these, after some editions were in their place", swapped, "")
    yield Figure("kill", "editions looked at afterwards", KILLS * len(EDITIONS), "")
    yield Figure("kill", "broken editions", broken, "", "0")
    yield Figure(
        "kill", "next build fails, differs, or leaves folders", (done.returncode != 0) + len(left) + wrong, "", "0"
    )


def _how(anew: bool) -> list[str]:
    return ["--anew"] if anew else []


def _digest(folder: Path) -> str:
    digest = blake2b(digest_size=16)
    for name, content in sorted(plain_files.read(folder).items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


if __name__ == "__main__":
    from benchmarks.__main__ import main

    main(["kill"])
