"""The front page: the nation's leads to every county's door, a county's own begins with its door."""

import re

import pytest

from generator.pages.families import front as family
from tests.pages.conftest import Making


def front(making: Making, home: tuple[str, ...] = (), changes: dict[str, str] | None = None) -> str:
    """The front page's body, for the nation or for the counties of `home`."""
    maker = making("sv", changes)
    object.__setattr__(maker.edition, "home", home)
    path = maker.render.path("home")
    return next(page.body for page in family.pages(maker) if page.path == path)


def test_the_nations_front_page_leads_to_every_county_without_script(making: Making):
    body = front(making)
    folded = re.search(r"<details class=\"county-links\">(.*?)</details>", body, re.DOTALL)
    assert folded
    assert folded[1].count("<li>") == len(making().edition.regions)
    assert '<form class="county-form no-print" hidden>' in body
    assert "chooser-map" not in body


def test_a_countys_own_front_page_begins_with_its_door_and_lists_no_other(making: Making):
    body = front(making, ("12",))
    assert body.index("<h1>") < body.index('<div class="door') < body.index('class="situations"')
    assert "county-links" not in body
    assert "Annat län?" in body
    assert "region-chain" not in body


@pytest.mark.parametrize(("start", "shown"), [("2026-11-20", False), ("2026-11-21", True)])
def test_a_countys_own_front_page_shows_the_next_dates(making: Making, start: str, *, shown: bool):
    events = f"""events:
  - id: mote
    name: {{sv: Exportdag, en: Export day}}
    what: {{sv: Ett möte., en: A meeting.}}
    start: {start}
    actor: alfa
    url: https://www.alfa.se/mote
    provenance: {{source: https://www.alfa.se/mote, read: 2026-11-01, verified: yes}}
"""
    assert ("Exportdag" in front(making, ("12",), {"content/events.yaml": events})) is shown
    assert "Exportdag" not in front(making, (), {"content/events.yaml": events})
