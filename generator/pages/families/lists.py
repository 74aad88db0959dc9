"""Pages that list by name or date: glossary, A to Z, calendar."""

from collections.abc import Iterable, Iterator

from generator.model.event import Event
from generator.model.glossary import Term
from generator.pages.collation import Alphabet
from generator.pages.families.texts import text_in
from generator.pages.guide_text import GuideText
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder


def pages(maker: PageBuilder) -> Iterator[Page]:
    """Glossary, A to Z and calendar."""
    yield _glossary(maker)
    yield _a_to_z(maker)
    yield _calendar(maker)


def _glossary(maker: PageBuilder) -> Page:
    ui, plain = maker.ui, maker.render.plain

    def name(term: Term) -> str:
        return plain(term.name)

    return maker.page(
        "glossary",
        title=ui["names"]["glossary"],
        description=ui["glossary"]["lead"].format(count=len(maker.edition.terms)),
        crumbs=(maker.crumb("home"),),
        groups=Alphabet(ui["alphabet"]).grouped(maker.edition.terms, name),
        mixed_up=mixed_up(maker.edition.terms),
    )


def mixed_up(terms: Iterable[Term]) -> dict[str, list[str]]:
    """Term → the terms it is mixed up with, whichever of the two says so."""
    pairs = {pair for term in terms for other in term.confusable for pair in ((term.id, other), (other, term.id))}
    found: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        found.setdefault(one, []).append(other)
    return found


def _a_to_z(maker: PageBuilder) -> Page:
    ui = maker.ui
    return maker.page(
        "a-z",
        title=ui["names"]["a-z"],
        description=ui["a_z"]["lead"],
        crumbs=(maker.crumb("home"),),
    )


def _calendar(maker: PageBuilder) -> Page:
    ui = maker.ui
    text = text_in(maker, "calendar")
    here = maker.render.path("calendar")
    return maker.page(
        "calendar",
        title=ui["names"]["calendar"],
        description=ui["calendar"]["lead"],
        crumbs=(maker.crumb("home"),),
        events=coming(maker),
        keepers=[actor for actor in maker.edition.actors if actor.calendars],
        text=text,
        html=GuideText(maker).html(text, here) if text else "",
    )


def coming(maker: PageBuilder) -> list[Event]:
    """Events that have not ended on the day the pages are made, soonest first."""
    ahead = (event for event in maker.edition.events if (event.end or event.start) >= maker.today)
    return sorted(ahead, key=lambda event: (event.start, event.id))
