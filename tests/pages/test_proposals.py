"""A proposal is open until its last day, waits until somebody reads what came of it, and then tells it."""

from dataclasses import replace
from datetime import date

from icalendar import Calendar

from generator.exports import overview_tables
from generator.maintenance.reviews import Reason, reviews
from generator.model.edition import Edition
from generator.model.event import Event
from generator.open_data import calendars
from generator.overview import proposals
from generator.overview.proposals import ProposalStage
from generator.pages.families import proposals as family
from tests.diagnosing import edition_of
from tests.pages.conftest import Making

SOURCE = "provenance: {source: https://www.alfa.se/svar, dated: 2026, read: 2026-11-01, verified: yes}"
EVENTS = f"""events:
  - id: nya-tullar
    kind: comments
    name: {{sv: Nya tullar, en: New duties}}
    what: {{sv: Tullarna ändras., en: The duties change.}}
    start: 2026-10-01
    end: 2026-12-15
    actor: alfa
    needs: [forsta]
    url: https://www.alfa.se/nya-tullar
    proposal:
      decided_by: {{sv: Regeringen, en: The Government}}
      how: {{sv: Skriv till Alfa., en: Write to Alfa.}}
      voices:
        - actor: beta
          what: {{sv: Ville ha lägre., en: Wanted lower ones.}}
          {SOURCE}
    {SOURCE}
  - id: gamla-tullar
    kind: comments
    name: {{sv: Gamla tullar, en: Old duties}}
    what: {{sv: Tullarna försvinner., en: The duties disappear.}}
    start: 2026-01-01
    end: 2026-02-01
    actor: alfa
    url: https://www.alfa.se/gamla-tullar
    proposal:
      decided_by: {{sv: Regeringen, en: The Government}}
      how: {{sv: Skriv till Alfa., en: Write to Alfa.}}
      outcome:
        text: {{sv: Det blev så., en: It was so decided.}}
        day: 2026-06-01
        {SOURCE}
    {SOURCE}
"""
BEFORE, AFTER = date(2026, 12, 15), date(2026, 12, 16)


def with_proposals(small: dict[str, str]) -> Edition:
    edition, faults = edition_of({**small, "content/events.yaml": EVENTS})
    assert edition is not None
    assert not faults
    return edition


def staged(edition: Edition, day: date) -> dict[str, list[str]]:
    return {name: [event.id for event in these] for name, these in proposals.staged(edition.events, day).items()}


def test_a_proposal_is_open_to_its_last_day_and_waits_from_the_next(small: dict[str, str]):
    edition = with_proposals(small)
    assert staged(edition, BEFORE) == {"open": ["nya-tullar"], "waiting": [], "decided": ["gamla-tullar"]}
    assert staged(edition, AFTER) == {"open": [], "waiting": ["nya-tullar"], "decided": ["gamla-tullar"]}


def test_what_waits_is_told_to_whoever_goes_through_it_and_what_is_decided_is_not(small: dict[str, str]):
    edition = with_proposals(small)
    assert not [r for r in reviews(edition, BEFORE, "sv") if r.reason is Reason.OUTCOME]
    late = [r for r in reviews(edition, AFTER, "sv") if r.reason is Reason.OUTCOME]
    assert [(r.of.id, r.of.owner, r.due) for r in late] == [("nya-tullar", "alfa", BEFORE)]


def test_the_pages_say_who_decides_until_when_how_and_what_came_of_it(making: Making):
    maker = replace(making("en", {"content/events.yaml": EVENTS}), today=BEFORE)
    found = {page.path: page.body for page in family.pages(maker)}
    assert set(found) == {"en/proposals/", "en/proposals/nya-tullar/", "en/proposals/gamla-tullar/"}
    opened, closed = found["en/proposals/nya-tullar/"], found["en/proposals/gamla-tullar/"]
    assert all(
        words in opened for words in ("The Government", "Write to Alfa.", "15 December 2026", "Wanted lower ones.")
    )
    assert 'href="https://www.alfa.se/nya-tullar"' in opened
    assert 'href="https://www.alfa.se/gamla-tullar"' not in closed
    assert "It was so decided." in closed
    assert "It was so decided." in found["en/proposals/"]


def test_a_time_for_comments_without_more_has_a_page_that_says_what_is_not_known(making: Making):
    bare = "\n".join(line for line in EVENTS.splitlines()[:11]) + f"\n    {SOURCE}\n"
    maker = replace(making("en", {"content/events.yaml": bare}), today=AFTER)
    page = next(page for page in family.pages(maker) if page.path == "en/proposals/nya-tullar/")
    assert page.body.count("We have not read that.") == 2
    assert "We have not read what came of it." in page.body


def test_the_calendar_says_how_to_comment_and_the_table_what_came_of_it(small: dict[str, str]):
    edition = with_proposals(small)
    [entry] = Calendar.from_ical(dict(calendars.files(edition))["data/v1/calendar/event/nya-tullar.en.ics"]).walk(
        "VEVENT"
    )
    assert "Write to Alfa." in str(entry["description"])
    names = ("proposal", "decided_by", "begins", "ends", "stage", "outcome", "source", "read")
    words = {**{name: name for name in names}, "stages": {stage.value: stage.value for stage in ProposalStage}}
    rows = list(overview_tables.NATIONAL["proposals"](edition.on(AFTER), words, "en"))
    assert [(row[0], row[4], row[5]) for row in rows[1:]] == [
        ("New duties", "waiting", ""),
        ("Old duties", "decided", "It was so decided."),
    ]


def test_what_is_not_for_comments_never_counts_as_unanswered(small_edition: Edition):
    meeting: Event = small_edition.events[0]
    assert not meeting.is_unanswered
