"""A site's files over HTTP on this machine, with the strict headers it is meant to be published with."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.exports.headers import HostLayout
from generator.pages.routes import Routes
from tests.real_content import THEME


def place() -> HostLayout:
    """Where a site stands that is served from a host's root."""
    ui = THEME.ui
    return HostLayout.at("/", Routes.of(ui, sorted(ui, key=lambda language: language != "sv")))


class Handler(SimpleHTTPRequestHandler):
    """Serves files quietly, with the headers a site is published with."""

    def __init__(self, *arguments: Any, place: HostLayout, **named: Any) -> None:  # noqa: ANN401 - the standard library's
        self.place = place
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self.place.fields(self.path.partition("?")[0]).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        """The site's own page where nothing lies, at any address, as the published server files say."""
        lost = Path(self.directory) / "404.html"
        page = lost.read_bytes() if code == HTTPStatus.NOT_FOUND and lost.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Serves readers who may leave before a file has come."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the standard library's
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address of a folder's files while they are served."""
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder), place=place()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
