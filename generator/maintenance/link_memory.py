"""What is remembered of links between checks: when each was asked for, its verdict, and the tags of its server."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.maintenance.link_verdict import Judged, LinkVerdict

_UNSURE = frozenset({LinkVerdict.FAILING, LinkVerdict.SILENT})
"""Verdicts that may be another one tomorrow: always asked for again."""


@dataclass(frozen=True)
class Remembered:
    """What is known of an address."""

    asked: date
    judged: Judged
    etag: str = ""
    modified: str = ""

    def is_fresh(self, day: date, days: int) -> bool:
        """Whether it need not be asked for again on `day`, when answers hold for so many days."""
        return (day - self.asked).days < days and self.judged.verdict not in _UNSURE


def memory(values: Mapping[str, Any]) -> dict[str, Remembered]:
    """Address → what is remembered, from what `plain` gave; entries of another shape are left out."""
    found: dict[str, Remembered] = {}
    for address, said in values.items():
        try:
            judged = Judged(LinkVerdict(said["verdict"]), int(said.get("status", 0)), str(said.get("instead", "")))
            tags = str(said.get("etag", "")), str(said.get("modified", ""))
            found[address] = Remembered(date.fromisoformat(said["asked"]), judged, *tags)
        except (KeyError, ValueError, TypeError, AttributeError):
            continue
    return found


def plain(remembered: Iterable[tuple[str, Remembered]]) -> dict[str, dict[str, Any]]:
    """The same as values for a JSON file."""
    return {
        address: {
            "asked": one.asked.isoformat(),
            "verdict": one.judged.verdict.value,
            "status": one.judged.status,
            "instead": one.judged.instead,
            "etag": one.etag,
            "modified": one.modified,
        }
        for address, one in sorted(remembered)
    }
