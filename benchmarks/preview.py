"""How soon a save shows: a file of every kind is saved again and again while `onedoor serve` runs.

A save shows when the server answers with it: the page that is open, or the style sheet or script that it loads.
"""

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.measuring import ROOT, Figure, onedoor

PARTS = ("actors.yaml", "checklist.yaml", "checklist", "content", "mkdocs.yml", "site_templates")
TIMES = 4
"""Saves of every kind of file."""

PATIENCE = 60.0


class Saved(NamedTuple):
    """A kind of file, where it shows, and the place in it after which new words are written."""

    file: str
    page: str
    after: str


KINDS = {
    "service": Saved("content/services/ekn.yaml", "/tjanster/ekn-rorelsekreditgaranti/", r"\n    what:\n      sv: "),
    "actor": Saved("actors.yaml", "/aktorer/almi/", r"- id: almi\n(?:    .*\n)*?    mission:\n      sv: "),
    "checklist": Saved(
        "checklist.yaml", "/behov/forsta-dorren/", r"- id: forsta-dorren\n(?:    .*\n)*?    answer:\n      sv: "
    ),
    "region": Saved("content/regions/halland/region.yaml", "/regioner/halland/", r"(?m)^name:\n  sv: "),
    "glossary": Saved("content/glossary.yaml", "/ordlista/", r"\n    definition:\n      sv: "),
    "guide": Saved("content/guides/sv/fa-betalt.md", "/guider/fa-betalt/", r"\nsummary: "),
    "event": Saved("content/events.yaml", "/kalender/", r"\n    what:\n      sv: "),
    "text": Saved("content/pages/sv/about.md", "/om/", r"\nsummary: "),
    "template": Saved("site_templates/pages/glossary.html", "/ordlista/", r"\Z"),
    "style": Saved("site_templates/css/20-base.css", "/assets/preview/onedoor.css", r"\Z"),
    "script": Saved("site_templates/components/frame/tell.js", "/assets/preview/components/frame/tell.js", r"\Z"),
    "words": Saved("site_templates/ui/sv.yaml", "/", r"\nfront:.*\n  title: .*\n  lead: "),
}
AROUND = {"style": "\n.{} {{ color: red }}\n", "script": "\n// {}\n", "template": "<p>{}</p>"}
"""How new words are written into files that are no text."""


def figures() -> Iterator[Figure]:
    for edition in ("sverige", "vastra-gotaland"):
        every: list[float] = []
        with tempfile.TemporaryDirectory() as scratch, serving(copied(Path(scratch)), edition) as address:
            for kind, saved in KINDS.items():
                times = list(_saves(Path(scratch), address, kind, saved))
                every += times
                yield Figure("preview", f"{edition}, {kind}, median of {len(times)}", median(times), "s", "≤ 0.5")
        yield Figure("preview", f"{edition}, worst of {len(every)}", max(every), "s", "≤ 1.0")


def copied(root: Path) -> Path:
    """The project's content and theme in another folder."""
    for name in PARTS:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    return root


@contextmanager
def serving(root: Path, edition: str, *more: str) -> Iterator[str]:
    """The address of an edition's preview; `more` is what the command is told beside."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = onedoor("serve", edition, "--root", str(root), "--port", str(port), *more)
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert shows(f"http://127.0.0.1:{port}/", "<main") is not None
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def shows(address: str, words: str) -> float | None:
    """Seconds until an address shows some words; none when it never does."""
    began = time.perf_counter()
    while time.perf_counter() - began < PATIENCE:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode():
                    return time.perf_counter() - began
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    return None


def edited(text: str, kind: str, words: str) -> str:
    """The text of a file of this kind with new words in it."""
    after = re.search(KINDS[kind].after, text)
    assert after, kind
    return text[: after.end()] + AROUND.get(kind, "{} ").format(words) + text[after.end() :]


def _saves(root: Path, address: str, kind: str, saved: Saved) -> Iterator[float]:
    file = root / saved.file
    before = file.read_text("utf-8")
    assert shows(address + saved.page, "") is not None, kind
    for number in range(TIMES):
        words = f"Provord{number}{kind}"
        file.write_text(edited(before, kind, words), "utf-8")
        seconds = shows(address + saved.page, words)
        assert seconds is not None, f"{kind}: a save never showed"
        yield seconds
        time.sleep(0.3)
    file.write_text(before, "utf-8")
    time.sleep(0.3)
