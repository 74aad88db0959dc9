"""onedoor weekly: what those who look after an edition should see once a week, in one text."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.commands import contact_tables, drift, links, stale
from generator.content import project, project_check
from generator.content.project import Project
from generator.diagnostics import Severity
from generator.maintenance.addresses import outward
from generator.maintenance.link_verdict import LinkVerdict
from generator.maintenance.reviews import by_owner, reviews
from generator.model.edition import Edition
from generator.pages.open_duties import open_duties

NAME = "weekly"
HELP = "one report for the week, as an issue or a mail: faults, what is undecided, drift, age, links, missing ways"


def arguments(parser: ArgumentParser) -> None:
    """Of which edition, how to tell, and whether to ask other people's servers."""
    parser.add_argument("edition", nargs="?", metavar="EDITION", help="default: the region's, else the nation's")
    parser.add_argument("--region", type=Path, metavar="DIR", help="a region's folder outside the project")
    parser.add_argument("--format", choices=("issue", "mail"), default="issue", help="how to tell (default: issue)")
    parser.add_argument("--ask", action="store_true", help="ask for every address of the region's, politely")
    links.arguments_of_asking(parser)


def run(given: Namespace) -> int:
    """Tell it; always exit code 0, for the report is there to be read whatever it says."""
    content = project.read(given.root.resolve(), given.region)
    name = given.edition or (project.region_folder(given.root, given.region) if given.region else project.NATION)
    edition = content.edition_on(name, today())
    title = terminal.phrase("weekly-title", edition=name, day=str(today()))
    terminal.say(f"# {title}" if given.format == "issue" else f"{terminal.phrase('weekly-subject')} {title}\n")
    for heading, lines in _parts(content, name, edition, given):
        told = list(lines)
        mark = "## " if given.format == "issue" else ""
        terminal.say(f"\n{mark}{terminal.phrase(heading)} ({len([one for one in told if one.strip()])})\n")
        for line in told or [terminal.phrase("weekly-nothing")]:
            terminal.say(line if given.format == "issue" or not line.startswith("- [ ] ") else f"- {line[6:]}")
    return 0


def _parts(
    content: Project, name: str, edition: Edition | None, given: Namespace
) -> Iterator[tuple[str, Iterator[str]]]:
    """Every part of the report: the phrase that heads it, and its lines."""
    yield "weekly-faults", _faults(content, name)
    if edition is None or content.national is None:
        return
    yield "weekly-undecided", (f"- [ ] `{key}`" for key in open_duties(edition))
    region = content.regions.get(name)
    yield "weekly-drift", (f"- {line}" for line in (drift.lines(region, content.national) if region else ()))
    yield "weekly-stale", _old(edition, name, content)
    yield "weekly-links", _links(edition, name, content, given)
    yield "weekly-ways", _ways(edition)


def _faults(content: Project, name: str) -> Iterator[str]:
    words = terminal.catalogue(terminal.language())
    for fault in project_check.diagnostics(content, name, today()):
        if fault.severity is Severity.ERROR or _is_own(fault.at.file, name, content):
            yield f"- [ ] `{fault.at.file}:{fault.at.line}` {words.message(fault)} [{fault.code}]"


def _old(edition: Edition, name: str, content: Project) -> Iterator[str]:
    """What must be gone through in the edition's own files."""
    found = reviews(edition, today(), terminal.language(), 0)
    own = [one for one in found if _is_own(one.of.record.at().file, name, content)]
    return (line for theirs in by_owner(own).values() for line in stale.tasks(theirs))


def _links(edition: Edition, name: str, content: Project, given: Namespace) -> Iterator[str]:
    """The addresses in the edition's own files that must be mended."""
    every = outward(edition, terminal.language())
    own = [one for one in every if any(_is_own(at.file, name, content) for at in one.places)]
    judged = links.verdicts(edition, own, given, ask=given.ask)
    for one in own:
        said = judged.get(one.address)
        if said and said.verdict is not LinkVerdict.FINE:
            word = terminal.phrase(f"links-{said.verdict.value}")
            yield f"- [ ] `{one.places[0]}` {word}: {one.address}"


def _ways(edition: Edition) -> Iterator[str]:
    """What is not known of how to reach those whom the edition's readers are sent to."""
    return (f"- {line}" for line in contact_tables.missing(edition, edition.home))


def _is_own(file: str, name: str, content: Project) -> bool:
    """Whether a file is the edition's own: in the region's folder, and for the nation in none."""
    folder = f"content/regions/{name}"
    folders = (f"{folder}/", f"{content.elsewhere.get(folder, folder)}/")
    return file.startswith(folders) if name in content.folders else not file.startswith("content/regions/")
