"""The best way to a door."""

from datetime import date

from generator.contacts.choice import is_action, is_handle, ordered
from generator.model.contact import Contact, Opening
from generator.model.provenance import Provenance

READ = Provenance.model_validate({"read": "2026-11-29", "verified": "yes"})
HOURS = (Opening(days="mon-fri", opens="08:00", closes="16:30"),)


def way(kind: str, value: str = "", **fields: object) -> Contact:
    usual = {"phone": "08-465 004 00", "email": "info@alfa.se", "visit": "Gatan 1"}
    value = value or usual.get(kind, f"https://alfa.se/{kind}")
    return Contact.model_validate({"kind": kind, "value": value, "provenance": READ, **fields})


PHONE, OPEN, FORM, BOOKING, MAIL, PAGE, VISIT = (
    way("phone"),
    way("phone", "08-465 004 01", hours=HOURS),
    way("form"),
    way("booking"),
    way("email"),
    way("page"),
    way("visit"),
)


def test_the_order_is_telephone_with_hours_form_or_booking_mail_page_visit():
    ways = [VISIT, PAGE, MAIL, BOOKING, FORM, PHONE, OPEN]
    assert ordered(ways) == [OPEN, PHONE, BOOKING, FORM, MAIL, PAGE, VISIT]


def test_the_way_the_organisation_asks_for_goes_first():
    mail = way("email", primary=True)
    assert ordered([OPEN, mail]) == [mail, OPEN]


def test_what_needs_checking_and_switchboards_come_after():
    old, switchboard = way("phone", "08-465 004 02", check=True), way("phone", "08-465 004 03", switchboard=True)
    assert ordered([old, switchboard, MAIL]) == [MAIL, switchboard, old]


def test_an_old_switchboard_still_goes_before_a_page_to_read():
    old = way("phone", "08-465 004 02", check=True, switchboard=True)
    assert ordered([PAGE, VISIT, old]) == [old, PAGE, VISIT]


def test_a_way_for_exactly_what_is_asked_goes_before_all_others():
    for_need, for_service = way("page", needs=["betalt"]), way("email", services=["garanti"])
    ways = [OPEN, for_need, for_service]
    assert ordered(ways, need="betalt", service="garanti") == [for_service, for_need, OPEN]
    assert ordered(ways, need="betalt") == [for_need, OPEN]
    assert ordered(ways, need="annat") == [OPEN]
    assert ordered(ways)[0] == OPEN, "nothing asked: a way for a single thing goes last"


def test_a_way_for_some_counties_is_not_shown_elsewhere_or_when_the_county_is_unknown():
    local = way("phone", "08-465 004 04", counties=["12"])
    assert ordered([local], county="12") == [local]
    assert not ordered([local], county="13")
    assert not ordered([local])


def test_what_is_no_first_door_is_never_shown_to_a_newcomer():
    borrowers = way("phone", "063-453 03 00", first_door=False)
    assert ordered([borrowers, PAGE], first=True) == [PAGE]
    assert not ordered([borrowers], first=True)
    assert ordered([borrowers]) == [borrowers]
    assert ordered([borrowers, PAGE]) == [PAGE, borrowers]


def test_what_one_does_first_reaches_somebody_or_is_about_exactly_what_is_asked():
    assert all(map(is_action, (PHONE, FORM, BOOKING, MAIL)))
    assert not is_action(VISIT), "nobody can press a street address"
    assert not is_action(PAGE), "questions and answers of an organisation are no way to it"
    assert is_action(way("page", primary=True)), "unless it asks people to begin there"
    terms = way("page", needs=["betalt"])
    assert is_action(terms, need="betalt")
    assert not is_action(terms), "the terms of one programme are no way to who has it"
    assert not is_action(way("email", services=["garanti"]), need="betalt")
    assert not is_action(way("form", primary=True, services=["garanti"]))


def test_a_handle_is_better_than_a_start_page():
    assert not is_handle(way("page", "https://alfa.se/"))
    assert not is_handle(way("page", "https://alfa.se"))
    assert all(map(is_handle, (PHONE, MAIL, FORM, PAGE, VISIT)))


def test_a_way_that_has_ended_is_not_shown_after_its_day():
    summer = way("phone", "08-465 004 05", valid={"until": "2026-08-31"})
    assert ordered([summer, MAIL], day=date(2026, 8, 31)) == [summer, MAIL]
    assert ordered([summer, MAIL], day=date(2026, 9, 1)) == [MAIL]
    assert ordered([summer, MAIL]) == [summer, MAIL]
