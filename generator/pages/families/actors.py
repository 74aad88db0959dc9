"""Actors: an index by kind, and a page each."""

from collections.abc import Iterator
from functools import partial

from generator.model.actor import Actor
from generator.model.edition import Edition
from generator.model.service import State
from generator.pages.collation import Alphabet
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The index, then every actor."""
    edition, words = maker.edition, maker.ui["actors"]
    yield maker.page(
        "actor",
        template="actors",
        section="actor",
        title=words["title"],
        description=words["lead"],
        crumbs=(maker.crumb("home"),),
        later=partial(_by_kind, maker),
    )
    for actor in edition.actors:
        mission = maker.render.plain(actor.mission)
        yield maker.page(
            "actor",
            actor.id,
            title=maker.render.plain(actor.name),
            description=mission,
            crumbs=(maker.crumb("home"), maker.crumb("actor")),
            modules=present(maker, DOOR),
            actor=actor,
            later=partial(_beside, edition, actor),
        )


def _beside(edition: Edition, actor: Actor) -> dict[str, object]:
    """What stands beside an actor on its page: its services, the needs it is asked about, and who it works with."""
    services = edition.offered[actor.id]
    needs = [n for n in edition.needs if actor.id in (n.first_door, *n.then)]
    return {
        "services": [s for s in services if s.state is not State.ENDED and not edition.counties_of(s)],
        "ended": [s for s in services if s.state is State.ENDED],
        "orders": [(n, [edition.actor[a] for a in (n.first_door, *n.then)]) for n in needs],
        "partners": [edition.actor[a] for a in actor.works_with],
    }


def _by_kind(maker: PageBuilder) -> dict[str, object]:
    """Actors by kind in the vocabulary's order, each kind in alphabetical order."""
    alphabet = Alphabet(maker.ui["alphabet"])
    actors = sorted(maker.edition.actors, key=lambda a: alphabet.key(maker.render.plain(a.name)))
    groups = [(kind.id, [a for a in actors if a.kind == kind.id]) for kind in maker.edition.vocabulary.actor_kinds]
    return {"groups": [(kind, found) for kind, found in groups if found]}
