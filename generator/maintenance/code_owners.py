"""CODEOWNERS: whom a code host asks to read a change, made from who owns the records of each file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.maintenance.owners import Owned
from generator.model.region import Region

EDITORS = "editors"
"""The team that reads what no record's owner reads."""


def code_owners(records: Iterable[Owned], organisation: str) -> Iterator[str]:
    """The file's lines, each ended by a line feed; GitHub's and GitLab's form.

    A team of `organisation` on the code host is named as the id of the actor or the county that it speaks for. Files
    whose records have one owner go to that team, others to the editors. The last line that fits a file counts there,
    so the editors come first.
    """
    yield f"* @{organisation}/{EDITORS}\n"
    for file, owners in sorted(_owners(records).items()):
        if len(owners) == 1 and (team := next(iter(owners))):
            yield f"/{file} @{organisation}/{team} @{organisation}/{EDITORS}\n"


def organisation_in(text: str) -> str:
    """The organisation whose teams a file of owners names; empty when it names none."""
    found = re.search(r"@([^/\s]+)/", text)
    return found[1] if found else ""


def _owners(records: Iterable[Owned]) -> Mapping[str, set[str]]:
    """Path from the project's root → who owns its records. A county's folder is one path: its logo has no record."""
    owners: dict[str, set[str]] = {}
    for one in records:
        file = PurePosixPath(one.record.at().file)
        path = f"{file.parent}/" if isinstance(one.record, Region) else str(file)
        owners.setdefault(path, set()).add(one.owner)
    return {path: who for path, who in owners.items() if f"{PurePosixPath(path).parent}/" not in owners}
