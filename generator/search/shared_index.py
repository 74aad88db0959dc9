"""What all editions share of search in one language, made once however many editions read it."""

from dataclasses import dataclass
from functools import cached_property

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.search.bm25f import Lengths, counted, lengths
from generator.search.index import body, meeting, whole
from generator.search.search_documents import Route, SearchDocument, documents
from generator.search.stemming import LanguageWords


@dataclass(frozen=True)
class SharedIndex:
    """The nation's edition as search sees it, in one language."""

    nation: Edition
    language: str
    lexicon: Lexicon
    route: Route
    documents: tuple[SearchDocument, ...]
    """What can be found."""
    usual: Lengths
    """How long each field usually is."""
    content: bytes
    """The index that every edition publishes, as JSON."""

    @classmethod
    def of(cls, nation: Edition, language: str, lexicon: Lexicon, route: Route) -> "SharedIndex":
        """The index of a language whose words are in the lexicon. Raises `KeyError` for another."""
        words = LanguageWords(lexicon.languages[language])
        offered = tuple(documents(nation, language, route))
        counts = counted(offered, words)
        usual = lengths(counts)
        content = whole(body(offered, words, usual, counts), nation, words, meeting(nation, language, route))
        return cls(nation, language, lexicon, route, offered, usual, content)

    @cached_property
    def words(self) -> LanguageWords:
        """The words of the language. Built where they are asked for: they do not travel between processes."""
        return LanguageWords(self.lexicon.languages[self.language])
