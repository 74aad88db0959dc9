"""A comparison in words, for a terminal, a pull request or a page. Knows no language."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, NamedTuple

from generator.comparison.comparison import Comparison
from generator.comparison.firms import ResultChange, Shares
from generator.comparison.record_changes import FieldChange, RecordChange
from generator.xmltext import escaped

_LONG = 160
"""Characters of a value that are shown."""
_MANY = 40
"""Lines of a list that are shown at once; the others are folded away, and a terminal says how many they are."""


ReportLine = tuple[str, tuple[str, ...]]
"""A line and its own details."""


class Section(NamedTuple):
    """A heading, and what stands below it: each line with its own details."""

    heading: str
    lines: tuple[ReportLine, ...]
    rest: tuple[ReportLine, ...] = ()
    """Those that few read to their end."""
    more: str = ""
    """Says how many the rest are."""


def sections(found: Comparison, shares: Shares | None, words: Mapping[str, str]) -> list[Section]:
    """What there is to tell, what matters most to firms first. Empty when the editions are alike."""
    pages = found.pages
    made = [
        Section(words["diff-firms"], tuple(_firms(found, shares, words))),
        Section(words["diff-codes"], tuple((question, ()) for question in found.broken_codes)),
        Section(words["diff-gone"], tuple((f"/{path}", ()) for path in pages.gone)),
        Section(words["diff-records"], tuple(_record(change, words) for change in found.records)),
        Section(words["diff-new-pages"], tuple((f"/{path}", ()) for path in pages.added)),
        Section(words["diff-pages"], tuple((f"/{path}", ()) for path in pages.changed)),
    ]
    return [_cut(section, words) for section in made if section.lines]


def as_text(told: list[Section]) -> str:
    """For a terminal: the first of each list, and the way to the others."""
    return "\n\n".join(
        "\n".join([section.heading, *(f"  {line}" for line in _flat(section, "    "))]) for section in told
    )


def as_markdown(told: list[Section]) -> str:
    """For a comment on a pull request: everything, what is long folded away."""
    parts = []
    for section in told:
        part = f"### {section.heading}\n\n" + "\n".join(_listed(section.lines))
        if section.rest:
            rest = "\n".join(_listed(section.rest))
            part += f"\n\n<details><summary>{escaped(section.more)}</summary>\n\n{rest}\n\n</details>"
        parts.append(part)
    return "\n\n".join(parts)


def as_html(told: list[Section], title: str, language: str) -> str:
    """A page by itself, with everything."""
    body = "".join(
        f"<h2>{escaped(section.heading)}</h2>\n{_list(section.lines)}"
        + (
            f"<details><summary>{escaped(section.more)}</summary>\n{_list(section.rest)}</details>\n"
            if section.rest
            else ""
        )
        for section in told
    )
    return (
        f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n<meta name="viewport" '
        f'content="width=device-width, initial-scale=1">\n<title>{escaped(title)}</title>\n'
        f"<h1>{escaped(title)}</h1>\n{body}</html>\n"
    )


def _firms(found: Comparison, shares: Shares | None, words: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if found.personas:
        these = Shares.of(found.asked, found.personas.values())
        yield words["diff-personas"].format(**_counts(these)), ()
        yield from ((name, tuple(_otherwise(one, words))) for name, one in found.personas.items())
    if not found.personas and found.records and (shares is None or not shares.any):
        yield words["diff-same"].format(asked=found.asked, firms=shares.firms if shares else 0), ()
    if shares is not None and shares.any:
        percent = {f"{key}_share": _share(count, shares.firms) for key, count in asdict(shares).items()}
        yield words["diff-sample"].format(**_counts(shares), **percent), ()


def _counts(shares: Shares) -> dict[str, str]:
    return {key: str(count) for key, count in asdict(shares).items()}


def _share(count: int, firms: int) -> str:
    """In per cent, with one decimal; what is there but rounds to nothing is "<0.1"."""
    share = 100 * count / firms
    return "<0.1" if 0 < share < 0.1 else f"{share:.1f}"  # noqa: PLR2004 - the smallest share that is shown


def _otherwise(one: ResultChange, words: Mapping[str, str]) -> Iterator[str]:
    if one.door:
        yield words["diff-door"].format(before=one.before.door, after=one.after.door)
    if one.gone:
        yield words["diff-left"].format(services=", ".join(one.gone))
    if one.come:
        yield words["diff-came"].format(services=", ".join(one.come))
    if one.order:
        yield words["diff-order"].format(before=", ".join(one.before.first), after=", ".join(one.after.first))
    if one.other:
        yield words["diff-other"]


def _record(change: RecordChange, words: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    said = words[f"diff-{change.what}"].format(kind=change.kind, id=change.id)
    return said, tuple(_field(field, words) for field in change.fields)


def _field(field: FieldChange, words: Mapping[str, str]) -> str:
    before, after = _value(field.before), _value(field.after)
    form = "diff-field-added" if field.before is None else "diff-field-removed" if field.after is None else "diff-field"
    return words[form].format(field=field.path, before=before, after=after)


def _value(value: Any) -> str:  # noqa: ANN401 - JSON
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    said = " ".join(said.split())
    return said if len(said) <= _LONG else f"{said[:_LONG]}…"


def _cut(section: Section, words: Mapping[str, str]) -> Section:
    """A list that nobody would read to its end in two: nothing is left out, and it says how much more there is."""
    shown, rest = section.lines[:_MANY], section.lines[_MANY:]
    return Section(section.heading, shown, rest, words["diff-more"].format(count=len(rest)) if rest else "")


def _flat(section: Section, indent: str) -> Iterator[str]:
    for line, details in section.lines:
        yield line
        yield from (f"{indent[2:]}{detail}" for detail in details)
    if section.more:
        yield f"{section.more} (--format html)"


def _listed(lines: Iterable[ReportLine]) -> Iterator[str]:
    for line, details in lines:
        yield f"- {_plain(line)}"
        yield from (f"  - {_plain(detail)}" for detail in details)


def _plain(text: str) -> str:
    """Text that Markdown reads as text: an author's words mention nobody and open no tag."""
    for sign in "\\`*_[]<>|@#":
        text = text.replace(sign, f"\\{sign}" if sign != "@" else "@\N{ZERO WIDTH SPACE}")
    return text


def _list(lines: Iterable[ReportLine]) -> str:
    return "<ul>\n" + "".join(_item(*line) for line in lines) + "</ul>\n"


def _item(line: str, details: tuple[str, ...]) -> str:
    inner = "".join(f"<li>{escaped(detail)}</li>" for detail in details)
    return f"<li>{escaped(line)}{f'<ul>{inner}</ul>' if inner else ''}</li>\n"
