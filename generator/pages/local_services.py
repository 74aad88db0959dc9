"""What a slot for services of single counties shows: mostly nothing, and that is found without filling a template."""

from collections.abc import Callable, Mapping

from generator.model.edition import Edition
from generator.model.service import Service, State

LocalServices = tuple[Service, ...]


def _offered(edition: Edition, actor: str) -> LocalServices:
    return edition.local(s for s in edition.offered[actor] if s.state is not State.ENDED)


def _filed(edition: Edition, word: str) -> LocalServices:
    """Those under a word of the vocabulary; all when there is none."""
    if word:
        return edition.local(edition.filed[word])
    return edition.local(s for s in edition.services if s.state is not State.ENDED)


def _meeting(edition: Edition, need: str) -> LocalServices:
    return edition.local(edition.meeting[need])


SERVICES: Mapping[str, Callable[[Edition, str], LocalServices]] = {
    "actor-local": _offered,
    "services-local": _filed,
    "need-local": _meeting,
}
"""Slot → the services it shows of an edition, by the record it is about. It is empty where there are none."""
