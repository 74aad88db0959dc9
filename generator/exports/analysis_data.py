"""What the needs analysis reads in the browser, as files: its data in each language, and how to read its tickets.

To what the evaluator needs, this adds what only the page shows: ways to a door, counties, the firm's own words, steps,
gaps, terms, and the name of every other actor.
"""

import json
from collections.abc import Iterator
from typing import Any

from generator.assessment import steps
from generator.assessment.export import browser_data, script_languages
from generator.assessment.named_countries import browser_countries
from generator.assessment.ticket import frozen
from generator.exports import county_data
from generator.model.data_files import FOLDER
from generator.model.edition import Edition
from generator.model.identity import Door
from generator.model.record import text_in
from generator.model.region import Region


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of the analysis' data in every language and of every version's frozen form."""
    for language in script_languages(edition):
        yield f"{FOLDER}/analysis.{language}.json", _bytes(page_data(edition, language))
        yield from county_data.files(edition, language)
    versions = {definition["version"]: definition for definition in (*edition.published, frozen(edition.checklist))}
    for version, definition in sorted(versions.items()):
        yield f"{FOLDER}/checklist/v{version}.json", _bytes(definition)


def page_data(edition: Edition, language: str) -> dict[str, Any]:
    """The evaluator's data and what the page shows beside it, in one language. JSON-ready."""
    data = browser_data(edition, language)
    named = data["actors"]
    return {
        **data,
        "home": steps.steps_at_home(edition),
        "countries": browser_countries(edition, language),
        "doorway": _door(edition.site.door, language),
        "counties": {
            r.code: _known(name=text_in(r.county, language), id=r.id, guide=_guide(r, language), **_ways(r.door))
            for r in edition.regions
        },
        "nation": (edition.laid_on or edition).site.address or "",
        "sites": {a.id: a.website for a in edition.actors if a.id in named and a.website},
        "ways": {
            a.id: county_data.ways(a.contacts, edition.site.country, language)
            for a in edition.actors
            if a.id in named and a.contacts
        },
        "says": {need.id: text_in(need.says, language) for need in edition.needs},
        "steps": {
            need.id: [[text_in(step.text, language), *([step.service] if step.service else ())] for step in need.steps]
            for need in edition.needs
            if need.steps
        },
        "gaps": {need.id: [text_in(gap, language) for gap in need.gaps] for need in edition.needs if need.gaps},
        "others": {a.id: text_in(a.name, language) for a in edition.actors if a.id not in named},
        "terms": {
            need.id: [
                [term, text_in(edition.term[term].name, language), text_in(edition.term[term].definition, language)]
                for term in need.terms
            ]
            for need in edition.needs
            if need.terms
        },
    }


def _guide(region: Region, language: str) -> str:
    """Where the region's own guide is, when it is published in the language that the answers are given in."""
    return region.published if language in (region.languages or [language]) else ""


def _door(door: Door, language: str) -> dict[str, str]:
    return _known(name=text_in(door.name, language), promise=text_in(door.promise, language), **_ways(door))


def _ways(door: Door) -> dict[str, str | None]:
    return {"phone": door.phone, "email": door.email, "page": door.page}


def _known(**values: str | None) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
