"""hard-to-read, long-sentence, hard-family: guides, needs and text pages keep to the writing rules of their language.

The limits are data: `writing` in the vocabulary.
"""

from collections.abc import Iterator

from generator.checks.support.readability import Measure, in_the_middle, measured
from generator.diagnostics import Diagnostic, warning
from generator.model.edition import Edition
from generator.model.record import Record
from generator.model.vocabulary import Writing

CODES = ("hard-to-read", "long-sentence", "hard-family")


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Pages, sentences and families of pages that are harder than their language allows."""
    for language, limits in edition.vocabulary.writing.items():
        families: dict[str, list[Record]] = {
            "guides": [*edition.guides_in(language)],
            "needs": [*edition.needs],
            "texts": [text for text in edition.texts if text.language == language],
        }
        for family, pages in families.items():
            measures = [(page, measured(page, language)) for page in pages]
            for page, measure in measures:
                yield from _page(page, measure, limits, language)
            yield from _family(edition, family, [measure for _, measure in measures], language)


def _page(page: Record, measure: Measure, limits: Writing, language: str) -> Iterator[Diagnostic]:
    if measure.lix > limits.lix:
        lix = f"{measure.lix:.0f}"
        yield warning(page.at(), "hard-to-read", value=lix, most=str(limits.lix), language=language)
    for sentence in (*measure.sentences, *measure.apart):
        if len(sentence.words) > limits.sentence:
            count = str(len(sentence.words))
            yield warning(sentence.at, "long-sentence", value=count, most=str(limits.sentence))


def _family(edition: Edition, family: str, measures: list[Measure], language: str) -> Iterator[Diagnostic]:
    """A family whose median page or median sentence is over its limit."""
    limits = edition.vocabulary.writing[language]
    lix = in_the_middle(measure.lix for measure in measures)
    sentence = in_the_middle(len(s.words) for measure in measures for s in measure.sentences)
    for field, value, most in (
        ("lix_median", lix, limits.lix_median),
        ("sentence_median", sentence, limits.sentence_median),
    ):
        if value > most:
            words = {"family": family, "language": language, "field": field, "value": f"{value:.1f}", "most": str(most)}
            yield warning(limits.at(field), "hard-family", **words)
