"""An edition: the guide for one region or the nation, what one build publishes.

The nation and a region are values of this one type; nothing downstream asks which it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from generator.model import walk
from generator.model.actor import Actor
from generator.model.case import CaseFile
from generator.model.change import Change
from generator.model.checklist import Checklist, Fact, Need, Question
from generator.model.countries import Countries
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.image import Image, ImageFile
from generator.model.indicators import Indicators
from generator.model.lesson import Lesson
from generator.model.lexicon import Lexicon
from generator.model.persona import Persona
from generator.model.record import Record
from generator.model.region import Region
from generator.model.service import Service, State
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.trust import Publishers
from generator.model.upkeep import Maintained
from generator.model.versions import Versions
from generator.model.vocabulary import Vocabulary, Word

M = TypeVar("M", bound=Maintained)

NATION = "nation"
"""Stands for the edition for the whole country where its own id need not be known: that is content."""

ANYTHING = "*"
"""Among ids that could not be read: nothing is known of a file, and whatever is named may be in it."""


@dataclass(frozen=True)
class Edition:
    """All that one build publishes."""

    site: Site
    vocabulary: Vocabulary
    actors: tuple[Actor, ...]
    services: tuple[Service, ...]
    checklist: Checklist
    regions: tuple[Region, ...]
    terms: tuple[Term, ...]
    events: tuple[Event, ...] = ()
    changes: tuple[Change, ...] = ()
    """What has been written down of how the content changed, at one time after the other."""
    guides: tuple[Guide, ...] = ()
    texts: tuple[Text, ...] = ()
    personas: tuple[Persona, ...] = ()
    lexicon: Lexicon | None = None
    """What search knows of each language; none when nobody has written it down."""
    published: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    """What has been kept of each published version of the needs analysis (see assessment/ticket.py)."""
    countries: Countries | None = None
    """The countries a firm may name; none when its answers are groups alone."""
    indicators: Indicators | None = None
    """What one door in should change and how one can see it; none when nobody has said."""
    lessons: tuple[Lesson, ...] = ()
    """What was learnt in the counties, in the authors' order."""
    cases: tuple[CaseFile, ...] = ()
    """What advisers have counted, file by file. Never shown as it is: see `generator.tally`."""
    accessibility: Accessibility | None = None
    """What is claimed of the site's accessibility; none when nobody has assessed it."""
    laid_on: "Edition | None" = None
    """The nation's edition, when this is a region's laid on it."""
    unread: frozenset[str] = frozenset()
    """Ids of records that could not be read; who names one of them is not at fault."""
    home: tuple[str, ...] = ()
    """Codes of the counties this edition is for; empty means all."""
    assets: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    """The edition's own files, safe to publish: name → bytes of its logo and font."""
    images: tuple[Image, ...] = ()
    """Pictures that guides may show."""
    pictures: Mapping[str, ImageFile] = field(default_factory=dict, hash=False)
    """Name of a picture's file → what it holds."""

    words: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict, hash=False)
    """Language → words of the interface to lay over the theme's, in order."""
    versions: Versions | None = None
    """Of what it was made; none where that changes with every save."""
    day: date | None = None
    """The day it is seen on; none while every record counts, whatever days it holds for."""

    def __getstate__(self) -> dict[str, Any]:
        """What is kept of an edition between builds: all but what was worked out from it."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def on(self, day: date) -> "Edition":
        """The edition as it stands on a day: services that do not hold then have ended."""
        services = tuple(service.on(day) for service in self.services)
        return replace(self, services=services, day=day, laid_on=self.laid_on.on(day) if self.laid_on else None)

    def current(self, records: Iterable[M]) -> tuple[M, ...]:
        """Those of `records` that hold on this edition's day, and whose source is not too old to count."""
        decay = self.vocabulary.decays_in
        return tuple(one for one in records if self.day is None or one.is_current_on(self.day, decay))

    def past(self, records: Iterable[M]) -> tuple[M, ...]:
        """Those of `records` that no longer hold on this edition's day, or whose source is too old to count."""
        return tuple(one for one in records if self.day and one.is_past_on(self.day, self.vocabulary.decays_in))

    @cached_property
    def publishers(self) -> Publishers:
        """Who publishes where."""
        return Publishers.among(self.actors)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages published, the first one at the root."""
        return self.site.languages

    @property
    def national(self) -> "Edition":
        """The edition for the whole country that this one is laid on; itself when it is that."""
        return self.laid_on or self

    @cached_property
    def records(self) -> "Edition":
        """The records of this edition and nothing of its own site: equal for editions that show the same ones."""
        nations = self.national.site.model_copy(update={"languages": self.languages})
        return replace(
            self, site=nations, laid_on=None, home=(), personas=(), assets={}, accessibility=None, versions=None
        )

    @property
    def door_actor(self) -> str:
        """The actor that stands for the county's own door, whichever county it is: the same in every edition."""
        return self.site.door_actor

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs, in the authors' order."""
        return self.checklist.needs

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in the order they are asked."""
        return self.checklist.questions

    @cached_property
    def every_record(self) -> tuple[Record, ...]:
        """Every record, those inside others too, an outer one before those inside it."""
        single = (self.site, self.vocabulary, self.checklist, self.accessibility, self.countries, self.indicators)
        groups: tuple[tuple[Record, ...], ...] = (
            self.actors,
            self.services,
            self.regions,
            self.terms,
            self.events,
            self.changes,
            self.lessons,
            self.cases,
            self.guides,
            self.texts,
            self.images,
            self.personas,
        )
        outer = chain(filter(None, single), *groups)
        return tuple(record for one in outer for record in walk.within(one))

    @cached_property
    def actor(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {a.id: a for a in self.actors}

    @cached_property
    def service(self) -> Mapping[str, Service]:
        """Services by id."""
        return {s.id: s for s in self.services}

    @cached_property
    def need(self) -> Mapping[str, Need]:
        """Needs by id."""
        return {n.id: n for n in self.needs}

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {q.id: q for q in self.questions}

    @cached_property
    def fact(self) -> Mapping[str, Fact]:
        """Profile facts by id."""
        return {f.id: f for f in self.checklist.facts}

    @cached_property
    def region(self) -> Mapping[str, Region]:
        """Regions by county code."""
        return {r.code: r for r in self.regions}

    @cached_property
    def term(self) -> Mapping[str, Term]:
        """Terms by id."""
        return {t.id: t for t in self.terms}

    @cached_property
    def image(self) -> Mapping[str, Image]:
        """Pictures by id."""
        return {i.id: i for i in self.images}

    @cached_property
    def word(self) -> Mapping[str, Word]:
        """Words of the vocabulary by "list/id", for example "topics/logistik"."""
        lists = ((name, value) for name, value in self.vocabulary if isinstance(value, tuple))
        return {f"{name}/{word.id}": word for name, words in lists for word in words}

    @cached_property
    def meeting(self) -> Mapping[str, tuple[Service, ...]]:
        """Need → the services that meet it and have not ended, first door first."""
        open_services = [s for s in self.services if s.state is not State.ENDED]
        return {
            need.id: tuple(
                sorted((s for s in open_services if need.id in s.meets), key=lambda s: (s.meets[need.id], s.id))
            )
            for need in self.needs
        }

    @cached_property
    def filed(self) -> Mapping[str, tuple[Service, ...]]:
        """Word of the vocabulary, as in `word` → the services that carry it and have not ended."""
        found: dict[str, tuple[Service, ...]] = {}
        for service in self.services:
            if service.state is not State.ENDED:
                words = {"service_kinds": service.kinds, "topics": service.topics, "stages": service.stages}
                for name, ids in words.items():
                    for word_id in ids:
                        found[f"{name}/{word_id}"] = (*found.get(f"{name}/{word_id}", ()), service)
        return found

    @cached_property
    def offered(self) -> Mapping[str, tuple[Service, ...]]:
        """Actor → its services, in the authors' order."""
        return {a.id: tuple(s for s in self.services if s.actor == a.id) for a in self.actors}

    def counties_of(self, service: Service) -> tuple[str, ...]:
        """Codes of the only counties a service is for; empty when it serves every county."""
        region = service.eligibility.requires.get("region") if service.eligibility else None
        return region.any if region else ()

    def regions_of(self, codes: Iterable[str]) -> tuple[Region, ...]:
        """The regions with these county codes, in the order of the codes; a code that no region has is left out."""
        return tuple(self.region[code] for code in codes if code in self.region)

    def here(self, services: Iterable[Service]) -> tuple[Service, ...]:
        """Those of `services` that serve every county, or one that this edition is for."""
        home = set(self.home)
        return tuple(s for s in services if not home or not self.counties_of(s) or home & set(self.counties_of(s)))

    def local(self, services: Iterable[Service]) -> tuple[Service, ...]:
        """Those of `services` that are for single counties, one that this edition is for among them."""
        return tuple(s for s in self.here(services) if self.counties_of(s))

    @cached_property
    def counted(self) -> Mapping[str, int]:
        """Word of the vocabulary, as in `filed` → how many of its services are offered here."""
        return {word: len(self.here(services)) for word, services in self.filed.items()}

    @cached_property
    def serving(self) -> Mapping[str, tuple[Service, ...]]:
        """County code → the services for that county alone, or for it and a few others, in the authors' order."""
        found: dict[str, tuple[Service, ...]] = {}
        for service in self.services:
            for code in self.counties_of(service):
                found[code] = (*found.get(code, ()), service)
        return found

    def upcoming(self, day: date) -> tuple[Event, ...]:
        """Events that are not over on a day and concern a county this edition is for, the next one first."""
        home = set(self.home)
        here = (e for e in self.events if not home or not e.counties or home & set(e.counties))
        return tuple(sorted((e for e in here if (e.end or e.start) >= day), key=lambda e: (e.start, e.id)))

    def of_county(self, region: Region) -> tuple[Service, ...]:
        """The services a county is named with or that are for it and have not ended, in the authors' order."""
        named, serving = set(region.services), {s.id for s in self.serving.get(region.code, ())}
        open_services = (s for s in self.services if s.state is not State.ENDED)
        return tuple(s for s in open_services if s.id in named or s.id in serving)

    def guides_in(self, language: str) -> tuple[Guide, ...]:
        """Guides in one language, in their order."""
        return tuple(sorted((g for g in self.guides if g.language == language), key=lambda g: (g.order, g.id)))

    def text(self, text_id: str, language: str) -> Text | None:
        """A text page, if it is written in that language."""
        return next((t for t in self.texts if (t.id, t.language) == (text_id, language)), None)
