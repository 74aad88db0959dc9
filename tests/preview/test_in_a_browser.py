"""The preview as an editor sees it: a page stays open in a browser while files of every kind are saved."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.preview import serving

SMALL = Path(__file__).parent.parent / "small"
THEME = SMALL.parent.parent / "site_templates"
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small project with a theme of its own."""
    copy = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("preview") / "project"))
    shutil.copytree(THEME, copy / "site_templates")
    return copy


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    with serving(root, "sverige") as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor whom the strict policy holds."""
    visitor = browser.new_context(base_url=address)
    one = visitor.new_page()
    refused: list[str] = []
    one.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    yield one
    visitor.close()
    assert refused == []


def names_in(file: Path) -> str:
    """The first name in Swedish in a file."""
    found = re.search(r"\bname:[^:]*?sv: ([^,}\n]+)", file.read_text("utf-8"))
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("file", "address_of_page"),
    [
        ("content/services/alfa.yaml", "/tjanster/"),
        ("actors.yaml", "/aktorer/"),
        ("checklist.yaml", "/behov/forsta/"),
        ("content/glossary.yaml", "/ordlista/"),
    ],
)
def test_a_record_is_saved_broken_and_mended_while_its_page_is_open(
    page: Page, root: Path, file: str, address_of_page: str
):
    place = root / file
    before = place.read_text("utf-8")
    name = names_in(place)
    page.goto(address_of_page)
    try:
        place.write_text(before.replace(f"sv: {name}", "sv: Nytt namn", 1), "utf-8")
        expect(page.get_by_role("main")).to_contain_text("Nytt namn")
        place.write_text(before.replace(f"sv: {name}", "sv: [Nytt", 1), "utf-8")
        expect(page.get_by_role("alert")).to_contain_text(file)
        expect(page.get_by_role("main")).to_contain_text("Nytt namn")
    finally:
        place.write_text(before, "utf-8")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_role("main")).not_to_contain_text("Nytt namn")


def test_a_broken_template_is_told_with_its_line_and_the_page_stays(page: Page, root: Path):
    place = root / "site_templates/pages/glossary.html"
    before = place.read_text("utf-8")
    page.goto("/ordlista/")
    try:
        place.write_text(before + "\n{{ finns_inte }}\n", "utf-8")
        expect(page.get_by_role("alert")).to_contain_text("site_templates/pages/glossary.html")
        expect(page.get_by_role("alert")).to_contain_text("{{ finns_inte }}")
        expect(page.get_by_role("main")).to_be_visible()
        place.write_text(before + "\n<p>Lagad mall</p>\n", "utf-8")
        expect(page.get_by_text("Lagad mall")).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)
    finally:
        place.write_text(before, "utf-8")


def test_a_style_sheet_is_swapped_and_the_page_is_not_loaded_again(page: Page, root: Path):
    place = root / "site_templates/css/20-base.css"
    before = place.read_text("utf-8")
    page.goto("/ordlista/")
    page.evaluate("() => { document.title = 'kvar' }")
    try:
        place.write_text(before + "\nmain { outline: 3px solid rgb(1, 2, 3) }\n", "utf-8")
        expect(page.get_by_role("main")).to_have_css("outline-color", "rgb(1, 2, 3)")
        expect(page).to_have_title("kvar")
    finally:
        place.write_text(before, "utf-8")
    expect(page.get_by_role("main")).not_to_have_css("outline-color", "rgb(1, 2, 3)")


def test_a_new_record_has_a_page_and_one_that_is_gone_has_none(page: Page, root: Path):
    place = root / "content/pages/sv/nytt.md"
    page.goto("/om/nytt/")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("En ny sida")
    try:
        place.write_text("---\ntitle: En ny sida\nsummary: En ny sida.\nreviewed: 2026-11-21\n---\nText.\n", "utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text("En ny sida")
    finally:
        place.unlink()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("En ny sida")


def test_an_editor_that_saves_by_renaming_is_seen_too(page: Page, root: Path):
    place = root / "content/glossary.yaml"
    before = place.read_text("utf-8")
    page.goto("/ordlista/")
    other = place.with_suffix(".tmp")
    try:
        other.write_text(before.replace(f"sv: {names_in(place)}", "sv: Omdöpt", 1), "utf-8")
        other.replace(place)
        expect(page.get_by_role("main")).to_contain_text("Omdöpt")
    finally:
        place.write_text(before, "utf-8")


@pytest.mark.parametrize(
    ("file", "address_of_page", "words", "shows"),
    [
        ("content/regions/skane/region.yaml", "/regioner/skane/", ("sv: Skåne län", "sv: Nya länet"), "Nya länet"),
        ("content/events.yaml", "/kalender/", ("sv: Träff,", "sv: Stor mässa,"), "Stor mässa"),
        ("content/guides/sv/borja.md", "/guider/borja/", ("title: Börja", "title: Kom i gång"), "Kom i gång"),
        ("site_templates/ui/sv.yaml", "/kalender/", ("  coming: ", "  coming: Ny rubrik "), "Ny rubrik"),
    ],
)
def test_a_county_an_event_a_guide_and_the_words_of_the_pages_show_at_once(
    page: Page, root: Path, file: str, address_of_page: str, words: tuple[str, str], shows: str
):
    place = root / file
    before = place.read_text("utf-8")
    assert words[0] in before
    page.goto(address_of_page)
    expect(page.get_by_role("main")).not_to_contain_text(shows)
    try:
        place.write_text(before.replace(*words, 1), "utf-8")
        expect(page.get_by_role("main")).to_contain_text(shows)
    finally:
        place.write_text(before, "utf-8")
    expect(page.get_by_role("main")).not_to_contain_text(shows)


def test_a_script_runs_anew_and_one_that_stops_is_told_with_its_line(page: Page, root: Path):
    place = root / "site_templates/components/days/days.js"
    before = place.read_text("utf-8")
    page.goto("/ordlista/")
    try:
        place.write_text(before + "\ndocument.body.dataset.saved = 'ja'\n", "utf-8")
        expect(page.locator("body[data-saved=ja]")).to_have_count(1)
        place.write_text(before + "\nfinnsInte()\n", "utf-8")
        expect(page.get_by_role("alert")).to_contain_text("components/days/days.js")
        expect(page.get_by_role("alert")).to_contain_text("finnsInte")
    finally:
        place.write_text(before, "utf-8")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_style_sheet_with_an_open_bracket_is_told_with_its_line(page: Page, root: Path):
    place = root / "site_templates/css/20-base.css"
    before = place.read_text("utf-8")
    page.goto("/ordlista/")
    try:
        place.write_text(before + "\nmain {\n  color: red;\n", "utf-8")
        line = before.count("\n") + 2
        expect(page.get_by_role("alert")).to_contain_text(f"site_templates/css/20-base.css:{line}")
    finally:
        place.write_text(before, "utf-8")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_regions_folder_outside_the_project_shows_and_is_followed(browser: Browser, root: Path, tmp_path: Path):
    outside = Path(shutil.copytree(root / "content/regions/skane", tmp_path / "skane"))
    record = outside / "region.yaml"
    with serving(root, "skane", "--region", str(outside)) as address:
        visitor = browser.new_context(base_url=address)
        one = visitor.new_page()
        one.goto("/regioner/skane/")
        text = record.read_text("utf-8")
        record.write_text(text.replace("sv: Skåne län", "sv: Länet utanför", 1), "utf-8")
        expect(one.get_by_role("main")).to_contain_text("Länet utanför")
        record.write_text(text.replace("code: '12'", "code: ['12'", 1), "utf-8")
        expect(one.get_by_role("alert")).to_contain_text(str(record))
        record.write_text(text, "utf-8")
        expect(one.get_by_role("alert")).to_have_count(0)
        visitor.close()
