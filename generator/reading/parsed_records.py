"""All records of a project that could be read, and what is wrong with the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic
from generator.model.actor import Actor
from generator.model.case import CaseFile
from generator.model.change import Change
from generator.model.checklist import Checklist
from generator.model.countries import Countries
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.image import Image
from generator.model.indicators import Indicators
from generator.model.lesson import Lesson
from generator.model.lexicon import Lexicon
from generator.model.persona import Persona
from generator.model.record import Places, Record
from generator.model.region import Region
from generator.model.service import Service
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.vocabulary import Vocabulary


class WordsFile(NamedTuple):
    """A file with words of the interface."""

    language: str
    words: Mapping[str, Any]
    places: Places
    of_region: bool
    """Whether a region has written it."""


@dataclass
class ParsedRecords:
    """All records of a project that could be read."""

    site: Site | None = None
    vocabulary: Vocabulary | None = None
    checklist: Checklist | None = None
    lexicon: Lexicon | None = None
    accessibility: Accessibility | None = None
    countries: Countries | None = None
    indicators: Indicators | None = None
    actors: tuple[Actor, ...] = ()
    services: tuple[Service, ...] = ()
    regions: tuple[Region, ...] = ()
    terms: tuple[Term, ...] = ()
    events: tuple[Event, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    cases: tuple[CaseFile, ...] = ()
    changes: tuple[Change, ...] = ()
    guides: tuple[Guide, ...] = ()
    texts: tuple[Text, ...] = ()
    personas: tuple[Persona, ...] = ()
    own_texts: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    """Region → text pages of its own."""
    own_guides: dict[str, tuple[Guide, ...]] = field(default_factory=dict)
    """Region → guides of its own."""
    words: dict[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    """Language → words of the interface, in place of the theme's."""
    region_words: dict[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    """Language → words of the interface that regions have written."""
    words_files: tuple[WordsFile, ...] = ()
    images: tuple[Image, ...] = ()
    own_images: dict[str, tuple[Image, ...]] = field(default_factory=dict)
    """Region → pictures of its own."""
    faults: list[Diagnostic] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Ids of records that could not be read. Who names one of them is not at fault."""

    hollow: set[str] = field(default_factory=set)
    """Files that everything names records of, and of which not one could be read."""

    def add(self, other: "ParsedRecords") -> None:
        """Add what another file holds."""
        for one in fields(self):
            mine, more = getattr(self, one.name), getattr(other, one.name)
            if isinstance(more, dict):
                setattr(self, one.name, mine | {key: mine.get(key, ()) + values for key, values in more.items()})
            elif isinstance(more, set):
                setattr(self, one.name, mine | more)
            elif isinstance(more, list | tuple):
                setattr(self, one.name, mine + more)
            elif more is not None:
                setattr(self, one.name, more)

    def lost(self, values: object, made: Iterable[Record]) -> None:
        """Remember the ids of those `values` that did not become records."""
        ids = {str(v["id"]) for v in values if isinstance(v, dict) and "id" in v} if isinstance(values, list) else set()
        self.unread |= ids - {str(getattr(record, "id", "")) for record in made}
