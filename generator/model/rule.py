"""The closed, finite rule language: which answers must be chosen. See docs in CONTRIBUTING.md.

`{question: [answers]}` holds when at least one of the answers is chosen. Several lines are joined by *and*; `any`,
`all` and `not` nest. A question that is hidden or unanswered makes its line false.
"""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from pydantic import model_validator

from generator.model.record import Line, Record

WORDS = ("any", "all", "not")
"""Words of the rule language, which no question may be called."""


class Rule(Record):
    """A condition on answers."""

    written_as: ClassVar[Mapping[str, str]] = {"negated": "not"}

    answers: dict[Line, tuple[Line, ...]] = {}
    """Question → answers, at least one of which must be chosen."""
    any: "tuple[Rule, ...]" = ()
    all: "tuple[Rule, ...]" = ()
    negated: "Rule | None" = None
    """Written `not` by the author."""

    @model_validator(mode="before")
    @classmethod
    def _gather_answers(cls, data: Any) -> Any:  # noqa: ANN401 - what an author wrote can be anything
        if not isinstance(data, dict) or "answers" in data or "negated" in data:
            return data
        gathered: dict[str, Any] = {"answers": {k: v for k, v in data.items() if k not in WORDS}}
        gathered |= {word: data[word] for word in ("any", "all") if word in data}
        if "not" in data:
            gathered["negated"] = data["not"]
        return gathered

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.answers or self.any or self.all or self.negated):
            msg = "empty_rule"
            raise ValueError(msg)
        return self

    def mentions(self) -> Iterator[tuple[str, str]]:
        """Every (question, answer) this rule looks at."""
        for question, answers in self.answers.items():
            yield from ((question, answer) for answer in answers)
        for part in (*self.any, *self.all, *((self.negated,) if self.negated else ())):
            yield from part.mentions()
