"""The tables of the overview as CSV files, one a table and language: what a page shows, for whoever counts further."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.contacts import coverage, shown
from generator.contacts.stand_ins import resolve
from generator.model.contact import Contact
from generator.model.data_files import FOLDER
from generator.model.edition import Edition
from generator.model.record import Texts, text_in
from generator.model.trust import Trust
from generator.open_data.csv_file import csv_file
from generator.overview import cluster_links, county_cells, measures, proposals, roles, standing, supply
from generator.overview.decisions import CountyMeasure, decisions

OverviewWords = Mapping[str, Any]
Rows = Iterator[Sequence[object]]


def files(
    edition: Edition, ui: Mapping[str, Mapping[str, Any]], languages: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every table in every language. `ui`: language → the interface's words."""
    first, parts = ui[languages[0]]["overview"], ui[languages[0]]["cluster_chain"]["parts"]
    for language in languages:
        own = ui.get(language, {}).get("overview", {})
        words = {**first["columns"], **own.get("columns", {}), **_shared(first), **_shared(own)}
        words["stages"] = {
            **ui[languages[0]]["proposals"]["stages"],
            **ui.get(language, {}).get("proposals", {}).get("stages", {}),
        }
        words["parts"] = {**parts, **ui.get(language, {}).get("cluster_chain", {}).get("parts", {})}
        for name, rows in OF_AN_EDITION.items():
            yield f"{FOLDER}/overview/{name}.{language}.csv", csv_file(rows(edition, words, language))
        yield from _national(edition.national, language, json.dumps(words, ensure_ascii=False)).items()


@lru_cache(maxsize=8)
def _national(nation: Edition, language: str, said: str) -> Mapping[str, bytes]:
    """Path → bytes of the tables that are the nation's in every edition: made once for all of them."""
    words = json.loads(said)
    tables = {name: csv_file(rows(nation, words, language)) for name, rows in NATIONAL.items()}
    return {f"{FOLDER}/overview/{name}.{language}.csv": content for name, content in tables.items()}


def _needs(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("topic", "need", "first_door", "then", "others", "services")]
    for topic, needs in supply.needs_served(edition):
        for one in needs:
            order = [_text(actor.name, language) for actor in one.order]
            others = ", ".join(_text(actor.name, language) for actor in one.others)
            named = [_text(text, language) for text in (topic.name, one.need.name)]
            yield [*named, order[0], ", ".join(order[1:]), others, len(one.services)]


def _overlaps(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("need", "what")]
    for need in edition.needs:
        if need.overlap:
            yield [_text(need.name, language), _text(need.overlap, language)]


def _gaps(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("need", "what")]
    for need in edition.needs:
        for gap in need.gaps:
            yield [_text(need.name, language), _text(gap, language)]


def _actors(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words["actor"], *(_text(topic.name, language) for topic in edition.vocabulary.topics), words["all"]]
    for held in supply.holdings(edition):
        yield [_text(held.actor.name, language), *held.counts, held.total]


def _fresh(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("service", "actor", "dated", "read")]
    for service in supply.oldest(edition, len(edition.services)):
        names = [_text(text, language) for text in (service.name, edition.actor[service.actor].name)]
        yield [*names, service.provenance.dated, service.provenance.read.isoformat()]


def _counties(edition: Edition, words: OverviewWords, language: str) -> Rows:
    """A row for each need in each county, by the counties' codes. The nation's, in every edition."""
    nation = edition.national
    heads = ("county", "need", "first_door", "holder", "way", "value", "dated", "beside", "everywhere")
    yield [words[name] for name in heads]
    for county in county_cells.counties(nation):
        for cell in county.cells:
            named = (county.region.county, cell.need.name, cell.door.name)
            beside = ", ".join(_text(service.name, language) for service in cell.services)
            way = _way(nation, cell.way, words, language) if cell.way else ("", "", "")
            names = [_text(text, language) for text in named]
            yield [*names, words["holders"][cell.holder.value], *way, beside, cell.everywhere]


