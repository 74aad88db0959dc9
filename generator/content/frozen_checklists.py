"""Published versions of the needs analysis, kept in checklist/v{n}.json so that every ticket can be read for ever."""

import json
from collections.abc import Iterator
from pathlib import Path

from generator.assessment.ticket import Frozen, frozen, with_todays_ids
from generator.diagnostics import ContentError, Diagnostic, Location, error, warning
from generator.model.checklist import Checklist

FOLDER = "checklist"


def published(root: Path, checklist: Checklist) -> dict[int, Frozen]:
    """Version → what has been kept of it, from the folder `checklist` in `root`, with today's ids of questions.

    Raises `ContentError` for a file that nobody but `onedoor freeze` should have written, and somebody has.
    """
    found: dict[int, Frozen] = {}
    for file in sorted((root / FOLDER).glob("v*.json")):
        name = f"{FOLDER}/{file.name}"
        try:
            definition = json.loads(file.read_text("utf-8"))
            found[definition["version"]] = with_todays_ids(definition, checklist)
        except json.JSONDecodeError as fault:
            raise ContentError([error(Location(name, fault.lineno, fault.colno), "frozen-unreadable")]) from fault
        except (OSError, UnicodeDecodeError, LookupError, TypeError) as fault:
            raise ContentError([error(Location(name), "frozen-unreadable")]) from fault
    return found


def freeze(root: Path, checklist: Checklist) -> Path | None:
    """Keep the checklist's version. The file that was written; none when that version has been kept already."""
    file = root / FOLDER / f"v{checklist.version}.json"
    if file.exists():
        return None
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(frozen(checklist), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return file


def check(root: Path, checklist: Checklist) -> Iterator[Diagnostic]:
    """broken-ticket: a change that would make a ticket somebody has written down mean something else."""
    at = Location("checklist.yaml", *checklist.at("version")[1:])
    versions = published(root, checklist)
    kept = versions.get(checklist.version)
    version = str(checklist.version)
    if kept is None:
        yield warning(at, "not-frozen", version=version)
        return
    now = {slot["question"]: slot for slot in frozen(checklist)["slots"]}
    order = [slot["question"] for slot in frozen(checklist)["slots"]]
    for place, slot in enumerate(kept["slots"]):
        question = slot["question"]
        if question not in now:
            yield error(at, "broken-ticket-gone", version=version, question=question)
        elif now[question] != slot:
            where = checklist.at("questions", order.index(question))
            yield error(where, "broken-ticket-changed", version=version, question=question)
        elif order[place : place + 1] != [question]:
            where = checklist.at("questions", order.index(question))
            yield error(where, "broken-ticket-moved", version=version, question=question)
    for question in order[len(kept["slots"]) :]:
        where = checklist.at("questions", order.index(question))
        if question not in {slot["question"] for slot in kept["slots"]}:
            yield error(where, "broken-ticket-new", version=version, question=question)
