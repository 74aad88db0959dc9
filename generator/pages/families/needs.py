"""Needs: an index by topic, and a page each. The need is the word that joins everything."""

from collections.abc import Iterator

from generator.assessment.moments import moments_passed
from generator.model.service import Service
from generator.pages.doors import step_ways
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The index, then every need."""
    edition, words = maker.edition, maker.ui["needs"]
    groups = [(topic, [n for n in edition.needs if n.topic == topic.id]) for topic in edition.vocabulary.topics]
    yield maker.page(
        "need",
        template="needs",
        section="need",
        title=words["title"],
        description=words["lead"],
        crumbs=(maker.crumb("home"),),
        groups=[(topic, needs) for topic, needs in groups if needs],
    )
    guides = edition.guides_in(maker.language)

    def national(need: str) -> list[Service]:
        return [service for service in edition.meeting[need] if not edition.counties_of(service)]

    for need in edition.needs:
        yield maker.page(
            "need",
            need.id,
            title=maker.render.plain(need.name),
            description=maker.render.plain(need.answer),
            crumbs=(maker.crumb("home"), maker.crumb("need")),
            modules=present(maker, DOOR),
            need=need,
            steps=list(zip(need.steps, step_ways(edition, need, maker.language), strict=True)),
            chain=[edition.actor[a] for a in (need.first_door, *need.then)],
            services=[s for s in national(need.id) if s.before not in moments_passed(edition.checklist, need.id)],
            next_time=[s for s in national(need.id) if s.before in moments_passed(edition.checklist, need.id)],
            guides=[g for g in guides if need.id in g.needs],
            terms=[edition.term[term] for term in need.terms],
            lessons=[lesson for lesson in edition.lessons if need.id in lesson.needs],
            also=[n for n in edition.needs if n.topic == need.topic and n.id != need.id],
        )
