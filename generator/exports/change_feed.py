"""The changes as an Atom feed (RFC 4287), one in each language, for readers of feeds and other systems.

An edition that has no published address has relative addresses in it, which count from the feed's own.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.model.change import Change
from generator.model.edition import Edition
from generator.model.record import Texts
from generator.open_data.fields import reading
from generator.open_data.recent_changes import changed_fields, recent
from generator.pages import change_groups
from generator.pages.routes import Routes, relative

_BEGINNING = date(2026, 1, 1)
"""When a feed without entries, of an edition without a day, was last changed."""


def files(edition: Edition, ui: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of the feed in every language. `ui` are the interface's words."""
    routes = Routes.of(ui, edition.languages)
    for language in edition.languages:
        words = {**ui[edition.languages[0]], **ui.get(language, {})}
        yield routes.feed(language), _feed(edition, routes, language, words)


def _feed(edition: Edition, routes: Routes, language: str, words: Mapping[str, Any]) -> bytes:
    changes, here = recent(edition), routes.feed(language)
    address = f"{edition.site.address.rstrip('/')}/" if edition.site.address else ""

    def to(path: str) -> str:
        return f"{address}{path}" if address else relative(here, path)

    feed = FeedGenerator()
    feed.id(_urn(edition, language, ""))
    feed.title(f"{words['changes']['title']} – {_spoken(edition.site.name, language)}")
    feed.subtitle(words["changes"]["lead"])
    feed.language(language)
    feed.author({"name": _spoken(edition.site.publisher.name, language)})
    feed.link(href=to(here), rel="self", type="application/atom+xml")
    feed.link(href=to(routes.path("changes", "", language)), rel="alternate", type="text/html")
    feed.updated(_moment(max((one.day for one in changes), default=edition.day or _BEGINNING)))
    for change in changes:
        there = change_groups.path(change, edition, routes, language) or routes.path("changes", "", language)
        feed.add_entry(_entry(change, edition, language, words, to(there)), order="append")
    return bytes(feed.atom_str(pretty=True))


def _entry(change: Change, edition: Edition, language: str, words: Mapping[str, Any], there: str) -> FeedEntry:
    kind = words["changes"]["kinds"][change.kind.value]
    entry = FeedEntry()
    entry.id(_urn(edition, language, change.id))
    entry.title(f"{kind}: {_spoken(change.name, language)}")
    entry.updated(_moment(change.day))
    entry.link(href=there, rel="alternate", type="text/html")
    entry.category({"term": change.kind.value, "label": kind})
    if change.actor and change.actor in edition.actor:
        entry.category({"term": f"actor/{change.actor}", "label": _spoken(edition.actor[change.actor].name, language)})
    for region in edition.regions_of(change.counties):
        entry.category({"term": f"county/{region.code}", "label": _spoken(region.county, language)})
    told = "; ".join(reading(words["open_data"]["fields"], field) for field in changed_fields(change))
    told = f"{words['changes']['changed']}: {told}" if told else kind
    entry.summary(_spoken(change.text, language) if change.text else told)
    return entry


def _urn(edition: Edition, language: str, name: str) -> str:
    """An identifier that stays, whatever address the edition is published at."""
    return uuid5(NAMESPACE_URL, f"onedoor/{edition.site.id}/{language}/{name}").urn


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _spoken(texts: Texts, language: str) -> str:
    """The text in a language, another's where there is none: a feed shows no mark of language."""
    return texts.get(language) or next(iter(texts.values()))
