"""What a first visit weighs, as a server sends it (gzip): all that comes before anybody does anything.

Ours by page family, stock mkdocs-material on the same front page. What is counted is what the tests hold to a limit.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from audit.first_visit import HEAVIEST, SCRIPTS, blocking, weight
from benchmarks import stockmkdocs
from benchmarks.measuring import Figure, onedoor, run
from generator.build import plain_files
from generator.clock import today
from generator.content import project_check
from generator.pages.all_pages import make_pages, renderer
from generator.site import theme_loader


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        run(onedoor("build", "--anew", "--out", scratch))
        site = plain_files.read(Path(scratch, "sverige"))
        stockmkdocs.source(Path(scratch, "sverige"), Path(scratch, "stock"))
        stockmkdocs.build([Path(scratch, "stock")])
        stock = plain_files.read(Path(scratch, "stock", "site"))
    ours, theirs = weight(site, "index.html"), weight(stock, "index.html")
    yield Figure("weight", "front page, first visit", ours / 1024, "KiB", f"≤ {HEAVIEST // 1024}")
    yield Figure("weight", "the same, stock mkdocs-material", theirs / 1024, "KiB")
    yield Figure("weight", "ours / stock mkdocs-material", ours / theirs, "×")
    pages = [name for name in site if name.endswith(".html")]
    scripts = max(weight(site, page, ".js") for page in pages) / 1024
    yield Figure("weight", "scripts of a first visit, heaviest page", scripts, "KiB", f"≤ {SCRIPTS // 1024}")
    yield Figure("weight", "scripts that hold up a page", sum(len(blocking(site[page])) for page in pages), "", "0")
    for kind, files in _families(site).items():
        each = sorted(weight(site, file) for file in files)
        yield Figure("weight", f"{kind}, median of {len(each)}", median(each) / 1024, "KiB")
        if len(each) > 1:
            yield Figure("weight", f"{kind}, heaviest", each[-1] / 1024, "KiB")


def _families(site: dict[str, bytes]) -> dict[str, list[str]]:
    edition, dress = project_check.checked(Path(__file__).parent.parent, today()), theme_loader.load()
    found: dict[str, list[str]] = {}
    for language in edition.languages:
        for page in make_pages(renderer(edition, dress, language, edition.languages), today()):
            if page.file in site:
                found.setdefault(page.kind, []).append(page.file)
    return found
