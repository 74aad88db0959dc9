"""An edition assembled from the shared build has the bytes of a build of its own, whatever it changes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.build.assemble import edition_files
from generator.build.output.verify import holes
from generator.build.shared_pages import SharedBuild
from generator.content import project
from generator.exports import llms, well_known
from generator.exports.markdown_copy import markdown
from generator.model.edition import Edition
from generator.pages.all_pages import make_pages, renderer
from generator.search import SharedIndex
from generator.site import site_files
from generator.site.script_data import script_data
from tests import real_content
from tests.build.sharing import DAY, shared_build
from tests.diagnosing import ROOT, SMALL
from tests.editions import EVERYTHING
from tests.real_content import THEME

TEXT = """---
title: {title}
summary: {title}.
reviewed: 2026-11-21
---
Text.
"""

OVERLAYS = {
    "english-alone": "  languages: [en]\n",
    "swedish-alone": "  languages: [sv]\n",
    "below-a-path": "  address: https://example.org/guide/\n",
    "own-page": "  footer: []\n",
    "own-guide": "  footer: []\n",
    "hides": "  services:\n    hide: [alfa-garanti]\n",
    "moves": "  services:\n    change:\n      - {id: alfa-lots, meets: {betalt: 9}}\n",
    "is-for-another-stage": "  services:\n    change:\n      - {id: alfa-lots, stages: [van]}\n",
    "ends": "  services:\n    change:\n      - {id: alfa-lots, state: ended}\n",
}
"""What a region may say otherwise, each alone."""

COUNTIES = ("vastra-gotaland", "ostergotland", "gotland", "kronoberg")
"""Those that say most, have a colour of their own, and say nothing at all."""


@pytest.fixture(scope="module")
def shared() -> SharedBuild:
    return shared_build(real_content.nation(), THEME)


@pytest.fixture(scope="module")
def shared_small() -> SharedBuild:
    national = project.read(SMALL).national
    assert national
    return shared_build(national, THEME)


def laid(overlay: str, folder: Path) -> Edition:
    """The small project's region with an overlay, and with a page or a guide of its own."""
    folder.mkdir()
    record = (SMALL / "content/regions/skane/region.yaml").read_text("utf-8")
    (folder / "region.yaml").write_text(f"{record}edition:\n{OVERLAYS[overlay]}", "utf-8")
    if overlay == "own-page":
        for language, title in (("sv", "Om Skåne"), ("en", "About Skåne")):
            page = folder / "pages" / language / "the-county.md"
            page.parent.mkdir(parents=True)
            page.write_text(TEXT.format(title=title), "utf-8")
    if overlay == "own-guide":
        for language, title in (("sv", "Sedan"), ("en", "Then")):
            page = folder / "guides" / language / "then.md"
            page.parent.mkdir(parents=True)
            head = "order: 2\nneeds: [forsta]\nask: [alfa]\nbasis: sourced\nreviewed:"
            page.write_text(TEXT.format(title=title).replace("reviewed:", head), "utf-8")
    content = project.read(SMALL, folder)
    edition = content.edition("skane")
    assert edition is not None
    assert {d.code for d in content.faults} <= {"unpinned-override", "change-without-source"}
    return edition


def alone(
    edition: Edition, part: int, parts: int, searches: Mapping[str, SharedIndex]
) -> Iterator[tuple[str, bytes | None]]:
    """As `site_files.site`: path → bytes, of pages only every `parts`th; else none."""
    static, pages = dict(site_files.static(edition, THEME, edition.languages, searches)), []
    data = script_data(static)
    yield from (*static.items(), *data.files.items())
    for language in edition.languages:
        render = renderer(edition, THEME, language, edition.languages, data_folder=data.folder)
        for number, page in enumerate(make_pages(render, DAY)):
            pages.append(page)
            html = site_files.whole(page, render) if number % parts == part else None
            yield page.file, html
            if page.markdown_file:
                yield page.markdown_file, html and markdown((html,))
    yield from well_known.files(edition, pages, DAY)
    yield from llms.files(edition, pages, THEME.ui)


def same_as_alone(edition: Edition, shared: SharedBuild, part: int = 0, parts: int = 1) -> None:
    """The edition, assembled and built alone, is the same and hangs together."""
    files = list(edition_files(edition, shared))
    if parts == 1:
        built: dict[str, bytes | None] = dict(site_files.site(edition, THEME, edition.languages, DAY))
    else:
        built = dict(alone(edition, part, parts, shared.searches))
    assembled = {file.path: file.content for file in files}
    assert sorted(assembled) == sorted(built)
    assert [path for path in built if built[path] not in (None, assembled[path])] == [], edition.site
    assert list(holes({file.path: file.parts for file in files}, edition.site.root)) == []


@pytest.mark.parametrize(("part", "name"), [*enumerate((project.NATION, *COUNTIES))])
def test_an_edition_is_what_a_build_of_its_own_would_be(part: int, name: str, shared: SharedBuild):
    """Every edition is asked for another part of its pages, so that together they are asked for all."""
    edition = real_content.content().edition(name)
    assert edition
    same_as_alone(edition, shared, part, 1 + len(COUNTIES))


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_whatever_a_region_says_otherwise_shows(overlay: str, shared_small: SharedBuild, tmp_path: Path):
    same_as_alone(laid(overlay, tmp_path / overlay), shared_small)


def test_an_edition_that_uses_all_an_overlay_can_say_is_assembled_right():
    content = real_content.read(ROOT, EVERYTHING)
    national, edition = content.national, content.edition("everything")
    assert national
    assert edition
    same_as_alone(edition, shared_build(national, THEME))
