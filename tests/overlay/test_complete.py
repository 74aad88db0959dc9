"""A starter for a region that has an edition: what it says is not touched, and what it could say is not missing."""

from pathlib import Path

import pytest
import yaml

from generator.model.overlay import Overlay
from generator.overlay.complete import blocks, completed, takes_logo
from tests.diagnosing import ROOT

TEMPLATE = (ROOT / "generator/starter/edition.yaml").read_text("utf-8")
RECORDS = sorted((ROOT / "content/regions").glob("*/region.yaml"))
FIELDS = {Overlay.written_as.get(field, field) for field in Overlay.model_fields}
"""As an author writes them."""
FACTS = "code: '99'\nname: {sv: N, en: N}\n"


def test_the_template_has_a_piece_for_every_field_of_an_overlay():
    assert [field for field, _ in blocks(TEMPLATE)] == list(dict(blocks(TEMPLATE)))
    assert set(dict(blocks(TEMPLATE))) == FIELDS


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.parent.name)
def test_what_a_region_says_stays_and_what_it_could_say_joins(record: Path):
    before = record.read_text("utf-8")
    after = completed(before, TEMPLATE)
    kept = iter(after.split("\n"))
    assert all(line in kept for line in before.rstrip("\n").split("\n"))
    was, now = yaml.safe_load(before), yaml.safe_load(after)
    if "edition" in was:
        brand = {"brand": {**was["edition"].get("brand", {}), "logo": "logo.svg"}}
        assert now == {**was, "edition": {**was["edition"], **brand}}
        for field in FIELDS:
            assert f"  {field}:" in after or f"  # {field}:" in after, field
    assert now["edition"]["brand"]["logo"] == "logo.svg"


def test_comments_go_where_the_edition_ends():
    after = completed("edition:\n    highlights: []\ncode: '99'\n", TEMPLATE)
    assert after.startswith("edition:\n")
    assert after.endswith("\ncode: '99'\n")
    assert yaml.safe_load(after) == {"edition": {"brand": {"logo": "logo.svg"}, "highlights": []}, "code": "99"}


@pytest.mark.parametrize(
    ("overlay", "takes"),
    [
        ("edition:\n  brand:\n    logo: ours.png\n", False),
        ("edition:\n  brand: {primary: '#182745'}\n", False),
        ("edition: {highlights: []}\n", False),
        ("edition:\n  brand:\n    primary: '#182745'\n", True),
        ("edition:\n", True),
        ("edition: {}\n", True),
        ("", True),
    ],
)
def test_a_logo_is_put_in_where_there_is_none_and_room_for_one(overlay: str, takes: bool):
    after = yaml.safe_load(completed(FACTS + overlay, TEMPLATE))
    assert takes_logo(FACTS + overlay) == takes
    assert (after["edition"].get("brand", {}).get("logo") == "logo.svg") == takes
