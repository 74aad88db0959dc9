"""What counts as a running sentence, and what only as words."""

import pytest

from generator.checks.support.readability import Measure, measured
from tests.diagnosing import edition_of, small_texts

PAGE = "content/pages/sv/om.md"
HEAD = "---\ntitle: Om\nsummary: Kort.\nreviewed: 2026-11-01\n---\n"


def of(body: str) -> Measure:
    """The measure of a text page, without its summary's one word."""
    edition, faults = edition_of({**small_texts(), PAGE: HEAD + body})
    assert edition is not None
    assert not faults
    page = next(text for text in edition.texts if text.language == "sv" and text.id == "om")
    measure = measured(page, "sv")
    assert measure.sentences[0].words == ("Kort",)
    return Measure(measure.sentences[1:], measure.apart)


def lengths(body: str) -> list[int]:
    return [len(sentence.words) for sentence in of(body).sentences]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ring banken först. Skriv sedan avtalet!\n", [3, 3]),
        ("# Rubrik utan verb\n\nRing banken.\n", [2]),
        ("- båda namnen\n- pris och valuta\n", []),
        ("- Banken har svarat.\n- Priset är satt.\n", [3, 3]),
        ("1. **Ring banken.** Fråga vad det kostar.\n", [4]),
        ("- **Nu:** Ni har mål och kassa.\n", [5]),
        ("1. **Ring banken** och fråga.\n", [4]),
        ("Skriv tre saker: land, kund och pris.\n", [7]),
        ("Tänk så här: Kunden betalar först.\n", [3, 3]),
        ("Ta med allt som behövs:\n", [5]),
        ("| Ord | Mening |\n|---|---|\n| Alfa | Beta. |\n", []),
        ("Det är gratis [källa](source:actor/alfa). Läs [mer om Alfa](actor:alfa).\n", [3, 4]),
    ],
)
def test_only_running_sentences_are_measured(body: str, expected: list[int]) -> None:
    assert lengths(body) == expected


def test_what_is_no_sentence_counts_as_words_only() -> None:
    measure = of("1. **Ring banken.** Fråga dem.\n\n- pris och valuta\n")
    assert [sentence.words for sentence in measure.apart] == [("Ring", "banken"), ("pris", "och", "valuta")]
    assert measure.words == 7
    assert measure.lix == 2
    assert measure.sentence == 2


def test_a_page_of_fragments_has_no_lix() -> None:
    measure = of("- pris och valuta\n")
    assert (measure.words, measure.lix, measure.sentence) == (3, 0, 0)
