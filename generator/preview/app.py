"""The preview over HTTP: pages with the panel and our one script in them, and a stream of what a save has changed."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from generator import terminal
from generator.diagnostics import is_fatal
from generator.editing.rename import KINDS
from generator.exports.headers import ALONE
from generator.model.page_kinds import TEXTS
from generator.preview import forms, panel
from generator.preview.preview import Preview, PreviewResponse

CLIENT = Path(__file__).parent / "client"
OWN = "/_preview/"
"""Where the preview's own files lie; no edition has such a folder."""

FRAME = "iframe"

OURS = "frame-ancestors 'self'"

_BODY = re.compile(rb"<body[^>]*>")
_EMPTY = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
</body>
</html>
"""


class Bell:
    """Wakes every waiting request when something has changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Queue[list[str] | None]] = set()
        self.closed = False

    def ring(self, files: list[str] | None = None) -> None:
        """Announce a change: of pages, or of these files."""
        for queue in self._waiting:
            queue.put_nowait(files)

    def close(self) -> None:
        """End every wait: the server stops."""
        self.closed = True
        self.ring()

    async def rings(self) -> AsyncIterator[list[str] | None]:
        """The files that have changed, each time some have; none when it may be anything."""
        queue: asyncio.Queue[list[str] | None] = asyncio.Queue()
        self._waiting.add(queue)
        try:
            yield None
            while not self.closed:
                yield await queue.get()
        finally:
            self._waiting.discard(queue)


def app(preview: Preview, bell: Bell) -> Starlette:
    """The application that serves a preview."""

    async def anything(request: Request) -> Response:
        path = request.url.path
        answer = await run_in_threadpool(preview.answer, path)
        headers = preview.headers(path)
        content = answer.content
        if answer.is_page:
            content = await run_in_threadpool(_with_panel, answer, preview, request.headers.get("sec-fetch-dest", ""))
        if request.headers.get("sec-fetch-dest") == FRAME:
            # Beside a form of this server; no other site may frame it.
            headers["Content-Security-Policy"] = headers["Content-Security-Policy"].replace(ALONE, OURS)
        return Response(content, answer.status, headers, answer.media_type)

    async def own(request: Request) -> Response:
        file = CLIENT / request.path_params["name"]
        if file.parent != CLIENT or not file.is_file():
            return Response(status_code=404)
        kind = "text/css" if file.suffix == ".css" else "text/javascript"
        return Response(file.read_bytes(), 200, preview.headers("/"), kind)

    async def events(request: Request) -> Response:
        path, shown = request.query_params.get("path", "/"), request.query_params.get("page", "")
        stream = _events(preview, bell, path, shown)
        return StreamingResponse(stream, 200, preview.headers("/"), "text/event-stream")

    return Starlette(
        routes=[
            *forms.routes(preview, bell.ring),
            Route(f"{OWN}events", events),
            Route(f"{OWN}{{name}}", own),
            Route("/{path:path}", anything),
        ]
    )


async def _events(preview: Preview, bell: Bell, path: str, shown: str) -> AsyncIterator[bytes]:
    """What a browser that shows a page should do, as events; `shown` are the digests of page and panel it shows."""
    page, _, board = shown.partition("/")
    async for files in bell.rings():
        if bell.closed:
            return
        if files is not None:
            root = preview.root()
            yield _event("files", json.dumps(["/" + name for name in files] + [root + name for name in files]))
            continue
        answer = await run_in_threadpool(preview.answer, path)
        now = _state(await run_in_threadpool(_panel, answer, preview))
        if answer.digest != page:
            page, board = answer.digest, now
            yield _event("page", page)
        elif now != board:
            board = now
            yield _event("panel", board)


def _event(name: str, data: str) -> bytes:
    return f"event: {name}\ndata: {data}\n\n".encode()


def _panel(answer: PreviewResponse, preview: Preview) -> str:
    language = terminal.language()
    return panel.html(
        answer.faults, terminal.catalogue(language), language, preview.source.root, page_below=bool(answer.content)
    )


def _state(panel_html: str) -> str:
    found = re.search(r'data-state="(\w*)"', panel_html)
    return found[1] if found else ""


def _with_panel(answer: PreviewResponse, preview: Preview, shown_as: str) -> bytes:
    """A page with the panel at its top and our script in its head, and where no form is beside it the way to one."""
    said, language = _panel(answer, preview), terminal.language()
    title = terminal.catalogue(language).preview["title" if is_fatal(answer.faults) else "label"]
    html = answer.content or _EMPTY.format(language=language, title=escape(title)).encode()
    shown = f"{answer.digest}/{_state(said)}"
    words = escape(terminal.catalogue(language).preview["script"])
    # Before the page's own scripts, so that it hears what is wrong with them.
    head = (
        f'<head>\n<link rel="stylesheet" href="{OWN}preview.css">\n'
        f'<script src="{OWN}preview.js" data-preview data-page="{shown}" data-fault="{words}"></script>'
    )
    html = html.replace(b"<head>", head.encode(), 1)
    pencil = b"" if shown_as == FRAME else _pencil(answer)
    return _BODY.sub(lambda body: body[0] + b"\n" + said.encode() + pencil, html, count=1)


_TEXTS = {page: text for text, page in TEXTS.items()}
"""Kind of page → the text that stands on it."""


def _pencil(answer: PreviewResponse) -> bytes:
    """The way to the form of the record that a page shows."""
    kind, _, record_id = answer.record.partition("/")
    if kind in _TEXTS or kind == "about":
        kind, record_id = "page", record_id or _TEXTS[kind]
    if kind not in KINDS or not record_id:
        return b""
    words = terminal.catalogue(terminal.language()).preview["edit"]
    there = f"{forms.PLACE}{kind}/{record_id}?language={answer.language}"
    return f'<p id="preview-edit"><a href="{escape(there)}">\N{PENCIL} {escape(words)}</a></p>\n'.encode()
