"""onedoor diff: what a change does to records, pages, codes and what firms are told."""

import random
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import parallel, terminal
from generator.clock import today
from generator.commands import page_pictures
from generator.comparison import Comparison, Pages, compare
from generator.comparison.difference_report import as_html, as_markdown, as_text, sections
from generator.comparison.firms import ResultChange, Shares, random_responses, result_changes
from generator.content import project, project_check, revision
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.all_pages import make_pages, renderer
from generator.site import theme_loader
from generator.site.own_words import worded

NAME = "diff"
HELP = "what has changed since a revision: records, pages, codes, and what firms are told"

_FIRMS = 10_000
_CHUNK = 250
_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Since when, and how to say it."""
    parser.add_argument("revision", metavar="REV", help="a revision that git knows: main, HEAD~1, a tag")
    parser.add_argument("--edition", default=project.NATION, help="edition (default: the nation's)")
    parser.add_argument("--firms", type=int, default=_FIRMS, help="how many firms answer by chance (default: 10000)")
    parser.add_argument("--format", choices=("text", "markdown", "html"), default="text", help="how to say it")
    pictures = "take pictures of the changed pages, before and after, into this folder; needs a browser"
    parser.add_argument("--pictures", type=Path, metavar="DIR", help=pictures)


def run(given: Namespace) -> int:
    """Tell the differences; exit code 0, 1 without a browser for pictures, 2 for an unknown revision.

    Raises `ContentError` when the content as it is now has errors.
    """
    root: Path = given.root.resolve()
    with TemporaryDirectory() as folder:
        try:
            revision.restore(root, given.revision, Path(folder))
        except revision.UnknownRevision as fault:
            terminal.complain(terminal.phrase("no-revision", revision=given.revision, problem=str(fault)))
            return _USAGE
        # What was published once is compared with, even where a check of today would refuse it.
        before, faults = project_check.load(Path(folder), today(), given.edition, reasoning=False)
    if before is None:
        raise project.ContentError(faults)
    before = before.on(today())
    after = project_check.checked(root, today(), given.edition)
    theme = worded(theme_loader.load(), after.words)
    was, now = parallel.spread(partial(_pages, theme), [before, after], parallel.cores())
    found = compare(before, after, Pages.between(was, now), today())
    told = sections(found, _shares(before, after, given.firms), terminal.catalogue(terminal.language()).verdicts)
    title = terminal.phrase("diff-title", revision=given.revision)
    if given.format == "html":
        terminal.say(as_html(told, title, terminal.language()))
    else:
        terminal.say((as_markdown if given.format == "markdown" else as_text)(told) or terminal.phrase("diff-nothing"))
    return _pictures(before, after, theme, found, given.pictures) if given.pictures else 0


def _pictures(before: Edition, after: Edition, theme: Theme, found: Comparison, into: Path) -> int:
    """Write pictures of what has changed."""
    # What a record's own page became says more than the lists it stands in.
    own = {record.id for record in found.records}
    changed = sorted(found.pages.changed, key=lambda path: path.rstrip("/").rpartition("/")[2] not in own)
    paths = [*found.pages.added, *changed, *found.pages.gone]
    try:
        page = page_pictures.take(before, after, theme, paths, into)
    except page_pictures.NoBrowserError as fault:
        terminal.complain(terminal.phrase("diff-no-browser", problem=str(fault)))
        return 1
    count = str(min(len(paths), page_pictures.MOST))
    terminal.complain(terminal.phrase("diff-pictures", page=str(page), count=count, all=str(len(paths))))
    return 0


def _pages(theme: Theme, edition: Edition) -> dict[str, str]:
    """Address → what stands on the page, but for which build it is: that is another for every change."""
    edition = replace(edition, versions=None)
    found: dict[str, str] = {}
    for language in edition.languages:
        render = renderer(edition, theme, language, edition.languages)
        for page in make_pages(render, today()):
            found[page.path] = f"{page.title}\n{page.description}\n{page.body}"
    return found


def _shares(before: Edition, after: Edition, firms: int) -> Shares | None:
    """How many of the firms that answer by chance are told something else: the same firms each time."""
    if firms <= 0:
        return None
    chance = random.Random(firms)  # noqa: S311 - a sample, not a secret
    answers = [random_responses(after.questions, chance.randrange) for _ in range(firms)]
    chunks = [answers[i : i + _CHUNK] for i in range(0, firms, _CHUNK)]
    day = today()

    def work(chunk: list[dict[str, tuple[str, ...]]]) -> list[ResultChange]:
        return list(result_changes(before, after, chunk, day))

    return Shares.of(firms, (one for found in parallel.spread(work, chunks, parallel.cores()) for one in found))
