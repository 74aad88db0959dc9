"""How the build grows with the content: time a page, memory, the search index, one edition more. SIZES says how large.

The content is made by `synthetic`.
"""

import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import synthetic
from benchmarks.measuring import REPEATS, Figure, Run, by_turns, cpu, onedoor, peak, run, unused, wall

SIZES = tuple(int(size) for size in os.environ.get("SIZES", "100,500,2000").split(","))


REGION = "gotland"
"""An edition with no more than a door of its own."""


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        roots = {}
        for size in SIZES:
            root = Path(scratch, str(size))
            roots[synthetic.project(root, size)] = root
        sides = {}
        for size, root in roots.items():
            sides[str(size)] = partial(_built, root)
            sides[f"{size} and a region"] = partial(_built, root, "sverige", REGION)
        found = by_turns(sides, REPEATS, warm=False)
        sites = {size: next(root.glob("*/out/sverige")) for size, root in roots.items()}
        pages = {size: sum(1 for _ in site.rglob("*.html")) for size, site in sites.items()}
        index = {size: (site / "data/search/sv.json").stat().st_size for size, site in sites.items()}
    for size in roots:
        runs, name = found[str(size)], f"{size} services"
        yield Figure("growth", f"{name}, pages", pages[size], "")
        yield Figure("growth", f"{name}, wall a page", 1000 * wall(runs) / pages[size], "ms")
        yield Figure("growth", f"{name}, processor a page", 1000 * cpu(runs) / pages[size], "ms")
        yield Figure("growth", f"{name}, peak memory", peak(runs), "MiB", "≤ 500")
        yield Figure("growth", f"{name}, search index in Swedish", index[size] / 1024, "KiB")
        more = [b.wall - a.wall for a, b in zip(runs, found[f"{size} and a region"], strict=True)]
        yield Figure("growth", f"{name}, one edition more, wall", median(more), "s")
        yield Figure("growth", f"{name}, one edition more, wall a page", 1000 * median(more) / pages[size], "ms")
    small, large = min(roots), max(roots)
    grown = [
        (b.cpu / pages[large]) / (a.cpu / pages[small])
        for a, b in zip(found[str(small)], found[str(large)], strict=True)
    ]
    yield Figure("growth", f"processor a page, {large} / {small} services", median(grown), "×", "≤ 1.3")


def _built(root: Path, *editions: str) -> Run:
    return run(onedoor("build", *editions, "--anew", "--root", str(root), "--out", str(unused(root))))
