"""The page that explains the order says the figures that the order is worked out with."""

import re

import pytest

from generator.assessment.ranking import FACTORS, PLACES, STRONGEST
from generator.model.edition import Edition

SMALL = {"sv": ("noll", "en", "två", "tre", "fyra", "fem"), "en": ("zero", "one", "two", "three", "four", "five")}
TIMES = {"sv": "gånger", "en": "times"}
FIRST = {"sv": "De {} första", "en": "The first {}"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_says_the_figures_of_the_order(edition: Edition, language: str):
    text, order = edition.text("order", language), edition.checklist.order
    assert text is not None
    body = re.sub(r"\b([01]),(\d)", r"\1.\2", text.body)
    said = [int(n) for n in re.findall(r"\d+", body.split("12,")[1].split(".")[0])]
    assert (12, *said) == PLACES[:-1]
    assert f"{TIMES[language]} {PLACES[-1]}." in body
    factors = {n for name, n in FACTORS.items() if name not in {"plain", "fits"}}
    assert {float(n) * 10 for n in re.findall(rf"{TIMES[language]} (\d\.\d)", body)} == factors
    assert re.search(rf"\b{SMALL[language][STRONGEST]} (gånger|times)", body)
    assert re.search(rf"\b{order.cap} (poäng|points)\.", body)
    assert re.search(rf"\b{order.strong} (poäng eller mer|points or more)", body)
    assert FIRST[language].format(SMALL[language][order.first]) in body
    assert re.search(rf"\b{SMALL[language][order.alike]} (platser|places)", body)
    assert SMALL[language][order.general] in body.split("## ")[-1]
