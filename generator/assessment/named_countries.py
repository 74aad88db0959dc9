"""Countries a firm may name: the answers each gives, and what must be known of it.

Groups that do not hold on the edition's day are left out, and countries that then give no answer.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.model.countries import CountryGroup, Destination
from generator.model.edition import Edition
from generator.model.record import text_in


class Named(NamedTuple):
    """A country, and the groups it is in on the edition's day."""

    country: Destination
    groups: tuple[CountryGroup, ...]

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers that naming it gives, each once."""
        return tuple(dict.fromkeys(group.answer for group in self.groups if group.answer is not None))


class Grouped(NamedTuple):
    """A group that holds on the edition's day, and its countries in the authors' order."""

    group: CountryGroup
    countries: tuple[Destination, ...]


def grouped(edition: Edition) -> Iterator[Grouped]:
    """The groups, in the authors' order; those without a country are left out."""
    if edition.countries is None:
        return
    for group in edition.current(edition.countries.groups):
        own = tuple(one for one in edition.countries.countries if group.id in one.groups)
        if own:
            yield Grouped(group, own)


def named(edition: Edition) -> Iterator[Named]:
    """The countries of which a group gives an answer, in the authors' order."""
    if edition.countries is None:
        return
    groups = {group.id: group for group in edition.current(edition.countries.groups)}
    for country in edition.countries.countries:
        found = Named(country, tuple(groups[name] for name in country.groups if name in groups))
        if found.answers:
            yield found


def browser_countries(edition: Edition, language: str) -> dict[str, Any]:
    """What the browser needs of them, JSON-ready; empty when there are none."""
    if edition.countries is None:
        return {}
    return {
        "question": edition.countries.question,
        "groups": {
            group.id: {
                key: value
                for key, value in (
                    ("name", text_in(group.name, language)),
                    ("answer", group.answer),
                    ("warning", text_in(group.warning, language)),
                    ("need", group.need),
                )
                if value
            }
            for group in edition.current(edition.countries.groups)
        },
        "all": {
            one.country.code: [
                text_in(one.country.name, language),
                [group.id for group in one.groups],
                *one.country.also.get(language, ()),
            ]
            for one in named(edition)
        },
    }
