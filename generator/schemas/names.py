"""Today's ids of everything that a record may name, so that an editor offers them."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.checklist import FactKind
from generator.model.edition import Edition
from generator.model.page_kinds import PAGES
from generator.model.record import text_in

Names = Mapping[str, Mapping[str, str]]
"""What is named ("actor", "need" …) → id → its name for people."""


def names(edition: Edition) -> Names:
    """Every id there is, in the authors' order."""
    words, language = edition.vocabulary, edition.languages[0]

    def of(records: Iterable[Any], text: str = "name") -> dict[str, str]:
        return {record.id: text_in(getattr(record, text), language) for record in records}

    return {
        "actor": of(edition.actors),
        "service": of(edition.services),
        "need": of(edition.needs),
        "term": of(edition.terms),
        "guide": {guide.id: guide.title for guide in edition.guides_in(language)},
        "topic": of(words.topics),
        "stage": of(words.stages),
        "service-kind": of(words.service_kinds),
        "actor-kind": of(words.actor_kinds),
        "area": of(words.term_areas),
        "county": {region.code: text_in(region.county, language) for region in edition.regions},
        "question": of(edition.questions, "text"),
        "fact": of(edition.checklist.facts),
        "fact/range": of(fact for fact in edition.checklist.facts if fact.kind is FactKind.RANGE),
        "exit": of(edition.checklist.exits, "text"),
        "page": dict.fromkeys(PAGES, "") | {text.id: text.title for text in edition.texts if text.language == language},
        "step": of(edition.indicators.chain if edition.indicators else ()),
        "country-group": of(edition.countries.groups if edition.countries else ()),
    } | {f"answer/{question.id}": of(question.options, "text") for question in edition.questions}
