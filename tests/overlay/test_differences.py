"""What has changed in a value is shown, and only that, wherever in a long text it stands."""

import pytest

from generator.overlay.differences import FieldDifference, beside, parts, shown, within

LONG = "Ni söker hos aktören, som svarar inom några veckor. " * 12


def test_only_what_differs_is_told_language_by_language():
    then, now = {"sv": "Gratis", "en": "Free"}, {"sv": "Gratis", "en": "Free of charge"}
    assert list(parts(then, now)) == [FieldDifference(("en",), "Free", "Free of charge")]


def test_parts_within_parts_and_those_that_come_and_go_are_told():
    then, now = {"text": {"sv": "a", "en": "b"}, "old": "x"}, {"text": {"sv": "c", "en": "b"}, "new": ["y"]}
    told = [
        FieldDifference(("text", "sv"), "a", "c"),
        FieldDifference(("old",), "x", None),
        FieldDifference(("new",), None, ["y"]),
    ]
    assert list(parts(then, now)) == told
    assert list(parts(then, then)) == []
    assert list(parts(None, then)) == [FieldDifference((), None, then)]
    assert [within(now, part.path) for part in told] == ["c", None, ["y"]]


@pytest.mark.parametrize("start", [0, 50, 159, 160, 400, len(LONG)])
def test_a_change_late_in_a_text_is_seen(start: int):
    then, now = LONG[:start] + "483 kr" + LONG, LONG[:start] + "500 kr" + LONG
    one, other = beside(then, now)
    assert "483 kr" in one
    assert "500 kr" in other
    assert max(len(one), len(other)) <= 162


def test_a_text_that_has_grown_is_seen():
    one, other = beside(LONG, LONG + "Nytt.")
    assert other.endswith("Nytt.")
    assert one != other


def test_short_values_are_told_whole():
    assert beside("Gratis", "Free") == ("Gratis", "Free")
    assert beside(None, ["a"]) == ("–", '["a"]')
    assert shown({"sv": "Gratis", "en": None}) == "sv: Gratis, en: –"
    assert shown(LONG).endswith("…")
