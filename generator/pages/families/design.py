"""The design, shown with the guide's own records: roles of colours, type, space, and every component with its states.

It shows nothing that only slots may show, and of a need no doors: see `differing`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.assessment import ticket
from generator.model.checklist import Choice, Need, Option, Question
from generator.model.edition import Edition
from generator.model.service import Service, State
from generator.pages.collation import Alphabet
from generator.pages.doors import DoorCard, differs_by_county, door
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present
from generator.pages.pictures import counties, region_chain

COLOURS = (
    *("paper", "card", "soft", "glow", "ink", "quiet", "brand", "on-brand", "light", "on-light"),
    *("band", "on-band", "ok", "warn", "border", "control", "focus"),
)
"""Roles of colours that the style sheet names, each a class `role-…`."""

BESIDE = {"on-brand": "brand", "on-light": "light", "on-band": "band"}
"""Roles that mean nothing but on another."""

SPACES = {1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 40, 8: 64}
"""Steps of the scale of spaces, each a class `space-…`, and how many pixels they are."""

LEAST = 3
"""How many answers a question has at least that shows them in three states."""

TERM = "components/term/term.js"


class Example(NamedTuple):
    """A question and the answer to it."""

    question: Question
    option: Option


class KindRow(NamedTuple):
    """A kind of services, and how many the nation has in each stage: the same in every edition."""

    id: str
    number: int
    stages: tuple[int, ...]


def pages(maker: PageBuilder) -> Iterator[Page]:
    """One page below the page about the site."""
    edition, words = maker.edition, maker.ui["design"]
    shown = [s for s in edition.services if not edition.counties_of(s) and s.meets and s.state is not State.ENDED]
    doors = [a for a in edition.actors if a.website]
    if not shown or not doors or not edition.regions or not edition.terms:
        return
    need = edition.need[next(iter(shown[0].meets))]
    alphabet = Alphabet(maker.ui["alphabet"])
    regions = sorted(edition.regions, key=lambda r: alphabet.key(maker.render.plain(r.county)))
    chains = [region_chain.chain(edition, region) for region in regions]
    chain = next((c for c in chains if c.near and c.far and not c.sure), chains[0])
    given = _given(edition, need)
    yield maker.page(
        "about",
        "design",
        title=words["title"],
        description=words["lead"],
        template="design",
        crumbs=(maker.crumb("home"), maker.crumb("about")),
        modules=present(maker, TERM, DOOR),
        colours=COLOURS,
        beside=BESIDE,
        spaces=SPACES,
        actor=doors[0],
        examples=_examples(maker),
        doors=doors[:3],
        service=shown[0],
        kinds=_kinds(edition)[:3],
        need=need,
        stepped=next((one for one in edition.needs if one.steps), need),
        situations=edition.checklist.situations[:3],
        single=_asked(edition, Choice.ONE),
        many=_asked(edition, Choice.MANY),
        given=given,
        code=ticket.encode({given.question.id: (given.option.id,)}, ticket.frozen(edition.checklist)),
        term=edition.terms[0],
        regions=regions,
        squares=counties.squares(regions),
        region=chain.region,
        chain=chain,
    )


def _examples(maker: PageBuilder) -> list[DoorCard]:
    """The same door with most ways, with one and with none, out of those that are the same in every county."""
    edition = maker.edition
    alike = [actor for actor in edition.actors if actor.website and not differs_by_county(edition, actor.id)]
    found = sorted((door(edition, actor.id, maker.language) for actor in alike), key=lambda one: -len(one.ways))
    rest = [[d for d in found[1:] if d.has_handle and len(d.ways) == 1], [d for d in found[1:] if not d.has_handle]]
    return [*found[:1], *(some[0] for some in rest if some)]


def _asked(edition: Edition, kind: Choice) -> Question | None:
    """The first question of a kind that is long enough to show."""
    return next((q for q in edition.checklist.questions if q.kind is kind and len(q.options) >= LEAST), None)


def _given(edition: Edition, need: Need) -> Example:
    """An answer that points to a need; any answer where none does."""
    every = [Example(question, option) for question in edition.checklist.questions for option in question.options]
    return next((given for given in every if need.id in given.option.reveals), every[0])


def _kinds(edition: Edition) -> list[KindRow]:
    """What filters and tables are made of."""
    found = []
    for kind in edition.vocabulary.service_kinds:
        services = _everywhere(edition, f"service_kinds/{kind.id}")
        stages = (sum(stage.id in s.stages for s in services) for stage in edition.vocabulary.stages)
        found.append(KindRow(kind.id, len(services), tuple(stages)))
    return [kind for kind in found if kind.number]


def _everywhere(edition: Edition, key: str) -> list[Service]:
    """The nation's services filed under a word that are not for single counties."""
    return [s for s in edition.national.filed.get(key, ()) if not edition.counties_of(s)]
