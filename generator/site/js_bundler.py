"""Small ES modules → one file for the browser: one request instead of a chain of them, and a fifth fewer bytes.

Knows only the few forms of import and export that this project writes, and refuses any other rather than guess.
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import (\{[^}]*\}|\* as \w+) from "(\.[^"]+)";?$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*?|class|const) (\w+)", re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
_OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\((?!\").*", re.MULTILINE)


class BundleError(ValueError):
    """A module that cannot be put together with others; says which and why."""


def bundle(entry: str, sources: Mapping[str, str]) -> str:
    """The module at path `entry` with all it imports, as one module with the exports of `entry`. Raises BundleError.

    What is imported later stays a file of its own.
    """
    order: dict[str, str] = {}
    name = _visit(entry, sources, order, ())
    exported = [what for _, what in _EXPORT.findall(sources[entry])]
    last = f"export const {{ {', '.join(exported)} }} = {name}\n" if exported else ""
    return "\n".join(order.values()) + "\n" + last


def entries(sources: Mapping[str, str]) -> Iterator[str]:
    """Paths of the modules that a page must load: they import others, and no other imports them, now or later."""
    imports = {path: [found[2] for found in _IMPORT.finditer(code)] for path, code in sources.items()}
    later = {path: _LATER.findall(code) for path, code in sources.items()}
    inner = {normpath(join(dirname(path), one)) for path in sources for one in (*imports[path], *later[path])}
    return (path for path in sources if imports[path] and path not in inner)


def _visit(path: str, sources: Mapping[str, str], order: dict[str, str], above: tuple[str, ...]) -> str:
    """Adds a module after those it imports; the name its exports go by."""
    if path in above or path not in sources:
        raise BundleError(path + ": " + ("imports itself" if path in above else "is not there"))
    if path in order:
        return f"m{list(order).index(path)}"

    def imported(found: re.Match[str]) -> str:
        wanted, where = found.groups()
        module = _visit(normpath(join(dirname(path), where)), sources, order, (*above, path))
        what = wanted.removeprefix("* as ") if wanted.startswith("*") else wanted.replace(" as ", ": ")
        return f"const {what} = {module}"

    code = _IMPORT.sub(imported, sources[path])
    exports = [name for _, name in _EXPORT.findall(code)]
    code = _EXPORT.sub(r"\1 \2", code)
    entry = above[0] if above else path
    for where in _LATER.findall(code):
        there = normpath(join(dirname(path), where))
        # The bundle lies where its entry does: from there the same words must lead to the same module.
        if there not in sources or there != normpath(join(dirname(entry), where)):
            msg = f'{path}: import("{where}")'
            raise BundleError(msg)
    if other := _OTHER.search(code):
        raise BundleError(path + ": " + other[0])
    name = f"m{len(order)}"
    order[path] = f"const {name} = (() => {{\n{code.strip()}\nreturn {{ {', '.join(exports)} }}\n}})()"
    return name
