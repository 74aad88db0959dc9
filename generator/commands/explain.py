"""onedoor explain: what a fault means, and what to do about it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from generator import terminal
from generator.checks.documentation import documentation
from generator.reading.messages import Catalogue, without_words
from generator.reading.suggest import closest

NAME = "explain"
HELP = "say what a fault means and what to do about it; without a code, list every code"

_USAGE = 2


def arguments(parser: ArgumentParser) -> None:
    """Which fault."""
    parser.add_argument("code", nargs="?", metavar="CODE", help="as it stands in brackets behind a message")


def run(given: Namespace) -> int:
    """Explain one code, or list all; exit code 2 for an unknown one."""
    words = terminal.catalogue(terminal.language())
    if given.code is None:
        for code in sorted(words.messages):
            terminal.say(f"{code}: {without_words(words.messages[code])}")
        return 0
    code = given.code.strip("[]")
    if code not in words.messages:
        meant = closest(code, words.messages)
        terminal.complain(terminal.phrase("explain-unknown", code=code, meant=meant or "–"))
        return _USAGE
    terminal.say("\n\n".join(_explained(code, words)))
    return 0


def _explained(code: str, words: Catalogue) -> Iterator[str]:
    """The message, what to do, and what the check looks for."""
    yield f"{code}\n{without_words(words.messages[code])}"
    if code in words.hints:
        yield without_words(words.hints[code])
    about = documentation(code)
    if about:
        yield about
