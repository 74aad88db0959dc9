"""An edition's records → documents with fields to search and lines to show. Nothing here weighs anything."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.contacts import choice, phone, shown, stand_ins
from generator.model.actor import Actor, StandsFor
from generator.model.checklist import Need
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.event import Event, EventKind
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.record import Texts, text_in
from generator.model.region import Region
from generator.model.service import Service, State

Route = Callable[[str, str, str], str]
"""Kind, id and language → address below the edition's root."""

SHOWN = 110
"""Letters of a one-line answer that the list has room for."""


@dataclass(frozen=True)
class SearchDocument:
    """One thing to find, in one language."""

    kind: str
    id: str
    path: str
    title: str
    line: str
    """One-line answer."""
    names: tuple[str, ...] = ()
    """Other exact names."""
    called: tuple[str, ...] = ()
    """What people call it: nearly as good as a name."""
    counties: tuple[str, ...] = ()
    """Codes of the counties it is for; empty means all."""
    ended: bool = False
    door: str = ""
    """Whom to contact first, for a need."""
    fields: dict[str, str] = field(default_factory=dict)
    """Field of `weights.FIELDS` → text."""


def documents(edition: Edition, language: str, route: Route) -> Iterator[SearchDocument]:
    """Everything that can be found, in an order that keeps neighbours together."""
    view = _View(edition, language, route, own_counties(edition))
    yield from map(view.need, edition.needs)
    yield from map(view.term, edition.terms)
    for actor in edition.actors:
        yield view.actor(actor)
        yield from map(view.service, edition.offered.get(actor.id, ()))
    yield from map(view.region, edition.regions)
    yield from map(view.guide, edition.guides_in(language))
    yield from map(view.event, edition.events)


def own_counties(edition: Edition) -> dict[str, tuple[str, ...]]:
    """Service → the counties whose own it is."""
    found: dict[str, tuple[str, ...]] = {}
    for region in edition.regions:
        for service in (*region.services, *(v.service for v in region.vouchers if v.service)):
            found[service] = tuple(dict.fromkeys((*found.get(service, ()), region.code)))
    return found


