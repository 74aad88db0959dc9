"""The design, shown with the guide's own records: roles of colours, type, and every component with its states."""

from collections.abc import Iterator

from generator.model.service import State
from generator.pages.maker import Maker
from generator.pages.page import Page

COLOURS = ("paper", "card", "soft", "glow", "ink", "quiet", "brand", "on-brand", "light", "on-light", "ok", "warn")
"""Roles of colours that the style sheet names, each a class `role-…`."""

BESIDE = {"on-brand": "brand", "on-light": "light"}
"""Roles that mean nothing but on another."""


def pages(maker: Maker) -> Iterator[Page]:
    """One page below the page about the site."""
    edition, words = maker.edition, maker.ui["design"]
    shown = [s for s in edition.services if not edition.counties_of(s) and s.meets and s.state is not State.ENDED]
    doors = [a for a in edition.actors if a.website]
    if not shown or not doors:
        return
    yield maker.page(
        "about",
        "design",
        title=words["title"],
        description=words["lead"],
        template="design",
        crumbs=(maker.crumb("home"), maker.crumb("about")),
        colours=COLOURS,
        beside=BESIDE,
        actor=doors[0],
        doors=doors[:3],
        service=shown[0],
        kinds=_kinds(maker)[:3],
        need=edition.need[next(iter(shown[0].meets))],
    )


def _kinds(maker: Maker) -> list[tuple[str, int]]:
    """Kinds of services with how many the nation has: what filters are made of, the same in every edition."""
    edition = maker.edition.laid_on or maker.edition
    found = [(kind.id, edition.filed.get(f"service_kinds/{kind.id}", ())) for kind in edition.vocabulary.service_kinds]
    return [(kind, sum(1 for s in services if not edition.counties_of(s))) for kind, services in found if services]
