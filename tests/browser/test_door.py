"""A door is reached from where the reader is: by telephone and mail, and it says whether it is open now."""

from playwright.sync_api import Page, expect

OPEN = """async () => {
    const { isOpen } = await import(new URL("components/door/open-now.js", document.querySelector(
        "script[src*='door/door.js']").src.replace(/components.*/, "")).href)
    const at = (time) => isOpen("mon-thu 08:00-16:30, fri 08:00-15:00", "Europe/Stockholm", new Date(time))
    return ["2026-11-26T07:00:00Z", "2026-11-26T15:29:00Z", "2026-11-26T15:30:00Z", "2026-11-27T14:00:00Z",
        "2026-11-28T10:00:00Z", "2026-07-02T06:00:00Z", "2026-07-02T05:59:00Z"].map(at)
}"""
"""A Thursday from its first minute to its last, a Friday afternoon, a Saturday; and summer time."""


def test_hours_hold_in_the_doors_own_time_zone(page: Page):
    page.goto("/behov/varukod-krav/")
    assert page.evaluate(OPEN) == [True, True, False, False, False, True, False]


def test_the_first_door_can_be_called_and_the_countys_door_stands_beside_it(page: Page):
    page.goto("/behov/varukod-krav/")
    call = page.get_by_role("link", name="Ring 0771-520 520").first
    expect(call).to_have_attribute("href", "tel:+46771520520")
    expect(page.get_by_role("heading", name="Dörren i ert län")).to_be_visible()
    expect(page.get_by_text("Säg så här").first).to_be_visible()
