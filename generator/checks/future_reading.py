"""read-in-future: nobody has read a source, or gone through a record, on a day that has not come."""

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, error
from generator.model.edition import Edition
from generator.model.guide import Text
from generator.model.provenance import Provenance
from generator.model.upkeep import Maintained

CODE = "read-in-future"


def check(edition: Edition, today: date) -> Iterator[Diagnostic]:
    """Days of reading and reviewing after `today`."""
    for record in edition.every_record:
        if isinstance(record, Provenance):
            field, day = "read", record.read
        elif isinstance(record, Maintained | Text) and record.reviewed is not None:
            field, day = "reviewed", record.reviewed
        else:
            continue
        if day > today:
            yield error(record.at(field), CODE, field=field, value=str(day), today=str(today))
