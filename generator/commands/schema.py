"""onedoor schema: JSON Schemas for editors, from the same models that read the files."""

import json
from argparse import ArgumentParser, Namespace

from pydantic import BaseModel

from generator import terminal
from generator.model.actor import Actor
from generator.model.checklist import Checklist
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.region import Region
from generator.model.service import Service
from generator.model.site import Site
from generator.model.statement import Accessibility
from generator.model.vocabulary import Vocabulary

NAME = "schema"
HELP = "print the JSON Schema of a kind of file, for editors that complete and check while you type"

MODELS: dict[str, type[BaseModel]] = {
    "accessibility": Accessibility,
    "actor": Actor,
    "service": Service,
    "checklist": Checklist,
    "event": Event,
    "region": Region,
    "term": Term,
    "site": Site,
    "vocabulary": Vocabulary,
}


def arguments(parser: ArgumentParser) -> None:
    """Which kind."""
    parser.add_argument("kind", choices=sorted(MODELS), help="kind of record")


def run(given: Namespace) -> int:
    """Print the schema."""
    terminal.say(json.dumps(MODELS[given.kind].model_json_schema(), ensure_ascii=False, indent=1))
    return 0
