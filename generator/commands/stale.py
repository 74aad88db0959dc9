"""onedoor stale: what must be gone through, by owner, with a mail to each, as a table, a calendar or an issue."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.content import project_check
from generator.maintenance.review_calendar import calendar
from generator.maintenance.reviews import Reason, Review, by_owner, reviews
from generator.model.edition import Edition

NAME = "stale"
HELP = "tell what must be gone through, by owner: as a table, mails, a calendar (ICS) or the text of an issue"

_FORMATS = ("table", "mail", "ics", "issue")


def arguments(parser: ArgumentParser) -> None:
    """Whose, how far ahead, and how to tell."""
    parser.add_argument("--owner", metavar="ACTOR", help="only what this actor goes through")
    parser.add_argument("--months", type=int, default=0, metavar="N", help="also what is due within N months")
    parser.add_argument("--format", choices=_FORMATS, default="table", help="how to tell (default: table)")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project")


def run(given: Namespace) -> int:
    """Tell it; always exit code 0, for age is no fault."""
    # As its authors wrote it: what time has ended is just what somebody must look at.
    edition, _ = project_check.load(given.root.resolve(), today(), region=given.region, reasoning=False)
    if edition is None:
        edition = project_check.checked(given.root.resolve(), today())
    day, language = today(), terminal.language()
    found = [r for r in reviews(edition, day, language, given.months) if given.owner in (None, r.of.owner)]
    if given.format == "ics":
        sys.stdout.buffer.write(calendar(found, edition.site.id, day, lambda r: (_title(r), _line(r))))
        return 0
    tell = {"table": _table, "mail": _mails, "issue": _issue}[given.format]
    for line in tell(edition, by_owner(found)):
        terminal.say(line)
    return 0


def _table(edition: Edition, found: Mapping[str, list[Review]]) -> Iterator[str]:
    for owner, theirs in found.items():
        yield f"{_name(edition, owner)} ({len(theirs)})"
        for review in theirs:
            yield f"  {review.due} {terminal.phrase(f'stale-{review.reason.value}')}: {_title(review)}"
            yield f"    {review.of.record.at()}"
    yield terminal.phrase("stale-sum", records=str(sum(map(len, found.values()))), owners=str(len(found)))


def _mails(edition: Edition, found: Mapping[str, list[Review]]) -> Iterator[str]:
    site = edition.site.name.get(terminal.language()) or next(iter(edition.site.name.values()))
    for owner, theirs in found.items():
        name = _name(edition, owner)
        yield terminal.phrase("stale-subject", site=site, owner=name)
        yield ""
        yield terminal.phrase("stale-opening", site=site, owner=name)
        yield ""
        for review in theirs:
            yield f"- {_title(review)}"
            yield f"  {_line(review)}"
        yield ""
        yield terminal.phrase("stale-closing")
        yield ""
        yield "-" * 72


def _issue(edition: Edition, found: Mapping[str, list[Review]]) -> Iterator[str]:
    yield f"# {terminal.phrase('stale-issue')}"
    for owner, theirs in found.items():
        yield ""
        yield f"## {_name(edition, owner)}"
        yield ""
        yield from tasks(theirs)


def tasks(found: Sequence[Review]) -> Iterator[str]:
    """A line to tick for each record, as an issue has it."""
    for review in found:
        at = review.of.record.at()
        yield f"- [ ] {_title(review)} (`{at.file}:{at.line}`). {_line(review)}"


def _title(review: Review) -> str:
    return f"{terminal.phrase(f'stale-kind-{review.of.kind}')}: {review.of.name}"


def _line(review: Review) -> str:
    """When it was last gone through, why it is due, and where it was read."""
    why = terminal.phrase(f"stale-why-{review.reason.value}", due=str(review.due))
    read = "stale-written" if review.reason is Reason.MEMORY else "stale-last"
    last = terminal.phrase(read, day=str(review.last)) if review.last else terminal.phrase("stale-never")
    source = terminal.phrase("stale-source", address=review.source) if review.source else ""
    return " ".join(filter(None, (last, why, source)))


def _name(edition: Edition, owner: str) -> str:
    """An owner's name: an actor's, a region's, or that of the editors."""
    language = terminal.language()
    region = next((region for region in edition.regions if region.id == owner), None)
    texts = edition.actor[owner].name if owner in edition.actor else region.name if region else {}
    return texts.get(language) or next(iter(texts.values()), terminal.phrase("links-editors"))
