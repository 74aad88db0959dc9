"""The vocabulary: topics, stages, kinds. Names in every language, so that no code knows them."""

from pydantic import Field, PositiveInt

from generator.model.record import Id, Line, Record, Texts


class Word(Record):
    """An entry of the vocabulary."""

    id: Id
    name: Texts
    what: Texts | None = None
    """What it means, in one sentence."""


class Kind(Word):
    """A kind of support."""

    applied: bool = True
    """Whether one applies for it. Where nobody does, a service's page says nothing of who applies."""


class ActorKind(Word):
    """A kind of organisation."""

    public: bool = False
    """Whether those of the kind are public organisations, whose services open data lists as public services."""
    speaks: bool = False
    """Whether those of the kind answer for firms when rules are proposed."""


class Writing(Record):
    """How plain the texts of one language must be, and which abbreviations need no explaining in it."""

    lix: PositiveInt
    """Most LIX of a page: words per sentence plus the percentage of words with more than six letters."""
    lix_median: PositiveInt
    """Most LIX of the page in the middle, of all guides and of all needs."""
    sentence: PositiveInt
    """Most words in a sentence."""
    sentence_median: PositiveInt
    """Most words in the sentence in the middle, of all guides and of all needs."""
    known: tuple[Line, ...] = ()
    """Abbreviations that every reader knows."""


class People(Record):
    """How people are called. Ways to get in touch name functions, so one that has such a name in it is refused."""

    first_names: tuple[Line, ...] = ()


class Vocabulary(Record):
    """All words that records point to without being records of their own."""

    topics: tuple[Word, ...]
    stages: tuple[Word, ...]
    service_kinds: tuple[Kind, ...]
    actor_kinds: tuple[ActorKind, ...]
    term_areas: tuple[Word, ...]
    review_in: dict[Line, PositiveInt] = {}
    """Kind of record → months until one of them must be gone through again, when it does not say so itself."""
    gone: dict[str, tuple[Line, ...]] = {}
    """Language → how a website's headings say that there is no such page, though its server says that all is well."""
    decays_in: dict[Line, PositiveInt] = {}
    """Kind of record → months after its source's own date when it no longer counts as current."""
    claim_units: tuple[Word, ...] = ()
    """Units that make a figure in a guide a claim, which then needs its source beside it."""
    foreign: dict[str, tuple[Line, ...]] = {}
    """Language → words of it that texts in other languages use as they are: shown marked with that language."""
    people: People = People()
    counterparts: dict[Line, dict[str, tuple[Line, ...]]] = {}
    """A currency or a month: language → every way to write it. What stands beside a number is named in all of them."""
    longest: dict[Line, PositiveInt] = Field(default={}, examples=["{service.name: 75}"])
    """Kind of record and field, such as service.name, or a field of any kind, or "else" → most letters there."""
    writing: dict[str, Writing] = {}
    """Language → its writing rules; without them nothing is measured in that language."""
