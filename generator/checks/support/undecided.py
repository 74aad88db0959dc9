"""too-large-to-decide: what is asked of a rule depends on too many answers to be walked through, and is not guessed."""

from generator.diagnostics import Diagnostic, Location, warning

CODE = "too-large-to-decide"


def undecided(at: Location, name: str, code: str) -> Diagnostic:
    """Says that the check `code` could not decide about `name`."""
    return warning(at, CODE, value=name, check=code)
