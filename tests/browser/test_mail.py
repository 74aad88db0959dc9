"""A mail link is short enough for every mail program and every firm, and says what the firm ticked, nothing else."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.assessment.recommend import assess
from generator.assessment.ticket import encode
from generator.model.persona import Persona
from tests.browser.families import checklist
from tests.real_content import nation

LONGEST = 1800
DATA = "**/data/analysis.*.json"
DAY = date(2026, 11, 29)
EMAIL = "exportguiden.exportradgivning@regionvastragotaland.example.se"


SAYING_MOST = 6
"""So many firms are asked: those whose mail is longest, since it says what they ticked."""


def codes() -> dict[str, str]:
    """The codes of the personas that say most, in either language, by their ids."""
    asked = {
        persona.id: persona
        for language in nation().languages
        for persona in sorted(nation().personas, key=partial(said, language), reverse=True)[:SAYING_MOST]
    }
    return {name: encode(persona.answers, checklist()) for name, persona in asked.items()}


def said(language: str, persona: Persona) -> int:
    """How many letters the answers of a persona have."""
    options = {(q.id, o.id): len(o.text[language]) for q in nation().questions for o in q.options}
    return sum(options[question, option] for question, ticked in persona.answers.items() for option in ticked)


@cache
def first_doors() -> frozenset[str]:
    """The actors that personas are led to."""
    return frozenset(assess(nation(), persona.answers, DAY).first_door for persona in nation().personas)


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor whose every first door has a long mail address."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    kept: dict[str, Any] = {}
    way = {"kind": "email", "to": f"mailto:{EMAIL}", "text": EMAIL}

    def answer(route: Route) -> None:
        name = route.request.url
        kept[name] = kept.get(name) or route.fetch().json()
        body = {**kept[name], "ways": {actor: [way] for actor in first_doors()}}
        route.fulfill(body=json.dumps(body), content_type="application/json")

    def county(route: Route) -> None:
        actors = {actor: {"actor": actor, "name": "Dörren", "ways": [way]} for actor in first_doors()}
        route.fulfill(json={"code": "", "actors": actors})

    page.route(DATA, answer)
    page.route("**/data/county/*", county)
    yield page
    context.close()


@pytest.mark.parametrize("path", ["/behovsanalys/", "/en/needs-analysis/"])
def test_the_mail_to_the_first_door_is_short_for_those_who_say_most(visitor: Page, path: str):
    long = {}
    for persona, code in codes().items():
        visitor.goto("about:blank")
        visitor.goto(f"{path}#t={code}")
        expect(visitor.locator(".result h2")).to_be_visible()
        mails = visitor.locator('.result a[href^="mailto:"][href*="body="]')
        for link in mails.evaluate_all("all => all.map((a) => a.href)"):
            assert f"#t={code}" in unquote(link)
            if len(link.encode()) > LONGEST:
                long[persona] = len(link)
    assert long == {}


@pytest.mark.parametrize("persona", ["d08-varmekamera-dualuse", "hudvard-varumarke-halland"])
def test_the_message_says_only_what_the_firm_ticked(visitor: Page, persona: str):
    answers = next(p.answers for p in nation().personas if p.id == persona)
    visitor.goto(f"/behovsanalys/#t={encode(answers, checklist())}")
    ticked = {
        option.text["sv"]
        for question in nation().checklist.questions
        for option in question.options
        if option.id in answers.get(question.id, ())
    }
    said = re.findall("”([^”]+)”", visitor.locator("[data-message]").input_value())
    assert said
    assert [text for text in said if not any(text.endswith(answer) for answer in ticked)] == []


def test_the_desks_mail_is_short_for_those_who_say_most(page: Page):
    long = {}
    for persona, code in codes().items():
        page.goto("about:blank")
        page.goto(f"/radgivare/#t={code}")
        expect(page.get_by_role("heading", name="Företagets resultat")).to_be_visible()
        selects = page.locator("[data-to]")
        if not selects.count():
            continue
        actor = selects.first.locator("option").nth(1).get_attribute("value")
        for select in selects.all():
            if select.locator(f'option[value="{actor}"]').count():
                select.select_option(actor)
        link = page.locator("[data-mail]").first.get_attribute("href") or ""
        assert f"#t={code}" in unquote(link)
        if len(link.encode()) > LONGEST:
            long[persona] = len(link)
        page.evaluate("document.querySelectorAll('[data-to]').forEach((s) => (s.value = ''))")
    assert long == {}


def test_a_message_the_firm_changed_is_mailed_when_it_is_short(visitor: Page):
    code = next(iter(codes().values()))
    visitor.goto(f"/behovsanalys/#t={code}")
    visitor.get_by_text("Skriv till dem").click()
    visitor.get_by_label("Meddelande").fill("Hej! Ring oss.")
    link = visitor.get_by_role("link", name="Öppna i mejlen")
    expect(link).to_have_attribute("href", re.compile("body=Hej!%20Ring%20oss.$"))
    visitor.get_by_label("Meddelande").fill("lång " * 500)
    assert len(link.get_attribute("href") or "") <= LONGEST
    expect(link).to_have_attribute("href", re.compile(f"%23t%3D{code}"))
