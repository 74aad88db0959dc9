"""A lesson: what somebody tried in a county, what came of it, and which function can tell more."""

from generator.model.provenance import Provenance
from generator.model.record import Id, Line, Texts
from generator.model.upkeep import Maintained


class Lesson(Maintained):
    """What was learnt somewhere, for others to use."""

    id: Id
    name: Texts
    """What to do, in a few words."""
    counties: tuple[Line, ...]
    """Codes of the counties where it was learnt."""
    needs: tuple[Id, ...] = ()
    """Needs it is about."""
    tried: Texts
    result: Texts
    """What came of it, as those who tried it tell."""
    ask: Texts
    """Which function can tell more: never a person."""
    provenance: Provenance
    """Its own date says when."""
