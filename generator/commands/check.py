"""onedoor check: every fault of the content, with file, line and a way out."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from generator import terminal
from generator.checks.order import ordered
from generator.clock import today
from generator.commands import logo_pictures
from generator.content import project, project_check
from generator.diagnostics import Diagnostic, Severity
from generator.exports.sarif import sarif
from generator.model.edition import Edition
from generator.pages.routes import Routes
from generator.site import theme_loader
from generator.site.own_words import worded

NAME = "check"
HELP = "check all content of every edition; exit 1 when there are errors"


def arguments(parser: ArgumentParser) -> None:
    """How to say it."""
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project")
    parser.add_argument(
        "--format", choices=("text", "github", "sarif", "json"), default="text", help="how to list faults"
    )


def run(given: Namespace) -> int:
    """List every fault; exit code 1 when there is an error."""
    root, content, explained = given.root.resolve(), None, ""
    try:
        content = project.read(root, given.region)
        diagnostics = project_check.every_diagnostic(content, today())
        explained = _explained(content.national) if diagnostics and content.national else ""
    except project.ContentError as fault:
        diagnostics = fault.diagnostics
    diagnostics = ordered(_of_the_region(diagnostics, given.region) if given.region else diagnostics)
    if given.format == "text":
        terminal.tell(diagnostics, given.root)
        told = {diagnostic.at.file for diagnostic in diagnostics}
        for page in logo_pictures.write(content, root, told, given.region) if content else ():
            terminal.say(terminal.phrase("logo-shown", file=str(page.relative_to(root))))
        terminal.say(terminal.verdict(diagnostics))
        if explained:
            terminal.say(terminal.phrase("explained-at", address=explained))
    elif given.format == "github":
        for line in _github(diagnostics):
            terminal.say(line)
    else:
        values = (
            sarif(diagnostics, terminal.catalogue(terminal.language()), explained) if given.format == "sarif" else None
        )
        terminal.say(json.dumps(values or _json(diagnostics), ensure_ascii=False, indent=1))
    return 1 if project.is_fatal(diagnostics) else 0


def _of_the_region(diagnostics: Sequence[Diagnostic], region: Path) -> list[Diagnostic]:
    """Errors, and what else stands in the region's folder: what the nation should mend is nobody's there."""
    return [d for d in diagnostics if d.severity is Severity.ERROR or d.at.file.startswith(f"{region}/")]


def _explained(edition: Edition) -> str:
    """The address of the page that explains every code; empty while the site is not published."""
    if not edition.site.address:
        return ""
    routes = Routes.of(worded(theme_loader.load(), edition.words).ui, edition.languages)
    language = terminal.language() if terminal.language() in edition.languages else edition.languages[0]
    return f"{edition.site.address.rstrip('/')}/{routes.path('faults', '', language)}"


def _github(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """Annotations on the lines of a pull request."""
    words = terminal.catalogue(terminal.language())
    return [
        f"::{d.severity} file={d.at.file},line={d.at.line},col={d.at.column},title={d.code}::"
        + f"{words.message(d)} {words.hint(d)}".strip().replace("%", "%25").replace("\n", "%0A")
        for d in diagnostics
    ]


def _json(diagnostics: Sequence[Diagnostic]) -> list[dict[str, object]]:
    words = terminal.catalogue(terminal.language())
    return [
        {
            "file": d.at.file,
            "line": d.at.line,
            "column": d.at.column,
            "severity": str(Severity(d.severity)),
            "code": d.code,
            "message": words.message(d),
            "hint": words.hint(d),
        }
        for d in diagnostics
    ]
