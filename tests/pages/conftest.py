"""A maker of the small project's pages."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.theme import Theme
from generator.pages.all_pages import renderer
from generator.pages.page_builder import PageBuilder
from tests.diagnosing import edition_of
from tests.real_content import THEME

DAY = date(2026, 11, 21)

Making = Callable[..., PageBuilder]


@pytest.fixture(scope="session")
def dress() -> Theme:
    return THEME


@pytest.fixture
def making(small: dict[str, str], dress: Theme) -> Making:
    """`making(language, changes)`: a maker for the small project, with some of its files written anew."""

    def make(language: str = "sv", changes: dict[str, str] | None = None) -> PageBuilder:
        edition, faults = edition_of({**small, **(changes or {})})
        assert edition is not None
        assert faults == []
        return PageBuilder(renderer(edition, dress, language, edition.languages), DAY)

    return make
