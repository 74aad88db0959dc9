"""All editions, cold: against the nation's alone, stock mkdocs, Hugo, and just writing the bytes.

Stock mkdocs is measured on one edition, a region with few pages of its own, and taken times the number of editions:
the figure says so. Hugo is left out where it is not there: name it with HUGO.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import hugo, stockmkdocs
from benchmarks.measuring import Figure, Run, by_turns, folder_size, onedoor, peak, ratios, run, unused, wall

SAMPLE = ("gavleborg",)


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        there = Path(scratch)
        run(onedoor("build", "--anew", "--all", "--out", str(there / "all")))
        built = sorted(p for p in (there / "all").iterdir() if (p / "index.html").is_file())
        stocks = [there / "stock" / name for name in SAMPLE]
        for name, folder in zip(SAMPLE, stocks, strict=True):
            stockmkdocs.source(there / "all" / name, folder)
        pages = sum(1 for edition in built for _ in edition.rglob("*.html"))
        yield Figure("editions", "editions", len(built), "")
        yield Figure("editions", "pages", pages, "")
        yield Figure("editions", "all bytes", folder_size(there / "all") / 2**20, "MiB")

        sides = {
            "all": lambda: _cold(there, "--all"),
            "nation": lambda: _cold(there),
            "disk": lambda: _copied(there / "all", unused(there)),
            "stock": lambda: stockmkdocs.build(stocks, there),
        }
        binary = os.environ.get("HUGO") or shutil.which("hugo")
        if binary:
            for edition in built:
                hugo.source(edition, there / "hugo" / edition.name)
            sides["hugo"] = lambda: hugo.build(binary, [there / "hugo" / edition.name for edition in built], there)
        found = by_turns(sides, warm=False)

    times = len(built) / len(SAMPLE)
    stock = [Run(r.wall * times, r.cpu * times, r.peak) for r in found["stock"]]
    yield Figure("editions", "all, cold, wall", wall(found["all"]), "s")
    yield Figure("editions", "all, peak memory of all processes", peak(found["all"]), "MiB", "≤ 500")
    yield from ratios("editions", "all / the nation's alone", found["all"], found["nation"], "≤ 2.0")
    yield from ratios("editions", "all / writing the bytes", found["all"], found["disk"])
    yield from ratios("editions", f"all / {len(built)} stock mkdocs (one measured)", found["all"], stock)
    if "hugo" in found:
        yield from ratios("editions", f"all / {len(built)} Hugo", found["all"], found["hugo"], "≤ 0.35")


def _cold(there: Path, *arguments: str) -> Run:
    return run(onedoor("build", "--anew", *arguments, "--out", str(unused(there))))


def _copied(folder: Path, to: Path) -> Run:
    """Every file read once and written, in a process of its own, until it is on the disk."""
    program = "import os, shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2]); os.sync()"
    return run([sys.executable, "-c", program, str(folder), str(to)])
