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
    edition = replace(edition, lexicon=LEXICON, services=(service,))
    return [fault.words["language"] for fault in swapped_language.check(edition)]


def test_languages_that_have_changed_places_are_both_told() -> None:
    assert told({"sv": "The loan that pays for the goods.", "en": "Det lån som betalar för varan."}) == ["sv", "en"]


def test_texts_in_their_own_language_and_short_ones_are_not() -> None:
    assert told({"sv": "Det lån som betalar för varan.", "en": "The loan that pays for the goods."}) == []
    assert told({"sv": "Export credit", "en": "Kredit"}) == []
