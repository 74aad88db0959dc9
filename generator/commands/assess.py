"""onedoor assess: what a firm with these answers is told."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import clock, terminal
from generator.assessment.anew import asked_anew
from generator.assessment.explain import as_explanation
from generator.assessment.recommend import assess
from generator.assessment.result_report import as_json, as_text
from generator.assessment.ticket import Frozen, TicketError, decode, version_of
from generator.content import project, project_check
from generator.model.edition import Edition
from generator.reading import located_yaml
from generator.reading.suggest import closest

NAME = "assess"
HELP = "show what a firm with these answers is told"


def arguments(parser: ArgumentParser) -> None:
    """Where the answers come from, and how to say the result."""
    source = parser.add_mutually_exclusive_group(required=True)
    said = "YAML or JSON: {question: [answers]}, or one such for each firm"
    source.add_argument("--answers", type=Path, metavar="FILE", help=said)
    source.add_argument("--ticket", metavar="CODE", help="a ticket from the site")
    parser.add_argument("--edition", default=project.NATION, help="edition (default: the nation's)")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")
    parser.add_argument("--explain", action="store_true", help="say why each service has its place")


def run(given: Namespace) -> int:
    """Show the result, or one for each firm of the file; exit code 1 when the answers cannot be used."""
    root: Path = given.root.resolve()
    edition = project_check.checked(root, clock.today(), given.edition)
    try:
        firms = _from_ticket(given.ticket, edition) if given.ticket is not None else _from_file(given.answers, edition)
    except _UnusableError as fault:
        terminal.complain(str(fault))
        return 1
    language = terminal.language()
    language = language if language in edition.languages else edition.languages[0]
    day = clock.today()
    results = {name: assess(edition, responses, day) for name, responses in firms.items()}
    if given.json:
        values: Any = {name: as_json(result, edition, language) for name, result in results.items()}
        terminal.say(json.dumps(values.get("", values), ensure_ascii=False, indent=1))
        return 0
    words = terminal.catalogue(terminal.language()).assessment
    for name, result in results.items():
        told = as_text(result, edition, language, words)
        if given.explain:
            told = as_explanation(result, edition, day, language, words)
        terminal.say((f"{name}\n" if name else "") + told)
    return 0


class _UnusableError(Exception):
    """Answers that cannot be used; the message says why, in the reader's language."""


def _from_ticket(code: str, edition: Edition) -> dict[str, Mapping[str, tuple[str, ...]]]:
    definitions = {definition["version"]: definition for definition in edition.published}
    try:
        responses = decode(code, definitions)
    except TicketError as fault:
        raise _UnusableError(terminal.phrase(f"ticket-{fault.code}")) from fault
    if told := _anew(definitions[version_of(code)], edition):
        terminal.complain(told)
    return {"": responses}


def _anew(published: Frozen, edition: Edition) -> str:
    """What is asked that the ticket could not say, in a sentence; nothing when it is of today's version."""
    asked = asked_anew(published, edition.checklist)
    listed = [f"{question} ({', '.join(answers)})" for question, answers in asked.items()]
    return (
        terminal.phrase("ticket-older", version=str(published["version"]), questions=", ".join(listed))
        if listed
        else ""
    )


def _from_file(file: Path, edition: Edition) -> dict[str, Mapping[str, tuple[str, ...]]]:
    try:
        value, _, faults = located_yaml.read(file.read_text("utf-8"), str(file))
    except (OSError, UnicodeDecodeError) as fault:
        raise _UnusableError(terminal.phrase("unreadable", file=str(file), problem=str(fault))) from fault
    if faults or not isinstance(value, dict):
        terminal.tell(faults)
        raise _UnusableError(terminal.phrase("no-answers", file=str(file)))
    several = all(isinstance(answers, dict) for answers in value.values())
    firms = value if several else {"": value}
    return {name: _responses(answers, edition) for name, answers in firms.items()}


def _responses(answers: Mapping[str, Any], edition: Edition) -> dict[str, tuple[str, ...]]:
    """Responses whose every question and answer is known; a misspelt one would silently change the result."""
    found = {}
    for question, chosen in answers.items():
        if question not in edition.question:
            meant = closest(question, edition.question)
            raise _UnusableError(terminal.phrase("unknown-question", name=question, meant=meant))
        options = [option.id for option in edition.question[question].options]
        picked = tuple(str(answer) for answer in (chosen if isinstance(chosen, list) else [chosen]))
        for answer in picked:
            if answer not in options:
                meant = closest(answer, options)
                raise _UnusableError(terminal.phrase("unknown-answer", name=answer, question=question, meant=meant))
        found[question] = picked
    return found
