"""What a page shows, in schema.org's words, for machines: a block of data in the page, which no browser runs.

Addresses are relative to the page, so the block is the same in every edition that shows the page. A record's text that
is not written in the page's language is left out: the block has no mark for another one. So is what is not known.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import Markup

from generator.contacts import shown
from generator.contacts.choice import ordered
from generator.model.actor import Actor
from generator.model.contact import Contact, ContactKind
from generator.model.edition import Edition
from generator.model.guide import Guide
from generator.model.page_kinds import FRAMED
from generator.model.record import text_in
from generator.model.region import Region
from generator.model.service import Service
from generator.open_data.datasets import DATASETS, FOLDER
from generator.open_data.documents import LICENCE
from generator.pages.page import Page
from generator.pages.routes import relative

Node = dict[str, Any]

_MEDIA = {"json": "application/json", "csv": "text/csv"}


def block(page: Page, edition: Edition) -> Markup:
    """The block as JSON that can stand in a page's HTML; empty for a page at any address, or in a frame."""
    if page.base or page.kind in FRAMED:
        return Markup()
    text = json.dumps(graph(page, edition), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704 - nothing in it ends the block


def graph(page: Page, edition: Edition) -> Node:
    """The page, the way to it, and the record it shows. JSON-ready."""
    kind, _, record_id = page.record.partition("/")
    maker = _MAKERS.get(kind)
    entity = maker(edition, record_id, page) if maker else {}
    whole = _sparse(
        **{"@type": "WebPage"},
        url="./",
        name=page.title,
        inLanguage=page.language,
        license=LICENCE["url"],
        breadcrumb=_breadcrumbs(page),
        mainEntity=entity,
    )
    return {"@context": "https://schema.org", **whole}


def _breadcrumbs(page: Page) -> Node:
    steps = [(crumb.title, relative(page.path, crumb.path)) for crumb in page.crumbs]
    items = [
        {"@type": "ListItem", "position": number, "name": str(title), "item": there}
        for number, (title, there) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items} if items else {}


def _service(edition: Edition, record_id: str, page: Page) -> Node:
    service: Service | None = edition.service.get(record_id)
    if service is None:
        return {}
    counties = edition.regions_of(edition.counties_of(service))
    return _sparse(
        **{"@type": "Service"},
        name=text_in(service.name, page.language),
        alternateName=list(service.aliases),
        description=text_in(service.what, page.language),
        serviceType=text_in(edition.word[f"service_kinds/{service.kinds[0]}"].name, page.language),
        provider=_organisation(edition.actor[service.actor], page.language),
        areaServed=[_area(region, page.language) for region in counties],
        availableChannel={"@type": "ServiceChannel", "serviceUrl": service.url},
    )


def _actor(edition: Edition, record_id: str, page: Page) -> Node:
    actor = edition.actor.get(record_id)
    if actor is None:
        return {}
    contacts = [contact for contact in ordered(actor.contacts) if contact.first_door and not contact.check]
    return _organisation(actor, page.language) | _sparse(
        description=text_in(actor.mission, page.language),
        alternateName=[name for name in (actor.short, *actor.former) if name],
        contactPoint=[point for point in (_contact(c, edition, page.language) for c in contacts) if point],
    )


def _organisation(actor: Actor, language: str) -> Node:
    return _sparse(**{"@type": "Organization"}, name=text_in(actor.name, language), url=actor.website)


def _contact(contact: Contact, edition: Edition, language: str) -> Node:
    address = shown.address(contact, edition.national.site.country)
    known = {
        ContactKind.PHONE: {"telephone": address.removeprefix("tel:")},
        ContactKind.EMAIL: {"email": contact.value},
    }.get(contact.kind)
    label = text_in(contact.label, language)
    return _sparse(**{"@type": "ContactPoint"}, **known, contactType=label) if known else {}


def _region(edition: Edition, record_id: str, page: Page) -> Node:
    found = (region for region in edition.regions if region.id == record_id)
    return next((_area(region, page.language) for region in found), {})


def _area(region: Region, language: str) -> Node:
    return _sparse(**{"@type": "AdministrativeArea"}, name=text_in(region.county, language), identifier=region.iso)


def _guide(edition: Edition, record_id: str, page: Page) -> Node:
    found = (guide for guide in edition.guides_in(page.language) if guide.id == record_id)
    return next((_article(guide) for guide in found), {})


def _article(guide: Guide) -> Node:
    return {
        "@type": "Article",
        "headline": guide.title,
        "description": guide.summary,
        "inLanguage": guide.language,
        "dateModified": guide.reviewed.isoformat(),
    }


def _need(edition: Edition, record_id: str, page: Page) -> Node:
    need = edition.need.get(record_id)
    if need is None:
        return {}
    name, answer = text_in(need.name, page.language), text_in(need.answer, page.language)
    return _sparse(**{"@type": "Thing"}, name=name, description=answer)


def _catalogue(_edition: Edition, _record_id: str, page: Page) -> Node:
    return {
        "@type": "DataCatalog",
        "license": LICENCE["url"],
        "dataset": [_dataset(one.name, page) for one in DATASETS],
    }


def _dataset(name: str, page: Page) -> Node:
    files = ((media, relative(page.path, f"{FOLDER}/{name}.{ending}")) for ending, media in _MEDIA.items())
    downloads = [{"@type": "DataDownload", "encodingFormat": media, "contentUrl": path} for media, path in files]
    return {"@type": "Dataset", "name": name, "license": LICENCE["url"], "distribution": downloads}


_MAKERS: Mapping[str, Callable[[Edition, str, Page], Node]] = {
    "service": _service,
    "actor": _actor,
    "region": _region,
    "guide": _guide,
    "need": _need,
    "data": _catalogue,
}
"""Kind of record → what stands for it."""


def _sparse(**values: Any) -> Node:  # noqa: ANN401 - any JSON value
    return {key: value for key, value in values.items() if not _empty(value)}


def _empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, Iterable) and not value)
