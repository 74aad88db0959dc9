"""Firefox over its WebDriver BiDi socket: no driver of its own is needed."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from typing import Any

import websocket

from audit.engines.engine import WalkError

MISSING = "Firefox is not here (Debian: apt-get install firefox-esr)"
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_SHEET = re.compile(rb"/Type\s*/Page\b")
_WAIT = 60
_WIDTH, _HEIGHT = 1280, 900


def program() -> str | None:
    """Where Firefox is, if it is here."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """Firefox with one page, and a profile that is thrown away."""

    def __init__(self) -> None:
        binary = program()
        assert binary, MISSING  # noqa: S101 - asked before
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        options = ["--headless", "--no-remote", "--profile", self._profile.name, "--remote-debugging-port", "0"]
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            [binary, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self._socket = websocket.create_connection(f"{self._address()}/session", suppress_origin=True, timeout=_WAIT)
        self._ids = count(1)
        known = self._do("session.new", capabilities={})["capabilities"]
        self.name = f"Firefox {known['browserVersion']}"
        self._page = self._do("browsingContext.getTree")["contexts"][0]["context"]
        # Without the focus of its window a page is told of no focus either.
        self._do("browsingContext.activate", context=self._page)
        self._do("browsingContext.setViewport", context=self._page, viewport={"width": _WIDTH, "height": _HEIGHT})

    def _address(self) -> str:
        assert self._process.stderr  # noqa: S101 - it is a pipe
        for line in self._process.stderr:
            if said := _LISTENING.search(line):
                return said[1]
        msg = "Firefox ended before it listened"
        raise WalkError(msg)

    def _do(self, method: str, **params: object) -> Any:  # noqa: ANN401 - any JSON value
        own = next(self._ids)
        self._socket.send(json.dumps({"id": own, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv())).get("id") != own:
            pass
        if answer["type"] == "error":
            msg = f"{method}: {answer['message']}"
            raise WalkError(msg)
        return answer["result"]

    def visit(self, url: str) -> None:
        """Open an address; one that differs in its fragment alone is opened anew."""
        self._do("browsingContext.navigate", context=self._page, url="about:blank", wait="complete")
        self._do("browsingContext.navigate", context=self._page, url=url, wait="complete")

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - any JSON value
        """The value of an expression, as JSON."""
        answer = self._do(
            "script.evaluate",
            expression=f"JSON.stringify({expression} ?? null)",
            target={"context": self._page},
            awaitPromise=False,
        )
        if answer["type"] == "exception":
            raise WalkError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def click(self, element: str, times: int = 1) -> None:
        """Press the middle of an element."""
        x, y = self.ask(
            f"((e) => {{ e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect();"
            f" return [Math.round(r.x + r.width / 2), Math.round(r.y + r.height / 2)] }})({element})"
        )
        presses = [{"type": kind, "button": 0} for _ in range(times) for kind in ("pointerDown", "pointerUp")]
        pointer = {"type": "pointer", "id": "mouse", "actions": [{"type": "pointerMove", "x": x, "y": y}, *presses]}
        self._do("input.performActions", context=self._page, actions=[pointer])
        self._do("input.releaseActions", context=self._page)

    def type(self, text: str) -> None:
        """Press keys."""
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._do("input.performActions", context=self._page, actions=[{"type": "key", "id": "keys", "actions": keys}])

    def back(self) -> None:
        """One step back."""
        self._do("browsingContext.traverseHistory", context=self._page, delta=-1)

    def sheets(self) -> int | None:
        """Sheets of A4."""
        page = {"width": 21.0, "height": 29.7}
        paper = base64.b64decode(self._do("browsingContext.print", context=self._page, page=page)["data"])
        return sum(len(_SHEET.findall(part)) for part in _plain(paper))

    def close(self) -> None:
        """End Firefox."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=_WAIT)
        self._profile.cleanup()


def here() -> bool:
    """Whether Firefox can be started."""
    return program() is not None


def _plain(paper: bytes) -> Iterator[bytes]:
    """A PDF's own text, and what its packed streams hold."""
    yield _STREAM.sub(b"", paper)
    for packed in _STREAM.findall(paper):
        with suppress(zlib.error):
            yield zlib.decompress(packed)
