"""The pure door of reading and checking: texts in, diagnostics out. And a small whole project to change at will."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from generator.checks import check, check_on
from generator.diagnostics import Diagnostic
from generator.images import image_files
from generator.model.edition import Edition
from generator.reading import content_files
from generator.reading.messages import Catalogue

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small"
IMAGES = "content/images"
DAY = date(2026, 11, 21)
"""The day on which everything is diagnosed."""


@cache
def small_texts() -> Mapping[str, str]:
    """The small project: path → text. It is whole and has no faults."""
    return {p.relative_to(SMALL).as_posix(): p.read_text(encoding="utf-8") for p in SMALL.rglob("*") if p.is_file()}


def edition_of(texts: Mapping[str, str]) -> tuple[Edition | None, list[Diagnostic]]:
    """Texts → the edition they make, if the files that everything hangs on are there, and the faults of reading."""
    found = content_files.parts(texts)
    if found.site is None or found.vocabulary is None or found.checklist is None or found.hollow:
        return None, found.faults
    is_whole = not any(fault.at.file == content_files.IMAGES for fault in found.faults)
    pictures, wrong = image_files.clean(found.images, drawings(texts), IMAGES, is_whole=is_whole)
    edition = Edition(
        site=found.site,
        vocabulary=found.vocabulary,
        checklist=found.checklist,
        actors=found.actors,
        services=found.services,
        regions=found.regions,
        terms=found.terms,
        events=found.events,
        changes=found.changes,
        guides=found.guides,
        texts=found.texts,
        images=found.images,
        pictures=pictures,
        personas=found.personas,
        accessibility=found.accessibility,
        countries=found.countries,
        indicators=found.indicators,
        lessons=found.lessons,
        cases=found.cases,
        unread=frozenset(found.unread),
    )
    return edition, [*found.faults, *wrong]


def drawings(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Those of the texts that are pictures in guides: file → bytes."""
    return {
        name.removeprefix(IMAGES + "/"): text.encode() for name, text in texts.items() if name.startswith(IMAGES + "/")
    }


def diagnose(texts: Mapping[str, str]) -> list[Diagnostic]:
    """Texts → everything that is wrong with them."""
    edition, faults = edition_of(texts)
    return faults if edition is None else [*faults, *check(edition), *check_on(edition, DAY)]


@cache
def catalogue(language: str) -> Catalogue:
    """What can be said in a language."""
    text = (ROOT / "generator" / "messages" / f"{language}.yaml").read_text(encoding="utf-8")
    return Catalogue(**yaml.safe_load(text))


def said(diagnostics: Iterable[Diagnostic], language: str = "sv") -> list[str]:
    """Diagnostics in words, without hints: `file:line:col: severity: message`."""
    words = catalogue(language)
    return [f"{d.at}: {d.severity.value}: {words.message(d)}" for d in diagnostics]


_FILE = re.compile(r"^# file: (\S+)$")
_INCLUDE = re.compile(r"^# as in the small project: (\S+)$")
_EXPECTED = re.compile(
    r"(?:#|<!--) (?P<below>below )?(?P<severity>error|warning) (?P<column>\d+): (?P<said>.+?)"
    r"(?=\s*(?:(?:#|<!--) (?:below )?(?:error|warning) \d+:|-->|$))"
)


def case(path: Path) -> tuple[dict[str, str], list[str]]:
    """A case file → the small project with its files in place, and what must be said about it, sorted.

    `# file: <path>` begins a file; what stands before the first says what the case is about.
    `# as in the small project: <key>` stands for that top-level part of the small project's file.
    `# error <column>: <message>` says what must be said of its own line, `# below error …` of the next.
    """
    written: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        begins, included = _FILE.match(line), _INCLUDE.match(line)
        if begins:
            name = begins[1]
            written[name] = []
        elif included:
            written[name] += _part(small_texts()[name], included[1])
        elif name:
            written[name].append(line)
    texts = dict(small_texts())
    for file, lines in written.items():
        texts[file] = "\n".join(map(_unannotated, lines)) + "\n"
    expected = [
        f"{file}:{number + bool(found['below'])}:{found['column']}: {found['severity']}: {found['said']}"
        for file, lines in written.items()
        for number, line in enumerate(lines, 1)
        for found in _EXPECTED.finditer(line)
    ]
    return texts, sorted(expected)


def _unannotated(line: str) -> str:
    """The line as its author would have written it."""
    bare = _EXPECTED.sub("", line)
    return line if bare == line else bare.rstrip().removesuffix("-->").rstrip()


def _part(text: str, key: str) -> list[str]:
    """The lines of one top-level key."""
    found = re.search(rf"^{key}:.*\n(?:[ \n].*\n?)*", text, re.MULTILINE)
    assert found is not None, f"the small project has no {key}"
    return found[0].rstrip("\n").split("\n")
