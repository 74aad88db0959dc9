"""Plain values → the lexicon. Refuses what the model refuses; places of faults are the reader's business."""

from collections.abc import Mapping
from typing import Any

from generator.search.model import Lexicon


def lexicon(values: Mapping[str, Any]) -> Lexicon:
    """The lexicon in the values of a YAML file; raises pydantic's ValidationError when they do not fit."""
    return Lexicon.model_validate(values)
