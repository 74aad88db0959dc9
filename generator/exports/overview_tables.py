"""The tables of the overview as CSV files, one a table and language: what a page shows, for whoever counts further."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.model.data_files import FOLDER
from generator.model.edition import Edition
from generator.model.record import Texts, text_in
from generator.open_data.csv_file import csv_file
from generator.overview import supply

OverviewWords = Mapping[str, Any]
Rows = Iterator[Sequence[object]]


def files(
    edition: Edition, ui: Mapping[str, Mapping[str, Any]], languages: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every table in every language. `ui`: language → the interface's words."""
    first = ui[languages[0]]["overview"]["columns"]
    for language in languages:
        words = {**first, **ui.get(language, {}).get("overview", {}).get("columns", {})}
        for name, rows in TABLES.items():
            yield f"{FOLDER}/overview/{name}.{language}.csv", csv_file(rows(edition, words, language))


def _needs(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("topic", "need", "first_door", "then", "others", "services")]
    for topic, needs in supply.needs_served(edition):
        for one in needs:
            order = [_text(actor.name, language) for actor in one.order]
            others = ", ".join(_text(actor.name, language) for actor in one.others)
            named = [_text(text, language) for text in (topic.name, one.need.name)]
            yield [*named, order[0], ", ".join(order[1:]), others, len(one.services)]


def _overlaps(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("need", "what")]
    for need in edition.needs:
        if need.overlap:
            yield [_text(need.name, language), _text(need.overlap, language)]


def _gaps(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("need", "what")]
    for need in edition.needs:
        for gap in need.gaps:
            yield [_text(need.name, language), _text(gap, language)]


def _actors(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words["actor"], *(_text(topic.name, language) for topic in edition.vocabulary.topics), words["all"]]
    for held in supply.holdings(edition):
        yield [_text(held.actor.name, language), *held.counts, held.total]


def _fresh(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("service", "actor", "dated", "read")]
    for service in supply.oldest(edition, len(edition.services)):
        names = [_text(text, language) for text in (service.name, edition.actor[service.actor].name)]
        yield [*names, service.provenance.dated, service.provenance.read.isoformat()]


TABLES: Mapping[str, Callable[[Edition, OverviewWords, str], Rows]] = {
    "needs": _needs,
    "overlaps": _overlaps,
    "gaps": _gaps,
    "actors": _actors,
    "sources": _fresh,
}
"""Name of the file → its rows, the names of the columns first."""


def _text(texts: Texts, language: str) -> str:
    return text_in(texts, language, next(iter(texts.values())))
