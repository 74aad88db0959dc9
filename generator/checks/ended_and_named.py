"""ended-and-named: a service has ended, and guides, needs or test firms still lead there."""

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.support.text_links import links
from generator.diagnostics import Diagnostic, Location, warning
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.service import State

CODE = "ended-and-named"

MOST = 5
"""How many places are named in one message."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Services that have ended, at their state, with the places that lead to them."""
    ended = {service.id: service for service in edition.services if service.state is State.ENDED}
    leading: dict[str, list[Location]] = defaultdict(list)
    for service_id, at in _ways(edition):
        if service_id in ended:
            leading[service_id].append(at)
    for service_id, places in leading.items():
        named = ", ".join(f"{at.file}:{at.line}" for at in places[:MOST])
        yield warning(ended[service_id].at("state"), CODE, value=service_id, count=str(len(places)), named=named)


def _ways(edition: Edition) -> Iterator[tuple[str, Location]]:
    """Every place that leads a firm to a service. To be cited as a source is no such place."""
    for guide in edition.guides:
        yield from ((service, guide.at("services", i)) for i, service in enumerate(guide.services))
    texts: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    for text in texts:
        yield from ((link.target, link.at) for link in links(text) if link.scheme == "service")
    for need in edition.needs:
        yield from ((step.service, step.at("service")) for step in need.steps if step.service)
    for service in edition.services:
        yield from ((other, service.at("instead", i)) for i, other in enumerate(service.instead))
    for persona in edition.personas:
        yield from ((expected.service, expected.at("service")) for expected in persona.must)
        yield from ((service, persona.at("should", i)) for i, service in enumerate(persona.should))
