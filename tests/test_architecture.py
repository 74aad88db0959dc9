"""The invariants of ARCHITECTURE.md that can be read off the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site import theme_loader

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
SHELL = (
    *("cli", "clock", "commands", "content", "engine", "parallel", "terminal"),
    *("build.digest", "build.pipeline", "build.plain_files", "build.up_to_date"),
    *("build.output.atomic_swap", "build.output.writer", "site.theme_folder", "site.theme_loader", "web"),
    *("preview.app", "preview.checker", "preview.faults", "preview.panel", "preview.preview", "preview.server"),
    *("preview.source", "preview.watcher"),
)
"""Rooms and modules that may touch disk, network, clock or terminal."""
CORE = (
    *(
        "assessment",
        "brand",
        "checks",
        "contacts",
        "diagnostics",
        "exports",
        "maintenance",
        "model",
        "overlay",
        "pages",
        "reading",
        "search",
    ),
    *("build.assemble", "build.edition_diff", "build.output_file", "build.publication", "build.shared_pages"),
    *("build.slot_filler", "build.output.link_check", "build.output.verify"),
    *("site.js_bundler", "site.site_files", "xmltext", "preview.made", "preview.snapshot", "recording"),
)
"""Rooms and modules that take values and give values."""
WORLD = {"os", "sys", "io", "shutil", "subprocess", "socket", "http", "urllib.request", "time", "tempfile", "locale"}
DISK = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename", "iterdir", "rglob", "stat"}
WORLD |= {"multiprocessing", "fcntl", "ctypes", "signal", "secrets", "random", "contextvars", "mkdocs", "httpx"}


def modules(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(folder.rglob("*.py")):
        yield file, ast.parse(file.read_text("utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name_of(file: Path) -> str:
    """A module's dotted name below the package; a folder's own is the folder's."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def belongs(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def core() -> Iterator[tuple[Path, ast.Module]]:
    return ((file, tree) for file, tree in modules(PACKAGE) if belongs(name_of(file), CORE))


def test_every_module_is_core_or_shell_and_not_both():
    folders = {"__init__", "__main__", "build", "build.output", "preview", "site"}
    names = {name_of(file) for file, _ in modules(PACKAGE)}
    assert [n for n in sorted(names - folders) if belongs(n, SHELL) == belongs(n, CORE)] == []
    assert [room for room in (*SHELL, *CORE) if not any(belongs(n, (room,)) for n in names)] == []


def test_core_never_touches_the_world():
    for file, tree in core():
        touched = {name for name in imports(tree) if name in WORLD or name.split(".")[0] in WORLD}
        assert not touched, f"{file.relative_to(ROOT)} imports {touched}"
        for node in ast.walk(tree):
            # Pure paths are arithmetic on text; a value that holds a path does not touch the disk.
            if isinstance(node, ast.Attribute) and node.attr in DISK:
                pytest.fail(f"{file.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}")


def test_core_never_asks_the_clock_or_prints():
    for file, tree in core():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}:
                owner = ast.unparse(node.value)
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                assert owner in {"self", "maker", "make"}, f"{place} asks {owner}.{node.attr}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"print", "open", "input"}, f"{file.relative_to(ROOT)}:{node.lineno}"


def test_core_never_imports_the_shell():
    for file, tree in core():
        found = {name for name in imports(tree) if belongs(name.removeprefix("generator."), SHELL)}
        assert not found, f"{file.relative_to(ROOT)} imports {found}"


def test_only_the_plugin_and_the_engine_know_mkdocs():
    knowing = {file.name for file, tree in modules(PACKAGE) if any(n.split(".")[0] == "mkdocs" for n in imports(tree))}
    assert knowing == {"mkdocs_plugin.py"}


def test_the_generator_knows_no_swedish():
    """Identifiers and code are English; Swedish stands in content, interface words and messages."""
    for file, tree in modules(PACKAGE):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_docstring(node, tree):
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                assert not re.search(r"[åäöÅÄÖ]", node.value), f"{place}: {node.value!r}"


def _is_docstring(node: ast.Constant, tree: ast.Module) -> bool:
    return any(isinstance(parent, ast.Expr) and parent.value is node for parent in ast.walk(tree))


@pytest.mark.parametrize("file", sorted((ROOT / "site_templates").rglob("*.html")), ids=lambda f: f.name)
def test_templates_hold_no_inline_script_or_style(file: Path):
    source = file.read_text("utf-8")
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=\s*[\"']|javascript:", source)
    assert not re.search(r"<script(?![^>]*\ssrc=)", source)


@pytest.mark.parametrize("file", sorted((ROOT / "site_templates/pages").glob("*.html")), ids=lambda f: f.name)
def test_a_body_template_never_reads_what_is_the_editions_own(file: Path):
    assert not re.search(r"edition\.(site|home|personas)|counties_of", file.read_text("utf-8"))


def test_every_language_of_the_interface_has_the_same_words():
    words = theme_loader.load().ui

    def keys(value: object, path: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from keys(inner, f"{path}.{key}")
        else:
            yield path

    first, *others = sorted(words)
    for other in others:
        assert set(keys(words[first])) == set(keys(words[other]))


def test_every_key_of_the_interface_is_used():
    """A word nobody shows is a word somebody will translate in vain."""
    files = [
        *(ROOT / "site_templates").rglob("*.html"),
        *(ROOT / "site_templates").rglob("*.js"),
        *PACKAGE.rglob("*.py"),
    ]
    sources = "\n".join(file.read_text("utf-8") for file in files)
    words = theme_loader.load().ui["sv"]
    unused = [
        f"{section}.{key}"
        for section, inner in words.items()
        if isinstance(inner, dict) and section not in {"routes", "names"}
        for key in inner
        if not re.search(rf"\b{re.escape(str(key))}\b", sources)
    ]
    assert unused == []
