"""Every page of published editions, in a real browser, and what pages become when used: what the tests sample, on all.

    python -m audit.pages [SITE…] [--sample N] [--only CHECK…] [--checker vnu.jar] [--record FILE] [--figures FILE]

SITE is a published edition: public/sverige. A page whose content is, to the byte, that of the first site's page gets
the checks that its edition's own colours, header and footer can change; all others get all. What takes a key press for
every link is done on a few of the pages that are alike: the same elements with the same classes. Prints a table. The
record is content/accessibility.yaml, the figures audit/after.json, see figures.py. Exit code 1 when anything was found.
"""

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from audit import markup, rules
from audit.figures import figures
from audit.found import Found, Scope, Tally, joined
from audit.record import entered
from audit.visit import CHECKS, OF_A_PAGE, Visitor, is_state
from generator.clock import today
from tests.browser.families import file_of, states
from tests.browser.install import installed
from tests.browser.server import serving

AT_ONCE = 40
"""How many pages one browser sees before it is started anew."""

OF_AN_EDITION = ("axe", "skip", "reflow", "policy", "requests", "storage")
"""What an edition's own colours, header and footer can change on a page whose content is another edition's too."""

SLOW = ("keyboard", "skip", "plain")
"""What is not done on every page that is like others, since they are all laid out and woken by the same means."""

ALIKE = 3
"""How many pages that are alike get the slow checks."""

_SHAPE = re.compile(rb'<([a-z][a-z0-9-]*)(?: [^>]*?class="([^"]*)")?')
_MAIN = re.compile(rb"<main .*</main>", re.DOTALL)


class Part(NamedTuple):
    """Some pages of a site, and how to look at them."""

    site: Path
    paths: list[str]
    checks: list[str]


def pages(site: Path, sample: int = 0) -> list[str]:
    """Addresses of a site's pages, or of `sample` of them spread over all."""
    every = sorted(file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html"))
    return every[:: max(len(every) // sample, 1)] if sample else every


def used(site: Path) -> list[str]:
    """Addresses of what a site's pages become when they are used: a result, a half answered analysis, hits."""
    return [path for paths in states().values() for path in paths if (site / file_of(path)).is_file()]


def same_content(site: Path, first: Path, path: str) -> bool:
    """Whether two sites' pages at an address differ only in what stands around their content."""
    one, other = site / file_of(path), first / file_of(path)
    if site == first or not other.is_file():
        return False
    return _MAIN.findall(one.read_bytes()) == _MAIN.findall(other.read_bytes())


def parts(given: Namespace) -> Iterator[Part]:
    """The whole work, in parts of one browser each."""
    for site in given.sites:
        alike: Counter[frozenset[bytes]] = Counter()
        work: dict[tuple[str, ...], list[str]] = {}
        for path in (*pages(site, given.sample), *used(site)):
            work.setdefault(_wanted(given, site, path, alike), []).append(path)
        for checks, paths in work.items():
            for start in range(0, len(paths) if checks else 0, AT_ONCE):
                yield Part(site, paths[start : start + AT_ONCE], list(checks))


def _wanted(given: Namespace, site: Path, path: str, alike: Counter[frozenset[bytes]]) -> tuple[str, ...]:
    """The checks that a page gets; `alike` counts the pages of each shape so far."""
    if is_state(path):
        return tuple(check for check in given.only if check not in OF_A_PAGE)
    if same_content(site, given.sites[0], path):
        return tuple(check for check in given.only if check in OF_AN_EDITION)
    shape = frozenset(b" ".join(found) for found in _SHAPE.findall((site / file_of(path)).read_bytes()))
    alike[shape] += 1
    many = given.alike and alike[shape] > given.alike
    return tuple(check for check in given.only if not (many and check in SLOW))


def walked(part: Part) -> tuple[Part, dict[str, list[Found]]]:
    """What is found on each page of a part, in a process of its own."""
    found = {}
    with sync_playwright() as playwright, serving(part.site) as address:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox", "--disable-gpu"])
        visitor = Visitor(browser, address, part.checks)
        for path in part.paths:
            found[path] = visitor.look(path)
        visitor.close()
        browser.close()
    return part, found


def audited(given: Namespace) -> dict[Path, Tally]:
    """Look at all the pages of each site; tell of every fault as it is found."""
    tallies = {site: Tally() for site in given.sites}
    every = list(parts(given))
    with ProcessPoolExecutor(given.jobs) as processes:
        for done, job in enumerate(as_completed([processes.submit(walked, part) for part in every]), 1):
            part, found = job.result()
            for path, faults in found.items():
                tallies[part.site].add(f"{part.site.name}/{path}", part.checks, faults)
                for fault in faults:
                    print(f"{part.site.name}/{path}: {fault.check}: {fault.what}", flush=True)
            print(f"{done * 100 // len(every)} %", end="\r", file=sys.stderr, flush=True)
    if markup.possible(given.checker):
        for site, tally in tallies.items():
            _checked(given.checker, site, [site / file_of(path) for path in pages(site, given.sample)], tally)
    return tallies


def _checked(checker: Path, site: Path, files: list[Path], tally: Tally) -> None:
    tally.looked["html"] += len(files)
    for file, what in markup.faults(checker, files):
        tally.faults.setdefault("html", []).append(f"{file}: {what}")
        print(f"{site.name}/{file.relative_to(site.resolve())}: html: {what}")


def scope(given: Namespace) -> Scope:
    """What was there to look at, and what it was looked at with."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox", "--disable-gpu"])
        tools = [f"Chromium {browser.version}", f"axe-core {rules.version()}"]
        browser.close()
    if markup.possible(given.checker):
        tools.append(f"Nu Html Checker {markup.version(given.checker)}")
    total = sum(len(pages(site)) + len(used(site)) for site in given.sites)
    return Scope(total, len(given.sites), tuple(tools))


def table(tally: Tally) -> Iterator[str]:
    """What each check came to."""
    yield f"{'check':16}{'pages':>8}{'findings':>10}"
    for check in (*CHECKS, "html"):
        if tally.looked[check]:
            yield f"{check:16}{tally.looked[check]:8}{tally.count(check):10}"


def main(arguments: list[str]) -> int:
    """Audit the sites given."""
    parser = ArgumentParser(prog="python -m audit.pages")
    parser.add_argument("sites", nargs="*", type=Path, default=[Path("public/sverige")])
    parser.add_argument("--sample", type=int, default=0, help="how many pages of each site (default: all)")
    parser.add_argument("--only", nargs="+", choices=CHECKS, default=list(CHECKS), help="these checks")
    parser.add_argument(
        "--alike", type=int, default=ALIKE, help="slow checks on how many pages that are alike (0: all)"
    )
    parser.add_argument("--checker", type=Path, default=os.environ.get("VNU_JAR"), help="the Nu Html Checker")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many browsers at once")
    parser.add_argument("--record", type=Path, help="enter what it came to in this file")
    parser.add_argument("--figures", type=Path, help="write what it came to, edition by edition, into this file")
    given = parser.parse_args(arguments)
    tallies = audited(given)
    tally = joined(tallies.values())
    print("\n".join(table(tally)))
    if not markup.possible(given.checker):
        print("html: not looked at; it takes Java and --checker vnu.jar")
    if given.record:
        given.record.write_text(entered(given.record.read_text("utf-8"), tally, scope(given), today()), "utf-8")
    if given.figures:
        given.figures.write_text(figures(tallies, scope(given), today()), "utf-8")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
