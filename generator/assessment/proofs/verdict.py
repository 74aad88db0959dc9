"""The answer to a question about every response set, where there is one."""

from collections.abc import Callable
from enum import StrEnum

from generator.assessment.proofs.answer_space import TooLargeError


class Verdict(StrEnum):
    """The answer to a question about every response set."""

    YES = "yes"
    NO = "no"
    TOO_LARGE = "too-large"


def decided(decide: Callable[[], bool]) -> Verdict:
    """What `decide` finds; `TOO_LARGE` when it raises `TooLargeError`."""
    try:
        return Verdict.YES if decide() else Verdict.NO
    except TooLargeError:
        return Verdict.TOO_LARGE
