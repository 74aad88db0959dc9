"""`python -m benchmarks [NAME …] [--json]`: run these benchmarks, or all, and print one table."""

import argparse

from benchmarks import click, editions, growth, kill, report, shown, stock, warm, weight

BENCHMARKS = {
    "stock": stock.figures,
    "weight": weight.figures,
    "click": click.figures,
    "editions": editions.figures,
    "growth": growth.figures,
    "kill": kill.figures,
    "shown": shown.figures,
    "warm": warm.figures,
}


def main(names: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    if names is None:
        parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(BENCHMARKS)} (default: all)")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    given = parser.parse_args()
    wanted = names or given.names or list(BENCHMARKS)
    unknown = sorted(set(wanted) - set(BENCHMARKS))
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    figures = [figure for name in wanted for figure in BENCHMARKS[name]()]
    if given.json:
        print(report.as_json(figures))
    else:
        report.show(figures)


if __name__ == "__main__":
    main()
