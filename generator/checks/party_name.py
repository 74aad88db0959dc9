"""party-without-name: who is in a chain or answers a proposal is an actor or has a name, one of the two."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.actor import ClusterLink
from generator.model.edition import Edition
from generator.model.event import Voice

CODE = "party-without-name"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Organisations that are nobody, or two at once."""
    for record in edition.every_record:
        if isinstance(record, ClusterLink | Voice) and (record.actor is None) == (record.name is None):
            yield error(record.at("actor") if record.actor else record.at(), CODE)
