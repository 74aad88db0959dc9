"""All editions, cold: against the nation's alone, Hugo, and just writing the bytes.

Hugo is left out where it is not there: name it with HUGO. Stock mkdocs is compared with one edition, in `stock`.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import hugo
from benchmarks.measuring import Figure, Run, by_turns, cpu, folder_size, onedoor, peak, ratios, run, unused, wall


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        there = Path(scratch)
        run(onedoor("build", "--anew", "--all", "--out", str(there / "all")))
        built = sorted(p for p in (there / "all").iterdir() if (p / "index.html").is_file())
        pages = sum(1 for edition in built for _ in edition.rglob("*.html"))
        yield Figure("editions", "editions", len(built), "")
        yield Figure("editions", "pages", pages, "")
        yield Figure("editions", "all bytes", folder_size(there / "all") / 2**20, "MiB")

        sides = {
            "all": lambda: _cold(there, "--all"),
            "nation": lambda: _cold(there),
            "disk": lambda: _copied(there / "all", unused(there)),
        }
        binary = os.environ.get("HUGO") or shutil.which("hugo")
        if binary:
            for edition in built:
                hugo.source(edition, there / "hugo" / edition.name)
            sides["hugo"] = lambda: hugo.build(binary, [there / "hugo" / edition.name for edition in built], there)
        found = by_turns(sides, warm=False)

    yield Figure("editions", "all, cold, wall", wall(found["all"]), "s")
    yield Figure("editions", "all, cold, processor", cpu(found["all"]), "s")
    yield Figure("editions", "the nation's alone, processor", cpu(found["nation"]), "s")
    yield Figure("editions", "writing the bytes, processor", cpu(found["disk"]), "s")
    yield Figure("editions", "all, peak memory of all processes", peak(found["all"]), "MiB", "≤ 500")
    yield from ratios("editions", "all / the nation's alone", found["all"], found["nation"], "≤ 2.0")
    yield from ratios("editions", "all / writing the bytes", found["all"], found["disk"], "≤ 1.0")
    if binary:
        yield Figure("editions", f"{len(built)} {hugo.version(binary)}, processor", cpu(found["hugo"]), "s")
        yield from ratios("editions", f"all / {len(built)} Hugo", found["all"], found["hugo"], "≤ 0.5")


def _cold(there: Path, *arguments: str) -> Run:
    return run(onedoor("build", "--anew", *arguments, "--out", str(unused(there))))


def _copied(folder: Path, to: Path) -> Run:
    """Every file read once and written, in a process of its own, until it is on the disk."""
    program = "import os, shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2]); os.sync()"
    return run([sys.executable, "-c", program, str(folder), str(to)])
