"""The whole comparison of two editions, but for what firms by chance are told, which takes longest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.assessment.ticket import broken_slots, frozen
from generator.comparison.firms import ResultChange, personas
from generator.comparison.record_changes import RecordChange, record_changes
from generator.model.edition import Edition


@dataclass(frozen=True)
class Pages:
    """Addresses below the edition's root."""

    added: tuple[str, ...]
    gone: tuple[str, ...]
    """Links to them lead nowhere."""
    changed: tuple[str, ...]

    @classmethod
    def between(cls, before: Mapping[str, str], after: Mapping[str, str]) -> "Pages":
        """From every page of two editions: address → what stands on it."""
        changed = tuple(path for path, text in after.items() if before.get(path, text) != text)
        gone = tuple(path for path in before if path not in after)
        return cls(tuple(path for path in after if path not in before), gone, changed)


@dataclass(frozen=True)
class Comparison:
    """What is otherwise between two editions."""

    records: tuple[RecordChange, ...]
    pages: Pages
    broken_codes: tuple[str, ...]
    """Questions whose answers codes of the same version no longer find; none when the version was raised."""
    personas: Mapping[str, ResultChange]
    """Persona → what it is told otherwise."""
    asked: int
    """How many personas were asked."""


def compare(before: Edition, after: Edition, pages: Pages, day: date) -> Comparison:
    """Two editions as they stand that day."""
    old, new = before.checklist, after.checklist
    broken = broken_slots(frozen(old), new) if old.version == new.version else ()
    known = {one.id for one in before.personas}
    asked = sum(one.id in known for one in after.personas)
    return Comparison(tuple(record_changes(before, after)), pages, broken, personas(before, after, day), asked)
