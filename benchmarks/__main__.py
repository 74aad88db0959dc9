"""`python -m benchmarks [NAME …] [--json]`: run these benchmarks, or all, and print one table."""

import argparse

from benchmarks import (
    agreement,
    click,
    editions,
    growth,
    kill,
    load,
    order,
    preview,
    report,
    shown,
    steps,
    stock,
    structure,
    swap,
    warm,
    weight,
)

BENCHMARKS = {
    "build": steps.figures,
    "stock": stock.figures,
    "weight": weight.figures,
    "click": click.figures,
    "editions": editions.figures,
    "growth": growth.figures,
    "kill": kill.figures,
    "load": load.figures,
    "preview": preview.figures,
    "shown": shown.figures,
    "structure": structure.figures,
    "swap": swap.figures,
    "warm": warm.figures,
    "order": order.figures,
    "twins": agreement.figures,
}

LONG = {"twins"}
"""Run only when named: they take an hour."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(BENCHMARKS)} (default: all)")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    given = parser.parse_args()
    wanted = given.names or [name for name in BENCHMARKS if name not in LONG]
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
