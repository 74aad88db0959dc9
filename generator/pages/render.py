"""Templates filled with an edition, in one language. Strict: a name a template does not know is a fault of ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.theme import Theme
from generator.pages.markdown import Prose
from generator.pages.routes import Routes, relative
from generator.pages.slots import Slots


@dataclass(frozen=True)
class Renderer:
    """Fills templates for one edition in one language."""

    edition: Edition
    theme: Theme
    language: str
    routes: Routes
    slots: Slots | None = None
    """Where slots are left open, in a build that several editions share."""

    @property
    def ui(self) -> Mapping[str, Any]:
        """The interface's words in this language."""
        return self.theme.ui[self.language]

    def path(self, kind: str, record_id: str = "") -> str:
        """Address of a page in this language, below the edition's root."""
        return self.routes.path(kind, record_id, self.language)

    def fill(self, template: str, here: str, **values: Any) -> Markup:  # noqa: ANN401 - what a template shows is its own
        """The template's HTML, for the page at `here`."""
        return Markup(self._environment.get_template(template).render(here=here, **values))  # noqa: S704 - autoescaped

    def slot(self, name: str, record_id: str, here: str) -> Markup:
        """A slot's HTML for the page at `here`, or in a shared build the token that stands for it."""
        if self.slots is not None:
            return Markup(self.slots.token(name, record_id))  # noqa: S704 - letters, digits and hyphens
        return self.fill(f"slots/{name}.html", here, record_id=record_id)

    @cached_property
    def prose(self) -> Prose:
        """Markdown made safe."""
        return Prose()

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=DictLoader(dict(self.theme.templates)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            edition=self.edition,
            language=self.language,
            ui=self.ui,
            url=self._url,
            asset=self._asset,
            slot=self._slot,
            file=self._file,
            icon=lambda name: Markup(self.theme.icons[name]),  # noqa: S704 - our own dependency's drawing
        )
        environment.filters.update(t=self.said, plain=self.plain, word=self._word)
        return environment

    def said(self, texts: Texts | None) -> Markup:
        """The text in this language; one that exists only in another is marked with its language, never mixed in."""
        if not texts:
            return Markup()
        if self.language in texts:
            return escape(texts[self.language])
        other = next(iter(texts))
        return Markup('<span lang="{}">{}</span>').format(other, texts[other])

    def plain(self, texts: Texts | None) -> str:
        """The text for places that take no markup: attributes, titles. The other language's where there is none."""
        if not texts:
            return ""
        return texts.get(self.language) or next(iter(texts.values()))

    def _word(self, word_id: str, vocabulary: str) -> Markup:
        return self.said(self.edition.word[f"{vocabulary}/{word_id}"].name)

    @pass_context
    def _url(self, context: Context, kind: str, record_id: str = "", language: str = "") -> str:
        return relative(context["here"], self.routes.path(kind, record_id, language or self.language))

    @pass_context
    def _slot(self, context: Context, name: str, record_id: str = "") -> Markup:
        """What differs between editions: the only place where a template may read the edition's own door or name."""
        return self.slot(name, record_id, context["here"])

    @pass_context
    def _file(self, context: Context, path: str) -> str:
        return relative(context["here"], path)

    @pass_context
    def _asset(self, context: Context, name: str) -> str:
        return relative(context["here"], f"{self.theme.folder}/{name}")
