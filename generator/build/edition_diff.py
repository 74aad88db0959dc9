"""The records in which two editions differ, and the kinds of pages that show it. Knows no page itself."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.page_kinds import TEXTS
from generator.model.record import Record
from generator.model.region import Region
from generator.model.service import Service, State

Key = TypeVar("Key")


class Difference(NamedTuple):
    """A record that differs between two editions, or that only one of them has."""

    record_id: str
    """What the pages that show it name; empty for what is shown in lists that need not name it."""
    kinds: frozenset[str] = frozenset()
    """Kinds of pages that show what is different; empty means that any page may."""
    own_page: bool = False
    """Whether no page but the record's own shows it."""


MET = frozenset({"need", "embed-need"})
"""Kinds of pages that list the services that meet a need."""

DOORS = MET | {"actor"}
"""Kinds of pages that show a need's first door, or which actors take over, elsewhere than in a slot."""

LISTING_DOORS = frozenset({"region"})
"""Kinds of pages that list actors with the needs they are the first door for."""

LISTING_SERVICES = frozenset({"services"})
"""Kinds of pages that list services by kind, topic or stage."""

LISTING_TEXTS = frozenset({"text"})
"""Kinds of pages that list the texts there are."""

LISTING_GUIDES = frozenset({"guides", "guide", "need", "home"})
"""Kinds of pages that list guides, or lead to the next one."""


def differences(one: Edition, other: Edition) -> set[Difference]:
    """Records that differ between two editions, or that only one of them has."""
    services = _services(one, other)
    ids = services | _differing(one.actor, other.actor) | _differing(one.term, other.term)
    ids |= {one.region[i].id if i in one.region else i for i in _regions(one.region, other.region)}
    found = {Difference(i) for i in ids | {text.id for text in set(_texts(one)) ^ set(_texts(other))}}
    if {(t.id, t.language) for t in one.texts} != {(t.id, t.language) for t in other.texts}:
        found.add(Difference("", LISTING_TEXTS))
    if one.guides != other.guides:
        found.add(Difference("", LISTING_GUIDES))
    if (one.images, one.pictures) != (other.images, other.pictures):
        found.add(Difference("", frozenset({"guide", "about", *TEXTS.values()})))
    found.update(c for i in services for c in _moved(one.service.get(i), other.service.get(i)))
    found.update(c for i in _differing(one.need, other.need) for c in _changed_need(one, other, i))
    return found


def _services(one: Edition, other: Edition) -> set[str]:
    """Services that differ. Left out is what slots alone show: an open one for single counties that one edition has."""
    mine, theirs = one.service, other.service
    alone = (mine[i] if i in mine else theirs[i] for i in mine.keys() ^ theirs.keys())
    in_slots = {s.id for s in alone if one.counties_of(s) and s.state is not State.ENDED}
    return _differing(mine, theirs) - in_slots


def _moved(mine: Service | None, theirs: Service | None) -> Iterator[Difference]:
    """The pages that list a service in one edition only: in the other they need not name it."""
    there = [service for service in (mine, theirs) if service]
    if len(there) == 2 and _place(there[0]) == _place(there[1]):  # noqa: PLR2004 - both
        return
    for service in there:
        yield Difference(service.actor, own_page=True)
        if service.state is not State.ENDED:
            yield Difference("", LISTING_SERVICES)
            yield from (Difference(need, MET) for need in service.meets)


def _place(service: Service) -> tuple[object, ...]:
    """All that decides in which lists a service stands."""
    return (service.actor, service.kinds, service.topics, service.stages, service.meets, service.state,
            service.eligibility)  # fmt: skip


def _changed_need(one: Edition, other: Edition, need: str) -> Iterator[Difference]:
    mine, theirs = one.need.get(need), other.need.get(need)
    if mine is None or theirs is None:
        yield Difference(need)
        return
    same_but_doors = mine.model_copy(update={"then": theirs.then, "first_door": theirs.first_door})
    yield Difference(need, DOORS) if same_but_doors == theirs else Difference(need)
    if mine.first_door != theirs.first_door:
        yield Difference("", LISTING_DOORS)
    # An actor that takes over here and not there shows a need that its shared page does not mention.
    for actor in {mine.first_door, *mine.then} ^ {theirs.first_door, *theirs.then}:
        yield Difference(actor, own_page=True)


def _differing(mine: Mapping[Key, Record], theirs: Mapping[Key, Record]) -> set[Key]:
    both = mine.keys() & theirs.keys()
    return set(mine.keys() ^ theirs.keys()) | {i for i in both if mine[i] is not theirs[i] and mine[i] != theirs[i]}


def _regions(mine: Mapping[str, Region], theirs: Mapping[str, Region]) -> set[str]:
    """Codes of the regions that differ in more than what is shown of them in slots alone."""
    codes = _differing(mine, theirs)
    return {c for c in codes if c not in mine or c not in theirs or _bare(mine[c]) != _bare(theirs[c])}


def _bare(region: Region) -> Region:
    return region.model_copy(update={"services": (), "vouchers": ()})


def _texts(edition: Edition) -> tuple[Guide | Text, ...]:
    return (*edition.guides, *edition.texts)


def differ_throughout(one: Edition, other: Edition) -> bool:
    """Whether every page may differ: in languages, or in what is listed all over the site."""
    return one.languages != other.languages or _lists(one) != _lists(other)


def _lists(edition: Edition) -> tuple[object, ...]:
    """What is shown in lists all over the site: another order, or another word, is another page everywhere."""
    checklist = edition.checklist
    parts = (checklist.situations, checklist.questions, checklist.facts, checklist.exits)
    return (tuple(n.id for n in edition.needs), edition.vocabulary, edition.events, *parts)
