"""The accessibility faults axe finds on an open page, in every mode a reader may look at it."""

from playwright.sync_api import Page

from audit import rules

MODES = tuple((width, scheme) for width in (320, 1280) for scheme in ("light", "dark"))
"""Width in CSS pixels and colour scheme: a phone and a desk, by day and by night."""

THIN = """() => {
  const named = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}`
  const alike = new Map()
  for (const row of document.querySelectorAll("main :is(li, tr, article, section, dl > div, g)")) {
    if (!row.isConnected) continue
    const within = new Set([...row.querySelectorAll("*")].map(named))
    const shape = [named(row.parentElement), named(row), ...[...within].sort()].join(" ")
    alike.set(shape, (alike.get(shape) ?? 0) + 1)
    if (alike.get(shape) > 3) row.remove()
  }
}"""
"""Rows are alike that hold the same kinds of elements with the same classes."""


def thin(page: Page) -> None:
    """Leave three of the rows of a page that are built alike."""
    page.evaluate(THIN)


def faults_in(page: Page, modes: tuple[tuple[int, str], ...] = MODES) -> list[str]:
    """What axe finds on the page as it stands, best practice included, and what sticks out: a line for each fault."""
    told, widths = [], set[int]()
    # A colour on its way to another one is neither.
    page.emulate_media(reduced_motion="reduce")
    rules.inject(page)
    for width, scheme in modes:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        look = rules.colours if width in widths else rules.every
        widths.add(width)
        told += [f"{page.url} ({width}, {scheme}): {fault}" for fault in look(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            told.append(f"{page.url} ({width}, {scheme}): wider than the screen")
    return told
