"""onedoor links: asks for every address that leads out, politely, and tells by owner what is wrong. In no build."""

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator import terminal
from generator.clock import today
from generator.content import project_check
from generator.maintenance import link_memory
from generator.maintenance.addresses import Outward, hosts, outward
from generator.maintenance.link_memory import Remembered
from generator.maintenance.link_verdict import Judged, LinkVerdict, judge
from generator.model.edition import Edition
from generator.model.wrapped_link import unwrapped
from generator.web.polite_client import Client, Manners, Validators

NAME = "links"
HELP = "ask for every address that leads out, politely, and tell by owner which are dead, moved or in doubt"

_MUST_BE_MENDED = frozenset(
    {LinkVerdict.DEAD, LinkVerdict.SOFT, LinkVerdict.WRAPPED, LinkVerdict.CERTIFICATE, LinkVerdict.LOOP}
)


def arguments(parser: ArgumentParser) -> None:
    """What to ask, how often, and how to tell."""
    parser.add_argument("--form", action="store_true", help="look at the addresses alone, and ask nobody")
    arguments_of_asking(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to tell")


def arguments_of_asking(parser: ArgumentParser) -> None:
    """How other people's servers are asked."""
    parser.add_argument("--age", type=int, default=6, metavar="DAYS", help="do not ask again sooner (default: 6 days)")
    parser.add_argument("--memory", type=Path, metavar="FILE", help="where answers are kept")
    parser.add_argument("--contact", default="", metavar="TEXT", help="where those we ask can ask us: an address")


def run(given: Namespace) -> int:
    """Ask, remember and tell; exit code 1 when a link must be mended."""
    root: Path = given.root.resolve()
    edition = project_check.checked(root, today())
    found = outward(edition, terminal.language())
    judged = verdicts(edition, found, given, ask=not given.form)
    if given.format == "json":
        terminal.say(json.dumps([*_values(found, judged)], ensure_ascii=False, indent=1))
    else:
        for line in report(edition, found, judged):
            terminal.say(line)
    return 1 if any(one.verdict in _MUST_BE_MENDED for one in judged.values()) else 0


def verdicts(edition: Edition, found: Sequence[Outward], given: Namespace, *, ask: bool) -> dict[str, Judged]:
    """What is known of some addresses by their form alone, or by asking their servers."""
    judged = {one.address: wrapped for one in found if (wrapped := _wrapped(one.address))}
    if ask:
        file = given.memory or given.work.resolve() / ".cache" / "links.json"
        judged |= _asked(edition, [one.address for one in found if one.address not in judged], given, file)
    return judged


def report(edition: Edition, found: Sequence[Outward], judged: Mapping[str, Judged]) -> Iterator[str]:
    """What is wrong, owner by owner, the worst first; then how many there are of each."""
    known = set(edition.publishers.actors)
    own = sum(1 for one in found if edition.publishers.of(one.address))
    counts = {"addresses": str(len(found)), "hosts": str(len(hosts([one.address for one in found]))), "own": str(own)}
    yield terminal.phrase("links-counted", **counts, domains=str(len(known)))
    worst = list(LinkVerdict)[::-1]
    faults = [one for one in found if one.address in judged and judged[one.address].verdict is not LinkVerdict.FINE]
    for owner in sorted({owner for one in faults for owner in one.owners}):
        yield ""
        yield owner or terminal.phrase("links-editors")
        theirs = [one for one in faults if owner in one.owners]
        for one in sorted(theirs, key=lambda one: (worst.index(judged[one.address].verdict), one.address)):
            said = judged[one.address]
            status = f" ({said.status})" if said.status else ""
            yield f"  {terminal.phrase(f'links-{said.verdict.value}')}{status}: {one.address}"
            if said.instead:
                yield f"    {terminal.phrase('links-instead', address=said.instead)}"
            yield f"    {', '.join(str(at) for at in one.places)}"
    yield ""
    for verdict in LinkVerdict:
        number = sum(1 for one in judged.values() if one.verdict is verdict)
        if number:
            yield f"{number:5} {terminal.phrase(f'links-{verdict.value}')}"


def _wrapped(address: str) -> Judged | None:
    inside = unwrapped(address)
    return None if inside is None else Judged(LinkVerdict.WRAPPED, instead=inside)


def _asked(edition: Edition, addresses: Sequence[str], given: Namespace, file: Path) -> dict[str, Judged]:
    """Verdicts on some addresses: remembered where they are fresh, else from their servers. Remembers them."""
    day, memory = today(), link_memory.memory(_kept(file))
    due = [one for one in addresses if one not in memory or not memory[one].is_fresh(day, given.age)]
    gone = _gone(edition)
    manners = Manners()
    manners = replace(manners, agent=f"{manners.agent}; {given.contact}" if given.contact else manners.agent)
    tags = [(one, Validators(memory[one].etag, memory[one].modified) if one in memory else Validators()) for one in due]
    for reply in Client(manners).ask(tags):
        before = memory.get(reply.address)
        said = before.judged if reply.same and before else judge(reply.address, reply.answer, gone)
        memory[reply.address] = Remembered(day, said, reply.known.etag, reply.known.modified)
    memory = {address: one for address, one in memory.items() if address in set(addresses)}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(link_memory.plain(memory.items()), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return {address: one.judged for address, one in memory.items()}


def _kept(file: Path) -> Mapping[str, object]:
    try:
        values = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _gone(edition: Edition) -> re.Pattern[str]:
    """How headings say, in any language, that there is no such page."""
    words = [re.escape(word) for those in edition.vocabulary.gone.values() for word in those]
    return re.compile(rf"\b(?:{'|'.join([*words, '404'])})\b", re.IGNORECASE)


def _values(found: Sequence[Outward], judged: Mapping[str, Judged]) -> Iterator[dict[str, object]]:
    for one in found:
        said = judged.get(one.address, Judged(LinkVerdict.FINE))
        yield {
            "address": one.address,
            "verdict": said.verdict.value if one.address in judged else None,
            "status": said.status,
            "instead": said.instead,
            "owners": list(one.owners),
            "places": [str(at) for at in one.places],
        }
