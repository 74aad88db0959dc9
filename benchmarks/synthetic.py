"""A project as large as one likes: the real content, its services copied under names of their own until there are N.

Deterministic, and valid: `onedoor check` has nothing fatal to say. Copies serve the same needs as their originals, so
that lists grow as they would.
"""

import shutil
from itertools import count
from pathlib import Path

import yaml

from benchmarks.measuring import ROOT

PARTS = ("actors.yaml", "checklist.yaml", "checklist", "content", "mkdocs.yml")

WORDS = (
    "alm", "björk", "cykel", "drake", "ek", "fjäril", "gran", "hassel", "idegran", "järn", "kastanj", "lind", "mossa",
    "näver", "oxel", "poppel", "rönn", "sälg", "tall", "vide", "ask", "ören",
)  # fmt: skip


class _Plain(yaml.SafeDumper):
    """Writes every value out: our files know no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - none of them
        return True


def project(into: Path, services: int) -> int:
    """Write a project with `services` services into a new folder; with fewer than the real ones, these. How many."""
    into.mkdir(parents=True)
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name)
        elif source.exists():
            shutil.copy(source, into / name)
    files = {path: yaml.safe_load(path.read_text()) for path in sorted((into / "content/services").glob("*.yaml"))}
    originals = [(path, service) for path, data in files.items() for service in data["services"]]
    missing = max(0, services - len(originals))
    for number, turn in zip(range(missing), count()):
        path, service = originals[turn % len(originals)]
        files[path]["services"].append(_copy(service, 1 + number // len(originals), number))
    for path, data in files.items():
        path.write_text(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=120))
    return len(originals) + missing


def _copy(service: dict[str, object], round_: int, number: int) -> dict[str, object]:
    word = f"{WORDS[number % len(WORDS)]} {WORDS[number // len(WORDS) % len(WORDS)]} {round_}"
    names = service["name"]
    assert isinstance(names, dict)
    return {
        **service,
        "id": f"{str(service['id'])[:48]}-x{number}",
        "name": {language: f"{name} {word}" for language, name in names.items()},
    }
