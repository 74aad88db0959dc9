"""Builds of all editions that start from the last one, against a build from nothing."""

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.copying import copied, reworded
from benchmarks.measuring import Figure, Run, by_turns, cpu, onedoor, ratios, run, unused, wall


def figures() -> Iterator[Figure]:
    turns = count(1)
    with tempfile.TemporaryDirectory() as scratch:
        root = copied(Path(scratch))
        outs: list[Path] = []

        def build(*how: str) -> Run:
            return run(onedoor("build", "--all", "--root", scratch, "--out", str(outs[-1]), *how))

        def cold() -> Run:
            outs.append(unused(root))
            return build("--anew")

        def one_service() -> Run:
            reworded(root, next(turns))
            return build()

        sides = {"cold": cold, "one": one_service, "again": one_service, "nothing": build}
        found = by_turns(sides, warm=False)
    yield Figure("warm", "nothing changed, wall", wall(found["nothing"]), "s", "≤ 1.0")
    yield Figure("warm", "nothing changed, processor", cpu(found["nothing"]), "s")
    yield from ratios("warm", "one service changed, first / cold", found["one"], found["cold"], "≤ 0.25")
    yield from ratios("warm", "one service changed, again / cold", found["again"], found["cold"], "≤ 0.25")


if __name__ == "__main__":
    from benchmarks.__main__ import main

    main(["warm"])
