"""What the pages that list, answer and admit say."""

import itertools
import re

import pytest

from generator.checks import CODES
from generator.pages.all_pages import make_pages
from generator.pages.families import FAMILIES, lists, overview, regions, texts, tools
from generator.pages.page import Page
from generator.pages.page_builder import PageBuilder
from generator.pages.questions import when
from tests.pages.conftest import Making


def pages(maker: PageBuilder) -> list[Page]:
    return [page for family in (regions, lists, tools, texts, overview) for page in family.pages(maker)]


def bodies(making: Making, language: str = "sv", changes: dict[str, str] | None = None) -> dict[str, str]:
    return {page.path: page.body for page in pages(making(language, changes))}


def test_every_page_has_one_heading_of_the_first_level(making: Making):
    for language in ("sv", "en"):
        counts = {path: len(re.findall(r"<h1[\s>]", body)) for path, body in bodies(making, language).items()}
        assert {path: count for path, count in counts.items() if count != 1} == {}


def test_no_heading_is_skipped(making: Making):
    for path, body in bodies(making).items():
        levels = [int(level) for level in re.findall(r"<h([1-6])[\s>]", body)]
        assert all(lower <= upper + 1 for upper, lower in itertools.pairwise(levels)), (path, levels)


def test_the_page_that_is_not_found_links_from_the_root(making: Making):
    links = re.findall(r'href="([^"]*)"', bodies(making)["404.html"])
    assert links
    assert all(link.startswith("/") for link in links)
    english = re.findall(r'href="([^"]*)"', bodies(making, "en")["en/404.html"])
    assert "/en/search/" in english


def test_the_page_that_is_not_found_links_from_the_published_folder(making: Making, small: dict[str, str]):
    site = "content/site.yaml"
    found = bodies(making, changes={site: small[site] + "address: https://exempel.se/export/\n"})["404.html"]
    assert 'href="/export/sok/"' in found


def test_a_calendar_without_meetings_says_so_and_a_coming_one_is_shown(making: Making):
    events = "content/events.yaml"
    meeting = """events:
  - id: mote
    name: {{sv: Exportdag, en: Export day}}
    what: {{sv: Ett möte., en: A meeting.}}
    start: {start}
    actor: alfa
    url: https://www.alfa.se/mote
    provenance: {{source: https://www.alfa.se/mote, read: 2026-11-01, verified: yes}}
"""
    none = "inte till något datum"
    assert none in bodies(making, changes={events: "events: []\n"})["kalender/"]
    assert none in bodies(making, changes={events: meeting.format(start="2026-11-20")})["kalender/"]
    coming = bodies(making, changes={events: meeting.format(start="2026-11-21")})["kalender/"]
    assert none not in coming
    assert "Exportdag" in coming
    assert '<time datetime="2026-11-21">' in coming


def test_all_pages_count_the_same_services_and_say_which_have_ended(making: Making, small: dict[str, str]):
    services = "content/services/alfa.yaml"
    alone = small[services].replace("    instead: [alfa-lots]\n", "")
    ended = alone.replace("state: described", "state: ended", 1)
    maker = making(changes={services: ended})
    told = {page.path: re.sub(r"\s+", " ", page.body) for page in make_pages(maker.render, maker.today)}
    assert "1 tjänst<" in told["tjanster/"]
    assert "och 1 stöd" in told[""]
    assert ", 1 tjänster och" in told["oversikt/"]
    assert "upphörda tjänster som står kvar för den som letar: 1." in told["oversikt/"].lower()
    before = {page.path: page.body for page in pages(making())}["oversikt/"]
    assert ", 2 tjänster och" in before
    assert "pphörda tjänster" not in before


def dated(kind: str, start: str, end: str) -> dict[str, str]:
    """A calendar with one entry of a kind."""
    event = f"""events:
  - id: svar
    kind: {kind}
    name: {{sv: Nya regler, en: New rules}}
    what: {{sv: Säg vad ni tycker., en: Say what you think.}}
    start: {start}
    end: {end}
    actor: alfa
    url: https://www.alfa.se/svar
    provenance: {{source: https://www.alfa.se/svar, read: 2026-11-01, verified: yes}}
"""
    return {"content/events.yaml": event}


def test_a_time_for_comments_is_called_so_and_shown_until_its_last_day(making: Making):
    running = dated("comments", "2026-10-01", "2026-11-21")
    swedish, english = bodies(making, "sv", running)["kalender/"], bodies(making, "en", running)["en/calendar/"]
    assert '<p class="over">Lämna synpunkter</p>' in swedish
    assert "Läs mer och lämna synpunkter" in swedish
    assert '<time datetime="2026-10-01">1 oktober 2026</time> till <time datetime="2026-11-21">' in swedish
    assert 'Fråga: <a href="../aktorer/alfa/">' in swedish
    assert '<p class="over">Give your comments</p>' in english
    over = bodies(making, "sv", dated("comments", "2026-10-01", "2026-11-20"))["kalender/"]
    assert "Nya regler" not in over


