"""The checklist that the checks of `ANALYSES` look at."""

from generator.model.checklist import Checklist
from generator.model.edition import Edition


def checklist(edition: Edition) -> Checklist:
    """The nation's checklist where an edition's differs in who goes first alone, else the edition's own.

    Answers reveal needs by their ids, so the findings are the same for both and are reported once.
    """
    own, nations = edition.checklist, edition.national.checklist
    same_needs = [need.id for need in own.needs] == [need.id for need in nations.needs]
    return nations if same_needs and own.model_copy(update={"needs": nations.needs}) == nations else own
