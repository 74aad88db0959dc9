"""What every page family is made with: one edition in one language, and the day it is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.model.edition import Edition
from generator.pages.page import Crumb, Page
from generator.pages.render import Renderer
from generator.pages.routes import Routes

DOOR = "components/door/door.js"
"""Module of a page with doors: which of them are open now, and the select of counties."""


@dataclass(frozen=True)
class PageBuilder:
    """Makes pages of one edition in one language."""

    render: Renderer
    today: date

    @property
    def edition(self) -> Edition:
        """What is published."""
        return self.render.edition

    @property
    def of_nation(self) -> "PageBuilder":
        """The same, for the nation's edition: what makes pages that are the same in every edition."""
        return replace(self, render=replace(self.render, edition=self.edition.national))

    @property
    def language(self) -> str:
        """The language of these pages."""
        return self.render.language

    @property
    def ui(self) -> Any:  # noqa: ANN401 - nested words of the interface
        """The interface's words."""
        return self.render.ui

    @property
    def routes(self) -> Routes:
        """Where pages are."""
        return self.render.routes

    def page(  # noqa: PLR0913 - a page has that many sides
        self,
        kind: str,
        record_id: str = "",
        *,
        title: str,
        description: str,
        template: str = "",
        crumbs: tuple[Crumb, ...] = (),
        modules: tuple[str, ...] = (),
        section: str = "",
        path: str = "",
        base: str = "",
        indexed: bool = True,
        national: bool = False,
        later: Callable[[], Mapping[str, object]] = dict,
        **values: Any,  # noqa: ANN401 - what a template shows is its own
    ) -> Page:
        """The page of a kind and record, its body filled from `pages/<template or kind>.html`.

        The template shows `values`, and what `later` finds when the body is made: most editions never make it.
        """
        paths = self.routes.everywhere(kind, record_id)
        here = path or paths[self.language]
        name = template or kind

        def body() -> str:
            shown = {**values, **later()}
            return str(self.render.fill(f"pages/{name}.html", base or here, title=title, today=self.today, **shown))

        return Page(
            path=here,
            language=self.language,
            kind=name,
            title=str(title),
            description=str(description),
            make_body=body,
            crumbs=crumbs,
            alternates=paths,
            modules=modules,
            record=f"{kind}/{record_id}" if record_id else kind,
            section=section or kind,
            base=base,
            indexed=indexed,
            national=national,
        )

    def crumb(self, kind: str, record_id: str = "", title: str = "") -> Crumb:
        """A step to the page of a kind; its name in the interface unless `title` is given."""
        return Crumb(title or self.ui["names"][kind], self.render.path(kind, record_id))


def present(maker: PageBuilder, *modules: str) -> tuple[str, ...]:
    """Those modules that the theme has."""
    return tuple(module for module in modules if module in maker.render.theme.assets)
