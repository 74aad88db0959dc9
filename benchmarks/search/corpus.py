"""A built site → its pages as text, for engines that index text. Reads HTML; knows no engine."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass
class Section:
    """A page, or a part of it that has an address of its own."""

    location: str
    title: str = ""
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects what stands in <main>; every element with an id opens a section when its first child is a heading."""

    def __init__(self, location: str) -> None:
        super().__init__()
        self.page = Section(location)
        self.sections = [self.page]
        self.open: list[str] = []
        self.heading = ""
        self.candidate = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = dict(attrs).get("id")
        if tag not in VOID:
            self.open.append(tag)
        if "main" not in self.open:
            return
        if name and tag != "main":
            self.candidate = name
        if tag in {"h1", "h2", "h3", "dt"}:
            self.heading = tag
            if self.candidate and tag != "h1":
                self.sections.append(Section(f"{self.page.location}#{self.candidate}"))
            self.candidate = ""

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass
        if tag == self.heading:
            self.heading = ""

    def handle_data(self, data: str) -> None:
        if "main" not in self.open or "script" in self.open or not data.strip():
            return
        section = self.sections[-1]
        if self.heading and not (self.heading != "h1" and section is self.page):
            section.title = f"{section.title} {data.strip()}".strip()
        else:
            section.text.append(data.strip())


def sections(site: Path, language: str) -> list[dict[str, str]]:
    """Every page and section of the site in one language, as lunr's location, title and text."""
    found = []
    for file in sorted(site.rglob("index.html")):
        location = file.parent.relative_to(site).as_posix().removeprefix(".")
        location = f"{location}/" if location else ""
        if location.startswith("en/") != (language == "en"):
            continue
        reader = _Reader(location)
        reader.feed(file.read_text("utf-8"))
        found += [{"location": s.location, "title": s.title, "text": " ".join(s.text)} for s in reader.sections]
    return [section for section in found if section["title"] or section["text"]]
