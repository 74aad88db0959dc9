"""A build of all editions where nothing has changed, against a build from nothing."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.copying import copied
from benchmarks.measuring import Figure, Run, by_turns, cpu, onedoor, ratios, run, unused, wall


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        root = copied(Path(scratch))
        outs: list[Path] = []

        def build(*how: str) -> Run:
            return run(onedoor("build", "--all", "--root", scratch, "--out", str(outs[-1]), *how))

        def cold() -> Run:
            outs.append(unused(root))
            return build("--anew")

        found = by_turns({"cold": cold, "nothing": build}, warm=False)
    yield Figure("warm", "nothing changed, wall", wall(found["nothing"]), "s", "≤ 1.0")
    yield Figure("warm", "nothing changed, processor", cpu(found["nothing"]), "s")
    yield from ratios("warm", "nothing changed / cold", found["nothing"], found["cold"])
