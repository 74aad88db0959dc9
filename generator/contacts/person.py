"""What looks like a person: a name in a text, a personal mail address, a page about somebody. Known names decide."""

import re
import unicodedata
from collections.abc import Collection

_WORD = re.compile(r"[^\W\d_]+")


def folded(name: str) -> str:
    """The name in small letters without accents, as addresses write it."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def named_in(text: str, names: Collection[str]) -> str:
    """The first known first name that stands as a word with a capital letter in `text`; empty when none.

    `names` are folded, and so in `named_in_address`.
    """
    return next((word for word in _WORD.findall(text) if word[:1].isupper() and folded(word) in names), "")


def named_in_address(address: str, names: Collection[str]) -> str:
    """The first known first name in what an e-mail address has before its @, or a web address last in its path.

    A mailbox may be a name alone; a page is somebody's when another word follows the name.
    """
    if "@" in address:
        return next((w for w in _WORD.findall(address.partition("@")[0]) if folded(w) in names), "")
    path = re.sub(r"^[a-z]+://[^/]*|[?#].*$", "", address)
    words = _WORD.findall(path.rstrip("/").rpartition("/")[2])
    return words[0] if len(words) > 1 and folded(words[0]) in names else ""
