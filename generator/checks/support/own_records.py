"""What of a region's edition is not the nation's, for checks that ask of one record at a time."""

from dataclasses import replace
from typing import Any, Protocol, TypeVar

from generator.model.edition import Edition


class _Named(Protocol):
    @property
    def id(self) -> str: ...


One = TypeVar("One", bound=_Named)

_OF_EDITION = ("actors", "services", "regions", "terms", "events", "changes", "guides", "texts", "images", "personas")
_OF_CHECKLIST = ("needs", "situations", "facts", "exits", "questions")


def own_records(edition: Edition) -> Edition:
    """The edition with none of the nation's records but those it has otherwise; itself where it is the nation's.

    A guide or a text that it has otherwise in one language comes in all of them. No page can be made of it.
    """
    nation = edition.laid_on
    if nation is None:
        return edition
    mine, theirs = edition.checklist, nation.checklist
    of_checklist = {name: _apart(getattr(mine, name), getattr(theirs, name)) for name in _OF_CHECKLIST}
    own: dict[str, Any] = {name: _apart(getattr(edition, name), getattr(nation, name)) for name in _OF_EDITION}
    checklist = mine.model_copy(update=of_checklist)
    return replace(edition, **own, checklist=checklist, lessons=(), cases=(), countries=None, indicators=None)


def _apart(mine: tuple[One, ...], theirs: tuple[One, ...]) -> tuple[One, ...]:
    """Those of `mine` that are none of `theirs`, and those with the same id as one of them."""
    known = set(map(id, theirs))
    ids = {one.id for one in mine if id(one) not in known}
    return tuple(one for one in mine if one.id in ids)
