"""The kinds of pages there are, and on which of them a text stands. Their addresses are data; see `pages.routes`."""

PAGES = (
    "home",
    "need",
    "service",
    "actor",
    "region",
    "guide",
    "glossary",
    "calendar",
    "proposal",
    "changes",
    "changes-actor",
    "changes-region",
    "analysis",
    "adviser",
    "search",
    "overview",
    "overview-needs",
    "overview-actors",
    "overview-county",
    "overview-compare",
    "overview-contacts",
    "overview-ask",
    "overview-overlaps",
    "overview-gaps",
    "overview-fresh",
    "overview-roles",
    "overview-steering",
    "overview-standing",
    "overview-lessons",
    "overview-effects",
    "overview-audit",
    "data",
    "a-z",
    "about",
    "accessibility",
    "privacy",
    "embed",
    "report",
    "responsibility",
    "faults",
)
"""Kinds that have a page without any record: what a text may link to as `page:overview`."""

FRAMED = ("embed-need", "embed-analysis")
"""Kinds of pages that others may show in a frame on their own pages."""

TEXTS = {
    "about": "about",
    "accessibility": "accessibility",
    "adviser": "adviser",
    "calendar": "calendar",
    "open-data": "data",
    "privacy": "privacy",
    "proposals": "proposal",
}
"""Texts with a place of their own → the kind of page they stand on. Any other text stands below "about"."""


FIXED_TEXTS = (*TEXTS, "order")
"""Texts that the site itself leads to by their id."""


def place_of(page: str) -> tuple[str, str]:
    """The kind and record of a text's page, or of a kind of page."""
    if page in TEXTS:
        return TEXTS[page], ""
    return (page, "") if page in PAGES else ("about", page)


LISTED = {"term": "glossary", "event": "calendar"}
"""Kind of record → the page that lists them all: its records have a fragment, not a page."""
