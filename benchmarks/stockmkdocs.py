"""The pages of a built edition as Markdown for stock mkdocs-material, the way most people would publish them."""

import re
import sys
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from benchmarks.measuring import Run, run, unused

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_BLANK = re.compile(r"\n\s*\n")


def source(site: Path, into: Path) -> int:
    """Write every page's body below `into`/docs, with a stock mkdocs.yml; how many pages there are.

    A page of HTML is Markdown as it stands when no line of it is empty.
    """
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        html = page.read_text()
        body = _MAIN.search(html)
        assert body, f"{page} has no <main>"
        found = _TITLE.search(body[1])
        title = " ".join(unescape(_TAG.sub("", found[1])).split()) if found else page.stem
        text = _BLANK.sub("\n", body[1].replace(found[0], "") if found else body[1]).strip()
        target = into / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"# {title}\n\n<div>\n{text}\n</div>\n")
    (into / "mkdocs.yml").write_text(
        "site_name: Stock\nsite_url: https://example.org/\ntheme:\n  name: material\n"
        "plugins: [search]\nmarkdown_extensions: [attr_list, md_in_html, toc]\n"
    )
    return len(pages)


def build(folders: Iterable[Path], below: Path | None = None) -> Run:
    """Build stock sites one after another, beside their sources or each into a folder of its own `below`: the sum."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = [run([*command, *(["--site-dir", str(unused(below))] if below else [])], folder) for folder in folders]
    return Run(sum(r.wall for r in done), sum(r.cpu for r in done), max(r.peak for r in done))
