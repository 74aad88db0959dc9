"""Pictures as they are met: seen where there is room, and the same in words where there is not."""

import itertools

import pytest
from playwright.sync_api import Page, expect

PICTURES = [
    ("/oversikt/behov/", "Bild av vilka aktörer som hjälper till med vilka behov"),
    ("/regioner/vastra-gotaland/", "Så hänger stödet ihop"),
]


@pytest.mark.parametrize(("path", "name"), PICTURES)
def test_a_picture_has_a_name_where_there_is_room_and_is_gone_on_a_phone(page: Page, path: str, name: str):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path)
    expect(page.get_by_role("img", name=name)).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    expect(page.get_by_role("img", name=name)).to_have_count(0)


def test_on_a_phone_the_table_of_who_does_what_needs_no_scrolling(page: Page):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/oversikt/behov/")
    table = page.get_by_role("table", name="Vem som hjälper till med vad")
    expect(table.get_by_role("rowheader", name="Trygg betalning")).to_be_visible()
    box = table.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 320


def test_words_in_a_chain_stay_inside_their_boxes(page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/regioner/gavleborg/")
    outside = """boxes => boxes.flatMap(g => {
        const frame = g.querySelector("rect").getBoundingClientRect()
        return [...g.querySelectorAll("text")].filter(t => {
            const words = t.getBoundingClientRect()
            return words.left < frame.left || words.right > frame.right || words.bottom > frame.bottom + 1
        }).map(t => t.textContent)
    })"""
    assert page.locator(".region-chain g:has(rect)").evaluate_all(outside) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_squares_of_the_map_never_cover_one_another_and_hold_their_names(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/regioner/")
    squares = page.get_by_role("navigation", name="Länen på en karta").get_by_role("link")
    boxes = squares.evaluate_all("""links => links.map(link => {
        const range = document.createRange()
        range.selectNodeContents(link)
        const {left, right, top, bottom} = link.getBoundingClientRect()
        const words = range.getBoundingClientRect()
        return {left, right, top, bottom, fits: words.left >= left && words.right <= right && words.top >= top}
    })""")
    assert len(boxes) == 21
    assert all(box["fits"] for box in boxes)
    assert not any(
        a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]
        for a, b in itertools.combinations(boxes, 2)
    )


def test_the_pictures_keep_to_the_policy_and_carry_no_links_of_their_own(page: Page):
    page.goto("/oversikt/behov/")
    assert page.locator("svg a, svg [style], svg style, svg script").count() == 0
