"""The form of the preview: a price is changed without a line of YAML, and nobody else can send one."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from benchmarks.preview import serving

SMALL = Path(__file__).parent.parent / "small"
FILE = "content/services/alfa.yaml"
FORM = "/_edit/service/alfa-lots?language=sv"
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("form") / "project"))
    file = copy / FILE
    state = "    state: described\n"
    cost = f"    cost: {{sv: Gratis, en: Free}}  # read in 2026\n{state}"
    text = file.read_text("utf-8").replace(state, cost, 1)
    file.write_text(f"# Kept by Alfa itself\n{text}", "utf-8")
    return copy


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    with serving(root, "sverige") as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    visitor = browser.new_context(base_url=address, locale="en")
    one = visitor.new_page()
    refused: list[str] = []
    one.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    yield one
    visitor.close()
    assert refused == []


ALIASES = "    aliases: [ett, två]  # as people say"


def lines(root: Path) -> list[str]:
    return (root / FILE).read_text("utf-8").split("\n")


def test_a_price_is_changed_in_the_form_and_one_line_of_the_file_with_it(page: Page, root: Path) -> None:
    before = lines(root)
    page.goto("/tjanster/alfa-lots/")
    page.locator("#preview-edit a").click()
    beside = page.frame_locator("iframe")
    expect(beside.get_by_role("main")).to_contain_text("Gratis")
    page.locator("[id='cost.sv']").fill("500 kr")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status")).to_contain_text(FILE)
    assert [(a, b) for a, b in zip(before, lines(root), strict=True) if a != b] == [
        ("    cost: {sv: Gratis, en: Free}  # read in 2026", "    cost: {sv: 500 kr, en: Free}  # read in 2026")
    ]
    expect(page.locator("pre")).to_contain_text("+    cost: {sv: 500 kr")
    expect(beside.get_by_role("main")).to_contain_text("500 kr")
    expect(beside.locator("#preview-edit")).to_have_count(0)


def test_a_fault_stands_beside_its_field_nothing_is_written_and_nothing_typed_is_lost(page: Page, root: Path) -> None:
    before = lines(root)
    page.goto(FORM)
    page.locator("[id='meets.forsta']").fill("först")
    page.locator("[id='what.sv']").fill("Ett nytt samtal.")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    wrong = page.locator(".field.wrong")
    expect(wrong).to_have_count(1)
    expect(wrong.locator(".fault")).to_contain_text("först")
    expect(page.locator("[id='meets.forsta']")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[id='what.sv']")).to_have_value("Ett nytt samtal.")
    assert lines(root) == before
    page.locator("[id='meets.forsta']").fill("2")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status")).to_contain_text(FILE)
    assert len([1 for a, b in zip(before, lines(root), strict=True) if a != b]) == 2


def test_a_reference_to_nobody_is_told_too(page: Page, root: Path) -> None:
    before = lines(root)
    page.goto(FORM)
    page.locator("[id='topics.0']").fill("handell")
    page.get_by_role("button", name="Save").first.click()
    expect(page.locator(".field.wrong .fault")).to_contain_text("handell")
    assert lines(root) == before


def test_a_file_that_was_changed_meanwhile_is_not_written_over(page: Page, root: Path) -> None:
    page.goto(FORM)
    page.locator("[id='status.sv']").fill("Stängt")
    file = root / FILE
    other = file.read_text("utf-8").replace("en: A talk.", "en: A longer talk.")
    file.write_text(other, "utf-8")
    page.locator("iframe").content_frame.get_by_role("main").wait_for()
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[id='status.sv']")).to_have_value("Stängt")
    assert file.read_text("utf-8") == other


@pytest.mark.parametrize(
    ("headers", "data", "code"),
    [
        ({"Host": "elak.example:80"}, None, 403),
        ({"Sec-Fetch-Site": "cross-site"}, None, 403),
        ({}, b"cost.sv=1", 403),
        ({"Origin": "http://elak.example"}, b"cost.sv=1", 403),
        ({"Origin": "own"}, b"token=guessed&cost.sv=1", 403),
    ],
)
def test_nobody_else_reads_or_sends_a_form(
    headers: dict[str, str], data: bytes | None, code: int, address: str, root: Path
) -> None:
    before = lines(root)
    sent = {name: address if value == "own" else value for name, value in headers.items()}
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(address + FORM, data, sent))  # noqa: S310 - our own server
    assert refused.value.code == code
    assert lines(root) == before


def test_a_symbolic_link_and_a_path_out_of_the_folder_are_no_record(address: str, root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("actor: alfa\nservices: []\n", "utf-8")
    (root / "content/services/secret.yaml").symlink_to(secret)
    try:
        for path in ("/_edit/service/..%2F..%2Factors", "/_edit/service/secret", "/_edit/passwd/x"):
            with pytest.raises(HTTPError) as refused:
                urlopen(address + path)  # noqa: S310 - our own server
            assert refused.value.code in (403, 404)
    finally:
        (root / "content/services/secret.yaml").unlink()


def test_every_record_has_a_form(page: Page) -> None:
    page.goto("/_edit/")
    addresses = [str(link.get_attribute("href")) for link in page.locator("li a").all()]
    assert len(addresses) > 10
    for one in addresses:
        answer = page.request.get(one)
        assert answer.status == 200, one
        assert re.search(r"<form .*<button", answer.text(), re.DOTALL), one


def test_an_item_is_added_and_another_taken_out_and_only_their_lines_are_otherwise(page: Page, root: Path) -> None:
    before = lines(root)
    page.goto(FORM)
    page.get_by_text("Not written yet").click()
    page.get_by_text("Add: What to have at hand").click()
    page.locator("[id='prepare.0.sv']").fill("Ett pass: giltigt")
    page.locator("[id='prepare.0.en']").fill("A passport")
    page.get_by_text("Add: Needs it meets").click()
    page.locator("[id='meets.+.key']").fill("andra")
    page.locator("[id='meets.+.value']").fill("två")
    page.get_by_role("button", name="Save").first.click()
    wrong = page.locator(".field.wrong")
    expect(wrong).to_have_count(1)
    expect(wrong.locator(".fault")).to_contain_text("två")
    expect(page.locator("[id='prepare.0.en']")).to_have_value("A passport")
    assert lines(root) == before
    page.locator("[id='meets.+.key']").fill("betalt")
    page.locator("[id='meets.+.value']").fill("7")
    page.get_by_label("Take out: Needs it meets: Första").check()
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status")).to_contain_text(FILE)
    after = lines(root)
    assert [line.strip() for line in after if line not in before] == [
        "meets: {betalt: 7}",
        "prepare:",
        "- sv: 'Ett pass: giltigt'",
        "en: A passport",
    ]
    page.get_by_label("Take out: What to have at hand 1").check()
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status")).to_be_visible()
    assert [line for line in lines(root) if line not in before] == [line for line in after if "betalt: 7" in line]


def test_a_guides_text_is_changed_and_its_head_is_as_it_was(page: Page, root: Path) -> None:
    file = root / "content/guides/sv/borja.md"
    before = file.read_text("utf-8")
    page.goto("/_edit/guide/borja?language=sv")
    text = page.get_by_role("textbox", name="Text", exact=True)
    text.fill(f"{text.input_value().rstrip()}\n\n## Sist\n\nRing i dag: *nu*.\n\n")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("status")).to_contain_text("borja.md")
    assert file.read_text("utf-8") == f"{before}\n## Sist\n\nRing i dag: *nu*.\n"
    expect(page.frame_locator("iframe").get_by_role("heading", name="Sist")).to_be_visible()
    text.fill("[Ingenstans](service:finns-inte)")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("main")).to_contain_text("finns-inte")
    expect(text).to_have_value("[Ingenstans](service:finns-inte)")


def test_an_item_is_moved_and_enter_in_a_field_moves_nothing(page: Page, root: Path) -> None:
    before = lines(root)
    file = root / FILE
    file.write_text(file.read_text("utf-8").replace("    limits: {}\n", f"    limits: {{}}\n{ALIASES}\n", 1), "utf-8")
    for _ in range(50):
        page.goto(FORM)
        if page.locator("[id='aliases.1']").count():
            break
    expect(page.locator("[id='aliases.1']")).to_have_value("två")
    page.get_by_role("button", name=re.compile("Move up: .* 2")).click()
    expect(page.get_by_role("status")).to_contain_text(FILE)
    assert page.url.endswith("#at-aliases.0")
    assert [line for line in lines(root) if line not in before] == ["    aliases: [två, ett]  # as people say"]
    page.locator("[id='aliases.0']").fill("tre")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(FILE)
    assert [line for line in lines(root) if line not in before] == ["    aliases: [tre, ett]  # as people say"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_can_be_used_by_everybody(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/_edit/question/q-saljer?language=sv")
        found = Axe().run(page, options={"iframes": False})
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
