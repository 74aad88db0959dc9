"""From responses to a result: the first door, services in order, near misses, and where a wrong door should lead.

The order, in words a reader can check (the site prints the same, with an example):

    Your answers point to needs. Each answer gives its need one to three points, an answer that something is already
    solved takes points away, and no need gets more than the cap. For each need the services stand in the order in which
    they take over from each other, and the first gets most of the need's points. A service counts its strongest need
    fully and its other needs a little. It moves up when it is made for exactly an answer you gave in the deepening or
    for your county. It moves down when it is meant for firms with another export experience, or when we do not know
    that it fits: then we say "ask". Among the first five, every need you have said strongly has its best one. Then come
    up to two for each need you ask for help with, then those for other strong needs, last those for what your answers
    only hint at. If you ask about several topics, one topic has at most two beside the needs' best, as long as there
    are others. Where the topic of its main need is full, a service may stand for another strong need. A tool stands
    under the service it belongs to. A service whose limits you do not meet is left out; if you can come to meet them,
    we say what would open it. Nobody pays for a place.

All numbers are whole, so that the twin in the browser gets exactly the same order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.assessment.eligibility import Fit, Judgement, judge
from generator.assessment.first_door import FirstDoor, first_door
from generator.assessment.handover import hand_over
from generator.assessment.near_misses import FailingCondition, openings
from generator.assessment.needs import Revealed, needs_revealed
from generator.assessment.places import Candidate, Claim, first_places
from generator.assessment.profile import Profile, QuestionAnswer, profile_of
from generator.assessment.ranking import PLACES, STRONGEST, factor, made_for, other_stage, stating
from generator.assessment.responses import chosen, cleaned
from generator.assessment.rules import Responses
from generator.model.checklist import Changeability, Checklist, Exit, Moment
from generator.model.edition import Edition
from generator.model.service import Service


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A service that meets a revealed need and is not closed to this firm."""

    service: str
    fit: Fit
    points: int
    needs: tuple[str, ...]
    """The revealed needs it meets: the one it stands for among the first, then the one that counts most."""
    because: tuple[QuestionAnswer, ...]
    """The answers that led to it: those that reveal its needs, then those that state what it requires."""
    unsure: tuple[str, ...]
    """Facts to ask the actor about, since the answers do not settle them."""
    asked: bool
    """Whether it meets a need the firm itself has said strongly: never folded away because it is only "ask"."""
    later: bool
    """Whether it can only help with the next deal."""
    part_of: str
    """The recommended service it is a tool of; "" when it stands by itself."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A service that is closed today, and what would open it."""

    service: str
    opens: tuple[FailingCondition, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What the needs analysis tells a firm."""

    responses: Mapping[str, tuple[str, ...]]
    door: FirstDoor
    county_door: str
    """The county's own door, to be shown beside the first one."""
    needs: tuple[Revealed, ...]
    """The needs somebody can help with now."""
    closed: tuple[Revealed, ...]
    """The needs whose every service is closed to this firm."""
    hand_over: Mapping[str, tuple[str, ...]]
    """Need → the actors to turn to, in order."""
    recommendations: tuple[Recommendation, ...]
    """The first ones, then the others."""
    near_misses: tuple[NearMiss, ...]
    exits: tuple[str, ...]
    """Wrong doors to point out, by id in `exits`."""

    @property
    def first_door(self) -> str:
        """The actor to contact first. Always one."""
        return self.door.actor


@dataclass(frozen=True, slots=True)
class Firm:
    """What is worked out about a firm before anything is put in order."""

    profile: Profile
    meeting: Mapping[str, tuple[Service, ...]]
    """Need → the services for it that are on offer on the day."""
    judged: Mapping[str, Judgement]
    factors: Mapping[str, int]
    """Service → what moves it up or down; open services only."""
    exact: frozenset[str]
    """Open services that are made for just one of the firm's deeper answers, or for its county."""
    later: frozenset[str]
    """Services that can only help with the next deal."""

    def is_open(self, need: str) -> tuple[Service, ...]:
        """The services for a need that are not closed to the firm; those that only help next time go last."""
        found = (service for service in self.meeting[need] if service.id in self.factors)
        return tuple(sorted(found, key=lambda service: service.id in self.later))


def assess(edition: Edition, responses: Responses, day: date) -> Result:
    """The result for these responses on a day, however they were gathered; what cannot be answered is left out."""
    checklist = edition.checklist
    kept = cleaned(checklist.questions, responses)
    revealed = needs_revealed(checklist, kept)
    firm = firm_of(edition, kept, revealed, day)
    needs = tuple(r for r in revealed if firm.is_open(r.need) or not edition.meeting[r.need])
    orders = {r.need: hand_over(edition, r.need, kept, firm.factors) for r in needs}
    strong = [r for r in needs if r.strong]
    exits = exits_of(checklist, kept)
    begin = any(option.begin for question in checklist.questions for option in chosen(question, kept))
    return Result(
        responses=kept,
        door=first_door(checklist, edition.site.door_actor, strong, orders, exits, begin=begin),
        county_door=edition.site.door_actor,
        needs=needs,
        closed=tuple(r for r in revealed if r not in needs),
        hand_over=orders,
        recommendations=_recommended(edition, needs, firm) or _starts(edition, firm, exits, day),
        near_misses=_near_misses(edition, revealed, firm),
        exits=tuple(leaving.id for leaving in exits),
    )


def firm_of(edition: Edition, responses: Responses, revealed: tuple[Revealed, ...], day: date) -> Firm:
    """What is known of a firm that gave these cleaned responses."""
    checklist = edition.checklist
    profile = profile_of(checklist, responses)
    meeting = {r.need: tuple(s for s in edition.meeting[r.need] if s.is_open_on(day)) for r in revealed}
    services = {service.id: service for found in meeting.values() for service in found}
    judged = {service.id: judge(service, checklist, profile) for service in services.values()}
    is_open = [service for service in services.values() if judged[service.id].fit is not Fit.NO]
    exact = frozenset(s.id for s in is_open if made_for(s, checklist, profile, judged[s.id]))
    factors = {s.id: factor(s, profile, judged[s.id], exact=s.id in exact) for s in is_open}
    passed = _passed(checklist, responses)
    later = frozenset(s.id for s in is_open if s.before in passed)
    return Firm(profile, meeting, judged, factors, exact, later)


def _passed(checklist: Checklist, responses: Responses) -> tuple[Moment, ...]:
    """The moments that the deal at hand has come past."""
    moments = tuple(Moment)
    told = [o.passed for question in checklist.questions for o in chosen(question, responses) if o.passed]
    return moments[: max((moments.index(moment) + 1 for moment in told), default=0)]


def candidates(edition: Edition, needs: tuple[Revealed, ...], firm: Firm) -> list[Candidate]:
    """The open services for the needs, most points first, else in the edition's order."""
    points: dict[str, dict[str, int]] = {}
    for revealed in needs:
        for place, service in enumerate(firm.is_open(revealed.need)):
            share = PLACES[min(place, len(PLACES) - 1)]
            points.setdefault(service.id, {})[revealed.need] = revealed.weight * share
    found = []
    for service in edition.services:
        if service.id in points:
            by_need = dict(sorted(points[service.id].items(), key=lambda item: -item[1]))
            total = (STRONGEST - 1) * max(by_need.values()) + sum(by_need.values())
            moved = firm.factors[service.id]
            own = {need: gained * moved for need, gained in by_need.items()}
            found.append(Candidate(service.id, total * moved, own, part=(service.part_of or "") in points))
    return sorted(found, key=lambda candidate: -candidate.points)


def claims(edition: Edition, needs: tuple[Revealed, ...]) -> list[Claim]:
    """The strong needs, in their order, with what their places hang on."""
    door = edition.site.door_actor
    return [
        Claim(r.need, own.topic, reserved=own.first_door != door, certain=not r.guessed, request=r.request)
        for r in needs
        if r.strong and (own := edition.need[r.need])
    ]


def _recommended(edition: Edition, needs: tuple[Revealed, ...], firm: Firm) -> tuple[Recommendation, ...]:
    """The first ones, those that help now before those for the next deal, then the others, tools last.

    Each group by the points for the needs they stand for.
    """
    ranked = candidates(edition, needs, firm)
    topics = {r.need: edition.need[r.need].topic for r in needs}
    first = first_places(ranked, claims(edition, needs), topics, edition.checklist.order)
    urgent = {r.need for r in needs if r.event}
    stands = {candidate.service: first.get(candidate.service, candidate.main_need) for candidate in ranked}

    def key(candidate: Candidate) -> tuple[bool, bool, bool, bool, int]:
        need = stands[candidate.service]
        mine = candidate.service in first
        later = mine and candidate.service in firm.later
        return not mine, candidate.part, later, not mine or need not in urgent, -candidate.by_need[need]

    reasons = {revealed.need: revealed for revealed in needs}
    ordered = sorted(ranked, key=key)
    return tuple(_told(edition.service[c.service], c, stands[c.service], reasons, firm) for c in ordered)


def _told(
    service: Service, candidate: Candidate, stands: str, reasons: Mapping[str, Revealed], firm: Firm
) -> Recommendation:
    meets = tuple(dict.fromkeys((stands, *candidate.by_need)))
    judged = firm.judged[service.id]
    because = [answer for need in meets for answer in reasons[need].because]
    because += stating(service, firm.profile, judged.met)
    elsewhere = other_stage(service, firm.profile) and service.id not in firm.exact
    doubtful = elsewhere or all(reasons[need].guessed for need in meets)
    return Recommendation(
        service=service.id,
        fit=Fit.ASK if doubtful else judged.fit,
        points=candidate.points,
        needs=meets,
        because=tuple(dict.fromkeys(because)),
        unsure=judged.unsure,
        asked=any(reasons[need].strong and not reasons[need].guessed for need in meets),
        later=service.id in firm.later,
        part_of=service.part_of or "" if candidate.part else "",
    )


def _starts(edition: Edition, firm: Firm, exits: tuple[Exit, ...], day: date) -> tuple[Recommendation, ...]:
    """The general starts for whoever has answered too little to be told of anything else; none at a wrong door."""
    if any(leaving.instead for leaving in exits):
        return ()
    order = edition.checklist.order
    found = []
    for name in order.starts:
        service = edition.service.get(name)
        if service is None or not service.is_open_on(day):
            continue
        judged = judge(service, edition.checklist, firm.profile)
        if judged.fit is not Fit.NO:
            fit = Fit.ASK if other_stage(service, firm.profile) else judged.fit
            found.append(Recommendation(name, fit, 0, (), (), judged.unsure, asked=False, later=False, part_of=""))
    return tuple(found[: order.general])


def _near_misses(edition: Edition, needs: tuple[Revealed, ...], firm: Firm) -> tuple[NearMiss, ...]:
    """Services for needs known to be there that are closed only by what the firm can come to meet, heaviest need first.

    Where it is unsure whether the firm is of the right sort, changing what fails might not help: nothing is promised.
    """
    fixed = {fact.id for fact in edition.checklist.facts if fact.changes is Changeability.FIXED}
    found: dict[str, NearMiss] = {}
    for revealed in needs:
        for service in firm.meeting[revealed.need]:
            judgement = firm.judged[service.id]
            certain = not revealed.guessed and not fixed.intersection(judgement.unsure)
            if certain and service.id not in found:
                opens = openings(service, edition.checklist, firm.profile, judgement.failing)
                if opens:
                    found[service.id] = NearMiss(service.id, opens)
    return tuple(found.values())


def exits_of(checklist: Checklist, responses: Responses) -> tuple[Exit, ...]:
    """The wrong doors that these answers point out, in the order they were asked."""
    texts = {leaving.id: leaving for leaving in checklist.exits}
    led = [o.leads_to for question in checklist.questions for o in chosen(question, responses) if o.leads_to]
    return tuple(texts[name] for name in dict.fromkeys(led))
