"""What went wrong while a preview was made, as diagnostics: in a template, in the theme, in ourselves."""

import re
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Location, Severity, error
from generator.reading import trusted_yaml
from generator.site.js_bundler import BundleError

TEMPLATE = ".html"
READ = {TEMPLATE, ".css", ".js", ".yaml"}
"""What a theme is read from as text."""


_UNREAD = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", re.DOTALL)
"""Comments and texts of a style sheet."""


def of_page(problem: Exception) -> Diagnostic:
    """Why a page could not be made: the line of the template that was being filled, when there is one."""
    if isinstance(problem, TemplateSyntaxError):
        at = Location(problem.filename or problem.name or "?", problem.lineno)
        return error(at, "template-unreadable", problem=problem.message or "?")
    lines = [frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename.endswith(TEMPLATE)]
    if not lines:
        return unexpected(problem)
    at = Location(lines[-1].filename, lines[-1].lineno or 1)
    if isinstance(problem, TemplateNotFound):
        return error(at, "template-missing", name=str(problem.name or "?"))
    words = problem.message if isinstance(problem, TemplateError) else f"{type(problem).__name__}: {problem}"
    return error(at, "template-unfilled", problem=words or "?")


def of_theme(folder: Path, name: str, problem: Exception) -> Diagnostic:
    """Why a theme could not be read. `name` is what its folder is called in messages."""
    if isinstance(problem, BundleError):
        file, _, words = str(problem).partition(": ")
        return error(Location(f"{name}/{file}"), "module-unusable", problem=words)
    if isinstance(problem, OSError) and problem.filename:
        return error(Location(str(problem.filename)), "file-unreadable", problem=problem.strerror or str(problem))
    for one in sorted(path for path in folder.rglob("*") if path.suffix in READ):
        at = f"{name}/{one.relative_to(folder).as_posix()}"
        try:
            text = one.read_text("utf-8")
            if one.suffix == ".yaml":
                trusted_yaml.values(text)
        except UnicodeDecodeError:
            return error(Location(at), "not-utf8")
        except yaml.YAMLError as fault:
            mark = getattr(fault, "problem_mark", None)
            where = Location(at, mark.line + 1, mark.column + 1) if mark else Location(at)
            return error(where, "yaml-syntax", problem=str(getattr(fault, "problem", None) or fault))
    return unexpected(problem)


def of_styles(folder: Path, name: str) -> Iterator[Diagnostic]:
    """Style sheets in which a bracket is never closed, or closes nothing: a browser drops what follows in silence."""
    for file in sorted(folder.rglob("*.css")):
        text = _UNREAD.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), file.read_text("utf-8", "replace"))
        opened: list[int] = []
        for brace in re.finditer(r"[{}]", text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif opened:
                opened.pop()
            else:
                opened = [brace.start()]
                break
        if opened:
            at = opened[-1]
            place = Location(f"{name}/{file.relative_to(folder).as_posix()}", text.count("\n", 0, at) + 1)
            yield error(place._replace(column=at - text.rfind("\n", 0, at)), "style-bracket")


def unexpected(problem: Exception) -> Diagnostic:
    """A fault that no editor has made, or that nobody has foreseen."""
    if isinstance(problem, OSError) and problem.filename:
        return error(Location(str(problem.filename)), "file-unreadable", problem=problem.strerror or str(problem))
    frames = traceback.extract_tb(problem.__traceback__)
    if isinstance(problem, KeyError) and frames[-1].filename.endswith("recording/views.py"):
        return error(Location("site_templates/ui"), "word-missing", name=str(problem.args[0]))
    last = frames[-1:]
    at = Location(Path(last[0].filename).name, last[0].lineno or 1) if last else Location("?")
    return error(at, "preview-unforeseen", problem=f"{type(problem).__name__}: {problem}")


def once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each fault a single time, errors before warnings; else in the order given, in which causes come first."""
    found: dict[tuple[object, ...], Diagnostic] = {}
    for one in diagnostics:
        found.setdefault((one.at, one.code, *sorted(one.words.items())), one)
    return sorted(found.values(), key=lambda d: d.severity is not Severity.ERROR)
