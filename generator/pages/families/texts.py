"""Guides and text pages: what is written by hand, one file per language."""

from collections.abc import Iterator
from functools import partial

from generator.assessment.moments import moments_passed
from generator.assessment.named_countries import grouped
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.page_kinds import TEXTS
from generator.model.service import Service
from generator.pages.guide_text import GuideText
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder, present

ALONE = ("about", "accessibility", "privacy")
"""Texts that are the page of their own kind."""


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The list of guides, every guide, and every text page."""
    writer = GuideText(maker)
    yield _index(maker)
    for guide in guides(maker):
        yield _guide(maker, writer, guide)
    for kind in ALONE:
        yield _text(maker, writer, kind, kind, text_in(maker, kind))
    for text_id in others(maker):
        yield _text(maker, writer, "about", text_id, text_in(maker, text_id))


def text_in(maker: PageBuilder, text_id: str) -> Text | None:
    """A text in the maker's language, else in the first that has it: the page then says which language it is."""
    edition = maker.edition
    found = (edition.text(text_id, language) for language in (maker.language, *edition.languages))
    return next((text for text in found if text), None)


def others(maker: PageBuilder) -> list[str]:
    """Every other text: they stand below the page about the site."""
    return sorted({text.id for text in maker.edition.texts} - TEXTS.keys())


def guides(maker: PageBuilder) -> list[Guide]:
    """Every guide once, in the maker's language or else the first that has it, in the guides' order."""
    edition = maker.edition
    found: dict[str, Guide] = {}
    for language in (maker.language, *edition.languages):
        for guide in edition.guides_in(language):
            found.setdefault(guide.id, guide)
    return sorted(found.values(), key=lambda guide: (guide.order, guide.id))


def _index(maker: PageBuilder) -> Page:
    ui = maker.ui
    every = guides(maker)
    return maker.page(
        "guide",
        title=ui["names"]["guide"],
        description=ui["guides"]["lead"],
        crumbs=(maker.crumb("home"),),
        template="guides",
        section="guide",
        situations=[guide for guide in every if guide.situation],
        steps=[guide for guide in every if not guide.situation],
    )


def next_time(edition: Edition, guide: Guide) -> list[Service]:
    """What only helps with the next deal, when what the guide is about first has already happened."""
    passed = moments_passed(edition.checklist, guide.needs[0]) if guide.needs else ()
    found = dict.fromkeys(service for need in guide.needs for service in edition.meeting[need])
    return [service for service in found if service.before in passed and not edition.counties_of(service)]


def _guide(maker: PageBuilder, writer: GuideText, guide: Guide) -> Page:
    every = [other for other in guides(maker) if other.situation == guide.situation]
    place = [other.id for other in every].index(guide.id)
    later = next_time(maker.edition, guide)
    return maker.page(
        "guide",
        guide.id,
        title=guide.title,
        description=guide.summary,
        crumbs=(maker.crumb("home"), maker.crumb("guide")),
        modules=present(maker, "components/term/term.js"),
        guide=guide,
        make_html=partial(writer.html, guide, maker.render.path("guide", guide.id)),
        now=[maker.edition.service[s] for s in guide.services if maker.edition.service[s] not in later],
        next_time=later,
        following=every[place + 1] if place + 1 < len(every) else None,
    )


def _text(maker: PageBuilder, writer: GuideText, kind: str, text_id: str, text: Text | None) -> Page:
    record_id = "" if kind == text_id else text_id
    above = (maker.crumb("home"), *((maker.crumb(kind),) if record_id else ()))
    title = text.title if text else maker.ui["names"][kind]
    return maker.page(
        kind,
        record_id,
        title=title,
        description=text.summary if text else title,
        template="text",
        crumbs=above,
        text=text,
        make_html=partial(writer.html, text, maker.render.path(kind, record_id)) if text else str,
        below=[t for t in (text_in(maker, other) for other in others(maker)) if t] if text_id == "about" else [],
        history=text_id == "about",
        statement=text_id == "accessibility",
        counting=text_id == "privacy",
        country_groups=list(grouped(maker.edition)) if text_id == "order" else [],
    )
