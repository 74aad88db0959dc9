"""The theme on disk → a value: templates, words of the interface, icons, and the files the browser fetches.

With `project` the only module that reads an author's or designer's files.
"""

import hashlib
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.checks.documentation import documentation
from generator.model.theme import Theme
from generator.reading import trusted_yaml
from generator.reading.messages import without_words
from generator.site.js_bundler import bundle, entries
from generator.site.theme_folder import path

WRITTEN_IN = "en"
"""The language of the checks' own documentation."""

MESSAGES = Path(__file__).parent.parent / "messages"

STATIC = (".js", ".svg", ".png", ".woff2")
"""What is published as it is, beside the stylesheet that is put together from every .css."""

LATER = tuple(f"components/{name}.js" for name in ("needs-analysis/result", "needs-analysis/steps", "search/engine"))
"""Modules that are loaded later and import much: published with all of it in one file, as those are that pages load."""

_ICON = re.compile(r"icon\(\s*[\"']([a-z0-9/-]+)[\"']")


def load(folder: Path | None = None) -> Theme:
    """The theme in `folder`, or the one that came with the generator."""
    folder = folder or path()
    templates = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*.html"))}
    assets = {p.relative_to(folder).as_posix(): _asset(p) for p in sorted(folder.rglob("*")) if p.suffix in STATIC}
    modules = {name: content.decode() for name, content in assets.items() if name.endswith(".js")}
    assets.update({name: bundle(name, modules).encode() for name in (*entries(modules), *LATER) if name in modules})
    assets["onedoor.css"] = _stylesheet(folder)
    names = sorted({name for source in templates.values() for name in _ICON.findall(source)})
    return Theme(templates, words(folder), _icons(names), assets, f"assets/{_digest(assets)}")


def _stylesheet(folder: Path) -> bytes:
    """One sheet: the base in the order of its names, then the components."""
    sheets = [*sorted(folder.glob("css/*.css")), *sorted(folder.glob("components/*/*.css"))]
    source = " ".join(_squeezed(p.read_text("utf-8")) for p in sheets)
    # No string of a sheet has such a sign beside a space.
    source = re.sub(r" ?([{};,]) ?", r"\1", re.sub(r"\s+", " ", source))
    # A colon and a space before a quote may be the end of a string.
    return re.sub(r": (?!\")", ":", source).replace(";}", "}").encode()


def _asset(file: Path) -> bytes:
    return _squeezed(file.read_text("utf-8")).encode() if file.suffix == ".js" else file.read_bytes()


def _squeezed(source: str) -> str:
    """CSS or JavaScript without block comments and indentation: a third fewer bytes, still readable."""
    source = re.sub(r"/\*.*?\*/ ?", "", source, flags=re.DOTALL)
    return "\n".join(line.strip() for line in source.splitlines() if line.strip())


def words(folder: Path) -> dict[str, dict[str, Any]]:
    """The interface's words by language: ui/<language>.yaml, and each component's own under its name."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted(folder.glob("ui/*.yaml")):
        found[file.stem] = trusted_yaml.values(file.read_text("utf-8")) or {}
    for file in sorted(folder.glob("components/*/ui.yaml")):
        for language, said in (trusted_yaml.values(file.read_text("utf-8")) or {}).items():
            found.setdefault(language, {}).setdefault(file.parent.name.replace("-", "_"), {}).update(said)
    for language, said in found.items():
        if "faults" in said and (codes := _codes(language)):
            said["faults"]["codes"] = codes
    return found


def _codes(language: str) -> dict[str, dict[str, str]]:
    """Code of a fault → what it says and what to do; none in a language that `onedoor check` does not speak."""
    file = MESSAGES / f"{language}.yaml"
    words = trusted_yaml.values(file.read_text("utf-8")) if file.is_file() else {"messages": {}}
    return {
        code: {
            "message": without_words(message),
            "hint": without_words(words["hints"].get(code, "")),
            "about": documentation(code) if language == WRITTEN_IN else "",
        }
        for code, message in sorted(words["messages"].items())
    }


def _icons(names: list[str]) -> dict[str, str]:
    """Icons of the Material theme, made ready to stand in a page; none where it is not installed."""
    found = find_spec("material")
    if found is None or not found.origin:
        return {}
    source = Path(found.origin).parent / "templates" / ".icons"
    icons = {}
    for name in names:
        svg = (source / f"{name}.svg").read_text("utf-8")
        icons[name] = svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1)
    return icons


def _digest(assets: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(assets):
        digest.update(name.encode() + b"\0" + assets[name] + b"\0")
    return digest.hexdigest()[:10]