@dataclass(frozen=True)
class _View:
    edition: Edition
    language: str
    route: Route
    own: Mapping[str, tuple[str, ...]]
    """Service → the counties whose own it is."""

    def say(self, texts: Texts | None) -> str:
        return text_in(texts, self.language)

    def others(self, texts: Texts) -> str:
        return _joined(text for language, text in texts.items() if language != self.language)

    def words(self, kind: str, word_id: str) -> str:
        word = self.edition.word.get(f"{kind}/{word_id}")
        return self.say(word.name) if word else ""

    def called(self, search: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        return search.get(self.language, ())

    def reached(self, contacts: Iterable[Contact], line: str, *, is_door: bool = False) -> str:
        """The line, and before it the telephone of whoever it is about, or its mail where no telephone is known.

        A number that holds goes before one to be checked. Of a door without either it is said that none is known.
        """
        known = self.edition.lexicon.languages.get(self.language) if self.edition.lexicon else None
        ranked = [c for c in choice.ordered(contacts, first=True) if not (c.needs or c.services)]
        ways = (self.way(c, known.to_check if known else "") for c in sorted(ranked, key=_for_a_hit))
        first = next(filter(None, ways), known.no_phone if known and is_door else "")
        return " · ".join(filter(None, (first, line)))

    def way(self, contact: Contact, to_check: str) -> str:
        """A number or an address as people write it; empty for what a hit has no use for."""
        if contact.kind not in _IN_A_HIT or (contact.check and not to_check):
            return ""
        try:
            said = shown.value(contact, self.edition.site.country, self.language)
        except phone.UnusableNumber:
            return ""
        return f"{said} ({to_check})" if contact.check else said

    def door(self, region: Region) -> tuple[Contact, ...]:
        """The ways to a county's own door."""
        actor = self.edition.actor.get(self.edition.door_actor)
        return stand_ins.resolve(self.edition, actor.id, region.code).contacts if actor else ()

    def actor_name(self, actor_id: str) -> str:
        actor = self.edition.actor.get(actor_id)
        return (actor.short or self.say(actor.name)) if actor else ""

    def path(self, kind: str, record_id: str) -> str:
        return self.route(kind, record_id, self.language)

    def need(self, need: Need) -> SearchDocument:
        called, door = self.called(need.search), self.actor_name(need.first_door)
        return SearchDocument(
            "need", need.id, self.path("need", need.id), self.say(need.name), _short(self.say(need.answer)),
            called=called, door=door,
            fields={
                "title": self.say(need.name), "other": self.others(need.name),
                "search": _joined((*called, *need.phrases.get(self.language, ()), self.say(need.says))),
                "summary": self.say(need.answer), "body": self.say(need.about),
            },
        )  # fmt: skip

    def service(self, service: Service) -> SearchDocument:
        actor, counties = self.edition.actor.get(service.actor), self.own.get(service.id, ())
        kinds = tuple(self.words("service_kinds", kind) for kind in service.kinds)
        provider = _joined((self.say(actor.name), actor.short or "")) if actor else ""
        called = self.called(service.search)
        line = " · ".join(filter(None, (self.actor_name(service.actor), *kinds[:1], self.say(service.what))))
        limits = (self.say(service.limits.sector), self.say(service.limits.geography))
        return SearchDocument(
            "service", service.id, self.path("service", service.id), self.say(service.name), _short(line),
            names=service.aliases, called=called, counties=counties,
            ended=service.state is State.ENDED,
            fields={
                "title": self.say(service.name), "aliases": _joined(service.aliases),
                "other": self.others(service.name), "search": _joined(called), "summary": self.say(service.what),
                "provider": _joined((provider, *kinds)),
                "body": _joined((self.say(service.how), self.say(service.note), *limits)),
            },
        )  # fmt: skip

    def actor(self, actor: Actor) -> SearchDocument:
        names = (*([actor.short] if actor.short else []), *actor.former)
        called, kind = self.called(actor.search), self.words("actor_kinds", actor.kind)
        is_door = not actor.stands_for or actor.stands_for is StandsFor.OFFICE
        is_first = is_door and any(need.first_door == actor.id for need in self.edition.needs)
        line = _short(self.reached(actor.contacts, self.say(actor.mission), is_door=is_first))
        return SearchDocument(
            "actor", actor.id, self.path("actor", actor.id), self.say(actor.name), line,
            names=names, called=called, counties=actor.counties,
            fields={
                "title": self.say(actor.name), "aliases": _joined(names), "other": self.others(actor.name),
                "search": _joined(called), "summary": self.say(actor.mission),
                "provider": kind,
                "body": _joined((self.say(actor.reach), self.say(actor.bring))),
            },
        )  # fmt: skip

    def region(self, region: Region) -> SearchDocument:
        line = _short(self.reached(self.door(region), self.say(region.door.name)))
        return SearchDocument(
            "region", region.id, self.path("region", region.id), self.say(region.name),
            line, names=(self.say(region.county),), counties=(region.code,),
            fields={
                "title": _joined((self.say(region.name), self.say(region.county))), "other": self.others(region.name),
                "summary": self.say(region.door.name),
                "body": _joined((self.say(region.door.promise), *(self.say(v.text) for v in region.vouchers))),
            },
        )  # fmt: skip

    def term(self, term: Term) -> SearchDocument:
        called = self.called(term.search)
        return SearchDocument(
            "term", term.id, self.path("term", term.id), self.say(term.name), _short(self.say(term.definition)),
            names=term.other_names, called=called,
            fields={
                "title": self.say(term.name), "aliases": _joined(term.other_names), "other": self.others(term.name),
                "search": _joined(called), "summary": self.say(term.definition), "body": self.say(term.difference),
            },
        )  # fmt: skip

    def guide(self, guide: Guide) -> SearchDocument:
        headings = (text.lstrip("# ") for text in guide.body.splitlines() if text.startswith("#"))
        return SearchDocument(
            "guide", guide.id, self.path("guide", guide.id), guide.title, _short(guide.summary),
            fields={"title": guide.title, "summary": guide.summary, "body": _joined(headings)},
        )  # fmt: skip

    def event(self, event: Event) -> SearchDocument:
        kind = "proposal" if event.kind is EventKind.COMMENTS else "event"
        line = " · ".join(filter(None, (event.start.isoformat(), self.say(event.place), self.say(event.what))))
        return SearchDocument(
            "event", event.id, self.path(kind, event.id), self.say(event.name), _short(line),
            counties=event.counties,
            fields={
                "title": self.say(event.name), "other": self.others(event.name), "summary": self.say(event.what),
                "provider": self.actor_name(event.actor), "body": self.say(event.place),
            },
        )  # fmt: skip


_IN_A_HIT = (ContactKind.PHONE, ContactKind.EMAIL)
"""Kinds of ways that a hit shows, the first before the second."""


def _for_a_hit(contact: Contact) -> tuple[bool, bool]:
    return contact.kind is not ContactKind.PHONE, contact.check


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _short(text: str) -> str:
    """The text, cut at a word where the list has no more room."""
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:–·(") + " …"
