"""Servers with the published files under load, and an edition put in place while readers load pages. Loopback only.

Needs nginx and wrk (Debian: nginx-light, wrk); without them there are no figures, and a line says so.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import NamedTuple

from audit.servers import SERVERS, running, serving
from benchmarks.measuring import ROOT, Figure, onedoor

SECONDS = int(os.environ.get("SECONDS_EACH", "2"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
EXCHANGES = int(os.environ.get("EXCHANGES", "6"))
READERS = 4
REST = 0.02
"""Seconds between two pages of a reader."""
PATHS = {"page": "/", "search index": "/data/search/sv.json", "analysis": "/data/analysis.sv.json"}
SEND = ROOT / "generator/starter/files/publish/send.sh"
_ASSET = re.compile(rb'(?:href|src)="((?:\.\./)*assets/([0-9a-z]+)/[^"]+)"')
_DATA = re.compile(rb'<meta name="data" content="(?:\.\./)*(assets/([0-9a-z]+)/)"')
FETCHED = ("data/search/sv.json", "data/analysis.sv.json")
"""What the scripts of pages fetch, some when a reader uses them: here with every page."""
PACKED = (".gz", ".br")
_LATENCY = re.compile(r"^\s+(50%|99%)\s+([\d.]+)(us|ms|s)", re.MULTILINE)
_UNIT = {"us": 0.001, "ms": 1.0, "s": 1000.0}


class Load(NamedTuple):
    """What one server did with one file for `SECONDS`."""

    per_second: float
    median: float
    """Milliseconds."""
    slowest: float
    """Milliseconds that 99 of 100 requests took at the most."""
    failed: int


class Reading(NamedTuple):
    """What readers met while editions were exchanged."""

    pages: int
    files: int
    errors: int
    mixed: int
    """Pages with files of two builds, or files that another build's bytes came for."""


def figures() -> Iterator[Figure]:
    """Requests a second for what was packed beforehand as a share of packing on the way, and the exchange's faults."""
    missing = [program for program in ("nginx", "wrk", "rsync") if not shutil.which(program)]
    if missing:
        print(f"load: {', '.join(missing)} not installed, so nothing is known", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch).chmod(0o755)
        ready = built(Path(scratch) / "ready")
        plain = Path(shutil.copytree(ready, Path(scratch) / "plain", copy_function=os.link))
        unpack(plain)
        for what, path in PATHS.items():
            rounds = [(hit(ready, path), hit(plain, path)) for _ in range(ROUNDS)]
            packed, on_the_way = (middle(list(loads)) for loads in zip(*rounds, strict=True))
            yield Figure(
                "load", f"{what}, packed before, in parts of on the way", packed.per_second / on_the_way.per_second, "×"
            )
            for how, load in (("before", packed), ("on the way", on_the_way)):
                yield Figure("load", f"{what}, packed {how}", load.per_second, "a second")
                yield Figure("load", f"{what}, packed {how}, median", load.median, "ms")
                yield Figure("load", f"{what}, packed {how}, 99 of 100 within", load.slowest, "ms")
                yield Figure("load", f"{what}, packed {how}, failed", load.failed, "", "0")
        met = exchange(plain, Path(scratch) / "srv")
        yield Figure("load", f"pages read while editions were exchanged {EXCHANGES} times", met.pages, "")
        yield Figure("load", "files that those pages fetched", met.files, "")
        yield Figure("load", "answers that were errors", met.errors, "", "0")
        yield Figure("load", "pages with files of two builds", met.mixed, "", "0")


def built(out: Path) -> Path:
    """The nation's edition, packed."""
    command = onedoor("build", "--compress", "--out", str(out))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return out / "sverige"


def unpack(folder: Path) -> None:
    """Take the packed files away: a server then packs every answer on the way."""
    for file in [file for file in folder.rglob("*") if file.suffix in PACKED]:
        file.unlink()


