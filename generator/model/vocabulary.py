"""The vocabulary: topics, stages, kinds. Names in every language, so that no code knows them."""

from generator.model.record import Id, Record, Texts


class Word(Record):
    """An entry of the vocabulary."""

    id: Id
    name: Texts
    what: Texts | None = None
    """What it means, in one sentence."""


class Vocabulary(Record):
    """All words that records point to without being records of their own."""

    topics: tuple[Word, ...]
    stages: tuple[Word, ...]
    service_kinds: tuple[Word, ...]
    actor_kinds: tuple[Word, ...]
    term_areas: tuple[Word, ...]
    claim_units: tuple[Word, ...] = ()
    """Units that make a figure in a guide a claim, which then needs its source beside it."""
