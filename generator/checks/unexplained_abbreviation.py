"""unexplained-abbreviation: a word in capitals that the firm meets is explained somewhere, or known to all.

A term, an actor and a service's other names explain it; so do the words before it when it stands in brackets. What is
known to all is data: `writing` in the vocabulary.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.checks.support.markdown_blocks import blocks
from generator.diagnostics import Diagnostic, Location, warning
from generator.model import walk
from generator.model.edition import Edition
from generator.model.record import Record

CODE = "unexplained-abbreviation"

_WORD = re.compile(r"(?<![\w/.-])[^\W\d_][^\W_]+(?!\w)")
_IN_BRACKETS = re.compile(r"\w \((\w+)\)")
_TARGET = re.compile(r"(?<=\])\([^)]*\)")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Abbreviations in guides, needs and services that no page explains. Each once on a page."""
    explained = _explained(edition)
    for language, limits in edition.vocabulary.writing.items():
        known: dict[str, set[str]] = defaultdict(lambda: {*explained})
        for page, text, at in texts(edition, language):
            known[page].update(limits.known, _IN_BRACKETS.findall(text))
            for found in abbreviations(text):
                if found not in known[page]:
                    known[page].add(found)
                    yield warning(at, CODE, value=found)


def abbreviations(text: str) -> list[str]:
    """The words of a text that are all capitals: EORI, REX, EUR.1 as EUR."""
    return [word for word in _WORD.findall(text) if word.isupper() and sum(map(str.isalpha, word)) > 1]


def _explained(edition: Edition) -> set[str]:
    """Every abbreviation in a name that has a page or an entry of its own."""
    names: list[str] = []
    for term in edition.terms:
        names += (*term.name.values(), *term.other_names)
    for actor in edition.actors:
        names += (*actor.name.values(), actor.short or "", *actor.former)
    for service in edition.services:
        names += service.aliases
    return {found for name in names for found in abbreviations(name)}


def texts(edition: Edition, language: str) -> Iterator[tuple[str, str, Location]]:
    """Page, text and place of all that a firm reads there."""
    for guide in edition.guides_in(language):
        page = f"guide/{guide.id}"
        yield page, guide.title, guide.at("title")
        yield page, guide.summary, guide.at("summary")
        for text, places in blocks(guide):
            yield page, _TARGET.sub("", text), places[0]
    for need in edition.needs:
        yield from _said(f"need/{need.id}", need, language)
    for service in edition.services:
        yield from _said(f"service/{service.id}", service, language)


def _said(page: str, record: Record, language: str) -> Iterator[tuple[str, str, Location]]:
    for part in walk.within(record):
        for path, said in walk.texts(part):
            if language in said:
                yield page, said[language], part.at(*path, language)
