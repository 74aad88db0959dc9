"""A firm that answers the needs analysis in the browser, as a reader would: by what stands on the page."""

import re

from playwright.sync_api import Page, expect

EXPORTER: tuple[str | tuple[str, ...], ...] = (
    "Vi säljer, eller vill sälja, till andra länder",
    "Värmlands län",
    "2–9",
    "3–20 miljoner kronor",
    "Vi har kunder i ett par länder",
    "Varor",
    "Norge, Schweiz eller Island",
    ("Hitta kunder eller återförsäljare", "Moms"),
    "Nej",
)
"""The answers of a small exporter to every question of the quick path."""


def choose(page: Page, answer: str) -> None:
    """Choose an answer to the question that is shown."""
    radio = page.get_by_role("radio", name=answer, exact=True)
    radio.or_(page.get_by_role("checkbox", name=answer, exact=True)).check()


def go_on(page: Page) -> None:
    """Press the step's button, whatever it says now."""
    page.get_by_role("button", name=re.compile("^(Nästa|Hoppa över|Visa stöd för oss)$")).click()


def answer_all(page: Page, answers: tuple[str | tuple[str, ...], ...] = EXPORTER) -> None:
    """Answer question by question, from the first one."""
    for given in answers:
        for answer in (given,) if isinstance(given, str) else given:
            choose(page, answer)
        go_on(page)


def result_of(page: Page) -> str:
    """Open the analysis, answer it as the exporter does and return the code of the result."""
    page.goto("/behovsanalys/")
    answer_all(page)
    expect(page.get_by_role("heading", name="Ert resultat")).to_be_focused()
    return page.locator(".code-text").inner_text()
