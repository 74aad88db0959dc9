"""Indicators are counts that anybody can compute anew from the records."""

from datetime import timedelta

import pytest

from generator.model.edition import Edition
from generator.model.indicators import Reporter, SupplyMeasure
from generator.model.provenance import Verified
from generator.model.service import State
from generator.overview import measures, roles, standing
from tests.overview.conftest import DAY


@pytest.mark.parametrize("measure", SupplyMeasure)
def test_every_measure_counts_some_of_all(nation: Edition, measure: SupplyMeasure):
    value = measures.value(nation, measure, DAY)
    assert 0 <= value.number <= value.of
    assert value.of > 0


def test_every_measure_is_told_as_an_indicator(nation: Edition):
    assert nation.indicators is not None
    computed = [one for one in nation.indicators.indicators if one.reporter is Reporter.BUILD]
    assert sorted(str(one.measure) for one in computed) == sorted(SupplyMeasure)
    assert all(one.measure is None for one in nation.indicators.indicators if one not in computed)


def test_services_read_in_the_source_are_those_that_say_so(nation: Edition):
    offered = [service for service in nation.services if service.state is not State.ENDED]
    read = [service for service in offered if service.provenance.verified is Verified.YES]
    assert measures.value(nation, SupplyMeasure.READ_IN_SOURCE, DAY) == (len(read), len(offered))


def test_records_grow_old_by_themselves(nation: Edition):
    later = measures.value(nation, SupplyMeasure.REVIEWED_IN_TIME, DAY + timedelta(days=3650))
    assert later.number == 0
    assert later.of == measures.value(nation, SupplyMeasure.REVIEWED_IN_TIME, DAY).of


def test_nobody_takes_over_twice_or_in_a_county_that_is_not_theirs(nation: Edition):
    for region in nation.regions:
        for need in nation.needs:
            order = list(roles.order(nation, need, region))
            assert len(order) == len({actor.id for actor in order})
            assert all(not actor.counties or region.code in actor.counties for actor in order)
            assert order


def test_a_standing_counts_every_source_once(nation: Edition):
    for one in standing.actors(nation, DAY):
        actor = nation.actor[one.id]
        services = [s for s in nation.offered[one.id] if s.state is not State.ENDED]
        assert one.total == 1 + len(services) + len(actor.contacts)
    assert len(list(standing.counties(nation, DAY))) == len(nation.regions)


def test_changes_of_the_last_90_days_are_counted_and_older_ones_are_not(nation: Edition):
    assert nation.changes
    day = max(change.day for change in nation.changes)
    assert sum(one.changed for one in standing.actors(nation, day)) > 0
    assert sum(one.changed for one in standing.actors(nation, day + timedelta(days=standing.DAYS))) == 0


def test_what_was_not_read_is_asked_of_its_actor_and_of_nobody_else(nation: Edition):
    asked = {record.id for _, records in standing.unread(nation) for record in records}
    offered = [service for service in nation.services if service.state is not State.ENDED]
    unread = {one.id for one in (*nation.actors, *offered) if one.provenance.verified is not Verified.YES}
    assert asked == unread
