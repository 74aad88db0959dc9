"""The page families, one file each: a function from a maker to pages."""

from collections.abc import Callable, Iterator, Mapping

from generator.pages.families import (
    actors,
    changes,
    design,
    embed,
    front,
    lists,
    moved,
    needs,
    overview,
    overview_counties,
    overview_effects,
    overview_steering,
    proposals,
    regions,
    services,
    texts,
    tools,
)
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder

Family = Callable[[PageBuilder], Iterator[Page]]

FAMILIES: Mapping[Family, frozenset[str]] = {
    front.pages: frozenset({"home"}),
    needs.pages: frozenset({"needs", "need"}),
    services.pages: frozenset({"services", "service"}),
    actors.pages: frozenset({"actors", "actor"}),
    regions.pages: frozenset({"regions", "region"}),
    lists.pages: frozenset({"a-z", "calendar", "glossary"}),
    overview_steering.pages: frozenset({"overview-steering", "overview-decisions"}),
    proposals.pages: frozenset({"proposals", "proposal"}),
    tools.pages: frozenset({"404", "adviser", "analysis", "data", "faults", "report", "responsibility", "search"}),
    overview.pages: frozenset({"overview", *overview.OWN}),
    overview_effects.pages: frozenset(
        {
            *("overview-roles", "overview-sheet", "overview-standing", "overview-lessons"),
            *("overview-effects", "overview-audit"),
        }
    ),
    overview_counties.pages: frozenset(
        {"overview-counties", "overview-county", "overview-compare", "overview-contacts", "overview-ask"}
    ),
    texts.pages: frozenset({"guides", "guide", "text"}),
    changes.pages: frozenset({"changes"}),
    embed.pages: frozenset({"embed", "embed-analysis", "embed-need"}),
    design.pages: frozenset({"design"}),
    moved.pages: frozenset({"moved"}),
}
"""Every family, in the order pages are made, and the kinds of pages it makes."""
