"""The needs of a region's edition: who goes first for them."""

from collections.abc import Collection, Iterator, Mapping

from generator.model.checklist import Checklist, Need
from generator.model.edition import Edition
from generator.model.overlay import Overlay
from generator.model.persona import Persona
from generator.model.record import Texts

REGION = "region"
"""The profile fact that says in which county a firm is, as in `Edition.counties_of`."""


def checklist(overlay: Overlay, national: Edition, code: str) -> Checklist:
    """The needs analysis with the region's own first doors.

    Questions are untouched, so that a ticket means the same in every edition.
    """
    first = first_doors(overlay)
    words = {need: text for member in overlay.members for need, text in member.overlap.items()}
    away = {actor.id for actor in national.actors if actor.counties and code not in actor.counties}
    taken = _taken_over(overlay, national)
    joined = (_joined(need, taken.get(need.id, {})) for need in national.needs)
    doored = (_doored(need, first.get(need.id), away, words.get(need.id)) for need in joined)
    return national.checklist.model_copy(update={"needs": tuple(doored)})


def first_doors(overlay: Overlay) -> Mapping[str, str]:
    """Need → the member that is first door for it in this region."""
    return {need: member.actor for member in overlay.members for need in member.first_for}


def _taken_over(overlay: Overlay, national: Edition) -> Mapping[str, Mapping[str, str]]:
    """Need → the nation's actor → the one that offers a service for that need in its place here."""
    found: dict[str, dict[str, str]] = {}
    for change in overlay.services.change:
        service = national.service.get(change.id)
        if service is not None and change.actor not in (None, service.actor):
            for need in service.meets if change.meets is None else change.meets:
                found.setdefault(need, {})[service.actor] = str(change.actor)
    return found


def _joined(need: Need, instead: Mapping[str, str]) -> Need:
    """The need with the actors that offer something here in another's place just before that one in the order."""
    order = (need.first_door, *need.then)
    then: list[str] = []
    for actor in order:
        new = instead.get(actor)
        then += [a for a in (new, actor) if a and a not in then and (a == actor or a not in order)]
    if tuple(then) == order:
        return need
    return need.model_copy(update={"then": tuple(a for a in then if a != need.first_door)})


def _doored(need: Need, first: str | None, away: set[str], words: Texts | None) -> Need:
    """The need with the region's own first door, and without actors that only serve other counties after it.

    What the nation says about who goes first gives way to the region's `words`, or to nothing.
    """
    order = tuple(actor for actor in need.then if actor not in away)
    if first is not None and first != need.first_door:
        then = (need.first_door, *(actor for actor in order if actor not in {first, need.first_door}))
        return need.model_copy(update={"first_door": first, "first_when": (), "then": then, "overlap": words})
    return need if order == need.then else need.model_copy(update={"then": order})


def personas(overlay: Overlay, national: Edition, code: str) -> tuple[Persona, ...]:
    """The test firms that could stand in this county. They may be led to the region's own first doors."""
    instead: dict[str, set[str]] = {}
    for need, actor in first_doors(overlay).items():
        if need in national.need:
            instead.setdefault(national.need[need].first_door, set()).add(actor)
    found = []
    counties = _counties(national)
    for persona in national.personas:
        stated = {county for answer in _answers(persona) for county in counties.get(answer, ())}
        if not stated or code in stated:
            contact = persona.first_contact
            also = tuple(sorted(instead.get(contact.actor, set()) - set(contact.also_ok)))
            told = contact.model_copy(update={"also_ok": (*contact.also_ok, *also)})
            found.append(persona.model_copy(update={"first_contact": told}) if also else persona)
    return tuple(found)


def _answers(persona: Persona) -> Iterator[tuple[str, str]]:
    """Every question that a persona answers, with each option chosen."""
    return ((question, option) for question, chosen in persona.answers.items() for option in chosen)


def _counties(national: Edition) -> Mapping[tuple[str, str], Collection[str]]:
    """Question and option → codes of the counties that choosing it states."""
    stating = ((q.id, o.id, o.states[REGION]) for q in national.questions for o in q.options if REGION in o.states)
    return {(question, option): (value,) if isinstance(value, str) else value for question, option, value in stating}
