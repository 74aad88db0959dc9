"""The forms of the preview over HTTP: for this machine alone, sent back only by the page that was shown here."""

import hmac
from collections.abc import Callable
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from generator.editing.form_changes import moved_to
from generator.exports.headers import ALONE, EVERYWHERE
from generator.preview.preview import Preview
from generator.preview.record_editor import PLACE, FormReply, RecordEditor

__all__ = ["PLACE", "routes"]

MOST = 1024 * 1024
"""Bytes a form may send."""

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
"""Names of this machine for itself."""

HEADERS = {
    **EVERYWHERE,
    # Else a browser tells no origin with what a form sends.
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; "
    f"base-uri 'none'; {ALONE}",
    "Cache-Control": "no-store",
}
"""What is said with a form."""


def routes(preview: Preview, changed: Callable[[], None]) -> list[Route]:
    """Where the forms are. `changed` is called when one has been written."""
    editor = RecordEditor(preview)

    async def form(request: Request) -> Response:
        if not _is_from_here(request):
            return Response(status_code=403)
        what = (request.path_params["kind"], request.path_params["id"], request.query_params.get("language", ""))
        if request.method == "POST":
            sent = await _sent(request)
            if not hmac.compare_digest(sent.get("token", "").encode(), editor.token.encode()):
                return Response(status_code=403)
            reply = await run_in_threadpool(editor.save, *what, sent)
            if reply is None:
                changed()
                place = moved_to(sent)
                there = f"{request.url}#at-{place}" if place else str(request.url)
                return Response(status_code=303, headers={**HEADERS, "Location": there})
        else:
            reply = await run_in_threadpool(editor.form, *what)
        return Response(reply.html, reply.status, HEADERS, "text/html")

    async def forms(request: Request) -> Response:
        reply = editor.listing() if _is_from_here(request) else FormReply(403, "")
        return Response(reply.html, reply.status, HEADERS, "text/html")

    return [Route(PLACE, forms), Route(f"{PLACE}{{kind}}/{{id}}", form, methods=["GET", "POST"])]


async def _sent(request: Request) -> dict[str, str]:
    """What a form sends; nothing of one that is too large."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST:
            return {}
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _is_from_here(request: Request) -> bool:
    """Whether a request is for this machine by name, and comes from a page of this server: no other may read or write.

    A host's name that was led here by somebody else's name server is not ours.
    """
    host, origin = request.headers.get("host", ""), request.headers.get("origin")
    name = host.rpartition(":")[0] or host
    own = name in LOOPBACK and (request.client is None or request.client.host in LOOPBACK)
    same_site = request.headers.get("sec-fetch-site", "none") in ("none", "same-origin")
    return own and same_site and (origin == f"http://{host}" if request.method == "POST" else True)
