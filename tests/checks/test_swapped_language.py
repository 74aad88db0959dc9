"""A guess at the language of a text, from the words that say nothing in it."""

from dataclasses import replace

from generator.checks import swapped_language
from generator.model.lexicon import Lexicon
from generator.model.record import Texts
from tests.diagnosing import edition_of, small_texts

LEXICON = Lexicon.model_validate(
    {
        "languages": {
            "sv": {"vowels": "aeiouy", "stop": ["och", "att", "det", "som", "i", "för"]},
            "en": {"vowels": "aeiouy", "stop": ["and", "the", "that", "which", "i", "for"]},
        }
    }
)


def told(what: Texts) -> list[str]:
    edition, _ = edition_of(small_texts())
    assert edition is not None
    service = edition.services[0].model_copy(update={"what": what})
    edition = replace(edition, lexicon=LEXICON, services=(service,), guides=(), texts=())
    return [fault.words["language"] for fault in swapped_language.check(edition)]


def test_languages_that_have_changed_places_are_told_once_at_the_first() -> None:
    assert told({"sv": "The loan that pays for the goods.", "en": "Det lån som betalar för varan."}) == ["sv"]
    assert told({"sv": "Det lån som betalar för varan.", "en": "Det lån som betalar för varan."}) == ["en"]


def test_a_guide_in_another_language_is_told_once_at_its_first_paragraph() -> None:
    edition, _ = edition_of(small_texts())
    assert edition is not None
    guide = next(one for one in edition.guides if one.language == "sv")
    body = "En text som är kort.\n\nThe loan that pays for the goods.\n\nThe goods that the loan pays for.\n"
    edition = replace(
        edition, lexicon=LEXICON, services=(), texts=(), guides=(guide.model_copy(update={"body": body}),)
    )
    found = [fault.at.line for fault in swapped_language.check(edition)]
    assert found == [guide.at("body").line + 2]


def test_texts_in_their_own_language_and_short_ones_are_not() -> None:
    assert told({"sv": "Det lån som betalar för varan.", "en": "The loan that pays for the goods."}) == []
    assert told({"sv": "Export credit", "en": "Kredit"}) == []
