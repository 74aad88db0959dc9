"""Where pages are. The words in addresses are data: `routes` in the interface's words of each language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.page_kinds import LISTED


@dataclass(frozen=True)
class Routes:
    """Kind and id → address, in every language. The first language stands at the root."""

    languages: Sequence[str]
    segments: Mapping[str, Mapping[str, str]]
    """Language → kind → first segment of its addresses."""

    @classmethod
    def of(cls, ui: Mapping[str, Mapping[str, Any]], languages: Sequence[str]) -> "Routes":
        """The routes that the interface's words give; where a language has none, the first one's."""
        first = ui[languages[0]]["routes"]
        return cls(languages, {name: {**first, **ui.get(name, {}).get("routes", {})} for name in languages})

    def path(self, kind: str, record_id: str, language: str) -> str:
        """Address below the edition's root. Terms share one page, so theirs ends in a fragment."""
        root = "" if language == self.languages[0] else f"{language}/"
        if kind == "home":
            return root
        if kind in LISTED:
            return f"{root}{self.segments[language][LISTED[kind]]}/#{record_id}"
        if kind == "404":
            return f"{root}404.html"
        segment = self.segments[language][kind]
        return f"{root}{segment}/{record_id}/" if record_id else f"{root}{segment}/"

    def feed(self, language: str) -> str:
        """Where the feed of changes is, in a language."""
        return f"{self.path('home', '', language)}changes.xml"

    def everywhere(self, kind: str, record_id: str = "") -> dict[str, str]:
        """The same page in every language."""
        return {language: self.path(kind, record_id, language) for language in self.languages}


def relative(here: str, there: str) -> str:
    """The link from the page at `here` to `there`, both below the edition's root.

    A page that is shown at any address, as "not found" is, has the site's own root for `here`: "/" or "/guide/".
    Its links are absolute.
    """
    if here.startswith("/"):
        return here + there
    up = "../" * here.count("/")
    return (up + there) or "./"


def search_files(here: str, routes: Routes, language: str, data: str) -> dict[str, str]:
    """Where a search box on the page at `here` finds things: pages, the root, the index and the edition's part.

    `data` is where scripts find their data, as an address with a slash at its end.
    """
    pages = {"search": "search", "az": "a-z", "needs": "need", "analysis": "analysis"}
    there = {name: routes.path(kind, "", language) for name, kind in pages.items()}
    index = f"{data}data/search/{language}"
    files = {"index": f"{index}.json", "here": f"{index}-here.json"}
    return {name: relative(here, path) for name, path in (there | {"root": ""}).items()} | files
