"""Services of public organisations in the terms of CPSV-AP 3.2, as Turtle and JSON-LD.

Addresses are relative to the files, and lead to the record in the dataset beside them: "services.json#ekn-online".
What is not known is left out, as are stand-ins, which name a kind of organisation that every county has one of.
A record is serialised once and shared by editions.
"""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from rdflib import DCTERMS, FOAF, RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.plugins.serializers.jsonld import from_rdf

from generator.assessment.prose import spoken, who_it_is_for
from generator.contacts import shown
from generator.contacts.choice import ordered
from generator.model.actor import Actor, StandsFor
from generator.model.checklist import Need
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.region import Region
from generator.model.service import Service, State
from generator.model.site import Country
from generator.model.vocabulary import Word
from generator.open_data.datasets import FOLDER

TURTLE, JSON_LD = f"{FOLDER}/cpsv-ap.ttl", f"{FOLDER}/cpsv-ap.jsonld"

CV = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")

_PREFIXES = {
    "cpsv": str(CPSV),
    "cv": str(CV),
    "dct": str(DCTERMS),
    "foaf": str(FOAF),
    "skos": str(SKOS),
}
_COUNTRY = URIRef("#country")
_GENERIC = frozenset({StandsFor.REGION, StandsFor.CHAMBER, StandsFor.DOOR, StandsFor.ABROAD})


class Block(NamedTuple):
    """A record, serialised in both formats."""

    turtle: str
    nodes: str
    """Objects of JSON-LD, with commas between."""


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of both files."""
    blocks = list(_blocks(edition))
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in _PREFIXES.items())
    yield TURTLE, (prefixes + "\n" + "\n".join(block.turtle for block in blocks)).encode()
    context = json.dumps(_PREFIXES, separators=(",", ":"))
    nodes = ",\n".join(block.nodes for block in blocks)
    yield JSON_LD, f'{{"@context":{context},"@graph":[\n{nodes}\n]}}\n'.encode()


def public_services(edition: Edition) -> list[Service]:
    """The services of public organisations that have not ended and are offered in the edition's counties."""
    public = {kind.id for kind in edition.vocabulary.actor_kinds if kind.public}
    of = {a.id for a in edition.actors if a.kind in public and a.stands_for not in _GENERIC}
    return [s for s in edition.here(edition.services) if s.actor in of and s.state is not State.ENDED]


def _blocks(edition: Edition) -> Iterator[Block]:
    services, country = public_services(edition), edition.site.country
    yield _area(country)
    codes = sorted({code for service in services for code in edition.counties_of(service)})
    yield from map(_county, edition.regions_of(codes))
    for actor in dict.fromkeys(service.actor for service in services):
        yield _actor(
            edition.actor[actor], tuple(c for c in edition.actor[actor].counties if c in edition.region), country
        )
    for need in edition.needs:
        if any(need.id in service.meets for service in services):
            yield _need(need)
    for kind in edition.vocabulary.service_kinds:
        if any(kind.id in service.kinds for service in services):
            yield _kind(kind)
    for service in services:
        counties = tuple(code for code in edition.counties_of(service) if code in edition.region)
        yield _service(service, counties, _for_whom(service, edition), country)


def _for_whom(service: Service, edition: Edition) -> tuple[tuple[str, str], ...]:
    """Language → who the service is for, in one sentence; nothing where the source states no condition."""
    if not service.eligibility:
        return ()
    checklist = edition.checklist
    languages = (language for language in edition.languages if spoken(checklist, language) == language)
    return tuple((language, who_it_is_for(service, checklist, language)) for language in languages)


@lru_cache(maxsize=1024)
def _service(
    service: Service, counties: tuple[str, ...], for_whom: tuple[tuple[str, str], ...], country: Country | None
) -> Block:
    graph, one = Graph(), _record("services", service.id)
    _typed(graph, one, CPSV.PublicService, service.id)
    _say(graph, one, DCTERMS.title, service.name)
    _say(graph, one, DCTERMS.description, service.what)
    graph.add((one, CV.hasCompetentAuthority, _record("actors", service.actor)))
    for code in counties:
        graph.add((one, DCTERMS.spatial, _record("regions", code)))
    for need in service.meets:
        graph.add((one, CV.isGroupedBy, _record("needs", need)))
    for kind in service.kinds:
        graph.add((one, CPSV.produces, URIRef(f"#kind-{kind}")))
    if service.cost:
        _part(graph, one, CV.hasCost, CV.Cost, "cost", {DCTERMS.description: service.cost})
    if service.how:
        _part(graph, one, CV.hasChannel, CV.Channel, "channel", {DCTERMS.description: service.how})
    if for_whom:
        _part(graph, one, CV.holdsRequirement, CV.Requirement, "requirement", {DCTERMS.title: dict(for_whom)})
    for number, paper in enumerate(service.prepare, 1):
        _part(graph, one, CV.hasInputType, CV.EvidenceType, f"prepare-{number}", {DCTERMS.title: paper})
    _contact(graph, one, service.contacts, service.url, country)
    return _block(graph)


