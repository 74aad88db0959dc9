"""kill -9 of a build of all editions at random moments: how many published sites are broken afterwards.

KILLS says how often (100), SEED from which numbers the moments are drawn.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import ROOT, Figure, onedoor
from generator import publish

KILLS = int(os.environ.get("KILLS", "100"))
SEED = int(os.environ.get("SEED", "1"))


def figures() -> Iterator[Figure]:
    moments = random.Random(SEED)  # noqa: S311 - moments, not secrets
    broken = ended = busy = 0
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        command = onedoor("build", "--all", "--out", scratch)
        started = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        whole = time.perf_counter() - started
        names = {p.name: len(publish.contents(p)) for p in out.iterdir() if (p / "index.html").is_file()}
        for _ in range(KILLS):
            building = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, whole))
            ended += building.poll() is not None
            building.send_signal(signal.SIGKILL)
            # Whoever finds the folder locked was started by this build and outlived it.
            busy += building.wait() == 1
            for name, files in names.items():
                site = publish.contents(out / name)
                if len(site) != files or publish.verify(site):
                    print(f"broken after a kill: {name}", file=sys.stderr)
                    broken += 1
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        left = [p.name for p in out.iterdir() if p.name.startswith(".building-")]
    yield Figure("kill", "builds killed", KILLS - ended, "")
    yield Figure("kill", "builds that had ended before", ended - busy, "")
    yield Figure("kill", "builds refused because a killed one still ran", busy, "", "0")
    yield Figure("kill", "editions looked at afterwards", KILLS * len(names), "")
    yield Figure("kill", "broken editions", broken, "", "0")
    yield Figure("kill", "next build fails, or leaves folders behind", (done.returncode != 0) + len(left), "", "0")


if __name__ == "__main__":
    from benchmarks.__main__ import main

    main(["kill"])