def test_a_last_day_is_no_meeting(making: Making):
    last = dated("deadline", "2026-12-01", "2026-12-01")
    swedish, english = bodies(making, "sv", last)["kalender/"], bodies(making, "en", last)["en/calendar/"]
    assert '<p class="over">Sista dag</p>' in swedish
    assert "Ordnas av" not in swedish
    assert '<p class="over">Last day</p>' in english
    assert '<p class="over">Möte</p>' in bodies(making, "sv", dated("meeting", "2026-12-01", "2026-12-01"))["kalender/"]


def test_every_question_and_answer_can_be_read_and_chosen_without_scripts(making: Making):
    maker = making()
    page = bodies(making)["behovsanalys/"]
    for question in maker.edition.questions:
        kind = "radio" if question.kind.value == "one" else "checkbox"
        for option in question.options:
            assert f'<input type="{kind}" name="{question.id}" value="{option.id}"' in page
    assert page.count("<fieldset") == page.count("<legend") == len(maker.edition.questions)


def test_answers_cannot_be_sent(making: Making):
    page = bodies(making)["behovsanalys/"]
    assert "action=" not in page
    assert '<button type="submit" disabled hidden>' in page


def test_a_condition_is_said_in_words(making: Making):
    maker = making()
    question = maker.edition.question["q-saljer"]
    assert question.show_if is not None
    assert str(when(question.show_if, maker)) == "på fråga 1 har svarat ”Få betalt”"


def test_a_region_says_what_is_not_known(making: Making):
    page = bodies(making)["regioner/skane/"]
    assert "Det här vet vi inte" in page
    assert "telefonnummer till dörren" in page


def test_a_guide_that_lacks_a_translation_is_shown_marked_with_its_language(making: Making):
    maker = making("en")
    edition = maker.edition
    kept = tuple(guide for guide in edition.guides if guide.language == "sv")
    assert kept
    object.__setattr__(edition, "guides", kept)
    page = next(page for page in pages(maker) if page.path == "en/guides/borja/")
    assert '<div class="prose" lang="sv">' in page.body
    assert f'<span lang="sv">{kept[0].title}</span>' in page.body


def published(small: dict[str, str], overlay: str = "") -> dict[str, str]:
    """The small project with the address of Skåne's own guide in its record."""
    record = "content/regions/skane/region.yaml"
    tile = "tile: {column: 1, row: 1, label: {sv: Skåne, en: Skåne}}\n"
    return {record: f"{small[record]}{tile}edition:\n  address: https://export.skane.se/dorr\n{overlay}"}


@pytest.mark.parametrize(
    ("language", "path", "there"),
    [("sv", "regioner/", "https://export.skane.se/dorr/"), ("en", "en/regions/", "https://export.skane.se/dorr/en/")],
)
def test_the_list_the_map_and_the_countys_page_lead_to_its_published_guide(
    making: Making, small: dict[str, str], language: str, path: str, there: str
):
    found = bodies(making, language, published(small))
    link = f'href="{there}"'
    assert [part.count(link) for part in found[path].split('class="chooser-map"')] == [1, 1]
    assert link in found[f"{path}skane/"]


def test_a_guide_that_is_not_in_the_readers_language_is_led_to_at_its_root(making: Making, small: dict[str, str]):
    found = bodies(making, "en", published(small, "  languages: [sv]\n"))["en/regions/"]
    assert 'href="https://export.skane.se/dorr/"' in found
    assert "dorr/en/" not in found


def test_a_county_without_a_published_guide_is_led_to_its_page(making: Making):
    assert 'href="../regioner/skane/"' in bodies(making)["regioner/"]


def test_a_family_makes_the_kinds_of_pages_it_says(making: Making):
    maker = making("sv")
    for family, kinds in FAMILIES.items():
        made = {page.kind for page in family(maker)}
        assert made <= kinds, family.__module__
    every = [*make_pages(maker.render, maker.today)]
    assert {page.kind for page in every} == set().union(*FAMILIES.values())
    some = {"need", "404"}
    assert [*make_pages(maker.render, maker.today, some)] == [page for page in every if page.kind in some]


def test_every_code_has_a_place_on_the_page_of_faults_in_both_languages(making: Making):
    for language, path in (("sv", "om/redaktorer/fel/"), ("en", "en/about/editors/faults/")):
        body = bodies(making, language)[path]
        assert [code for code in CODES if f'id="{code}"' not in body] == []
