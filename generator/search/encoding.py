"""Numbers and sorted words → short strings that compress well. The browser's decoding.js reads them."""

from collections.abc import Iterable, Sequence

from generator.search.bm25f import Postings

SIGNS = "".join(chr(c) for c in range(35, 127) if chr(c) != "\\")[:90]
"""The digits: printable, none of which JSON must escape."""
HALF = 45
"""A number is written in digits of base 45, least first; a digit from the upper half says that more follow."""


def numbers(values: Iterable[int]) -> str:
    """The numbers, none below zero, as one string."""
    written = []
    for value in values:
        rest = value
        while rest >= HALF:
            written.append(SIGNS[HALF + rest % HALF])
            rest //= HALF
        written.append(SIGNS[rest])
    return "".join(written)


def steps(places: Sequence[int]) -> list[int]:
    """Rising places as steps from one to the next."""
    return [place - before - 1 for before, place in zip((-1, *places), places, strict=False)]


def front(words: Sequence[str]) -> str:
    """Sorted words, each as the number of letters it shares with the one before and the rest of it."""
    parts = []
    for before, word in zip(("", *words), words, strict=False):
        pairs = list(zip(before, word, strict=False))[: HALF - 1]
        shared = next((i for i, (a, b) in enumerate(pairs) if a != b), len(pairs))
        parts.append(numbers([shared]) + word[shared:])
    return "\n".join(parts)


def packed(postings: Postings) -> dict[str, str]:
    """Postings in four strings: the stems, how many documents each, which, and what it is worth there."""
    found = list(postings.values())
    return {
        "stems": front(list(postings)),
        "counts": numbers(len(hits) for hits in found),
        "places": numbers(step for hits in found for step in steps([place for place, _ in hits])),
        "worth": numbers(worth for hits in found for _, worth in hits),
    }
