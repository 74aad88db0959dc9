"""A guide's Markdown → HTML: links to records by id, embedded services, sources, terms.

Knows the schemes an author may use. What they point to exists: a check has seen to it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from generator.model.actor import Actor
from generator.model.checklist import Need
from generator.model.glossary import Term
from generator.model.guide import Guide, Text
from generator.model.markup import IMAGE
from generator.model.page_kinds import place_of
from generator.model.service import Service
from generator.pages.page_builder import PageBuilder
from generator.pages.routes import relative
from generator.pages.term_links import TermLinks
from generator.pages.term_notes import explained

_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\(\s*(?P<scheme>[a-z]+):(?P<target>[^)\s]*)\s*\)")
_EMBED = re.compile(r"^::: *service +(?P<id>[a-z0-9-]+) *$", re.MULTILINE)
_IMAGE = re.compile(rf"^{IMAGE.pattern}[ \t]*(?:<!--.*?-->[ \t]*)?$", re.MULTILINE)
_TASK = re.compile(r"^(\s*[-*] )\[ \] ", re.MULTILINE)

RECORDS = ("need", "service", "actor", "guide", "term")
"""Schemes that name a record."""


@dataclass(frozen=True)
class GuideText:
    """Makes the bodies of guides and text pages in one edition and language."""

    maker: PageBuilder

    def html(self, text: Guide | Text, here: str) -> Markup:
        """Safe HTML of the body, for the page at `here`."""
        cards: list[str] = []

        def embed(match: re.Match[str]) -> str:
            cards.append(match["id"])
            return f'\n<div id="embedded-{len(cards)}"></div>\n'

        shown: list[re.Match[str]] = []

        def show(match: re.Match[str]) -> str:
            shown.append(match)
            return f'\n<div id="shown-{len(shown)}"></div>\n'

        used = {m["target"] for m in _LINK.finditer(text.body) if m["scheme"] == "term"}
        source = _EMBED.sub(embed, _TASK.sub(r"\1", text.body))
        source = _IMAGE.sub(show, source)
        source = _LINK.sub(lambda match: self._link(match, here), source)
        html = self.maker.render.prose.html(source)
        if isinstance(text, Guide):
            html = self._terms.link(html, lambda term: self._href("term", term, here), text.terms, used)
            html = explained(html, self.maker.edition.term, self.maker.language)
        for number, service in enumerate(cards, 1):
            card = self.maker.render.fill("partials/embedded_service.html", here, id=service)
            html = html.replace(f'<div id="embedded-{number}"></div>', card)
        for number, match in enumerate(shown, 1):
            figure = self.maker.render.fill("partials/figure.html", here, id=match["id"], alt=match["alt"])
            html = html.replace(f'<div id="shown-{number}"></div>', figure)
        return Markup(html)  # noqa: S704 - made safe by Prose, terms escaped, cards autoescaped

    @cached_property
    def _terms(self) -> TermLinks:
        return TermLinks(self.maker.edition.terms, self.maker.language, self.maker.ui["glossary"]["endings"])

    def _href(self, kind: str, record_id: str, here: str) -> str:
        return relative(here, self.maker.render.path(kind, record_id))

    def _link(self, match: re.Match[str], here: str) -> str:
        scheme, target = match["scheme"], match["target"]
        if scheme == "source":
            return self._source(match["text"], target, here)
        if scheme == "page":
            kind, record_id = place_of(target)
            return f"[{match['text']}]({self._href(kind, record_id, here)})"
        if scheme == "term":
            # Raw HTML, so that its class marks it: the sanitiser looks at it like at all else.
            return f'<a class="term" href="{escape(self._href(scheme, target, here))}">{match["text"]}</a>'
        return f"[{match['text']}]({self._href(scheme, target, here)})" if scheme in RECORDS else match[0]

    def _source(self, text: str, target: str, here: str) -> str:
        """A small link to where a record says what it builds on. A term says so at its own entry."""
        kind, _, record_id = target.partition("/")
        href = self._href(kind, record_id, here) + ("" if kind == "term" else "#source")
        return (
            f'<sup class="cite"><a href="{escape(href)}">{escape(text)}'
            f'<span class="hidden">: {escape(self._name(kind, record_id))}</span></a></sup>'
        )

    def _name(self, kind: str, record_id: str) -> str:
        edition = self.maker.edition
        named: dict[str, Mapping[str, Service | Actor | Term | Need]] = {
            "service": edition.service,
            "actor": edition.actor,
            "term": edition.term,
            "need": edition.need,
        }
        return self.maker.render.plain(named[kind][record_id].name)
