"""`python -m benchmarks.search.run --site public/sverige --queries FILE`: figures of every engine, side by side."""

import argparse
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search.engines import ENGINES, Engine, Run
from benchmarks.search.queries import Query, rank, read, scores
from tests.browser.install import installed

Runs = dict[str, tuple[list[tuple[Query, int]], dict[str, Run]]]
"""Engine → queries with ranks, and language → its run."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("public/sverige"), help="a built edition")
    parser.add_argument("--queries", type=Path, required=True, help="a query file")
    parser.add_argument("--engine", action="append", choices=[name for name, _ in ENGINES], help="only this one")
    parser.add_argument("--misses", action="store_true", help="list the queries that ours does not answer first")
    given = parser.parse_args()
    if not (given.site / "index.html").is_file():
        parser.error(f"{given.site} is no built edition: make site")
    queries = read(given.queries)
    runs: Runs = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        for name, engine in ENGINES:
            if given.engine and name not in given.engine:
                continue
            found = asked(engine, browser, given.site, queries)
            if found is None:
                print(f"{name}: not installed, left out")
            else:
                runs[name] = found
        browser.close()
    show(runs)
    if given.misses and "ours" in runs:
        for query, place in runs["ours"][0]:
            if place != 1:
                print(f"{place or '-':>3}  {query.language}  {query.text}  → {', '.join(sorted(query.right))}")


def asked(
    engine: Engine, browser: Browser, site: Path, queries: Sequence[Query]
) -> tuple[list[tuple[Query, int]], dict[str, Run]] | None:
    """Every query put to an engine, language by language; None when it is not installed."""
    ranked: list[tuple[Query, int]] = []
    runs: dict[str, Run] = {}
    for language in dict.fromkeys(query.language for query in queries):
        own = [query for query in queries if query.language == language]
        with tempfile.TemporaryDirectory() as scratch:
            run = engine(browser, site, language, own, Path(scratch))
        if run is None:
            return None
        runs[language] = run
        ranked += [(query, rank(query, hits)) for query, hits in zip(own, run.hits, strict=True)]
    return ranked, runs


def show(runs: Runs) -> None:
    """success@1 / success@3 / MRR by language and feature, then bytes and milliseconds."""
    groups: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for name, (ranked, _) in runs.items():
        for query, place in ranked:
            for group in ("all", query.language, *sorted(query.features)):
                groups[group][name].append(place)
    print(f"{'success@1 / @3 / MRR':<22}{'n':>5}" + "".join(f"{name:>20}" for name in runs))
    order = sorted(groups, key=lambda group: (group != "all", group not in {"sv", "en"}, group))
    for group in order:
        cells = {name: scores(groups[group][name]) for name in runs}
        count = next(iter(cells.values()))[0]
        print(
            f"{group:<22}{count:>5}" + "".join(f"{f'{a:.2f} / {b:.2f} / {c:.2f}':>20}" for _, a, b, c in cells.values())
        )
    for language in dict.fromkeys(language for _, found in runs.values() for language in found):
        sent = "".join(f"{found[language].bytes:>20,}" for _, found in runs.values())
        slow = "".join(f"{statistics.median(found[language].ms):>20.1f}" for _, found in runs.values())
        print(f"{'bytes, first search':<22}{language:>5}{sent}\n{'median ms, query':<22}{language:>5}{slow}")


if __name__ == "__main__":
    main()