@lru_cache(maxsize=256)
def _actor(actor: Actor, counties: tuple[str, ...], country: Country | None) -> Block:
    graph, one = Graph(), _record("actors", actor.id)
    _typed(graph, one, CV.PublicOrganisation, actor.id)
    _say(graph, one, SKOS.prefLabel, actor.name)
    _say(graph, one, DCTERMS.description, actor.mission)
    for code in counties:
        graph.add((one, DCTERMS.spatial, _record("regions", code)))
    if not counties:
        graph.add((one, DCTERMS.spatial, _COUNTRY))
    if actor.website:
        graph.add((one, FOAF.homepage, URIRef(actor.website)))
    _contact(graph, one, actor.contacts, actor.website, country)
    for code in counties:
        graph.add((_record("regions", code), RDF.type, DCTERMS.Location))
    return _block(graph)


@lru_cache(maxsize=64)
def _need(need: Need) -> Block:
    graph, one = Graph(), _record("needs", need.id)
    _typed(graph, one, CV.BusinessEvent, need.id)
    # What a business event is to CPSV-AP is an event too, and validators without inference look for that.
    graph.add((one, RDF.type, CV.Event))
    _say(graph, one, DCTERMS.title, need.name)
    _say(graph, one, DCTERMS.description, need.answer)
    return _block(graph)


@lru_cache(maxsize=64)
def _kind(kind: Word) -> Block:
    graph, one = Graph(), URIRef(f"#kind-{kind.id}")
    _typed(graph, one, CV.Output, kind.id)
    _say(graph, one, DCTERMS.title, kind.name)
    return _block(graph)


@lru_cache(maxsize=64)
def _county(region: Region) -> Block:
    graph, one = Graph(), _record("regions", region.code)
    _typed(graph, one, DCTERMS.Location, region.iso)
    _say(graph, one, SKOS.prefLabel, region.county)
    return _block(graph)


@lru_cache(maxsize=4)
def _area(country: Country | None) -> Block:
    graph = Graph()
    graph.add((_COUNTRY, RDF.type, DCTERMS.Location))
    if country:
        graph.add((_COUNTRY, DCTERMS.identifier, Literal(country.code)))
    return _block(graph)


def _record(dataset: str, name: str) -> URIRef:
    return URIRef(f"{dataset}.json#{name}")


def _typed(graph: Graph, subject: URIRef, kind: URIRef, identifier: str) -> None:
    graph.add((subject, RDF.type, kind))
    graph.add((subject, DCTERMS.identifier, Literal(identifier)))


def _part(graph: Graph, whole: URIRef, relation: URIRef, kind: URIRef, name: str, texts: dict[URIRef, Texts]) -> None:
    """Something that belongs to a service alone, with an address below it."""
    part = URIRef(f"{whole}/{name}")
    graph.add((whole, relation, part))
    _typed(graph, part, kind, f"{whole.partition('#')[2]}/{name}")
    for says, said in texts.items():
        _say(graph, part, says, said)


def _contact(
    graph: Graph, whole: URIRef, contacts: Iterable[Contact], page: str | None, country: Country | None
) -> None:
    """The contact point: page, telephones and addresses of functions that a newcomer may use."""
    ways = [way for way in ordered(contacts) if way.first_door and way.kind in (ContactKind.PHONE, ContactKind.EMAIL)]
    if not ways and not page:
        return
    point = URIRef(f"{whole}/contact")
    graph.add((whole, CV.contactPoint, point))
    graph.add((point, RDF.type, CV.ContactPoint))
    if page:
        graph.add((point, CV.contactPage, URIRef(page)))
        graph.add((URIRef(page), RDF.type, FOAF.Document))
    for way in ways:
        relation = CV.telephone if way.kind is ContactKind.PHONE else CV.email
        graph.add((point, relation, Literal(shown.address(way, country).partition(":")[2])))


def _say(graph: Graph, subject: URIRef, relation: URIRef, texts: Texts) -> None:
    for language, text in texts.items():
        graph.add((subject, relation, Literal(text, lang=language)))


def _block(graph: Graph) -> Block:
    for name, address in _PREFIXES.items():
        graph.bind(name, address, override=True)
    lines = graph.serialize(format="turtle").splitlines()
    turtle = "\n".join(line for line in lines if not line.startswith("@prefix")).strip() + "\n"
    whole: dict[str, Any] = from_rdf(graph, context_data=_PREFIXES)  # type: ignore[no-untyped-call] # rdflib's
    nodes = whole.get("@graph") or [{key: value for key, value in whole.items() if key != "@context"}]
    ordered_nodes = sorted(nodes, key=lambda node: str(node["@id"]))
    return Block(turtle, ",\n".join(json.dumps(n, ensure_ascii=False, sort_keys=True) for n in ordered_nodes))
