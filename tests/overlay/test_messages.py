"""Whatever these modules say is said in every language."""

import re

import pytest

from generator.brand import colours
from generator.overlay import CODES
from tests.diagnosing import ROOT, catalogue

REFUSED = re.compile(r"(?:Refusal|_refuse)\(\s*\"([a-z0-9-]+)\"")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def codes() -> set[str]:
    sources = (file.read_text("utf-8") for file in (ROOT / "generator" / "brand").glob("*.py"))
    refused = {code for source in sources for code in REFUSED.findall(source)}
    return {"unknown-edition", "no-such-file", colours.CODE, *CODES, *refused}


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_fault_has_the_same_words_in_both_languages(code: str):
    sv, en = catalogue("sv"), catalogue("en")
    assert set(PLACEHOLDER.findall(sv.messages[code])) == set(PLACEHOLDER.findall(en.messages[code]))
    assert set(PLACEHOLDER.findall(sv.hints.get(code, ""))) == set(PLACEHOLDER.findall(en.hints.get(code, "")))


def test_many_faults_are_looked_at():
    assert len(codes()) > 20
