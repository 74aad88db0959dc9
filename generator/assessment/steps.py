"""Where the analysis begins: what an edition has answered by being its own, and how many questions may be asked.

Twin of steps.js as long as nothing is answered, so that the page says how long the way is before any script has data.
"""

from generator.assessment.profile import values_of
from generator.assessment.ranking import PLACE
from generator.assessment.responses import shown
from generator.model.checklist import Question, QuestionPath
from generator.model.edition import Edition


def steps_at_home(edition: Edition) -> dict[str, list[str]]:
    """Question → answer that an edition for one county has already answered by being its own."""
    if len(edition.home) != 1:
        return {}
    (code,) = edition.home
    return {
        question.id: [option.id for option in question.options if code in values_of(option.states[PLACE])]
        for question in edition.questions
        if all(PLACE in option.states for option in question.options)
    }


def expected(edition: Edition) -> int:
    """How many questions the quick path has at most: those shown to everybody, and those an answer can bring up."""
    answered = steps_at_home(edition)
    open_ = {question.id for question in edition.questions if question.id not in answered}
    at_once = shown(edition.questions, answered)

    def may_come(question: Question) -> bool:
        rule = question.show_if
        return question in at_once or (rule is not None and any(asked in open_ for asked, _ in rule.mentions()))

    return sum(may_come(q) for q in edition.questions if q.path is QuestionPath.QUICK and q.id in open_)
