"""A site as a value: path → bytes. Knows no disk and no server."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial

from jinja2 import DictLoader, Environment

from generator import search
from generator.brand.css import css
from generator.exports import analysis_data, change_feed, embedding, llms, overview_tables, records, servers, well_known
from generator.exports.headers import HostLayout
from generator.exports.markdown_copy import markdown
from generator.model.edition import Edition
from generator.model.identity import Brand
from generator.model.image import FOLDER as PICTURES
from generator.model.theme import Theme
from generator.open_data import calendars, catalogue, cpsv, dcat, hsds, openapi
from generator.open_data.datasets import FOLDER
from generator.pages.all_pages import make_pages, renderer
from generator.pages.document import document
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.pages.routes import Routes
from generator.pages.templates import with_short_json
from generator.site.script_data import script_data

Group = Callable[[], Iterator[tuple[str, bytes]]]
"""Makes some files: path → bytes."""

ASSESS = "components/assessment/assess.js"
"""The needs analysis as a module for other sites."""

SEARCH = "data/search"
"""Where the search index lies, below the edition's root."""


@lru_cache(maxsize=8)
def document_environment(theme: Theme) -> Environment:
    """The Jinja environment of main.html."""
    loader = DictLoader(dict(theme.templates))
    made = Environment(loader=loader, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it escapes
    return with_short_json(made)


def whole(page: Page, render: Renderer) -> bytes:
    """The whole HTML document of a page, as bytes."""
    return document_environment(render.theme).get_template("main.html").render(doc=document(page, render)).encode()


def search_index(nation: Edition, theme: Theme, language: str, languages: Sequence[str]) -> search.SharedIndex | None:
    """The search index of one language that all editions in `languages` share; None without a lexicon for it."""
    if nation.lexicon is None or language not in nation.lexicon.languages:
        return None
    return search.SharedIndex.of(nation, language, nation.lexicon, Routes.of(theme.ui, languages).path)


def search_indexes(nation: Edition, theme: Theme, languages: Sequence[str]) -> Mapping[str, search.SharedIndex]:
    """Language → shared search index, for the languages that have a lexicon."""
    indexes = ((language, search_index(nation, theme, language, languages)) for language in languages)
    return {language: index for language, index in indexes if index}


def static(
    edition: Edition, theme: Theme, languages: Sequence[str], shared: Mapping[str, search.SharedIndex] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file of an edition that is not a page. `shared`: the search indexes; built when left out."""
    yield from data(edition, theme, languages)
    yield from search_files(edition, theme, languages, shared)


def data(edition: Edition, theme: Theme, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Every file of an edition that is neither a page nor a search index."""
    for group in _data_groups(edition, theme, languages):
        yield from group()


def groups(edition: Edition, theme: Theme, languages: Sequence[str]) -> tuple[Group, ...]:
    """The files that are not pages, in groups that are made together, the quickest ones first."""
    return (*_data_groups(edition, theme, languages), partial(search_files, edition, theme, languages))


def _data_groups(edition: Edition, theme: Theme, languages: Sequence[str]) -> tuple[Group, ...]:
    return (
        partial(_assets, theme),
        partial(brand_files, edition),
        partial(embedding.files, theme, languages),
        lambda: servers.files(HostLayout.of(edition, Routes.of(theme.ui, languages))),
        partial(analysis_data.files, edition),
        partial(records.files, edition),
        partial(overview_tables.files, edition, theme.ui, languages),
        partial(change_feed.files, edition, theme.ui),
        partial(_open_data, edition, theme),
    )


def _assets(theme: Theme) -> Iterator[tuple[str, bytes]]:
    for name, content in theme.assets.items():
        yield f"{theme.folder}/{name}", content


def _open_data(edition: Edition, theme: Theme) -> Iterator[tuple[str, bytes]]:
    yield f"{FOLDER}/assess.js", theme.assets[ASSESS]
    yield from openapi.files(edition)
    yield from calendars.files(edition)
    words = catalogue.words_of(theme.ui, edition.languages)
    yield from catalogue.files(edition, words).items()
    yield from hsds.files(edition)
    yield from cpsv.files(edition)
    yield from dcat.files(edition, words)


def search_files(
    edition: Edition, theme: Theme, languages: Sequence[str], shared: Mapping[str, search.SharedIndex] | None = None
) -> Iterator[tuple[str, bytes]]:
    """The index of every language, and what the edition adds to those it speaks. `shared` as in `static`."""
    shared = search_indexes(edition.laid_on or edition, theme, languages) if shared is None else shared
    for language, one in shared.items():
        yield f"{SEARCH}/{language}.json", one.content
        if language in languages:
            yield f"{SEARCH}/{language}-here.json", search.regional(edition, one)


def brand_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The edition's brand: its stylesheet, when it has colours or a font of its own, and the files that names."""
    if edition.site.brand != Brand():
        # A sheet that only a logo calls for has no rules, and an empty file would look like a broken build.
        yield "brand/brand.css", css(edition.site.brand).encode() or b"/* the standard colours */\n"
    for name, content in edition.assets.items():
        yield f"brand/{name}", content
    for name, picture in edition.pictures.items():
        yield f"{PICTURES}/{name}", picture.content


def site(edition: Edition, theme: Theme, languages: Sequence[str], today: date) -> Iterator[tuple[str, bytes]]:
    """Every file of an edition that shares nothing: path → bytes."""
    pages = []
    others = dict(static(edition, theme, languages))
    data = script_data(others)
    for language in languages:
        render = renderer(edition, theme, language, languages, data_folder=data.folder)
        for page in make_pages(render, today):
            pages.append(page)
            html = whole(page, render)
            yield page.file, html
            if page.markdown_file:
                yield page.markdown_file, markdown((html,))
    yield from others.items()
    yield from data.files.items()
    yield from well_known.files(edition, pages, today)
    yield from llms.files(edition, pages, theme.ui)


def as_json(value: object) -> bytes:
    """JSON that is the same for the same value, without needless spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
