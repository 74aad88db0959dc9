"""Words made to fit in a picture, where nothing breaks them by itself. Widths are letters: fonts are the reader's."""

from generator.pages.language_marks import Foreign


def like(model: str, words: str) -> str:
    """The words, marked with the language that `model` is marked with."""
    return Foreign(words, model.language) if isinstance(model, Foreign) else words


def lines(words: str, most: int) -> tuple[str, ...]:
    """The words in lines of at most `most` letters; a longer word has a line of its own."""
    made: list[str] = []
    for word in words.split():
        if made and len(made[-1]) + 1 + len(word) <= most:
            made[-1] += " " + word
        else:
            made.append(word)
    return tuple(like(words, line) for line in made)


def label(name: str, short: str | None, most: int) -> str:
    """A name in at most `most` letters: what stands before a dash, else its abbreviation, else its first words."""
    head = name.split(" – ", maxsplit=1)[0]
    if len(head) <= most:
        return name if len(name) <= most else like(name, head)
    return short or like(name, lines(str(head), most - 1)[0] + "…")
