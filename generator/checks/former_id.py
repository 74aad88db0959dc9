"""former-id: the former id of a record is another's id, or its former id too: its old address would mislead."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model import former_ids
from generator.model.edition import Edition

CODE = "former-id"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Former ids that somebody else has, or had."""
    for records in former_ids.records(edition).values():
        owners = {record.id: record.id for record in records}
        for record in records:
            for place, former in enumerate(record.former_ids):
                # A guide is a record in each language.
                if owners.setdefault(former, record.id) != record.id or former == record.id:
                    at = record.at("former_ids", place)
                    yield error(at, CODE, value=former, owner=owners[former])
