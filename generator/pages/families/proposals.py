"""Proposals: what firms may comment on now, what waits for a decision and what came of it, and a page each."""

from collections.abc import Iterator

from generator.model.actor import Actor
from generator.overview.proposals import of_comments, stage, staged
from generator.pages.families.texts import text_in
from generator.pages.guide_text import GuideText
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The list, then every proposal."""
    ui, words = maker.ui, maker.ui["proposals"]
    text = text_in(maker, "proposals")
    yield maker.page(
        "proposal",
        template="proposals",
        title=ui["names"]["proposal"],
        description=words["lead"],
        crumbs=(maker.crumb("home"), maker.crumb("overview")),
        section="overview",
        stages=staged(maker.edition.events, maker.today),
        speaking=list(speaking(maker)),
        text=text,
        html=GuideText(maker).html(text, maker.render.path("proposal")) if text else "",
    )
    for event in of_comments(maker.edition.events):
        yield maker.page(
            "proposal",
            event.id,
            title=maker.render.plain(event.name),
            description=maker.render.plain(event.what),
            crumbs=(maker.crumb("home"), maker.crumb("overview"), maker.crumb("proposal")),
            section="overview",
            event=event,
            stage=stage(event, maker.today).value,
        )


def speaking(maker: PageBuilder) -> Iterator[Actor]:
    """Organisations that answer for firms when rules are proposed, in the authors' order."""
    kinds = {kind.id for kind in maker.edition.vocabulary.actor_kinds if kind.speaks}
    return (actor for actor in maker.edition.actors if actor.kind in kinds and not actor.counties)
