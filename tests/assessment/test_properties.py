"""What holds for every firm, whoever comes: random firms of every edition."""

import random
from collections import Counter
from itertools import product

import pytest

from benchmarks.firms import plausible
from generator.assessment.eligibility import Fit
from generator.assessment.export import browser_data
from generator.assessment.places import several_topics
from generator.assessment.recommend import Recommendation, Result, assess, candidates, claims, firm_of
from generator.model.edition import Edition
from tests.assessment.small import DAY
from tests.assessment.twin import Twin

FIRMS = 600


@pytest.fixture(scope="module")
def results(edition: Edition) -> list[Result]:
    chance = random.Random(16)  # noqa: S311 - any numbers do
    return [assess(edition, plausible(edition, chance), DAY) for _ in range(FIRMS)]


def reserved(result: Result, edition: Edition) -> list[str]:
    """The strong needs that have places of their own."""
    return [claim.need for claim in claims(edition, result.needs) if claim.reserved]


def certain(result: Result) -> set[str]:
    return {r.need for r in result.needs if not r.guessed}


def at_the_right_door(result: Result, edition: Edition) -> bool:
    instead = {leaving.id for leaving in edition.checklist.exits if leaving.instead}
    return instead.isdisjoint(result.exits)


def test_no_firm_at_the_right_door_gets_an_empty_result(results: list[Result], edition: Edition):
    assert [r.responses for r in results if not r.recommendations and at_the_right_door(r, edition)] == []


def test_the_countys_door_is_on_every_result(results: list[Result], edition: Edition):
    assert {r.county_door for r in results} == {edition.site.door_actor}


def test_the_first_door_is_the_countys_a_wrong_doors_or_that_of_a_need_somebody_can_help_with(
    results: list[Result], edition: Edition
):
    exits = {leaving.id: leaving.actors for leaving in edition.checklist.exits}
    for result in results:
        doors = {result.county_door, *(actor for name in result.exits for actor in exits[name])}
        doors |= {actor for r in result.needs for actor in result.hand_over[r.need]}
        assert {result.first_door, *result.door.after} <= doors, result.responses


def test_nobody_is_handed_over_to_an_actor_whose_every_service_is_closed(results: list[Result], edition: Edition):
    for result in results:
        useful = {r.service for r in result.recommendations}
        for need, order in result.hand_over.items():
            offering = {s.turn_to for s in edition.meeting[need]}
            helps = {s.turn_to for s in edition.meeting[need] if s.id in useful}
            assert not set(order) & (offering - helps), (need, result.responses)


def whole(result: Result) -> list[Recommendation]:
    return [r for r in result.recommendations if not r.part_of]


def test_no_topic_has_more_than_two_of_five_while_another_with_room_has_anything_to_offer(
    results: list[Result], edition: Edition
):
    """But for strong needs that the firm has said itself: each has its own best."""
    order = edition.checklist.order
    topic = {need.id: need.topic for need in edition.needs}
    limited = 0
    for result in results:
        strong = reserved(result, edition)
        if not several_topics(claims(edition, result.needs)):
            continue
        first, rest = whole(result)[: order.first], whole(result)[order.first :]
        counted = Counter(topic[r.needs[0]] for r in first)
        may = {r.service: [r.needs[0], *(need for need in r.needs if need in strong)] for r in rest}
        passed_over = [name for name, needs in may.items() if min(counted[topic[n]] for n in needs) < order.alike]
        for name, count in counted.items():
            stands = [r.needs[0] for r in first if topic[r.needs[0]] == name]
            own = len(set(stands)) == count and certain(result).issuperset(stands)
            assert count <= order.alike or own or not passed_over, (counted, passed_over, result.responses)
        limited += 1
    assert limited > FIRMS // 4


def test_every_strong_need_that_a_firm_says_has_its_own_best_among_the_first(results: list[Result], edition: Edition):
    """Not one that is there for another need and helps a little with this one."""
    compared = 0
    for result in results[:300]:
        needs = reserved(result, edition)
        if len(needs) > edition.checklist.order.first:
            continue
        firm = firm_of(edition, result.responses, result.needs, DAY)
        ranked = [one for one in candidates(edition, result.needs, firm) if not one.part]
        first = {r.service for r in whole(result)[: edition.checklist.order.first]}
        for need in certain(result).intersection(needs):
            own = [one for one in ranked if need in one.by_need]
            if own:
                assert max(own, key=lambda one: one.by_need[need]).service in first, (need, result.responses)
                compared += 1
    assert compared > 150


