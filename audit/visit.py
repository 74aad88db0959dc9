"""One page in every way: strict, by day and night, narrow and wide, by keyboard, on paper, without JavaScript.

A visitor keeps three windows open and takes a page through all of them, since opening one costs more than looking.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NeverError

from audit import fit, keyboard, modes, rules
from audit.found import Found
from audit.policy import Watch
from tests.browser.families import opened

CHECKS = (
    "axe",
    "keyboard",
    "skip",
    "reflow",
    "spacing",
    "targets",
    "motion",
    "forced colours",
    "print",
    "plain",
    "policy",
    "requests",
    "storage",
)
"""In the order they are listed."""

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
ENLARGED = {"width": 320, "height": 256}
"""A screen of 1280 × 1024 at 400 per cent."""

STRICT = {"policy", "requests", "storage", "plain"}
"""What takes a look in the window under the page's own policy."""

OF_A_PAGE = {"skip", "plain"}
"""What is looked for on a page as it is opened, and not on what it becomes when it is used."""


def is_state(path: str) -> bool:
    """Whether an address is that of what a page becomes when it is used."""
    return "#" in path or "?" in path


class Visitor:
    """Somebody who looks at page after page of one site."""

    def __init__(self, browser: Browser, address: str, checks: Iterable[str] = CHECKS) -> None:
        self.address = address
        self.checks = [check for check in CHECKS if check in set(checks)]
        self._open = ExitStack()
        strict = self._opened(browser, viewport=DESK)
        self.watch = Watch(strict.context, address)
        self.strict = strict
        # axe works from inside the page, which its policy rightly forbids.
        self.page = self._opened(browser, viewport=DESK, bypass_csp=True, reduced_motion="reduce")
        if "axe" in self.checks:
            rules.prepare(self.page.context)
        self.scriptless = self._opened(browser, viewport=DESK, java_script_enabled=False)

    def _opened(self, browser: Browser, **how: object) -> Page:
        context = browser.new_context(**how)  # type: ignore[arg-type]
        self._open.callback(context.close)
        return context.new_page()

    def close(self) -> None:
        """Close the windows."""
        self._open.close()

    def look(self, path: str) -> list[Found]:
        """Everything found on a page, or on what the page becomes by what its address carries."""
        try:
            found = list(self._looked(path))
        except NeverError as fault:
            found = [Found("policy", f"never awake: {fault.message.splitlines()[0]}")]
        return [fault for fault in found if fault.check in self.checks]

    def _looked(self, path: str) -> Iterator[Found]:
        words, used = 0, is_state(path)
        if STRICT & set(self.checks):
            opened(self.strict, f"{self.address}/{path}")
            yield from self.watch.taken(self.strict)
            words = modes.words(self.strict)
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]
        self.page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        opened(self.page, f"{self.address}/{path}")
        framed = self.page.locator("body.framed").count() > 0
        yield from self._sized(framed, used)
        if "plain" in self.checks and not used:
            self.scriptless.goto(f"{self.address}/{path}")
            yield from self._of("plain", lambda page: modes.plain(page, words, framed), self.scriptless)

    def _sized(self, framed: bool, used: bool) -> Iterator[Found]:
        """What is found in the window that is made small and large, dark and light."""
        page = self.page
        if not framed and not used:
            yield from self._of("skip", keyboard.skip_link)
        if "axe" in self.checks:
            rules.inject(page)
        yield from self._of("motion", modes.motion)
        yield from self._by_day_and_night()
        yield from self._of("forced colours", modes.forced)
        yield from self._of("spacing", fit.spacing)
        yield from self._of("print", modes.sheet if used else modes.paper)
        yield from self._of("keyboard", keyboard.faults)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        yield from self._by_day_and_night()
        yield from self._of("reflow", fit.reflow)
        yield from self._of("spacing", fit.spacing)
        yield from self._of("targets", fit.targets)
        page.set_viewport_size(ENLARGED)  # type: ignore[arg-type]
        yield from self._of("reflow", fit.reflow)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        yield from self._of("keyboard", keyboard.faults)

    def _by_day_and_night(self) -> Iterator[Found]:
        """What axe finds at this size. By night the same elements have other colours, and nothing else."""
        yield from self._of("axe", rules.every)
        self.page.emulate_media(color_scheme="dark")
        yield from self._of("axe", rules.colours)
        self.page.emulate_media(color_scheme="light")

    def _of(self, check: str, looks: Callable[[Page], Iterable[str]], page: Page | None = None) -> Iterator[Found]:
        if check in self.checks:
            yield from (Found(check, what) for what in looks(page or self.page))
