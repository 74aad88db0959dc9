"""What an audit finds, and what it looked at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Found(NamedTuple):
    """One fault."""

    check: str
    what: str


@dataclass
class Tally:
    """How many pages each check looked at, and what it found: `page: what`."""

    looked: Counter[str] = field(default_factory=Counter)
    faults: dict[str, list[str]] = field(default_factory=dict)
    pages: int = 0
    """How many pages at least one check looked at."""

    def add(self, page: str, checks: list[str], found: list[Found]) -> None:
        """Enter a page that `checks` looked at."""
        self.pages += 1
        self.looked.update(checks)
        for check, what in found:
            self.faults.setdefault(check, []).append(f"{page}: {what}")

    def count(self, check: str) -> int:
        """How much a check found."""
        return len(self.faults.get(check, ()))


def joined(tallies: Iterable[Tally]) -> Tally:
    """The tallies of several editions as one."""
    whole = Tally()
    for tally in tallies:
        whole.pages += tally.pages
        whole.looked.update(tally.looked)
        for check, told in tally.faults.items():
            whole.faults.setdefault(check, []).extend(told)
    return whole


class Scope(NamedTuple):
    """What an audit was of, and what it was made with."""

    total: int
    """How many pages there are, and states of pages."""
    editions: int
    tools: tuple[str, ...]
    """Programs with their versions."""
