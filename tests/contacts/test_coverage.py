"""What is known of ways, and whom to ask."""

from dataclasses import replace

from generator.contacts import coverage
from generator.contacts.coverage import Lead, Reach
from generator.model.contact import ContactKind
from tests.contacts.test_stand_ins import DESK, OFFICE_LINE, READ, SWITCHBOARD, in_county


def reach(**fields: object) -> Reach:
    [county] = coverage.counties(in_county(**fields))
    return county.reach


def test_a_doors_own_way_is_told_from_the_authoritys_and_from_none():
    office = {"actor": "region", "contacts": [SWITCHBOARD], "provenance": READ}
    assert reach(offices=[office]) is Reach.AUTHORITY
    assert reach(offices=[office], door={"name": {"sv": "Dörren"}, "contacts": [DESK]}) is Reach.OWN
    assert reach(offices=[office], door={"name": {"sv": "Dörren"}, "phone": "08-465 004 12"}) is Reach.OWN
    assert reach(offices=[office], door={"name": {"sv": "Dörren"}, "host": "region"}) is Reach.AUTHORITY
    assert reach(offices=[], door={"name": {"sv": "Dörren"}}) is Reach.NONE


def test_a_way_of_whoever_holds_the_door_is_the_doors_own():
    office = {"actor": "office", "contacts": [OFFICE_LINE], "provenance": READ}
    assert reach(offices=[office], door={"name": {"sv": "Dörren"}, "host": "office"}) is Reach.OWN
    assert reach(offices=[office], door={"name": {"sv": "Dörren"}}) is Reach.NONE


def test_a_service_leads_to_its_own_way_its_page_its_actors_way_or_a_start_page():
    there = in_county()
    [first, *_] = there.services
    actor = there.actor[first.actor]
    start = first.model_copy(update={"url": "https://www.alfa.se/"})
    contact = type(actor).model_validate({**dict(actor), "contacts": [OFFICE_LINE]})

    def lead(service: object, owner: object) -> Lead:
        actors = tuple(owner if a.id == actor.id else a for a in there.actors)
        found = coverage.services(replace(there, services=(service,), actors=actors))
        return next(lead for lead, services in found.items() if services)

    assert lead(start, actor) is Lead.START
    assert lead(start, contact) is Lead.ACTOR
    assert lead(start.model_copy(update={"url": "https://www.alfa.se/rad"}), actor) is Lead.PAGE
    own = type(first).model_validate({**dict(start), "contacts": [OFFICE_LINE]})
    assert lead(own, actor) is Lead.OWN


def test_an_owner_is_asked_for_what_is_missing_and_whether_what_is_old_is_right():
    old = {**SWITCHBOARD, "check": True}
    there = in_county(offices=[{"actor": "region", "contacts": [old], "provenance": READ}])
    [asked] = [one for one in coverage.inquiries(there) if one.owner == there.regions[0].name]
    assert asked.missing == (ContactKind.PHONE, ContactKind.FORM, ContactKind.EMAIL), (
        "a switchboard is not the door's own"
    )
    assert [contact.value for contact in asked.uncertain] == ["08-465 004 11"]
