"""The indicators that can be computed of an edition's records: how many, of how many. Counts, no judgement."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.contacts import coverage
from generator.contacts.coverage import Reach
from generator.model.edition import Edition
from generator.model.indicators import SupplyMeasure
from generator.model.provenance import Verified
from generator.model.service import Service, State
from generator.model.trust import Trust, grade
from generator.overview.roles import roles


class MeasureValue(NamedTuple):
    """A measure's value."""

    number: int
    of: int


def value(edition: Edition, measure: SupplyMeasure, today: date) -> MeasureValue:
    """What a measure comes to for an edition on a day."""
    return _MEASURES[measure](edition, today)


def _needs_met(edition: Edition, _today: date) -> MeasureValue:
    return _count(bool(edition.meeting[need.id]) for need in edition.needs)


def _doors_reached(edition: Edition, _today: date) -> MeasureValue:
    return _count(door.has_handle for door in coverage.first_doors(edition))


def _counties_reached(edition: Edition, _today: date) -> MeasureValue:
    return _count(county.reach is Reach.OWN for county in coverage.counties(edition))


def _roles_said(edition: Edition, _today: date) -> MeasureValue:
    return _count(any(role.first_for for role in roles(region)) for region in edition.regions)


def _vouchers_known(edition: Edition, _today: date) -> MeasureValue:
    return _count(bool(edition.current(region.vouchers)) for region in edition.regions)


def _read_in_source(edition: Edition, _today: date) -> MeasureValue:
    return _count(service.provenance.verified is Verified.YES for service in _open(edition))


def _own_word(edition: Edition, _today: date) -> MeasureValue:
    return _count(service_grade(edition, service) in (Trust.OWN, Trust.CONFIRMED) for service in _open(edition))


def _reviewed_in_time(edition: Edition, today: date) -> MeasureValue:
    vouchers = (voucher for region in edition.regions for voucher in edition.current(region.vouchers))
    months = edition.vocabulary.review_in
    due = (record.review_due(months) for record in (*edition.actors, *_open(edition), *vouchers))
    return _count(day > today for day in due if day)


def service_grade(edition: Edition, service: Service) -> Trust:
    """How far a service's own record can be trusted."""
    return grade(service.provenance, edition.publishers.of(service.provenance.source), service.actor)


_MEASURES: Mapping[SupplyMeasure, Callable[[Edition, date], MeasureValue]] = {
    SupplyMeasure.NEEDS_MET: _needs_met,
    SupplyMeasure.DOORS_REACHED: _doors_reached,
    SupplyMeasure.COUNTIES_REACHED: _counties_reached,
    SupplyMeasure.ROLES_SAID: _roles_said,
    SupplyMeasure.VOUCHERS_KNOWN: _vouchers_known,
    SupplyMeasure.READ_IN_SOURCE: _read_in_source,
    SupplyMeasure.OWN_WORD: _own_word,
    SupplyMeasure.REVIEWED_IN_TIME: _reviewed_in_time,
}


def _open(edition: Edition) -> list[Service]:
    return [service for service in edition.services if service.state is not State.ENDED]


def _count(truths: Iterable[bool]) -> MeasureValue:
    said = list(truths)
    return MeasureValue(sum(said), len(said))
