"""Actors that stand for one in every county, and whom a county puts in their place."""

from dataclasses import replace
from functools import cache

from generator.contacts.stand_ins import resolve, stand_ins, unresolved
from generator.model.edition import Edition
from generator.model.region import Region
from tests.diagnosing import edition_of, small_texts

READ = {"read": "2026-11-29", "verified": "yes"}
OFFICE_LINE = {"kind": "phone", "value": "08-465 004 10", "provenance": READ}
SWITCHBOARD = {"kind": "phone", "value": "08-465 004 11", "switchboard": True, "provenance": READ}
DESK = {"kind": "email", "value": "dorren@skane.se", "provenance": READ}
KINDS = ("office", "region", "chamber", "door", "abroad")


@cache
def edition() -> Edition:
    """The small project with an actor for each kind of stand-in."""
    small, _ = edition_of(small_texts())
    assert small is not None
    alfa, beta = small.actors
    named = [alfa.model_copy(update={"id": kind, "stands_for": kind, "name": {"sv": kind}}) for kind in KINDS]
    actors = tuple(type(alfa).model_validate({**dict(actor), "provenance": alfa.provenance}) for actor in named)
    return replace(small, actors=(alfa, beta, *actors))


def in_county(**fields: object) -> Edition:
    one = edition()
    region = one.regions[0]
    changed = Region.model_validate({**dict(region), **fields})
    return replace(one, regions=(changed,))


CODE = edition().regions[0].code


def test_every_kind_is_resolved_by_what_the_county_says():
    there = in_county(
        chamber="beta",
        offices=[
            {"actor": "office", "name": {"sv": "Kontoret i Malmö"}, "contacts": [OFFICE_LINE], "provenance": READ},
            {"actor": "region", "contacts": [SWITCHBOARD], "provenance": READ},
        ],
    )
    office = resolve(there, "office", CODE)
    assert (office.name, [c.value for c in office.contacts]) == ({"sv": "Kontoret i Malmö"}, ["08-465 004 10"])
    region = resolve(there, "region", CODE)
    assert (region.name, region.website) == (there.regions[0].name, there.regions[0].website)
    assert [c.value for c in region.contacts] == ["08-465 004 11"]
    chamber = resolve(there, "chamber", CODE)
    assert (chamber.actor, chamber.name) == ("beta", there.actor["beta"].name)
    assert all(not one.is_generic for one in (office, region, chamber))


def test_the_door_has_its_own_ways_then_its_hosts_then_the_authoritys():
    there = in_county(
        door={"name": {"sv": "Dörren"}, "host": "office", "contacts": [DESK]},
        offices=[
            {"actor": "region", "contacts": [SWITCHBOARD], "provenance": READ},
            {"actor": "office", "contacts": [OFFICE_LINE], "provenance": READ},
        ],
    )
    door = resolve(there, "door", CODE)
    assert door.name == {"sv": "Dörren"}
    assert [c.value for c in door.contacts] == ["dorren@skane.se", "08-465 004 10", "08-465 004 11"]


def test_where_the_county_is_unknown_or_has_none_the_generic_one_is_given():
    there = in_county(chamber=None, offices=[])
    assert resolve(there, "office", CODE).is_generic
    assert resolve(there, "chamber", CODE).is_generic
    for kind in KINDS:
        assert resolve(there, kind).is_generic
        assert resolve(there, kind, "99").is_generic
    assert not resolve(there, "alfa", CODE).county, "an actor that stands for nobody is itself everywhere"


def test_an_association_is_no_door_to_those_it_is_made_of():
    assert resolve(edition(), "region").website is None
    assert resolve(edition(), "door").website is None


def test_what_a_county_cannot_resolve_is_listed_and_what_is_abroad_is_not_asked_of_it():
    there = in_county(chamber=None, offices=[])
    assert unresolved(there) == {"office": (CODE,), "region": (), "chamber": (CODE,), "door": ()}
    assert "abroad" not in {actor.id for actor in stand_ins(there)}


def test_where_a_part_of_the_county_has_another_chamber_both_are_told():
    there = in_county(chamber="beta", more_chambers=["alfa"])
    assert resolve(there, "chamber", CODE).also == ("alfa",)
