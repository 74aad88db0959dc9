"""The table of who names whom: what it says a record has, the record has."""

import pytest

from generator.checks.support.references import FIELDS, OVERLAY_FIELDS
from generator.model.record import Record


@pytest.mark.parametrize("model", {**FIELDS, **OVERLAY_FIELDS}, ids=lambda model: model.__name__)
def test_every_field_of_the_table_is_one_of_its_record(model: type[Record]) -> None:
    named = {name for table in (FIELDS, OVERLAY_FIELDS) for names in table.get(model, {}).values() for name in names}
    assert named <= model.model_fields.keys()
