"""The invariants of ARCHITECTURE.md that can be read off the code itself."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.real_content import THEME

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
SHELL = (
    *("cli", "clock", "commands", "content", "engine", "parallel", "terminal"),
    *("build.digest", "build.pipeline", "build.plain_files", "build.up_to_date"),
    *(
        "build.output.atomic_swap",
        "build.output.file_lock",
        "build.output.writer",
        "site.theme_folder",
        "site.theme_loader",
        "web",
    ),
    *("preview.app", "preview.checker", "preview.render_faults", "preview.panel", "preview.preview", "preview.server"),
    *("preview.edition_on_disk", "preview.forms", "preview.form_view", "preview.record_editor"),
    *("preview.record_file", "preview.watcher"),
)
"""Rooms and modules that may touch disk, network, clock or terminal."""
CORE = (
    *(
        "assessment",
        "brand",
        "checks",
        "comparison",
        "editing",
        "contacts",
        "diagnostics",
        "exports",
        "images",
        "maintenance",
        "model",
        "open_data",
        "overview",
        "overlay",
        "pages",
        "reading",
        "schemas",
        "search",
        "tally",
    ),
    *(
        "build.assemble",
        "build.compression",
        "build.edition_diff",
        "build.output_file",
        "build.publication",
        "build.shared_pages",
    ),
    *("build.slot_filler", "build.output.link_check", "build.output.verify"),
    *(
        "site.js_bundler",
        "site.own_words",
        "site.script_data",
        "site.site_files",
        "xmltext",
        "preview.render_cache",
        "preview.snapshot",
        "recording",
    ),
)
"""Rooms and modules that take values and give values."""
WORLD = {"os", "sys", "io", "shutil", "subprocess", "socket", "http", "urllib.request", "time", "tempfile", "locale"}
DISK = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename", "iterdir", "rglob", "stat"}
WORLD |= {"multiprocessing", "fcntl", "ctypes", "signal", "secrets", "random", "contextvars", "mkdocs", "httpx"}


IN_MEMORY = {"BytesIO", "StringIO"}
"""Files that are values, for libraries that write to nothing else."""


@cache
def modules(folder: Path) -> tuple[tuple[Path, ast.Module], ...]:
    return tuple((file, ast.parse(file.read_text("utf-8"))) for file in sorted(folder.rglob("*.py")))


@cache
def nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Everything in a module."""
    return tuple(ast.walk(tree))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "io" and IN_MEMORY.issuperset(_names(node)):
            continue
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _names(node: ast.ImportFrom) -> set[str]:
    return {alias.name for alias in node.names}


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
        for node in nodes(tree):
            # Pure paths are arithmetic on text; a value that holds a path does not touch the disk.
            if isinstance(node, ast.Attribute) and node.attr in DISK:
                pytest.fail(f"{file.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}")


def test_core_never_asks_the_clock_or_prints():
    for file, tree in core():
        for node in nodes(tree):
            if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}:
                owner = ast.unparse(node.value)
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                assert owner in {"self", "maker", "make"}, f"{place} asks {owner}.{node.attr}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"print", "open", "input"}, f"{file.relative_to(ROOT)}:{node.lineno}"


def test_content_and_builds_are_told_the_day():
    """Whoever reads, checks or builds is told which day it is, so that one command has one day from end to end."""
    asking = {file.name for room in ("content", "build") for file, tree in modules(PACKAGE / room) if _asks_clock(tree)}
    assert asking == set()


def _asks_clock(tree: ast.Module) -> bool:
    froms = (node for node in nodes(tree) if isinstance(node, ast.ImportFrom))
    return any("clock" in _names(node) or node.module == "generator.clock" for node in froms)


def test_core_never_imports_the_shell():
    for file, tree in core():
        found = {name for name in imports(tree) if belongs(name.removeprefix("generator."), SHELL)}
        assert not found, f"{file.relative_to(ROOT)} imports {found}"


FLOORS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("build", "engine", "preview", "web"),
    ("content",),
    ("site",),
    ("editing",),
    ("exports", "maintenance", "recording", "schemas", "terminal"),
    ("checks", "comparison", "images", "overlay", "pages", "search"),
    ("open_data", "overview"),
    ("assessment", "brand", "contacts", "reading", "tally"),
    ("clock", "model", "parallel", "xmltext"),
    ("diagnostics",),
)
"""Rooms from the door down. A room imports from those below it, and from none beside or above it."""


def room_of(name: str) -> str:
    return name.partition(".")[0]


