"""Takes out of an edition what names services that it does not have, or puts their source in its place."""

import re
from dataclasses import replace
from typing import TypeVar

from generator.model.actor import Actor
from generator.model.checklist import Checklist, Need
from generator.model.contact import Office
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.identity import Door
from generator.model.persona import Persona
from generator.model.region import Region
from generator.model.service import Service

Written = TypeVar("Written", Guide, Text)
Reached = TypeVar("Reached", Actor, Service, Door, Office)

_EMBED = re.compile(r"^::: *service +(?P<id>[a-z0-9-]+) *\n?", re.MULTILINE)
_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\(\s*(?P<scheme>service:|source:service/)(?P<id>[a-z0-9-]+)\s*\)")


def pruned(edition: Edition, national: Edition) -> Edition:
    """The edition without mentions of the nation's services that it does not have.

    A source that is such a service's is cited by its own address instead, so no figure loses its source.
    """
    gone = national.service.keys() - edition.service.keys()
    if not gone:
        return edition
    sources = {s.id: s.provenance.source or "" for s in national.services if s.id in gone}
    return replace(
        edition,
        actors=tuple(_reached(a, gone) for a in edition.actors),
        services=tuple(_reached(_service(s, gone), gone) for s in edition.services),
        regions=tuple(_region(r, gone) for r in edition.regions),
        guides=tuple(_guide(g, gone, sources) for g in edition.guides),
        texts=tuple(_body(t, sources) for t in edition.texts),
        personas=tuple(_persona(p, gone) for p in edition.personas),
        checklist=_checklist(edition.checklist, gone),
    )


def _without(ids: tuple[str, ...], gone: set[str]) -> tuple[str, ...]:
    return tuple(i for i in ids if i not in gone)


def _service(service: Service, gone: set[str]) -> Service:
    if not gone & set(service.instead):
        return service
    return service.model_copy(update={"instead": _without(service.instead, gone)})


def _reached(record: Reached, gone: set[str]) -> Reached:
    """The record without contacts for services in `gone` alone; other contacts no longer name those services."""
    if not any(gone & set(contact.services) for contact in record.contacts):
        return record
    kept = (c for c in record.contacts if not c.services or set(c.services) - gone)
    named = tuple(c.model_copy(update={"services": _without(c.services, gone)}) for c in kept)
    return record.model_copy(update={"contacts": named})


def _region(region: Region, gone: set[str]) -> Region:
    door, offices = _reached(region.door, gone), tuple(_reached(office, gone) for office in region.offices)
    if door != region.door or offices != region.offices:
        region = region.model_copy(update={"door": door, "offices": offices})
    named = {*region.services, *(v.service for v in region.vouchers)}
    if not gone & named:
        return region
    vouchers = tuple(v.model_copy(update={"service": None}) if v.service in gone else v for v in region.vouchers)
    return region.model_copy(update={"services": _without(region.services, gone), "vouchers": vouchers})


def _checklist(checklist: Checklist, gone: set[str]) -> Checklist:
    order = checklist.order.model_copy(update={"starts": _without(checklist.order.starts, gone)})
    return checklist.model_copy(update={"needs": tuple(_need(n, gone) for n in checklist.needs), "order": order})


def _need(need: Need, gone: set[str]) -> Need:
    if not gone & {step.service for step in need.steps}:
        return need
    steps = (s.model_copy(update={"service": None}) if s.service in gone else s for s in need.steps)
    return need.model_copy(update={"steps": tuple(steps)})


def _guide(guide: Guide, gone: set[str], sources: dict[str, str]) -> Guide:
    told = _body(guide, sources)
    if not gone & set(told.services):
        return told
    return told.model_copy(update={"services": _without(told.services, gone)})


def _body(text: Written, sources: dict[str, str]) -> Written:
    def link(found: re.Match[str]) -> str:
        if found["id"] not in sources:
            return found[0]
        if found["scheme"] == "service:":
            return found["text"]
        return f"[{found['text']}]({sources[found['id']]})" if sources[found["id"]] else found["text"]

    if not any(service in text.body for service in sources):
        return text
    body = _EMBED.sub(lambda found: "" if found["id"] in sources else found[0], text.body)
    body = _LINK.sub(link, body)
    return text if body == text.body else text.model_copy(update={"body": body})


def _persona(persona: Persona, gone: set[str]) -> Persona:
    """The persona without expectations of services in `gone`: nobody is recommended what the edition lacks."""
    return persona.model_copy(
        update={
            "must": tuple(e for e in persona.must if e.service not in gone),
            "should": _without(persona.should, gone),
            "must_not": tuple(e for e in persona.must_not if e.service not in gone),
            "near_miss": tuple(n for n in persona.near_miss if n.service not in gone),
        }
    )
