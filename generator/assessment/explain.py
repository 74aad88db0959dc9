"""Why each service has its place in one firm's result: for editors, who see what an answer or a rank does."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.assessment.eligibility import Fit
from generator.assessment.handover import door_by_answer
from generator.assessment.places import Candidate, first_places
from generator.assessment.ranking import FACTORS, PLACES, other_stage, preferred
from generator.assessment.recommend import Firm, Result, candidates, claims, firm_of
from generator.model.edition import Edition
from generator.model.record import text_in

WORDS = ("door_why", "weight", "points", "reserved", "next", "after", "tool", "start", "strong", "guess", "door_when")
"""The words the text needs from its caller, by key; those of the factors and of the door's reasons besides."""


def as_explanation(result: Result, edition: Edition, day: date, language: str, words: Mapping[str, str]) -> str:
    """The needs, the door and every service, each with what its place hangs on. `words` are the terminal's own."""
    return "\n".join(_lines(result, edition, day, language, words)) + "\n"


def _lines(result: Result, edition: Edition, day: date, language: str, words: Mapping[str, str]) -> Iterator[str]:
    firm = firm_of(edition, result.responses, result.needs, day)
    ranked = {candidate.service: candidate for candidate in candidates(edition, result.needs, firm)}
    topics = {r.need: edition.need[r.need].topic for r in result.needs}
    every = claims(edition, result.needs)
    own = [claim.need for claim in every if claim.reserved]
    first = first_places(list(ranked.values()), every, topics, edition.checklist.order)
    actor = text_in(edition.actor[result.first_door].name, language, result.first_door)
    yield words["door_why"].format(actor=actor, why=words[f"door-{result.door.why.value}"])
    for revealed in result.needs:
        marks = [words[mark] for mark, holds in (("strong", revealed.strong), ("guess", revealed.guessed)) if holds]
        yield f"  {revealed.need}: {' '.join([str(revealed.weight), *marks])}"
        if other := door_by_answer(edition.need[revealed.need], result.responses):
            yield "    " + words["door_when"].format(actor=other.actor, text=text_in(other.text, language))
    last = min((ranked[service].points for service in first), default=0)
    loser = next((service for service in first if ranked[service].points == last), "")
    for place, recommendation in enumerate(result.recommendations, 1):
        yield f"{place}. {recommendation.service} ({recommendation.points})"
        candidate = ranked.get(recommendation.service)
        if candidate is None:
            yield f"   {words['start']}"
            continue
        yield from _arithmetic(candidate, result, edition, firm, words)
        yield f"   {_reason(candidate, edition, first, own, loser, words)}"


def _arithmetic(
    candidate: Candidate, result: Result, edition: Edition, firm: Firm, words: Mapping[str, str]
) -> Iterator[str]:
    service = edition.service[candidate.service]
    weights = {revealed.need: revealed.weight for revealed in result.needs}
    for need in candidate.by_need:
        place = [s.id for s in firm.is_open(need)].index(service.id)
        share = PLACES[min(place, len(PLACES) - 1)]
        yield "   " + words["weight"].format(need=need, weight=weights[need], place=place + 1, share=share)
    judged = firm.judged[service.id]
    exact = service.id in firm.exact
    moved = ["ask"] if judged.fit is Fit.ASK else []
    moved += ["exact"] if exact else []
    moved += ["other-stage"] if other_stage(service, firm.profile) and not exact else []
    moved += ["preferred"] if preferred(service, firm.profile) else []
    told = [f"{words[f'factor-{name}']} {FACTORS[name] / 10:g}" for name in moved]
    if told:
        yield f"   {', '.join(told)}"


def _reason(
    candidate: Candidate,
    edition: Edition,
    first: Mapping[str, str],
    own: list[str],
    loser: str,
    words: Mapping[str, str],
) -> str:
    if candidate.part:
        return words["tool"].format(service=edition.service[candidate.service].part_of)
    need = first.get(candidate.service)
    if need is None:
        return words["after"].format(service=loser)
    return words["reserved"].format(need=need) if need in own else words["next"]
