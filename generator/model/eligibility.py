"""Structured conditions of a service on the firm's profile. Data, never expressions."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from generator.model.record import Id, Line, Record


class Condition(Record):
    """What one fact of the profile must be. A range fact takes `min`/`max`, any other takes `any`/`none`."""

    min: float | None = None
    """Least value, inclusive, in the fact's unit."""
    max: float | None = None
    """Greatest value, inclusive, in the fact's unit."""
    any: tuple[Line, ...] = ()
    """At least one of these values must be stated."""
    none: tuple[Line, ...] = ()
    """None of these values may be stated."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.min is None and self.max is None and not self.any and not self.none:
            msg = "empty_condition"
            raise ValueError(msg)
        if self.min is not None and self.max is not None and self.min > self.max:
            msg = "contradictory_condition"
            raise ValueError(msg)
        return self


class Basis(StrEnum):
    """Where structured conditions come from."""

    STATED = "stated"
    """The service's own text states them."""
    READ = "read"
    """Our reading of its text, to be confirmed by the owner."""


class Eligibility(Record):
    """Who a service is for, as far as it can be said in conditions. The rest is text under "ask the actor"."""

    basis: Basis
    requires: dict[Id | str, Condition] = {}
    """Fact → condition. All must hold; a fact nobody stated makes the answer "ask", never "no"."""
    prefers: dict[Id | str, Condition] = {}
    """Fact → condition that raises the rank when it holds and changes nothing else."""
