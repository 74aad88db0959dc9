"""What a rule says is said in words, in both languages, for every service."""

import re
from pathlib import Path

import pytest
import yaml

from generator.assessment.prose import opens_when, phrase, who_it_is_for
from generator.assessment.recommend import assess
from generator.model.edition import Edition
from generator.model.eligibility import Condition
from tests.assessment.small import DAY

LANGUAGES = ("sv", "en")
WRITTEN = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "assessment" / "prose" / "services.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_service_says_who_it_is_for(edition: Edition, language: str):
    ids = {value.id for fact in edition.checklist.facts for value in fact.values if "-" in value.id}
    ids |= {fact.id for fact in edition.checklist.facts if "-" in fact.id}
    for service in edition.services:
        text = who_it_is_for(service, edition.checklist, language)
        assert re.fullmatch(r"(För|For) \w.+[^,. ]\.", text), text
        assert not re.search(r"[{}_]|\bNone\b|  ", text), text
        assert not ids & set(re.findall(r"[\w-]+", text)), text


@pytest.mark.parametrize("service", WRITTEN)
def test_it_reads_as_written_by_hand(edition: Edition, service: str):
    for language, text in WRITTEN[service].items():
        assert who_it_is_for(edition.service[service], edition.checklist, language) == text


def test_every_shape_of_every_fact_has_words(edition: Edition):
    for fact in edition.checklist.facts:
        if fact.values:
            conditions = [Condition(any=(v.id,)) for v in fact.values] + [Condition(none=(v.id,)) for v in fact.values]
        else:
            conditions = [Condition(min=2), Condition(max=1500.5), Condition(min=2, max=9)]
        for condition in conditions:
            for language in LANGUAGES:
                text = phrase(fact, condition, edition.checklist, language)
                assert text.strip(" ,"), fact.id
                assert "{" not in text


def test_numbers_are_written_as_the_language_does(edition: Edition):
    fact = edition.fact["consignment"]
    assert "1\N{NO-BREAK SPACE}500,5" in phrase(fact, Condition(max=1500.5), edition.checklist, "sv")
    assert "1,500.5" in phrase(fact, Condition(max=1500.5), edition.checklist, "en")


def test_a_near_miss_says_just_what_must_change(edition: Edition):
    answers = {
        "q-arende": ["salja"], "q-lan": ["17"], "q-anstallda": ["e10-49"], "q-omsattning": ["t-3"],
        "q-hjalp": ["pengar"], "d-pengar": ["konsult"],
    }  # fmt: skip
    near = {n.service: n.opens for n in assess(edition, answers, DAY).near_misses}
    sv, en = (opens_when(near["check-varmland"], edition.checklist, language) for language in LANGUAGES)
    assert sv == "när ni omsätter minst 3 miljoner kronor"
    assert en == "when you have a turnover of at least SEK 3 million"


def test_the_questions_are_easy_to_read(edition: Edition):
    for question in edition.questions:
        for language in LANGUAGES:
            assert _lix(question.text[language]) <= 40, question.text[language]


def _lix(text: str) -> float:
    """LIX: words a sentence, plus the percentage of words longer than six letters."""
    words = re.findall(r"[^\W\d_]+", text)
    sentences = max(1, len(re.findall(r"[.?!]+", text)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)
