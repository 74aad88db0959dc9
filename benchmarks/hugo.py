"""A built edition as source of a Hugo site: the same pages with the same bytes in them, and a pruned nav."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from benchmarks.measuring import Run, run, unused

_MAIN = re.compile(r"<main\b[^>]*>.*</main>", re.DOTALL)

_LAYOUT = """<!doctype html>
<html lang="{{ site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav><ul>
{{ range first 10 .CurrentSection.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul></nav>
<ol>{{ range .Ancestors }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>
{{ .Content }}
</body>
</html>
"""


def source(site: Path, into: Path) -> None:
    """Write a Hugo site whose pages hold as many bytes as those of the built edition `site`."""
    for page in sorted(site.rglob("*.html")):
        html = page.read_text()
        body = _MAIN.search(html)
        text = body[0] if body else html
        # What our shell weighs is there as text, so that what is written is as large.
        text += "\n<p>" + "x" * max(0, len(html) - len(text) - 300) + "</p>"
        name = page.relative_to(site)
        target = (
            into / "content" / (name.parent / "_index.md" if name.name == "index.html" else name.with_suffix(".md"))
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f'---\ntitle: "{name.parent.name or "Start"}"\n---\n{text}\n')
    # Before 0.146 layouts lay in a folder of their own.
    for layout in ("all", "home", "list", "single", "section", "page", "_default/list", "_default/single"):
        file = into / "layouts" / f"{layout}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_LAYOUT)
    (into / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Hugo"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n'
    )


def version(binary: str) -> str:
    """Name and version of a Hugo: "hugo v0.111.3+extended"."""
    said = subprocess.run([binary, "version"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split()[:2])


def build(binary: str, folders: Iterable[Path], below: Path) -> Run:
    """Build the sites one after another, each cold into a folder of its own `below`, with all cores: the sum of it."""
    command = [binary, "--quiet", "--source"]
    done = [run([*command, str(folder), "--destination", str(unused(below))]) for folder in folders]
    return Run(sum(r.wall for r in done), sum(r.cpu for r in done), max(r.peak for r in done))
