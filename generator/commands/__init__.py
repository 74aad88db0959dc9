"""The commands, one file each: a name, a help text, its arguments, and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast


class Command(Protocol):
    """What a command's module holds."""

    NAME: str
    HELP: str

    def arguments(self, parser: ArgumentParser) -> None:
        """Add the command's own arguments."""

    def run(self, given: Namespace) -> int:
        """Do it; the exit code."""


NAMES = (
    "build",
    "serve",
    "check",
    "explain",
    "assess",
    "freeze",
    "pages",
    "schema",
    "diff",
    "changes",
    "drift",
    "new",
    "new-region",
    "end",
    "rename",
    "fmt",
    "report",
    "stale",
    "links",
    "weekly",
    "brand",
    "evidence",
    "owners",
)
"""Every command, in the order of the help text."""


READING = (
    *(
        "build",
        "serve",
        "check",
        "explain",
        "assess",
        "pages",
        "drift",
        "new-region",
        "report",
        "stale",
        "links",
        "brand",
        "weekly",
    ),
)
"""Those that write nothing into the project: they need not stand in one, and then read the generator's own."""


def commands(word: str) -> Iterator[Command]:
    """The command that `word` names, else every command: one alone imports only that command."""
    for name in [word] if word in NAMES else NAMES:
        yield cast("Command", import_module(f"{__name__}.{name.replace('-', '_')}"))
