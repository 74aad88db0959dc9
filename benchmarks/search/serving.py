"""Folders over HTTP on this machine, compressed, counting the bytes that are sent."""

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".wasm")


class Served:
    """Where the folders are served, and how many bytes went out since `reset`."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.bytes = 0

    def reset(self) -> None:
        self.bytes = 0


@contextmanager
def serving(folders: Mapping[str, Path]) -> Iterator[Served]:
    """Serves each folder below its name; "" is the root."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            name, _, rest = path.partition("/")
            file = (folders[name] / rest if name and name in folders else folders[""] / path).resolve()
            file = file / "index.html" if file.is_dir() else file
            if not any(file.is_relative_to(folder.resolve()) for folder in folders.values()) or not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
            squeezed = file.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
            body = gzip.compress(body, 9, mtime=0) if squeezed else body
            served.bytes += len(body)
            self.send_response(200)
            self.send_header("Content-Type", guess_type(file.name)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if squeezed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{server.server_address[1]}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
