"""Services in the terms of Open Referral's HSDS 3.0, in each language: JSON, and the same as a tabular data package.

A static host answers no queries, so this is no HSDS API. Ids are the same in every edition and language: who gathers
several editions sees which services are one. What is not known is left out.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import StringIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from generator.assessment.prose import spoken, who_it_is_for
from generator.contacts import shown
from generator.contacts.choice import ordered
from generator.model.actor import Actor
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.record import Texts
from generator.model.service import Service, State
from generator.model.site import Country
from generator.model.vocabulary import Word
from generator.open_data.datasets import FOLDER
from generator.open_data.documents import LICENCE

HsdsRow = dict[str, Any]

_TABLES: Mapping[str, tuple[str, ...]] = {
    "organization": ("id", "name", "alternate_name", "description", "email", "website"),
    "service": (
        *("id", "organization_id", "name", "alternate_name", "description", "url", "email", "status"),
        *("application_process", "fees_description", "wait_time", "eligibility_description", "assured_date", "alert"),
    ),
    "phone": ("id", "service_id", "organization_id", "number", "description"),
    "service_area": ("id", "service_id", "name", "uri"),
    "required_document": ("id", "service_id", "document"),
    "taxonomy": ("id", "name", "description"),
    "taxonomy_term": ("id", "code", "name", "description", "taxonomy_id", "language"),
    "attribute": ("id", "link_id", "taxonomy_term_id", "link_entity"),
}
"""Table → the columns of it that we have something for, in the standard's order."""

_KEYS = {"organization_id": "organization", "service_id": "service", "taxonomy_id": "taxonomy"}
_KEYS["taxonomy_term_id"] = "taxonomy_term"
_FILES = {"taxonomy": "taxonomies"}
TABLES = tuple(_FILES.get(table, f"{table}s") for table in _TABLES)
"""What the tables' files are called, without ".csv"."""
_STATES = {State.DESCRIBED: "active", State.UNCERTAIN: "active", State.ENDED: "defunct"}


