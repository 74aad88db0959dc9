"""How fast a page of every family comes on a slow phone: Lighthouse, mobile, the median of several runs.

    python -m audit.speed [SITE] --lighthouse DIR [--node NODE] [--runs 3] [--only FAMILY…] [--into FILE]

DIR is an installed Lighthouse (the folder with cli/index.js). Neither it nor Node is fetched here. On a busy machine
scripts seem slower than they are: repeat what stands out. Exit code 1 when a family is below what we promise.
"""

import json
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from audit.compressed import serving
from tests.browser.families import families, file_of
from tests.browser.install import installed

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu"
LONGEST = 180
"""Seconds that one run may take."""

HIDDEN = '<meta name="robots" content="noindex">'
"""In a page that search engines are asked to leave alone, for which Lighthouse takes points off."""


class Speed(NamedTuple):
    """Medians: scores of 100, times in milliseconds."""

    scores: tuple[int, ...]
    largest: float
    """Until the largest part is painted."""
    shift: float
    blocked: float
    failing: tuple[str, ...]
    hidden: bool
    """Whether search engines are asked to leave the page alone."""

    def kept(self) -> bool:
        """Whether it is what we promise."""
        scores = self.scores[:-1] if self.hidden else self.scores
        return min(scores) == 100 and self.largest <= 1200 and self.shift == 0 and self.blocked <= 50  # noqa: PLR2004


def run(given: Namespace, address: str) -> dict[str, Any]:
    """One run's report."""
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch, "report.json")
        command = [given.node, str(given.lighthouse / "cli" / "index.js"), address, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}", "--form-factor=mobile"]
        environment = {**os.environ, "CHROME_PATH": installed() or ""}
        subprocess.run(  # noqa: S603
            [*command, f"--chrome-flags={FLAGS}"], env=environment, check=True, timeout=LONGEST, capture_output=True
        )
        found: dict[str, Any] = json.loads(report.read_text("utf-8"))
        return found


def measured(given: Namespace, address: str, path: str) -> Speed:
    """The medians for a page of the site that is served at `address`."""
    reports = [run(given, f"{address}/{path}") for _ in range(given.runs)]

    def figure(audit: str) -> float:
        return median(report["audits"][audit].get("numericValue") or 0 for report in reports)

    scores = (median(report["categories"][name]["score"] or 0 for report in reports) for name in CATEGORIES)
    return Speed(
        tuple(round(score * 100) for score in scores),
        figure("largest-contentful-paint"),
        figure("cumulative-layout-shift"),
        figure("total-blocking-time"),
        tuple(failing(reports[0])),
        HIDDEN in (given.site / file_of(path)).read_text("utf-8"),
    )


def failing(report: dict[str, Any]) -> Iterator[str]:
    """The audits that take points off."""
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            score = report["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 1:
                yield reference["id"]


def table(found: Mapping[str, Speed], runs: int) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield f"Lighthouse, mobile, median of {runs}. LCP and TBT in milliseconds."
    yield ""
    yield "| family | performance | accessibility | best practices | SEO | LCP | CLS | TBT | takes points off |"
    yield "|---" + "|--:" * 7 + "|---|"
    for family, speed in found.items():
        scores = " | ".join(map(str, speed.scores))
        times = f"{speed.largest:.0f} | {speed.shift:.3f} | {speed.blocked:.0f}"
        yield f"| {family} | {scores} | {times} | {', '.join(speed.failing)} |"


def main(arguments: list[str]) -> int:
    """Measure the families."""
    parser = ArgumentParser(prog="python -m audit.speed")
    parser.add_argument("site", nargs="?", type=Path, default=Path("public/sverige"))
    parser.add_argument("--lighthouse", type=Path, required=True)
    parser.add_argument("--node", default="node")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=sorted(families()), default=list(families()))
    parser.add_argument("--into", type=Path, help="write the table into this file too, in Markdown")
    given = parser.parse_args(arguments)
    found: dict[str, Speed] = {}
    print(f"{'family':20}{'perf':>6}{'a11y':>6}{'best':>6}{'seo':>6}{'LCP':>7}{'CLS':>7}{'TBT':>6}")
    with serving(given.site) as address:
        for family in given.only:
            speed = found[family] = measured(given, address, families()[family][0])
            scores = "".join(f"{score:6}" for score in speed.scores)
            told = f"{speed.largest:7.0f}{speed.shift:7.3f}{speed.blocked:6.0f}"
            print(f"{family:20}{scores}{told}  {' '.join(speed.failing)}", flush=True)
    if given.into:
        given.into.write_text("\n".join(table(found, given.runs)) + "\n", "utf-8")
    return 0 if all(speed.kept() for speed in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
