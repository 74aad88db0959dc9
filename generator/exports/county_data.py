"""Whom to turn to in each county, as files a script reads when a firm has said which county it is in. One a language.

    {"code": "12", "actors": {"almi": {"actor": "almi", "name": …, "site": …, "note": …, "check": true, "dated": …,
      "also": ["handelskammaren-vast"], "ways": [Way]}}}

Only actors that stand for one in every county, and for whom the county has somebody, are there. A way, best first:

    {"kind": "phone", "to": "tel:+46…", "text": "08-…", "label": …, "switchboard": true, "primary": true, "later": true,
     "check": true, "dated": "2022-03-14", "hours": [[0, 4, "08:00", "16:30"]], "hours_note": …, "within": …, "note": …,
     "needs": […], "services": […], "from": "2026-01-01", "until": "2026-12-31"}

`later` says that it is for those who are already known there, never for a first contact. Days count from Monday, 0.
What is not known, or false, is left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.contacts import shown
from generator.contacts.choice import ordered
from generator.contacts.stand_ins import Resolved, resolve, stand_ins
from generator.model.contact import DAYS, Contact
from generator.model.data_files import FOLDER
from generator.model.edition import Edition
from generator.model.provenance import Provenance
from generator.model.record import text_in
from generator.model.site import Country


def files(edition: Edition, language: str) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every county's file in one language."""
    for region in edition.regions:
        found = {actor.id: resolve(edition, actor.id, region.code) for actor in stand_ins(edition)}
        actors = {name: _place(one, edition, language) for name, one in found.items() if not one.is_generic}
        value = {"code": region.code, "actors": actors}
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        yield f"{FOLDER}/county/{region.code}.{language}.json", text.encode()


def ways(
    contacts: Iterable[Contact], country: Country | None, language: str, county: str = ""
) -> list[Mapping[str, Any]]:
    """The ways of one to turn to, best first, JSON-ready."""
    return [_way(contact, country, language) for contact in ordered(contacts, county=county)]


def _place(one: Resolved, edition: Edition, language: str) -> Mapping[str, Any]:
    return _sparse(
        actor=one.actor,
        name=text_in(one.name, language),
        site=one.website,
        note=text_in(one.note, language),
        check=one.check,
        dated=_day(one.provenance) if one.check else None,
        also=one.also,
        ways=ways(one.contacts, edition.site.country, language, one.county),
    )


def _way(contact: Contact, country: Country | None, language: str) -> Mapping[str, Any]:
    days = ((o.weekdays[0], o.weekdays[-1], o.opens, o.closes) for o in contact.hours)
    valid = contact.valid
    return _sparse(
        kind=contact.kind.value,
        to=shown.address(contact, country),
        text=shown.value(contact, country, language),
        label=text_in(contact.label, language),
        switchboard=contact.switchboard,
        primary=contact.primary,
        later=not contact.first_door,
        check=contact.check,
        dated=_day(contact.provenance) if contact.check else None,
        hours=[[DAYS.index(first), DAYS.index(last), opens, closes] for first, last, opens, closes in days],
        hours_note=text_in(contact.hours_note, language),
        within=text_in(contact.answers_within, language),
        note=text_in(contact.note, language),
        needs=contact.needs,
        services=contact.services,
        until=valid.until.isoformat() if valid.until else None,
    ) | _sparse(**{"from": valid.begins.isoformat() if valid.begins else None})


def _day(provenance: Provenance | None) -> str | None:
    """The source's own date, else the day it was read."""
    return (provenance.dated or provenance.read.isoformat()) if provenance else None


def _sparse(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    return {key: value for key, value in values.items() if value not in (None, "", (), [], {}, False)}
