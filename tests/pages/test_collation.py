"""Names in the order of their language."""

from generator.pages.collation import Alphabet

SWEDISH = Alphabet("abcdefghijklmnopqrstuvwxyzåäö")
ENGLISH = Alphabet("abcdefghijklmnopqrstuvwxyz")


def test_swedish_letters_stand_last():
    assert sorted(["Örebro", "Ystad", "Åmål", "Ängelholm", "Arboga"], key=SWEDISH.key) == [
        "Arboga",
        "Ystad",
        "Åmål",
        "Ängelholm",
        "Örebro",
    ]


def test_a_letter_outside_the_alphabet_counts_as_the_letter_under_its_accent():
    assert sorted(["Örebro", "Paris", "Oslo", "Ålesund"], key=ENGLISH.key) == ["Ålesund", "Örebro", "Oslo", "Paris"]


def test_a_short_word_stands_before_the_longer_one_it_begins():
    assert sorted(["Checkar Skåne", "Check för export"], key=SWEDISH.key) == ["Check för export", "Checkar Skåne"]


def test_numbers_and_signs_stand_under_one_heading():
    found = SWEDISH.grouped(["1 juli", "”Export”", "Öl", "export"], str)
    assert found == [("#", ["1 juli"]), ("E", ["export", "”Export”"]), ("Ö", ["Öl"])]
