"""A site as a value: path → bytes. What an engine, a stamp or a disk does with it is theirs to know."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from jinja2 import DictLoader, Environment

from generator import search
from generator.brand.css import css
from generator.exports import analysis, notices, records, servers
from generator.exports.headers import Place
from generator.model.edition import Edition
from generator.model.identity import Brand
from generator.model.theme import Theme
from generator.pages.document import Document, document
from generator.pages.page import Page
from generator.pages.routes import Routes
from generator.pages.site import make_pages, renderer
from generator.pages.slots import Slots

SEARCH = "data/search"
"""Where the search index lies, below the edition's root."""


def documents(
    edition: Edition, theme: Theme, languages: Sequence[str], today: date, slots: Slots | None = None
) -> Iterator[tuple[Page, Document]]:
    """Every page of an edition in `languages`, each with the document around it; with `slots`, these left open."""
    for language in languages:
        render = renderer(edition, theme, language, languages, slots)
        for page in make_pages(render, today):
            yield page, document(page, render)


def shell(theme: Theme) -> Environment:
    """The environment that fills main.html where no engine does."""
    loader = DictLoader(dict(theme.templates))
    return Environment(loader=loader, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it escapes


def index(national: Edition, theme: Theme, languages: Sequence[str]) -> dict[str, bytes]:
    """The search index that all editions share, a file for each language."""
    route, lexicon = Routes.of(theme.ui, languages).path, national.lexicon
    if lexicon is None:
        return {}
    spoken = [language for language in languages if language in lexicon.languages]
    return {f"{SEARCH}/{language}.json": search.index(national, language, lexicon, route) for language in spoken}


def static(
    edition: Edition, theme: Theme, languages: Sequence[str], shared_index: Mapping[str, bytes] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file of an edition that is not a page. The shared search index is made unless it is given."""
    national = edition.laid_on or edition
    shared_index = index(national, theme, languages) if shared_index is None else shared_index
    yield from shared_index.items()
    routes = Routes.of(theme.ui, languages)
    for language in languages:
        if national.lexicon is not None and f"{SEARCH}/{language}.json" in shared_index:
            own_part = search.regional(edition, national, language, national.lexicon, routes.path)
            yield f"{SEARCH}/{language}-here.json", own_part
    for name, content in theme.assets.items():
        yield f"{theme.folder}/{name}", content
    yield from records.files(edition)
    yield from analysis.files(edition)
    yield from servers.files(Place.of(edition, routes))
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
    yield from notices.files(edition, pages, today)


def as_json(value: object) -> bytes:
    """JSON that is the same for the same value, without needless spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


__all__ = ["as_json", "documents", "plain_site", "shell", "static"]
