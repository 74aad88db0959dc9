"""The headers in the language of each server, as files that are published with every edition.

One source for all of them: headers.py. `python -m audit.servers` starts real servers with them.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.exports.headers import HostLayout
from generator.exports.servers import apache, caddy, hosted, iis, nginx

FOLDER = "server"
"""Where the files lie that a server's owner puts in its place."""

WRITERS: Mapping[str, Callable[[HostLayout], str]] = {
    "_headers": hosted.headers,
    "_redirects": hosted.redirects,
    f"{FOLDER}/nginx.conf": nginx.config,
    f"{FOLDER}/apache.htaccess": apache.config,
    f"{FOLDER}/Caddyfile": caddy.config,
    f"{FOLDER}/iis.web.config": iis.config,
}
"""File → what writes it. The first two are read where they lie."""


def files(place: HostLayout) -> Iterator[tuple[str, bytes]]:
    """Path → bytes of every file."""
    for name, write in WRITERS.items():
        yield name, write(place).encode()
