"""Our national edition against stock mkdocs-material on the very same pages: time a page, memory."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import stockmkdocs
from benchmarks.measuring import Figure, by_turns, cpu, onedoor, peak, ratios, run, unused, wall


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        ours, theirs = Path(scratch, "ours"), Path(scratch, "stock")
        run(onedoor("build", "--anew", "--out", str(ours)))
        pages = stockmkdocs.source(ours / "sverige", theirs)
        sides = {
            "ours": lambda: run(onedoor("build", "--anew", "--out", str(unused(Path(scratch))))),
            "stock": lambda: stockmkdocs.build([theirs], Path(scratch)),
        }
        found = by_turns(sides, warm=False)
    yield Figure("stock", "pages, both languages", pages, "")
    yield from ratios("stock", "ours / stock mkdocs-material", found["ours"], found["stock"], "≤ 0.6")
    for name, runs in found.items():
        yield Figure("stock", f"{name}, wall a page", 1000 * wall(runs) / pages, "ms")
        yield Figure("stock", f"{name}, processor a page", 1000 * cpu(runs) / pages, "ms")
        yield Figure("stock", f"{name}, peak memory", peak(runs), "MiB", "≤ 500" if name == "ours" else "")
