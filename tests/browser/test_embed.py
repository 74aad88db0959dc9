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


def test_an_embedded_page_has_no_script(page: Page):
    for path in (NEED, "inbadda/behovsanalys/"):
        page.goto(path)
        assert page.locator("script").count() == 0
