"""One page in every way: strict, by day and night, narrow and wide, by keyboard, on paper, without JavaScript.

A visitor keeps three windows open and takes a page through all of them, since opening one costs more than looking.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack

from playwright.sync_api import Browser, Page

from audit import fit, keyboard, modes, rules
from audit.found import Found
from audit.policy import Watch

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

WAKING = "needs-analysis, adviser-desk"
"""What goes on fetching when the page itself has come."""


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
        self.scriptless = self._opened(browser, viewport=DESK, java_script_enabled=False)

    def _opened(self, browser: Browser, **how: object) -> Page:
        context = browser.new_context(**how)  # type: ignore[arg-type]
        self._open.callback(context.close)
        return context.new_page()

    def close(self) -> None:
        """Close the windows."""
        self._open.close()

    def look(self, path: str) -> list[Found]:
        """Everything found on a page."""
        found: list[Found] = []
        words = 0
        if STRICT & set(self.checks):
            self._go(self.strict, path)
            found += self.watch.taken(self.strict)
            words = modes.words(self.strict)
        self._go(self.page, path)
        framed = self.page.locator("body.framed").count() > 0
        found += self._sized(framed)
        if "plain" in self.checks:
            self._go(self.scriptless, path)
            found += self._of("plain", lambda page: modes.plain(page, words, framed), self.scriptless)
        return [fault for fault in found if fault.check in self.checks]

    def _go(self, page: Page, path: str) -> None:
        if page is self.page:
            page.set_viewport_size(DESK)  # type: ignore[arg-type]
            page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        page.goto(f"{self.address}/{path}")
        if page.locator(WAKING).count():
            page.wait_for_load_state("networkidle")

    def _sized(self, framed: bool) -> Iterator[Found]:
        """What is found in the window that is made small and large, dark and light."""
        page = self.page
        if not framed:
            yield from self._of("skip", keyboard.skip_link)
        if "axe" in self.checks:
            rules.inject(page)
        yield from self._of("motion", modes.motion)
        yield from self._by_day_and_night()
        yield from self._of("forced colours", modes.forced)
        yield from self._of("spacing", fit.spacing)
        yield from self._of("print", modes.paper)
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
