"""The kinds of content file: where each lies, and the model of a whole file."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pydantic import BaseModel

from generator.model.actor import Actor
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
from generator.model.record import Id, Record
from generator.model.region import Region
from generator.model.service import Service
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.vocabulary import Vocabulary


class Actors(Record):
    """The actors: who can help."""

    actors: tuple[Actor, ...]


class Services(Record):
    """One actor's services."""

    actor: Id
    """The actor that offers them."""
    services: tuple[Service, ...]


class Glossary(Record):
    """The glossary: words of the trade, each explained in one plain sentence."""

    terms: tuple[Term, ...]


class Events(Record):
    """Meetings, last days, days on which a rule begins and times for comments."""

    events: tuple[Event, ...]


class Lessons(Record):
    """What was learnt in the counties."""

    lessons: tuple[Lesson, ...]


class Changes(Record):
    """What was changed in the content at one time: `onedoor changes` writes it, an editor may reword it."""

    changes: tuple[Change, ...]


class Images(Record):
    """Pictures that guides may show. Their files lie in the folder images/ beside the list."""

    images: tuple[Image, ...]


class ContentKind(NamedTuple):
    """A kind of content file."""

    name: str
    """Of its schema: "services" is schemas/services.json."""
    where: tuple[str, ...]
    """Patterns of the files, from the project's root."""
    model: type[BaseModel]


KINDS = (
    ContentKind("actors", ("actors.yaml",), Actors),
    ContentKind("services", ("content/services/*.yaml",), Services),
    ContentKind("checklist", ("checklist.yaml",), Checklist),
    ContentKind("countries", ("content/countries.yaml",), Countries),
    ContentKind("glossary", ("content/glossary.yaml",), Glossary),
    ContentKind("events", ("content/events.yaml",), Events),
    ContentKind("indicators", ("content/indicators.yaml",), Indicators),
    ContentKind("lessons", ("content/lessons.yaml",), Lessons),
    ContentKind("changes", ("content/changes/*.yaml",), Changes),
    ContentKind("images", ("content/images.yaml", "content/regions/*/images.yaml"), Images),
    ContentKind("region", ("content/regions/*/region.yaml",), Region),
    ContentKind("persona", ("content/personas/*.yaml",), Persona),
    ContentKind("site", ("content/site.yaml",), Site),
    ContentKind("vocabulary", ("content/vocabulary.yaml",), Vocabulary),
    ContentKind("search", ("content/search.yaml",), Lexicon),
    ContentKind("accessibility", ("content/accessibility.yaml",), Accessibility),
    ContentKind("guide", ("content/guides/*/*.md", "content/regions/*/guides/*/*.md"), Guide),
    ContentKind("page", ("content/pages/*/*.md", "content/regions/*/pages/*/*.md"), Text),
)
"""Every kind. Of a Markdown file the schema describes the head between the lines of `---`."""

BY_PLACE: Mapping[type[BaseModel], tuple[str, ...]] = {
    Region: ("id",),
    Guide: ("id", "language", "body"),
    Text: ("id", "language", "body"),
}
"""Model → fields that the place of the file says, or what stands below its head: nobody writes them."""

BY_FILE: Mapping[type[BaseModel], tuple[str, ...]] = {Service: ("actor",)}
"""Model → fields that the file says once for all its records."""


def kind_of(file: str) -> ContentKind | None:
    """The kind of a file, named from the project's root with /; none when it is not content."""
    path = PurePosixPath(file)
    for kind in KINDS:
        if any(path.match(pattern) and file.count("/") == pattern.count("/") for pattern in kind.where):
            return kind
    return None
