"""What is wrong with an overlay, beyond what reading it found: what it names, changes and looks like."""

from collections.abc import Iterable, Iterator

from generator import brand
from generator.diagnostics import Diagnostic, Location, error, warning
from generator.model.edition import ANYTHING, Edition
from generator.model.overlay import Overlay, ServiceChange
from generator.model.region import Region
from generator.overlay import drift
from generator.overlay.service_changes import emptied
from generator.reading.suggest import closest

CODES = (
    "unknown-language",
    "double-first-door",
    "member-without-source",
    "change-without-effect",
    "change-without-source",
    "emptied-field",
    *drift.CODES,
)

_FACTS = frozenset(
    {"what", "eligibility", "limits", "cost", "applicant", "how", "prepare", "duration", "state", "status", "valid"}
)
"""Fields that tell something about the world, which must have a source of its own when a region tells it otherwise."""


def faults(region: Region, national: Edition) -> Iterator[Diagnostic]:
    """Everything wrong with what a region changes. `national` is the edition it is laid on."""
    if region.edition is not None:
        # What could not be read exists: its own fault is told where it stands.
        yield from (
            fault
            for fault in _names(region.edition, national)
            if not {fault.words["value"], ANYTHING} & national.unread
        )
        yield from _doors(region.edition)
        yield from _members(region, region.edition, national)
        for change in region.edition.services.change:
            yield from _change(change, region, region.edition, national)
        yield from drift.check(region, dict(national.service))
        yield from brand.check(region.edition.brand)


def _names(overlay: Overlay, national: Edition) -> Iterator[Diagnostic]:
    """What is named and does not exist."""
    for i, language in enumerate(overlay.languages):
        yield from _unknown(
            "language", language, (*national.languages, *national.words), overlay.at("languages", i), "languages"
        )
    for i, need in enumerate(overlay.highlights):
        yield from _unknown("need", need, national.need, overlay.at("highlights", i), "highlights")
    for member in overlay.members:
        yield from _unknown("actor", member.actor, national.actor, member.at("actor"), "actor")
        for i, need in enumerate(member.first_for):
            yield from _unknown("need", need, national.need, member.at("first_for", i), "first_for")
        for need in member.overlap:
            yield from _unknown("need", need, member.first_for, member.at_key("overlap", need), "overlap")
    for i, service in enumerate(overlay.services.hide):
        yield from _unknown("service", service, national.service, overlay.services.at("hide", i), "hide")
    for change in overlay.services.change:
        yield from _unknown("service", change.id, national.service, change.at("id"), "id")


def _unknown(kind: str, name: str, known: Iterable[str], at: Location, field: str) -> Iterator[Diagnostic]:
    names = sorted(known)
    if name not in names:
        meant = closest(name, names)
        hint = "did-you-mean" if meant else "known-values" if kind == "language" else "no-such-id"
        yield error(at, f"unknown-{kind}", hint, field=field, value=name, meant=meant, known=", ".join(names))


def _doors(overlay: Overlay) -> Iterator[Diagnostic]:
    """Needs that two members are both first door for."""
    first: dict[str, str] = {}
    for member in overlay.members:
        for i, need in enumerate(member.first_for):
            if need in first:
                yield error(member.at("first_for", i), "double-first-door", value=need, other=first[need])
            first.setdefault(need, member.actor)


def _members(region: Region, overlay: Overlay, national: Edition) -> Iterator[Diagnostic]:
    """Members that neither the region's facts nor a source of their own vouch for."""
    for member in overlay.members:
        known = member.actor in region.members.actors or member.actor not in national.actor
        if not known and member.provenance is None:
            yield error(member.at("actor"), "member-without-source", value=member.actor)


def _change(change: ServiceChange, region: Region, overlay: Overlay, national: Edition) -> Iterator[Diagnostic]:
    service = national.service.get(change.id)
    if service is None:
        return
    counties = national.counties_of(service)
    if change.id in overlay.services.hide or (counties and region.code not in counties) or not change.changed:
        yield warning(change.at("id"), "change-without-effect", value=change.id)
    for field in emptied(change):
        yield error(change.at(field), "emptied-field", field=field)
    told = [field for field in change.changed if field in _FACTS]
    if told and change.provenance is None:
        yield error(change.at(told[0]), "change-without-source", field=told[0], value=change.id)
