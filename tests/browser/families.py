"""One page of every kind, in both languages, and what pages become when they are used: what sampled tests look at."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from generator.assessment.ticket import Frozen, encode
from generator.pages.all_pages import make_pages, renderer
from tests import real_content

DAY = date(2026, 11, 30)
"""The day on which the site that tests look at is built."""

SHOWN = {
    "need": "need/trygg-betalning",
    "service": "service/ekn-exportspranget",
    "region": "region/vastra-gotaland",
    "guide": "guide/fa-betalt",
    "overview-county": "overview-county/vastra-gotaland",
    "overview-sheet": "overview-roles/vastra-gotaland",
    "overview-decisions": "overview-steering/vastra-gotaland",
    "proposal": "proposal/synpunkter-cbam-fler-varor-2025",
    "embed-need": "embed-need/trygg-betalning",
}
"""Kind of page → the record whose page has most on it. Of every other kind the first page is looked at."""

ALSO = {
    "uncertain service": "service/check-halland",
    "unknown region": "region/gotland",
    "cluster": "actor/paper-province",
    "accessibility": "accessibility",
    "privacy": "privacy",
}
"""Pages that look otherwise than the one of their kind."""


@cache
def families() -> Mapping[str, tuple[str, ...]]:
    """Kind of page, or name in `ALSO` → its address in each language. Every kind that the nation's edition has."""
    nation = real_content.nation()
    render = renderer(nation, real_content.THEME, nation.languages[0], nation.languages)
    addresses, kinds = {}, {}
    for page in make_pages(render, DAY):
        addresses[page.record] = tuple(page.alternates.values())
        kinds.setdefault(page.kind, page.record)
    return {name: addresses[record] for name, record in {**kinds, **SHOWN, **ALSO}.items()}


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


@cache
def states() -> Mapping[str, tuple[str, str]]:
    """What stands on a page only once it is used, by address: answers in the fragment, a query."""
    whole = encode(ANSWERED, checklist())
    half = encode(dict(list(ANSWERED.items())[:HALF_WAY]), checklist())
    after = f"#t={half}&q={list(ANSWERED)[HALF_WAY]}"
    analysis, adviser, search = (families()[kind] for kind in ("analysis", "adviser", "search"))
    return {
        "result": (f"{analysis[0]}#t={whole}", f"{analysis[1]}#t={whole}"),
        "half-way": (analysis[0] + after, analysis[1] + after),
        "open desk": (f"{adviser[0]}#t={whole}", f"{adviser[1]}#t={whole}"),
        "hits": (f"{search[0]}?q=betalt", f"{search[1]}?q=paid"),
    }


def views() -> Mapping[str, tuple[str, ...]]:
    """Pages as they come, and as they are used."""
    return {**families(), **states()}


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
