"""onedoor evidence: what rests on which source, and which facts' passages have changed in newly fetched copies."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.content import project_check
from generator.maintenance import evidence
from generator.maintenance.evidence import Finding, Memory, PassageState, SourcedFact
from generator.maintenance.link_verdict import LinkVerdict
from generator.web.polite_client import Client, Manners, Validators

NAME = "evidence"
HELP = "list the facts that rest on each source, or tell which ones' passages have changed in a folder of copies"

_MEMORY = "content/evidence.json"
_PAGE = 2 * 1024 * 1024
_GOOD = 200


def arguments(parser: ArgumentParser) -> None:
    """Which copies, and whether to fetch or remember them."""
    parser.add_argument("--copies", type=Path, metavar="DIR", help="compare with the pages kept there")
    parser.add_argument("--fetch", action="store_true", help="fetch the pages into --copies first, politely")
    parser.add_argument("--accept", action="store_true", help="remember the passages as they now are")
    parser.add_argument("--names", action="store_true", help="list the name that each address' copy must have")


def run(given: Namespace) -> int:
    """List, or compare; exit code 1 when a passage has changed or is missing."""
    root: Path = given.root.resolve()
    resting = evidence.by_address(evidence.facts(project_check.checked(root, today())))
    if given.names or given.copies is None:
        for line in _names(resting) if given.names else _resting(resting):
            terminal.say(line)
        return 0
    if given.fetch:
        _fetch(list(resting), given.copies)
    copies = dict(_copies(resting, given.copies))
    memory = _memory(root / _MEMORY)
    found = [*evidence.compared(resting, copies, memory)]
    for line in _report(found, len(copies), len(resting)):
        terminal.say(line)
    if given.accept:
        kept = json.dumps(evidence.remembered(found, memory), ensure_ascii=False, indent=1)
        (root / _MEMORY).write_text(kept + "\n", "utf-8")
        return 0
    return 1 if any(one.change in (PassageState.CHANGED, PassageState.MISSING) for one in found) else 0


def _resting(resting: Mapping[str, Sequence[SourcedFact]]) -> Iterator[str]:
    for address, facts in resting.items():
        yield f"{address} ({len(facts)})"
        yield from (f"  {fact.id}" for fact in facts)
    counts = {"facts": str(sum(map(len, resting.values()))), "addresses": str(len(resting))}
    yield terminal.phrase("evidence-sum", **counts)


def _names(resting: Mapping[str, Sequence[SourcedFact]]) -> Iterator[str]:
    yield from (f"{evidence.file_name(address)}\t{address}" for address in resting)


def _report(found: Sequence[Finding], copies: int, addresses: int) -> Iterator[str]:
    """The facts whose passage is not what it was, page by page; then how many there are of each."""
    address = ""
    for one in found:
        if one.change in (PassageState.CHANGED, PassageState.MISSING):
            if one.fact.address != address:
                address = one.fact.address
                yield address
            yield f"  {terminal.phrase(f'evidence-{one.change.value}')}: {one.fact.id} ({one.fact.owner or '-'})"
            if one.passage:
                yield f"    {terminal.phrase('evidence-now', passage=one.passage[:300])}"
    yield terminal.phrase("evidence-copies", copies=str(copies), addresses=str(addresses))
    for change in PassageState:
        number = sum(1 for one in found if one.change is change)
        if number:
            yield f"{number:5} {terminal.phrase(f'evidence-{change.value}')}"


def _copies(resting: Mapping[str, Sequence[SourcedFact]], folder: Path) -> Iterator[tuple[str, str]]:
    for address in resting:
        file = folder / evidence.file_name(address)
        if file.is_file():
            yield address, file.read_text("utf-8", "replace")


def _memory(file: Path) -> Memory:
    return json.loads(file.read_text("utf-8")) if file.is_file() else {}


def _fetch(addresses: Sequence[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for reply in Client(Manners(most=_PAGE)).ask((address, Validators()) for address in addresses):
        refused = reply.answer.failure in (LinkVerdict.DISALLOWED, LinkVerdict.SILENT, LinkVerdict.DEAD)
        if reply.answer.status == _GOOD and reply.answer.text and not refused:
            (folder / evidence.file_name(reply.address)).write_text(reply.answer.text, "utf-8")
