"""country-without-answer, group-without-source: naming a country answers the question, by a list one can look up."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition

CODES = ("country-without-answer", "group-without-source")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Countries of which no group gives an answer, and groups that do not say where they are listed."""
    if edition.countries is None:
        return
    groups = {group.id: group for group in edition.countries.groups}
    for group in groups.values():
        if group.provenance.source is None:
            yield error(group.at("provenance"), "group-without-source", value=group.id)
    for country in edition.countries.countries:
        known = [groups[name] for name in country.groups if name in groups]
        if len(known) == len(country.groups) and all(group.answer is None for group in known):
            yield error(country.at("groups"), "country-without-answer", value=country.code)