def _first_doors(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("actor", "way", "value", "dated", "check")]
    nation = edition.national
    for door in coverage.first_doors(nation):
        name = _text(nation.actor[door.actor].name, language)
        for contact in door.ways:
            yield [name, *_way(nation, contact, words, language), words["check"] if contact.check else ""]
        if not door.ways:
            yield [name, "", "", "", ""]


def _service_ways(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("service", "actor", "leads_to")]
    nation = edition.national
    for lead, services in coverage.services(nation).items():
        for service in services:
            names = [_text(text, language) for text in (service.name, nation.actor[service.actor].name)]
            yield [*names, words["leads"][lead.value]]


def _roles(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("county", "need", "first_door", "then", "own_word")]
    nation = edition.national
    for region in nation.regions:
        share = roles.share(nation, region)
        for need in nation.needs:
            actors = [
                _text(resolve(nation, actor.id, region.code).name, language)
                for actor in roles.order(nation, need, region)
            ]
            own = words["yes"] if share.first[need.id] else ""
            doors = (", ".join(actors[:1]), ", ".join(actors[1:]))
            yield [_text(region.county, language), _text(need.name, language), *doors, own]


def _standing(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [
        words["who"],
        *(words["grades"][grade.value] for grade in Trust),
        words["overdue"],
        words["changed"],
        words["oldest"],
    ]
    nation, day = edition.national, edition.national.day
    if day is None:
        return
    for one in (*standing.counties(nation, day), *standing.actors(nation, day)):
        counts = (one.grades.get(grade, 0) for grade in Trust)
        yield [
            _text(one.name, language),
            *counts,
            one.overdue,
            one.changed,
            one.oldest.isoformat() if one.oldest else "",
        ]


def _indicators(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("indicator", "count", "of", "unit", "definition", "limits")]
    told, day = edition.national.indicators, edition.national.day
    for one in told.indicators if told else ():
        value = measures.value(edition.national, one.measure, day) if one.measure and day else None
        texts = [_text(text, language) for text in (one.unit, one.definition, one.limits)]
        yield [_text(one.name, language), *((value.number, value.of) if value else ("", "")), *texts]


def _findings(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("finding", "answer", "rest", "source", "dated")]
    told = edition.national.indicators
    for one in told.findings if told else ():
        texts = [_text(text, language) for text in (one.text, one.answer, one.rest)]
        yield [*texts, one.provenance.source or "", one.provenance.dated or ""]


def _county_names(nation: Edition, codes: Iterable[str], language: str) -> str:
    return ", ".join(_text(region.county, language) for region in nation.regions_of(codes))


def _clusters(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("cluster", "county", "part", "who", "what", "source", "dated", "read")]
    nation = edition.national
    for actor in nation.actors:
        counties = _county_names(nation, actor.counties, language)
        for role, parties in cluster_links.parts(nation, actor).parties.items() if actor.links else ():
            for one in parties:
                told = one.link.provenance
                said = [_text(one.name, language), _text(one.link.what, language) if one.link.what else ""]
                where = [told.source or "", told.dated or "", told.read.isoformat()]
                yield [_text(actor.name, language), counties, words["parts"][role.value], *said, *where]


def _proposals(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("proposal", "decided_by", "begins", "ends", "stage", "outcome", "source", "read")]
    nation, day = edition.national, edition.national.day
    if day is None:
        return
    for event in proposals.of_comments(nation.events):
        told = event.proposal
        decided_by = _text(told.decided_by, language) if told else ""
        outcome = _text(told.outcome.text, language) if told and told.outcome else ""
        days = [event.start.isoformat(), (event.end or event.start).isoformat()]
        where = [event.provenance.source or "", event.provenance.read.isoformat()]
        stage = words["stages"][proposals.stage(event, day).value]
        yield [_text(event.name, language), decided_by, *days, stage, outcome, *where]


def _steering(edition: Edition, words: OverviewWords, language: str) -> Rows:
    """A row for each county; its measures as a number and of how many."""
    names = [words["county_measures"][measure.value] for measure in CountyMeasure]
    counted = [head for name in names for head in (name, f"{name} ({words['of'].lower()})")]
    heads = ("county", "several", "unsaid", "doorless", "no_voucher", "overdue", "oldest", "changed")
    yield [*(words[name] for name in heads), *counted]
    nation, day = edition.national, edition.national.day
    if day is None:
        return
    for region in nation.regions:
        found = decisions(nation, region, day)
        doors = [len(found.share.several), len(found.share.unsaid), len(found.county.doorless)]
        no_voucher = "" if found.county.vouchers else words["yes"]
        stands = found.standing
        oldest = stands.oldest.isoformat() if stands.oldest else ""
        measured = [number for measure in CountyMeasure for number in found.measures[measure]]
        yield [_text(region.county, language), *doors, no_voucher, stands.overdue, oldest, stands.changed, *measured]


def _questions(edition: Edition, words: OverviewWords, language: str) -> Rows:
    """What is missing of whom, and where to ask: a row for each owner."""
    yield [words[name] for name in ("who", "missing", "uncertain", "ask_at")]
    for inquiry in coverage.inquiries(edition.national):
        missing = ", ".join(words["kinds"][kind.value] for kind in inquiry.missing)
        yield [_text(inquiry.owner, language), missing, len(inquiry.uncertain), inquiry.email]


def _lessons(edition: Edition, words: OverviewWords, language: str) -> Rows:
    yield [words[name] for name in ("lesson", "county", "need", "tried", "outcome", "ask_at", "source", "dated")]
    nation = edition.national
    for one in nation.lessons:
        counties = _county_names(nation, one.counties, language)
        needs = ", ".join(_text(nation.need[need].name, language) for need in one.needs)
        told = [_text(text, language) for text in (one.tried, one.result, one.ask)]
        named = [_text(one.name, language), counties, needs]
        yield [*named, *told, one.provenance.source or "", one.provenance.dated or ""]


def _way(edition: Edition, contact: Contact, words: OverviewWords, language: str) -> tuple[str, str, str]:
    """A way's kind, the number or address, and its source's date or when it was read."""
    value = shown.value(contact, edition.site.country, language)
    return words["kinds"][contact.kind.value], value, contact.provenance.dated or contact.provenance.read.isoformat()


OF_AN_EDITION: Mapping[str, Callable[[Edition, OverviewWords, str], Rows]] = {
    "needs": _needs,
    "overlaps": _overlaps,
    "gaps": _gaps,
    "actors": _actors,
    "sources": _fresh,
}
"""Name of the file → its rows, the names of the columns first: what differs between editions."""

NATIONAL: Mapping[str, Callable[[Edition, OverviewWords, str], Rows]] = {
    "counties": _counties,
    "first-doors": _first_doors,
    "service-ways": _service_ways,
    "roles": _roles,
    "standing": _standing,
    "indicators": _indicators,
    "findings": _findings,
    "clusters": _clusters,
    "proposals": _proposals,
    "steering": _steering,
    "questions": _questions,
    "lessons": _lessons,
}
"""The same for what is the nation's in every edition."""

TABLES = {**OF_AN_EDITION, **NATIONAL}
"""All of them."""


def _shared(words: Mapping[str, Any]) -> dict[str, Any]:
    """Words that stand on the pages too."""
    places = {"holders": ("county", "holder"), "leads": ("contacts", "leads"), "kinds": ("ask", "kinds")}
    places |= {"grades": ("standing", "grades"), "county_measures": ("steering", "names")}
    return {name: words[part][key] for name, (part, key) in places.items() if part in words}


def _text(texts: Texts, language: str) -> str:
    return text_in(texts, language, next(iter(texts.values())))
