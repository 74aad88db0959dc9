"""Caddy 2. What differs by path is set under matchers of which exactly one fits, so that their order says nothing."""

from generator.exports.headers import ASK_FIRST, EVERYWHERE, FOREVER, OPENED, HostLayout, policy, sharing
from generator.exports.servers.words import CORP, CSP, KEEP, PACKED, lines


def config(place: HostLayout) -> str:
    """A Caddyfile."""
    framed = " ".join(f"{folder}*" for folder in place.framed)
    (_, home), *others = place.missing
    lost = "".join(_lost(number, folder, page) for number, (folder, page) in enumerate(others, 1))
    types = "\n".join(f"            header Content-Type {kind}*" for kind in ("text/html", *PACKED.split()))
    return f"""\
# Caddy 2: change the address and the root. With a host's name for an address Caddy finds a certificate by itself.
:80 {{
    root * /srv/onedoor
    encode gzip {{
        match {{
{types}
        }}
    }}
    @framed path {framed}
    @guarded not path {framed}
    @data path {place.data}*
    @kept path {place.assets}*
    @asked not path {place.assets}*
    header {{
{lines(EVERYWHERE, _FIELD)}\
    }}
{_header("@framed", {CSP: policy(framed=True), CORP: sharing(framed=True)})}\
{_header("@guarded", {CSP: policy(framed=False), CORP: sharing(framed=False)})}\
{_header("@data", OPENED)}\
{_header("@kept", {KEEP: FOREVER})}\
{_header("@asked", {KEEP: ASK_FIRST})}\
{"".join(_MOVED.format(old, new) for old, new in place.moved)}\
    # What "onedoor build --compress" has packed is sent as it lies there, all else is packed on the way.
    file_server {{
        precompressed br gzip
    }}
    handle_errors {{
{lost}\
        handle {{
            rewrite * {home}
            file_server
        }}
    }}
}}
"""


_MOVED = "    redir {} {} permanent\n"
_FIELD = '        {} "{}"'


def _header(matcher: str, fields: dict[str, str]) -> str:
    return f"    header {matcher} {{\n{lines(fields, _FIELD)}    }}\n"


def _lost(number: int, folder: str, page: str) -> str:
    return f"""\
        @lost{number} path {folder}*
        handle @lost{number} {{
            rewrite * {page}
            file_server
        }}
"""
