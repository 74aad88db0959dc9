"""One page of every family, in both languages, and what pages become when they are used: what sampled tests look at."""

import json
from pathlib import Path

from playwright.sync_api import Page

from generator.assessment.ticket import Frozen, encode

FAMILIES = {
    "home": ("", "en/"),
    "needs": ("behov/", "en/needs/"),
    "need": ("behov/trygg-betalning/", "en/needs/trygg-betalning/"),
    "services": ("tjanster/", "en/services/"),
    "service": ("tjanster/ekn-exportspranget/", "en/services/ekn-exportspranget/"),
    "uncertain service": ("tjanster/check-halland/", "en/services/check-halland/"),
    "actors": ("aktorer/", "en/actors/"),
    "actor": ("aktorer/almi/", "en/actors/almi/"),
    "regions": ("regioner/", "en/regions/"),
    "region": ("regioner/vastra-gotaland/", "en/regions/vastra-gotaland/"),
    "unknown region": ("regioner/gotland/", "en/regions/gotland/"),
    "guides": ("guider/", "en/guides/"),
    "guide": ("guider/fa-betalt/", "en/guides/fa-betalt/"),
    "glossary": ("ordlista/", "en/glossary/"),
    "a-z": ("a-o/", "en/a-z/"),
    "calendar": ("kalender/", "en/calendar/"),
    "analysis": ("behovsanalys/", "en/needs-analysis/"),
    "adviser": ("radgivare/", "en/advisers/"),
    "search": ("sok/", "en/search/"),
    "overview": ("oversikt/", "en/overview/"),
    "who does what": ("oversikt/behov/", "en/overview/needs/"),
    "overlaps": ("oversikt/overlapp/", "en/overview/overlaps/"),
    "gaps": ("oversikt/luckor/", "en/overview/gaps/"),
    "actors by topic": ("oversikt/aktorer/", "en/overview/actors/"),
    "needs by county": ("oversikt/lan/", "en/overview/counties/"),
    "county overview": ("oversikt/lan/vastra-gotaland/", "en/overview/counties/vastra-gotaland/"),
    "compare": ("oversikt/jamfor/", "en/overview/compare/"),
    "contacts": ("oversikt/kontaktvagar/", "en/overview/contacts/"),
    "questions": ("oversikt/fragor/", "en/overview/questions/"),
    "roles": ("oversikt/roller/", "en/overview/roles/"),
    "sheet": ("oversikt/roller/vastra-gotaland/", "en/overview/roles/vastra-gotaland/"),
    "steering groups": ("oversikt/styrgrupp/", "en/overview/steering-groups/"),
    "steering sheet": ("oversikt/styrgrupp/vastra-gotaland/", "en/overview/steering-groups/vastra-gotaland/"),
    "proposals": ("synpunkter/", "en/proposals/"),
    "proposal": ("synpunkter/synpunkter-cbam-fler-varor-2025/", "en/proposals/synpunkter-cbam-fler-varor-2025/"),
    "cluster": ("aktorer/paper-province/", "en/actors/paper-province/"),
    "certainty": ("oversikt/sakerhet/", "en/overview/certainty/"),
    "lessons": ("oversikt/lardomar/", "en/overview/lessons/"),
    "effects": ("oversikt/effekter/", "en/overview/effects/"),
    "audit": ("oversikt/granskning/", "en/overview/audit/"),
    "sources": ("oversikt/kallor/", "en/overview/sources/"),
    "data": ("data/", "en/data/"),
    "about": ("om/", "en/about/"),
    "accessibility": ("tillganglighet/", "en/accessibility/"),
    "privacy": ("integritet/", "en/privacy/"),
    "design": ("om/design/", "en/about/design/"),
    "responsibility": ("ansvar/", "en/responsibility/"),
    "embed": ("inbadda/", "en/embed/"),
    "embedded need": ("inbadda/behov/trygg-betalning/", "en/embed/needs/trygg-betalning/"),
    "embedded analysis": ("inbadda/behovsanalys/", "en/embed/needs-analysis/"),
    "faults": ("om/redaktorer/fel/", "en/about/editors/faults/"),
    "404": ("404.html", "en/404.html"),
}

REGION = "ostergotland"
"""An edition with a colour of its own."""

ANSWERED = {
    "q-arende": ("salja",),
    "q-lan": ("17",),
    "q-anstallda": ("e2-9",),
    "q-omsattning": ("t3-20",),
    "q-vana": ("nagra",),
    "q-saljer": ("varor",),
    "q-marknad": ("efta",),
    "q-hjalp": ("kunder", "moms"),
    "q-hant": ("inget",),
}
"""A small exporter's answers to the quick path."""

HALF_WAY = 5
"""So many of them are given when somebody stops."""


def checklist() -> Frozen:
    """What the newest tickets are written with."""
    folder = Path(__file__).parent.parent.parent / "checklist"
    kept: list[Frozen] = [json.loads(file.read_text("utf-8")) for file in folder.glob("v*.json")]
    return max(kept, key=lambda one: int(one["version"]))


def states() -> dict[str, tuple[str, str]]:
    """What stands on a page only once it is used, by address: answers in the fragment, a query."""
    whole = encode(ANSWERED, checklist())
    half = encode(dict(list(ANSWERED.items())[:HALF_WAY]), checklist())
    after = f"#t={half}&q={list(ANSWERED)[HALF_WAY]}"
    analysis, adviser, search = FAMILIES["analysis"], FAMILIES["adviser"], FAMILIES["search"]
    return {
        "result": (f"{analysis[0]}#t={whole}", f"{analysis[1]}#t={whole}"),
        "half-way": (analysis[0] + after, analysis[1] + after),
        "open desk": (f"{adviser[0]}#t={whole}", f"{adviser[1]}#t={whole}"),
        "hits": (f"{search[0]}?q=betalt", f"{search[1]}?q=paid"),
    }


STATES = states()
VIEWS = {**FAMILIES, **STATES}

AWAKE = """() => {
  const ready = {
    "needs-analysis": (one) => one.dataset.view && (one.dataset.view === "start") === !location.hash,
    "adviser-desk": (one) => !one.querySelector(location.hash ? "[data-work]" : "[data-open-box]").hidden,
    "search-page": (one) => one.querySelector("[data-search-status]").dataset.state === "done",
  }
  return Object.entries(ready).every(([name, is]) => [...document.querySelectorAll(name)].every(is))
}"""
"""Whether what a page's scripts make has been made."""


def file_of(path: str) -> str:
    """The file behind an address below a site's root, whatever the page is told with it."""
    place = path.partition("#")[0].partition("?")[0]
    return place if place.endswith(".html") else f"{place}index.html"


def opened(page: Page, address: str) -> None:
    """Open an address as if from elsewhere, since a new fragment alone opens no page, and wait until it is awake."""
    if "#" in address:
        page.goto("about:blank")
    page.goto(address)
    page.wait_for_function(AWAKE)
