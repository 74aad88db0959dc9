"""A server on the loopback that misbehaves in every way that links are known to go wrong."""

import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PAGE = b"<html><title>Garantier</title><h1>Garantier</h1></html>"
CERTIFICATE = Path(__file__).parent / "self-signed.pem"


class Misbehaving(BaseHTTPRequestHandler):
    """Answers by path; counts what it is asked in `server.asked`."""

    protocol_version = "HTTP/1.0"

    def log_message(self, *_: Any) -> None:  # noqa: ANN401
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        asked: Counter[str] = self.server.asked  # type: ignore[attr-defined]
        asked[f"{self.command} {self.path}"] += 1
        name = self.path.strip("/").replace("-", "_").split("?")[0].replace(".", "_").replace("/", "_")
        status, headers, page = getattr(self, f"way_{name}", self.way_fine)()
        if status:
            self.send_response(status)
            for key, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(key, value)
            self.end_headers()
            if body:
                self.wfile.write(page)

    def way_fine(self) -> Any:  # noqa: ANN401
        return 200, {}, PAGE

    def way_robots_txt(self) -> Any:  # noqa: ANN401
        return 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private\n"

    def way_private(self) -> Any:  # noqa: ANN401
        return 200, {}, PAGE

    def way_gone(self) -> Any:  # noqa: ANN401
        return 410, {}, b""

    def way_missing(self) -> Any:  # noqa: ANN401
        return 404, {}, b""

    def way_moved(self) -> Any:  # noqa: ANN401
        return 301, {"Location": "/fine"}, b""

    def way_moved_twice(self) -> Any:  # noqa: ANN401
        return 308, {"Location": "/moved"}, b""

    def way_elsewhere_for_now(self) -> Any:  # noqa: ANN401
        return 302, {"Location": "/fine"}, b""

    def way_moved_to_nothing(self) -> Any:  # noqa: ANN401
        return 301, {"Location": "/missing"}, b""

    def way_to_the_front(self) -> Any:  # noqa: ANN401
        return 301, {"Location": "/"}, b""

    def way_circle(self) -> Any:  # noqa: ANN401
        return 302, {"Location": "/circle-back"}, b""

    def way_circle_back(self) -> Any:  # noqa: ANN401
        return 302, {"Location": "/circle"}, b""

    def way_to_a_script(self) -> Any:  # noqa: ANN401
        return 301, {"Location": "javascript:alert(1)"}, b""

    def way_to_a_login(self) -> Any:  # noqa: ANN401
        return 302, {"Location": "/login"}, b""

    def way_forbidden(self) -> Any:  # noqa: ANN401
        return 403, {}, b""

    def way_password(self) -> Any:  # noqa: ANN401
        return 401, {}, b""

    def way_bots_out(self) -> Any:  # noqa: ANN401
        return 999, {}, b""

    def way_no_head(self) -> Any:  # noqa: ANN401
        return (405, {}, b"") if self.command == "HEAD" else (200, {}, PAGE)

    def way_lying_head(self) -> Any:  # noqa: ANN401
        return (404, {}, b"") if self.command == "HEAD" else (200, {}, PAGE)

    def way_soft(self) -> Any:  # noqa: ANN401
        return 200, {}, b"<title>Almi</title><h1>Sidan kunde <b>inte</b> hittas</h1>"

    def way_broken(self) -> Any:  # noqa: ANN401
        return 500, {}, b""

    def way_busy(self) -> Any:  # noqa: ANN401
        asked: Counter[str] = self.server.asked  # type: ignore[attr-defined]
        return (503, {"Retry-After": "1"}, b"") if asked["GET /busy"] < 2 and self.command == "GET" else (200, {}, PAGE)

    def way_come_next_week(self) -> Any:  # noqa: ANN401
        return 503, {"Retry-After": "600000"}, b""

    def way_too_many(self) -> Any:  # noqa: ANN401
        return 429, {"Retry-After": "soon"}, b""

    def way_hangs_up(self) -> Any:  # noqa: ANN401
        self.close_connection = True
        return 0, {}, b""

    def way_odd_letters(self) -> Any:  # noqa: ANN401
        return 200, {"Content-Type": "text/html; charset=no-such"}, b"<h1>\xff\xfe</h1>"

    def way_a_file(self) -> Any:  # noqa: ANN401
        return 200, {"Content-Type": "application/pdf"}, b"%PDF" + b"x" * 1000

    def way_endless(self) -> Any:  # noqa: ANN401
        return 200, {}, b"<h1>Lista</h1>" + b"x" * 5_000_000

    def way_tagged(self) -> Any:  # noqa: ANN401
        same = self.headers.get("If-None-Match") == '"1"'
        return (304, {"ETag": '"1"'}, b"") if same else (200, {"ETag": '"1"'}, PAGE)


@contextmanager
def misbehaving(*, secure: bool = False) -> Iterator[tuple[str, Counter[str]]]:
    """Where it answers, and what it has been asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    asked: Counter[str] = Counter()
    server.asked = asked  # type: ignore[attr-defined]
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"{'https' if secure else 'http'}://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
