"""A result for those who read it outside the site: as values for tools, and as text for a terminal.

The words of the text come from a mapping the caller gives, since the core knows no language.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.assessment.prose import opens_when
from generator.assessment.recommend import NearMiss, Recommendation, Result
from generator.model.edition import Edition
from generator.model.record import text_in

WORDS = ("door", "needs", "then", "first", "more", "near", "fits", "ask", "because", "none")
"""The words the text needs from its caller, by key."""


def as_json(result: Result, edition: Edition, language: str) -> dict[str, Any]:
    """The result as JSON-ready values, in rank order."""
    return {
        "first_door": result.first_door,
        "county_door": result.county_door,
        "door": {"why": result.door.why.value, "after": list(result.door.after)},
        "recommendations": [
            {
                "service": r.service,
                "fit": r.fit.value,
                "because": [list(given) for given in r.because],
                "when": "later" if r.later else "now",
                "part_of": r.part_of or None,
                "asked": r.asked,
            }
            for r in result.recommendations
        ],
        "near_misses": [
            {"service": near.service, "opens_when": opens_when(near.opens, edition.checklist, language)}
            for near in result.near_misses
        ],
        "needs": [revealed.need for revealed in result.needs],
        "closed": [revealed.need for revealed in result.closed],
        "exits": list(result.exits),
    }


def as_text(result: Result, edition: Edition, language: str, words: Mapping[str, str]) -> str:
    """The result as text for a terminal, in one language. `words` has a text for each of `WORDS`."""
    return "\n".join(_lines(result, edition, language, words)) + "\n"


def _lines(result: Result, edition: Edition, language: str, words: Mapping[str, str]) -> Iterator[str]:
    exits = {leaving.id: leaving for leaving in edition.checklist.exits}
    yield from (text_in(exits[name].text, language) for name in result.exits)
    yield f"{words['door']}: {_actor(edition, result.first_door, language)}"
    yield from ("", f"{words['needs']}:")
    for revealed in result.needs:
        order = [_actor(edition, actor, language) for actor in result.hand_over[revealed.need]]
        doors = f" {words['then']} ".join(order[:2])
        yield f"  - {text_in(edition.need[revealed.need].name, language)} ({revealed.weight}): {doors}"
    if not result.recommendations:
        yield from ("", words["none"])
    first = edition.checklist.order.first
    for title, part in (("first", result.recommendations[:first]), ("more", result.recommendations[first:])):
        if part:
            yield from ("", f"{words[title]}:")
        for place, recommendation in enumerate(part, 1 if title == "first" else first + 1):
            yield from _recommendation(place, recommendation, edition, language, words)
    if result.near_misses:
        yield from ("", f"{words['near']}:")
    yield from (_near_miss(near, edition, language) for near in result.near_misses)


def _recommendation(
    place: int, recommendation: Recommendation, edition: Edition, language: str, words: Mapping[str, str]
) -> Iterator[str]:
    service = edition.service[recommendation.service]
    fit = words[recommendation.fit.value]
    yield f"  {place}. {text_in(service.name, language)}, {_actor(edition, service.turn_to, language)} [{fit}]"
    answers = "; ".join(_answer(edition, question, answer, language) for question, answer in recommendation.because[:3])
    yield f"     {words['because']}: {answers}"


def _answer(edition: Edition, question: str, answer: str, language: str) -> str:
    option = next(o for o in edition.question[question].options if o.id == answer)
    return f"”{text_in(option.text, language)}”"


def _near_miss(near: NearMiss, edition: Edition, language: str) -> str:
    name = text_in(edition.service[near.service].name, language)
    return f"  - {name}: {opens_when(near.opens, edition.checklist, language)}"


def _actor(edition: Edition, actor: str, language: str) -> str:
    return text_in(edition.actor[actor].name, language, actor)
