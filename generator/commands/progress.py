"""What people see of a build of several editions: how far it has come, on a terminal, and a table at the end."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import track
from rich.table import Table

from generator import terminal
from generator.build.publication import Publication


def watched(making: Iterable[Publication], total: int) -> list[Publication]:
    """All that is made, with a bar of progress where somebody watches."""
    console = Console(stderr=True)
    if console.is_terminal:
        making = track(making, total=total, console=console, transient=True, description="")
    return list(making)


def table(built: Sequence[Publication]) -> None:
    """A line for each edition."""
    shown = Table(*terminal.phrase("built-columns").split("|"))
    for one in built:
        numbers = (one.pages, one.own_pages, one.shared_pages, one.links)
        shown.add_row(one.edition, *map(str, numbers), f"{one.seconds:.2f}")
    Console(width=100).print(shown)
