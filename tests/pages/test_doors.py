"""Doors: the ways to them in their order, one of them first, and what is said where there is none."""

import re

import pytest
import yaml
from jinja2 import Environment, nodes

from generator.model.actor import StandsFor
from generator.model.contact import Contact
from generator.pages import doors
from generator.pages.all_pages import make_pages
from tests import real_content
from tests.pages.conftest import Making
from tests.sheets import THEME

READ = "provenance: {source: https://www.alfa.se/kontakt, dated: '2019-05', read: 2026-11-01, verified: yes}"
FORM = f"{{kind: form, value: https://www.alfa.se/fraga, label: {{sv: Ställ en fråga, en: Ask us}}, {READ}}}"
MAIL = f"{{kind: email, value: info@alfa.se, check: yes, {READ}}}"
PAGE = f"{{kind: page, value: https://www.alfa.se/kontakt, {READ}}}"
PHONE = (
    f"{{kind: phone, value: +46 8 465 004 00, switchboard: yes, "
    f"hours: [{{days: mon-fri, opens: '08:00', closes: '16:30'}}], {READ}}}"
)


def body(making: Making, path: str, *ways: str, language: str = "sv") -> str:
    """The page at a path when Alfa is reached in these ways."""
    maker = making(language, {"actors.yaml": with_ways(ways)})
    return next(page.body for page in make_pages(maker.render, maker.today) if page.path == path)


def with_ways(ways: tuple[str, ...]) -> str:
    """The small project's actors, Alfa with these ways."""
    text = (THEME.parent / "tests/small/actors.yaml").read_text("utf-8")
    return text.replace("    works_with: [beta]\n", f"    works_with: [beta]\n    contacts: [{', '.join(ways)}]\n")


def kinds(html: str) -> list[str]:
    """How the links of the first door on a page begin, in their order."""
    listed = re.search(r'<ul class="door-ways">(.*?)</ul>', html, re.DOTALL)
    return re.findall(r'href="(tel:|mailto:|https)', listed[1]) if listed else []


def test_ways_stand_in_the_order_of_their_kinds_and_one_is_first(making: Making):
    html = body(making, "aktorer/alfa/", PAGE, MAIL, FORM, PHONE)
    assert kinds(html) == ["tel:", "https", "mailto:", "https"]
    assert html.count('class="button button-light"') == 1
    assert 'href="tel:+46846500400"' in html
    assert 'href="mailto:info@alfa.se"' in html


def test_a_page_to_read_is_not_what_one_does_first(making: Making):
    html = body(making, "aktorer/alfa/", PAGE)
    assert kinds(html) == ["https", "https"]
    [first] = re.findall(r'<a class="button button-light" href="([^"]+)"', html)
    assert first == "https://www.alfa.se", "its site, not questions and answers"


def test_old_information_says_so_in_two_words_with_its_date(making: Making):
    html = re.sub(r"<[^>]+>", "", body(making, "aktorer/alfa/", MAIL))
    assert "Kontrollera först, daterad 2019-05" in html


def test_hours_are_read_by_people_and_by_scripts(making: Making):
    html = body(making, "aktorer/alfa/", PHONE)
    assert "mån–fre 8.00–16.30" in html
    assert "Mon–Fri 8:00–16:30" in body(making, "en/actors/alfa/", PHONE, language="en")


def test_without_a_way_the_page_says_so_and_the_countys_door_stands_beside(making: Making):
    html = body(making, "aktorer/beta/")
    assert "Vi känner inte till telefon" in html
    assert "door-second" in html


def test_whoever_is_unsure_is_led_to_the_countys_door_below_a_door_that_can_be_reached(making: Making):
    text = (THEME.parent / "tests/small/actors.yaml").read_text("utf-8")
    beta = text.replace("    counties: ['12']\n", f"    counties: ['12']\n    contacts: [{PHONE}]\n")
    maker = making("sv", {"actors.yaml": beta})
    html = next(page.body for page in make_pages(maker.render, maker.today) if page.path == "aktorer/beta/")
    [line] = re.findall(r'<p class="door-aside">(.*?)</p>', html)
    assert "Osäkra på om ni har kommit rätt?" in line
    assert "door-second" not in html


def test_a_way_nobody_can_use_is_left_out(making: Making):
    edition = making().edition
    wrong = Contact.model_validate(
        {"kind": "phone", "value": "12", "provenance": {"read": "2026-11-01", "verified": "unknown"}}
    )
    actor = edition.actor["alfa"].model_copy(update={"contacts": (wrong,)})
    edition.actor["alfa"] = actor  # type: ignore[index]
    assert [way.kind for way in doors.door(edition, "alfa", "sv").ways] == ["website"]


def test_what_the_macros_take_is_told_beside_them():
    source = (THEME / "components/door/door.html").read_text("utf-8")
    told = yaml.safe_load((THEME / "components/door/options.yaml").read_text("utf-8"))
    macros = {m.name: [a.name for a in m.args] for m in Environment().parse(source).find_all(nodes.Macro)}  # noqa: S701
    assert {name: sorted(args) for name, args in macros.items() if name in told} == {
        name: sorted(args) for name, args in told.items()
    }
    assert set(told) == {"door", "ways", "line", "listed", "needs", "printed"}


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("aktorer/alfa/", "actor/alfa"),
        ("tjanster/alfa-lots/", "service/alfa-lots"),
        ("regioner/skane/", "region/skane"),
    ],
)
def test_whoever_a_record_is_about_can_put_it_right(making: Making, path: str, record: str):
    html = body(making, path, PHONE)
    letter = re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
    assert letter
    assert record in letter[1]
    assert "Vi är den här organisationen" in html


def test_an_office_that_says_no_more_than_the_countys_door_is_not_listed_again():
    edition = real_content.nation()
    for region in edition.regions:
        door = doors.door(edition, edition.door_actor, "sv", county=region.code)
        listed = list(doors.offices(edition, region.code, "sv"))
        held = {way.href for way in door.ways}
        assert all(office.note or {way.href for way in office.ways} - held for office in listed), region.id
        # Nothing that is known of a way is lost: whoever is left out is reached by the door above.
        left_out = {office.actor for office in region.offices} - {office.actor for office in listed}
        assert left_out <= {actor.id for actor in edition.actors if actor.stands_for is StandsFor.REGION}


def test_on_paper_numbers_are_printed_and_what_needs_checking_has_a_dagger(making: Making):
    html = body(making, "behovsanalys/", PHONE, MAIL)
    paper = re.sub(r"<[^>]+>", "", html[html.index("doors-first") :])
    assert "08-465 004 00, info@alfa.se†" in paper
    assert "† Kontrollera först" in paper
