"""Characters that nobody sees and that change what a text means, or how it is read."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, error

_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x85\u2028\u2029]")
"""Zero width, byte order marks, what turns the direction of text around, and line ends that no editor shows."""


def hidden_characters(text: str, file: str) -> Iterator[Diagnostic]:
    """One diagnostic for each line with a hidden character, at the first of them."""
    if not _HIDDEN.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        found = _HIDDEN.search(line)
        if found:
            at = Location(file, number, found.start() + 1)
            yield error(at, "hidden-character", value=f"U+{ord(found[0]):04X}", line=_HIDDEN.sub("", line))
