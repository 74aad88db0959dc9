"""Walk through a built site in the engines that are here: python -m audit.engines SITE. Ends with 1 if a walk fails."""

import sys
from collections.abc import Callable
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from websocket import WebSocketException

from audit.engines import firefox, webkit
from audit.engines.engine import Engine, WalkError
from audit.engines.walks import WALKS
from tests.browser.server import serving

FAULTS = (WalkError, WebDriverException, WebSocketException, OSError)
"""What a walk or a browser ends with when something is wrong."""

ENGINES: tuple[tuple[Callable[[], bool], str, Callable[[], Engine]], ...] = (
    (firefox.here, firefox.MISSING, firefox.Firefox),
    (webkit.here, webkit.MISSING, webkit.WebKit),
)
"""Whether it is here, what is said when it is not, and how it starts."""


def walked(engine: Engine, site: str) -> int:
    """Say how each walk went; how many failed."""
    failed = 0
    for name, walk in WALKS:
        try:
            walk(engine, site)
            print(f"{engine.name}: {name}: ok")
        except FAULTS as fault:
            failed += 1
            print(f"{engine.name}: {name}: FAILED: {fault}")
    return failed


def main(folder: Path) -> int:
    """How many walks failed; an engine that is not here is told of in a line of its own."""
    failed = 0
    with serving(folder) as site:
        for here, missing, start in ENGINES:
            if not here():
                print(f"SKIPPED: {missing}")
                continue
            try:
                browser = start()
            except FAULTS as fault:
                failed += 1
                print(f"FAILED to start: {fault}")
                continue
            try:
                failed += walked(browser, site)
            finally:
                browser.close()
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1])) else 0)
