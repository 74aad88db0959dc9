"""What was found of the nation's checklist is taken for a region's where the two can do the same, and there alone."""

from dataclasses import replace

from generator.checks.support import national_checklist
from tests import real_content


def test_who_goes_first_moves_no_answer():
    region = real_content.content().edition("vastra-gotaland")
    assert region
    nations = region.national.checklist
    assert region.checklist.needs != nations.needs
    assert national_checklist.checklist(region) is nations


def test_another_need_question_or_fact_is_reasoned_about_anew():
    region = real_content.content().edition("vastra-gotaland")
    assert region
    for part in ("needs", "questions", "facts"):
        fewer = region.checklist.model_copy(update={part: getattr(region.checklist, part)[1:]})
        assert national_checklist.checklist(replace(region, checklist=fewer)) is fewer
