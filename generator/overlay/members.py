"""The members of a region's cooperation: those its facts name, and those its own edition adds."""

from collections.abc import Collection

from generator.model.overlay import Overlay
from generator.model.provenance import Verified
from generator.model.region import Completeness, Members

_LEAST_SURE = tuple(Verified)
"""Surest first, as the model lists them."""


def united(facts: Members, overlay: Overlay, actors: Collection[str]) -> Members:
    """The list with the overlay's members after those of the facts, each once, as far as they are among `actors`.

    A list nobody has found is a beginning once the region names somebody, and stands on the region's own sources: the
    least sure of them, since it covers all members.
    """
    added = [m for m in overlay.members if m.actor not in facts.actors and m.actor in actors]
    if not added:
        return facts
    said: dict[str, object] = {"actors": tuple(dict.fromkeys((*facts.actors, *(member.actor for member in added))))}
    if not facts.actors:
        sources = [member.provenance or facts.provenance for member in added]
        said["provenance"] = max(sources, key=lambda source: _LEAST_SURE.index(source.verified))
    if not facts.actors and facts.completeness is Completeness.NONE:
        said["completeness"] = Completeness.PARTIAL
    return facts.model_copy(update=said)
