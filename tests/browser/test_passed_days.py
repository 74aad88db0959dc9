"""What has passed is marked on the reader's own day, whenever and wherever the page is read."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = ("/kalender/", "/en/calendar/")
BEFORE, AFTER = timedelta(days=-1), timedelta(days=1)


@pytest.fixture
def on(browser: Browser, address: str) -> Iterator[Callable[[str, datetime], Page]]:
    """A page as a reader meets it at a time in a time zone."""
    visitors = []

    def opened(path: str, moment: datetime) -> Page:
        zone = str(moment.tzinfo)
        visitors.append(browser.new_context(base_url=address, timezone_id=zone))
        page = visitors[-1].new_page()
        page.clock.set_fixed_time(moment)
        page.goto(path)
        return page

    yield opened
    for visitor in visitors:
        visitor.close()


def last_day(page: Page) -> date:
    """The day of the first thing on the calendar that is still to come when the page is made."""
    return date.fromisoformat(page.locator("[data-after]").first.get_attribute("data-after") or "")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Pacific/Auckland", "America/Los_Angeles"])
def test_a_day_has_passed_when_it_has_for_the_reader(
    page: Page, on: Callable[[str, datetime], Page], path: str, zone: str
):
    page.goto(path)
    last = last_day(page)
    here = ZoneInfo(zone)
    late = time(23, 59, tzinfo=here)
    early = time(0, 1, tzinfo=here)
    for moment, passed in (
        (datetime.combine(last + BEFORE, late), False),
        (datetime.combine(last, early), False),
        (datetime.combine(last, late), False),
        (datetime.combine(last + AFTER, early), True),
        (datetime.combine(last + 400 * AFTER, late), True),
    ):
        mark = on(path, moment).locator("[data-after]").first
        if passed:
            expect(mark).to_be_visible()
        else:
            expect(mark).to_be_hidden()


def test_what_comes_later_is_not_marked(page: Page, on: Callable[[str, datetime], Page]):
    page.goto("/kalender/")
    days = sorted(
        date.fromisoformat(day)
        for day in page.locator("[data-after]").evaluate_all("all => all.map((e) => e.dataset.after)")
    )
    assert len(days) > 2
    middle = days[len(days) // 2]
    read = on("/kalender/", datetime.combine(middle, time(12), tzinfo=ZoneInfo("Europe/Stockholm")))
    marked = read.locator("[data-after]:visible").evaluate_all("all => all.map((e) => e.dataset.after)")
    assert sorted(marked) == [day.isoformat() for day in days if day < middle]


def test_without_javascript_only_what_had_passed_when_it_was_made_is_marked(plain_page: Page):
    plain_page.goto("/kalender/")
    expect(plain_page.locator("[data-after]:visible")).to_have_count(0)
