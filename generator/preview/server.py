"""Serving on this machine: which port, how it begins, and that it ends at once when it is told to."""

import asyncio
import contextlib
import signal
import socket
import threading
import webbrowser
from collections.abc import Iterator

import uvicorn

from generator.preview.app import Bell, app
from generator.preview.checker import Checker
from generator.preview.preview import Preview
from generator.preview.watcher import Watcher

HOST = "127.0.0.1"
TRIED = 100
"""Ports that are tried after one that is taken."""


def listening(port: int) -> socket.socket | None:
    """A socket that listens at a port of this machine; none when somebody else does."""
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        one.bind((HOST, port))
    except OSError:
        one.close()
        return None
    one.listen(128)
    return one


def next_free(port: int) -> socket.socket | None:
    """A socket at the first free port after one that is taken."""
    ports = range(port + 1, min(port + TRIED, 65536))
    return next((found for found in map(listening, ports) if found), None)


class Server(uvicorn.Server):
    """A server that stops at once: it closes the event streams of open browsers first."""

    watcher: Watcher
    loop: asyncio.AbstractEventLoop

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl+C and a request to end are an end like any other; uvicorn would raise them once more."""
        before = {one: signal.signal(one, self._end) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def _end(self, *_: object) -> None:
        self.should_exit = True
        self.loop.call_soon_threadsafe(self.watcher.stop)


def serve(preview: Preview, at: socket.socket, *, open_browser: bool = False) -> None:
    """Serve a preview until interrupted."""
    asyncio.run(_serve(preview, at, open_browser))


async def _serve(preview: Preview, at: socket.socket, open_browser: bool) -> None:
    bell = Bell()
    checker = Checker(preview.source.root, preview.source.region)
    watcher = Watcher(preview, bell, checker)
    config = uvicorn.Config(
        app(preview, bell), log_level="critical", access_log=False, lifespan="off", timeout_graceful_shutdown=2
    )
    server = Server(config)
    server.watcher, server.loop = watcher, asyncio.get_running_loop()
    watching = asyncio.create_task(watcher.run())
    if open_browser:
        address = f"http://{HOST}:{at.getsockname()[1]}/"
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        await server.serve(sockets=[at])
    finally:
        watcher.stop()
        checker.close()
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching
