"""Services: every one on a page, the same list filtered by kind, topic and stage, and a page each."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.assessment.prose import spoken, who_it_is_for
from generator.model.service import Service, State
from generator.pages.collation import Alphabet
from generator.pages.language_marks import Foreign
from generator.pages.page import Page
from generator.pages.page_builder import DOOR, PageBuilder, present

FILTERS = {"service_kinds": "service-kind", "topics": "service-topic", "stages": "service-stage"}
"""List of the vocabulary → kind of page that filters by it."""


_APPLYING = frozenset({"applicant", "prepare", "duration"})
"""Fields that matter only where somebody applies for something."""


def pages(maker: PageBuilder) -> Iterator[Page]:
    """The list, its filtered twins, then every service."""
    edition, words = maker.edition, maker.ui["services"]
    offered = [s for s in edition.services if s.state is not State.ENDED]
    yield maker.page(
        "service",
        template="services",
        section="service",
        title=words["title"],
        description=words["lead"],
        crumbs=(maker.crumb("home"),),
        key="",
        what=None,
        later=partial(_by_actor, maker, offered),
    )
    for key, services in edition.filed.items():
        word = edition.word[key]
        name = maker.render.plain(word.name)
        yield maker.page(
            FILTERS[key.partition("/")[0]],
            word.id,
            template="services",
            section="service",
            title=name,
            description=maker.render.plain(word.what) or name,
            crumbs=(maker.crumb("home"), maker.crumb("service")),
            key=key,
            what=word.what,
            later=partial(_by_actor, maker, services),
        )
    for service in edition.services:
        actor = maker.render.plain(edition.actor[service.actor].name)
        yield maker.page(
            "service",
            service.id,
            title=f"{maker.render.plain(service.name)} – {actor}",
            description=maker.render.plain(service.what),
            crumbs=(maker.crumb("home"), maker.crumb("service"), maker.crumb("actor", service.actor, actor)),
            modules=present(maker, DOOR),
            service=service,
            actor=edition.actor[service.actor],
            later=partial(_beside, maker, service),
            unknown=_unknown(maker, service),
        )


def _unknown(maker: PageBuilder, service: Service) -> list[str]:
    """What a firm would ask about the service and nobody has read, in words, in the order a page shows it."""
    words: dict[str, str] = maker.ui["fact"]["unknown_fields"]
    applied = any(kind.applied for kind in maker.edition.vocabulary.service_kinds if kind.id in service.kinds)
    asked = (field for field in words if applied or field not in _APPLYING)
    return [words[field] for field in asked if not getattr(service, field)] if service.state is not State.ENDED else []


def _beside(maker: PageBuilder, service: Service) -> dict[str, object]:
    """What stands beside a service on its page: who it is for, and what to try instead."""
    instead = [maker.edition.service[s] for s in service.instead]
    return {"for_whom": _for_whom(maker, service), "instead": [s for s in instead if s.state is not State.ENDED]}


def _for_whom(maker: PageBuilder, service: Service) -> str:
    """Who a service is for, in words; marked when the checklist can only say it in another language."""
    checklist = maker.edition.checklist
    language = spoken(checklist, maker.language)
    if not (service.eligibility and language):
        return ""
    words = who_it_is_for(service, checklist, language)
    return words if language == maker.language else Foreign(words, language)


def _by_actor(maker: PageBuilder, services: Sequence[Service]) -> dict[str, object]:
    """Services of every county by actor, actors in alphabetical order. Local ones stand in a slot of their own."""
    edition = maker.edition
    national = [s for s in services if not edition.counties_of(s)]
    alphabet = Alphabet(maker.ui["alphabet"])
    actors = sorted({s.actor for s in national}, key=lambda a: alphabet.key(maker.render.plain(edition.actor[a].name)))
    return {"groups": [(actor, [s for s in national if s.actor == actor]) for actor in actors]}
