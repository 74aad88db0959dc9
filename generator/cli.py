"""The command line: `onedoor`. Exit 0 fine, 1 the content has errors, 2 wrong usage."""

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from generator import terminal
from generator.commands import commands
from generator.diagnostics import ContentError


def start() -> NoReturn:
    """Run one command as a program, and end.

    What a build has made is left to the system: Python would take it apart piece by piece for a tenth of a second.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BrokenPipeError):
            stream.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = _parser(arguments[0] if arguments else "")
    given = parser.parse_args(arguments)
    with _world(given):
        if not (given.root / "actors.yaml").exists():
            parser.error(terminal.catalogue(terminal.language()).verdicts["no-project"].format(root=given.root))
        return _ran(given)


@contextlib.contextmanager
def _world(given: argparse.Namespace) -> Iterator[None]:
    """The environment with the language and the day asked for, and as it was afterwards: others may run in it too."""
    before = dict(os.environ)
    os.environ.update({terminal.LANGUAGE: given.lang} if given.lang else {})
    os.environ.update({"SOURCE_DATE_EPOCH": given.today} if given.today else {})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _ran(given: argparse.Namespace) -> int:
    try:
        run: Callable[[argparse.Namespace], int] = given.run
        return run(given)
    except ContentError as fault:
        terminal.tell(fault.diagnostics)
        terminal.say(terminal.verdict(fault.diagnostics))
        return 1
    except BrokenPipeError:
        return 0


def _parser(word: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="onedoor", description="A generator for public export guidance.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, default=Path(), help="the folder with actors.yaml (default: this one)")
    common.add_argument("--lang", choices=terminal.languages(), help="language of messages (default: the machine's)")
    common.add_argument("--today", type=_day, help="the day to build for, YYYY-MM-DD (default: today)")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in commands(word):
        sub = subparsers.add_parser(command.NAME, help=command.HELP, description=command.HELP, parents=[common])
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


def _day(text: str) -> str:
    from datetime import UTC, datetime  # noqa: PLC0415 - only this option needs it

    return str(int(datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).timestamp()))
