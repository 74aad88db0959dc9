"""The calendars: whole and readable, one for each county, need and event, the same to the byte."""

from datetime import date, timedelta

from icalendar import Calendar

from generator.model.edition import Edition
from generator.open_data import calendars
from generator.open_data.calendars import PLACE


def test_every_file_is_a_calendar_with_what_the_standard_asks_for(editions: list[Edition]):
    for edition in editions:
        found = dict(calendars.files(edition))
        assert f"{PLACE}/all.sv.ics" in found
        for path, content in found.items():
            read = Calendar.from_ical(content)
            assert read["version"] == "2.0"
            assert read["prodid"]
            entries = read.walk("VEVENT")
            assert entries, path
            assert len({entry["uid"] for entry in entries}) == len(entries)
            for entry in entries:
                assert not entry.errors
                assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(entry)
            assert all(len(line) <= 75 for line in content.split(b"\r\n")), path


def test_the_last_day_is_in_it_and_the_days_are_whole(editions: list[Edition]):
    edition = editions[0]
    event = edition.events[0]
    read = Calendar.from_ical(dict(calendars.files(edition))[f"{PLACE}/event/{event.id}.en.ics"])
    [entry] = read.walk("VEVENT")
    assert type(entry["dtstart"].dt) is date
    assert entry["dtstart"].dt == event.start
    assert entry["dtend"].dt == (event.end or event.start) + timedelta(days=1)
    assert str(entry["summary"]) == event.name["en"]


def test_a_county_and_a_need_have_what_is_theirs(editions: list[Edition]):
    edition = editions[0]
    found = dict(calendars.files(edition))
    for region in edition.regions:
        wanted = {f"{e.id}@onedoor" for e in edition.events if not e.counties or region.code in e.counties}
        read = Calendar.from_ical(found[f"{PLACE}/county/{region.code}.sv.ics"])
        assert {str(entry["uid"]) for entry in read.walk("VEVENT")} == wanted
    needs = {path.split("/")[-1].split(".")[0] for path in found if "/need/" in path}
    assert needs == {need for event in edition.events for need in event.needs}


def test_the_same_edition_gives_the_same_bytes(small_edition: Edition):
    assert list(calendars.files(small_edition)) == list(calendars.files(small_edition))