def test_every_room_has_a_floor_and_no_import_climbs():
    floor = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
    rooms = {room_of(name_of(file)) for file, _ in modules(PACKAGE)} - {"__init__"}
    assert rooms == set(floor)
    climbs = []
    for file, tree in modules(PACKAGE):
        here = room_of(name_of(file))
        for node in nodes(tree):
            if not isinstance(node, ast.ImportFrom) or not node.module or room_of(node.module) != "generator":
                continue
            below = node.module.removeprefix("generator").lstrip(".")
            named = {room_of(below)} if below else {alias.name for alias in node.names}
            up = {there for there in named - {here} if floor.get(there, -1) <= floor.get(here, -1)}
            climbs += [f"{file.relative_to(ROOT)}:{node.lineno} imports {there}" for there in sorted(up)]
    assert climbs == []


def test_the_map_names_every_room_and_no_other():
    """ARCHITECTURE.md is where a newcomer looks for the room of a change."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    package = text.partition("\ngenerator/\n")[2].partition("\nsite_templates/")[0]
    named = {
        name.rstrip("/").removesuffix(".py")
        for line in package.splitlines()
        for name in re.findall(r"(?:^|\s)([a-z_]+(?:/|\.py))", line.partition("   ")[0])
    }
    rooms = {room_of(name_of(file)) for file, _ in modules(PACKAGE)} - {"__init__", "__main__"}
    assert named - {"starter", "messages"} == rooms


LONGEST, LONGEST_FUNCTION = 300, 60


def test_no_module_and_no_function_is_too_long_to_take_in():
    for file, tree in modules(PACKAGE):
        assert file.read_text("utf-8").count("\n") <= LONGEST, file.relative_to(ROOT)
        for node in nodes(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{file.relative_to(ROOT)} {node.name}"


UNBOUNDED = {
    "terminal.catalogue": "as many as there are languages of messages",
    "model.walk._fields_of_texts": "as many as there are kinds of records",
    "model.plain_text.fields": "as many as there are kinds of records",
    "preview.record_editor._template": "one",
    "preview.panel._template": "one",
}
"""Caches without a number that bounds them, and what does. Every other one says `maxsize`."""

CONTEXT = {"clock._DAY", "terminal._LANGUAGE"}
"""What one command is told for its whole run: the day and the language. Set by `cli` alone, and reset."""


def test_nothing_is_remembered_at_module_level_but_in_bounded_caches():
    for file, tree in modules(PACKAGE):
        name = name_of(file)
        held = {t.id for node in tree.body for t in _targets(node) if isinstance(t, ast.Name)}
        context = {t.id for node in tree.body for t in _targets(node) if "ContextVar(" in ast.unparse(node)}
        assert {f"{name}.{one}" for one in context} <= CONTEXT
        for node in nodes(tree):
            place = f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            assert not isinstance(node, ast.Global), place
            if isinstance(node, ast.FunctionDef):
                for decorator in map(ast.unparse, node.decorator_list):
                    unbounded = decorator in {"cache", "functools.cache", "lru_cache"} or "maxsize=None" in decorator
                    assert not unbounded or f"{name}.{node.name}" in UNBOUNDED, f"{place} {decorator} has no bound"
                assert not (_changed(node) & held), f"{place} changes {_changed(node) & held}"


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def _changed(function: ast.FunctionDef) -> set[str]:
    """Names that a function changes in place and has not made itself."""
    local = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    local |= {arg.arg for arg in ast.walk(function) if isinstance(arg, ast.arg)}
    changed = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            changed.add(ast.unparse(node.value))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
            changed.add(ast.unparse(node.func.value))
    return changed - local


CHANGING = {"append", "add", "extend", "insert", "update", "setdefault", "pop", "popitem", "remove", "discard", "clear"}


PARTICIPLES = {"found", "made", "given", "kept", "told", "laid", "stamped", "taken"}
"""What happened to a thing is no name for it."""

LEFT = {
    "assessment.ranking.made_for": "made for firms such as this one: an adjective",
    "model.edition.Edition.laid_on": "an overlay is laid on the nation: the term of the design",
}
"""Public names with such a word that stay, and why."""


def test_public_names_say_what_a_thing_is_not_what_happened_to_it():
    wrong = {
        name
        for file, tree in modules(PACKAGE)
        for name in _public(name_of(file), tree.body)
        if set(name.rpartition(".")[2].lower().split("_")) & PARTICIPLES
    }
    assert wrong == set(LEFT)


def _public(prefix: str, body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        names = [t.id for t in _targets(node) if isinstance(t, ast.Name)]
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        for name in names:
            if not name.startswith("_"):
                yield f"{prefix}.{name}"
                if isinstance(node, ast.ClassDef):
                    yield from _public(f"{prefix}.{name}", node.body)


ONE_NAME = {
    "own": "say whose: an edition's, a region's, a page's",
    "home": "a county is home, a page is the front page, a folder is a path",
    "shell": "what may touch the world; a document's frame is the document",
    "said": "a text in a language is text_in, one with its marks of language is marked_text",
    "twin": "the same evaluator in the other language, in tests alone",
    "maker": "a builder",
    "shared": "say what is shared: a page, a build, an index",
}
"""Words that once meant several things and are no public name any more, and what is said in their place."""

COMMON = {"__init__.py", "__main__.py"}


def test_a_public_type_has_its_name_alone():
    """Who reads `Change` or `Document` should not have to look at the import to know which."""
    where: dict[str, list[str]] = {}
    for file, tree in modules(PACKAGE):
        for node in tree.body:
            if isinstance(node, ast.ClassDef) or (isinstance(node, ast.Assign | ast.AnnAssign) and _is_type(node)):
                for name in _names_of(node):
                    where.setdefault(name, []).append(name_of(file))
    assert {name: places for name, places in where.items() if len(places) > 1 and not name.startswith("_")} == {}


def test_a_word_that_meant_several_things_is_no_public_name():
    public = {(name_of(file), n.name) for file, tree in modules(PACKAGE) for n in tree.body if _is_definition(n)}
    assert {(module, name) for module, name in public if name.lower() in ONE_NAME} == set()


def test_no_two_modules_of_the_core_have_one_name():
    """A command is called as what it commands, a family of pages as its records; all else has its name alone."""
    rooms = {"commands", "families", "model"}
    names = [f.name for f, _ in modules(PACKAGE) if f.parent.name not in rooms and f.name not in COMMON]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def _is_definition(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef | ast.FunctionDef)


def _is_type(node: ast.Assign | ast.AnnAssign) -> bool:
    """Whether a name stands for a type: it is written as one and is no type variable."""
    variable = node.value is not None and "TypeVar(" in ast.unparse(node.value)
    return not variable and all(name[:1].isupper() and not name.isupper() for name in _names_of(node))


def _names_of(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef):
        return [node.name]
    return [target.id for target in _targets(node) if isinstance(target, ast.Name)]


def test_only_the_plugin_knows_mkdocs():
    knowing = {file.name for file, tree in modules(PACKAGE) if any(n.split(".")[0] == "mkdocs" for n in imports(tree))}
    assert knowing == {"mkdocs_plugin.py"}


def test_the_generator_knows_no_swedish():
    """Identifiers and code are English; Swedish stands in content, interface words and messages."""
    for file, tree in modules(PACKAGE):
        for node in nodes(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[åäöÅÄÖ]", node.value):
                assert _is_docstring(node, tree), f"{file.relative_to(ROOT)}:{node.lineno}: {node.value!r}"


def _is_docstring(node: ast.Constant, tree: ast.Module) -> bool:
    return node in (parent.value for parent in nodes(tree) if isinstance(parent, ast.Expr))


@pytest.mark.parametrize("file", sorted((ROOT / "site_templates").rglob("*.html")), ids=lambda f: f.name)
def test_templates_hold_no_inline_script_or_style(file: Path):
    source = file.read_text("utf-8")
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=\s*[\"']|javascript:", source)
    # A block of data is no script: no browser runs it, and the strict policy lets it be.
    assert not re.search(r'<script(?! type="application/ld\+json">)(?![^>]*\ssrc=)', source)


@pytest.mark.parametrize("file", sorted((ROOT / "site_templates/pages").glob("*.html")), ids=lambda f: f.name)
def test_a_body_template_never_reads_what_is_the_editions_own(file: Path):
    assert not re.search(r"edition\.(site|home|personas)|counties_of", file.read_text("utf-8"))


def test_a_template_looks_up_no_county_but_the_editions_own_or_one_that_was_resolved():
    """An edition may lack a county that a record names: `edition.regions_of` leaves those out."""
    own = re.compile(r"edition\.region\[(?!edition\.home\[0\]\]|found\.county\])")
    assert [name for name, source in THEME.templates.items() if own.search(source)] == []


def test_every_language_of_the_interface_has_the_same_words():
    words = THEME.ui

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
    sources = {word for file in files for word in re.findall(r"\w+", file.read_text("utf-8"))}
    words = THEME.ui["sv"]
    unused = [
        f"{section}.{key}"
        for section, inner in words.items()
        if isinstance(inner, dict) and section not in {"routes", "names"}
        for key in inner
        if not sources.issuperset(re.findall(r"\w+", str(key)))
    ]
    assert unused == []
