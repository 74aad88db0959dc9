"""A site as a value: path → bytes. What an engine, a stamp or a disk does with it is theirs to know."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from jinja2 import DictLoader, Environment

from generator import search
from generator.brand.css import css
from generator.exports import analysis_data, embedding, well_known, records, servers
from generator.exports.headers import Place
from generator.model.edition import Edition
from generator.model.identity import Brand
from generator.model.theme import Theme
from generator.pages.document import Document, document
from generator.pages.page import Page
from generator.pages.routes import Routes
from generator.pages.all_pages import make_pages, renderer
from generator.pages.slots import Slots

SEARCH = "data/search"
"""Where the search index lies, below the edition's root."""


def documents(
    edition: Edition, theme: Theme, languages: Sequence[str], today: date, slots: Slots | None = None
) -> Iterator[tuple[Page, Document]]:
    """Every page of an edition in `languages`, each with the document around it; with `slots`, these left open."""
    for language in languages:
        yield from documents_in(language, edition, theme, languages, today, slots)


def documents_in(
    language: str, edition: Edition, theme: Theme, languages: Sequence[str], today: date, slots: Slots | None = None
) -> Iterator[tuple[Page, Document]]:
    """The pages of an edition in one of its `languages`, as `documents` gives them."""
    render = renderer(edition, theme, language, languages, slots)
    for page in make_pages(render, today):
        yield page, document(page, render)


@lru_cache(maxsize=8)
def shell(theme: Theme) -> Environment:
    """The environment that fills main.html where no engine does."""
    loader = DictLoader(dict(theme.templates))
    return Environment(loader=loader, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it escapes


def searches(national: Edition, theme: Theme, languages: Sequence[str]) -> Mapping[str, search.Shared]:
    """Language → what all editions share of search, for those languages whose words are known."""
    route, lexicon = Routes.of(theme.ui, languages).path, national.lexicon
    if lexicon is None:
        return {}
    return {one: search.Shared(national, one, lexicon, route) for one in languages if one in lexicon.languages}


def static(
    edition: Edition, theme: Theme, languages: Sequence[str], shared: Mapping[str, search.Shared] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file of an edition that is not a page. What editions share of search is made unless it is given."""
    shared = searches(edition.laid_on or edition, theme, languages) if shared is None else shared
    for language, one in shared.items():
        yield f"{SEARCH}/{language}.json", one.made.index
        if language in languages:
            yield f"{SEARCH}/{language}-here.json", search.regional(edition, one)
    for name, content in theme.assets.items():
        yield f"{theme.folder}/{name}", content
    yield from records.files(edition)
    yield from analysis_data.files(edition)
    yield from embedding.files(theme, languages)
    yield from servers.files(Place.of(edition, Routes.of(theme.ui, languages)))
    yield from own(edition)


def own(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The edition's brand: its stylesheet, when it has colours or a font of its own, and the files that names."""
    if edition.site.brand != Brand():
        # A sheet that only a logo calls for has no rules, and an empty file would look like a broken build.
        yield "brand/brand.css", css(edition.site.brand).encode() or b"/* the standard colours */\n"
    for name, content in edition.assets.items():
        yield f"brand/{name}", content


def plain_site(edition: Edition, theme: Theme, languages: Sequence[str], today: date) -> Iterator[tuple[str, bytes]]:
    """The whole site as files, made without any engine."""
    template = shell(theme).get_template("main.html")
    pages = []
    for page, doc in documents(edition, theme, languages, today):
        pages.append(page)
        yield page.file, template.render(doc=doc).encode()
    yield from static(edition, theme, languages)
    yield from well_known.files(edition, pages, today)


def as_json(value: object) -> bytes:
    """JSON that is the same for the same value, without needless spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


__all__ = ["as_json", "documents", "plain_site", "shell", "static"]
