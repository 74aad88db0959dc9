"""A page that shows a logo as it was handed in beside what can be published of it, by day and by night."""

from collections.abc import Mapping
from html import escape

BEFORE, AFTER = "before.svg", "after.svg"
"""The files that the page shows, beside it."""

_PAPERS = ("#ffffff", "#f6f4ee", "#18232a")
"""What it may stand on: white, the light page, the dark one."""


def page(title: str, words: Mapping[str, str], colours: tuple[str, ...]) -> str:
    """The page as HTML; `words` are `before` and `after`, `colours` the brand's own, which it may stand on too."""
    rows = (
        f"<h2>{escape(words[name])}</h2><p>" + "".join(_on(paper, file) for paper in (*_PAPERS, *colours)) + "</p>"
        for name, file in (("before", BEFORE), ("after", AFTER))
    )
    style = "body{font:1rem system-ui;margin:2rem}span{display:inline-block;padding:1.5rem;border:1px solid #888}"
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head>"
        f"<body><h1>{escape(title)}</h1>{''.join(rows)}</body></html>\n"
    )


def _on(paper: str, file: str) -> str:
    return f'<span style="background:{escape(paper)}"><img src="{file}" alt="" height="64"></span> '
