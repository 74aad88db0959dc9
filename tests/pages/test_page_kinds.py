"""The kinds of pages are listed where they must be; a kind that is left out is named."""

from generator.model.page_kinds import FRAMED, PAGES
from generator.pages.all_pages import make_pages, renderer
from generator.pages.families import FAMILIES
from tests import real_content
from tests.browser.families import DAY, families

ELSEWHERE = {"moved"}
"""Kinds that the nation has no page of: nothing of it has been renamed."""
UNLINKED = {"404", *FRAMED}
"""Kinds that no text leads to."""


def test_every_kind_of_page_is_looked_at_in_a_browser():
    every = frozenset().union(*FAMILIES.values())
    assert sorted(every - families().keys() - ELSEWHERE) == []


def test_a_text_may_link_to_every_kind_of_page_that_shows_no_single_record():
    nation = real_content.nation()
    render = renderer(nation, real_content.THEME, nation.languages[0], nation.languages)
    alone = {page.record for page in make_pages(render, DAY) if "/" not in page.record}
    assert (alone - UNLINKED) ^ {*PAGES} == set()
