"""Where the analysis begins, before any script has data."""

from dataclasses import replace

import pytest

from generator.assessment.steps import expected, steps_at_home
from generator.model.checklist import QuestionPath as Way
from generator.model.edition import Edition
from generator.model.rule import Rule
from tests import real_content


@pytest.fixture(scope="module")
def nation() -> Edition:
    return real_content.nation()


def quick(edition: Edition) -> list[str]:
    return [question.id for question in edition.questions if question.path is Way.QUICK]


def test_every_quick_question_may_be_asked_while_none_is_answered(nation: Edition):
    assert steps_at_home(nation) == {}
    assert expected(nation) == len(quick(nation))


def test_a_county_has_answered_where_the_firm_is(nation: Edition):
    for region in nation.regions:
        county = replace(nation, home=(region.code,))
        answered = steps_at_home(county)
        assert len(answered) == 1
        assert expected(county) == len(quick(nation)) - 1


def test_a_question_that_nothing_left_can_bring_up_is_not_counted(nation: Edition):
    county = replace(nation, home=("17",))
    ((where, here),) = steps_at_home(county).items()
    others = [option.id for option in county.question[where].options if option.id not in here]
    for answers, more in ((here, 1), (others, 0)):
        asked = {"path": Way.QUICK, "show_if": Rule(answers={where: tuple(answers)})}
        last = county.questions[-1].model_copy(update=asked)
        questions = (*county.questions[:-1], last)
        changed = replace(county, checklist=county.checklist.model_copy(update={"questions": questions}))
        assert expected(changed) == expected(county) + more
