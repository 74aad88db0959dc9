"""Asks for addresses one at a time a host, slowly, as its robots.txt lets us, and gives up in good time.

The only module that goes out on the network. HEAD comes first, GET where HEAD does not tell; what was asked lately is
not asked again, and what has a tag is asked whether it has changed.
"""

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from generator.maintenance.link_verdict import LinkVerdict, Outcome

AGENT = "onedoor-links/1 (checks links of a public guide)"
"""How we call ourselves; where a person can be asked is added by whoever knows."""

_GOOD = 200
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_UNCHANGED = 304
_LATER = frozenset({429, 500, 502, 503, 504})
_TEXT = ("text/html", "application/xhtml")


@dataclass(frozen=True)
class Manners:
    """How we behave."""

    agent: str = AGENT
    pause: float = 1.0
    """Seconds between two requests to a host."""
    patience: float = 20.0
    """Seconds to wait for an answer."""
    tries: int = 3
    back_off: float = 2.0
    """Seconds before the second try; twice as long before each one after it."""
    longest: float = 60.0
    """Most seconds to wait when a server says how long."""
    hosts: int = 8
    """As many hosts are asked at a time."""
    hops: int = 8
    """Most redirects to follow."""
    most: int = 64 * 1024
    """Most bytes of a page to read."""


@dataclass(frozen=True)
class Validators:
    """What is remembered of an address: the tags its server gave, to ask whether it has changed."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True)
class Reply:
    """An answer, and what to remember of it. `same` says that nothing has changed since last time."""

    address: str
    answer: Outcome
    known: Validators = Validators()
    same: bool = False


@dataclass
class Client:
    """Asks servers. `sleep` waits so many seconds."""

    manners: Manners = field(default_factory=Manners)
    sleep: Callable[[float], None] = time.sleep

    def ask(self, addresses: Iterable[tuple[str, Validators]]) -> Iterator[Reply]:
        """A reply for each address, host by host as they are done."""
        by_host: dict[str, list[tuple[str, Validators]]] = {}
        for address, known in addresses:
            by_host.setdefault(urlsplit(address).netloc, []).append((address, known))
        with ThreadPoolExecutor(self.manners.hosts) as pool:
            for replies in pool.map(self._host, by_host.values()):
                yield from replies

    def _host(self, addresses: list[tuple[str, Validators]]) -> list[Reply]:
        headers = {"User-Agent": self.manners.agent, "Accept": "text/html,*/*;q=0.5"}
        with httpx.Client(headers=headers, timeout=self.manners.patience, trust_env=False) as web:
            rules: dict[str, RobotFileParser] = {}
            replies = []
            for i, (address, known) in enumerate(addresses):
                if i:
                    self.sleep(self.manners.pause)
                replies.append(self._one(web, rules, address, known))
            return replies

    def _one(self, web: httpx.Client, rules: dict[str, RobotFileParser], address: str, known: Validators) -> Reply:
        try:
            if not self._allowed(web, rules, address):
                return Reply(address, Outcome(failure=LinkVerdict.DISALLOWED))
            return self._asked(web, address, known)
        except httpx.HTTPError as fault:
            return Reply(address, Outcome(failure=_failure(fault)))
        except (httpx.InvalidURL, ValueError):
            return Reply(address, Outcome(failure=LinkVerdict.DEAD))

    def _asked(self, web: httpx.Client, address: str, known: Validators) -> Reply:
        tags = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        tags = {name: value for name, value in tags.items() if value}
        if not tags:
            answer, reply = self._followed(web, "HEAD", address, {})
            if reply is not None and reply.status_code == _GOOD and not _is_text(reply):
                return Reply(address, answer, _known(reply))
        answer, reply = self._followed(web, "GET", address, tags)
        if reply is not None and reply.status_code == _UNCHANGED:
            return Reply(address, answer, known, same=True)
        return Reply(address, answer, _known(reply) if reply is not None else Validators())

    def _followed(
        self, web: httpx.Client, method: str, address: str, tags: dict[str, str]
    ) -> tuple[Outcome, httpx.Response | None]:
        """The answer at the end of all redirects."""
        here, seen, permanent = address, {address}, True
        for hop in range(self.manners.hops + 1):
            reply, text = self._patient(web, method, here, tags if hop == 0 else {})
            if reply.status_code not in _REDIRECTS or "location" not in reply.headers:
                return Outcome(reply.status_code, here, permanent and hop > 0, text), reply
            permanent = permanent and reply.status_code in _FOR_GOOD
            here = urljoin(here, reply.headers["location"])
            if here in seen or urlsplit(here).scheme not in ("http", "https"):
                break
            seen.add(here)
        return Outcome(reply.status_code, here, failure=LinkVerdict.LOOP), None

    def _patient(
        self, web: httpx.Client, method: str, address: str, tags: dict[str, str]
    ) -> tuple[httpx.Response, str]:
        """An answer, after as many tries as we have when the server says that it is only for now."""
        wait = self.manners.back_off
        for left in reversed(range(self.manners.tries)):
            try:
                reply, text = _sent(web, method, address, tags, self.manners.most)
            except (httpx.TimeoutException, httpx.RemoteProtocolError, httpx.ReadError):
                if not left:
                    raise
            else:
                if not left or reply.status_code not in _LATER or method == "HEAD":
                    return reply, text
                told = reply.headers.get("retry-after", "")
                wait = float(told) if told.isdigit() else wait
                if wait > self.manners.longest:
                    return reply, text
            self.sleep(wait)
            wait *= 2
        raise AssertionError

    def _allowed(self, web: httpx.Client, rules: dict[str, RobotFileParser], address: str) -> bool:
        """Whether the host's robots.txt lets us; one that cannot be read forbids nothing."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in rules:
            told = RobotFileParser()
            try:
                reply, text = _sent(web, "GET", f"{origin}/robots.txt", {}, self.manners.most, everything=True)
                told.parse(text.splitlines() if reply.status_code == _GOOD else [])
            except httpx.HTTPError:
                told.parse([])
            rules[origin] = told
        return rules[origin].can_fetch(self.manners.agent, address)


def _sent(
    web: httpx.Client, method: str, address: str, tags: dict[str, str], most: int, *, everything: bool = False
) -> tuple[httpx.Response, str]:
    """One request; the answer with the first `most` bytes of its text."""
    with web.stream(method, address, headers=tags) as reply:
        body = b""
        if method == "GET" and (everything or _is_text(reply)):
            for piece in reply.iter_bytes():
                body += piece
                if len(body) >= most:
                    break
        return reply, _decoded(body[:most], reply.charset_encoding or "utf-8")


def _decoded(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _is_text(reply: httpx.Response) -> bool:
    return str(reply.headers.get("content-type", _TEXT[0])).startswith(_TEXT)


def _known(reply: httpx.Response) -> Validators:
    return Validators(reply.headers.get("etag", ""), reply.headers.get("last-modified", ""))


def _failure(fault: httpx.HTTPError) -> LinkVerdict:
    """What a request that failed says: a bad certificate, a host that is not there, or only silence."""
    causes: list[BaseException] = []
    cause: BaseException | None = fault
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    if any(isinstance(one, ssl.SSLError) for one in causes) or "CERTIFICATE" in str(fault):
        return LinkVerdict.CERTIFICATE
    names = ("Name or service not known", "nodename nor servname", "No address associated", "getaddrinfo")
    if isinstance(fault, httpx.ConnectError) and any(name in str(fault) for name in names):
        return LinkVerdict.DEAD
    return LinkVerdict.SILENT
