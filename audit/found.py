"""What an audit finds, and what it looked at."""

from collections import Counter
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

    def add(self, page: str, checks: list[str], found: list[Found]) -> None:
        """Enter a page that `checks` looked at."""
        self.looked.update(checks)
        for check, what in found:
            self.faults.setdefault(check, []).append(f"{page}: {what}")

    def count(self, check: str) -> int:
        """How much a check found."""
        return len(self.faults.get(check, ()))
