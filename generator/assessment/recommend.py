"""From responses to a result: the first door, services in order, near misses, and where a wrong door should lead.

The order, in words a reader can check (the same paragraph is printed on the site):

    Your answers point to needs, and each answer gives its need one to three points; an answer that something is already
    solved takes points away. For each need the services stand in the order in which they take over from each other, and
    the first gets most of the need's points. A service counts its strongest need fully and its other needs a little.
    It moves up when it is made for exactly an answer you gave in the deepening. It moves down when it is meant for
    firms with another export experience, or when we do not know that it fits: then we say "ask". A service whose limits
    you do not meet is left out; if you can come to meet them, we say what would open it. Equal points: the guide's own
    order. The first door is the actor who goes first for most of what you need; going second or later counts less.
    Nobody pays for a place.

All numbers are whole, so that the twin in the browser gets exactly the same order.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.assessment.eligibility import Fit, Judgement, judge
from generator.assessment.handover import door_points, hand_over
from generator.assessment.near_misses import Opening, openings
from generator.assessment.needs import Revealed, needs_revealed
from generator.assessment.profile import Given, Profile, profile_of
from generator.assessment.ranking import factor, made_for, other_stage, stating
from generator.assessment.responses import chosen, cleaned
from generator.assessment.rules import Responses
from generator.model.checklist import Change, Checklist
from generator.model.edition import Edition

PLACES = (12, 10, 8, 7, 6, 5, 4)
"""Share of a need's points by place among the services for it that are open to this firm; the last for all after."""

STRONGEST = 4
"""How many times more a service's strongest need counts than its others."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A service that meets a revealed need and is not closed to this firm."""

    service: str
    fit: Fit
    points: int
    needs: tuple[str, ...]
    """The revealed needs it meets, the one that counts most first."""
    because: tuple[Given, ...]
    """The answers that led to it: those that reveal its needs, then those that state what it requires."""
    unsure: tuple[str, ...]
    """Facts to ask the actor about, since the answers do not settle them."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A service that is closed today, and what would open it."""

    service: str
    opens: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What the needs analysis tells a firm."""

    responses: Mapping[str, tuple[str, ...]]
    first_door: str
    """The actor to contact first. Always one: the edition's own door when nothing points elsewhere."""
    needs: tuple[Revealed, ...]
    hand_over: Mapping[str, tuple[str, ...]]
    """Need → the actors to turn to, in order."""
    recommendations: tuple[Recommendation, ...]
    near_misses: tuple[NearMiss, ...]
    exits: tuple[str, ...]
    """Wrong doors to point out, by id in `exits`."""


def assess(edition: Edition, responses: Responses) -> Result:
    """The result for these responses, however they were gathered; what cannot be answered is left out of them."""
    checklist = edition.checklist
    kept = cleaned(checklist.questions, responses)
    profile = profile_of(checklist, kept)
    revealed = needs_revealed(checklist, kept)
    meeting = {service.id: service for r in revealed for service in edition.meeting[r.need]}
    judged = {service.id: judge(service, checklist, profile) for service in meeting.values()}
    is_open = [service for service in meeting.values() if judged[service.id].fit is not Fit.NO]
    exact = {service.id: made_for(service, checklist, profile, judged[service.id]) for service in is_open}
    factors = {s.id: factor(s, profile, judged[s.id], exact=exact[s.id]) for s in is_open}
    orders = {r.need: hand_over(edition, r.need, factors) for r in revealed}
    exits = _exits(checklist, kept)
    return Result(
        responses=kept,
        first_door=_first_door(edition, revealed, orders, exact, exits),
        needs=revealed,
        hand_over=orders,
        recommendations=_recommended(edition, revealed, profile, judged, factors),
        near_misses=_near_misses(edition, revealed, profile, judged),
        exits=exits,
    )


def _recommended(
    edition: Edition,
    needs: tuple[Revealed, ...],
    profile: Profile,
    judged: Mapping[str, Judgement],
    factors: Mapping[str, int],
) -> tuple[Recommendation, ...]:
    """The open services for the needs, most points first, else in the edition's order."""
    points: dict[str, dict[str, int]] = {}
    for revealed in needs:
        is_open = [service for service in edition.meeting[revealed.need] if service.id in factors]
        for place, service in enumerate(is_open):
            share = PLACES[min(place, len(PLACES) - 1)]
            points.setdefault(service.id, {})[revealed.need] = revealed.weight * share
    reasons = {revealed.need: revealed for revealed in needs}
    found = []
    for service in edition.services:
        if service.id not in points:
            continue
        by_need = points[service.id]
        meets = tuple(sorted(by_need, key=lambda need: -by_need[need]))
        because = [answer for need in meets for answer in reasons[need].because]
        because += stating(service, profile, judged[service.id].met)
        doubtful = all(reasons[need].guessed for need in meets) or other_stage(service, profile)
        found.append(
            Recommendation(
                service=service.id,
                fit=Fit.ASK if doubtful else judged[service.id].fit,
                points=((STRONGEST - 1) * max(by_need.values()) + sum(by_need.values())) * factors[service.id],
                needs=meets,
                because=tuple(dict.fromkeys(because)),
                unsure=judged[service.id].unsure,
            )
        )
    return tuple(sorted(found, key=lambda r: -r.points))


def _near_misses(
    edition: Edition, needs: tuple[Revealed, ...], profile: Profile, judged: Mapping[str, Judgement]
) -> tuple[NearMiss, ...]:
    """Services for needs known to be there that are closed only by what the firm can come to meet, heaviest need first.

    Where it is unsure whether the firm is of the right sort, changing what fails might not help: nothing is promised.
    """
    fixed = {fact.id for fact in edition.checklist.facts if fact.changes is Change.FIXED}
    found: dict[str, NearMiss] = {}
    for revealed in needs:
        for service in edition.meeting[revealed.need]:
            judgement = judged[service.id]
            certain = not revealed.guessed and not fixed.intersection(judgement.unsure)
            if certain and service.id not in found:
                opens = openings(service, edition.checklist, profile, judgement.failing)
                if opens:
                    found[service.id] = NearMiss(service.id, opens)
    return tuple(found.values())


def _exits(checklist: Checklist, responses: Responses) -> tuple[str, ...]:
    led = [o.leads_to for question in checklist.questions for o in chosen(question, responses) if o.leads_to]
    return tuple(dict.fromkeys(led))


def _first_door(
    edition: Edition,
    needs: tuple[Revealed, ...],
    orders: Mapping[str, tuple[str, ...]],
    exact: Mapping[str, bool],
    exits: tuple[str, ...],
) -> str:
    """The actor that can take on most of the needs and can be asked; a wrong door's own actor goes before all."""
    texts = {leaving.id: leaving for leaving in edition.checklist.exits}
    for name in exits:
        if texts[name].instead:
            return texts[name].actors[0]
    points: dict[str, int] = {}
    for revealed in needs:
        gained = door_points(edition.meeting[revealed.need], orders[revealed.need], revealed.weight, exact)
        for actor, more in gained.items():
            points[actor] = points.get(actor, 0) + more
    asked = {actor: gained for actor, gained in points.items() if actor not in edition.checklist.websites}
    return max(asked, key=lambda actor: asked[actor], default=edition.site.door_actor)
