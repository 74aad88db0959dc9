"""An edition assembled from the shared build has the bytes of a build of its own, whatever it changes."""

from pathlib import Path

import pytest

from generator.build.assemble import edition_files
from generator.build.output.verify import holes
from generator.build.shared_pages import SharedBuild
from generator.clock import today
from generator.content import project, project_check
from generator.model.edition import Edition
from generator.site import site_files, theme_loader
from tests import real_content
from tests.build.sharing import DAY, shared_build
from tests.diagnosing import ROOT
from tests.editions import EVERYTHING

THEME = theme_loader.load()
REGION = "gotland"
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
    "hides": "  services:\n    hide: [ekn-online, bs-utbildning]\n",
    "moves": "  services:\n    change:\n      - {id: bs-utbildning, meets: {stoppad: 9}}\n",
    "ends": "  services:\n    change:\n      - {id: bs-utbildning, state: ended}\n",
}
"""What a region may say otherwise, each alone."""


@pytest.fixture(scope="module")
def content() -> project.Project:
    return real_content.content()


@pytest.fixture(scope="module")
def shared(content: project.Project) -> SharedBuild:
    assert content.national
    return shared_build(content.national, THEME)


def laid(overlay: str, folder: Path) -> Edition:
    """The edition of a region with an overlay, and with a page of its own."""
    folder.mkdir()
    record = (ROOT / f"content/regions/{REGION}/region.yaml").read_text("utf-8")
    (folder / "region.yaml").write_text(f"{record}edition:\n{OVERLAYS[overlay]}", "utf-8")
    if overlay == "own-page":
        for language, title in (("sv", "Om Gotland"), ("en", "About Gotland")):
            page = folder / "pages" / language / "the-island.md"
            page.parent.mkdir(parents=True)
            page.write_text(TEXT.format(title=title), "utf-8")
    content = real_content.read(ROOT, folder)
    edition = content.edition(REGION)
    assert edition is not None
    unsaid = {"unpinned-override", "change-without-source", "unresolved-stand-in", "ended-and-named"}
    assert [
        d.code for d in project_check.diagnostics(content, REGION, today(), reasoning=False) if d.code not in unsaid
    ] == []
    return edition


def same_as_alone(edition: Edition, shared: SharedBuild) -> None:
    """The edition, assembled and built alone, is the same and hangs together."""
    files = list(edition_files(edition, shared))
    alone = dict(site_files.site(edition, THEME, edition.languages, DAY))
    assembled = {file.path: file.content for file in files}
    assert sorted(assembled) == sorted(alone)
    assert [path for path in alone if assembled[path] != alone[path]] == [], edition.site
    assert list(holes({file.path: file.parts for file in files}, edition.site.root)) == []


@pytest.mark.parametrize("name", [project.NATION, "vastra-gotaland", "ostergotland", "gotland", "kronoberg"])
def test_an_edition_is_what_a_build_of_its_own_would_be(name: str, content: project.Project, shared: SharedBuild):
    edition = content.edition(name)
    assert edition
    same_as_alone(edition, shared)


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_whatever_a_region_says_otherwise_shows(overlay: str, shared: SharedBuild, tmp_path: Path):
    same_as_alone(laid(overlay, tmp_path / overlay), shared)


def test_an_edition_that_uses_all_an_overlay_can_say_is_assembled_right():
    content = real_content.read(ROOT, EVERYTHING)
    national, edition = content.national, content.edition("everything")
    assert national
    assert edition
    same_as_alone(edition, shared_build(national, THEME))
