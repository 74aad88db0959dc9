"""What time has made true since the build is marked by the reader's own day, and by nothing else."""

from playwright.sync_api import Page, expect

CALENDAR = "/kalender/"


def test_a_day_that_has_passed_for_the_reader_is_marked(page: Page) -> None:
    page.clock.set_fixed_time("2099-01-01")
    page.goto(CALENDAR)
    expect(page.get_by_text("Dagen har passerat.").first).to_be_visible()


def test_a_day_to_come_is_not_marked(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-21")
    page.goto(CALENDAR)
    expect(page.get_by_text("Dagen har passerat.").first).to_be_hidden()
