"""What people type leads right: shares over many queries, and each mechanism by itself."""

import pytest

from generator.model.edition import Edition
from tests.search.conftest import Ask, cases, records

QUERIES = cases("queries.yaml")


def ranks(ask: Ask, language: str) -> dict[str, int]:
    """Query → rank of the first right hit, 0 for none among ten."""
    found = ask("search", language, [case["query"] for case in QUERIES[language]])
    return {
        case["query"]: next((i for i, hit in enumerate(records(hits), 1) if hit in case["to"]), 0)
        for case, hits in zip(QUERIES[language], found, strict=True)
    }


def test_queries_lead_right(ask: Ask):
    """A larger share is better; a lower one means that a mechanism broke."""
    all_ranks = {**ranks(ask, "sv"), **{f"en {q}": rank for q, rank in ranks(ask, "en").items()}}
    wrong = {query: rank for query, rank in all_ranks.items() if rank != 1}
    assert 1 - len(wrong) / len(all_ranks) >= 0.88, wrong
    assert 1 - sum(not 1 <= rank <= 3 for rank in all_ranks.values()) / len(all_ranks) >= 0.95, wrong


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("EKN", "actor/ekn"),
        ("exportkreditnamnden", "actor/ekn"),
        ("remburserna", "term/remburs"),
        ("handels kammare varmland", "actor/handelskammaren-varmland"),
        ("tilväxtverket", "actor/tillvaxtverket"),
        ("proforma faktura", "term/proformafaktura"),
        ("ata-karnet", "service/hk-ata-carnet"),
        ("tullverkets", "actor/tullverket"),
    ],
)
def test_spellings_of_a_name_find_it_first(query: str, first: str, ask: Ask):
    assert records(ask("search", "sv", [query])[0])[0] == first


def test_a_foreign_country_changes_little(ask: Ask):
    assert ask("search", "sv", ["remburs norge"])[0][0] == ask("search", "sv", ["remburs"])[0][0]


@pytest.mark.parametrize("place", ["Halland", "Varberg", "hallands län", "varbergs"])
def test_a_place_brings_its_county(place: str, ask: Ask):
    assert "region/halland" in records(ask("search", "sv", [f"exporthjälp {place}"])[0])[:3]


def test_a_common_word_is_no_place(ask: Ask):
    """Vara is also a municipality."""
    assert "region/vastra-gotaland" not in records(ask("search", "sv", ["skicka en vara"])[0])[:5]


def test_short_words_are_never_guessed_at(ask: Ask):
    assert ask("search", "sv", ["ekx"]) != ask("search", "sv", ["ekn"])
    assert "actor/ekn" not in records(ask("search", "sv", ["ekx"])[0])


def test_the_last_word_may_be_unfinished_while_typing(ask: Ask):
    assert "term/ursprungscertifikat" in records(ask("typing", "sv", "ursprungscert"))[:3]
    assert ask("typing", "sv", "zz") == []


def test_an_ended_thing_is_still_found(ask: Ask, nation: Edition):
    ended = [service for service in nation.services if service.state.value == "ended"]
    assert ended
    for service in ended:
        assert f"service/{service.id}" in records(ask("search", "sv", [service.name["sv"]])[0])


def test_a_region_puts_its_own_first_and_offers_nothing_of_others(ask: Ask):
    here = records(ask("search", "sv", ["check"], "halland")[0])
    assert here[0] == "service/check-halland"
    assert not {"service/check-skane", "service/check-gavleborg", "service/check-varmland"} & set(here)


def test_somewhere_to_go_comes_before_the_way_there(ask: Ask):
    hits = records(ask("search", "sv", ["ursprungsintyg"])[0])
    assert hits[0].split("/")[0] in {"service", "term"}
    assert sum(hit.startswith(("need/", "guide/")) for hit in hits[:3]) == 1