def test_a_need_that_is_only_described_takes_no_second_place_before_one_that_is_asked_for(
    results: list[Result], edition: Edition
):
    """What a firm asks help with has two places, as far as its topic has room, before a weak need has any."""
    order = edition.checklist.order
    topic = {need.id: need.topic for need in edition.needs}
    compared = 0
    for result in results:
        first, rest = whole(result)[: order.first], whole(result)[order.first :]
        stands = Counter(r.needs[0] for r in first if r.needs)
        topics = Counter(topic[need] for need in stands.elements())
        strong = {r.need for r in result.needs if r.strong}
        for claim in claims(edition, result.needs):
            wanting = claim.request and claim.reserved and stands[claim.need] < order.alike
            if wanting and topics[claim.topic] < order.alike and any(claim.need in r.needs for r in rest):
                assert set(stands) <= strong, (claim.need, stands, result.responses)
                compared += 1
    assert compared > FIRMS // 20


def test_what_fits_never_stands_after_what_must_be_asked_about_and_comes_later_for_the_same_need(
    results: list[Result], edition: Edition
):
    for result in results:
        place = {r.service: (i, r) for i, r in enumerate(whole(result))}
        for need in result.needs:
            asked_at = len(place)
            for service in reversed(edition.meeting[need.need]):
                at, told = place.get(service.id, (-1, None))
                if told is None or told.needs != (need.need,) or told.later:
                    continue
                assert told.fit is Fit.ASK or at < asked_at, (service.id, result.responses)
                asked_at = min(asked_at, at) if told.fit is Fit.ASK else asked_at


def test_a_tool_never_stands_before_another_service(results: list[Result]):
    for result in results:
        parts = [bool(r.part_of) for r in result.recommendations]
        assert parts == sorted(parts), result.responses


def test_whatever_a_firm_asks_for_is_answered_among_the_first_for_every_seller_and_market(edition: Edition):
    """But for papers of goods, which who sells no goods cannot need."""
    sellers, markets, asks = (edition.question[name].options for name in ("q-saljer", "q-marknad", "q-hjalp"))
    silent = set()
    for seller, market, asked in product(sellers, markets, asks):
        for goods in ("inget", "medicin"):
            given = {"q-arende": ["salja"], "q-lan": ["12"], "q-anstallda": ["e10-49"], "q-vana": ["nagra"]}
            given |= {"q-saljer": [seller.id], "q-marknad": [market.id], "q-hjalp": [asked.id], "d-bransch": [goods]}
            first = whole(assess(edition, given, DAY))[: edition.checklist.order.first]
            if {need for r in first for need in r.needs}.isdisjoint({**asked.reveals, **asked.keeps}):
                silent.add((seller.id, asked.id))
    assert silent == set(product(("tjanster", "digitalt"), ("tull", "ursprung")))


def test_a_wrong_door_shows_no_service_for_those_who_sell(edition: Edition):
    question = edition.questions[0]
    for option in question.options:
        if not option.leads_to:
            continue
        found = assess(edition, {question.id: [option.id]}, DAY)
        for recommendation in found.recommendations:
            requires = edition.service[recommendation.service].eligibility
            direction = requires.requires.get("direction") if requires else None
            assert direction is not None, (option.id, recommendation.service)
        assert found.door.why.value == "wrong-door"


def test_every_regional_edition_keeps_the_promises(regional: dict[str, Edition]):
    for name, edition in regional.items():
        chance = random.Random(name)  # noqa: S311 - any numbers do
        for _ in range(12):
            result = assess(edition, plausible(edition, chance), DAY)
            assert result.recommendations or not at_the_right_door(result, edition), (name, result.responses)
            assert result.county_door == edition.site.door_actor


def test_a_message_says_nothing_that_was_not_ticked_or_named(results: list[Result], edition: Edition, twin: Twin):
    """Its answers are ticks of the firm, word for word; beside them stand only countries that the firm named."""
    script = """({message}, {data, given}) => given.map((one) => message.asked(data, one))"""
    given = [{q: list(a) for q, a in r.responses.items()} for r in results[:300]]
    said = twin.call(script, {"data": browser_data(edition, "sv"), "given": given})
    for responses, answers in zip(given, said, strict=True):
        ticked = {
            (q.text["sv"], o.text["sv"])
            for q in edition.questions
            for o in q.options
            if o.id in responses.get(q.id, ())
        }
        for answer in answers:
            assert any(answer in (text, f"{asked.partition('?')[0]}? {text}") for asked, text in ticked), answer
    whole_text = (
        """({message}, words) => message.messageTo("", ["Moms"], {code: "K", link: "L"}, words, ["Norge"]).text"""
    )
    words = {
        "subject": "",
        "quote": "”{text}”",
        "said": "Svar {answers}. ",
        "where": "Om {countries}. ",
        "message": "{said}{code} {link}",
    }
    assert twin.call(whole_text, words) == "Svar ”Moms”. Om Norge. K L"
