"""A site's files as a good server sends them, compressed and with the strict headers: what a reader waits for."""

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.server import Handler, place

TEXT = {".html", ".css", ".js", ".svg", ".json", ".txt", ".xml", ".csv", ".bin"}


@lru_cache(maxsize=4096)
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)


class Compressing(Handler):
    """Serves text compressed, and everything else as it is."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:  # noqa: ANN401 - the standard library's
        """Begin the answer; gives the body to send."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if not file.is_file() or file.suffix not in TEXT or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = _compressed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder's files while they are served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(folder), place=place()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
