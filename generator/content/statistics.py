"""The figures of a guide's texts: how plain, how far verified, how many terms and links. Counts, no limits."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.checks import bad_host, unexplained_abbreviation
from generator.checks.support.readability import Measure, in_the_middle, measured
from generator.checks.support.text_links import links
from generator.model import walk
from generator.model.edition import Edition
from generator.model.guide import Guide, Text
from generator.model.provenance import Provenance, Verified
from generator.model.record import Record


@dataclass(frozen=True)
class Plainness:
    """How plain a family of pages is, in one language."""

    family: str
    language: str
    pages: tuple[Measure, ...]

    @property
    def words(self) -> int:
        """Words on all its pages."""
        return sum(page.words for page in self.pages)

    @property
    def lix(self) -> tuple[float, float]:
        """LIX of the page in the middle and of the hardest page, of those that have running sentences."""
        found = [page.lix for page in self.pages if page.sentences]
        return in_the_middle(found), max(found, default=0.0)

    @property
    def sentence(self) -> tuple[float, int]:
        """Words in the running sentence in the middle and in the longest one."""
        lengths = [len(sentence.words) for page in self.pages for sentence in page.sentences]
        return in_the_middle(lengths), max(lengths, default=0)


def plainness(edition: Edition) -> Iterator[Plainness]:
    """Every family of pages in every language."""
    for language in edition.languages:
        guides = edition.guides_in(language)
        families: Mapping[str, Sequence[Record]] = {
            "guides": [guide for guide in guides if not guide.situation],
            "situations": [guide for guide in guides if guide.situation],
            "needs": edition.needs,
            "services": edition.services,
            "actors": edition.actors,
            "terms": edition.terms,
            "regions": edition.regions,
            "texts": [text for text in edition.texts if text.language == language],
        }
        for family, pages in families.items():
            measures = (measured(page, language) for page in pages)
            yield Plainness(family, language, tuple(measure for measure in measures if measure.words))


def verified(edition: Edition) -> dict[str, Counter[Verified]]:
    """Kind of record → how many of its statements were read in their source, were not, or have none."""
    kinds: Mapping[str, Iterable[Record]] = {
        "services": edition.services,
        "actors": edition.actors,
        "terms": edition.terms,
        "regions": edition.regions,
    }
    return {
        kind: Counter(p.verified for record in records for p in _provenance(record)) for kind, records in kinds.items()
    }


def _provenance(record: Record) -> Iterator[Provenance]:
    return (part for part in walk.within(record) if isinstance(part, Provenance))


def abbreviations(edition: Edition) -> tuple[int, int]:
    """How many different abbreviations firms meet in guides, needs and services, and how many nothing explains."""
    met = {
        found
        for language in edition.languages
        for _, text, _ in unexplained_abbreviation.texts(edition, language)
        for found in unexplained_abbreviation.abbreviations(text)
    }
    return len(met), len({found.words["value"] for found in unexplained_abbreviation.check(edition)})


def linked(edition: Edition) -> tuple[int, int]:
    """How many web addresses there are, and how many links to records and pages in what is written by hand."""
    written: tuple[Guide | Text, ...] = (*edition.guides, *edition.texts)
    inside = sum(link.scheme not in ("http", "https") for text in written for link in links(text))
    return sum(1 for _ in bad_host.addresses(edition)), inside
