"""Real servers with the files that every edition is published with: does each send what headers.py says?

    python -m audit.servers [SITE]      SITE is a published edition: public/sverige

Starts nginx, Apache and Caddy, those that are installed, on ports of this machine, and nginx as the starter's container
does where bubblewrap is (Debian: bubblewrap). Installs nothing.
"""

import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from generator.exports.embedding import NAME
from generator.exports.servers.nginx import BROTLI
from tests.browser.server import place

WRITTEN_ROOT = "/srv/onedoor"
"""The folder that the published files name, for their owner to change."""

_LEADS = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)">')

APACHE_MODULES = "mpm_event authz_core authz_host alias dir mime headers filter deflate rewrite env"
NGINX_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


class Answer(NamedTuple):
    """What a server sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    sent: bytes
    """The body as it came, packed or not."""


def main(arguments: list[str]) -> int:
    """Try every server; how many did not do as told."""
    site = Path(arguments[0] if arguments else "public/sverige").resolve()
    if not (site / "server").is_dir():
        print(f"{site} is no published edition: run make site first")
        return 2
    failed = 0
    for name, (program, command) in SERVERS.items():
        if not shutil.which(program):
            print(f"{name}: {program} is not installed, so nothing is known")
            continue
        with tempfile.TemporaryDirectory() as scratch, serving(Path(scratch), site, command) as port:
            faults = list(compared(port, site))
        for fault in faults:
            print(f"{name}: {fault}")
        print(f"{name}: {'FAIL' if faults else 'as written'}, {len(sample(site))} addresses")
        failed += bool(faults)
    return 1 if failed else 0


def sample(site: Path) -> dict[str, Path]:
    """Address → the file that must come: every kind of answer once, and addresses that lead nowhere."""

    def first(pattern: str) -> str:
        return min(site.glob(pattern)).relative_to(site).as_posix()

    names = ["index.html", "en/index.html", first("behov/*/index.html"), first("en/needs/*/index.html")]
    names += [first(f"{folder.strip('/')}/**/index.html") for folder in place().framed]
    names += [f"{folder.strip('/')}/{NAME}" for folder in place().framed if (site / folder.strip("/") / NAME).is_file()]
    names += [first("assets/*/onedoor.css"), first("assets/*/components/*/*.js"), "data/services.json", "robots.txt"]
    found = {f"/{name.removesuffix('index.html')}": site / name for name in names}
    return found | {"/no/such/page/": site / "404.html", "/en/no/such/page/": site / "en/404.html"}


def compared(port: int, site: Path) -> Iterator[str]:
    """What differs between what the servers send and what they should."""
    told = place()
    for path, file in sample(site).items():
        answer = ask(port, path)
        lost = file.name == "404.html"
        if answer.status != (404 if lost else 200):
            yield f"{path}: status {answer.status}"
        if answer.body != file.read_bytes():
            yield f"{path}: not the bytes of {file.relative_to(site)}"
        for name, value in told.fields(path).items():
            if answer.headers.get(name.lower()) != value:
                yield f"{path}: {name}: {answer.headers.get(name.lower())!r}, not {value!r}"
        if not lost and file.suffix in {".html", ".css", ".js"} and answer.headers.get("content-encoding") != "gzip":
            yield f"{path}: not packed"
        yield from _unpacked(port, path, file)
        kind = {".html": "text/html", ".css": "text/css", ".js": "javascript", ".json": "application/json"}
        if kind.get(file.suffix, "text/plain") not in answer.headers.get("content-type", ""):
            yield f"{path}: type {answer.headers.get('content-type')}"
    for path, there in moved(site).items():
        answer = ask(port, path)
        to = urlsplit(answer.headers.get("location", "")).path
        if (answer.status, to) != (HTTPStatus.MOVED_PERMANENTLY, there):
            yield f"{path}: {answer.status} {to or 'nowhere'}, not to {there}"


def moved(site: Path) -> dict[str, str]:
    """Address that a page had before → where it is now, as the page that is left there says."""
    found = {}
    for file in site.rglob("index.html"):
        leads = _LEADS.search(file.read_text("utf-8"))
        if leads:
            path = f"/{file.relative_to(site).parent.as_posix()}/"
            found[path] = urljoin(path, leads[1])
    return found


def _unpacked(port: int, path: str, file: Path) -> Iterator[str]:
    """What lies packed beside a file and is not sent to those who can read it."""
    for coding, suffix in (("gzip", ".gz"), ("br", ".br")):
        packed = file.with_name(file.name + suffix)
        if not packed.is_file() or file.name == "404.html":
            continue
        answer = ask(port, path, f"gzip, {coding}" if coding == "br" else coding)
        if suffix == ".br" and answer.headers.get("server") == "nginx" and not NGINX_BROTLI.exists():
            continue
        if answer.sent != packed.read_bytes():
            yield f"{path}: {packed.name} lies there and {answer.headers.get('content-encoding')} is sent"
        if "accept-encoding" not in answer.headers.get("vary", "").lower():
            yield f"{path}: does not say that it differs by Accept-Encoding"


def ask(port: int, path: str, codings: str = "gzip") -> Answer:
    """A browser's request for an address. A header that comes twice is joined, so that it is not as written."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers={"Accept-Encoding": codings})
    response = connection.getresponse()
    body = sent = response.read()
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        key = name.lower()
        headers[key] = f"{headers[key]}, {value}" if key in headers else value
    connection.close()
    if headers.get("content-encoding") == "gzip":
        body = gzip.decompress(body)
    return Answer(response.status, headers, body, sent)


