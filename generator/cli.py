"""The command line: `onedoor`. Exit 0 fine, 1 the content has errors, 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from generator import clock, terminal
from generator.commands import commands
from generator.diagnostics import ContentError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = _parser(arguments[0] if arguments else "")
    given = parser.parse_args(arguments)
    with terminal.speaking(given.lang), clock.on(given.today):
        if not (given.root / "actors.yaml").exists():
            parser.error(terminal.catalogue(terminal.language()).verdicts["no-project"].format(root=given.root))
        return _ran(given)


def _ran(given: argparse.Namespace) -> int:
    try:
        run: Callable[[argparse.Namespace], int] = given.run
        code = run(given)
        sys.stdout.flush()
    except ContentError as fault:
        terminal.tell(fault.diagnostics, given.root)
        terminal.say(terminal.verdict(fault.diagnostics))
        return 1
    except BrokenPipeError:
        # Nobody reads on; Python would complain of it once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


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


def _day(text: str) -> date:
    return date.fromisoformat(text)
