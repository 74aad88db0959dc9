"""What all editions share of search in one language, made once however many editions read it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.search.bm25f import Lengths, counted, lengths
from generator.search.documents import Document, Known, Route, documents
from generator.search.index import body, meeting, whole
from generator.search.stemming import Words


@dataclass(frozen=True)
class Made:
    """What takes long to make."""

    usual: Lengths
    """How long each field usually is."""
    index: bytes
    """The index every edition publishes."""
    counted: Mapping[str, Counter[str]]
    """Text of a document → its stems and how often they are in it."""


@dataclass(frozen=True)
class Shared:
    """The nation's edition as search sees it, in one language."""

    nation: Edition
    language: str
    lexicon: Lexicon
    route: Route
    given: Made | None = None
    """What was made of it elsewhere, if it was."""
    known: Mapping[str, Counter[str]] = field(default_factory=dict, hash=False, compare=False)
    """What was counted of texts at another time, with the same lexicon."""

    @cached_property
    def words(self) -> Words:
        """The words of the language."""
        return Words(self.lexicon.languages[self.language], self.given.counted if self.given else self.known)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """What can be found."""
        return tuple(self.documents_of(self.nation))

    def documents_of(self, edition: Edition) -> Iterator[Document]:
        """What can be found in an edition; what it has like others before it is not made again."""
        return documents(edition, self.language, self.route, self._known)

    @cached_property
    def _known(self) -> Known:
        return {}

    @cached_property
    def made(self) -> Made:
        """What takes long to make."""
        if self.given:
            return self.given
        counts = counted(self.documents, self.words)
        usual = lengths(counts)
        met = meeting(self.nation, self.language, self.route)
        index = whole(body(self.documents, self.words, usual, counts), self.nation, self.words, met)
        texts = {text for document in self.documents for text in document.fields.values()}
        return Made(usual, index, {text: self.words.counted(text) for text in sorted(texts)})
