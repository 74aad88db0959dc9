"""What a click on an answer costs a slow phone's processor, set against one frame of its screen.

Chromium slowed down four times, as Lighthouse does for a phone. Counted is the time scripts take of the processor, not
the clock's: other work on the machine is not the page's fault.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks.measuring import REPEATS, Figure, onedoor, run
from tests.browser.answering import result_of
from tests.browser.install import installed
from tests.browser.server import serving

FRAME = 1000 / 60
"""Milliseconds."""
SLOWER = 4
CLICKS = 20
ANSWER = "Ändra Vad behöver ni mest hjälp med? Välj högst tre."


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        run(onedoor("build", "--anew", "--out", scratch))
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        with serving(Path(scratch, "sverige")) as address:
            page = browser.new_context(base_url=address).new_page()
            clicks, results = measured(page)
        browser.close()
    yield Figure("click", f"a click on an answer, {SLOWER} times slower", clicks, "ms", "≤ 16")
    yield Figure("click", "the same, in frames of 60 a second", clicks / FRAME, "×", "≤ 1")
    yield Figure("click", f"the whole result drawn, {SLOWER} times slower", results, "ms")


def measured(page: Page) -> tuple[float, float]:
    """Milliseconds of scripts for a click on an answer and for drawing the result, by turns; medians."""
    result_of(page)
    page.locator("summary", has_text="Era svar").click()
    page.get_by_role("link", name=ANSWER).click()
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    slow.send("Performance.enable", {"timeDomain": "threadTicks"})
    clicks, results = [], []
    for _ in range(REPEATS + 1):
        clicks.append(taken(slow, lambda: page.evaluate(CLICKING, CLICKS)) / CLICKS)
        results.append(taken(slow, lambda: page.evaluate(SHOWING)))
    # The first turn is the one in which the browser compiles.
    return median(clicks[1:]), median(results[1:])


def taken(slow: CDPSession, work: Callable[[], object]) -> float:
    """Milliseconds of the processor that scripts take for some work."""
    before = scripts(slow)
    work()
    return (scripts(slow) - before) * 1000


def scripts(slow: CDPSession) -> float:
    """Seconds that scripts have taken of the processor so far."""
    told = slow.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in told if metric["name"] == "ScriptDuration")


CLICKING = """async (clicks) => {
  const input = document.querySelector("[name=q-hjalp]:not(:checked)")
  for (let i = 0; i < clicks; i++) {
    input.click()
    await new Promise((done) => setTimeout(done))
  }
}"""

SHOWING = """async () => {
  const analysis = document.querySelector("needs-analysis")
  const here = analysis.at
  // Only what the browser itself calls counts as a script's time.
  await new Promise((done) => setTimeout(() => done(analysis.show("result", true))))
  analysis.show(here, true)
}"""
