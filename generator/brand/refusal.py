"""Why a file of a brand is not published."""

from collections.abc import Iterable


class Refusal:
    """One fault of a file: its code, its words, and where in the file, when it has lines."""

    def __init__(self, code: str, line: int = 1, column: int = 1, **words: str) -> None:
        self.code = code
        self.line = line
        self.column = column
        self.words = words


class Refused(Exception):
    """A file that must not be published, with all that is wrong with it.

    In the order of the file; what is wrong in the same way in many places once, at the first.
    """

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        ordered = sorted(refusals, key=lambda r: (r.line, r.column))
        first: dict[tuple[object, ...], Refusal] = {}
        for refusal in ordered:
            first.setdefault((refusal.code, *refusal.words.items()), refusal)
        self.refusals = tuple(first.values())
        super().__init__(", ".join(refusal.code for refusal in self.refusals))