def place(language: str) -> str:
    """The folder of a language's files."""
    return f"{FOLDER}/hsds/{language}"


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of the services and of the package, in every language."""
    for language in edition.languages:
        services = [_service(edition, service, language) for service in edition.here(edition.services)]
        lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in services)
        yield f"{place(language)}/services.json", f"[\n{lines}\n]\n".encode()
        tables = _tables(services)
        for name, rows in tables.items():
            yield f"{place(language)}/{_path(name)}", _csv(_TABLES[name], rows)
        yield f"{place(language)}/datapackage.json", _package(edition, language, tables)


def _service(edition: Edition, service: Service, language: str) -> HsdsRow:
    """A service with all that belongs to it, as the standard nests it."""
    checklist = edition.checklist
    plain = spoken(checklist, language) == language and service.eligibility
    counties = tuple(
        (region.iso, _said(region.county, language))
        for code in edition.counties_of(service)
        if (region := edition.region.get(code))
    )
    kinds = tuple(edition.word[f"service_kinds/{kind}"] for kind in service.kinds)
    needs = tuple((need, edition.need[need].name) for need in service.meets if need in edition.need)
    terms = (*(_term("kind", kind.id, kind.name, language) for kind in kinds if isinstance(kind, Word)),
             *(_term("need", need, name, language) for need, name in needs))  # fmt: skip
    whole = _own(service, edition.actor[service.actor], language, edition.site.country)
    return _sparse(
        {
            **whole,
            "eligibility_description": who_it_is_for(service, checklist, language) if plain else None,
            "service_areas": [
                {"id": _id("area", service.id, iso), "service_id": _id("service", service.id), "name": name, "uri": uri}
                for iso, name in counties
                for uri in [f"urn:iso:std:iso:3166-2:{iso}"]
            ],
            "attributes": [
                {
                    "id": _id("attribute", service.id, str(term["code"])),
                    "link_id": _id("service", service.id),
                    "taxonomy_term_id": term["id"],
                    "link_entity": "service",
                    "taxonomy_term": term,
                }
                for term in terms
            ],
        }
    )


@lru_cache(maxsize=1024)
def _own(service: Service, actor: Actor, language: str, country: Country | None) -> HsdsRow:
    """What follows from the service and its actor alone. Editions share it, so callers must not change it."""
    checked = service.last_review or service.provenance.read
    doubtful = service.state is not State.DESCRIBED
    return {
        "id": _id("service", service.id),
        "organization_id": _id("actor", actor.id),
        "name": _said(service.name, language),
        "alternate_name": "; ".join(service.aliases) or None,
        "description": _said(service.what, language),
        "url": service.url,
        "email": _email(service.contacts, country),
        "status": _STATES[service.state],
        "application_process": _said(service.how, language),
        "fees_description": _said(service.cost, language),
        "wait_time": _said(service.duration, language),
        "assured_date": checked.isoformat(),
        "alert": _said(service.status, language) if doubtful else None,
        "organization": _organization(actor, language, country),
        "phones": _phones(service.contacts, country, language, f"service/{service.id}", service_id=service.id),
        "required_documents": [
            {
                "id": _id("document", service.id, str(number)),
                "service_id": _id("service", service.id),
                "document": _said(paper, language),
            }
            for number, paper in enumerate(service.prepare, 1)
        ],
    }


def _organization(actor: Actor, language: str, country: Country | None) -> HsdsRow:
    other = "; ".join((*((actor.short,) if actor.short else ()), *actor.former))
    return _sparse(
        {
            "id": _id("actor", actor.id),
            "name": _said(actor.name, language),
            "alternate_name": other or None,
            "description": _said(actor.mission, language),
            "email": _email(actor.contacts, country),
            "website": actor.website,
            "phones": _phones(actor.contacts, country, language, f"actor/{actor.id}", organization_id=actor.id),
        }
    )


def _phones(
    contacts: Iterable[Contact],
    country: Country | None,
    language: str,
    of: str,
    service_id: str = "",
    organization_id: str = "",
) -> list[HsdsRow]:
    ways = [way for way in ordered(contacts) if way.kind is ContactKind.PHONE and way.first_door]
    return [
        _sparse(
            {
                "id": _id("phone", of, str(number)),
                "service_id": _id("service", service_id) if service_id else None,
                "organization_id": _id("actor", organization_id) if organization_id else None,
                "number": shown.address(way, country).removeprefix("tel:"),
                "description": _said(way.label, language),
            }
        )
        for number, way in enumerate(ways, 1)
    ]


def _email(contacts: Iterable[Contact], country: Country | None) -> str | None:
    ways = (way for way in ordered(contacts) if way.kind is ContactKind.EMAIL and way.first_door)
    return next((shown.address(way, country).removeprefix("mailto:") for way in ways), None)


def _term(taxonomy: str, code: str, name: Texts, language: str) -> HsdsRow:
    said = _said(name, language)
    return {
        "id": _id(taxonomy, code),
        "code": f"{taxonomy}/{code}",
        "name": said,
        "description": said,
        "taxonomy_id": _id("taxonomy", taxonomy),
        "taxonomy": taxonomy,
        "language": language,
    }


def _tables(services: Sequence[HsdsRow]) -> dict[str, list[HsdsRow]]:
    """The same as rows; an organisation, a term and a taxonomy once."""
    organizations = {one["organization"]["id"]: one["organization"] for one in services}
    attributes = [attribute for one in services for attribute in one.get("attributes", ())]
    terms = {attribute["taxonomy_term"]["id"]: attribute["taxonomy_term"] for attribute in attributes}
    taxonomies = {term["taxonomy_id"]: term["taxonomy"] for term in terms.values()}
    return {
        "organization": list(organizations.values()),
        "service": list(services),
        "phone": [phone for one in (*organizations.values(), *services) for phone in one.get("phones", ())],
        "service_area": [area for one in services for area in one.get("service_areas", ())],
        "required_document": [paper for one in services for paper in one.get("required_documents", ())],
        "taxonomy": [{"id": key, "name": name, "description": name} for key, name in taxonomies.items()],
        "taxonomy_term": list(terms.values()),
        "attribute": attributes,
    }


def _csv(columns: Sequence[str], rows: Iterable[HsdsRow]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return out.getvalue().encode()


def _package(edition: Edition, language: str, tables: Mapping[str, Sequence[HsdsRow]]) -> bytes:
    """What the tables are: Frictionless Data's tabular data package."""
    package = {
        "profile": "tabular-data-package",
        "name": f"hsds-{edition.site.id}-{language}",
        "title": _said(edition.site.name, language),
        "licenses": [{"name": "CC-BY-4.0", "title": LICENCE["name"], "path": LICENCE["url"]}],
        "resources": [_resource(name) for name in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(name: str) -> HsdsRow:
    columns = _TABLES[name]
    fields = [
        {"name": one, "type": "date" if one.endswith("_date") else "string"}
        | ({"constraints": {"required": True, "unique": True}} if one == "id" else {})
        for one in columns
    ]
    keys = [{"fields": one, "reference": {"resource": _KEYS[one], "fields": "id"}} for one in columns if one in _KEYS]
    schema = {"fields": fields, "primaryKey": "id"} | ({"foreignKeys": keys} if keys else {})
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": _path(name),
        "encoding": "utf-8",
        "schema": schema,
    }


def _path(table: str) -> str:
    return f"{_FILES.get(table, f'{table}s')}.csv"


@lru_cache(maxsize=1 << 13)
def _id(*parts: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(("onedoor", *parts))))


def _said(texts: Texts | None, language: str) -> str | None:
    """The text in a language, another's where there is none: the standard's texts have no mark of language."""
    return (texts.get(language) or next(iter(texts.values()))) if texts else None


def _sparse(row: HsdsRow) -> HsdsRow:
    return {name: value for name, value in row.items() if value not in (None, "", [])}
