"""verified-without-source, website-without-address, figure-without-source: what is told must say where it was read.

A price or a limit is what firms act on, so it needs an address even where the rest was written from memory.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition
from generator.model.provenance import Provenance, Verified
from generator.model.record import Texts
from generator.model.service import Service

CODES = ("verified-without-source", "website-without-address", "figure-without-source")

_DIGIT = re.compile(r"\d")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Records that say they were read and not where, and figures without an address."""
    for record in edition.every_record:
        if isinstance(record, Provenance) and record.verified is Verified.YES and record.source is None:
            yield error(record.at("verified"), "verified-without-source")
    for actor in edition.actors:
        if actor.website is None and actor.website_verified is not Verified.UNKNOWN:
            yield error(actor.at("website_verified"), "website-without-address", value=actor.website_verified.value)
    for service in edition.services:
        yield from _figures(service)


def _figures(service: Service) -> Iterator[Diagnostic]:
    limits, sources = service.limits, service.field_provenance
    of_cost, of_limits = sources.get("cost", service.provenance), sources.get("limits", service.provenance)
    if of_cost.source is None and _has_figure(service.cost):
        yield error(service.at("cost"), "figure-without-source", field="cost", value=service.id)
    for field, texts in (("size", limits.size), ("geography", limits.geography)):
        if of_limits.source is None and _has_figure(texts):
            yield error(limits.at(field), "figure-without-source", field=field, value=service.id)


def _has_figure(texts: Texts | None) -> bool:
    return any(_DIGIT.search(text) for text in (texts or {}).values())
