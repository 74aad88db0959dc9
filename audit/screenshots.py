"""Pictures of every page family, to look at before calling it done: three widths, light and dark, print, no JavaScript.

    python -m audit.screenshots [SITE…] [--into DIR] [--only NAME]

SITE is a published edition, public/sverige; without any, the nation and a region with its own colour. Each has its own
folder of pictures. What pages become when they are used is taken too.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.browser.families import REGION, opened, states, views
from tests.browser.install import installed
from tests.browser.server import serving

WIDTHS = (320, 768, 1280)


class View(NamedTuple):
    """A way to look at a page."""

    name: str
    context: dict[str, Any]
    """What the browser is told when it opens."""
    media: str = "screen"


def ways() -> Iterator[View]:
    """Every way to look at a page."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            size = {"width": width, "height": 900}
            yield View(f"{width}-{scheme}", {"viewport": size, "color_scheme": scheme})
    desk = {"width": 1280, "height": 900}
    yield View("plain", {"viewport": desk, "java_script_enabled": False})
    # As wide as the text on a sheet of A4.
    yield View("print", {"viewport": {"width": 680, "height": 960}}, media="print")


def taken(browser: Browser, address: str, families: Mapping[str, tuple[str, ...]], into: Path) -> int:
    """Take every picture; how many there are."""
    count = 0
    for view in ways():
        context = browser.new_context(base_url=address, reduced_motion="reduce", **view.context)
        page = context.new_page()
        page.emulate_media(media=view.media)  # type: ignore[arg-type]
        scripted = view.context.get("java_script_enabled", True)
        for name, (path, *_) in families.items():
            if scripted:
                opened(page, f"{address}/{path}")
            elif name in states():
                continue
            else:
                page.goto(f"/{path}")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=into / f"{name.replace(' ', '-')}-{view.name}.png", full_page=True)
            count += 1
        context.close()
    return count


def main(arguments: list[str]) -> int:
    """Take the pictures."""
    parser = ArgumentParser(prog="python -m audit.screenshots")
    parser.add_argument("sites", nargs="*", type=Path, default=[Path("public/sverige"), Path("public") / REGION])
    parser.add_argument("--into", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", choices=sorted(views()), help="one kind of page")
    given = parser.parse_args(arguments)
    families = {given.only: views()[given.only]} if given.only else views()
    for site in given.sites:
        into = given.into / site.name
        into.mkdir(parents=True, exist_ok=True)
        with sync_playwright() as playwright, serving(site) as address:
            browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
            count = taken(browser, address, families, into)
            browser.close()
        print(f"{count} pictures in {into}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
