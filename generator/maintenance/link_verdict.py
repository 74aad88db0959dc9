"""What an answer to a request says of a link. Values in, a verdict out: nothing here asks anybody."""

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from urllib.parse import urljoin, urlsplit


class LinkVerdict(StrEnum):
    """What is to be said of a link, the best first."""

    FINE = "fine"
    MOVED = "moved"
    """It answers elsewhere for good; the new address is known."""
    REFUSING = "refusing"
    """It is there and does not answer programs, or asks for a password: a person must look."""
    DISALLOWED = "disallowed"
    """The site asks programs to stay away from it: a person must look."""
    FAILING = "failing"
    """The server fails, or asks us to wait too long: try again another day."""
    SILENT = "silent"
    """Nobody answers in time, or at all."""
    CERTIFICATE = "certificate"
    """Its certificate is not for it, not trusted or too old: browsers warn."""
    LOOP = "loop"
    """Its redirects lead in a circle."""
    SOFT = "soft"
    """It answers that all is well and shows that the page is gone."""
    WRAPPED = "wrapped"
    """A mail filter's link around another address."""
    DEAD = "dead"
    """The page, or the whole host, is gone."""


@dataclass(frozen=True)
class Outcome:
    """What came of asking for an address, its redirects followed."""

    status: int = 0
    """The last answer's status; 0 when there was none."""
    last: str = ""
    """The address that answered last."""
    permanent: bool = False
    """Whether every redirect on the way was for good."""
    text: str = ""
    """The beginning of the page; empty when it is no text."""
    failure: LinkVerdict | None = None
    """What kept an answer from coming."""


@dataclass(frozen=True)
class Judged:
    """A link's verdict."""

    verdict: LinkVerdict
    status: int = 0
    instead: str = ""
    """The address to write in its place, where one is known."""


_REFUSED = frozenset({401, 402, 403, 405, 406, 407, 409, 421, 423, 429, 451, 999})
_WORST = 400
_BROKEN = 500
_HEADING = re.compile(r"<(title|h1)\b[^>]*>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LOGIN = re.compile(r"/(login|logga-in|signin|sign-in|auth|sso)\b", re.IGNORECASE)


def judge(address: str, answer: Outcome, gone: re.Pattern[str]) -> Judged:
    """The verdict on an address. `gone` is how pages say in a heading that there is no such page."""
    if answer.failure is not None:
        return Judged(answer.failure, answer.status)
    last = answer.last or address
    verdict = _of_status(answer.status)
    if verdict is LinkVerdict.FINE and _LOGIN.search(urlsplit(last).path) and not _LOGIN.search(urlsplit(address).path):
        verdict = LinkVerdict.REFUSING
    if verdict is LinkVerdict.FINE and _is_soft(address, last, answer.text, gone):
        verdict = LinkVerdict.SOFT
    if verdict is LinkVerdict.FINE and answer.permanent and bare(last) != bare(address):
        return Judged(LinkVerdict.MOVED, answer.status, last)
    return Judged(verdict, answer.status)


def _of_status(status: int) -> LinkVerdict:
    if status in _REFUSED:
        return LinkVerdict.REFUSING
    if status >= _BROKEN or status == 0:
        return LinkVerdict.FAILING
    return LinkVerdict.DEAD if status >= _WORST else LinkVerdict.FINE


def _is_soft(address: str, last: str, text: str, gone: re.Pattern[str]) -> bool:
    """Whether a good answer shows no more than that the page is gone."""
    return (is_front(last) and not is_front(address)) or any(gone.search(said) for said in headings(text))


def headings(html: str) -> list[str]:
    """What the title and the main headings of a page say."""
    return [" ".join(unescape(_TAG.sub(" ", said)).split()) for _, said in _HEADING.findall(html)]


def is_front(address: str) -> bool:
    """Whether an address is a site's front page, or one language's: nothing of what a deep link led to."""
    parts = urlsplit(address)
    return not parts.query and re.fullmatch(r"/?([a-z]{2}(-[a-z]{2})?/?)?(index\.\w+)?", parts.path) is not None


def bare(address: str) -> str:
    """An address as two are compared: without a slash at its end."""
    return urljoin(address, urlsplit(address).path or "/").rstrip("/") + f"?{urlsplit(address).query}"
