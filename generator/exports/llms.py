"""llms.txt: what the site is and where its texts lie as Markdown, for machines that read it on somebody's behalf.

One in each language: at the root in the first one. It lists what answers a question, not every page: services and
organisations are in the open data, which it leads to.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.model.edition import Edition
from generator.model.record import text_in
from generator.open_data.datasets import DATASETS, FOLDER
from generator.pages import language_marks
from generator.pages.page import Page
from generator.pages.routes import Routes, relative

NAME = "llms.txt"

SECTIONS = ("guide", "need", "region")
"""Sections of the site whose pages are listed."""

LISTS = ("service", "actor", "glossary", "calendar", "changes", "analysis", "about")
"""Kinds of pages that are listed alone."""


def files(edition: Edition, pages: Iterable[Page], ui: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Path → bytes in every language."""
    routes, listed = Routes.of(ui, edition.languages), [page for page in pages if page.markdown_file]
    for language in edition.languages:
        here = routes.path("home", "", language) + NAME
        words = language_marks.words(ui, language, edition.languages[0])
        own = [page for page in listed if page.language == language]
        yield here, _text(edition, own, here, language, words).encode()


def _text(edition: Edition, pages: list[Page], here: str, language: str, words: Mapping[str, Any]) -> str:
    names, data = words["names"], words["open_data"]
    address = f"{edition.site.address.rstrip('/')}/" if edition.site.address else ""

    def line(title: str, path: str, told: str = "") -> str:
        there = f"{address}{path}" if address else relative(here, path)
        return f"- [{title}]({there}){f': {told}' if told else ''}"

    def section(title: str, lines: Iterable[str]) -> str:
        return "\n".join((f"## {title}", "", *lines))

    by_record = {page.record: page for page in pages}
    parts = [
        f"# {text_in(edition.site.name, language)}",
        f"> {text_in(edition.site.tagline, language)}",
        section(names["home"], (line(p.title, p.markdown_file, p.description) for p in _alone(by_record))),
    ]
    for kind in SECTIONS:
        found = sorted((p for p in pages if p.record.startswith(f"{kind}/")), key=lambda page: page.path)
        parts.append(section(names[kind], (line(page.title, page.markdown_file, page.description) for page in found)))
    sets = [line(data["names"][one.name], f"{FOLDER}/{one.name}.json") for one in DATASETS]
    parts.append(section(names["data"], (*sets, line("OpenAPI", f"{FOLDER}/openapi.json"))))
    return "\n\n".join(parts) + "\n"


def _alone(by_record: Mapping[str, Page]) -> list[Page]:
    return [by_record[kind] for kind in LISTS if kind in by_record]
