"""Both sides make the same words and stems of the same text."""

import pytest

from generator.model.edition import Edition
from generator.model.lexicon import Lexicon
from generator.search.search_documents import documents
from generator.search.stemming import LanguageWords, tokens
from tests.search.conftest import Ask, cases, route

WORDS = cases("words.yaml")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_texts_fall_into_the_same_words(language: str, lexicon: Lexicon, ask: Ask):
    wanted = [case["is"] for case in WORDS["tokens"][language]]
    texts = [case["text"] for case in WORDS["tokens"][language]]
    assert [list(tokens(text, lexicon.languages[language])) for text in texts] == wanted
    assert ask("words", language, texts) == wanted


@pytest.mark.parametrize("language", ["sv", "en"])
def test_forms_of_a_word_share_a_stem(language: str, lexicon: Lexicon):
    words = LanguageWords(lexicon.languages[language])
    stems = [{word: words.stems(word) for word in forms} for forms in WORDS["same_stem"][language]]
    assert [found for found in stems if len({tuple(stem) for stem in found.values()}) > 1] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_different_words_keep_different_stems(language: str, lexicon: Lexicon):
    words = LanguageWords(lexicon.languages[language])
    for forms in WORDS["other_stem"][language]:
        assert len({tuple(words.stems(word)) for word in forms}) == len(forms), forms


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_browser_agrees_on_every_word_of_the_guide(language: str, nation: Edition, lexicon: Lexicon, ask: Ask):
    words = LanguageWords(lexicon.languages[language])
    texts = [text for d in documents(nation, language, route) for text in (d.title, *d.names, *d.fields.values())]
    assert ask("words", language, texts) == [list(tokens(text, words.language)) for text in texts]
    vocabulary = sorted({word for text in texts for word in tokens(text, words.language)})
    assert len(vocabulary) > 1000
    assert ask("stems", language, vocabulary) == [words.stem(word) for word in vocabulary]
    assert ask("names", language, texts) == [words.name(text) for text in texts]
