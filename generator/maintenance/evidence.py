"""What rests on which source, and whether the passage it rests on still says what it said."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urldefrag

from generator.maintenance.owners import owned
from generator.maintenance.passages import digest, passages, resting_on
from generator.model import walk
from generator.model.edition import Edition
from generator.model.provenance import Provenance, Verified
from generator.model.record import Path, Record
from generator.model.upkeep import Maintained

_NAMES = frozenset({"name", "search", "phrases", "label"})
"""Fields that no source says: what a thing is called here, and what people search for."""

Memory = Mapping[str, Mapping[str, str]]
"""Address → fact → digest of the passage it rests on."""


@dataclass(frozen=True)
class SourcedFact:
    """A statement that was read somewhere."""

    id: str
    """Kind, record and field: "service/ekn-garanti.cost"."""
    owner: str
    texts: tuple[str, ...]
    """What is told, in each language."""
    address: str
    """Where it was read."""


class PassageState(StrEnum):
    """What has become of the passage a fact rests on."""

    SAME = "same"
    CHANGED = "changed"
    """No passage of the page reads as it did."""
    NEW = "new"
    """Nobody has remembered a passage for it; this one fits."""
    MISSING = "missing"
    """No passage of the page speaks of it any more."""
    UNKNOWN = "unknown"
    """None was ever found: the page says it in other words, or in another language."""


@dataclass(frozen=True)
class Finding:
    """A fact against a newly fetched copy of its source."""

    fact: SourcedFact
    change: PassageState
    passage: str
    """The passage that fits best now, or nothing."""


def facts(edition: Edition) -> Iterator[SourcedFact]:
    """Every fact that was read at an address, record by record."""
    for one in owned(edition, edition.languages[0]):
        for record, source, path in _sourced(one.record, ()):
            name = f"{one.kind}/{one.id}" + "".join(f"/{step}" for step in path)
            yield from _of_record(record, source, name, one.owner)


def by_address(found: Iterator[SourcedFact] | Sequence[SourcedFact]) -> dict[str, list[SourcedFact]]:
    """Address → the facts that rest on it, in alphabetical order."""
    resting: dict[str, list[SourcedFact]] = {}
    for fact in found:
        resting.setdefault(fact.address, []).append(fact)
    return dict(sorted(resting.items()))


def compared(
    resting: Mapping[str, Sequence[SourcedFact]], copies: Mapping[str, str], memory: Memory
) -> Iterator[Finding]:
    """Each fact against the copy of its page (address → HTML), where there is one."""
    for address, html in sorted(copies.items()):
        there = passages(html)
        digests = {digest(passage): passage for passage in there}
        for fact in resting.get(address, ()):
            before = memory.get(address, {}).get(fact.id)
            if before in digests:
                yield Finding(fact, PassageState.SAME, digests[before])
                continue
            now = resting_on(fact.texts, there)
            change = _change(before, now)
            yield Finding(fact, change, now or "")


def remembered(findings: Sequence[Finding], memory: Memory) -> dict[str, dict[str, str]]:
    """The memory with the passages of these findings; of what is missing the old one stays."""
    known = {address: dict(digests) for address, digests in memory.items()}
    for finding in findings:
        if finding.passage:
            known.setdefault(finding.fact.address, {})[finding.fact.id] = digest(finding.passage)
    return {address: dict(sorted(digests.items())) for address, digests in sorted(known.items())}


def file_name(address: str) -> str:
    """The name of an address' copy in a folder."""
    return f"{hashlib.sha256(address.encode()).hexdigest()[:16]}.html"


def _change(before: str | None, now: str | None) -> PassageState:
    """What became of a fact, none of whose page's passages is the one remembered."""
    if before:
        return PassageState.CHANGED if now else PassageState.MISSING
    return PassageState.NEW if now else PassageState.UNKNOWN


def _sourced(record: Record, path: Path) -> Iterator[tuple[Record, Provenance, Path]]:
    """A record and those inside it that have a source of their own, each with its source."""
    source = getattr(record, "provenance", None)
    if isinstance(source, Provenance):
        yield record, source, path
    for step, part in record.parts():
        # A record that is reviewed on its own is visited by itself.
        if not isinstance(part, Provenance | Maintained):
            yield from _sourced(part, (*path, *step))


def _of_record(record: Record, source: Provenance, name: str, owner: str) -> Iterator[SourcedFact]:
    own: Mapping[str, Provenance] = getattr(record, "field_provenance", {})
    told: dict[str, list[str]] = {}
    inside = ((part, str(step[0])) for step, part in record.parts() if not _has_source(part))
    for part, outer in [(record, ""), *inside]:
        for path, said in walk.texts(part):
            field = outer or str(path[0])
            if field not in _NAMES:
                told.setdefault(field, []).extend(map(str, said.values()))
    for field, texts in told.items():
        where = own.get(field, source)
        if where.source and where.verified is Verified.YES:
            yield SourcedFact(f"{name}.{field}", owner, tuple(texts), urldefrag(where.source).url)


def _has_source(record: Record) -> bool:
    return isinstance(record, Provenance) or isinstance(getattr(record, "provenance", None), Provenance)