def hit(site: Path, path: str) -> Load:
    """One server, one file, many readers for some seconds; wrk stops by itself."""
    _, command = SERVERS["nginx"]
    with tempfile.TemporaryDirectory() as scratch, serving(Path(scratch), site, command) as port:
        address = f"http://127.0.0.1:{port}{path}"
        said = subprocess.run(
            ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "--latency", "-H", "Accept-Encoding: gzip", address],
            check=True, capture_output=True, text=True, timeout=SECONDS + 20,
        ).stdout  # fmt: skip
    took = {share: float(number) * _UNIT[unit] for share, number, unit in _LATENCY.findall(said)}
    failed = sum(map(int, re.findall(r"(?:Non-2xx or 3xx responses: |(?:connect|read|write|timeout) )(\d+)", said)))
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    return Load(float(rate[1]) if rate else 0.0, took["50%"], took["99%"], failed)


def middle(loads: list[Load]) -> Load:
    """The median of every figure; all that failed."""
    rates, medians, slowest, failed = zip(*loads, strict=True)
    return Load(median(rates), median(medians), median(slowest), sum(failed))


def exchange(site: Path, place: Path) -> Reading:
    """Two builds put in each other's place by the script that is shipped, while readers load whole pages."""
    other = twin(site, place.parent / "other")
    put(site, place)
    builds = {one.name: folder for folder in (site, other) for one in (folder / "assets").iterdir()}
    assert len(builds) == 2 * len(list((site / "assets").iterdir())), "both builds have names of their own"
    reading, over = [0, 0, 0, 0], threading.Event()
    lock = threading.Lock()
    _, command = SERVERS["nginx"]
    with tempfile.TemporaryDirectory() as scratch, running(Path(scratch), place / "current", command) as port:
        readers = [threading.Thread(target=read, args=(port, builds, reading, lock, over)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for turn in range(EXCHANGES):
            put(other if turn % 2 == 0 else site, place)
            # A reader has what a page needs within some seconds; the next edition but one comes a day later.
            time.sleep(0.2)
        over.set()
        for reader in readers:
            reader.join(30)
    return Reading(*reading)


def twin(site: Path, copy: Path) -> Path:
    """The same site as another build has it: with other assets and data, under other digests."""
    shutil.copytree(site, copy)
    unpack(copy)
    names = {one.name.encode(): one.name[::-1].encode() for one in (copy / "assets").iterdir()}
    for before, after in names.items():
        (copy / "assets" / before.decode()).rename(copy / "assets" / after.decode())
    for file in copy.rglob("*.html"):
        html = file.read_bytes()
        for before, after in names.items():
            html = html.replace(before, after)
        file.write_bytes(html)
    for file in (copy / "assets").rglob("*"):
        if file.suffix in {".css", ".json"}:
            file.write_bytes(file.read_bytes() + b"\n")
    return copy


def put(site: Path, place: Path) -> None:
    """Put an edition in its place with the script that regions are given."""
    place.mkdir(exist_ok=True)
    subprocess.run(["bash", SEND, site, "localhost", place], check=True, stdout=subprocess.DEVNULL)


def read(
    port: int, builds: Mapping[str, Path], reading: list[int], lock: threading.Lock, over: threading.Event
) -> None:
    """Load whole pages until it is over: the page, then every file that it and its scripts name; see whose they are."""
    while not over.is_set():
        for path in ("/", "/behov/", "/tjanster/", "/en/", "/sok/"):
            status, page = ask(port, path)
            named = _ASSET.findall(page)
            named += [(folder + one.encode(), digest) for folder, digest in _DATA.findall(page) for one in FETCHED]
            mixed = len({builds[digest.decode()] for _, digest in named}) != 1
            errors, files = int(status != 200), 0
            for address, digest in named:
                file = address.decode().replace("../", "")
                status, content = ask(port, "/" + file)
                files += 1
                errors += status != 200
                mixed = mixed or content != (builds[digest.decode()] / file).read_bytes()
            # A reader who never rests would keep the exchange itself from the processor.
            time.sleep(REST)
            with lock:
                for place, more in enumerate((1, files, errors, mixed)):
                    reading[place] += more


def ask(port: int, path: str) -> tuple[int, bytes]:
    """Status and bytes."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()
