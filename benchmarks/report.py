"""Figures as a table, or as JSON for whoever compares them over time."""

import json
import os
import platform
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from benchmarks.measuring import REPEATS, Figure


def machine() -> dict[str, object]:
    """What was measured on, and how busy it was."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "cores": os.cpu_count(),
        "load": [round(load, 1) for load in os.getloadavg()],
        "repeats": REPEATS,
    }


def as_json(figures: Iterable[Figure]) -> str:
    listed = [figure._asdict() for figure in figures]
    return json.dumps({"figures": listed, "machine": machine()}, ensure_ascii=False, indent=1)


def show(figures: Iterable[Figure]) -> None:
    table = Table("benchmark", "what", "figure", "unit", "expected")
    for figure in figures:
        table.add_row(figure.benchmark, figure.what, _number(figure.value), figure.unit, figure.expected)
    Console(width=120).print(table)
    print(" · ".join(f"{name} {value}" for name, value in machine().items()))


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"
