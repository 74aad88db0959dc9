"""Documents → what each stem is worth in each document (BM25F, all but the rarity of the stem, which a query knows)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.search.field_weights import EVEN, FIELDS, LEVELS, SATURATION
from generator.search.search_documents import SearchDocument
from generator.search.stemming import LanguageWords

Postings = dict[str, list[tuple[int, int]]]
"""Stem → (place of the document, worth from 1 to LEVELS), by place."""

Counts = Sequence[Mapping[str, Counter[str]]]
"""For every document: field → stem → how often."""

Lengths = Mapping[str, float]
"""Field → mean number of stems where it is not empty."""


def lengths(counted: Iterable[Mapping[str, Counter[str]]]) -> Lengths:
    """How long each field usually is."""
    totals: dict[str, list[int]] = defaultdict(list)
    for fields in counted:
        for name, stems in fields.items():
            if stems:
                totals[name].append(stems.total())
    return {name: sum(found) / len(found) for name, found in totals.items()}


def counted(documents: Sequence[SearchDocument], words: LanguageWords) -> list[dict[str, Counter[str]]]:
    """Field → stem → how often, for every document."""
    return [{name: words.counted(text) for name, text in document.fields.items()} for document in documents]


def weigh(counts: Counts, usual: Lengths) -> Postings:
    """What every stem is worth in every document."""
    postings: Postings = defaultdict(list)
    for place, fields in enumerate(counts):
        weights: dict[str, float] = defaultdict(float)
        for name, stems in fields.items():
            if not stems:
                continue
            longer = 1 - EVEN[name] + EVEN[name] * stems.total() / usual.get(name, stems.total())
            for stem, count in stems.items():
                weights[stem] += FIELDS[name] * count / longer
        for stem, weight in weights.items():
            postings[stem].append((place, max(1, round(LEVELS * weight / (weight + SATURATION)))))
    return dict(sorted(postings.items()))
