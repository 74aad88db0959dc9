"""Pictures in guides as browsers draw them."""

import base64
import re

import pytest
from playwright.sync_api import Page, expect

from generator.images.image_files import picture

PAINT = """async (kind) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 })
  const pen = canvas.getContext("2d")
  pen.fillStyle = "#0b4f6c"
  pen.fillRect(0, 0, 64, 24)
  const blob = await new Promise((done) => canvas.toBlob(done, kind, 0.8))
  return [...new Uint8Array(await blob.arrayBuffer())]
}"""
SEEN = """async (address) => {
  const image = new Image()
  image.src = address
  await image.decode()
  return [image.naturalWidth, image.naturalHeight]
}"""


@pytest.mark.parametrize("kind", ["jpeg", "webp", "png"])
def test_a_picture_as_a_program_writes_it_can_be_seen_once_it_is_cleaned(page: Page, kind: str):
    page.goto("about:blank")
    written = bytes(page.evaluate(PAINT, f"image/{kind}"))
    safe = picture(f"a.{kind}", written)
    assert (safe.width, safe.height) == (64, 48)
    address = f"data:image/{kind};base64,{base64.b64encode(safe.content).decode()}"
    assert page.evaluate(SEEN, address) == [64, 48]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_guides_picture_has_a_name_takes_its_room_at_once_and_fits(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/guider/fa-betalt/")
    shown = page.get_by_role("img", name=re.compile("^Fyra tidslinjer"))
    before = shown.bounding_box()
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("complete", value=True)
    assert shown.evaluate("image => image.naturalWidth") > 0
    after = shown.bounding_box()
    assert before
    assert after
    assert (before["width"], before["height"]) == (after["width"], after["height"])
    assert after["x"] + after["width"] <= width
