"""duplicate-id: two records of one kind have the same id, so one of them would vanish."""

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Location, error
from generator.model.edition import Edition
from generator.model.record import Record

CODE = "duplicate-id"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Ids that stand for more than one record; the first place is named."""
    checklist = edition.checklist
    groups: list[Sequence[Record]] = [edition.actors, edition.services, edition.terms, edition.events, edition.personas]
    groups += [
        edition.images,
        checklist.needs,
        checklist.situations,
        checklist.facts,
        checklist.exits,
        checklist.questions,
    ]
    groups += [q.options for q in checklist.questions]
    groups += [f.values for f in checklist.facts]
    groups += [v for v in vars(edition.vocabulary).values() if isinstance(v, tuple)]
    if edition.countries is not None:
        groups.append(edition.countries.groups)
    groups.append(edition.lessons)
    if edition.indicators is not None:
        told = edition.indicators
        groups += [told.chain, told.indicators, told.findings, told.tally.done, told.tally.outcomes]
    for group in groups:
        yield from _doubles((str(getattr(record, "id", "")), record.at("id")) for record in group)
    countries = edition.countries.countries if edition.countries else ()
    yield from _doubles((country.code, country.at("code")) for country in countries)
    yield from _doubles((region.code, region.at("code")) for region in edition.regions)


def _doubles(named: Iterator[tuple[str, Location]]) -> Iterator[Diagnostic]:
    first: dict[str, Location] = {}
    for name, at in named:
        if name in first:
            yield error(at, CODE, value=name, first=str(first[name]))
        else:
            first[name] = at
