"""Why a file of a brand is not published."""


class Refusal(Exception):
    """A file that must not be published: the code of the fault, its words, and where in the file, when it has lines."""

    def __init__(self, code: str, line: int = 1, column: int = 1, **words: str) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.words = words
