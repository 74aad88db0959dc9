"""What one edition filled a slot with is right for the next one that is thought to fill it alike."""

from dataclasses import replace
from datetime import date

import pytest

from generator import alike
from generator.alike import Alike
from generator.build import pipeline
from generator.build.assemble import Filler
from generator.build.shared_pages import Shared
from generator.content import project
from generator.site import theme_loader
from tests.diagnosing import ROOT

DRESS = theme_loader.load()


@pytest.fixture(scope="module")
def content() -> project.Project:
    return project.read(ROOT)


@pytest.fixture(scope="module")
def shared(content: project.Project) -> Shared:
    assert content.national
    return pipeline.render(ROOT, content.national, DRESS, date(2026, 11, 21))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_slots_taken_from_editions_alike_are_what_each_would_fill_them_with(
    language: str, content: project.Project, shared: Shared
):
    known, taken = Alike(), 0
    cuts = [cut for cut in shared.cuts.values() if cut.page.language == language]
    for name in content.editions:
        edition = content.edition(name)
        assert edition
        others = known.of(edition, language)
        filler = Filler(edition, shared.usable(edition), language, others)
        asked = {filler.key(s, cut.page): (s, cut.page) for cut in cuts for s in cut.slots if s.name in alike.SLOTS}
        there = set(others)
        for slot, page in asked.values():
            assert filler.fresh(slot, page) == filler.filled(slot, page), (name, slot)
        taken += len(there & asked.keys())
    assert taken > 1000


class Forbidden:
    """A site that nobody may look at."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def test_slots_that_are_filled_alike_show_nothing_of_the_site(content: project.Project, shared: Shared):
    edition = content.edition("vastra-gotaland")
    assert edition
    filler = Filler(edition, shared, "sv", {})
    hidden = replace(filler._render, edition=replace(edition, site=Forbidden()))  # noqa: SLF001 - what fills the slots
    filler._render = hidden  # noqa: SLF001
    names = {s.name for cut in shared.cuts.values() for s in cut.slots}
    assert names > alike.SLOTS
    for cut in shared.cuts.values():
        for slot in cut.slots:
            if cut.page.language == "sv" and slot.name in alike.SLOTS:
                filler.filled(slot, cut.page)


def test_only_the_last_sorts_are_kept(content: project.Project):
    known = Alike()
    editions = [found for name in content.editions if (found := content.edition(name))]
    for edition in editions:
        known.of(edition, "sv")
        assert len(known._known) <= Alike.REMEMBERED  # noqa: SLF001 - memory is what is at stake
    first = known.of(editions[-1], "sv")
    assert known.of(editions[-1], "sv") is first
    assert known.of(editions[-1], "en") is not first
