"""What the author probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or nothing. The cut-off is difflib's own, 0.6."""
    candidates = sorted(known)
    by_folded = {k.casefold(): k for k in candidates}
    found = get_close_matches(word.casefold(), by_folded, n=1)
    return by_folded[found[0]] if found else ""
