"""Templates filled with an edition, in one language. Strict: a name a template does not know is a fault of ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.theme import Theme
from generator.pages import language_marks, local_services, templates
from generator.pages.markdown import Prose
from generator.pages.routes import Routes
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
    data_folder: str = ""
    """Folder below the edition's root under which scripts find their data; empty: the root itself."""

    @cached_property
    def ui(self) -> Mapping[str, Any]:
        """The interface's words in this language; what it lacks is the first language's, and marked as that."""
        return language_marks.words(self.theme.ui, self.language, self.routes.languages[0])

    @cached_property
    def environment(self) -> Environment:
        """What templates are found in."""
        return templates.environment(self.theme)

    @cached_property
    def foreign(self) -> tuple[tuple[str, str], ...]:
        """Words of other languages than this one, each with its language, for what scripts show; the longest first."""
        known = self.edition.vocabulary.foreign.items()
        words = [(word, other) for other, those in known if other != self.language for word in those]
        return tuple(sorted(words, key=lambda one: -len(one[0])))

    def path(self, kind: str, record_id: str = "") -> str:
        """Address of a page in this language, below the edition's root."""
        return self.routes.path(kind, record_id, self.language)

    def fill(self, template: str, here: str, **values: Any) -> Markup:  # noqa: ANN401 - what a template shows is its own
        """The template's HTML, for the page at `here`."""
        source = self.environment.get_template(template)
        names = {"edition": self.edition, "language": self.language, "ui": self.ui, "renderer": self}
        return Markup(source.render(here=here, **names, **values))  # noqa: S704 - the template escaped it

    def slot(self, name: str, record_id: str, here: str) -> Markup:
        """A slot's HTML for the page at `here`, or in a shared build the token that stands for it."""
        if self.slots is not None:
            return Markup(self.slots.token(name, record_id))  # noqa: S704 - letters, digits and hyphens
        if name not in local_services.SERVICES:
            return self.fill(f"slots/{name}.html", here, record_id=record_id)
        own = local_services.SERVICES[name](self.edition, record_id)
        return self.fill(f"slots/{name}.html", here, own=own) if own else Markup()

    def marked_text(self, texts: Texts | None) -> Markup:
        """The text in this language; see `templates.marked_text`."""
        return templates.marked_text(texts, self.language, self.edition.vocabulary.foreign)

    def plain(self, texts: Texts | None) -> str:
        """The text in this language as a string; another language's is marked where it is shown as text."""
        spoken = self.language if not texts or self.language in texts else next(iter(texts))
        text = templates.plain(texts, self.language)
        return text if spoken == self.language else language_marks.Foreign(text, spoken)

    @cached_property
    def prose(self) -> Prose:
        """Markdown made safe."""
        return Prose()
