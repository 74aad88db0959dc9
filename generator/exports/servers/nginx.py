"""nginx. What differs by path stands in maps, because a location with a header of its own forgets all the others."""

from collections.abc import Iterable
from re import escape

from generator.exports.headers import ASK_FIRST, EVERYWHERE, FOREVER, OPENED, HostLayout, policy, sharing
from generator.exports.servers.words import CORP, CSP, KEEP, ORIGIN, PACKED, lines

BROTLI = "brotli_static on;"
"""What whoever has the module for it may switch on."""


def config(place: HostLayout) -> str:
    """A file for /etc/nginx/conf.d/."""
    (_, home), *others = place.missing
    lost = "".join(f"    location {folder} {{ error_page 404 {page}; }}\n" for folder, page in others)
    # A redirect with a path alone is right behind any proxy.
    moved = "    absolute_redirect off;\n" if place.moved else ""
    moved += "".join(f"    location = {old} {{ return 301 {new}; }}\n" for old, new in place.moved)
    return f"""\
# nginx: put this in /etc/nginx/conf.d/, change root and server_name, and add your certificate.
{_map("policy", place.framed, policy(framed=True), policy(framed=False))}\
{_map("sharing", place.framed, sharing(framed=True), sharing(framed=False))}\
{_map("origin", [place.data], OPENED[ORIGIN], "")}\
{_map("keep", [place.assets], FOREVER, ASK_FIRST)}\
server {{
    listen 80;
    server_name _;
    root /srv/onedoor;
    server_tokens off;
    charset utf-8;
    # What "onedoor build --compress" has packed is sent as it lies there, all else is packed on the way.
    gzip_static on;
    # {BROTLI}  # with ngx_brotli
    gzip on;
    gzip_vary on;
    gzip_types {PACKED};
{lines(EVERYWHERE, _FIELD)}\
    add_header {CSP} $onedoor_policy always;
    add_header {CORP} $onedoor_sharing always;
    add_header {KEEP} $onedoor_keep always;
    # A header without a value is not sent.
    add_header {ORIGIN} $onedoor_origin always;
    error_page 404 {home};
{lost}\
{moved}\
}}
"""


_FIELD = '    add_header {} "{}" always;'


def _map(name: str, folders: Iterable[str], inside: str, outside: str) -> str:
    inner = "".join(f'    ~^{escape(folder)} "{inside}";\n' for folder in folders)
    return f'map $uri $onedoor_{name} {{\n    default "{outside}";\n{inner}}}\n'
