"""A site's files as a good server sends them, compressed and with the strict headers: what a reader waits for."""

import gzip
import io
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.browser import server

TEXT = {".html", ".css", ".js", ".svg", ".json", ".txt", ".xml", ".csv", ".bin"}


@lru_cache(maxsize=4096)
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)


class Compressing(server.Handler):
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


def serving(folder: Path) -> AbstractContextManager[str]:
    """The address of a folder's files while they are served."""
    return server.serving(folder, Compressing)
