"""A shared build for tests, made in one process."""

from datetime import date

from generator.build import shared_pages
from generator.build.shared_pages import SharedBuild
from generator.model.edition import Edition
from generator.model.theme import Theme
from generator.pages.slots import Slots

DAY = date(2026, 11, 21)


def shared_build(nation: Edition, theme: Theme) -> SharedBuild:
    """What all editions share, with a key that is the same in every test."""
    slots = Slots("ab" * 16)
    parts = [shared_pages.render(nation, theme, language, DAY, slots) for language in nation.languages]
    return SharedBuild.of(nation, theme, DAY, slots, parts)
