"""unknown-…: a record names an actor, a need, an answer … that does not exist, so a page would lead nowhere."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.checks.support.references import Reference, references
from generator.diagnostics import Diagnostic, error
from generator.model.checklist import FactKind
from generator.model.edition import ANYTHING, Edition
from generator.model.page_kinds import PAGES
from generator.reading.suggest import closest

COUNTY = "unknown-county"
CODES = (
    "unknown-actor",
    "unknown-service",
    "unknown-need",
    "unknown-term",
    "unknown-guide",
    "unknown-image",
    "unknown-page",
    "unknown-topic",
    "unknown-stage",
    "unknown-service-kind",
    "unknown-actor-kind",
    "unknown-area",
    COUNTY,
    "unknown-question",
    "unknown-answer",
    "unknown-fact",
    "unknown-value",
    "unknown-exit",
    "unknown-country-group",
    "unknown-step",
    "unknown-done",
    "unknown-outcome",
    "unknown-county-folder",
    "unknown-link",
)

_OUTWARD = frozenset({"http", "https", "mailto", "tel"})
"""Schemes of links that leave the site."""

_INWARD = ("actor", "guide", "need", "page", "service", "source", "term")
"""Schemes of links in a text that name a record."""

_FEW = 12
"""Most names that a hint lists."""


def check(edition: Edition) -> Iterator[Diagnostic]:
    """What is named and does not exist."""
    known = _known(edition)
    ranges = {fact.id for fact in edition.checklist.facts if fact.kind is FactKind.RANGE}
    for one in references(edition):
        if one.kind in _OUTWARD or (one.kind == "value" and one.owner in ranges):
            continue
        names = known.get(f"{one.kind}/{one.owner}" if one.owner else one.kind)
        if (names is None and not one.owner) or (one.field == ":::" and one.kind != "service"):
            words = ("service",) if one.field == ":::" else _INWARD
            meant = closest(one.kind, words)
            hint = "did-you-mean" if meant else "known-values"
            yield error(one.at, "unknown-link", hint, value=one.kind, meant=meant, known=", ".join(words))
        elif names is not None and one.id not in names and not {one.id, ANYTHING} & edition.unread:
            yield _unknown(one, names)


def _unknown(one: Reference, names: AbstractSet[str]) -> Diagnostic:
    meant = closest(one.id, names)
    hint = "did-you-mean" if meant else "known-values" if 0 < len(names) <= _FEW else "no-such-id"
    words = {"field": one.field, "value": one.id, "owner": one.owner, "meant": meant, "known": ", ".join(sorted(names))}
    return error(one.at, f"unknown-{one.kind}", hint, **words)


def _known(edition: Edition) -> dict[str, AbstractSet[str]]:
    """Kind, or kind/owner, → the ids there are."""
    vocabulary = edition.vocabulary
    checklist = edition.checklist
    known: dict[str, AbstractSet[str]] = {
        "actor": edition.actor.keys(),
        "service": edition.service.keys(),
        "need": edition.need.keys(),
        "term": edition.term.keys(),
        "guide": {g.id for g in edition.guides},
        "image": edition.image.keys(),
        "page": {t.id for t in edition.texts} | {*PAGES},
        "topic": {w.id for w in vocabulary.topics},
        "stage": {w.id for w in vocabulary.stages},
        "service-kind": {w.id for w in vocabulary.service_kinds},
        "actor-kind": {w.id for w in vocabulary.actor_kinds},
        "area": {w.id for w in vocabulary.term_areas},
        "county": edition.region.keys(),
        "question": edition.question.keys(),
        "fact": edition.fact.keys(),
        "exit": {e.id for e in checklist.exits},
    }
    if edition.countries is not None:
        known["country-group"] = {group.id for group in edition.countries.groups}
    if edition.indicators is not None:
        known["step"] = {link.id for link in edition.indicators.chain}
    tally = edition.indicators.tally if edition.indicators else None
    known["done"] = {word.id for word in tally.done} if tally else set()
    known["outcome"] = {word.id for word in tally.outcomes} if tally else set()
    known["county-folder"] = {region.id for region in edition.regions}
    known |= {f"answer/{q.id}": {o.id for o in q.options} for q in checklist.questions}
    known |= {f"value/{f.id}": {v.id for v in f.values} for f in checklist.facts}
    return known
