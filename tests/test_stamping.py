"""An edition stamped from the shared build is, byte for byte, what a build of its own would be, whatever it changes.

Editions are stamped one after another as in a build: each may use pages that those before it made.
"""

from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.assemble import Stamping
from generator.build.shared_pages import Shared
from generator.content import project
from generator.model.edition import Edition
from generator.site import site_files, theme_loader
from generator.twins import Twins
from tests.diagnosing import ROOT
from tests.editions import EVERYTHING

DAY = date(2026, 11, 21)
DRESS = theme_loader.load()
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


@pytest.fixture(scope="module")
def shared() -> Shared:
    national = project.read(ROOT).national
    assert national is not None
    return pipeline.render(ROOT, national, DRESS, DAY)


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
    content = project.read(ROOT, folder)
    edition = content.edition(REGION)
    assert edition is not None
    unsaid = {"unpinned-override", "change-without-source"}
    assert [d.code for d in content.diagnostics(REGION, reasoning=False) if d.code not in unsaid] == []
    return edition


def same_as_alone(edition: Edition, shared: Shared, twins: Twins) -> None:
    made = list(Stamping(edition, shared, twins).files())
    alone = dict(site_files.plain_site(edition, DRESS, edition.languages, DAY))
    stamped = {file.name: file.content for file in made}
    assert sorted(stamped) == sorted(alone)
    assert [name for name in alone if stamped[name] != alone[name]] == [], edition.site
    assert pipeline.verify({file.name: file.parts for file in made}, edition.site.root) == []


@pytest.mark.parametrize(
    "overlays", [("english-alone", "below-a-path", "moves"), ("swedish-alone", "own-page", "hides", "ends")]
)
def test_editions_stamped_in_a_row_are_what_builds_of_their_own_would_be(
    overlays: tuple[str, ...], shared: Shared, tmp_path: Path
):
    content, twins = project.read(ROOT), Twins()
    for edition in (
        content.edition("kronoberg"),
        *(laid(o, tmp_path / o) for o in overlays),
        content.edition("gotland"),
    ):
        assert edition
        same_as_alone(edition, shared, twins)


def test_an_edition_that_uses_all_an_overlay_can_say_is_stamped_right():
    content = project.read(ROOT, EVERYTHING)
    national, edition = content.national, content.edition("everything")
    assert national
    assert edition
    same_as_alone(edition, pipeline.render(ROOT, national, DRESS, DAY), Twins())