@contextmanager
def serving(scratch: Path, site: Path, command: "Command") -> Iterator[int]:
    """A port at which a server serves a copy of the site while this lasts."""
    scratch.chmod(0o755)
    copy = scratch / "site"
    shutil.copytree(site, copy)
    with running(scratch, copy, command) as port:
        yield port


@contextmanager
def running(scratch: Path, site: Path, command: "Command") -> Iterator[int]:
    """A port at which a server serves a folder while this lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    with (scratch / "log").open("wb") as log:
        process = subprocess.Popen(command(scratch, site, port), stdout=log, stderr=log)  # noqa: S603 - our own list
        try:
            for _ in range(100):
                with socket.socket() as knock:
                    if knock.connect_ex(("127.0.0.1", port)) == 0:
                        break
                if process.poll() is not None:
                    raise RuntimeError((scratch / "log").read_text())
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(10)


def nginx(scratch: Path, site: Path, port: int) -> list[str]:
    """The published server, in a configuration of its own."""
    written = (site / "server/nginx.conf").read_text().replace(WRITTEN_ROOT, str(site))
    brotli = f"load_module {NGINX_BROTLI};\n" if NGINX_BROTLI.exists() else ""
    if brotli:
        written = written.replace(f"# {BROTLI}", BROTLI)
    (scratch / "onedoor.conf").write_text(written.replace("listen 80;", f"listen 127.0.0.1:{port};"))
    (scratch / "nginx.conf").write_text(
        f"{brotli}pid {scratch}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n"
        f"access_log off;\ninclude /etc/nginx/mime.types;\ninclude {scratch}/onedoor.conf;\n}}\n"
    )
    return ["nginx", "-e", "stderr", "-p", str(scratch), "-c", str(scratch / "nginx.conf"), "-g", "daemon off;"]


def container(scratch: Path, site: Path, port: int) -> list[str]:
    """What the starter's container runs: the same file, not as root, on a root that nobody writes; by bubblewrap."""
    command = nginx(scratch, site, port)
    main = scratch / "nginx.conf"
    written = "".join(
        f"{what}_temp_path /tmp/{what};\n" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = main.read_text().replace(f"pid {scratch}/pid;", "pid /tmp/pid;")
    main.write_text(text.replace("http {\n", f"http {{\n{written}"))
    return [*APART, "--ro-bind", str(scratch), str(scratch), *command]


def apache(scratch: Path, site: Path, port: int) -> list[str]:
    """The published .htaccess, read by a bare Apache."""
    shutil.copy(site / "server/apache.htaccess", site / ".htaccess")
    modules = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in APACHE_MODULES.split())
    whose = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    unix = "LoadModule unixd_module /usr/lib/apache2/modules/mod_unixd.so\n" if _apart("unixd") else ""
    (scratch / "apache.conf").write_text(
        f"{modules}{unix}{whose}ServerRoot {scratch}\nServerName localhost\nListen 127.0.0.1:{port}\n"
        f"PidFile {scratch}/pid\nErrorLog /dev/stderr\nTypesConfig /etc/mime.types\nDocumentRoot {site}\n"
        f"<Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    )
    return ["apache2", "-f", str(scratch / "apache.conf"), "-D", "FOREGROUND"]


def _apart(module: str) -> bool:
    return Path(f"/usr/lib/apache2/modules/mod_{module}.so").exists()


def caddy(scratch: Path, site: Path, port: int) -> list[str]:
    """The published Caddyfile."""
    written = (site / "server/Caddyfile").read_text().replace(WRITTEN_ROOT, str(site))
    own = "{\n    admin off\n}\n"
    (scratch / "Caddyfile").write_text(own + written.replace(":80 {", f"http://127.0.0.1:{port} {{"))
    return ["caddy", "run", "--config", str(scratch / "Caddyfile")]


Command = Callable[[Path, Path, int], list[str]]
"""Sets up a server in a scratch folder for a site and a port; how to start it."""

APART = (
    *("bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--unshare-pid"),  # noqa: S108
    *("--unshare-user", "--uid", "101", "--gid", "101", "--cap-drop", "ALL", "--die-with-parent"),
)
"""As `docker run --read-only --tmpfs /tmp --cap-drop ALL`, with the image's user."""

SERVERS = {"nginx": ("nginx", nginx), "Apache": ("apache2", apache), "Caddy": ("caddy", caddy)}
if shutil.which("nginx"):
    SERVERS["container"] = ("bwrap", container)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
