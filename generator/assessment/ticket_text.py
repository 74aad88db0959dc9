"""The codes that may stand in a text as people hand it on: read out, in a sentence, in a link, in a link that wraps it.

Mail programs and word processors change hyphens, add quotation marks, full stops, brackets and characters nobody sees;
security filters wrap links and write `#` and `=` in their own way. None of it is part of a code. Twin: ticket-text.js.
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""

READ_AS = {"I": "1", "L": "1", "O": "0"}
"""Characters that are read as another one, since people mix them up."""

_LONGEST, _MOST_GROUPS, _MOST_WORDS, _WRAPPED = 64, 16, 600, 4
_WORD = re.compile(r"[^\W_]+")
_IN_LINK = re.compile(r"(?:^|[#&?*])t=([^&]*)", re.IGNORECASE)
_FILTERED = (re.compile(r"-([0-9A-F]{2})"), re.compile(r"=([0-9A-F]{2})"))
"""How filters and mail write a character of a link: -23 for #, =3D for =."""


def candidates(text: str) -> Iterator[str]:
    """What may be a code: every run of words in every way to read the text. Last comes what was most likely meant."""
    forms = _forms(text)
    for form in forms:
        words = [_plain(word) for word in _WORD.findall(form)][:_MOST_WORDS]
        for start in range(len(words)):
            code = ""
            for word in words[start : start + _MOST_GROUPS]:
                code += word
                if len(code) > _LONGEST:
                    break
                yield code
    linked = _IN_LINK.findall(forms[-1])
    meant = linked[-1] if linked else forms[-1].rpartition(":")[2] or forms[-1]
    yield _plain("".join(_WORD.findall(meant)))


def _forms(text: str) -> list[str]:
    """The text without a filter's own writing, as it is, and with its %XX read as often as it was wrapped."""
    read = [text]
    while len(read) < _WRAPPED and (inner := unquote(read[-1])) != read[-1]:
        read.append(inner)
    filtered = [unquote(sign.sub(r"%\1", text)) for sign in _FILTERED]
    return [_seen(form) for form in (*filtered, *read)]


def _seen(text: str) -> str:
    """The text with letters and digits in their plain shape and without characters that nobody sees."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


def _plain(word: str) -> str:
    return "".join(READ_AS.get(c, c) for c in word.upper())
