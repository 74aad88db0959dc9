"""The commands, one file each: a name, a help text, its arguments, and what it does."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

from generator.commands import assess, build, check, drift, freeze, new_region, pages, report, schema, serve


class Command(Protocol):
    """What a command's module holds."""

    NAME: str
    HELP: str

    def arguments(self, parser: ArgumentParser) -> None:
        """Add the command's own arguments."""

    def run(self, given: Namespace) -> int:
        """Do it; the exit code."""


COMMANDS: tuple[Command, ...] = (build, serve, check, assess, freeze, pages, schema, drift, new_region, report)
"""Every command, in the order of the help text."""
