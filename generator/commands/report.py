"""onedoor report: how plain the texts are, how far verified, what is linked, which ways to get in touch are known."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from generator import terminal
from generator.clock import today
from generator.commands import contact_tables
from generator.content import project, project_check, statistics
from generator.model.edition import Edition
from generator.model.provenance import Verified
from generator.overview import roles

NAME = "report"
HELP = "print how plain the texts are, how far verified, what is linked, and which ways to get in touch are known"


def arguments(parser: ArgumentParser) -> None:
    """Which edition, and whether to write to those who know what is missing."""
    parser.add_argument("--ask", action="store_true", help="print a mail to each owner about the ways that are missing")
    parser.add_argument("edition", nargs="?", default=project.NATION, metavar="EDITION", help="default: the nation's")


def run(given: Namespace) -> int:
    """Print the tables, or the mails with `--ask`; exit code 0."""
    edition = project_check.checked(given.root.resolve(), today(), given.edition)
    if given.ask:
        for mail in contact_tables.mails(edition):
            terminal.say(mail)
        return 0
    out = Console(width=100)
    out.print(_plainness(edition))
    out.print(_verified(edition))
    met, unexplained = statistics.abbreviations(edition)
    outside, inside = statistics.linked(edition)
    terminal.say(
        terminal.phrase("report-terms", terms=str(len(edition.terms)), met=str(met), unexplained=str(unexplained))
    )
    terminal.say(terminal.phrase("report-links", outside=str(outside), inside=str(inside)))
    for table in contact_tables.tables(edition):
        out.print(table)
    for line in contact_tables.lines(edition):
        terminal.say(line)
    for line in _roles(edition):
        terminal.say(line)
    return 0


def _roles(edition: Edition) -> Iterator[str]:
    """How the counties have shared out the needs: those with a first door of their own, and those with two."""
    shares = [roles.share(edition, region) for region in edition.regions]
    own = sum(len(share.unsaid) < len(share.first) for share in shares)
    yield terminal.phrase("report-roles", counties=str(own), all=str(len(shares)))
    for share in shares:
        if share.several:
            yield terminal.phrase("report-two-doors", county=share.region.id, needs=", ".join(share.several))
        if share.unsaid and len(share.unsaid) < len(share.first):
            yield terminal.phrase("report-no-door", county=share.region.id, needs=", ".join(share.unsaid))


def _plainness(edition: Edition) -> Table:
    table = Table(*terminal.phrase("report-plain").split("|"))
    for one in statistics.plainness(edition):
        (lix, hardest), (sentence, longest) = one.lix, one.sentence
        row = (len(one.pages), one.words, f"{lix:.1f}", f"{hardest:.1f}", f"{sentence:.0f}", longest)
        table.add_row(one.family, one.language, *map(str, row))
    return table


def _verified(edition: Edition) -> Table:
    """Counts and shares, one row for each kind of record and one for all."""
    table = Table(*terminal.phrase("report-verified").split("|"))
    counted = statistics.verified(edition)
    for kind, counts in counted.items():
        total = counts.total()
        shares = (f"{counts[how]} ({100 * counts[how] / total:.0f} %)" if total else "0" for how in Verified)
        table.add_row(kind, str(total), *shares)
    return table
