"""A need's services on somebody else's page: in a frame where that is meant, and nowhere else."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

NEED = "inbadda/behov/trygg-betalning/"


@pytest.fixture
def elsewhere(browser: Browser, tmp_path: Path) -> Iterator["Elsewhere"]:
    """A municipality's site, on a host of its own that sends no headers."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    visitor = browser.new_context()
    yield Elsewhere(visitor.new_page(), tmp_path, f"http://127.0.0.1:{server.server_address[1]}/")
    visitor.close()
    server.shutdown()


class Elsewhere(NamedTuple):
    """A page of the municipality's, and its file."""

    page: Page
    folder: Path
    url: str

    def showing(self, lines: str) -> Page:
        """The page with these lines of HTML in it."""
        text = f"<!doctype html><html lang=sv><title>Kommunen</title><body>{lines}"
        (self.folder / "index.html").write_text(text, "utf-8")
        self.page.goto(self.url)
        return self.page


def copied(page: Page, address: str, label: str) -> str:
    """The lines that the guide offers, with the guide's own address in them."""
    page.goto(f"{address}/inbadda/")
    page.get_by_text("Trygg betalning", exact=True).click()
    lines = page.get_by_label(re.compile(f"{label}: Trygg betalning$")).input_value()
    return lines.replace("https://guidens-adress.example", address)


def test_the_frame_shows_the_first_door_and_its_links_open_the_whole_guide(elsewhere: Elsewhere, address: str):
    page = elsewhere.showing(copied(elsewhere.page, address, "^Ram"))
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_be_visible()
    expect(frame.get_by_role("navigation")).to_have_count(0)
    frame.get_by_role("link", name="Läs mer i guiden").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(address)}/behov/"))


def test_the_card_is_a_heading_that_leads_to_the_guide(elsewhere: Elsewhere, address: str):
    page = elsewhere.showing(copied(elsewhere.page, address, "^Länkkort"))
    page.get_by_role("heading", level=3).get_by_role("link").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(address)}/behov/"))


def test_no_other_page_can_be_framed(elsewhere: Elsewhere, address: str):
    with elsewhere.page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page = elsewhere.showing(f'<iframe src="{address}/behov/trygg-betalning/"></iframe>')
    expect(page.frame_locator("iframe").get_by_role("main")).to_have_count(0)


def test_an_embedded_page_has_one_script_which_tells_its_height(page: Page):
    for path in (NEED, "inbadda/behovsanalys/"):
        page.goto(path)
        scripts = page.locator("script").evaluate_all("all => all.map((script) => script.getAttribute('src'))")
        assert [address.rpartition("/")[2] for address in scripts] == ["tell.js"]


GROWING = """() => {
  const frame = document.querySelector("iframe")
  return [frame.clientHeight, document.documentElement.clientWidth]
}"""


def settled(page: Page) -> int:
    """How high the frame is when it is as high as what stands in it, which the frame itself must say."""
    inside = page.frames[1]
    for _ in range(100):
        page.wait_for_timeout(50)
        height, _ = page.evaluate(GROWING)
        content = inside.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        if height == content and inside.evaluate("innerHeight") == content:
            return int(height)
    raise AssertionError([height, content])


def script(page: Page, address: str) -> str:
    """The line for frames that grow, with the guide's own address in it."""
    page.goto(f"{address}/inbadda/")
    line = page.get_by_label("Raden för ramarnas höjd").input_value()
    return line.replace("https://guidens-adress.example", address)


@pytest.mark.parametrize("first", [True, False], ids=["script before the frame", "script after the frame"])
def test_with_the_script_a_frame_is_as_high_as_what_stands_in_it(elsewhere: Elsewhere, address: str, first: bool):
    page = elsewhere.page
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type in {"error", "warning"} else None)
    line, frame = script(page, address), copied(page, address, "^Ram")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    heights = {}
    page.set_viewport_size({"width": 1280, "height": 800})
    elsewhere.showing("\n".join((line, frame) if first else (frame, line)))
    for width in (1280, 320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        heights.setdefault(width, settled(page))
        assert settled(page) == heights[width]
    assert heights[320] > heights[1280] > 150
    page.frames[1].evaluate("document.querySelector('main').append(document.querySelector('main').cloneNode(true))")
    assert settled(page) > heights[1280]
    assert told == []
    assert [url for url in asked if not url.startswith((address, elsewhere.url))] == []
    assert page.context.cookies() == []


def test_the_script_believes_only_a_frame_of_the_guides_own(elsewhere: Elsewhere, address: str):
    page = elsewhere.page
    line = script(page, address)
    (elsewhere.folder / "other.html").write_text("<script>parent.postMessage({'onedoor-height': 77}, '*')</script>")
    # In a sandbox a page has no origin, so it is not what its frame's address names.
    other = '<iframe src="other.html" sandbox="allow-scripts"></iframe>'
    elsewhere.showing(f'{line}<iframe src="{address}/{NEED}" height="300"></iframe>{other}')
    settled(page)
    before = page.evaluate(GROWING)
    for lie in ("{'onedoor-height': 1e9}", "{'onedoor-height': '1px; color: red'}", "{'onedoor-height': -5}", "null"):
        page.frames[1].evaluate(f"parent.postMessage({lie}, '*')")
    page.evaluate("postMessage({'onedoor-height': 77}, '*')")
    page.wait_for_timeout(200)
    assert page.evaluate(GROWING) == before
    assert page.locator("iframe").nth(1).evaluate("frame => frame.clientHeight") == 150


def test_without_the_script_the_frame_keeps_the_height_of_its_line(elsewhere: Elsewhere, address: str):
    page = elsewhere.showing(copied(elsewhere.page, address, "^Ram"))
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(GROWING)[0] == 1000
