"""link-without-name: somebody in a cluster's chain is an actor of the guide or has a name, one of the two."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.model.actor import ClusterLink
from generator.model.edition import Edition

CODE = "link-without-name"


def check(edition: Edition) -> Iterator[Diagnostic]:
    """Links of clusters that name nobody, or somebody twice."""
    for record in edition.every_record:
        if isinstance(record, ClusterLink) and (record.actor is None) == (record.name is None):
            yield error(record.at("actor") if record.actor else record.at(), CODE)
