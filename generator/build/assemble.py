"""The shared build and an edition → every file of the edition. Pure: values in, bytes out.

What makes it right is a rule: a body template shows what is an edition's own only through slots. So a page that shows
no record in which the edition differs from the nation is the nation's page but for its slots.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator import parallel
from generator.build.edition_diff import differ_throughout, differences
from generator.build.output_file import OutputFile
from generator.build.shared_pages import SharedBuild, SharedPage
from generator.build.slot_filler import SlotFiller
from generator.exports import llms, well_known
from generator.exports.markdown_copy import markdown
from generator.model.edition import Edition
from generator.pages.all_pages import make_pages, renderer
from generator.pages.families.services import FILTERS
from generator.pages.page import Page
from generator.pages.render import Renderer
from generator.site import site_files
from generator.site.script_data import script_data


def edition_files(
    edition: Edition, shared: SharedBuild, data: Mapping[str, bytes] | None = None, processes: int = 1
) -> Iterator[OutputFile]:
    """Every file of the edition. Raises `LeftoverError` when a slot of a page cannot be filled.

    `data`: path → bytes of its files that are neither pages nor search indexes; made when left out. With more
    `processes`, the pages of every language are made by one of its own.
    """
    shared = shared.usable_by(edition)
    static = dict(data or site_files.data(edition, shared.theme, edition.languages))
    static |= site_files.search_files(edition, shared.theme, edition.languages, shared.searches)
    scripts = script_data(static)
    renderers = {
        name: renderer(edition, shared.theme, name, edition.languages, data_folder=scripts.folder)
        for name in edition.languages
    }
    own = {page.file: (page, render) for page, render in _own_pages(edition, shared, renderers.values())}
    absent = _absent(edition, shared)
    filled = {path: page for path, page in shared.pages.items() if path not in own and path not in absent}

    def pages(language: str) -> Iterator[OutputFile]:
        return _pages(renderers[language], filled.values(), own.values(), shared)

    by_language: Iterator[Iterable[OutputFile]] = map(pages, edition.languages)
    if processes > 1:
        by_language = parallel.spread(lambda language: [*pages(language)], edition.languages, processes)
    for files in by_language:
        yield from files
    for path, content in (*static.items(), *scripts.files.items()):
        yield OutputFile(path, (content,), "static")
    every = [*(page.page for page in filled.values()), *(page for page, _ in own.values())]
    for path, content in (*well_known.files(edition, every, shared.day), *llms.files(edition, every, shared.theme.ui)):
        yield OutputFile(path, (content,), "static")


def _pages(
    render: Renderer, filled: Iterable[SharedPage], own: Iterable[tuple[Page, Renderer]], shared: SharedBuild
) -> Iterator[OutputFile]:
    """The pages in one language, and their copies as Markdown."""
    filler = SlotFiller(render, shared.slots)
    for one in filled:
        if one.page.language == render.language:
            parts = filler.fill(one)
            yield OutputFile(one.page.file, parts, "shared")
            yield from _copy(one.page, parts)
    for page, its in own:
        if its is render:
            parts = (site_files.whole(page, render),)
            yield OutputFile(page.file, parts, "own")
            yield from _copy(page, parts)


def _copy(page: Page, parts: tuple[bytes, ...]) -> Iterator[OutputFile]:
    """The page's copy as Markdown, where it has one."""
    if page.markdown_file:
        yield OutputFile(page.markdown_file, (markdown(parts),), "static")


def _own_pages(edition: Edition, shared: SharedBuild, renderers: Iterable[Renderer]) -> Iterator[tuple[Page, Renderer]]:
    """The pages that the edition has alone, or shows otherwise than in their slots, each with what renders it."""
    differing = differences(shared.nation, edition)
    everything = differ_throughout(shared.nation, edition)
    if not differing and not everything:
        return
    showing = frozenset[str]().union(*map(shared.showing, differing))
    for render in renderers:
        for page in make_pages(render, shared.day):
            known = shared.pages.get(page.file)
            if everything or known is None or page.file in showing or page != known.page:
                yield page, render


def _absent(edition: Edition, shared: SharedBuild) -> set[str]:
    """Paths of the shared pages about services that the edition does not have, and of filters that leave it none."""
    missing = {f"service/{service}" for service in shared.nation.service.keys() - edition.service.keys()}
    for key in shared.nation.filed.keys() - edition.filed.keys():
        words, _, word = key.partition("/")
        missing.add(f"{FILTERS[words]}/{word}")
    return {path for path, page in shared.pages.items() if page.page.record in missing}
