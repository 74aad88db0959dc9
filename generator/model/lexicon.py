"""What an editor may say about a language so that search understands it. Data only; `generator.search` applies it."""

from generator.model.record import Line, Record


class StemmerStep(Record):
    """One step of the stemmer: the longest ending that applies is cut off or changed, then the next step follows."""

    cut: tuple[Line, ...] = ()
    """Endings that are cut off."""
    change: dict[Line, Line] = {}
    """Ending → what stands instead."""
    after: dict[Line, Line] = {}
    """Ending → the letters of which one must stand before it."""
    unless: dict[Line, tuple[Line, ...]] = {}
    """Ending → what may not stand before it."""


class Language(Record):
    """The words of one language, all written as people write them: folding is the code's business."""

    letters: dict[Line, Line] = {}
    """Letters that no accent explains → how they are typed without them, such as ø → o."""
    vowels: Line
    """Vowels, folded: an ending is only cut after the first consonant that follows a vowel."""
    least: int = 3
    """Letters of a word that no ending may take."""
    steps: tuple[StemmerStep, ...] = ()
    glue: tuple[Line, ...] = ()
    """Letters that may join the parts of a compound, such as s."""
    sounds: dict[Line, Line] = {}
    """Spelling → another spelling of the same sound: what people mix up. Applied in order."""
    stop: tuple[Line, ...] = ()
    """Words that say nothing about what is sought."""
    countries: tuple[Line, ...] = ()
    """Foreign places: nearly ignored, as support seldom depends on them."""
    to_check: Line = ""
    """What stands in a hit after a number that is old or told by others; none shows no such number."""
    no_phone: Line = ""
    """What stands in a hit on a first door whose number nobody knows."""
    words: dict[Line, tuple[Line, ...]] = {}
    """A word people use → the words the guide uses."""


class Lexicon(Record):
    """What search knows of the languages."""

    languages: dict[Line, Language]
