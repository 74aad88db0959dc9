"""Every page of a published edition in a real browser: what the tests sample, on all of them.

    python -m audit.pages [SITE…] [--sample N]      SITE is a published edition: public/sverige

Prints a table and the lines to enter in content/accessibility.yaml under audit. Exit code 1 when anything was found.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.install import installed
from tests.browser.server import serving
from tests.browser.test_axe import RULES

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")

SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
"""The text spacing that WCAG 1.4.12 says a page must bear."""

FOCUS = """() => {
  const found = document.activeElement
  if (!found || found === document.body) return null
  const box = found.getClientRects()[0] ?? found.getBoundingClientRect(), style = getComputedStyle(found)
  const inside = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
  const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none"
  const place = document.elementFromPoint(
    Math.min(Math.max(box.left + Math.min(box.width, 20) / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1))
  const seen = !place || found.contains(place) || place.contains(found)
  found.dataset.audited = "yes"
  const fault = !inside ? "outside the screen" : !marked ? "no mark" : !seen ? "covered" : ""
  return {name: found.outerHTML.slice(0, 80), fault}
}"""

REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true})
    && !(e.type === "radio" && e.name && document.querySelector(`input[name="${e.name}"][data-audited]`)))
  .filter(e => !e.dataset.audited).map(e => e.outerHTML.slice(0, 80))"""

Found = Iterator[tuple[str, str]]
"""Check and what it found."""


def rules(page: Page) -> Found:
    """What axe finds, best practice included."""
    for violation in Axe().run(page, options=RULES).response["violations"]:
        yield "axe", f"{violation['id']}: {violation['nodes'][0]['html'][:100]}"


def reflow(page: Page) -> Found:
    """Whether anything runs out of the screen, also with the text spaced out."""
    for check, style in (("reflow", ""), ("spacing", SPACED)):
        if style:
            page.add_style_tag(content=style)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            yield check, f"{wide} px too wide"


def keyboard(page: Page) -> Found:
    """Whether Tab comes to everything that can be used, one after the other, with a mark that is seen."""
    for _ in range(2000):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        if focus["fault"]:
            yield "keyboard", f"{focus['fault']}: {focus['name']}"
    else:
        yield "keyboard", "never comes to an end"
    for missed in page.evaluate(REACHABLE):
        yield "keyboard", f"not reached: {missed}"


def kept(page: Page) -> Found:
    """Whether the page keeps anything in the browser."""
    if page.context.cookies() or page.evaluate("localStorage.length + sessionStorage.length"):
        yield "storage", "keeps something"


def watched(context: BrowserContext, address: str, faults: list[tuple[str, str]]) -> None:
    """Note what a page should not have done: errors, breaches of the policy, requests to others."""
    context.on("console", lambda m: faults.append(("policy", m.text)) if m.type in {"error", "warning"} else None)
    context.on("request", lambda r: None if r.url.startswith(address) else faults.append(("requests", r.url)))


def pages(site: Path, sample: int) -> list[str]:
    """Addresses of the pages, or of `sample` of them spread over all."""
    every = sorted(file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html"))
    step = max(len(every) // sample, 1) if sample else 1
    return every[::step]


def audited(browser: Browser, address: str, path: str) -> Found:
    """Everything found on one page."""
    faults: list[tuple[str, str]] = []
    strict = browser.new_context(viewport={"width": 1280, "height": 900})
    watched(strict, address, faults)
    page = strict.new_page()
    page.goto(f"{address}/{path}")
    faults += kept(page)
    strict.close()
    for width in WIDTHS:
        for scheme in SCHEMES:
            # axe and the styles of the spacing test work from inside the page, which its policy rightly forbids.
            open_ = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
            )
            page = open_.new_page()
            page.goto(f"{address}/{path}")
            faults += rules(page)
            if scheme == "light":
                faults += keyboard(page)
                faults += reflow(page)
            open_.close()
    yield from faults


def main(arguments: list[str]) -> int:
    """Audit the sites given."""
    parser = ArgumentParser(prog="python -m audit.pages")
    parser.add_argument("sites", nargs="*", type=Path, default=[Path("public/sverige")])
    parser.add_argument("--sample", type=int, default=0, help="how many pages of each site (default: all)")
    given = parser.parse_args(arguments)
    counted: Counter[str] = Counter()
    looked = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        for site in given.sites:
            with serving(site) as address:
                for path in pages(site, given.sample):
                    looked += 1
                    for check, what in audited(browser, address, path):
                        counted[check] += 1
                        print(f"{site.name}/{path}: {check}: {what}")
        browser.close()
    print(f"{'check':12}{'pages':>8}{'findings':>10}")
    for check in CHECKS:
        print(f"{check:12}{looked:8}{counted[check]:10}")
    return 1 if counted else 0


CHECKS = ("axe", "keyboard", "reflow", "spacing", "policy", "requests", "storage")
"""In the order they are listed. Each was made on every page, in the modes that say something about it."""

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
