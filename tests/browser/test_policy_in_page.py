"""Where a host sends no headers of ours, a page that carries the policy itself is held to it and works."""

import re
from collections.abc import Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model.policy import POLICY
from generator.site import site_files
from tests.browser.answering import answer_all, result_of
from tests.browser.server import Handler, serving
from tests.diagnosing import DAY, edition_of, small_texts
from tests.real_content import THEME

FORBIDDEN = """() => {
    const refused = []
    addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective))
    try { document.createElement("script").src = "https://elsewhere.example.org/x.js" } catch { refused.push("script") }
    try { document.body.innerHTML = "<p>x" } catch { refused.push("markup") }
    new Image().src = "https://elsewhere.example.org/x.png"
    fetch("https://elsewhere.example.org/").catch(() => {})
    document.body.setAttribute("style", "color: red")
    return new Promise((done) => setTimeout(() => done([...new Set(refused)].sort()), 100))
}"""
"""Tries what the policy forbids; which of its rules said no."""


class Bare(Handler):
    """A host that sends nothing of ours, as those for pages in repositories."""

    def end_headers(self) -> None:
        SimpleHTTPRequestHandler.end_headers(self)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the small project is served, its pages with the policy in them."""
    edition, _ = edition_of(small_texts())
    assert edition is not None
    carried = replace(edition, site=edition.site.model_copy(update={"policy_in_page": True}))
    out = tmp_path_factory.mktemp("bare")
    for name, content in site_files.site(carried, THEME, edition.languages, DAY):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    with serving(out, Bare) as url:
        yield url


@pytest.fixture
def visitor(browser: Browser, bare: str) -> Iterator[Page]:
    """Whoever meets a fault or a refusal on the way fails the test, unless it asked for one."""
    context = browser.new_context(base_url=bare)
    faults: list[Any] = []
    context.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    page = context.new_page()
    yield page
    context.close()
    assert faults == []


def test_every_kind_of_page_works_under_the_policy_it_carries(visitor: Page, bare: str):
    assert "content-security-policy" not in visitor.request.get(bare).headers
    for path in ("/", "/behov/betalt/", "/radgivare/", "/inbadda/behovsanalys/"):
        visitor.goto(path)
        expect(visitor.locator("meta[http-equiv=Content-Security-Policy]")).to_have_count(1)


def carry(route: Route) -> None:
    """Answer with a page as a host without headers would, the policy in its head instead."""
    html = route.fetch().text()
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    route.fulfill(content_type="text/html", body=html.replace("<head>", f"<head>{meta}", 1))


def test_a_firm_comes_from_the_first_question_to_its_result_under_it(browser: Browser, address: str):
    context = browser.new_context(base_url=address)
    faults: list[str] = []
    context.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
    page = context.new_page()
    page.route(re.compile(r"/(\?.*)?$"), carry)
    page.goto("/behovsanalys/")
    answer_all(page)
    assert result_of(page)
    page.goto("/sok/?q=betalt")
    expect(page.locator("a[data-search-result]").first).to_be_visible()
    context.close()
    assert faults == []


def test_what_the_policy_forbids_is_refused(browser: Browser, bare: str):
    context = browser.new_context(base_url=bare)
    page = context.new_page()
    page.goto("/behov/betalt/")
    refused = page.evaluate(FORBIDDEN)
    context.close()
    assert refused == ["connect-src", "img-src", "markup", "require-trusted-types-for", "script", "style-src-attr"]


def test_no_page_is_without_it_and_it_stands_before_whatever_is_fetched(bare: str, browser: Browser):
    page = browser.new_page(base_url=bare)
    for path in ("/", "/en/", "/404.html"):
        html = page.request.get(path).text()
        assert 0 < html.index("Content-Security-Policy") < html.index("<script")
    page.close()
