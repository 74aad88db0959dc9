"""What is asked anew since a code was made: the code says nothing of it. Twin: anew.js."""

from generator.assessment.ticket import Frozen
from generator.model.checklist import Checklist


def asked_anew(published: Frozen, checklist: Checklist) -> dict[str, tuple[str, ...]]:
    """Question → those of its answers that were not there; every answer where the question itself is new."""
    known = {slot["question"]: slot["options"] for slot in published["slots"]}
    found = {q.id: tuple(o.id for o in q.options if o.id not in known.get(q.id, ())) for q in checklist.questions}
    return {question: answers for question, answers in found.items() if answers}
