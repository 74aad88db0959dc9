"""What the package is made of: lines and files by room, the longest file and function, and which room imports which.

A room is a folder of generator/, or a module that stands in none. A climb is an import from a room below to one above:
from where values are worked with to where work is started.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import ROOT, Figure

PACKAGE = ROOT / "generator"


def figures() -> Iterator[Figure]:
    trees = {file: ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))}
    lines = {file: file.read_text("utf-8").count("\n") for file in trees}
    by_room = Counter[str]()
    for file, count in lines.items():
        by_room[room_of(module_of(file))] += count
    longest = max(lines, key=lambda file: lines[file])
    functions = [
        (length, f"{file.relative_to(ROOT)} {name}")
        for file, tree in trees.items()
        for length, name in _functions(tree)
    ]
    arrows = list(room_imports(trees))
    yield Figure("structure", "files", len(trees), "")
    yield Figure("structure", "lines", sum(lines.values()), "")
    for room, count in sorted(by_room.items()):
        yield Figure("structure", f"lines of {room}", count, "")
    yield Figure("structure", f"longest file: {longest.relative_to(ROOT)}", lines[longest], "lines", "≤ 300")
    length, name = max(functions)
    yield Figure("structure", f"longest function: {name}", length, "lines")
    yield Figure("structure", "rooms", len(by_room), "")
    yield Figure("structure", "imports between rooms", len(arrows), "")
    yield Figure("structure", "arrows: pairs of rooms", len(set(arrows)), "")
    yield Figure("structure", "floors", floors(set(arrows)), "")
    yield Figure("structure", "circles: pairs of rooms that import each other", len(circles(set(arrows))), "", "0")
    tests = {file: file.read_text("utf-8").count("\n") for file in sorted((ROOT / "tests").rglob("*.py"))}
    yield Figure("structure", "files of tests", len(tests), "")
    yield Figure("structure", "lines of tests", sum(tests.values()), "")


def module_of(file: Path) -> str:
    """The dotted name of a file's module below the package; a folder's own module is the folder's."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    """The room of a module: its first folder, and the module itself where it stands in none."""
    return module.partition(".")[0]


def imports(tree: ast.Module) -> Iterator[str]:
    """Dotted names of the package's modules that a module imports, below the package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "generator":
            base = node.module.removeprefix("generator").lstrip(".")
            for alias in node.names:
                name = f"{base}.{alias.name}".lstrip(".")
                yield name if _is_module(name) else base


def room_imports(trees: dict[Path, ast.Module]) -> Iterator[tuple[str, str]]:
    """(importing room, imported room) for every import from one room to another."""
    for file, tree in trees.items():
        here = room_of(module_of(file))
        for name in imports(tree):
            if room_of(name) != here:
                yield here, room_of(name)


def circles(arrows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Pairs of rooms that reach each other."""
    reached = {room: _reached(room, arrows) for room, _ in arrows}
    return {(a, b) for a in reached for b in reached if a < b and b in reached[a] and a in reached[b]}


def floors(arrows: set[tuple[str, str]]) -> int:
    """How many rooms the longest way down passes, in a house without circles."""

    def below(room: str, way: tuple[str, ...]) -> int:
        return 1 + max(
            (below(there, (*way, room)) for here, there in arrows if here == room and there not in way), default=0
        )

    return max(below(room, ()) for room, _ in arrows)


def _reached(room: str, arrows: set[tuple[str, str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [room]
    while waiting:
        here = waiting.pop()
        new = {there for a, there in arrows if a == here} - reached
        reached |= new
        waiting += new
    return reached


def _functions(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            yield node.end_lineno - node.lineno + 1, node.name


def _is_module(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()
