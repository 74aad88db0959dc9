"""The checklist as the checks that reason about it see it."""

from generator.model.checklist import Checklist
from generator.model.edition import Edition


def checklist(edition: Edition) -> Checklist:
    """The nation's checklist where an edition's differs in who goes first alone, else the edition's own.

    Answers reveal needs by their ids, so what was found of the one is true of the other and is not found again.
    """
    own, nations = edition.checklist, edition.national.checklist
    same_needs = [need.id for need in own.needs] == [need.id for need in nations.needs]
    return nations if same_needs and own.model_copy(update={"needs": nations.needs}) == nations else own
