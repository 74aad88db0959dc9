"""The command line: `onedoor`. Exit 0 fine, 1 the content has errors, 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from generator import clock, terminal
from generator.commands import READING, commands
from generator.content import installed_content
from generator.diagnostics import ContentError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    terminal.show_what_can_be_shown()
    parser = _parser(arguments[0] if arguments else "")
    given = parser.parse_args(arguments)
    with terminal.speaking(given.lang), clock.on(given.today):
        # Where the command writes, when nobody says where.
        given.work = given.root or Path()
        given.root = _root(given.root, arguments[0])
        if not (given.root / installed_content.RECORD).exists():
            parser.error(terminal.phrase("no-project", root=str(given.root)))
        return _ran(given)


def _root(asked: Path | None, command: str) -> Path:
    """The project to read: the one asked for, else this folder's, else for those who only read the generator's own."""
    here = asked or Path()
    if asked is None and not (here / installed_content.RECORD).exists() and command in READING:
        return installed_content.project_folder() or here
    return here


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
    parser.add_argument("--version", action=_Version, nargs=0, help="the generator's version and its content's digest")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root", type=Path, help="the folder with actors.yaml (default: this one, else the generator's own)"
    )
    common.add_argument("--lang", choices=terminal.languages(), help="language of messages (default: the machine's)")
    common.add_argument("--today", type=_day, help="the day to build for, YYYY-MM-DD (default: today)")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in commands(word):
        sub = subparsers.add_parser(command.NAME, help=command.HELP, description=command.HELP, parents=[common])
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


class _Version(argparse.Action):
    """Prints the versions of the generator and the content."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print and exit."""
        from generator.content import folder  # noqa: PLC0415 - slow to import, and no other command needs it here

        root = _root(None, READING[0])
        texts = folder.read(root, {}).texts if (root / installed_content.RECORD).exists() else {}
        terminal.say(
            f"{installed_content.PACKAGE} {' '.join(installed_content.versions(texts))}".rstrip()
            if texts
            else installed_content.PACKAGE
        )
        parser.exit()


def _day(text: str) -> date:
    return date.fromisoformat(text)
